package lockstep.kernels.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The days on which a series of counts changed its rate. */
public final class ChangePoints {
    /*
     * Optimal segmentation under a penalty for each change by PELT [1] with the cost of Counts and a least length of a segment.
     *
     * Penalty: surrogates are drawn with the series' own exposure, spread and persistence from day to day, and one rate throughout. For
     * each the least penalty is found at which neither one change nor one episode (two changes) pays; the penalty is the order
     * statistic that a further surrogate exceeds with the stated chance. Episodes are tried at lengths that grow by a quarter, from first
     * days an eighth of the length apart, for the series as for its surrogates, so that the chance of any change stays exact. The
     * surrogates stop as soon as too many of them are as clear as the series for it to pass [2].
     *
     * Interval of a change: the days at which a split of the two neighbouring segments costs less than 3.84 more than the best.
     *
     * Time  O(n) to O(n^2) for PELT, O(n log(n) surrogates) for the penalty, each times the classes of exposure.
     *
     * [1] Killick, Fearnhead and Eckley 2012, JASA 107(500).  [2] Besag and Clifford 1991, Biometrika 78(2).
     */
    private ChangePoints() {}

    /**
     * One change.
     *
     * @param day index of the first day of the new rate
     * @param low earliest day that the counts allow
     * @param high latest day
     * @param before rate of the segment before
     * @param after rate of the segment after
     * @param gain by how much the change lowers the cost, penalty not counted
     */
    public record Change(int day, int low, int high, double before, double after, double gain) {}

    /** The changes, by day. */
    public static List<Change> find(Counts counts, double penalty, int least) {
        int[] starts = pelt(counts, penalty, least);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            int from = starts[i - 1];
            int to = i + 1 < starts.length ? starts[i + 1] : counts.length();
            changes.add(change(counts, from, starts[i], to, least));
        }
        return changes;
    }

    private static Change change(Counts counts, int from, int day, int to, int least) {
        double best = counts.cost(from, day) + counts.cost(day, to);
        int low = day;
        int high = day;
        for (int t = from + least; t <= to - least; t++) {
            if (counts.cost(from, t) + counts.cost(t, to) > best + 3.84) continue;
            low = Math.min(low, t);
            high = Math.max(high, t);
        }
        return new Change(day, low, high, counts.rate(from, day), counts.rate(day, to), counts.cost(from, to) - best);
    }

    /** First days of the segments of the cheapest segmentation; the first is 0. */
    static int[] pelt(Counts counts, double penalty, int least) {
        int n = counts.length();
        if (n < 2 * least) return new int[] {0};
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        int[] open = new int[n + 1];
        int many = 0;
        for (int t = least; t <= n; t++) {
            int start = t - least;
            if (start == 0 || start >= least) open[many++] = start;
            for (int i = 0; i < many; i++) {
                double cost = best[open[i]] + counts.cost(open[i], t) + penalty;
                if (cost < best[t]) {
                    best[t] = cost;
                    last[t] = open[i];
                }
            }
            int kept = 0;
            for (int i = 0; i < many; i++)
                if (t < 2 * least || best[open[i]] + counts.cost(open[i], t) <= best[t] + slack(counts))
                    open[kept++] = open[i];
            many = kept;
        }
        int[] back = new int[n + 1];
        int size = 0;
        for (int t = n; t > 0; t = last[t]) back[size++] = last[t];
        int[] starts = new int[size];
        for (int i = 0; i < size; i++) starts[i] = back[size - 1 - i];
        return starts;
    }

    /** The rate of a stretch is not its exact best where exposures differ, so a split may cost a little more than the whole. */
    private static double slack(Counts counts) {
        return 1e-9 + counts.length() * 1e-3;
    }

    /**
     * What series without change teach.
     *
     * @param penalty at which such a series shows a change with at most the stated chance; infinite where this series shows none
     * @param p chance that such a series shows one as clear as this series does
     * @param drawn how many such series were drawn
     */
    public record Learnt(double penalty, double p, int drawn) {}

    /**
     * Learns the penalty from series without change.
     *
     * @param surrogates how many series to draw; 99 or more for a chance of 0.05
     */
    public static Learnt calibrate(
            Counts counts, int least, double falseAlarm, int surrogates, SplittableRandom random) {
        double observed = leastPenalty(counts, least);
        double[] needed = new double[surrogates];
        int asClear = 0;
        for (int s = 0; s < surrogates; s++) {
            needed[s] = leastPenalty(counts.with(Surrogates.draw(counts, random.split())), least);
            if (needed[s] >= observed) asClear++;
            if (1 + asClear > falseAlarm * (surrogates + 1))
                return new Learnt(Double.POSITIVE_INFINITY, (double) asClear / (s + 1), s + 1);
        }
        Arrays.sort(needed);
        int rank = (int) Math.ceil((1 - falseAlarm) * (surrogates + 1)) - 1;
        return new Learnt(needed[Math.min(surrogates - 1, rank)], (1.0 + asClear) / (surrogates + 1), surrogates);
    }

    /** The least penalty at which no change and no episode pays. */
    static double leastPenalty(Counts counts, int least) {
        int n = counts.length();
        double whole = counts.cost(0, n);
        double[] head = new double[n + 1];
        double[] tail = new double[n + 1];
        for (int t = least; t <= n - least; t++) {
            head[t] = counts.cost(0, t);
            tail[t] = counts.cost(t, n);
        }
        double most = 0;
        for (int t = least; t <= n - least; t++) most = Math.max(most, whole - head[t] - tail[t]);
        for (int days = least; days <= n - 2 * least; days = Math.max(days + 1, days * 5 / 4)) {
            int step = Math.max(1, days / 8);
            for (int from = least; from + days <= n - least; from += step) {
                double rest = whole - head[from] - tail[from + days];
                if (rest > 2 * most) most = Math.max(most, (rest - counts.cost(from, from + days)) / 2);
            }
        }
        return most;
    }
}
