package lockstep.media.credentials.container;

/**
 * A run of bytes in a file.
 *
 * @param from first byte, counted from 0
 * @param length bytes
 */
public record Span(long from, long length) {
    public Span {
        if (from < 0 || length < 0 || from + length < 0) {
            throw new IllegalArgumentException("a span from " + from + " of " + length + " bytes");
        }
    }

    /** The byte after the last. */
    public long end() {
        return from + length;
    }

    public boolean contains(Span other) {
        return other.from >= from && other.end() <= end();
    }
}
