package lockstep.kernels.evidence;

import java.util.Arrays;

/**
 * Evidence in what two sides chose alike, against what popularity and activity give.
 *
 * @param shares of what the smaller side chose that two who act together may choose alike on purpose
 * @param risks relative risks of innocents
 */
public record Choice(double[] shares, Risks risks) {
    /*
     * Of the d objects of the smaller side, object o is among the other's with chance q_o, and chance gives lambda of them in all. The
     * alternative adds a share rho of all d. Since two innocents may share an interest that no popularity tells, the null is a mixture
     * over relative risks R: with R, R q_o in place of q_o. Up to terms that cancel (Poisson form)
     *
     *   e = mean over rho of exp(-rho d - lambda) prod (rho + q_o)  /  sum over R of w_R exp(-R lambda) prod (R q_o),   w_R ~ 1 / R.
     *
     * Time  O(objects).
     */
    /** Acts in common beyond which nobody is told to wait for. */
    private static final int FAR = 200;

    /**
     * From how many acts of each of two a bound is reached, where half of what they do is in common and nobody else's; -1 where no
     * number of acts does.
     *
     * @param fewest acts in common of which a pair has at least so many to be looked at
     * @param unseen Good-Turing estimate of the takers of an object that has none
     * @param entries subjects and objects taken up, counted once
     * @param bound logarithm of the e-value that is asked for
     */
    public int shows(int fewest, double unseen, double entries, double bound) {
        double[] chance = new double[FAR];
        for (int common = fewest; common <= FAR; common++) {
            int chosen = 2 * common;
            double each = Math.min(.999, chosen * unseen / Math.max(1, entries));
            Arrays.fill(chance, 0, common, each);
            if (log(chance, common, chosen, chosen * each) >= bound) return chosen;
        }
        return -1;
    }

    /**
     * Logarithm of the e-value.
     *
     * @param chance of each object that both chose
     * @param many how many of them count
     * @param chosen objects of the smaller side
     * @param expected objects that chance gives both
     */
    public double log(double[] chance, int many, double chosen, double expected) {
        double together = EValues.NONE;
        for (double share : shares) {
            double log = -share * chosen - expected - Math.log(shares.length);
            var product = new EValues.Product();
            for (int i = 0; i < many; i++) product.times(share + chance[i]);
            together = EValues.sum(together, log + product.log());
        }
        var byChance = new EValues.Product();
        for (int i = 0; i < many; i++) byChance.times(chance[i]);
        double product = byChance.log();
        double apart = risks.mixed(risk -> -risk * expected + many * Math.log(risk) + product);
        return together - apart;
    }

    /**
     * Logarithm of a number that the e-value of any of the objects is never above, however many of them count.
     *
     * @param chance of each object that both chose, ascending: never above the true ones
     * @param many how many of them may count, {@code fewest} at least
     * @param expected objects that chance gives both, never below the true number
     */
    double atMost(double[] chance, int many, int fewest, double chosen, double expected) {
        double least = shares[0];
        for (double share : shares) least = Math.min(least, share);
        double[] product = new double[shares.length];
        for (int k = 0; k < product.length; k++) product[k] = Math.exp(-(shares[k] - least) * chosen) / shares.length;
        double most = 0;
        for (int i = 0; i < many; i++) {
            double together = 0;
            for (int k = 0; k < product.length; k++) {
                product[k] *= 1 + shares[k] / chance[i];
                together += product[k];
            }
            if (i + 1 >= fewest) most = Math.max(most, together / risks.apart(i + 1, expected));
        }
        return Double.isFinite(most) ? Math.log(most) - least * chosen : Double.POSITIVE_INFINITY;
    }
}
