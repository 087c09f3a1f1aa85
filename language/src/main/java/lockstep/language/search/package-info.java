/**
 * What a person looks for, and where a text has it. Start at {@link lockstep.language.search.Query}. Knows no case.
 */
@NullMarked
package lockstep.language.search;

import org.jspecify.annotations.NullMarked;
