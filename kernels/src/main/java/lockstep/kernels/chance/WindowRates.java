package lockstep.kernels.chance;

import lockstep.kernels.shape.Actions;

/** What is usual in one window: how often two sharers of an object of a kind are near, and how that turns on hour and rank. */
final class WindowRates {
    /*
     * Objects fall into classes by trace and number of sharers, both of which are selection and not timing, so that a group cannot
     * move its objects into another class by its own haste. For each class, pairs that met on several other objects are left out, and
     *
     *   rate   = near pairs / pairs
     *   spread = pairs of disjoint near pairs / pairs of disjoint pairs - rate^2     between objects of the class
     *   weight = rate (1 - rate) / spread - 1                                       of the beta prior, in pairs [1]
     *
     * The tables by hour and by rank give how much more often a pair with given habits is near than any pair: the sum over cells of
     * habit x habit x near over the same with all pairs. An object counts in them with at most PAIRS pairs.
     *
     * Time  O(24 n).   Memory  O(objects).
     *
     * [1] Kleinman 1973, JASA 68(341), moments of the beta-binomial.
     */
    static final int SIZES = 6;

    private static final double PAIRS = 1_000;
    private static final double MOST_WEIGHT = 200;

    final long window;
    final long[] near;
    final int[] most;
    final double[] rate;
    final double[] weight;
    final double[][] nearByHour = new double[Profiles.HOURS][Profiles.HOURS];
    final double[][] pairsByHour = new double[Profiles.HOURS][Profiles.HOURS];
    final double[][] nearByRank = new double[Profiles.RANKS][Profiles.RANKS];
    final double[][] pairsByRank = new double[Profiles.RANKS][Profiles.RANKS];
    final double meanByHour;
    final double meanByRank;

    private final Actions actions;
    private final Profiles profiles;
    private final byte[] kind;

    /**
     * @param kind trace of each object
     * @param circle who belongs to whose circle in this window
     */
    WindowRates(Actions actions, Profiles profiles, byte[] kind, long window, CirclePairs circle) {
        this.actions = actions;
        this.profiles = profiles;
        this.kind = kind;
        this.window = window;
        var counted = Nearness.of(actions, window);
        this.near = counted.near;
        this.most = counted.most;
        int kinds = 0;
        for (byte k : kind) kinds = Math.max(kinds, k + 1);
        this.rate = new double[kinds * SIZES];
        this.weight = new double[kinds * SIZES];
        pool(new CircleCounts(actions, circle, window), counted.chains);
        for (int o = 0; o < actions.objects(); o++) tabulate(o);
        circle.each(this::untabulate);
        this.meanByHour = sum(nearByHour) / Math.max(1e-12, sum(pairsByHour));
        this.meanByRank = sum(nearByRank) / Math.max(1e-12, sum(pairsByRank));
    }

    /** Class of an object: trace and number of sharers. */
    int classOf(int o) {
        int n = actions.firstOf(o + 1) - actions.firstOf(o);
        int size = n < 4 ? 0 : n < 10 ? 1 : n < 30 ? 2 : n < 100 ? 3 : n < 1_000 ? 4 : 5;
        return kind[o] * SIZES + size;
    }

    private void pool(CircleCounts circle, double[] chains) {
        int classes = rate.length;
        double[] nears = new double[classes];
        double[] pairs = new double[classes];
        double[] both = new double[classes];
        double[] ways = new double[classes];
        double allNear = 0;
        double allPairs = 0;
        for (int o = 0; o < near.length; o++) {
            double n = actions.firstOf(o + 1) - actions.firstOf(o);
            double m = n * (n - 1) / 2;
            if (m < 1) continue;
            double less = Math.min(1, PAIRS * 100 / m);
            double others = Math.max(0, m - circle.pairs[o]) * less;
            double othersNear = Math.max(0, Math.min(m - circle.pairs[o], near[o] - (double) circle.near[o])) * less;
            int c = classOf(o);
            nears[c] += othersNear;
            pairs[c] += others;
            allNear += othersNear;
            allPairs += others;
            if (n < 4 || circle.pairs[o] > .1 * m) continue;
            double disjoint = m * ((n - 2) * (n - 3) / 2);
            double scale = 1 / m;
            both[c] += scale * ((double) near[o] * (near[o] - 1) - chains[o]);
            ways[c] += scale * disjoint;
        }
        double overall = (allNear + .5) / (allPairs + 10);
        for (int c = 0; c < classes; c++) {
            rate[c] = Math.min(.999, (nears[c] + 20 * overall) / (pairs[c] + 20));
            double spread = ways[c] > 0 ? both[c] / ways[c] - rate[c] * rate[c] : 0;
            double w = spread > 0 ? rate[c] * (1 - rate[c]) / spread - 1 : MOST_WEIGHT;
            weight[c] = ways[c] > 0 ? Math.max(1, Math.min(MOST_WEIGHT, w)) : 20;
        }
    }

    private void tabulate(int o) {
        int from = actions.firstOf(o);
        int end = actions.firstOf(o + 1);
        int n = end - from;
        if (n < 2) return;
        double less = less(n);
        int[] hours = new int[Profiles.HOURS];
        int[] ranks = new int[Profiles.RANKS + 1];
        for (int p = from; p < end; p++) {
            int cell = profiles.cellAt(p);
            add(pairsByHour, cell / (Profiles.RANKS + 1), hours, less);
            if (cell % (Profiles.RANKS + 1) < Profiles.RANKS)
                add(pairsByRank, cell % (Profiles.RANKS + 1), ranks, less);
            hours[cell / (Profiles.RANKS + 1)]++;
            ranks[cell % (Profiles.RANKS + 1)]++;
        }
        java.util.Arrays.fill(hours, 0);
        java.util.Arrays.fill(ranks, 0);
        int lo = from;
        for (int p = from; p < end; p++) {
            for (; actions.timeAt(p) - actions.timeAt(lo) > window; lo++) {
                int old = profiles.cellAt(lo);
                hours[old / (Profiles.RANKS + 1)]--;
                ranks[old % (Profiles.RANKS + 1)]--;
            }
            int cell = profiles.cellAt(p);
            add(nearByHour, cell / (Profiles.RANKS + 1), hours, less);
            if (cell % (Profiles.RANKS + 1) < Profiles.RANKS) add(nearByRank, cell % (Profiles.RANKS + 1), ranks, less);
            hours[cell / (Profiles.RANKS + 1)]++;
            ranks[cell % (Profiles.RANKS + 1)]++;
        }
    }

    private static double less(int n) {
        return Math.min(1, PAIRS / (n * (n - 1.0) / 2));
    }

    private static void add(double[][] table, int row, int[] counts, double less) {
        double[] r = table[row];
        for (int c = 0; c < r.length; c++) r[c] += less * counts[c];
    }

    private void untabulate(int p, int q) {
        int o = actions.objectAt(p);
        double less = less(actions.firstOf(o + 1) - actions.firstOf(o));
        int first = profiles.cellAt(Math.max(p, q));
        int then = profiles.cellAt(Math.min(p, q));
        boolean together = Math.abs(actions.timeAt(p) - actions.timeAt(q)) <= window;
        int h = first / (Profiles.RANKS + 1);
        int g = then / (Profiles.RANKS + 1);
        pairsByHour[h][g] = Math.max(0, pairsByHour[h][g] - less);
        if (together) nearByHour[h][g] = Math.max(0, nearByHour[h][g] - less);
    }

    private static double sum(double[][] table) {
        double sum = 0;
        for (double[] row : table) for (double x : row) sum += x;
        return sum;
    }

    /** What one subject's habits make of the tables: prepared once, then asked for each other subject. */
    final class Habits {
        private final double[] nearHour = new double[Profiles.HOURS];
        private final double[] pairsHour = new double[Profiles.HOURS];
        private final double[] nearRank = new double[Profiles.RANKS];
        private final double[] pairsRank = new double[Profiles.RANKS];

        void of(int u) {
            for (int g = 0; g < Profiles.HOURS; g++) {
                double n = 0;
                double m = 0;
                for (int h = 0; h < Profiles.HOURS; h++) {
                    double w = profiles.hourWeight(u, h);
                    n += w * (nearByHour[h][g] + nearByHour[g][h]);
                    m += w * (pairsByHour[h][g] + pairsByHour[g][h]);
                }
                nearHour[g] = n;
                pairsHour[g] = m;
            }
            for (int s = 0; s < Profiles.RANKS; s++) {
                double n = 0;
                double m = 0;
                for (int r = 0; r < Profiles.RANKS; r++) {
                    double w = profiles.rankWeight(u, r);
                    n += w * (nearByRank[r][s] + nearByRank[s][r]);
                    m += w * (pairsByRank[r][s] + pairsByRank[s][r]);
                }
                nearRank[s] = n;
                pairsRank[s] = m;
            }
        }

        /** How much more often the two would be near than any pair, at least 1. */
        double ratio(int v) {
            double n = 0;
            double m = 0;
            for (int g = 0; g < Profiles.HOURS; g++) {
                n += profiles.hourWeight(v, g) * nearHour[g];
                m += profiles.hourWeight(v, g) * pairsHour[g];
            }
            double byHour = m > 0 && meanByHour > 0 ? n / m / meanByHour : 1;
            n = 0;
            m = 0;
            for (int s = 0; s < Profiles.RANKS; s++) {
                n += profiles.rankWeight(v, s) * nearRank[s];
                m += profiles.rankWeight(v, s) * pairsRank[s];
            }
            double byRank = m > 0 && meanByRank > 0 ? n / m / meanByRank : 1;
            return Math.max(1, byHour) * Math.max(1, byRank);
        }
    }
}
