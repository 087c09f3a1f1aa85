/** Incidents of a case: what articles tell, listed, filtered, counted and put beside one another. */
@NullMarked
package lockstep.app.incidents;

import org.jspecify.annotations.NullMarked;
