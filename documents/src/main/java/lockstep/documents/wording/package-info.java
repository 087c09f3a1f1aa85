/**
 * Ways of telling something as lists write them: words in a row, families of words, parts that are taken out by name. Start at
 * {@link lockstep.documents.wording.Wording}. Knows no field and no language.
 */
@NullMarked
package lockstep.documents.wording;

import org.jspecify.annotations.NullMarked;
