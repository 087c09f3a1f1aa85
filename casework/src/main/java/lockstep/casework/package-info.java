/**
 * What a case does: the acts that the command line and the pages share. An act takes a case and what was asked, changes or reads the
 * case, and returns what became of it; on the way it tells a listener. It prints nothing, and knows neither a terminal, nor the options
 * of a command, nor a server. Start at {@link lockstep.casework.OpenCase}.
 */
@NullMarked
package lockstep.casework;

import org.jspecify.annotations.NullMarked;
