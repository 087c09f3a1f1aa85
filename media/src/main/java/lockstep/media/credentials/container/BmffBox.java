package lockstep.media.credentials.container;

/**
 * A box of an MP4, HEIF or AVIF file.
 *
 * @param path types from the outermost on, as {@code /moov/trak}
 * @param span the whole box
 * @param header bytes before its content
 */
public record BmffBox(String path, Span span, int header) {
    public String type() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public boolean isTop() {
        return path.lastIndexOf('/') == 0;
    }

    /** Where the content starts. */
    public long content() {
        return span.from() + header;
    }
}
