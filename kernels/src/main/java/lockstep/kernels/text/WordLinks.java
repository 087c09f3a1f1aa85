package lockstep.kernels.text;

import java.util.Arrays;

/** Which words of one language stand for which of another, learned from pairs of texts that say the same. */
public final class WordLinks {
    /*
     * IBM model 1 [1]: each word of the second text is explained by one word of the first, all equally likely at the start; rounds
     * of expectation and maximisation sharpen the table. Only pairs of words that ever meet are kept, sorted by word.
     *
     * Time  O(rounds * sum over text pairs of the product of their lengths).   Memory  12 bytes a pair of words that meet.
     *
     * [1] Brown et al. 1993, The mathematics of statistical machine translation, Computational Linguistics 19(2).
     */
    private final long[] pair;
    private final double[] probability;

    private WordLinks(long[] pair, double[] probability) {
        this.pair = pair;
        this.probability = probability;
    }

    /**
     * @param from words of the first text of each pair
     * @param to words of the second
     * @param rounds of sharpening; five are usual
     */
    public static WordLinks learn(int[][] from, int[][] to, int rounds) {
        if (from.length != to.length) throw new IllegalArgumentException(from.length + " texts against " + to.length);
        long[] pair = pairs(from, to);
        double[] p = new double[pair.length];
        Arrays.fill(p, 1);
        for (int round = 0; round < rounds; round++) p = sharpen(from, to, pair, p);
        return new WordLinks(pair, p);
    }

    private static long[] pairs(int[][] from, int[][] to) {
        int n = 0;
        for (int i = 0; i < from.length; i++) n = Math.addExact(n, Math.multiplyExact(from[i].length, to[i].length));
        long[] all = new long[n];
        int at = 0;
        for (int i = 0; i < from.length; i++) for (int f : from[i]) for (int t : to[i]) all[at++] = key(f, t);
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < n; i++) if (i == 0 || all[i] != all[i - 1]) all[kept++] = all[i];
        return Arrays.copyOf(all, kept);
    }

    private static double[] sharpen(int[][] from, int[][] to, long[] pair, double[] p) {
        double[] count = new double[p.length];
        for (int i = 0; i < from.length; i++) {
            int[] at = new int[from[i].length];
            for (int t : to[i]) {
                double sum = 0;
                for (int k = 0; k < at.length; k++) {
                    at[k] = Arrays.binarySearch(pair, key(from[i][k], t));
                    sum += p[at[k]];
                }
                for (int k : at) count[k] += p[k] / sum;
            }
        }
        for (int start = 0; start < pair.length; ) {
            int end = start;
            double total = 0;
            while (end < pair.length && pair[end] >>> 32 == pair[start] >>> 32) total += count[end++];
            for (int k = start; k < end; k++) count[k] /= total;
            start = end;
        }
        return count;
    }

    /** How often a word of the first language is rendered by a word of the second, 0 to 1. */
    public double of(int from, int to) {
        int at = Arrays.binarySearch(pair, key(from, to));
        return at < 0 ? 0 : probability[at];
    }

    /** Number of pairs of words that met. */
    public int size() {
        return pair.length;
    }

    public int from(int i) {
        return (int) (pair[i] >>> 32);
    }

    public int to(int i) {
        return (int) pair[i];
    }

    public double probability(int i) {
        return probability[i];
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }
}
