package lockstep.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts JSON into the values that it is made of, byte for byte and without building any of them: only the one that is being cut is
 * in memory, however long the file and however deep the nesting.
 */
final class Pieces {
    /** A value that nests deeper is not taken; no object of a partner needs a fifth of it. */
    static final int DEEPEST = 100;

    private static final int KEPT_OF_TOO_LONG = 200;

    private final InputStream in;
    private final int longest;
    private final byte[] window = new byte[1 << 16];
    private int next;
    private int end;
    private long line = 1;
    private byte[] piece = new byte[1 << 12];
    private int length;
    private long pieceLine;
    private boolean tooLong;
    private boolean tooDeep;

    /** @param longest bytes of the longest value that is taken */
    Pieces(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next byte that is no blank, without taking it; -1 at the end. */
    int peek() throws IOException {
        while (true) {
            if (next == end && !fill()) return -1;
            byte b = window[next];
            if (b == '\n') line++;
            else if (b != ' ' && b != '\t' && b != '\r') return b & 0xff;
            next++;
        }
    }

    /** Takes the next byte that is no blank. */
    int take() throws IOException {
        int b = peek();
        if (b >= 0) next++;
        return b;
    }

    /** Cuts the value that comes next; afterwards {@link #bytes}, {@link #length} and the rest tell of it. */
    void cut() throws IOException {
        int first = peek();
        if (first < 0) throw new EOFException("a value is missing");
        pieceLine = line;
        length = 0;
        tooLong = false;
        tooDeep = false;
        if (first == '{' || first == '[') nested();
        else if (first == '"') string();
        else word();
    }

    private void nested() throws IOException {
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        while (true) {
            if (next == end && !fill()) throw new EOFException("the file ends within a value");
            int start = next;
            while (next < end) {
                byte b = window[next++];
                if (b == '\n') line++;
                if (quoted) {
                    if (escaped) escaped = false;
                    else if (b == '\\') escaped = true;
                    else if (b == '"') quoted = false;
                } else if (b == '"') {
                    quoted = true;
                } else if (b == '{' || b == '[') {
                    if (++depth > DEEPEST) tooDeep = true;
                } else if ((b == '}' || b == ']') && --depth == 0) {
                    add(start);
                    return;
                }
            }
            add(start);
        }
    }

    private void string() throws IOException {
        boolean escaped = false;
        boolean opened = false;
        while (true) {
            if (next == end && !fill()) throw new EOFException("the file ends within a text");
            int start = next;
            while (next < end) {
                byte b = window[next++];
                if (escaped) escaped = false;
                else if (b == '\\') escaped = true;
                else if (b == '"' && opened) {
                    add(start);
                    return;
                }
                opened = true;
            }
            add(start);
        }
    }

    private void word() throws IOException {
        while (true) {
            if (next == end && !fill()) return;
            byte b = window[next];
            if (b == ',' || b == ']' || b == '}' || b == ':' || b <= ' ' && b >= 0) return;
            int start = next++;
            add(start);
        }
    }

    private void add(int start) {
        int count = next - start;
        if (tooLong) return;
        if (length + count > longest) {
            tooLong = true;
            length = Math.min(length, KEPT_OF_TOO_LONG);
            return;
        }
        if (length + count > piece.length) piece = Arrays.copyOf(piece, Math.max(length + count, piece.length * 2));
        System.arraycopy(window, start, piece, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        int read = in.read(window, 0, window.length);
        next = 0;
        end = Math.max(0, read);
        return read > 0;
    }

    /** The buffer that begins with the value; good until the next is cut. */
    byte[] bytes() {
        return piece;
    }

    int length() {
        return length;
    }

    /** Line on which the value begins. */
    long pieceLine() {
        return pieceLine;
    }

    /** Line that was reached. */
    long line() {
        return line;
    }

    /** Whether the value is longer than what is taken; then only its beginning is here. */
    boolean tooLong() {
        return tooLong;
    }

    boolean tooDeep() {
        return tooDeep;
    }
}
