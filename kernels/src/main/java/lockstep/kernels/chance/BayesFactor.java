package lockstep.kernels.chance;

import lockstep.kernels.time.Shares;

/** How much the data favour accounts that act together over accounts that do not, as logarithms to the base e. */
public final class BayesFactor {
    /*
     * A tie: who acts together meets in each sitting in common with a chance rho ~ Beta(2, 5), so that the number of meetings is
     * beta-binomial; who does not meets by chance. The probability of exactly k meetings by chance is at most that of k or more, so
     * the ratio of the beta-binomial to the paid-for tail is never above the true Bayes factor.
     *
     * Ties that share no account are independent under the null model, so their factors multiply; choosing k of them among `family`
     * pairs can be done in at most family^k / k! ways, and k itself in as many ways as there are ties: both are paid for, which makes
     * the largest choice no larger than the average over all choices.
     *
     * A p-value: the mean of kappa p^(kappa - 1) over kappa in (0, 1), (1 - p + p ln p) / (p ln^2 p), whose expectation under the
     * null model is 1 at most [1].
     *
     * [1] Vovk and Wang 2021, Annals of Statistics 49(3).
     */
    private static final double BETA_2_5 = 1 / 30.0;

    private BayesFactor() {}

    /**
     * Of one tie.
     *
     * @param met sittings in which two accounts met
     * @param trials sittings in common
     * @param p chance of as many or more, all windows paid for
     */
    public static double ofTie(int met, int trials, double p) {
        if (met < 0 || met > trials || !(p > 0) || p > 1)
            throw new IllegalArgumentException(met + " of " + trials + " sittings at p " + p);
        double ways = Shares.logGamma(trials + 1) - Shares.logGamma(met + 1) - Shares.logGamma(trials - met + 1);
        double mixed = Shares.logGamma(met + 2) + Shares.logGamma(trials - met + 5) - Shares.logGamma(trials + 7);
        return ways + mixed - Math.log(BETA_2_5) - Math.log(p);
    }

    /**
     * Of several ties that share no account, the choice among all pairs paid for.
     *
     * @param ties of each tie, highest first
     * @param family how many pairs they were chosen from
     */
    public static double ofTies(double[] ties, long family) {
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int k = 1; k <= ties.length; k++) {
            sum += ties[k - 1] - Math.log(family) + Math.log(k);
            best = Math.max(best, sum - Math.log(ties.length));
        }
        return best;
    }

    /** Of a p-value, whatever it tests. */
    public static double ofChance(double p) {
        if (!(p > 0) || p > 1) throw new IllegalArgumentException("p " + p);
        double log = Math.log(p);
        if (log > -1e-3) return Math.log(.5); // the limit: the quotient itself loses its digits here
        return Math.log(1 - p + p * log) - log - 2 * Math.log(-log);
    }

    /** Of two looks at the same thing: their mean. */
    public static double mean(double one, double other) {
        double most = Math.max(one, other);
        return most + Math.log((Math.exp(one - most) + Math.exp(other - most)) / 2);
    }

    /** Probability after the data. */
    public static double posterior(double logFactor, double prior) {
        return 1 / (1 + (1 - prior) / prior * Math.exp(-logFactor));
    }
}
