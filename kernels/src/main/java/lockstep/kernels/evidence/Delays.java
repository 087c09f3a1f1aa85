package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How long after others each subject takes up what a crowd takes up. Two who are always among the first are near to each other on
 * whatever both choose, though neither knows of the other.
 */
final class Delays {
    /*
     * A delay is counted from the first taker outside the subject's circle, so that a group that starts its own things is no measure of
     * itself; who was before all others has a negative one. Of two, each keeps its own delays and the objects are dealt anew: the share of
     * pairs of their delays that lie within a window. Each side's share is drawn to nothing by one delay, for a few tell little.
     *
     * Time  O(actions), O(MOST) a pair and window.   Memory  8 x MOST bytes a subject, 4 x (circle + 2) an object of a crowd.
     */
    private static final int MOST = 32;

    private final long[][] of;
    private final long[] windows;

    private Delays(long[][] of, long[] windows) {
        this.of = of;
        this.windows = windows;
    }

    /**
     * @param crowd takers from which an object tells something
     * @param circle for each subject, those who tell nothing of it, ascending
     */
    static Delays of(ActIndex x, int crowd, int[][] circle, long[] windows) {
        int most = 2 + Arrays.stream(circle).mapToInt(c -> c.length).max().orElse(0);
        int[][] first = new int[x.objects()][];
        IntStream.range(0, first.length)
                .parallel()
                .forEach(o -> first[o] = x.takers(o) < crowd ? new int[0] : first(x, o, most));
        long[][] of = new long[x.subjects()][];
        IntStream.range(0, of.length).parallel().forEach(s -> of[s] = of(x, s, first, circle[s]));
        return new Delays(of, windows);
    }

    /** Places of the earliest takers of an object: so many that one is outside any circle. */
    private static int[] first(ActIndex x, int o, int most) {
        int[] first = new int[Math.min(most, x.takers(o))];
        int many = 0;
        for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) {
            if (many == first.length && time(x, p) >= time(x, first[many - 1])) continue;
            int at = many < first.length ? many++ : many - 1;
            for (; at > 0 && time(x, first[at - 1]) > time(x, p); at--) first[at] = first[at - 1];
            first[at] = p;
        }
        return first;
    }

    private static long time(ActIndex x, int place) {
        return x.timeOf[x.takerEntry[place]];
    }

    private static long[] of(ActIndex x, int s, int[][] first, int[] circle) {
        int[] telling = IntStream.range(x.entryFirst[s], x.entryFirst[s + 1])
                .filter(e -> first[x.objectOf[e]].length > 0)
                .toArray();
        int kept = Math.min(MOST, telling.length);
        long[] delays = new long[kept];
        int many = 0;
        for (int i = 0; i < kept; i++) {
            int e = telling[(int) ((long) i * telling.length / kept)];
            for (int p : first[x.objectOf[e]]) {
                if (x.takers[p] == s || Arrays.binarySearch(circle, x.takers[p]) >= 0) continue;
                delays[many++] = x.timeOf[e] - time(x, p);
                break;
            }
        }
        return Arrays.stream(delays, 0, many).sorted().toArray();
    }

    /** Chance that two are within each window, did both only keep their own delays. */
    double[] near(int u, int v) {
        long[] a = of[u];
        long[] b = of[v];
        double[] near = new double[windows.length];
        if (a.length == 0 || b.length == 0) return near;
        double pairs = (a.length + 1.0) * (b.length + 1.0);
        for (int w = 0; w < windows.length; w++) near[w] = pairsWithin(a, b, windows[w]) / pairs;
        return near;
    }

    private static int pairsWithin(long[] a, long[] b, long window) {
        int from = 0;
        int to = 0;
        int pairs = 0;
        for (long d : a) {
            while (from < b.length && b[from] < d - window) from++;
            while (to < b.length && b[to] <= d + window) to++;
            pairs += to - from;
        }
        return pairs;
    }
}
