package lockstep.worlds.score;

/**
 * So many of so many, with the interval that holds the true share in 95 of 100 cases (Clopper and Pearson, exact).
 *
 * @param hits how many
 * @param of out of how many; may be 0
 */
public record Share(long hits, long of) {
    /*
     * The lower bound is the share at which so many hits or more have a chance of 2.5 in 100, the upper one that at which so many or
     * fewer have; both are found by halving on the exact tail. Trials are taken as independent: count worlds or groups, not the pairs
     * of one group.
     *
     * Cost  O(60 of).   Clopper and Pearson 1934, Biometrika 26.
     */
    private static final double TAIL = 0.025;

    public Share {
        if (hits < 0 || hits > of) throw new IllegalArgumentException(hits + " of " + of + " is no share");
    }

    public Share plus(Share other) {
        return new Share(hits + other.hits, of + other.of);
    }

    /** From 0 to 1; 0 when there was nothing to count. */
    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    public double low() {
        return hits == 0 ? 0 : solve(hits - 1, 1 - TAIL);
    }

    public double high() {
        return hits == of ? 1 : solve(hits, TAIL);
    }

    /** The p at which P(X <= k) has the given value; it falls as p grows. */
    private double solve(long k, double chance) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double p = (low + high) / 2;
            if (atMost(k, of, p) > chance) low = p;
            else high = p;
        }
        return (low + high) / 2;
    }

    /** P(X <= k) for X binomial. */
    static double atMost(long k, long n, double p) {
        if (k >= n || p <= 0) return 1;
        if (p >= 1) return 0;
        double term = n * Math.log1p(-p);
        double odds = Math.log(p) - Math.log1p(-p);
        double sum = Math.exp(term);
        for (long i = 1; i <= k; i++) {
            term += Math.log((double) (n - i + 1) / i) + odds;
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }
}
