package lockstep.kernels.text;

import java.util.Arrays;

/** Groups sets of shingles that are nearly the same. */
public final class NearDuplicates {
    /*
     * One hash of each shingle chooses a bin and competes for the least value in it; an empty bin borrows from the next full one [1].
     * Twenty-four bands of four bins each are sorted; neighbours with equal bands are candidates, and a candidate counts only when the
     * exact Jaccard index of the two sets reaches the bound. Sets that hang together by such pairs are one group.
     *
     * Two sets with Jaccard j share a band with chance 1 - (1 - j^4)^24: .96 at .6, above .999 at .75. In a band every set is compared with
     * the set before it and with the first of its run, so a run of n costs 2n comparisons and not n squared.
     *
     * Time  O(shingles + n bands log n).   Memory  8 bytes a set for the band at work, besides the shingles and 384 bytes a set.
     *
     * [1] Shrivastava and Li 2014, Densifying one permutation hashing via rotation, ICML.
     */
    private static final int BANDS = 24;
    private static final int ROWS = 4;
    private static final int BINS = BANDS * ROWS;

    private NearDuplicates() {}

    /**
     * The group of each set: the lowest set of the group it is in.
     *
     * @param shingles for each set its shingles, ascending, none twice
     * @param least Jaccard index from which two sets are nearly the same, above 0
     */
    public static int[] group(int[][] shingles, double least) {
        int n = shingles.length;
        int[][] sketch = new int[n][];
        for (int i = 0; i < n; i++) sketch[i] = sketch(shingles[i]);
        int[] parent = new int[n];
        for (int i = 0; i < n; i++) parent[i] = i;
        for (int band = 0; band < BANDS; band++) join(sorted(sketch, band), sketch, band, shingles, least, parent);
        for (int i = 0; i < n; i++) parent[i] = root(parent, i);
        return parent;
    }

    private static int[] sketch(int[] shingles) {
        int[] bins = new int[BINS];
        Arrays.fill(bins, Integer.MAX_VALUE);
        for (int shingle : shingles) {
            int h = mix(shingle);
            int bin = (int) (((h & 0xFFFFFFFFL) * BINS) >>> 32);
            bins[bin] = Math.min(bins[bin], mix(h) & 0x7FFFFFFF);
        }
        int[] full = bins.clone();
        for (int b = 0; b < BINS && shingles.length > 0; b++) {
            for (int step = 1; full[b] == Integer.MAX_VALUE && step < BINS; step++) {
                int from = bins[(b + step) % BINS];
                if (from != Integer.MAX_VALUE) full[b] = mix(from + step) & 0x7FFFFFFF;
            }
        }
        return full;
    }

    private static int mix(int x) {
        int h = x * 0x9E3779B9;
        h = (h ^ h >>> 15) * 0x85EBCA6B;
        return h ^ h >>> 13;
    }

    /** Sets in the order of their band, then of their number: the band's hash above, the number below. */
    private static long[] sorted(int[][] sketch, int band) {
        long[] order = new long[sketch.length];
        for (int i = 0; i < order.length; i++) {
            int hash = 0;
            for (int r = 0; r < ROWS; r++) hash = mix(hash * 31 + sketch[i][band * ROWS + r]);
            order[i] = (long) hash << 32 | i;
        }
        Arrays.parallelSort(order);
        return order;
    }

    private static void join(long[] order, int[][] sketch, int band, int[][] shingles, double least, int[] parent) {
        for (int i = 1, first = 0; i < order.length; i++) {
            if (order[i] >>> 32 != order[i - 1] >>> 32) {
                first = i;
                continue;
            }
            int here = (int) order[i];
            for (int other : new int[] {(int) order[i - 1], (int) order[first]}) {
                int x = root(parent, here);
                int y = root(parent, other);
                if (x == y || !sameBand(sketch[here], sketch[other], band)) continue;
                if (jaccard(shingles[here], shingles[other]) >= least) parent[Math.max(x, y)] = Math.min(x, y);
            }
        }
    }

    private static boolean sameBand(int[] x, int[] y, int band) {
        return Arrays.equals(x, band * ROWS, band * ROWS + ROWS, y, band * ROWS, band * ROWS + ROWS);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Share of the shingles of either set that both have; two empty sets have nothing in common. */
    public static double jaccard(int[] x, int[] y) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < x.length && j < y.length) {
            if (x[i] == y[j]) {
                shared++;
                i++;
                j++;
            } else if (x[i] < y[j]) i++;
            else j++;
        }
        int all = x.length + y.length - shared;
        return all == 0 ? 0 : shared / (double) all;
    }
}
