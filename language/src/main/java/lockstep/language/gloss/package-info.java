/**
 * Which English words a word of another language may stand for. Start at {@link lockstep.language.gloss.Glosses}. Knows no case.
 */
@NullMarked
package lockstep.language.gloss;

import org.jspecify.annotations.NullMarked;
