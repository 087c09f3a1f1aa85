package lockstep.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A buffer that slides over a stream and always holds the current record as one run of bytes. */
final class Feed {
    /** A record longer than this is a reject. */
    static final int LONGEST = 16 << 20;

    private final InputStream in;
    byte[] buffer = new byte[1 << 18];
    /** First byte of the current record. */
    int start;
    /** End of what was read. */
    int limit;

    private boolean ended;

    Feed(InputStream in) {
        this.in = in;
    }

    /**
     * Reads more behind {@link #limit}. Moves the current record to the front of the buffer, so that positions shift by the value
     * returned; -1 where the stream has ended, -2 where the record is too long to be held.
     */
    int more() throws IOException {
        if (ended) return -1;
        int shift = start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            if (buffer.length > LONGEST) return tooLong(shift);
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            ended = true;
            if (shift > 0) return shift;
            return -1;
        }
        limit += count;
        return shift;
    }

    private static int tooLong(int shift) {
        if (shift > 0) throw new IllegalStateException("a full buffer cannot have been moved");
        return -2;
    }

    /** Forgets what was read of the current record and goes on to the byte after the next newline; tells how many bytes went. */
    long skipLine() throws IOException {
        long gone = 0;
        int at = start;
        while (true) {
            while (at < limit) {
                if (buffer[at++] == '\n') {
                    gone += at - start;
                    start = at;
                    return gone;
                }
            }
            gone += limit - start;
            start = 0;
            limit = 0;
            at = 0;
            int count = in.read(buffer, 0, buffer.length);
            if (count < 0) {
                ended = true;
                return gone;
            }
            limit = count;
        }
    }
}
