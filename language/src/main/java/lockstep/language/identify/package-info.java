/**
 * In which language and script a text is, and how sure that is. Start at {@link lockstep.language.identify.LanguageOf}. Knows no
 * case.
 */
@NullMarked
package lockstep.language.identify;

import org.jspecify.annotations.NullMarked;
