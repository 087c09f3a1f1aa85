package lockstep.kernels.graph;

import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/** Decides which ties of a network to keep: a flag for each tie, in its order. */
public final class Backbone {
    /*
     * atLeast        weight >= threshold.
     * above          weight > the quantile of all weights, type 7 [1]: the customary cut.
     * disparity      a tie is kept when, at either end, a share of the end's strength as large as the tie's would be rare if the
     *                strength were broken at random among its degree: (1 - w/s)^(k-1) < alpha [2].
     * noiseCorrected a tie is kept when its lift over what its ends' strengths give is more than delta standard deviations above
     *                none, with a Bayesian estimate of the spread [3].
     *
     * Time  O(nodes + ties), O(ties log ties) for the quantile.   Memory  O(nodes + ties).
     *
     * [1] Hyndman and Fan 1996, The American Statistician 50(4). [2] Serrano et al. 2009, PNAS 106(16). [3] Coscia and Neffke 2017, ICDE.
     */
    private Backbone() {}

    /** Keeps ties of at least this weight. */
    public static boolean[] atLeast(EdgeList ties, double threshold) {
        boolean[] kept = new boolean[ties.size()];
        for (int e = 0; e < kept.length; e++) kept[e] = ties.weight()[e] >= threshold;
        return kept;
    }

    /** Keeps ties heavier than the quantile of all weights. */
    public static boolean[] above(EdgeList ties, double quantile) {
        boolean[] kept = new boolean[ties.size()];
        if (kept.length == 0) return kept;
        double cut = quantile(ties.weight(), quantile);
        for (int e = 0; e < kept.length; e++) kept[e] = ties.weight()[e] > cut;
        return kept;
    }

    /** The quantile by linear interpolation between order statistics, type 7. */
    public static double quantile(double[] values, double p) {
        if (values.length == 0) throw new IllegalArgumentException("no quantile of no values");
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("quantile " + p + "; takes 0 to 1");
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double h = (sorted.length - 1) * p;
        // as R does: a position that misses a whole number by rounding alone is that number
        int low = (int) Math.floor(h + 4 * Math.ulp(1.0));
        if (low >= sorted.length - 1) return sorted[sorted.length - 1];
        double fraction = h - low;
        if (Math.abs(fraction) < 4 * Math.ulp(1.0)) return sorted[low];
        return sorted[low] + fraction * (sorted[low + 1] - sorted[low]);
    }

    /** Keeps ties that stand out at one end or the other; ends with a single tie never decide. */
    public static boolean[] disparity(EdgeList ties, double alpha) {
        int[] degree = new int[ties.nodes()];
        double[] strength = strengths(ties, degree);
        boolean[] kept = new boolean[ties.size()];
        for (int e = 0; e < kept.length; e++) {
            int a = ties.a()[e];
            int b = ties.b()[e];
            double w = ties.weight()[e];
            kept[e] = Math.min(rarity(w, strength[a], degree[a]), rarity(w, strength[b], degree[b])) < alpha;
        }
        return kept;
    }

    private static double rarity(double weight, double strength, int degree) {
        return degree < 2 ? 1 : Math.pow(1 - weight / strength, degree - 1);
    }

    /** Keeps ties whose lift is more than {@code delta} standard deviations above none. */
    public static boolean[] noiseCorrected(EdgeList ties, double delta) {
        double[] strength = strengths(ties, new int[ties.nodes()]);
        double total = 0;
        for (double s : strength) total += s;
        boolean[] kept = new boolean[ties.size()];
        for (int e = 0; e < kept.length; e++) {
            double[] score = lift(ties.weight()[e], strength[ties.a()[e]], strength[ties.b()[e]], total);
            kept[e] = score[0] - delta * score[1] > 0;
        }
        return kept;
    }

    /** Symmetric lift from -1 to 1, and its standard deviation. */
    static double[] lift(double n, double ni, double nj, double total) {
        double kappa = total / (ni * nj);
        double score = (kappa * n - 1) / (kappa * n + 1);
        double mean = ni * nj / (total * total);
        double variance = ni * nj * (total - ni) * (total - nj) / (Math.pow(total, 4) * (total - 1));
        if (!(variance > 0)) return new double[] {score, 0};
        double alpha = mean * mean / variance * (1 - mean) - mean;
        double beta = mean / variance * (1 - mean * mean) - (1 - mean);
        double share = (alpha + n) / (alpha + beta + total);
        double spread = share * (1 - share) * total;
        double slope = 1 / (ni * nj) - total * (ni + nj) / Math.pow(ni * nj, 2);
        double factor = 2 * (kappa + n * slope) / Math.pow(kappa * n + 1, 2);
        return new double[] {score, Math.sqrt(spread * factor * factor)};
    }

    private static double[] strengths(EdgeList ties, int[] degree) {
        double[] strength = new double[ties.nodes()];
        for (int e = 0; e < ties.size(); e++) {
            strength[ties.a()[e]] += ties.weight()[e];
            strength[ties.b()[e]] += ties.weight()[e];
            degree[ties.a()[e]]++;
            degree[ties.b()[e]]++;
        }
        return strength;
    }
}
