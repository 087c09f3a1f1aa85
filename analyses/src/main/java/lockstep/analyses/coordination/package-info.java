/**
 * Accounts that act together: which co-actions there are, what chance gives, and what it amounts to. Start at {@link
 * lockstep.analyses.coordination.CoTiming}. Imports the words and the kernels; no other analysis.
 */
@NullMarked
package lockstep.analyses.coordination;

import org.jspecify.annotations.NullMarked;
