/**
 * Accounts that act in lockstep: which co-actions there are, what chance gives, and what it amounts to. Start at
 * {@link lockstep.analyses.coordination.CoActing} and {@link lockstep.analyses.coordination.CoTiming}; a new kind of action is a
 * constant in {@link lockstep.analyses.coordination.Traces}. Imports the words and the kernels; no other analysis.
 */
@NullMarked
package lockstep.analyses.coordination;

import org.jspecify.annotations.NullMarked;
