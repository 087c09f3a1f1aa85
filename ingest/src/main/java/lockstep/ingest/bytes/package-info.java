/**
 * Bytes in, records out: lines and separated values straight from buffers, without an object for each field. Knows no format and no
 * post.
 */
@NullMarked
package lockstep.ingest.bytes;

import org.jspecify.annotations.NullMarked;
