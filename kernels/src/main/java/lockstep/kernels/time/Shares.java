package lockstep.kernels.time;

/** Intervals of a share, and whether one share is larger than another. */
public final class Shares {
    /*
     * Interval: Wilson's score interval [1], which holds its level for small counts and for shares near 0 and 1.
     * Test: the exact conditional test of Fisher: given k1 + k0, how often k1 is at least as large when both shares are equal. The tail
     * is summed from its largest term down, each from the one before, so it costs O(terms that matter).
     * Quantile of the normal distribution: rational approximations of Acklam, one step of Halley by the complementary error function.
     *
     * [1] Wilson 1927, JASA 22(158).
     */
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private Shares() {}

    /**
     * A share with its interval.
     *
     * @param estimate k of n
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double estimate, double low, double high) {}

    /**
     * Wilson's interval for k of n.
     *
     * @param level coverage, 0 to 1
     * @return NaN with ends 0 and 1 where n is 0
     */
    public static Interval wilson(long k, long n, double level) {
        if (k < 0 || k > n) throw new IllegalArgumentException(k + " of " + n);
        if (n == 0) return new Interval(Double.NaN, 0, 1);
        double z = normalQuantile(.5 + level / 2);
        double share = (double) k / n;
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        return new Interval(share, k == 0 ? 0 : Math.max(0, centre - half), k == n ? 1 : Math.min(1, centre + half));
    }

    /** Chance of at least k1 of n1, given k1 + k0 of n1 + n0 in all, when the shares are equal. */
    public static double greater(long k1, long n1, long k0, long n0) {
        if (k1 < 0 || k1 > n1 || k0 < 0 || k0 > n0)
            throw new IllegalArgumentException(k1 + " of " + n1 + ", " + k0 + " of " + n0);
        long all = k1 + k0;
        long most = Math.min(all, n1);
        if (k1 <= Math.max(0, all - n0)) return 1;
        double term = Math.exp(logChoose(n1, k1) + logChoose(n0, all - k1) - logChoose(n1 + n0, all));
        double mean = (double) all * n1 / (n1 + n0);
        if (k1 < mean) return 1 - below(k1, n1, n0, all);
        double sum = term;
        for (long k = k1; k < most; k++) {
            term *= (double) (n1 - k) / (k + 1) * (all - k) / (n0 - all + k + 1);
            sum += term;
            if (term < sum * 1e-16) break;
        }
        return Math.max(Double.MIN_VALUE, Math.min(1, sum));
    }

    /**
     * Odds of a share against those of another, given k1 + k0 of n1 + n0 in all: the test of {@link #greater} turned about. The lower end
     * lies above 1 just where that test gives at most half of one less the level.
     *
     * @param level coverage of the interval, 0 to 1
     * @return the median-unbiased estimate, with ends from 0 to infinity
     */
    public static Interval odds(long k1, long n1, long k0, long n0, double level) {
        long all = k1 + k0;
        long least = Math.max(0, all - n0);
        long most = Math.min(all, n1);
        if (least == most) return new Interval(1, 0, Double.POSITIVE_INFINITY);
        // at the odds that are looked for, counts farther from k1 than twenty standard deviations have no weight
        long wide = (long) (20 * Math.sqrt(all)) + 50;
        long from = Math.max(least, k1 - wide);
        double[] log = new double[(int) (Math.min(most, k1 + wide) - from + 1)];
        for (int i = 0; i < log.length; i++) log[i] = logChoose(n1, from + i) + logChoose(n0, all - from - i);
        int at = (int) (k1 - from);
        double half = (1 - level) / 2;
        double low = k1 == least ? 0 : root(log, at, half);
        double high = k1 == most ? Double.POSITIVE_INFINITY : root(log, at + 1, 1 - half);
        double middle = k1 == least ? root(log, 1, .5) / 2 : root(log, at, .5);
        return new Interval(Math.max(low, Math.min(high, middle)), low, high);
    }

    /** The odds at which a count of at least the place has this chance. */
    private static double root(double[] log, int place, double chance) {
        double low = -60;
        double high = 60;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (atLeast(log, place, middle) < chance) low = middle;
            else high = middle;
        }
        return Math.exp((low + high) / 2);
    }

    private static double atLeast(double[] log, int place, double logOdds) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < log.length; i++) top = Math.max(top, log[i] + i * logOdds);
        double all = 0;
        double above = 0;
        for (int i = 0; i < log.length; i++) {
            double term = Math.exp(log[i] + i * logOdds - top);
            all += term;
            if (i >= place) above += term;
        }
        return above / all;
    }

    private static double below(long k1, long n1, long n0, long all) {
        long k = k1 - 1;
        double term = Math.exp(logChoose(n1, k) + logChoose(n0, all - k) - logChoose(n1 + n0, all));
        double sum = term;
        for (; k > Math.max(0, all - n0); k--) {
            term *= (double) k / (n1 - k + 1) * (n0 - all + k) / (all - k + 1);
            sum += term;
            if (term < sum * 1e-16) break;
        }
        return Math.min(1, sum);
    }

    /** Logarithm of n over k. */
    public static double logChoose(long n, long k) {
        return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    }

    /** Logarithm of the gamma function, x above 0; relative error below 1e-13. */
    public static double logGamma(double x) {
        if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (y + i);
        double t = y + 7.5;
        return .5 * Math.log(2 * Math.PI) + (y + .5) * Math.log(t) - t + Math.log(sum);
    }

    /** The value that a standard normal variable stays below with this chance. */
    public static double normalQuantile(double p) {
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("chance " + p);
        if (p > .5) return -normalQuantile(1 - p);
        double x;
        if (p < .02425) {
            double q = Math.sqrt(-2 * Math.log(p));
            x = (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                                                            - 2.549732539343734)
                                                    * q
                                            + 4.374664141464968)
                                    * q
                            + 2.938163982698783)
                    / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                                            + 3.754408661907416)
                                    * q
                            + 1);
        } else {
            double q = p - .5;
            double r = q * q;
            x = (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                            + 1.383577518672690e+02)
                                                    * r
                                            - 3.066479806614716e+01)
                                    * r
                            + 2.506628277459239)
                    * q
                    / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                            + 6.680131188771972e+01)
                                                    * r
                                            - 1.328068155288572e+01)
                                    * r
                            + 1);
        }
        return x;
    }
}
