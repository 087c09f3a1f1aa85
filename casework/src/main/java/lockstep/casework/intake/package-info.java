/** Files read into a case, and what became of each. Start at {@link lockstep.casework.intake.IngestRun}. */
@NullMarked
package lockstep.casework.intake;

import org.jspecify.annotations.NullMarked;
