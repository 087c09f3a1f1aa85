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
    private static final double[] SHARES = {.95, .8, .5, .3, .15};
    private static final double[] PARTS = {.9, .5, .1};
    private static final double[] ALL_OWN = {1};
    private static final int FEWEST = 3;

    /** Nobody else took it up. */
    public static final byte ALONE = 0;

    private static final byte SHARED = 1;
    private static final byte CROWDED = 2;

    private final ActIndex x;
    private final byte[] elsewhere;
    private final boolean any;
    private final int[] looked;
    private final int[] own;
    private final int[] given;

    private Crowd(ActIndex x, byte[] elsewhere) {
        this.x = x;
        this.elsewhere = elsewhere;
        this.any = elsewhere.length > 0;
        this.looked = new int[x.subjects];
        this.own = new int[x.subjects];
        this.given = new int[x.subjects];
        for (int s = 0; s < x.subjects; s++) count(s);
    }

    /** Logarithm of the e-value of each subject. */
    public static double[] logs(ActIndex x) {
        return new Crowd(x, new byte[0]).logs(0);
    }

    /**
     * The same of acts that may hold something else, as a post's words come with the page that it links to: where others took that up
     * too, it is this that was chosen, and is held against how often that happens.
     *
     * @param other index of what else acts hold
     * @param elsewhere by entry, the most that {@link #taken} says of what else its acts hold
     */
    public static double[] logs(ActIndex x, ActIndex other, byte[] elsewhere) {
        return new Crowd(x, elsewhere).logs(Unseen.of(other));
    }

    /** Whether an object that somebody took up is taken up by nobody else, by others, or by a crowd, which says nothing. */
    public static byte taken(ActIndex x, int object) {
        int takers = x.takers(object);
        return takers > RARE ? CROWDED : takers > 1 ? SHARED : ALONE;
    }

    private double[] logs(double unseen) {
        double[] logs = new double[x.subjects];
        Arrays.fill(logs, EValues.NONE);
        double rate = Math.max(Unseen.of(x), usual(own));
        double with = Math.max(unseen, usual(given));
        for (int s = 0; s < logs.length; s++)
            if (own[s] + given[s] >= FEWEST) logs[s] = log(own[s], given[s], looked[s], rate, with);
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
            byte taken = taken(x, x.objectOf[e]);
            byte with = any ? elsewhere[e] : ALONE;
            if (taken == CROWDED || with == CROWDED) continue;
            looked[s]++;
            if (with == SHARED) given[s]++;
            else if (taken == SHARED) own[s]++;
        }
    }

    private double log(int own, int given, int looked, double ownRate, double givenRate) {
        double[] parts = any ? PARTS : ALL_OWN;
        int other = looked - own - given;
        double copies = EValues.NONE;
        for (double share : SHARES)
            for (double part : parts)
                copies = EValues.sum(
                        copies,
                        other * Math.log1p(-share)
                                - Math.log(SHARES.length * parts.length)
                                + times(own, share * part)
                                + times(given, share * (1 - part)));
        double apart = Risks.mixed(risk -> {
            double p = risk * ownRate;
            double q = any ? risk * givenRate : 0;
            double most = Math.max(1, (p + q) / .95);
            return other * Math.log1p(-(p + q) / most) + times(own, p / most) + times(given, q / most);
        });
        return copies - apart;
    }

    private static double times(int many, double chance) {
        return many == 0 ? 0 : many * Math.log(chance);
    }
}
