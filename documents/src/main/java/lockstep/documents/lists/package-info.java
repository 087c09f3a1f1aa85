/**
 * The editable lists: tables of rows, and for each field and language the wordings by which it is read. Start at
 * {@link lockstep.documents.lists.FieldRules}. Knows the words of a language, and by them the language of a text; no document.
 */
@NullMarked
package lockstep.documents.lists;

import org.jspecify.annotations.NullMarked;
