/**
 * How rows come into a case: readers fill a row and hand it over, the case interns and stores it. Start at
 * {@link lockstep.model.intake.Intake}. Neither side knows the other. Rows are reused and their texts are runs of bytes in someone's
 * buffer, because millions pass through here; nothing in this package may be kept beyond the call that it was handed to.
 */
@NullMarked
package lockstep.model.intake;

import org.jspecify.annotations.NullMarked;
