package lockstep.media.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** The bytes of a file for a decoder, which end when its time is up: a decoder that reads goes no further. */
final class TimedStream extends ImageInputStreamImpl {
    /** What the reading of a file whose time is up ends with. */
    static final class TimeIsUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final byte[] bytes;
    private final long deadline;

    /** @param deadline by {@link System#nanoTime()} */
    TimedStream(byte[] bytes, long deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 255 : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        check();
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(most, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, into, from, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void check() throws IOException {
        checkClosed();
        if (isLate()) {
            throw new TimeIsUp();
        }
    }

    boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }
}
