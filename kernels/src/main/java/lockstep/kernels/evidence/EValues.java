package lockstep.kernels.evidence;

import java.util.Comparator;
import java.util.stream.IntStream;

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

    private EValues() {}

    /** Logarithm of the sum of two numbers given as logarithms. */
    public static double sum(double a, double b) {
        double most = Math.max(a, b);
        if (most == NONE) return NONE;
        return most + Math.log1p(Math.exp(Math.min(a, b) - most));
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
        int[] order = IntStream.range(0, logs.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -logs[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        double[] rates = new double[logs.length];
        double least = 1;
        for (int k = order.length; k >= 1; k--) {
            int i = order[k - 1];
            least = Math.min(least, Math.exp(Math.log(Math.max(1, family) / k) - logs[i]));
            rates[i] = least;
        }
        return rates;
    }

    /** Which e-values e-BH rejects at a level. */
    public static boolean[] rejected(double[] logs, double family, double level) {
        double[] rates = rates(logs, family);
        boolean[] rejected = new boolean[logs.length];
        for (int i = 0; i < rates.length; i++) rejected[i] = rates[i] <= level;
        return rejected;
    }
}
