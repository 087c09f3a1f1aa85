package lockstep.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import lockstep.model.CannotDo;

/** Reads share events from CSV, byte by byte: who shared what, in which post, when. */
final class ShareFile {
    /*
     * One buffer; a record that is cut by its end is moved to its front before more is read. Fields are found in place; a quoted one is
     * unescaped in place. Names are numbered from their bytes, so that no string is made.
     *
     * Time  O(bytes).   Memory  the longest record, or 1 MiB, and the columns.
     */
    private static final List<String> OBJECT = List.of("object_id", "object", "repost_id");
    private static final List<String> ACCOUNT = List.of("account_id", "account", "user_id");
    private static final List<String> CONTENT = List.of("content_id", "content", "message_id");
    private static final List<String> TIME = List.of("timestamp_share", "time", "timestamp");
    private static final int LONGEST = 1 << 28;

    private final InputStream in;
    private final boolean withContents;
    private final NameTable objects = new NameTable();
    private final NameTable accounts = new NameTable();
    private final NameTable contents;
    private byte[] buffer = new byte[(1 << 20) + NameTable.SLACK];
    private int filled;
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int fields;
    private int objectAt;
    private int accountAt;
    private int contentAt;
    private int timeAt;

    private int[] object = new int[1 << 16];
    private int[] account = new int[1 << 16];
    private int[] content;
    private double[] time = new double[1 << 16];
    private int rows;
    private long line;
    private long rejected;
    private long firstRejected;
    private long bytes;

    private ShareFile(InputStream in, boolean withContents, boolean oneTable) {
        this.in = in;
        this.withContents = withContents;
        this.content = new int[withContents ? 1 << 16 : 0];
        this.contents = oneTable ? objects : new NameTable();
    }

    /**
     * What a file holds, as columns.
     *
     * @param objects names of the objects
     * @param accounts names of the accounts
     * @param contents names of the posts
     * @param object of each event
     * @param account of each event
     * @param content of each event; empty when not asked for
     * @param time of each event, in seconds
     * @param rejected records that are no event
     * @param firstRejected line of the first of them
     * @param bytes read, once unpacked
     */
    record Events(
            NameTable objects,
            NameTable accounts,
            NameTable contents,
            int[] object,
            int[] account,
            int[] content,
            double[] time,
            long rejected,
            long firstRejected,
            long bytes) {}

    /**
     * Reads a file, unpacked if its name ends in {@code .gz}.
     *
     * @param withContents whether posts are wanted too
     */
    static Events read(Path file, boolean withContents) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16)
                        : raw) {
            return new ShareFile(in, withContents, false).events(file);
        } catch (IOException unreadable) {
            throw new CannotDo(file + " cannot be read: " + unreadable.getMessage(), "", unreadable);
        }
    }

    private Events events(Path file) throws IOException {
        filled = Math.max(0, in.read(buffer, 0, room()));
        int at = 0;
        boolean headed = false;
        boolean more = filled > 0;
        while (more || at < filled) {
            int next = record(at, more);
            if (next < 0) {
                more = refill(at, file);
                at = 0;
                continue;
            }
            line++;
            if (!headed) {
                header(file);
                headed = true;
            } else if (fields > 1 || end[0] > start[0]) {
                event();
            }
            at = next;
        }
        if (!headed) throw new CannotDo(file + " is empty", "it needs a line of column names");
        int[] noContent = new int[0];
        return new Events(
                objects,
                accounts,
                contents,
                Arrays.copyOf(object, rows),
                Arrays.copyOf(account, rows),
                withContents ? Arrays.copyOf(content, rows) : noContent,
                Arrays.copyOf(time, rows),
                rejected,
                firstRejected,
                bytes + filled);
    }

    private int room() {
        return buffer.length - NameTable.SLACK - filled;
    }

    /** Moves what is left to the front and reads on; whether there was more. */
    private boolean refill(int at, Path file) throws IOException {
        bytes += at;
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        if (room() == 0) {
            if (buffer.length > LONGEST)
                throw new CannotDo(file + ":" + (line + 1) + " is longer than " + LONGEST + " bytes", "is it CSV?");
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = in.read(buffer, filled, room());
        if (n < 0) return false;
        filled += n;
        return true;
    }

    /** Finds the fields of the record that begins here; where the next begins, or -1 if this one is cut. */
    private int record(int from, boolean more) {
        byte[] b = buffer;
        int limit = filled;
        int p = from;
        int n = 0;
        while (true) {
            if (n == start.length) {
                start = Arrays.copyOf(start, 2 * n);
                end = Arrays.copyOf(end, 2 * n);
            }
            if (p < limit && b[p] == '"') {
                p = quoted(p, n, more);
                if (p < 0) return -1;
            } else {
                start[n] = p;
                while (p < limit && b[p] != ',' && b[p] != '\n') p++;
                end[n] = p;
            }
            n++;
            if (p >= limit) {
                if (more) return -1;
                break;
            }
            if (b[p++] == '\n') break;
        }
        int last = end[n - 1];
        if (last > start[n - 1] && b[last - 1] == '\r') end[n - 1]--;
        fields = n;
        return p;
    }

    /** A field in quotes; where it ends, or -1 if it is cut. Doubled quotes become one only once the field is whole. */
    private int quoted(int from, int field, boolean more) {
        byte[] b = buffer;
        int p = from + 1;
        boolean doubled = false;
        while (true) {
            while (p < filled && b[p] != '"') p++;
            if (p + 1 >= filled) {
                if (more) return -1;
                break;
            }
            if (b[p + 1] != '"') break;
            doubled = true;
            p += 2;
        }
        start[field] = from + 1;
        end[field] = Math.min(p, filled);
        int after = Math.min(p + 1, filled);
        int stray = after;
        while (after < filled && b[after] != ',' && b[after] != '\n') after++;
        if (after >= filled && more) return -1;
        boolean tail = after > stray && !(after - stray == 1 && b[stray] == '\r');
        if (tail) {
            // text after the closing quote: the field is taken as it stands
            start[field] = from;
            end[field] = after;
        } else if (doubled) {
            int to = start[field];
            for (int q = start[field]; q < end[field]; q++) {
                b[to++] = b[q];
                if (b[q] == '"') q++;
            }
            end[field] = to;
        }
        return after;
    }

    private void header(Path file) {
        if (start[0] + 3 <= end[0] && buffer[start[0]] == (byte) 0xEF && buffer[start[0] + 1] == (byte) 0xBB)
            start[0] += 3;
        objectAt = column(file, OBJECT);
        accountAt = column(file, ACCOUNT);
        timeAt = column(file, TIME);
        contentAt = withContents ? column(file, CONTENT) : 0;
    }

    private int column(Path file, List<String> names) {
        for (int f = 0; f < fields; f++) {
            String name = new String(buffer, start[f], end[f] - start[f], StandardCharsets.UTF_8);
            if (names.contains(name.strip().toLowerCase(Locale.ROOT))) return f;
        }
        throw new CannotDo(file + ":1 has no column " + String.join(" or ", names), "see lockstep bench pairs --help");
    }

    private void event() {
        int most = Math.max(Math.max(objectAt, accountAt), Math.max(contentAt, timeAt));
        double seconds = most < fields ? seconds(start[timeAt], end[timeAt]) : Double.NaN;
        boolean whole = most < fields && end[accountAt] > start[accountAt] && !Double.isNaN(seconds);
        if (!whole) {
            if (rejected++ == 0) firstRejected = line;
            return;
        }
        if (end[objectAt] == start[objectAt]) return; // shares nothing, as an original in a table of reposts
        if (rows == object.length) {
            object = Arrays.copyOf(object, 2 * rows);
            account = Arrays.copyOf(account, 2 * rows);
            time = Arrays.copyOf(time, 2 * rows);
            if (withContents) content = Arrays.copyOf(content, 2 * rows);
        }
        object[rows] = objects.add(buffer, start[objectAt], end[objectAt]);
        account[rows] = accounts.add(buffer, start[accountAt], end[accountAt]);
        if (withContents) content[rows] = contents.add(buffer, start[contentAt], end[contentAt]);
        time[rows++] = seconds;
    }

    /** Seconds since 1970, from digits or from ISO 8601; NaN if it is neither. */
    private double seconds(int from, int to) {
        long whole = 0;
        int p = from;
        while (p < to && to - from < 18 && buffer[p] >= '0' && buffer[p] <= '9') whole = 10 * whole + buffer[p++] - '0';
        if (p == to && to > from) return whole;
        String text = new String(buffer, from, to - from, StandardCharsets.UTF_8).strip();
        try {
            if (text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) return Double.parseDouble(text);
            String iso = text.replace(' ', 'T');
            return Instant.parse(iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? iso : iso + "Z")
                            .toEpochMilli()
                    / 1000.0;
        } catch (DateTimeException | NumberFormatException notATime) {
            return Double.NaN;
        }
    }
}
