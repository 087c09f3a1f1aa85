/**
 * The roof: the command line. Start at {@link lockstep.app.Main}. Only this module prints; everything it knows of analyses,
 * formats and exports it reads from their cards.
 */
@NullMarked
package lockstep.app;

import org.jspecify.annotations.NullMarked;
