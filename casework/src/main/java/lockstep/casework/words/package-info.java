/**
 * What is derived of the words of a case's posts and kept in the case: languages, copies, residues. Start at
 * {@link lockstep.casework.words.CaseWords}.
 */
@NullMarked
package lockstep.casework.words;

import org.jspecify.annotations.NullMarked;
