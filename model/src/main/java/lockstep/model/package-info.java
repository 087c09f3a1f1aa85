/**
 * The words of the project: case, source, trace, account, diagnostics. Start at {@link lockstep.model.CaseData}, the only way in
 * which an analysis asks its case. Imports the three shapes of the numbers and the JDK, nothing else.
 */
@NullMarked
package lockstep.model;

import org.jspecify.annotations.NullMarked;
