/** Incidents of a case: what articles tell, listed, filtered, counted and put beside one another. */
@NullMarked
package lockstep.casework.incidents;

import org.jspecify.annotations.NullMarked;
