package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.kernels.shape.Range;

/** Pairs of subjects with a few objects in common that not everybody takes up. */
public final class Candidates {
    /*
     * For each subject, each of its objects and each of their takers: count. An object with more takers than `crowd` proposes no pair,
     * for it could add next to nothing to the evidence; `crowd` is lowered until all steps keep within `budget`. Ranges of subjects are
     * independent and joined in order.
     *
     * Time  O(sum of takers squared, crowds left out).   Memory  4 bytes a subject and thread, 8 a pair.
     */
    private static final int RANGE = 256;
    private static final int RANGES = 512;
    private static final int[] NOBODY = {};

    private Candidates() {}

    /**
     * Both ends of each pair, the lower in the upper half of a long, ascending.
     *
     * @param fewest objects in common that make a pair
     */
    public static long[] of(ActIndex x, int fewest, int crowd, long budget) {
        int limit = within(x, crowd, budget);
        List<long[]> parts = ranges(x).map(r -> over(x, r, fewest, limit)).toList();
        long[] all = new long[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Ranges of subjects, several at once: each has a column of counters, so there are no more of them than pay. */
    private static Stream<Range> ranges(ActIndex x) {
        int length = Math.max(RANGE, (x.subjects + RANGES - 1) / RANGES);
        return IntStream.range(0, (x.subjects + length - 1) / length)
                .parallel()
                .mapToObj(r -> new Range(r * length, Math.min(x.subjects, (r + 1) * length)));
    }

    private static int within(ActIndex x, int crowd, long budget) {
        for (int limit = crowd; limit > 2; limit /= 2) {
            long steps = 0;
            for (int o = 0; o < x.objects; o++) if (x.takers(o) <= limit) steps += (long) x.takers(o) * x.takers(o) / 2;
            if (steps <= budget) return limit;
        }
        return 2;
    }

    private static long[] over(ActIndex x, Range range, int fewest, int limit) {
        short[] count = new short[x.subjects];
        int[] touched = new int[64];
        long[] found = new long[64];
        int many = 0;
        for (int u = range.from(); u < range.to(); u++) {
            if (x.taken(u) < fewest) continue;
            int reached = 0;
            for (int e = x.entryFirst[u]; e < x.entryFirst[u + 1]; e++) {
                int o = x.objectOf[e];
                if (x.takers(o) > limit) continue;
                for (int p = x.takerFirst[o + 1] - 1; p >= x.takerFirst[o] && x.takers[p] > u; p--) {
                    int v = x.takers[p];
                    if (count[v] == 0) {
                        if (reached == touched.length) touched = Arrays.copyOf(touched, 2 * reached);
                        touched[reached++] = v;
                    }
                    if (count[v] < Short.MAX_VALUE) count[v]++;
                }
            }
            Arrays.sort(touched, 0, reached);
            for (int i = 0; i < reached; i++) {
                if (count[touched[i]] >= fewest) {
                    if (many == found.length) found = Arrays.copyOf(found, 2 * many);
                    found[many++] = (long) u << 32 | touched[i];
                }
                count[touched[i]] = 0;
            }
        }
        return Arrays.copyOf(found, many);
    }

    /**
     * For each subject those that have at least {@code least} objects of at most {@code rare} takers in common with it, ascending; of very
     * many only the closest {@code most}.
     */
    public static int[][] circles(ActIndex x, int rare, int least, int most) {
        return nearest(closest(x, rare, least, most), most);
    }

    /** The same, closest first. */
    static int[][] closest(ActIndex x, int rare, int least, int most) {
        int[][] closest = new int[x.subjects][];
        ranges(x).forEach(r -> {
            var near = new Near(x, rare);
            for (int u = r.from(); u < r.to(); u++) closest[u] = near.to(u, least, most);
        });
        return closest;
    }

    /** Of those closest to each subject the first {@code most}, ascending. */
    static int[][] nearest(int[][] closest, int most) {
        return Arrays.stream(closest)
                .map(c -> c.length == 0
                        ? c
                        : Arrays.stream(c).limit(most).sorted().toArray())
                .toArray(int[][]::new);
    }

    /** Counts what others have in common with one subject after another. */
    private static final class Near {
        private final ActIndex x;
        private final int rare;
        private final int[] count;
        private int[] touched = new int[64];
        private int reached;

        Near(ActIndex x, int rare) {
            this.x = x;
            this.rare = rare;
            this.count = new int[x.subjects];
        }

        int[] to(int u, int least, int most) {
            if (x.taken(u) < least) return NOBODY;
            reached = 0;
            for (int e = x.entryFirst[u]; e < x.entryFirst[u + 1]; e++) {
                int o = x.objectOf[e];
                if (x.takers(o) > rare) continue;
                for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) meet(x.takers[p]);
            }
            count[u] = 0;
            long[] counted = new long[reached];
            int many = 0;
            for (int i = 0; i < reached; i++) {
                int v = touched[i];
                if (v != u && count[v] >= least) counted[many++] = (long) -count[v] << 32 | v;
                count[v] = 0;
            }
            if (many == 0) return NOBODY;
            return Arrays.stream(counted, 0, many)
                    .sorted()
                    .limit(most)
                    .mapToInt(c -> (int) c)
                    .toArray();
        }

        private void meet(int v) {
            if (count[v]++ > 0) return;
            if (reached == touched.length) touched = Arrays.copyOf(touched, 2 * reached);
            touched[reached++] = v;
        }
    }
}
