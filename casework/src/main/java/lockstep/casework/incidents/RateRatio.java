package lockstep.casework.incidents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many times as often something was told of later than earlier, for as much as was read in each time.
 *
 * @param earlier incidents in the earlier time
 * @param later incidents in the later time
 * @param readEarlier articles read of the earlier time
 * @param readLater articles read of the later time
 * @param ratio of incidents an article read; not a number where one of the times has nothing, or hardly anything, to count from
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record RateRatio(
        long earlier, long later, long readEarlier, long readLater, double ratio, double low, double high) {
    /*
     * Counts are Poisson with means in proportion to what was read. Given their sum n, the later count is binomial with
     * q = r B / (A + r B), for exposures A and B and a ratio r; the exact interval for q (Clopper and Pearson 1934) gives
     * that for r. Over several outlets the ratio is that of Mantel and Haenszel with the variance of Greenland and
     * Robins 1985: outlets that began or ceased to be read then move nothing.
     */
    private static final double TAIL = 0.025;

    /** Of fewer articles no share can be told. */
    private static final int FEWEST = 5;

    /** Compares two times by what was read of each. */
    public static RateRatio of(long earlier, long readEarlier, long later, long readLater) {
        if (readEarlier < FEWEST || readLater < FEWEST)
            return new RateRatio(earlier, later, readEarlier, readLater, Double.NaN, 0, Double.POSITIVE_INFINITY);
        return counted(earlier, readEarlier, later, readLater);
    }

    /** Compares counts of two times of one length. */
    static RateRatio ofTimes(long earlier, long later) {
        return counted(earlier, 1, later, 1);
    }

    /** From nothing there is no ratio; how large it is at least can still be told. */
    private static RateRatio counted(long earlier, long readEarlier, long later, long readLater) {
        double exposure = (double) readLater / readEarlier;
        double ratio = earlier == 0 ? Double.NaN : later / (double) earlier / exposure;
        long n = earlier + later;
        double low = later == 0 ? 0 : odds(bound(n, later, true)) / exposure;
        double high = earlier == 0 ? Double.POSITIVE_INFINITY : odds(bound(n, later, false)) / exposure;
        return new RateRatio(earlier, later, readEarlier, readLater, ratio, low, high);
    }

    /** The common ratio within outlets: each is compared only with itself. */
    public static RateRatio within(List<RateRatio> outlets) {
        double up = 0;
        double down = 0;
        double variance = 0;
        long[] sum = new long[4];
        boolean comparable = false;
        for (RateRatio o : outlets) {
            sum[0] += o.earlier;
            sum[1] += o.later;
            sum[2] += o.readEarlier;
            sum[3] += o.readLater;
            double all = o.readEarlier + (double) o.readLater;
            if (o.readEarlier == 0 || o.readLater == 0) continue;
            comparable = true;
            up += o.later * (double) o.readEarlier / all;
            down += o.earlier * (double) o.readLater / all;
            variance += (o.later + (double) o.earlier) * o.readEarlier / all * (o.readLater / all);
        }
        double ratio = down == 0 || !comparable ? Double.NaN : up / down;
        boolean measured = up > 0 && down > 0;
        double error = measured ? 1.96 * Math.sqrt(variance / (up * down)) : Double.POSITIVE_INFINITY;
        return new RateRatio(
                sum[0],
                sum[1],
                sum[2],
                sum[3],
                ratio,
                measured ? ratio * Math.exp(-error) : 0,
                measured ? ratio * Math.exp(error) : Double.POSITIVE_INFINITY);
    }

    /** Whether the interval lies above one, below it, or on both sides; or whether there is too little to tell. */
    public String sign() {
        if (Double.isNaN(ratio) && low <= 1) return "too few";
        return low > 1 ? "rise" : high < 1 ? "fall" : "neither";
    }

    /** A sentence for the reader. */
    public String says(String what) {
        return says(what, "articles read");
    }

    /** The same, held against something else than what was read. */
    String says(String what, String exposure) {
        String counts = String.format(
                Locale.ROOT,
                "%s: %d of %d %s earlier, %d of %d later",
                what,
                earlier,
                readEarlier,
                exposure,
                later,
                readLater);
        return counts + ": " + times(" an article");
    }

    /** How many times as many, with the interval; where there is nothing to count from, that. */
    String times(String each) {
        if (Double.isNaN(ratio)) {
            if (earlier == 0 && low > 1)
                return String.format(
                        Locale.ROOT,
                        "none before, so that no number of times can be told; more than %.2f times as many%s (95 %% interval): a rise",
                        low,
                        each);
            return "too few on one side to compare";
        }
        String sign = low > 1 ? "a rise" : high < 1 ? "a fall" : "no rise or fall that these counts can show";
        String range = Double.isInfinite(high)
                ? String.format(Locale.ROOT, "from %.2f, without an upper end", low)
                : String.format(Locale.ROOT, "%.2f to %.2f", low, high);
        return String.format(Locale.ROOT, "%.2f times as many%s (95 %% interval %s): %s", ratio, each, range, sign);
    }

    /** A number for a table; empty where there is none. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double odds(double q) {
        return q >= 1 ? Double.POSITIVE_INFINITY : q / (1 - q);
    }

    /** The share at which so many or more (or fewer) of n would come up but once in forty. */
    private static double bound(long n, long k, boolean lower) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < 60; i++) {
            double q = (from + to) / 2;
            double tail = lower ? 1 - atMost(k - 1, n, q) : atMost(k, n, q);
            if ((tail < TAIL) == lower) from = q;
            else to = q;
        }
        return (from + to) / 2;
    }

    private static double atMost(long k, long n, double q) {
        if (k < 0) return 0;
        if (k >= n) return 1;
        double log = n * Math.log1p(-q);
        double sum = Math.exp(log);
        for (long i = 1; i <= k; i++) {
            log += Math.log((n - i + 1.0) / i) + Math.log(q) - Math.log1p(-q);
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
