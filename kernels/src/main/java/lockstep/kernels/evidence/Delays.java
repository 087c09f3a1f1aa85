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
     * Time  O(takers of the objects of a crowd) a subject, O(MOST) a pair and window.   Memory  8 x MOST bytes a subject.
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
        long[][] of = new long[x.subjects()][];
        IntStream.range(0, of.length).parallel().forEach(s -> of[s] = of(x, s, crowd, circle[s]));
        return new Delays(of, windows);
    }

    private static long[] of(ActIndex x, int s, int crowd, int[] circle) {
        int[] telling = IntStream.range(x.entryFirst[s], x.entryFirst[s + 1])
                .filter(e -> x.takers(x.objectOf[e]) >= crowd)
                .toArray();
        int kept = Math.min(MOST, telling.length);
        return IntStream.range(0, kept)
                .map(i -> telling[(int) ((long) i * telling.length / kept)])
                .mapToLong(e -> since(x, s, e, circle))
                .filter(d -> d != Long.MAX_VALUE)
                .sorted()
                .toArray();
    }

    private static long since(ActIndex x, int s, int e, int[] circle) {
        int o = x.objectOf[e];
        long first = Long.MAX_VALUE;
        for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) {
            int other = x.takers[p];
            if (other == s || Arrays.binarySearch(circle, other) >= 0) continue;
            first = Math.min(first, x.timeOf[x.takerEntry[p]]);
        }
        return first == Long.MAX_VALUE ? first : x.timeOf[e] - first;
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
