/** A language model on this machine, asked only where the analyst plugs one in. */
@NullMarked
package lockstep.casework.asked;

import org.jspecify.annotations.NullMarked;
