package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Evidence that what one subject takes up, others take up too, whoever they are: for texts, that it posts what others post. */
public final class Crowd {
    /*
     * Of a subject's d objects of at most 50 takers, k were taken up by somebody else as well, within a minute, an hour, or ever. Chance
     * gives each the same rate, the larger of the Good-Turing estimate (Unseen, for
     * that window) and of what nine in ten subjects have in common on average, times a relative risk R of 1, sqrt 10 or 10, weighted by 1 / R; the
     * alternative is a share of .15 to .95. The mean over the windows is told.
     *
     * Time  O(sum of takers over objects of at most 50).
     */
    static final int RARE = 50;
    private static final long EVER = Long.MAX_VALUE - 1;
    private static final long NOBODY = Long.MAX_VALUE;
    private static final long[] WINDOWS = {60_000, 3_600_000, EVER};
    private static final double[] SHARES = {.95, .8, .5, .3, .15};
    private static final double[] RISKS = {1, Math.sqrt(10), 10};
    private static final int FEWEST = 3;

    private Crowd() {}

    /** Logarithm of the e-value of each subject. */
    public static double[] logs(ActIndex x) {
        int[][] shared = new int[WINDOWS.length][x.subjects];
        int[] looked = new int[x.subjects];
        for (int s = 0; s < x.subjects; s++) count(x, s, looked, shared);
        double[] logs = new double[x.subjects];
        Arrays.fill(logs, EValues.NONE);
        for (int w = 0; w < WINDOWS.length; w++) {
            double rate = Math.max(Unseen.of(x, WINDOWS[w]), usual(looked, shared[w]));
            for (int s = 0; s < logs.length; s++) {
                if (shared[w][s] < FEWEST) continue;
                double log = log(shared[w][s], looked[s] - shared[w][s], rate) - Math.log(WINDOWS.length);
                logs[s] = EValues.sum(logs[s], log);
            }
        }
        return logs;
    }

    /** The share that subjects have in common with others, on average, the tenth that has most left out. */
    private static double usual(int[] looked, int[] shared) {
        double[] shares = IntStream.range(0, looked.length)
                .filter(s -> looked[s] >= FEWEST)
                .mapToDouble(s -> shared[s] / (double) looked[s])
                .sorted()
                .toArray();
        return Arrays.stream(shares, 0, shares.length * 9 / 10).average().orElse(1);
    }

    private static void count(ActIndex x, int s, int[] looked, int[][] shared) {
        for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++) {
            if (x.takers(x.objectOf[e]) > RARE) continue;
            looked[s]++;
            long nearest = nearest(x, s, e);
            for (int w = 0; w < WINDOWS.length; w++) if (nearest <= WINDOWS[w]) shared[w][s]++;
        }
    }

    private static double log(int shared, int own, double rate) {
        double copies = EValues.NONE;
        for (double share : SHARES)
            copies = EValues.sum(copies, shared * Math.log(share) + own * Math.log1p(-share) - Math.log(SHARES.length));
        double weights = 0;
        for (double risk : RISKS) weights += 1 / risk;
        double apart = EValues.NONE;
        for (double risk : RISKS) {
            double p = Math.min(.9, risk * rate);
            apart = EValues.sum(apart, shared * Math.log(p) + own * Math.log1p(-p) + Math.log(1 / risk / weights));
        }
        return copies - apart;
    }

    /** The gap to the nearest other taker; more than ever where there is none. */
    private static long nearest(ActIndex x, int s, int e) {
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
