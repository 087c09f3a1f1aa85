package lockstep.casework.seal;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.store.LocalCase;

/**
 * The posts of one source as prints: line, time, and a salted hash of all else, so that a difference can be named without the words.
 *
 * @param line of each post, ascending
 * @param time in milliseconds since 1970 UTC; the lowest number where there is none
 * @param print of account, ids, words and actions
 */
record RowPrints(long[] line, long[] time, long[] print) {
    private static final String PRINTS = """
            SELECT p.post, p.line, p.posted_at, substr(sha256(:salt || chr(1) || coalesce(a.platform, '') || chr(1)
              || coalesce(a.native_id, '') || chr(1) || coalesce(p.native_id, '') || chr(1) || coalesce(p.kind, '') || chr(1)
              || coalesce(p.text, '') || chr(1) || coalesce(p.repost_of, '') || chr(1) || coalesce(p.reply_to, '') || chr(1)
              || coalesce(p.quote_of, '') || chr(1) || coalesce(d.acts, '')), 1, 16) AS print
            FROM posts p
            LEFT JOIN accounts a ON a.account = p.account
            LEFT JOIN (
              SELECT x.post, string_agg(k.name || '=' || o.value, chr(2) ORDER BY k.name, o.value) AS acts
              FROM actions x
              JOIN kinds k ON k.kind = x.kind
              JOIN objects o ON o.object = x.object
              WHERE k.name NOT IN ('copy', 'narrative')
              GROUP BY x.post) d ON d.post = p.post
            WHERE p.source = :source
            ORDER BY p.line, print, p.post
            """;

    /**
     * What differs between a source as it was sealed and as it is.
     *
     * @param differences a sentence for each row
     * @param moved for each line of now, the line with which it was sealed, where that is another; below nothing for a new row
     */
    record Comparison(List<String> differences, Map<Long, Long> moved) {}

    /** The prints of a source of a case. */
    static RowPrints of(LocalCase data, long source, String salt) {
        Columns c = data.select(PRINTS, Map.of("salt", salt, "source", source));
        long[] print = new long[c.size()];
        for (int i = 0; i < print.length; i++) print[i] = Long.parseUnsignedLong(c.text("print", i), 16);
        return new RowPrints(c.longs("line"), c.longs("posted_at"), print);
    }

    /** The keys of the posts behind the prints of a source, in their order. */
    static long[] posts(LocalCase data, long source, String salt) {
        return data.select(PRINTS, Map.of("salt", salt, "source", source)).longs("post");
    }

    int size() {
        return line.length;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        long before = 0;
        for (int i = 0; i < size(); i++) {
            long step = line[i] - before;
            before = line[i];
            while (step >= 0x80) {
                out.write((int) (step & 0x7F) | 0x80);
                step >>>= 7;
            }
            out.write((int) step);
            out.writeBytes(
                    ByteBuffer.allocate(16).putLong(time[i]).putLong(print[i]).array());
        }
        return out.toByteArray();
    }

    static RowPrints of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<long[]> rows = new ArrayList<>();
        long line = 0;
        try {
            while (in.hasRemaining()) {
                long step = 0;
                int shift = 0;
                int b;
                do {
                    b = in.get();
                    step |= (long) (b & 0x7F) << shift;
                    shift += 7;
                } while ((b & 0x80) != 0);
                line += step;
                rows.add(new long[] {line, in.getLong(), in.getLong()});
            }
        } catch (BufferUnderflowException cut) {
            throw Container.broken("the list of rows is cut off");
        }
        return new RowPrints(
                rows.stream().mapToLong(r -> r[0]).toArray(),
                rows.stream().mapToLong(r -> r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray());
    }

    /**
     * What differs now, one sentence for each row: same words at another time is a new date; other words at the same line a changed
     * row; the rest is missing or new. Lines that only moved are no difference: a row keeps the line that it was sealed with.
     */
    Comparison compared(RowPrints now) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int i = 0; i < now.size(); i++)
            free.computeIfAbsent(now.print[i] + " " + now.time[i], k -> new ArrayDeque<>())
                    .add(i);
        boolean[] matched = new boolean[now.size()];
        Map<Long, Long> moved = new HashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Deque<Integer> same = free.get(print[i] + " " + time[i]);
            if (same == null || same.isEmpty()) {
                left.add(i);
                continue;
            }
            int there = same.poll();
            matched[there] = true;
            if (now.line[there] != line[i]) moved.put(now.line[there], line[i]);
        }
        Map<Long, Deque<Integer>> byPrint = new HashMap<>();
        Map<Long, Deque<Integer>> byLine = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            if (matched[i]) continue;
            byPrint.computeIfAbsent(now.print[i], k -> new ArrayDeque<>()).add(i);
            byLine.computeIfAbsent(now.line[i], k -> new ArrayDeque<>()).add(i);
        }
        List<String> found = new ArrayList<>();
        for (int i : left) found.add(difference(i, now, byPrint, byLine, matched, moved));
        for (int i = 0; i < now.size(); i++) {
            if (matched[i]) continue;
            found.add("line " + now.line[i] + ": a row that was not there (" + when(now.time[i]) + ")");
            moved.putIfAbsent(now.line[i], -now.line[i]);
        }
        return new Comparison(found, moved);
    }

    private String difference(
            int i,
            RowPrints now,
            Map<Long, Deque<Integer>> byPrint,
            Map<Long, Deque<Integer>> byLine,
            boolean[] matched,
            Map<Long, Long> moved) {
        Integer dated = first(byPrint.get(print[i]), matched);
        if (dated != null) {
            matched[dated] = true;
            if (now.line[dated] != line[i]) moved.put(now.line[dated], line[i]);
            return "line " + now.line[dated] + ": a new date, " + when(now.time[dated]) + "; sealed was "
                    + when(time[i]);
        }
        Integer changed = first(byLine.get(line[i]), matched);
        if (changed != null) {
            matched[changed] = true;
            return "line " + line[i] + ": a changed row (account, id, words or objects"
                    + (now.time[changed] == time[i] ? "" : ", and the date") + "), sealed with date " + when(time[i]);
        }
        return "line " + line[i] + ": a missing row, sealed with date " + when(time[i]);
    }

    private static @org.jspecify.annotations.Nullable Integer first(
            @org.jspecify.annotations.Nullable Deque<Integer> some, boolean[] matched) {
        if (some == null) return null;
        while (!some.isEmpty()) {
            Integer next = some.poll();
            if (!matched[next]) return next;
        }
        return null;
    }

    private static String when(long millis) {
        return millis == Long.MIN_VALUE
                ? "no date"
                : Instant.ofEpochMilli(millis).toString();
    }
}
