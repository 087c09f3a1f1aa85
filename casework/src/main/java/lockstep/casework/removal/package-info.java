/** People and sources taken out of a case for good, and what of them no case can reach. */
@NullMarked
package lockstep.casework.removal;

import org.jspecify.annotations.NullMarked;
