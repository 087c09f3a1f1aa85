/**
 * From files to rows: finds files, opens archives, recognises formats, reads them and hands rows over. Start at
 * {@link lockstep.ingest.Ingest}; to add a format, at {@link lockstep.ingest.SourceFormat}. Knows no store.
 */
@NullMarked
package lockstep.ingest;

import org.jspecify.annotations.NullMarked;
