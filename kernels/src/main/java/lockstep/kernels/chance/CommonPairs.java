package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;

/** How many pairs of subjects have at least two objects in common: the exact size of the family of tests. */
public final class CommonPairs {
    /*
     * For each subject u two bit sets over the subjects v > u: met once, met twice. An object with few sharers is walked from u's own
     * place among its sharers by number; an object with at least `hotFrom` sharers has a bit set of its own and is taken in one sweep:
     * twice |= once & sharers, once |= sharers. Nothing is enumerated for an object that everybody shares. Subjects with one object
     * cannot be in such a pair and are numbered out first.
     *
     * Time  O(sum of squares of the cold sizes + U * hot objects * U / 64).   Memory  hot objects * U / 8 bytes.
     */
    private static final int RANGE = 256;

    private final int[] firstOf;
    private final int[] sharers;
    private final long[][] bits;
    private final int[] firstBy;
    private final int[] objectBy;
    private final int words;

    /**
     * @param actions at most one action for each subject and object
     * @param hotFrom number of sharers from which an object is kept as a bit set
     */
    public CommonPairs(Actions actions, int hotFrom) {
        int[] number = numbers(actions);
        int many = 0;
        for (int x : number) many = Math.max(many, x + 1);
        this.words = (many + 63) >> 6;
        this.firstOf = new int[actions.objects() + 1];
        this.sharers = new int[actions.size()];
        this.bits = new long[actions.objects()][];
        this.firstBy = new int[many + 1];
        int kept = 0;
        for (int o = 0; o < actions.objects(); o++) {
            for (int p = actions.firstOf(o); p < actions.firstOf(o + 1); p++) {
                int u = number[actions.subjectAt(p)];
                if (u < 0) continue;
                sharers[kept++] = u;
                firstBy[u + 1]++;
            }
            firstOf[o + 1] = kept;
        }
        for (int u = 0; u < many; u++) firstBy[u + 1] += firstBy[u];
        this.objectBy = new int[kept];
        int[] next = Arrays.copyOf(firstBy, many);
        for (int o = 0; o < bits.length; o++)
            for (int k = firstOf[o]; k < firstOf[o + 1]; k++) objectBy[next[sharers[k]]++] = o;
        IntStream.range(0, bits.length).parallel().forEach(o -> prepare(o, hotFrom));
    }

    /** The size of the family. */
    public static long count(Actions actions, int hotFrom) {
        var pairs = new CommonPairs(actions, hotFrom);
        int many = pairs.subjects();
        return IntStream.range(0, (many + RANGE - 1) / RANGE)
                .parallel()
                .mapToLong(r -> pairs.over(new Range(r * RANGE, Math.min(many, (r + 1) * RANGE))))
                .sum();
    }

    /** Subjects with at least two objects. */
    public int subjects() {
        return firstBy.length - 1;
    }

    /** Pairs whose lower subject is in the range. */
    public long over(Range range) {
        long[] once = new long[words];
        long[] twice = new long[words];
        long pairs = 0;
        for (int u = range.from(); u < range.to(); u++) {
            int from = u >> 6;
            Arrays.fill(once, from, words, 0);
            Arrays.fill(twice, from, words, 0);
            for (int k = firstBy[u]; k < firstBy[u + 1]; k++) meet(objectBy[k], u, once, twice);
            long above = u % 64 == 63 ? 0 : -1L << (u + 1);
            pairs += Long.bitCount(twice[from] & above);
            for (int w = from + 1; w < words; w++) pairs += Long.bitCount(twice[w]);
        }
        return pairs;
    }

    private void meet(int o, int u, long[] once, long[] twice) {
        long[] all = bits[o];
        if (all != null) {
            for (int w = u >> 6; w < words; w++) {
                twice[w] |= once[w] & all[w];
                once[w] |= all[w];
            }
            return;
        }
        int end = firstOf[o + 1];
        for (int k = Arrays.binarySearch(sharers, firstOf[o], end, u) + 1; k < end; k++) {
            int v = sharers[k];
            long bit = 1L << v;
            twice[v >> 6] |= once[v >> 6] & bit;
            once[v >> 6] |= bit;
        }
    }

    private void prepare(int o, int hotFrom) {
        Arrays.sort(sharers, firstOf[o], firstOf[o + 1]);
        if (firstOf[o + 1] - firstOf[o] < hotFrom) return;
        long[] all = new long[words];
        for (int k = firstOf[o]; k < firstOf[o + 1]; k++) all[sharers[k] >> 6] |= 1L << sharers[k];
        bits[o] = all;
    }

    /** A number for each subject with two objects or more, busiest first, and -1 for the others. */
    private static int[] numbers(Actions actions) {
        int n = actions.subjects();
        long[] order = new long[n];
        for (int s = 0; s < n; s++) {
            long busy = (long) actions.firstBy(s + 1) - actions.firstBy(s);
            order[s] = (Integer.MAX_VALUE - busy) << 32 | s;
        }
        Arrays.parallelSort(order);
        int[] number = new int[n];
        Arrays.fill(number, -1);
        for (int i = 0; i < n; i++) {
            int s = (int) order[i];
            if (actions.firstBy(s + 1) - actions.firstBy(s) >= 2) number[s] = i;
        }
        return number;
    }
}
