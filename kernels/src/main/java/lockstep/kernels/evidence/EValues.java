package lockstep.kernels.evidence;

import java.util.Arrays;

/** Arithmetic of e-values, kept as natural logarithms: their mean, and which of a family may be rejected. */
public final class EValues {
    /*
     * An e-value is a non-negative number whose mean is at most 1 where the null model holds. Means of e-values are e-values whatever
     * their dependence [1]; e-BH keeps the false-discovery rate under any dependence [2]: the k largest are rejected for the largest k
     * with e_(k) >= N / (alpha k).
     *
     * [1] Vovk and Wang 2021, Annals of Statistics 49(3).  [2] Wang and Ramdas 2022, JRSS B 84(3).
     */
    /** Logarithm of an e-value that says nothing at all: 0. */
    public static final double NONE = Double.NEGATIVE_INFINITY;

    private static final double ROUNDED = 1e-9;

    private EValues() {}

    /** Logarithm of the sum of two numbers given as logarithms. */
    public static double sum(double a, double b) {
        double most = Math.max(a, b);
        double least = Math.min(a, b);
        return least == NONE ? most : most + Math.log1p(Math.exp(least - most));
    }

    /** Logarithm of what one number, given as a logarithm, is more than another; that of 0 where it is not more. */
    public static double less(double a, double b) {
        if (b == NONE) return a;
        return a <= b ? NONE : a + Math.log1p(-Math.exp(b - a));
    }

    /** Adds up logarithms of many factors, taking one only now and then. */
    static final class Product {
        private double log;
        private double factor = 1;

        void times(double x) {
            factor *= x;
            if (factor > 1e-200 && factor < 1e200) return;
            log += Math.log(factor);
            factor = 1;
        }

        double log() {
            return log + Math.log(factor);
        }
    }

    /**
     * The false-discovery rate at which each e-value would be rejected, 1 where it never is.
     *
     * @param logs natural logarithms of the e-values at hand; those not given count as zero
     * @param family number of hypotheses, at least as many as are given
     */
    public static double[] rates(double[] logs, double family) {
        double[] sorted = Arrays.stream(logs).filter(e -> e > NONE).sorted().toArray();
        double[] rate = new double[sorted.length];
        double least = 1;
        for (int i = 0; i < rate.length; i++) {
            least = Math.min(least, Math.exp(Math.log(Math.max(1, family) / (rate.length - i)) - sorted[i]));
            rate[i] = least;
        }
        double[] rates = new double[logs.length];
        for (int i = 0; i < rates.length; i++)
            rates[i] = logs[i] > NONE ? rate[Arrays.binarySearch(sorted, logs[i])] : 1;
        return rates;
    }

    /**
     * The logarithm from which an e-value is rejected; infinite where none is. Where some of those at hand are bounds from above, none
     * below the outcome can be rejected, for the k-th largest bound is never below the k-th largest e-value.
     *
     * @param logs natural logarithms of the e-values at hand, or bounds of them
     * @param family number of hypotheses, at least as many as are given
     */
    public static double least(double[] logs, double family, double level) {
        double all = Math.log(Math.max(1, family)) - Math.log(level);
        double lowest = all - Math.log(Math.max(1, logs.length)) - ROUNDED;
        double[] sorted = Arrays.stream(logs).filter(e -> e >= lowest).sorted().toArray();
        for (int i = 0; i < sorted.length; i++) {
            double needed = all - Math.log(sorted.length - i) - ROUNDED;
            if (sorted[i] >= needed) return needed;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Which e-values e-BH rejects at a level. */
    public static boolean[] rejected(double[] logs, double family, double level) {
        double[] rates = rates(logs, family);
        boolean[] rejected = new boolean[logs.length];
        for (int i = 0; i < rates.length; i++) rejected[i] = rates[i] <= level;
        return rejected;
    }
}
