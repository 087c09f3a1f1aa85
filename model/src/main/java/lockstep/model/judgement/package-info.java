/**
 * What people say of a case, signed and dated: start at {@link lockstep.model.judgement.Assessment}. No analysis makes any of it. Knows
 * findings, no store.
 */
@NullMarked
package lockstep.model.judgement;

import org.jspecify.annotations.NullMarked;
