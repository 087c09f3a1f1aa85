/**
 * Which texts of one list say what texts of another say, in the same or another language, with rank and reason. Start at {@link
 * lockstep.language.match.Matcher}. Knows no case.
 */
@NullMarked
package lockstep.language.match;

import org.jspecify.annotations.NullMarked;
