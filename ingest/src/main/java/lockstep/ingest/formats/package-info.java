/** One kind of file a class, or a constant where a table of columns says all. {@link lockstep.ingest.formats.Formats} lists them. */
@NullMarked
package lockstep.ingest.formats;

import org.jspecify.annotations.NullMarked;
