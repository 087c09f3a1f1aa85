/**
 * What a language model of the analyst's own may add to a record: proposals, each held against the text. Start at
 * {@link lockstep.documents.asked.ModelRecord}. Off unless asked for; nothing here opens a connection.
 */
@NullMarked
package lockstep.documents.asked;

import org.jspecify.annotations.NullMarked;
