/**
 * What is derived of the words of a case's posts and kept in the case: languages, copies, residues. Start at
 * {@link lockstep.app.words.CaseWords}.
 */
@NullMarked
package lockstep.app.words;

import org.jspecify.annotations.NullMarked;
