package lockstep.kernels.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Groups sets of shingles that are nearly the same. */
public final class NearDuplicates {
    /*
     * One hash of each shingle chooses a bin and competes for the least value in it; an empty bin borrows from the next full one [1].
     * Thirty-two bands of three bins each are sorted, by digits of eleven bits; neighbours with equal bands are candidates. Of each bin eight bits are kept [2]:
     * a candidate must agree in ENOUGH of the 96, which costs twelve comparisons of long words and spares the judge nearly all
     * chance meetings. Then the judge is asked. Sets that hang together by such pairs are one group.
     *
     * Two sets with Jaccard j share a band with chance 1 - (1 - j^3)^32: .87 at .4, .99 at .5, above .999 at .6. In a band every set
     * is compared with the two before it and with the first of its run, so a run of n costs 3n comparisons and not n squared. Of two
     * sets in one group already, or held against one another in an earlier band, no question is asked. Bands are looked through by all processors; which pairs count does not depend
     * on how many there are.
     *
     * Time  O(shingles + n bands).   Memory  16 bytes a set for the band at work, 224 bytes a set and 8 to 32 a pair
     * that was asked about in vain, besides the shingles.
     *
     * [1] Shrivastava and Li 2014, Densifying one permutation hashing via rotation, ICML.
     * [2] Li and Koenig 2010, b-bit minwise hashing, WWW.
     */
    private static final int BANDS = 32;
    private static final int ROWS = 3;
    private static final int BINS = BANDS * ROWS;
    private static final int WORDS = BINS / 8;
    private static final int ENOUGH = 20;
    private static final int CHUNK = 1 << 14;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

    private NearDuplicates() {}

    /** Says whether two sets that may be nearly the same are. */
    public interface Judge {
        boolean same(int x, int y);
    }

    /** Is told how many of the bands were looked through. */
    public interface Watcher {
        void done(int bands, int of);
    }

    /**
     * The group of each set: the lowest set of the group it is in.
     *
     * @param shingles for each set its shingles, ascending, none twice
     * @param least Jaccard index from which two sets are nearly the same, above 0
     */
    public static int[] group(int[][] shingles, double least) {
        return group(shingles, (x, y) -> jaccard(shingles[x], shingles[y]) >= least, (done, of) -> {});
    }

    /**
     * The group of each set: the lowest set of the group it is in.
     *
     * @param shingles for each set its shingles, ascending, none twice
     * @param judge asked by several threads at once; must always give the same answer
     */
    public static int[] group(int[][] shingles, Judge judge, Watcher watcher) {
        int n = shingles.length;
        int[][] bands = new int[BANDS][n];
        long[] bits = new long[Math.multiplyExact(n, WORDS)];
        IntStream.range(0, n).parallel().forEach(i -> sketch(shingles[i], i, bands, bits));
        int[] parent = IntStream.range(0, n).toArray();
        var unlike = new PairSet();
        for (int band = 0; band < BANDS; band++) {
            join(sorted(bands[band]), bits, judge, parent, unlike);
            bands[band] = new int[0];
            watcher.done(band + 1, BANDS);
        }
        return parent;
    }

    private static void sketch(int[] shingles, int set, int[][] bands, long[] bits) {
        if (shingles.length == 0) {
            for (int band = 0; band < BANDS; band++) bands[band][set] = mix(mix(set) + band);
            return;
        }
        int[] bins = new int[BINS];
        Arrays.fill(bins, Integer.MAX_VALUE);
        for (int shingle : shingles) {
            int h = mix(shingle);
            int bin = (int) (((h & 0xFFFFFFFFL) * BINS) >>> 32);
            bins[bin] = Math.min(bins[bin], mix(h) & 0x7FFFFFFF);
        }
        int[] full = bins.clone();
        int next = -1;
        for (int b = 2 * BINS - 1; b >= 0; b--) {
            if (bins[b % BINS] != Integer.MAX_VALUE) next = b;
            else if (b < BINS && next > b) full[b] = mix(bins[next % BINS] + next - b) & 0x7FFFFFFF;
        }
        for (int band = 0; band < BANDS; band++) {
            int hash = 0;
            for (int r = 0; r < ROWS; r++) hash = mix(hash * 31 + full[band * ROWS + r]);
            bands[band][set] = hash;
        }
        for (int b = 0; b < BINS; b++) bits[set * WORDS + b / 8] |= (full[b] & 255L) << 8 * (b % 8);
    }

    private static int mix(int x) {
        int h = x * 0x9E3779B9;
        h = (h ^ h >>> 15) * 0x85EBCA6B;
        return h ^ h >>> 13;
    }

    /** Sets in the order of their band, then of their number: the band's hash above, the number below. */
    private static long[] sorted(int[] hashes) {
        long[] order = new long[hashes.length];
        for (int i = 0; i < order.length; i++) order[i] = (long) hashes[i] << 32 | i;
        long[] next = new long[order.length];
        for (int shift = 32; shift < 64; shift += 11) {
            int[] first = new int[1 << 11];
            for (long each : order) first[(int) (each >>> shift) & 2047]++;
            int at = 0;
            for (int d = 0; d < first.length; d++) {
                int count = first[d];
                first[d] = at;
                at += count;
            }
            for (long each : order) next[first[(int) (each >>> shift) & 2047]++] = each;
            long[] done = order;
            order = next;
            next = done;
        }
        return order;
    }

    private static void join(long[] order, long[] bits, Judge judge, int[] parent, PairSet unlike) {
        int chunks = (order.length + CHUNK - 1) / CHUNK;
        long[][] found = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> pairs(order, c * CHUNK, bits, judge, parent, unlike))
                .toArray(long[][]::new);
        for (long[] pairs : found) {
            for (long pair : pairs) {
                if (pair < 0) {
                    unlike.add(~pair);
                    continue;
                }
                int x = root(parent, (int) (pair >>> 32));
                int y = root(parent, (int) pair);
                parent[Math.max(x, y)] = Math.min(x, y);
            }
        }
        for (int i = 0; i < parent.length; i++) parent[i] = parent[parent[i]];
    }

    /** Pairs of one chunk of the order that the judge takes for the same, and the complement of those that it does not. */
    private static long[] pairs(long[] order, int from, long[] bits, Judge judge, int[] parent, PairSet unlike) {
        int to = Math.min(order.length, from + CHUNK);
        long[] pairs = new long[16];
        int n = 0;
        int first = from;
        while (first > 0 && order[first - 1] >>> 32 == order[from] >>> 32) first--;
        for (int i = Math.max(1, from); i < to; i++) {
            if (order[i] >>> 32 != order[i - 1] >>> 32) {
                first = i;
                continue;
            }
            int here = (int) order[i];
            int asked = i;
            for (int step = 0; step < 3; step++) {
                int back = step < 2 ? i - 1 - step : first;
                if (back < first || back >= asked) continue;
                asked = back;
                int other = (int) order[back];
                if (parent[here] == parent[other] || !alike(bits, here, other)) continue;
                long pair = (long) here << 32 | other;
                if (unlike.has(pair)) continue;
                if (n == pairs.length) pairs = Arrays.copyOf(pairs, 2 * n);
                pairs[n++] = judge.same(here, other) ? pair : ~pair;
            }
        }
        return Arrays.copyOf(pairs, n);
    }

    /** Whether enough of the bins agree in their eight bits. */
    private static boolean alike(long[] bits, int x, int y) {
        int agree = 0;
        for (int w = 0; w < WORDS; w++) {
            long differ = bits[x * WORDS + w] ^ bits[y * WORDS + w];
            long some = (differ & LOW) + LOW | differ | LOW;
            agree += Long.bitCount(~some);
        }
        return agree >= ENOUGH;
    }

    /** Pairs that were found unlike; open addressing, a free place is 0, which no pair of two different sets is. */
    private static final class PairSet {
        private long[] pairs = new long[1 << 12];
        private int size;

        boolean has(long pair) {
            return pairs[place(pair)] == pair;
        }

        void add(long pair) {
            if (2 * size >= pairs.length) {
                long[] old = pairs;
                pairs = new long[2 * old.length];
                for (long each : old) if (each != 0) pairs[place(each)] = each;
            }
            int at = place(pair);
            if (pairs[at] == 0) size++;
            pairs[at] = pair;
        }

        private int place(long pair) {
            int at = (int) (pair * 0x9E3779B97F4A7C15L >>> 32) & pairs.length - 1;
            while (pairs[at] != 0 && pairs[at] != pair) at = at + 1 & pairs.length - 1;
            return at;
        }
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
        int shared = shared(x, y);
        int all = x.length + y.length - shared;
        return all == 0 ? 0 : shared / (double) all;
    }

    /** How many numbers two ascending arrays share. */
    public static int shared(int[] x, int[] y) {
        int shared = 0;
        int i = 0;
        int j = 0;
        // no branch to guess: which of two hashes is the less cannot be foreseen
        while (i < x.length && j < y.length) {
            int a = x[i];
            int b = y[j];
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared;
    }
}
