package lockstep.ingest;

import java.io.InputStream;

/**
 * One file, or member of an archive, as a format reads it.
 *
 * @param stream its bytes, decompressed, as UTF-8 without a mark
 * @param reading how a person wants it read
 * @param head its beginning
 * @param countsRows whether a row is known by its number, because its file has no lines
 */
public record Input(InputStream stream, Reading reading, Head head, boolean countsRows) {
    Input from(InputStream other) {
        return new Input(other, reading, head, countsRows);
    }
}
