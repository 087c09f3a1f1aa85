/**
 * What machines that write, and tools that send, leave in a text by mistake. Start at {@link lockstep.language.residue.Residue}. Knows no
 * case, and gives no text a score.
 */
@NullMarked
package lockstep.language.residue;

import org.jspecify.annotations.NullMarked;
