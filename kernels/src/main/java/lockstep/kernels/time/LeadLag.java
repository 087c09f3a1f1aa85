package lockstep.kernels.time;

import java.util.Arrays;

/**
 * Which of two carriers comes first on watched narratives, against how often it comes first anyway.
 *
 * <p>Desk hours, time zones and speed put one carrier first on most stories of the world. So the watched narratives are held against
 * control narratives that nobody of the two began, within strata of the hour and weekday of the event.
 */
public final class LeadLag {
    /*
     * For each stratum a two-by-two table: watched or control, A first or B first. Under the hypothesis that neither leads on what is
     * watched, which narratives are the watched ones is as good as drawn within the stratum, so their number with A first is
     * hypergeometric, and the sum over strata has the convolution of these as its distribution [1]. That is the limit of permuting
     * the labels within strata again and again, so nothing is drawn. p is two-sided: twice the smaller tail, at most 1.
     *
     * Odds ratio of Mantel and Haenszel with the interval of Robins, Breslow and Greenland [2]; where it is zero or infinite, half a
     * narrative is added to each cell of each informative stratum.
     *
     * Lag: median over watched narratives of the lag less the median lag of the controls in the stratum (of all controls where a
     * stratum has fewer than three), with the interval of order statistics.
     *
     * Time O(strata * w^2), w watched narratives.
     *
     * [1] Mehta, Patel and Gray 1985, JASA 80(392).  [2] Robins, Breslow and Greenland 1986, Biometrics 42(2).
     */
    private static final long HOUR = 3_600_000L;

    private LeadLag() {}

    /**
     * What the narratives amount to.
     *
     * @param watched watched narratives that could be compared
     * @param controls control narratives in the same strata
     * @param ties narratives left out because both came at one time
     * @param strata strata with watched and control narratives
     * @param first watched narratives on which A came first
     * @param expected how many of them if A came first as often as on controls
     * @param p chance of a count at least as far from that, either way
     * @param oddsRatio odds of A first on watched narratives against controls; above 1 where A leads
     * @param oddsLow lower end of its interval
     * @param oddsHigh upper end
     * @param lag median by which B followed A on watched narratives beyond its custom, milliseconds; NaN with none
     * @param lagLow lower end
     * @param lagHigh upper end
     */
    public record Result(
            int watched,
            int controls,
            int ties,
            int strata,
            int first,
            double expected,
            double p,
            double oddsRatio,
            double oddsLow,
            double oddsHigh,
            double lag,
            double lagLow,
            double lagHigh) {}

    /** The stratum of an event: its weekday and bin of hours, UTC. */
    public static int stratum(long eventMillis, int binHours) {
        long day = Math.floorDiv(eventMillis, 24 * HOUR);
        int hour = (int) (Math.floorMod(eventMillis, 24 * HOUR) / HOUR);
        int bins = (24 + binHours - 1) / binHours;
        return (int) Math.floorMod(day, 7L) * bins + hour / binHours;
    }

    /**
     * Tests.
     *
     * @param stratum of each narrative, from 0
     * @param watched whether it is watched; the others are controls
     * @param lag by how much B came after A, milliseconds; negative where B came first, 0 where nobody did
     * @param level coverage of the intervals
     */
    public static Result test(int[] stratum, boolean[] watched, long[] lag, double level) {
        int strata = Arrays.stream(stratum).max().orElse(-1) + 1;
        int[][] cells = new int[strata][4];
        int ties = 0;
        for (int i = 0; i < lag.length; i++) {
            if (lag[i] == 0) ties++;
            else cells[stratum[i]][(watched[i] ? 0 : 2) + (lag[i] > 0 ? 0 : 1)]++;
        }
        double[] distribution = {1};
        int first = 0;
        int used = 0;
        int controls = 0;
        int informative = 0;
        double expected = 0;
        for (int[] c : cells) {
            int w = c[0] + c[1];
            int n = w + c[2] + c[3];
            if (w == 0 || n == w) continue;
            informative++;
            used += w;
            controls += n - w;
            first += c[0];
            expected += (double) w * (c[0] + c[2]) / n;
            distribution = convolved(distribution, hypergeometric(n, c[0] + c[2], w));
        }
        double[] odds = odds(cells, level);
        double[] beyond = beyondCustom(stratum, watched, lag, strata, level);
        return new Result(
                used,
                controls,
                ties,
                informative,
                first,
                expected,
                twoSided(distribution, first),
                odds[0],
                odds[1],
                odds[2],
                beyond[0],
                beyond[1],
                beyond[2]);
    }

    private static double twoSided(double[] distribution, int first) {
        double atMost = 0;
        double atLeast = 0;
        for (int k = 0; k < distribution.length; k++) {
            if (k <= first) atMost += distribution[k];
            if (k >= first) atLeast += distribution[k];
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /** Chance of each count among w drawn of n of which k are marked. */
    static double[] hypergeometric(int n, int k, int w) {
        double[] chance = new double[w + 1];
        double all = Shares.logChoose(n, w);
        for (int x = Math.max(0, w - (n - k)); x <= Math.min(w, k); x++)
            chance[x] = Math.exp(Shares.logChoose(k, x) + Shares.logChoose(n - k, w - x) - all);
        return chance;
    }

    private static double[] convolved(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < b.length; j++) sum[i + j] += a[i] * b[j];
        return sum;
    }

    private static double[] odds(int[][] cells, double level) {
        double[] plain = odds(cells, 0, level);
        return plain[0] > 0 && Double.isFinite(plain[0]) ? plain : odds(cells, .5, level);
    }

    private static double[] odds(int[][] cells, double added, double level) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double mixed = 0;
        double qs = 0;
        for (int[] c : cells) {
            if (c[0] + c[1] == 0 || c[2] + c[3] == 0) continue;
            double a = c[0] + added;
            double b = c[1] + added;
            double g = c[2] + added;
            double d = c[3] + added;
            double n = a + b + g + d;
            double ri = a * d / n;
            double si = b * g / n;
            double pi = (a + d) / n;
            double qi = (b + g) / n;
            r += ri;
            s += si;
            pr += pi * ri;
            mixed += pi * si + qi * ri;
            qs += qi * si;
        }
        if (r == 0 && s == 0) return new double[] {Double.NaN, 0, Double.POSITIVE_INFINITY};
        double or = r / s;
        double variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
        double half = Shares.normalQuantile(.5 + level / 2) * Math.sqrt(variance);
        return new double[] {or, or * Math.exp(-half), or * Math.exp(half)};
    }

    private static double[] beyondCustom(int[] stratum, boolean[] watched, long[] lag, int strata, double level) {
        long[][] control = new long[strata][];
        for (int s = 0; s < strata; s++) {
            int here = s;
            control[s] = java.util.stream.IntStream.range(0, lag.length)
                    .filter(i -> !watched[i] && stratum[i] == here)
                    .mapToLong(i -> lag[i])
                    .sorted()
                    .toArray();
        }
        long[] all =
                Arrays.stream(control).flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) return new double[] {Double.NaN, Double.NaN, Double.NaN};
        double[] beyond = java.util.stream.IntStream.range(0, lag.length)
                .filter(i -> watched[i])
                .mapToDouble(i -> lag[i] - median(control[stratum[i]].length >= 3 ? control[stratum[i]] : all))
                .sorted()
                .toArray();
        return medianInterval(beyond, level);
    }

    private static double median(long[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }

    /** Median of sorted values and, where there are enough of them, the order statistics that bracket it. */
    static double[] medianInterval(double[] sorted, double level) {
        int n = sorted.length;
        if (n == 0) return new double[] {Double.NaN, Double.NaN, Double.NaN};
        double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        double below = 0;
        int rank = -1;
        while (rank + 1 < n / 2) {
            below += Math.exp(Shares.logChoose(n, rank + 1) - n * Math.log(2));
            if (below > (1 - level) / 2) break;
            rank++;
        }
        if (rank < 0) return new double[] {median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        return new double[] {median, sorted[rank], sorted[n - 1 - rank]};
    }
}
