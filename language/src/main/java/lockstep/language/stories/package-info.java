/**
 * Which texts carry the same story. Start at {@link lockstep.language.stories.Stories}. Knows no case.
 */
@NullMarked
package lockstep.language.stories;

import org.jspecify.annotations.NullMarked;
