/**
 * What every command shares: the terminal, listings, progress, how a command ends. Start at {@link lockstep.console.Terminal}. Commands
 * stand on it; it knows none of them.
 */
@NullMarked
package lockstep.console;

import org.jspecify.annotations.NullMarked;
