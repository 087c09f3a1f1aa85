/**
 * Reports that an analyst writes, with every number bound to the case: start at {@link lockstep.report.compose.Composed}. A linter
 * refuses what is not bound, mixed wording, and attribution that nobody signed.
 */
@NullMarked
package lockstep.report.compose;

import org.jspecify.annotations.NullMarked;
