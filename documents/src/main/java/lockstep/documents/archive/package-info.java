/** Web archives and zips, within bounds. Start at {@link lockstep.documents.archive.WarcFile}. */
@NullMarked
package lockstep.documents.archive;

import org.jspecify.annotations.NullMarked;
