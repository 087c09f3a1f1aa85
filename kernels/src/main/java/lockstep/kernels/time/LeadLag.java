package lockstep.kernels.time;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which of two carriers comes first on watched narratives, against how often it comes first anyway.
 *
 * <p>Desk hours, time zones and speed put one carrier first on most stories of the world. So the watched narratives are held against
 * control narratives that nobody of the two began, within strata of the hour and weekday of the event.
 */
public final class LeadLag {
    /*
     * Each narrative scores 1 where A came first by less than `near`, -1 where B did, 0 where a longer time lay between the two: what
     * lies so far apart is the custom of the hours, and one that is nearly always first by a night would drown what happens within
     * the day. Under the hypothesis that neither leads on what is watched, which narratives are the watched ones is as good as drawn
     * within the stratum, so their scores are a draw without replacement from the stratum's, and the sum over strata has the
     * convolution of these as its distribution [1]. That is the limit of permuting the labels within strata again and again, so
     * nothing is drawn. p is two-sided: twice the smaller tail, at most 1.
     *
     * Gain: mean score of the watched less that of the controls of the stratum, strata weighted as by Mantel and Haenszel: the sum less
     * its expectation, by the weights w * k / (w + k). Its interval is the same test turned about: every gain which, taken off the sum,
     * leaves a sum that the distribution does not refuse at the level. So it holds 0 just where p is above one less the level.
     *
     * Lag: median over watched narratives of the lag less the median lag of the controls in the stratum (of all controls where a
     * stratum has fewer than three).
     *
     * Time O(w^2) a stratum and for the convolution, w watched narratives.
     *
     * [1] Mehta, Patel and Gray 1985, JASA 80(392).
     */
    private static final long HOUR = 3_600_000L;

    private LeadLag() {}

    /**
     * What the narratives amount to.
     *
     * @param watched watched narratives that could be compared
     * @param controls control narratives in the same strata
     * @param ties narratives left out because both came at one time
     * @param strata strata with watched and control narratives
     * @param first watched narratives on which A came first by less than near
     * @param second watched narratives on which B did
     * @param expected first less second, if A came first as often as on controls
     * @param p chance of first less second at least as far from that, either way
     * @param gain share of watched narratives on which A is first beyond its custom, net of those on which B is; below 0 where B leads
     * @param gainLow lower end of its interval, which holds 0 just where p is above one less the level
     * @param gainHigh upper end
     * @param lag median by which B followed A on watched narratives beyond its custom, milliseconds; NaN with none
     */
    public record Result(
            int watched,
            int controls,
            int ties,
            int strata,
            int first,
            int second,
            double expected,
            double p,
            double gain,
            double gainLow,
            double gainHigh,
            double lag) {}

    /** The stratum of an event: its weekday and bin of hours, UTC. */
    public static int stratum(long eventMillis, int binHours) {
        long day = Math.floorDiv(eventMillis, 24 * HOUR);
        int hour = (int) (Math.floorMod(eventMillis, 24 * HOUR) / HOUR);
        int bins = (24 + binHours - 1) / binHours;
        return (int) Math.floorMod(day, 7L) * bins + hour / binHours;
    }

    /** Tests with every time between the two counting alike. */
    public static Result test(int[] stratum, boolean[] watched, long[] lag, double level) {
        return test(stratum, watched, lag, Long.MAX_VALUE, level);
    }

    /**
     * Tests.
     *
     * @param stratum of each narrative, from 0
     * @param watched whether it is watched; the others are controls
     * @param lag by how much B came after A, milliseconds; negative where B came first, 0 where nobody did
     * @param near two mentions that lie so far apart, or farther, say nothing, milliseconds
     * @param level coverage of the intervals
     */
    public static Result test(int[] stratum, boolean[] watched, long[] lag, long near, double level) {
        int strata = Arrays.stream(stratum).max().orElse(-1) + 1;
        int[][] scores = new int[strata][6];
        int ties = 0;
        for (int i = 0; i < lag.length; i++) {
            if (lag[i] == 0) {
                ties++;
                continue;
            }
            int score = Math.abs(lag[i]) >= near ? 2 : lag[i] > 0 ? 0 : 1;
            scores[stratum[i]][(watched[i] ? 0 : 3) + score]++;
        }
        double[] distribution = {1};
        int[] sum = new int[5];
        double expected = 0;
        double weights = 0;
        for (int[] c : scores) {
            int w = c[0] + c[1] + c[2];
            int n = w + c[3] + c[4] + c[5];
            if (w == 0 || n == w) continue;
            sum[0]++;
            sum[1] += w;
            sum[2] += n - w;
            sum[3] += c[0];
            sum[4] += c[1];
            weights += (double) w * (n - w) / n;
            expected += (double) w * (c[0] + c[3] - c[1] - c[4]) / n;
            distribution = convolved(distribution, drawn(c[0] + c[3], c[1] + c[4], n, w));
        }
        int at = sum[3] - sum[4] + sum[1];
        double[] gain = gain(distribution, at, expected + sum[1], weights, 1 - level);
        return new Result(
                sum[1],
                sum[2],
                ties,
                sum[0],
                sum[3],
                sum[4],
                expected,
                twoSided(distribution, at),
                gain[0],
                gain[1],
                gain[2],
                beyondCustom(stratum, watched, lag, strata));
    }

    private static double twoSided(double[] distribution, int at) {
        double atMost = 0;
        double atLeast = 0;
        for (int k = 0; k < distribution.length; k++) {
            if (k <= at) atMost += distribution[k];
            if (k >= at) atLeast += distribution[k];
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** Chance of each sum of scores, from -w on, among w drawn of n of which so many score 1 and -1. */
    static double[] drawn(int up, int down, int n, int w) {
        double[] chance = new double[2 * w + 1];
        double all = Shares.logChoose(n, w);
        int none = n - up - down;
        for (int x = 0; x <= Math.min(w, up); x++) {
            for (int y = Math.max(0, w - x - none); y <= Math.min(w - x, down); y++)
                chance[x - y + w] += Math.exp(
                        Shares.logChoose(up, x) + Shares.logChoose(down, y) + Shares.logChoose(none, w - x - y) - all);
        }
        return chance;
    }

    /** The gain, and the ends of what the test does not refuse; places in the distribution count from the lowest sum. */
    private static double[] gain(double[] distribution, int at, double expected, double weights, double refused) {
        if (weights == 0) return new double[] {Double.NaN, -2, 2};
        int low = 0;
        double below = distribution[0];
        while (below <= refused / 2 && low + 1 < distribution.length) below += distribution[++low];
        int high = distribution.length - 1;
        double above = distribution[high];
        while (above <= refused / 2 && high > 0) above += distribution[--high];
        return new double[] {
            (at - expected) / weights, Math.max(-2, (at - high) / weights), Math.min(2, (at - low) / weights)
        };
    }

    private static double[] convolved(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b.length; j++) sum[i + j] += a[i] * b[j];
        return sum;
    }

    private static double beyondCustom(int[] stratum, boolean[] watched, long[] lag, int strata) {
        long[][] control = new long[strata][];
        for (int s = 0; s < strata; s++) {
            int here = s;
            control[s] = IntStream.range(0, lag.length)
                    .filter(i -> !watched[i] && stratum[i] == here)
                    .mapToLong(i -> lag[i])
                    .sorted()
                    .toArray();
        }
        long[] all =
                Arrays.stream(control).flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) return Double.NaN;
        double[] beyond = IntStream.range(0, lag.length)
                .filter(i -> watched[i])
                .mapToDouble(i -> lag[i] - median(control[stratum[i]].length >= 3 ? control[stratum[i]] : all))
                .sorted()
                .toArray();
        int n = beyond.length;
        if (n == 0) return Double.NaN;
        return n % 2 == 1 ? beyond[n / 2] : (beyond[n / 2 - 1] + beyond[n / 2]) / 2;
    }

    private static double median(long[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }
}
