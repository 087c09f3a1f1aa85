/**
 * What a text looks like: cleaned of hostile characters, cut into words, numbers, links and names, folded so that spellings of one
 * word meet. Start at {@link lockstep.language.form.Clean} and {@link lockstep.language.form.Tokens}. Knows no case.
 */
@NullMarked
package lockstep.language.form;

import org.jspecify.annotations.NullMarked;
