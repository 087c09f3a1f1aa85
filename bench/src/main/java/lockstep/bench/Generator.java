package lockstep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.model.CannotDo;

/** Makes files of share events for measurements: the same arguments give the same bytes, on every machine. */
final class Generator {
    /*
     * Popularity of objects and activity of accounts follow Zipf's law; an event comes a log-normal time after its object appears; one
     * event in a hundred belongs to planted groups of twenty, who share an object within twenty seconds. Randomness is SplitMix64 [1]
     * and StrictMath alone. Ids, times and nothing else.
     *
     * Time  O(n log n).   Memory  24 bytes an event.
     *
     * [1] Steele, Lea and Flood 2014, OOPSLA.
     */
    private static final long START = 1_600_000_000L;
    private static final int SPAN = 90 * 86_400;
    private static final int GROUP = 20;
    private static final int INDEX_BITS = 28;

    private final int events;
    private final int accounts;
    private long state;

    /** What a zipf file is made of. */
    record Shape(int events, int accounts, long seed, double exponent) {
        Shape {
            if (events < 1 || events >= 1 << INDEX_BITS)
                throw new IllegalArgumentException(events + " events; takes 1 to " + ((1 << INDEX_BITS) - 1));
            if (accounts < 10) throw new IllegalArgumentException(accounts + " accounts; takes 10 or more");
        }
    }

    private Generator(Shape shape) {
        this.events = shape.events;
        this.accounts = shape.accounts;
        this.state = shape.seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private double gauss() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * Math.PI * uniform());
    }

    private static double[] cumulative(int n, double exponent) {
        double[] c = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += StrictMath.pow(i + 1, -exponent);
            c[i] = total;
        }
        for (int i = 0; i < n; i++) c[i] /= total;
        return c;
    }

    private int pick(double[] cumulative) {
        int i = Arrays.binarySearch(cumulative, uniform());
        return Math.min(i < 0 ? -i - 1 : i, cumulative.length - 1);
    }

    /** Writes a heavy-tailed file, and who was planted if a place for that is given. */
    static void zipf(Shape shape, Path out, List<Path> truth) {
        new Generator(shape).write(shape, out, truth);
    }

    private void write(Shape shape, Path out, List<Path> truth) {
        int objects = Math.max(10, events / 5);
        double[] popularity = cumulative(objects, shape.exponent);
        double[] activity = cumulative(accounts, 0.7);
        int[] birth = new int[objects];
        for (int i = 0; i < objects; i++) birth[i] = (int) (uniform() * SPAN);
        long[] time = new long[events];
        int[] account = new int[events];
        int[] object = new int[events];
        int[] members = new int[Math.max(2, accounts / 5000) * GROUP];
        for (int i = 0; i < members.length; i++)
            members[i] = accounts / 10 + (int) (uniform() * (accounts - accounts / 10));
        int k = 0;
        int group = 0;
        while (k < events / 100) {
            int o = (int) (uniform() * objects);
            int t = birth[o] + (int) (uniform() * 86_400);
            for (int j = 0; j < GROUP && k < events / 100; j++) {
                if (uniform() >= 0.8) continue;
                time[k] = (long) t + (int) (uniform() * 20);
                account[k] = members[group * GROUP + j];
                object[k++] = o;
            }
            group = (group + 1) % (members.length / GROUP);
        }
        for (; k < events; k++) {
            int o = pick(popularity);
            time[k] = birth[o] + (long) StrictMath.exp(StrictMath.log(21_600) + 1.5 * gauss());
            account[k] = pick(activity);
            object[k] = o;
        }
        writeEvents(out, time, account, object);
        for (Path file : truth) writeTruth(file, members);
    }

    private static void writeEvents(Path out, long[] time, int[] account, int[] object) {
        long[] order = new long[time.length];
        for (int i = 0; i < order.length; i++) order[i] = (Math.min(time[i], 1L << 31) << INDEX_BITS) | i;
        Arrays.sort(order);
        try (Lines lines = new Lines(out)) {
            lines.text("object_id,account_id,content_id,timestamp_share").end();
            for (int r = 0; r < order.length; r++) {
                int i = (int) (order[r] & ((1 << INDEX_BITS) - 1));
                lines.text("o")
                        .number(object[i])
                        .text(",a")
                        .number(account[i])
                        .text(",c")
                        .number(r);
                lines.comma().text(Long.toString(START + time[i])).end();
            }
        }
    }

    private static void writeTruth(Path file, int[] members) {
        try (Lines lines = new Lines(file)) {
            lines.text("group,account_id").end();
            for (int i = 0; i < members.length; i++)
                lines.number(i / GROUP).text(",a").number(members[i]).end();
        }
    }

    /** Writes several copies of a file of four columns that never meet: later copies have other ids and a later time. */
    static void copies(Path in, int copies, Path out) {
        try (BufferedReader text = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                PrintWriter to = new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            String head = text.readLine();
            if (head == null) throw new CannotDo(in + " is empty", "it needs a line of column names");
            List<String[]> rows = new ArrayList<>();
            String row;
            while ((row = text.readLine()) != null) {
                String[] fields = row.split(",", -1);
                if (fields.length != 4)
                    throw new CannotDo(in + ":" + (rows.size() + 2) + " has " + fields.length + " columns, not 4", "");
                rows.add(fields);
            }
            to.print(head + "\n");
            for (int k = 0; k < copies; k++) {
                String suffix = k == 0 ? "" : "_" + k;
                for (String[] f : rows) {
                    long time = Long.parseLong(f[3]) + 40_000_000L * k;
                    to.print(f[0] + suffix + "," + f[1] + suffix + "," + f[2] + suffix + "," + time + "\n");
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            throw new CannotDo(in + " cannot be copied: " + unreadable.getMessage(), "", unreadable);
        }
    }
}
