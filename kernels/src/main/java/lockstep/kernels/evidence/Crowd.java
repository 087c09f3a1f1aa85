package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Evidence that what one subject takes up, others take up too, whoever they are: for texts, that it posts what others post. */
public final class Crowd {
    /*
     * Of a subject's d objects of at most `rare` takers, k were taken up by somebody else as well. Chance gives each the same rate, the
     * larger of the Good-Turing estimate (Unseen) and of what all but the extreme subjects have in common on average, times a relative
     * risk (Risks); the alternative is one of the shares. Where an act holds something else that others
     * took up too, it counts as that, at that rate. No clock is asked: closeness in time is for the comparison of acts.
     *
     * Time  O(sum of takers over objects of at most `rare`).
     */
    private static final double[] ALL_OWN = {1};

    /**
     * How to look.
     *
     * @param rare takers up to which an object counts
     * @param fewest objects in common from which anything is said
     * @param usual share of the subjects by whom the usual rate is measured, those with least in common
     * @param shares of what one of a crowd takes up that others take up too
     * @param parts of that share that are its own, where acts may hold something else
     * @param risks relative risks of innocents
     * @param unseen objects that nobody else took up that count of one subject, for the Good-Turing estimate
     */
    public record Design(
            int rare, int fewest, double usual, double[] shares, double[] parts, Risks risks, int unseen) {}

    /** Nobody else took it up. */
    public static final byte ALONE = 0;

    private static final byte SHARED = 1;
    private static final byte CROWDED = 2;

    private final ActIndex x;
    private final Design design;
    private final byte[] elsewhere;
    private final boolean any;
    private final int[] looked;
    private final int[] own;
    private final int[] given;

    private Crowd(ActIndex x, byte[] elsewhere, Design design) {
        this.x = x;
        this.design = design;
        this.elsewhere = elsewhere;
        this.any = elsewhere.length > 0;
        this.looked = new int[x.subjects];
        this.own = new int[x.subjects];
        this.given = new int[x.subjects];
        for (int s = 0; s < x.subjects; s++) count(s);
    }

    /** Logarithm of the e-value of each subject. */
    public static double[] logs(ActIndex x, Design design) {
        return new Crowd(x, new byte[0], design).logs(0);
    }

    /**
     * The same of acts that may hold something else, as a post's words come with the page that it links to: where others took that up
     * too, it is this that was chosen, and is held against how often that happens.
     *
     * @param other index of what else acts hold
     * @param elsewhere by entry, the most that {@link #taken} says of what else its acts hold
     */
    public static double[] logs(ActIndex x, ActIndex other, byte[] elsewhere, Design design) {
        return new Crowd(x, elsewhere, design).logs(Unseen.of(other, design.unseen()));
    }

    /** Whether an object that somebody took up is taken up by nobody else, by others, or by a crowd, which says nothing. */
    public static byte taken(ActIndex x, int object, int rare) {
        int takers = x.takers(object);
        return takers > rare ? CROWDED : takers > 1 ? SHARED : ALONE;
    }

    private double[] logs(double unseen) {
        double[] logs = new double[x.subjects];
        Arrays.fill(logs, EValues.NONE);
        double rate = Math.max(Unseen.of(x, design.unseen()), usual(own));
        double with = Math.max(unseen, usual(given));
        for (int s = 0; s < logs.length; s++)
            if (own[s] + given[s] >= design.fewest()) logs[s] = log(own[s], given[s], looked[s], rate, with);
        return logs;
    }

    /** The share that subjects have in common with others, on average, those that have most left out. */
    private double usual(int[] shared) {
        double[] shares = IntStream.range(0, looked.length)
                .filter(s -> looked[s] >= design.fewest())
                .mapToDouble(s -> shared[s] / (double) looked[s])
                .sorted()
                .toArray();
        return Arrays.stream(shares, 0, (int) Math.floor(shares.length * design.usual() + 1e-9))
                .average()
                .orElse(1);
    }

    private void count(int s) {
        for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++) {
            byte taken = taken(x, x.objectOf[e], design.rare());
            byte with = any ? elsewhere[e] : ALONE;
            if (taken == CROWDED || with == CROWDED) continue;
            looked[s]++;
            if (with == SHARED) given[s]++;
            else if (taken == SHARED) own[s]++;
        }
    }

    private double log(int own, int given, int looked, double ownRate, double givenRate) {
        double[] parts = any ? design.parts() : ALL_OWN;
        int other = looked - own - given;
        double copies = EValues.NONE;
        for (double share : design.shares())
            for (double part : parts)
                copies = EValues.sum(
                        copies,
                        other * Math.log1p(-share)
                                - Math.log(design.shares().length * parts.length)
                                + times(own, share * part)
                                + times(given, share * (1 - part)));
        double apart = design.risks().mixed(risk -> {
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
