package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Evidence that what one subject takes up, others take up too, whoever they are: for texts, that it posts what others post. */
public final class Crowd {
    /*
     * Of a subject's d objects of at most 50 takers, k were taken up by somebody else as well. Chance gives each the same rate, the
     * larger of the Good-Turing estimate (Unseen) and of what nine in ten subjects have in common on average, times a relative risk R
     * of 1, sqrt 10 or 10, weighted by 1 / R; the alternative is a share of .15 to .95. Where an act holds something else that others
     * took up too, it counts as that, at that rate. No clock is asked: closeness in time is for the comparison of acts.
     *
     * Time  O(sum of takers over objects of at most 50).
     */
    static final int RARE = 50;
    private static final long EVER = Long.MAX_VALUE - 1;
    private static final long NOBODY = Long.MAX_VALUE;
    private static final long[] WINDOWS = {EVER};
    private static final double[] SHARES = {.95, .8, .5, .3, .15};
    private static final double[] RISKS = {1, Math.sqrt(10), 10};
    private static final int FEWEST = 3;

    private final ActIndex x;
    private final long[] gaps;
    private final boolean any;
    private final int[] looked;
    private final int[][] own;
    private final int[][] given;

    private Crowd(ActIndex x, long[] gaps) {
        this.x = x;
        this.gaps = gaps;
        this.any = gaps.length > 0;
        this.looked = new int[x.subjects];
        this.own = new int[WINDOWS.length][x.subjects];
        this.given = new int[WINDOWS.length][x.subjects];
        for (int s = 0; s < x.subjects; s++) count(s);
    }

    /** Logarithm of the e-value of each subject. */
    public static double[] logs(ActIndex x) {
        return new Crowd(x, new long[0]).logs(new double[WINDOWS.length]);
    }

    /**
     * The same of acts that may hold something else, as a post's words come with the page that it links to: where others took that up
     * too, it is this that was chosen, and is held against how often that happens.
     *
     * @param other index of what else acts hold
     * @param gaps by entry, how near the nearest other taker of what else its acts hold is, milliseconds; more than ever where there is none, negative where
     *     a crowd took it up
     */
    public static double[] logs(ActIndex x, ActIndex other, long[] gaps) {
        double[] unseen = new double[WINDOWS.length];
        for (int w = 0; w < unseen.length; w++) unseen[w] = Unseen.of(other, WINDOWS[w]);
        return new Crowd(x, gaps).logs(unseen);
    }

    private double[] logs(double[] unseen) {
        double[] logs = new double[x.subjects];
        Arrays.fill(logs, EValues.NONE);
        for (int w = 0; w < WINDOWS.length; w++) {
            double rate = Math.max(Unseen.of(x, WINDOWS[w]), usual(own[w]));
            double with = Math.max(unseen[w], usual(given[w]));
            for (int s = 0; s < logs.length; s++) {
                if (own[w][s] + given[w][s] < FEWEST) continue;
                double log = log(own[w][s], given[w][s], looked[s], rate, with) - Math.log(WINDOWS.length);
                logs[s] = EValues.sum(logs[s], log);
            }
        }
        return logs;
    }

    /** The share that subjects have in common with others, on average, the tenth that has most left out. */
    private double usual(int[] shared) {
        double[] shares = IntStream.range(0, looked.length)
                .filter(s -> looked[s] >= FEWEST)
                .mapToDouble(s -> shared[s] / (double) looked[s])
                .sorted()
                .toArray();
        return Arrays.stream(shares, 0, shares.length * 9 / 10).average().orElse(1);
    }

    private void count(int s) {
        for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++) {
            if (x.takers(x.objectOf[e]) > RARE || any && gaps[e] < 0) continue;
            looked[s]++;
            long nearest = nearest(x, s, e);
            for (int w = 0; w < WINDOWS.length; w++) {
                if (any && gaps[e] <= WINDOWS[w]) given[w][s]++;
                else if (nearest <= WINDOWS[w]) own[w][s]++;
            }
        }
    }

    private double log(int own, int page, int looked, double ownRate, double pageRate) {
        double copies = EValues.NONE;
        double[] parts = any ? PARTS : ALL_OWN;
        int other = looked - own - page;
        for (double share : SHARES) {
            for (double part : parts) {
                double log = other * Math.log1p(-share) - Math.log(SHARES.length * parts.length);
                if (own > 0) log += own * Math.log(share * part);
                if (page > 0) log += page * Math.log(share * (1 - part));
                copies = EValues.sum(copies, log);
            }
        }
        double weights = 0;
        for (double risk : RISKS) weights += 1 / risk;
        double apart = EValues.NONE;
        for (double risk : RISKS) {
            double p = risk * ownRate;
            double q = any ? risk * pageRate : 0;
            double most = Math.max(1, (p + q) / .95);
            p /= most;
            q /= most;
            double log = other * Math.log1p(-p - q) + Math.log(1 / risk / weights);
            if (own > 0) log += own * Math.log(p);
            if (page > 0) log += page * Math.log(q);
            apart = EValues.sum(apart, log);
        }
        return copies - apart;
    }

    private static final double[] PARTS = {.9, .5, .1};
    private static final double[] ALL_OWN = {1};

    /** The gap to the nearest other taker; more than ever where there is none. */
    static long nearest(ActIndex x, int s, int e) {
        int o = x.objectOf[e];
        boolean any = false;
        long least = Long.MAX_VALUE;
        for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) {
            if (x.takers[p] == s) continue;
            any = true;
            least = Math.min(least, x.gap(e, s, x.takerEntry[p], x.takers[p]));
        }
        return any ? least : NOBODY;
    }
}
