/**
 * How strongly acts that subjects have in common speak against chance, as e-values: what was chosen, and when, given the choice. Start at
 * {@link lockstep.kernels.evidence.ActIndex}, then {@link lockstep.kernels.evidence.Against}. Imports shapes only.
 */
@NullMarked
package lockstep.kernels.evidence;

import org.jspecify.annotations.NullMarked;
