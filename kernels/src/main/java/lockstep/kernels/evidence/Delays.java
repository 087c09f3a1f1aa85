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
     * pairs of their delays, on different objects, that lie within a window. Each side's share is drawn to nothing by one delay, for a few tell little.
     *
     * Time  O(actions), O(MOST) a pair and window.   Memory  8 x MOST bytes a subject, 4 x (circle + 2) an object of a crowd.
     */
    private static final int MOST = 32;

    private final Own[] of;
    private final long[] windows;

    /** One subject's: ascending, and those of each object, by object. */
    private record Own(long[] sorted, int[] objects, long[] delays) {}

    private Delays(Own[] of, long[] windows) {
        this.of = of;
        this.windows = windows;
    }

    /**
     * @param crowd takers from which an object tells something
     * @param circle for each subject, those who tell nothing of it, ascending
     */
    static Delays of(ActIndex x, int crowd, int[][] circle, int[][] wide, long[] windows) {
        int most = 2 + Arrays.stream(circle).mapToInt(c -> c.length).max().orElse(0);
        int[][] first = new int[x.objects()][];
        IntStream.range(0, first.length)
                .parallel()
                .forEach(o -> first[o] = x.takers(o) < crowd ? new int[0] : first(x, o, most));
        Own[] of = new Own[x.subjects()];
        IntStream.range(0, of.length).parallel().forEach(s -> of[s] = of(x, s, first, circle[s], crowd, wide[s]));
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

    /** Whether so many take an object up who are neither the subject nor of its wide circle. */
    static boolean isCrowd(ActIndex x, int o, int s, int crowd, int[] wide) {
        int n = x.takers(o);
        if (n < crowd || n - wide.length > crowd) return n >= crowd;
        int others = 0;
        for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1] && others < crowd; p++)
            if (x.takers[p] != s && Arrays.binarySearch(wide, x.takers[p]) < 0) others++;
        return others >= crowd;
    }

    private static long time(ActIndex x, int place) {
        return x.takerTime[place];
    }

    private static Own of(ActIndex x, int s, int[][] first, int[] circle, int crowd, int[] wide) {
        int[] telling = IntStream.range(x.entryFirst[s], x.entryFirst[s + 1])
                .filter(e -> isCrowd(x, x.objectOf[e], s, crowd, wide))
                .toArray();
        int kept = Math.min(MOST, telling.length);
        int[] objects = new int[kept];
        long[] delays = new long[kept];
        int many = 0;
        for (int i = 0; i < kept; i++) {
            int e = telling[(int) ((long) i * telling.length / kept)];
            for (int p : first[x.objectOf[e]]) {
                if (x.takers[p] == s || Arrays.binarySearch(circle, x.takers[p]) >= 0) continue;
                objects[many] = x.objectOf[e];
                delays[many++] = x.timeOf[e] - time(x, p);
                break;
            }
        }
        long[] own = Arrays.copyOf(delays, many);
        return new Own(Arrays.stream(own).sorted().toArray(), Arrays.copyOf(objects, many), own);
    }

    /** Chance that two are within each window, did both only keep their own delays. */
    double[] near(int u, int v) {
        Own a = of[u];
        Own b = of[v];
        double[] near = new double[windows.length];
        if (a.sorted.length == 0 || b.sorted.length == 0) return near;
        long[] both = onBoth(a, b);
        double pairs = (a.sorted.length + 1.0) * (b.sorted.length + 1.0) - both.length;
        for (int w = 0; w < windows.length; w++) {
            int same = 0;
            for (long gap : both) if (gap <= windows[w]) same++;
            near[w] = (pairsWithin(a.sorted, b.sorted, windows[w]) - same) / pairs;
        }
        return near;
    }

    /** How far apart their delays are on each object that tells of both: that is what is asked about, and no measure of it. */
    private static long[] onBoth(Own a, Own b) {
        long[] gaps = new long[Math.min(a.objects.length, b.objects.length)];
        int many = 0;
        int i = 0;
        int j = 0;
        while (i < a.objects.length && j < b.objects.length) {
            int order = Integer.compare(a.objects[i], b.objects[j]);
            if (order == 0) gaps[many++] = Math.abs(a.delays[i] - b.delays[j]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return Arrays.copyOf(gaps, many);
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
