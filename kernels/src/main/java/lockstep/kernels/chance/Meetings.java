package lockstep.kernels.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;

/**
 * Pairs of subjects that met often enough on common objects to be put to the test.
 *
 * @param a lower subject of each pair; pairs in order of a, then b
 * @param b higher subject
 * @param met on how many objects they were near, twelve bits a window, the first window lowest; at most 4,095 is kept
 * @param bounded for each window, how many objects were too crowded to be walked through
 */
public record Meetings(int[] a, int[] b, long[] met, int[] bounded) {
    /*
     * For each subject and each of its actions, walk outwards in the object's order of time while the gap is within the widest window
     * that the object may be walked in, and count the other subject, all windows packed into one long. No list of pairs is made
     * before the end, so memory is one counter a subject and thread, plus the result.
     *
     * An object is walked in a window only if its near pairs there are few enough (`crowd`, lowered until the sum over all objects
     * keeps within `budget`). It still counts in the test of every pair; a pair that is not proposed for lack of it has p = 1, which
     * is conservative.
     *
     * Time  O(pairs walked).   Memory  12 bytes a subject and thread, 16 bytes a pair proposed.
     */
    static final int BITS = 12;
    private static final long FULL = (1L << BITS) - 1;
    private static final long HALF = 0x800800800800800L;
    private static final int RANGE = 128;

    /** Windows that fit. */
    public static final int WINDOWS = 5;

    /** How many pairs there are. */
    public int size() {
        return a.length;
    }

    /** On how many objects a pair was near in a window, as far as walked. */
    public int met(int pair, int window) {
        return (int) (met[pair] >>> BITS * window & FULL);
    }

    /**
     * @param windows largest gaps in milliseconds, ascending, at most five
     * @param atLeast for each window, on how many objects a pair must be near to be proposed
     * @param crowd most near pairs of an object that are walked
     * @param budget most near pairs that are walked in all
     */
    public static Meetings of(Actions actions, long[] windows, int[] atLeast, long crowd, long budget) {
        if (windows.length > WINDOWS) throw new IllegalArgumentException(windows.length + " windows; at most 5");
        byte[] widest = new byte[actions.objects()];
        int[] bounded = new int[windows.length];
        for (int w = 0; w < windows.length; w++) {
            long[] near = Nearness.of(actions, windows[w]).near;
            long most = within(near, crowd, budget);
            for (int o = 0; o < near.length; o++) {
                if (near[o] <= most) widest[o] = (byte) (w + 1);
                else bounded[w]++;
            }
        }
        int many = actions.subjects();
        List<Part> parts = IntStream.range(0, (many + RANGE - 1) / RANGE)
                .parallel()
                .mapToObj(r -> new Range(r * RANGE, Math.min(many, (r + 1) * RANGE)))
                .map(r -> over(actions, r, windows, widest, atLeast))
                .toList();
        return joined(parts, bounded);
    }

    /** The largest limit, halved from `crowd`, that keeps the sum within the budget. */
    private static long within(long[] near, long crowd, long budget) {
        for (long most = crowd; most > 0; most /= 2) {
            long sum = 0;
            for (long n : near) if (n <= most) sum += n;
            if (sum <= budget) return most;
        }
        return 0;
    }

    private record Part(int[] a, int[] b, long[] met) {}

    private static Part over(Actions actions, Range range, long[] windows, byte[] widest, int[] atLeast) {
        long[] count = COUNT.get().length >= actions.subjects() ? COUNT.get() : new long[actions.subjects()];
        COUNT.set(count);
        long[] step = new long[windows.length + 1];
        for (int from = 0; from < windows.length; from++) {
            for (int w = from; w < windows.length; w++) step[from] |= 1L << BITS * w;
        }
        var walk = new Walk(actions, windows, step, count);
        var out = new Growing();
        for (int u = range.from(); u < range.to(); u++) {
            if (actions.firstBy(u + 1) - actions.firstBy(u) < 2) continue;
            for (int k = actions.firstBy(u); k < actions.firstBy(u + 1); k++) {
                int p = actions.positionBy(k);
                walk.from(p, widest[actions.objectAt(p)], u);
            }
            Arrays.sort(walk.touched, 0, walk.many);
            for (int i = 0; i < walk.many; i++) {
                int v = walk.touched[i];
                if (enough(count[v], atLeast)) out.add(u, v, count[v]);
                count[v] = 0;
            }
            walk.many = 0;
        }
        return out.part();
    }

    private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[0]);

    private static boolean enough(long met, int[] atLeast) {
        for (int w = 0; w < atLeast.length; w++) if ((met >>> BITS * w & FULL) >= atLeast[w]) return true;
        return false;
    }

    private static final class Walk {
        private final Actions actions;
        private final long[] windows;
        private final long[] step;
        private final long[] count;
        private int[] touched = new int[256];
        private int many;

        Walk(Actions actions, long[] windows, long[] step, long[] count) {
            this.actions = actions;
            this.windows = windows;
            this.step = step;
            this.count = count;
        }

        void from(int p, int widest, int u) {
            if (widest == 0) return;
            int o = actions.objectAt(p);
            long limit = windows[widest - 1];
            long keep = widest == windows.length ? -1 : (1L << BITS * widest) - 1;
            long t = actions.timeAt(p);
            for (int x = p - 1; x >= actions.firstOf(o) && t - actions.timeAt(x) <= limit; x--)
                meet(actions.subjectAt(x), u, t - actions.timeAt(x), keep);
            for (int x = p + 1; x < actions.firstOf(o + 1) && actions.timeAt(x) - t <= limit; x++)
                meet(actions.subjectAt(x), u, actions.timeAt(x) - t, keep);
        }

        private void meet(int v, int u, long gap, long keep) {
            if (v <= u) return;
            int w = 0;
            while (gap > windows[w]) w++;
            long had = count[v];
            if (had == 0) {
                if (many == touched.length) touched = Arrays.copyOf(touched, 2 * many);
                touched[many++] = v;
            }
            if ((had & HALF) == 0 || !full(had)) count[v] = had + (step[w] & keep);
        }
    }

    private static boolean full(long met) {
        for (int w = 0; w < WINDOWS; w++) if ((met >>> BITS * w & FULL) == FULL) return true;
        return false;
    }

    private static final class Growing {
        private int[] a = new int[256];
        private int[] b = new int[256];
        private long[] met = new long[256];
        private int many;

        void add(int u, int v, long count) {
            if (many == a.length) {
                a = Arrays.copyOf(a, 2 * many);
                b = Arrays.copyOf(b, 2 * many);
                met = Arrays.copyOf(met, 2 * many);
            }
            a[many] = u;
            b[many] = v;
            met[many++] = count;
        }

        Part part() {
            return new Part(Arrays.copyOf(a, many), Arrays.copyOf(b, many), Arrays.copyOf(met, many));
        }
    }

    private static Meetings joined(List<Part> parts, int[] bounded) {
        int many = parts.stream().mapToInt(p -> p.a.length).sum();
        int[] a = new int[many];
        int[] b = new int[many];
        long[] met = new long[many];
        int at = 0;
        for (Part p : new ArrayList<>(parts)) {
            System.arraycopy(p.a, 0, a, at, p.a.length);
            System.arraycopy(p.b, 0, b, at, p.a.length);
            System.arraycopy(p.met, 0, met, at, p.a.length);
            at += p.a.length;
        }
        return new Meetings(a, b, met, bounded);
    }
}
