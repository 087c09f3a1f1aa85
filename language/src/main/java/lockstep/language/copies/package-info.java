/**
 * Posts that say the same in the same words, or nearly. Start at {@link lockstep.language.copies.CopyGroups}. Knows no case.
 */
@NullMarked
package lockstep.language.copies;

import org.jspecify.annotations.NullMarked;
