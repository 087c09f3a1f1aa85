/** Tables and lines of reports: each row is a document. Start at {@link lockstep.documents.table.TableFile}. */
@NullMarked
package lockstep.documents.table;

import org.jspecify.annotations.NullMarked;
