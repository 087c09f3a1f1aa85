package lockstep.kernels.chance;

import java.util.Arrays;

/** How many of several independent events happen, each with a probability of its own. */
public final class PoissonBinomial {
    /*
     * Upper tail P(X >= k) by the dynamic programme over f[j] = P(j events so far), j < k, with everything that reaches k kept in an
     * absorbing state. Only positive terms are added, so the relative error stays near n * 2^-52 even where the tail is 1e-300; a
     * tail that is below the smallest double comes out as the smallest double, never as 0.
     *
     * Time  O(n k).   Memory  O(k), from the caller's scratch.
     */
    private double[] reached = new double[64];

    /**
     * Chance of at least {@code k} events.
     *
     * @param chance probability of each event, 0 to 1
     * @param n how many of them there are, from the start of the array
     * @param k how many happened
     */
    public double tail(double[] chance, int n, int k) {
        if (k <= 0) return 1;
        if (k > n) return Double.MIN_VALUE;
        if (reached.length < k) reached = new double[Math.max(k, 2 * reached.length)];
        Arrays.fill(reached, 0, k, 0);
        reached[0] = 1;
        double atLeast = 0;
        for (int i = 0; i < n; i++) {
            double yes = chance[i];
            double no = 1 - yes;
            atLeast += reached[k - 1] * yes;
            for (int j = Math.min(i + 1, k - 1); j > 0; j--) reached[j] = reached[j] * no + reached[j - 1] * yes;
            reached[0] *= no;
        }
        return Math.max(Double.MIN_VALUE, Math.min(1, atLeast));
    }

    /** Expected number of events. */
    public static double mean(double[] chance, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += chance[i];
        return sum;
    }
}
