/**
 * One class a command: verb, case, thing. Data goes to standard out, talk to standard error, and each command ends by naming the
 * next step. To add one, write a class here and its line in {@link lockstep.app.Main#COMMANDS}.
 */
@NullMarked
package lockstep.app.command;

import org.jspecify.annotations.NullMarked;
