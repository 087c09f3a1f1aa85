/**
 * The editable lists: tables of rows, and for each field and language the wordings by which it is read. Start at
 * {@link lockstep.documents.lists.FieldRules}. Knows no text.
 */
@NullMarked
package lockstep.documents.lists;

import org.jspecify.annotations.NullMarked;
