package lockstep.kernels.chance;

import java.util.Arrays;

/** Which of many p-values may be listed so that at most a stated share of the list is false. */
public final class FalseDiscovery {
    /*
     * Step-up of Benjamini and Hochberg [1] over a family of `family` tests, of which only those with a p-value below 1 need be
     * given: the others could not be rejected and count in `family` alone. Benjamini and Yekutieli [2] hold under any dependence
     * between the tests, at the price of the factor 1 + 1/2 + ... + 1/family.
     *
     * Time  O(n log n).
     *
     * [1] Benjamini and Hochberg 1995, JRSS B 57(1).   [2] Benjamini and Yekutieli 2001, Annals of Statistics 29(4).
     */
    private FalseDiscovery() {}

    /** The rate at which each test is just listed, by Benjamini and Hochberg. */
    public static double[] rates(double[] p, long family) {
        return stepUp(p, family, 1);
    }

    /** The same, safe under any dependence: Benjamini and Yekutieli. */
    public static double[] ratesUnderDependence(double[] p, long family) {
        return stepUp(p, family, harmonic(family));
    }

    /** 1 + 1/2 + ... + 1/n. */
    public static double harmonic(long n) {
        if (n > 1_000_000) return Math.log(n) + 0.5772156649015329 + 0.5 / n;
        double sum = 0;
        for (long i = n; i >= 1; i--) sum += 1.0 / i;
        return sum;
    }

    private static double[] stepUp(double[] p, long family, double factor) {
        int n = p.length;
        if (family < n) throw new IllegalArgumentException("family of " + family + " with " + n + " tests");
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double[] rate = new double[n];
        double least = 1;
        for (int i = n - 1; i >= 0; i--) {
            least = Math.min(least, sorted[i] * family * factor / (i + 1));
            rate[i] = least;
        }
        double[] q = new double[n];
        for (int i = 0; i < n; i++) q[i] = rate[last(sorted, p[i])];
        return q;
    }

    /** The last place of a value in a sorted array that holds it. */
    private static int last(double[] sorted, double value) {
        // Ties can be as many as there are accounts, so the end of their run is searched for, not walked to.
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= value) from = middle + 1;
            else to = middle;
        }
        return from - 1;
    }
}
