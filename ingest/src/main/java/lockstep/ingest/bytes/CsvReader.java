package lockstep.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import lockstep.model.intake.Utf8;

/**
 * Records of separated values, as RFC 4180 has them: fields may be quoted, quotes within are doubled, newlines may stand in quotes.
 * Outside quotes a quote is an ordinary sign. Blank lines are no records.
 *
 * <p>A record that cannot be read is a record with a {@link #problem}: its first line. Reading goes on at the line after it.
 */
public final class CsvReader {
    /*
     * One pass over a buffer of bytes; a field is a run of it and is copied only where it holds doubled quotes. A quote that
     * opens and never closes would swallow the rest of the file: so where the text after a closing quote is neither separator
     * nor newline, where the stream ends in quotes, or where a record grows beyond 16 MB, only the first line is given up and
     * the rest is read again.
     *
     * Time  O(bytes) but for lines given up, which are read twice.   Memory  the longest record, 32 MB at most.
     */
    private static final byte PLAIN = 0;
    private static final byte SEPARATOR = 1;
    private static final byte NEWLINE = 2;
    private static final byte NUL = 3;

    private final Feed feed;
    private final byte separator;
    private final byte quote;
    private final byte[] classes = new byte[256];
    private Utf8[] fields = filled(32);
    private int count;
    private long line = 1;
    private long nextLine = 1;
    private int recordEnd;
    private int next;
    private String problem = "";
    private int highBits;
    private boolean nul;
    private byte[] unquoted = new byte[256];
    private int unquotedUsed;
    private boolean severalLines;
    private String tooLong = "";

    public CsvReader(InputStream in, char separator) {
        this(in, separator, '"');
    }

    /** @param quote what stands around fields; within one it is doubled or, but for the usual one, stands behind a backslash */
    public CsvReader(InputStream in, char separator, char quote) {
        feed = new Feed(in);
        this.quote = (byte) quote;
        this.separator = (byte) separator;
        classes[separator] = SEPARATOR;
        classes['\n'] = NEWLINE;
        classes['\r'] = NEWLINE;
        classes[0] = NUL;
    }

    /** Goes to the next record; false at the end. */
    public boolean next() throws IOException {
        problem = "";
        tooLong = "";
        do {
            feed.start = next;
            line = nextLine;
            if (next == feed.limit && !grow()) return false;
            read();
        } while (isBlank());
        if (problem.isEmpty()) check();
        return true;
    }

    /** Leaves out lines at the beginning; they count all the same. */
    public void skipLines(long lines) throws IOException {
        for (long i = 0; i < lines && skipLine(); i++) nextLine++;
    }

    private boolean skipLine() throws IOException {
        int at = next;
        while (true) {
            while (at < feed.limit && feed.buffer[at] != '\n' && feed.buffer[at] != '\r') at++;
            if (at + 1 < feed.limit) break;
            feed.start = at;
            if (feed.more() < 0) break;
            at = feed.start;
        }
        boolean ended = at == feed.limit;
        boolean both = at + 1 < feed.limit && feed.buffer[at] == '\r' && feed.buffer[at + 1] == '\n';
        next = ended ? at : at + (both ? 2 : 1);
        return !ended;
    }

    /** Number of fields of the record. */
    public int count() {
        return count;
    }

    /** A field, valid until the next record. */
    public Utf8 field(int index) {
        return fields[index];
    }

    /** Line on which the record begins, from 1. */
    public long line() {
        return line;
    }

    /** Whether the record spans several lines. */
    public boolean severalLines() {
        return severalLines;
    }

    /** Why the record cannot be used, or empty. */
    public String problem() {
        return problem;
    }

    /** The record as it was read, without its newline; the first part of a very long one. */
    public String raw() {
        if (!tooLong.isEmpty()) return tooLong;
        return Raw.text(feed.buffer, feed.start, recordEnd);
    }

    /** Gives up the record but for its first line: what follows is read again. */
    public void giveUpFirstLine() {
        int at = feed.start;
        while (at < feed.limit && feed.buffer[at] != '\n' && feed.buffer[at] != '\r') at++;
        recordEnd = at;
        if (at < feed.limit && feed.buffer[at] == '\r' && at + 1 < feed.limit && feed.buffer[at + 1] == '\n') at++;
        next = Math.min(at + 1, feed.limit);
        nextLine = line + 1;
        count = 0;
        severalLines = false;
    }

    private boolean isBlank() {
        return problem.isEmpty() && count == 1 && fields[0].isEmpty() && recordEnd == feed.start;
    }

    private void check() {
        if (nul) problem = "nul-byte: a byte of value 0";
        else if (highBits < 0 && !Raw.isUtf8(feed.buffer, feed.start, recordEnd)) {
            problem =
                    "bad-utf8: bytes that are not UTF-8, or not of the encoding named; name it with --encoding, as windows-1251";
        }
    }

    private void read() throws IOException {
        count = 0;
        highBits = 0;
        nul = false;
        unquotedUsed = 0;
        severalLines = false;
        int at = feed.start;
        while (true) {
            if (at == feed.limit) {
                int shift = feed.more();
                if (shift == -2) {
                    tooLong();
                    return;
                }
                if (shift >= 0) at = shifted(at, shift);
                if (at == feed.limit) {
                    // the last field is empty and nothing ends it
                    plainField(at, at);
                    ends(at, at);
                    return;
                }
            }
            at = feed.buffer[at] == quote ? quoted(at) : plain(at);
            if (at < 0) return;
        }
    }

    /** Reads an unquoted field; gives where the next one begins, or -1 at the end of the record. */
    private int plain(int from) throws IOException {
        int fieldStart = from;
        int at = from;
        int bits = 0;
        byte[] buffer = feed.buffer;
        int limit = feed.limit;
        while (true) {
            while (at < limit) {
                byte b = buffer[at];
                if (classes[b & 0xff] != PLAIN) break;
                bits |= b;
                at++;
            }
            if (at == limit) {
                int shift = feed.more();
                if (shift == -2) {
                    tooLong();
                    return -1;
                }
                if (shift > 0) {
                    at -= shift;
                    fieldStart -= shift;
                    moveFields(shift);
                }
                buffer = feed.buffer;
                limit = feed.limit;
                if (at < limit) continue;
                highBits |= bits;
                plainField(fieldStart, at);
                ends(at, at);
                return -1;
            }
            byte kind = classes[buffer[at] & 0xff];
            if (kind == NUL) {
                nul = true;
                at++;
                continue;
            }
            highBits |= bits;
            plainField(fieldStart, at);
            if (kind == SEPARATOR) return at + 1;
            endsAtNewline(at);
            return -1;
        }
    }

    /** Reads a quoted field; gives where the next one begins, or -1 at the end of the record. */
    private int quoted(int from) throws IOException {
        int fieldStart = from + 1;
        int at = fieldStart;
        boolean doubled = false;
        while (true) {
            byte[] buffer = feed.buffer;
            int limit = feed.limit;
            int bits = 0;
            while (at < limit && buffer[at] != quote) {
                byte b = buffer[at++];
                bits |= b;
                if (b >= 0 && b < ' ') control(b, at, fieldStart);
            }
            highBits |= bits;
            if (at + 1 >= limit) {
                int shift = feed.more();
                if (shift == -2) {
                    if (severalLines) unclosed("unclosed-quote: a quote opens here and does not close within 16 MB");
                    else tooLong();
                    return -1;
                }
                if (shift >= 0) {
                    at -= shift;
                    fieldStart -= shift;
                    if (shift > 0) moveFields(shift);
                    continue;
                }
                if (at >= feed.limit) {
                    unclosed("unclosed-quote: a quote opens here and never closes");
                    return -1;
                }
            }
            if (at + 1 < feed.limit && feed.buffer[at + 1] == quote) {
                doubled = true;
                at += 2;
                continue;
            }
            if (quote != '"' && at > fieldStart && feed.buffer[at - 1] == '\\') {
                doubled = true;
                at++;
                continue;
            }
            return closed(fieldStart, at, doubled);
        }
    }

    /** Counts lines within quotes; a return and a newline are one line's end. */
    private void control(byte b, int after, int fieldStart) {
        if (b == 0) {
            nul = true;
        } else if (b == '\r') {
            severalLines = true;
            nextLine++;
        } else if (b == '\n') {
            severalLines = true;
            if (after - 2 < fieldStart || feed.buffer[after - 2] != '\r') nextLine++;
        }
    }

    /** What follows a closing quote. */
    private int closed(int fieldStart, int quote, boolean doubled) throws IOException {
        quotedField(fieldStart, quote, doubled);
        int after = quote + 1;
        if (after >= feed.limit) {
            ends(after, after);
            return -1;
        }
        byte b = feed.buffer[after];
        if (b == separator) return after + 1;
        if (b == '\n' || b == '\r') {
            endsAtNewline(after);
            return -1;
        }
        unclosed("stray-quote: a quoted field goes on after its closing quote, or a quote was never closed");
        return -1;
    }

    private void plainField(int from, int to) {
        slot().set(feed.buffer, from, to - from);
    }

    private void quotedField(int from, int to, boolean doubled) {
        if (!doubled) {
            slot().set(feed.buffer, from, to - from);
            return;
        }
        if (unquotedUsed + to - from > unquoted.length) {
            // earlier fields keep the old array
            unquoted = new byte[Math.max(to - from, unquoted.length * 2)];
            unquotedUsed = 0;
        }
        int start = unquotedUsed;
        for (int i = from; i < to; i++) {
            byte b = feed.buffer[i];
            boolean escape = b == '\\' && quote != '"' && i + 1 < to && feed.buffer[i + 1] == quote;
            if (escape) b = feed.buffer[++i];
            unquoted[unquotedUsed++] = b;
            if (b == quote && !escape) i++;
        }
        slot().set(unquoted, start, unquotedUsed - start);
    }

    private Utf8 slot() {
        if (count == fields.length) {
            Utf8[] more = filled(count * 2);
            System.arraycopy(fields, 0, more, 0, count);
            fields = more;
        }
        return fields[count++];
    }

    private void ends(int end, int nextRecord) {
        recordEnd = end;
        next = nextRecord;
        nextLine++;
    }

    private void endsAtNewline(int newline) throws IOException {
        int at = newline;
        int after = at + 1;
        if (feed.buffer[at] == '\r') {
            if (after == feed.limit) {
                int shift = feed.more();
                if (shift > 0) {
                    moveFields(shift);
                    at -= shift;
                    after -= shift;
                }
            }
            if (after < feed.limit && feed.buffer[after] == '\n') after++;
        }
        ends(at, after);
    }

    private void unclosed(String why) {
        nextLine = line + 1;
        giveUpFirstLine();
        problem = why;
    }

    private void tooLong() throws IOException {
        String begins = Raw.text(feed.buffer, feed.start, feed.limit);
        long gone = feed.skipLine();
        next = feed.start;
        nextLine = line + 1;
        count = 0;
        tooLong = begins + " ... (" + gone + " bytes in all)";
        problem = "line-too-long: " + gone + " bytes; a row holds at most " + Feed.LONGEST;
    }

    private boolean grow() throws IOException {
        int shift = feed.more();
        next = feed.start;
        return shift >= 0 && feed.start < feed.limit;
    }

    private int shifted(int at, int shift) {
        if (shift > 0) moveFields(shift);
        return at - shift;
    }

    /** Fields seen so far follow the bytes to the front of the buffer. */
    private void moveFields(int shift) {
        for (int i = 0; i < count; i++) {
            Utf8 field = fields[i];
            if (field.bytes() == feed.buffer) field.set(feed.buffer, field.from() - shift, field.length());
        }
    }

    private static Utf8[] filled(int size) {
        Utf8[] made = new Utf8[size];
        Arrays.setAll(made, i -> new Utf8());
        return made;
    }
}
