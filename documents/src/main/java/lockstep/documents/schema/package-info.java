/**
 * How pages, feeds, tables, lists and the notation of wordings call things, as lists that ship beside the code. Start at
 * {@link lockstep.documents.schema.SchemaFile}. Knows no reader.
 */
@NullMarked
package lockstep.documents.schema;

import org.jspecify.annotations.NullMarked;
