/** Web archives: WARC files and the WACZ that hold them, within bounds. Start at {@link lockstep.documents.archive.WarcFile}. */
@NullMarked
package lockstep.documents.archive;

import org.jspecify.annotations.NullMarked;
