package lockstep.kernels.time;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The stretch of time in which a group's accounts were made more densely than the others' accounts. */
public final class CreationScan {
    /*
     * Scan statistic for labels [1]: over all windows that begin with an account of the group and are an hour to thirty days long, the
     * log-likelihood ratio of one share of the group inside and another outside, against one share everywhere, where the inside is the
     * larger. The distribution comes from drawing anew which accounts of a calendar month are the group's: a group that was simply made
     * in a certain year is no burst, and neither is a month in which everybody signed up.
     *
     * p = (1 + as high) / (1 + draws); drawing stops when 50 lie as high.  Cost O(accounts * lengths * draws).
     *
     * [1] Kulldorff 1997, Communications in Statistics 26(6), Bernoulli model.
     */
    private static final long HOUR = 3_600_000L;

    /** Lengths of the windows, milliseconds. */
    static final long[] LENGTHS = {HOUR, 6 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 7 * 24 * HOUR, 30 * 24 * HOUR};

    private static final int ENOUGH = 50;

    private CreationScan() {}

    /**
     * The densest stretch.
     *
     * @param from first millisecond since 1970 UTC; the first account of the group in it
     * @param length of the window, milliseconds
     * @param inside accounts of the group in it
     * @param all accounts in it
     * @param expected accounts of the group in it, by each month's share
     * @param p chance of a stretch as dense if who of a month is of the group were drawn
     */
    public record Burst(long from, long length, int inside, int all, double expected, double p) {}

    /**
     * Scans.
     *
     * @param created of each account, ascending
     * @param month of each account, ascending from 0
     * @param group whether it is of the group; one or more are
     */
    public static Burst of(long[] created, int[] month, boolean[] group, int draws, SplittableRandom random) {
        boolean[] labels = group.clone();
        double[] best = scan(created, labels);
        int asHigh = 0;
        int drawn = 0;
        while (drawn < draws && asHigh < ENOUGH) {
            shuffle(labels, month, random);
            if (scan(created, labels)[0] >= best[0] - 1e-9) asHigh++;
            drawn++;
        }
        int from = (int) best[1];
        int to = (int) best[2];
        int inside = 0;
        for (int i = from; i < to; i++) if (group[i]) inside++;
        return new Burst(
                created[from],
                (long) best[3],
                inside,
                to - from,
                expected(month, group, from, to),
                asHigh >= ENOUGH ? (double) asHigh / drawn : (1.0 + asHigh) / (1 + drawn));
    }

    /** The highest ratio, first and end index of its window, length. */
    static double[] scan(long[] created, boolean[] group) {
        int n = created.length;
        int all = 0;
        for (boolean g : group) if (g) all++;
        double[] best = {-1, 0, 1, LENGTHS[0]};
        for (long length : LENGTHS) {
            int to = 0;
            int inside = 0;
            for (int from = 0; from < n; from++) {
                while (to < n && created[to] <= created[from] + length) if (group[to++]) inside++;
                if (group[from]) {
                    double ratio = ratio(inside, to - from, all, n);
                    if (ratio > best[0] + 1e-9) best = new double[] {ratio, from, to, length};
                    inside--;
                }
            }
        }
        return best;
    }

    private static double ratio(int c, int n, int all, int whole) {
        int outside = all - c;
        int rest = whole - n;
        double in = (double) c / n;
        double out = rest == 0 ? 0 : (double) outside / rest;
        if (in <= out) return 0;
        return entropy(c, n) + entropy(outside, rest) - entropy(all, whole);
    }

    private static double entropy(int k, int n) {
        return k == 0 || k == n ? 0 : k * Math.log((double) k / n) + (n - k) * Math.log((double) (n - k) / n);
    }

    private static void shuffle(boolean[] labels, int[] month, SplittableRandom random) {
        int from = 0;
        while (from < labels.length) {
            int to = from + 1;
            while (to < labels.length && month[to] == month[from]) to++;
            for (int i = to - 1; i > from; i--) {
                int j = from + random.nextInt(i - from + 1);
                boolean kept = labels[i];
                labels[i] = labels[j];
                labels[j] = kept;
            }
            from = to;
        }
    }

    private static double expected(int[] month, boolean[] group, int from, int to) {
        int months = Arrays.stream(month).max().orElse(-1) + 1;
        double[] of = new double[months];
        double[] all = new double[months];
        for (int i = 0; i < month.length; i++) {
            all[month[i]]++;
            if (group[i]) of[month[i]]++;
        }
        double expected = 0;
        for (int i = from; i < to; i++) expected += of[month[i]] / all[month[i]];
        return expected;
    }
}
