package lockstep.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;

/** Lines of a stream, as runs of bytes. Blank lines are no lines; a line longer than 16 MB is a problem. */
public final class LineReader {
    private final Feed feed;
    private int next;
    private int end;
    private long line;
    private String problem = "";
    private String tooLong = "";

    public LineReader(InputStream in) {
        feed = new Feed(in);
    }

    /** Goes to the next line that is not blank; false at the end. */
    public boolean next() throws IOException {
        do {
            problem = "";
            tooLong = "";
            feed.start = next;
            if (next == feed.limit && !grow()) return false;
            line++;
            read();
        } while (problem.isEmpty() && isBlank());
        if (problem.isEmpty() && !Raw.isUtf8(feed.buffer, feed.start, end)) {
            problem =
                    "bad-utf8: bytes that are not UTF-8, or not of the encoding named; name it with --encoding, as windows-1251";
        }
        return true;
    }

    public byte[] buffer() {
        return feed.buffer;
    }

    public int from() {
        return feed.start;
    }

    public int to() {
        return end;
    }

    /** Number of the line, from 1. */
    public long line() {
        return line;
    }

    /** Why the line cannot be used, or empty. */
    public String problem() {
        return problem;
    }

    /** The line as it was read; the first part of a very long one. */
    public String raw() {
        return tooLong.isEmpty() ? Raw.text(feed.buffer, feed.start, end) : tooLong;
    }

    private void read() throws IOException {
        int at = feed.start;
        while (true) {
            while (at < feed.limit && feed.buffer[at] != '\n') at++;
            if (at < feed.limit) {
                end = at > feed.start && feed.buffer[at - 1] == '\r' ? at - 1 : at;
                next = at + 1;
                return;
            }
            int shift = feed.more();
            if (shift == -2) {
                String begins = Raw.text(feed.buffer, feed.start, feed.limit);
                long gone = feed.skipLine();
                next = feed.start;
                end = feed.start;
                tooLong = begins + " ... (" + gone + " bytes in all)";
                problem = "line-too-long: " + gone + " bytes; a row holds at most " + Feed.LONGEST;
                return;
            }
            if (shift == -1) {
                end = at;
                next = at;
                return;
            }
            at -= shift;
        }
    }

    private boolean isBlank() {
        for (int i = feed.start; i < end; i++) if (feed.buffer[i] != ' ' && feed.buffer[i] != '\t') return false;
        return true;
    }

    private boolean grow() throws IOException {
        int shift = feed.more();
        next = feed.start;
        return shift >= 0 && feed.start < feed.limit;
    }
}
