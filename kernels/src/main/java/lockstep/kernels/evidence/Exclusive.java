package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Evidence that subjects take up what a group takes up and hardly anybody else does, judged by how often others do so. */
public final class Exclusive {
    /*
     * An object is the group's own, for a subject s, if members other than s took it up and at most as many others, s left out, did. Of
     * the d objects of s, k are the group's own (an act counts once). Two groups of subjects are assumed [1]: those to whom this happens
     * at a common rate r times a relative risk (Risks), and those who go with the group, at one of the shares. r is estimated from the
     * outsiders, each counted with a few objects at most, those left out who more likely go with the
     * group, until nothing changes.
     *
     * Time  O(takers of the group's objects + subjects x rounds).   [1] Efron 2010, Large-Scale Inference, ch. 2.
     */
    private static final int ROUNDS = 20;

    /**
     * How to look.
     *
     * @param fewest objects of the group's own from which anything is said
     * @param each how many objects of one outsider count for the common rate
     * @param likely logarithm of the e-value from which an outsider is left out of the common rate
     * @param shares of what one who goes with a group takes up that are the group's own
     * @param risks relative risks of innocents
     */
    public record Design(int fewest, double each, double likely, double[] shares, Risks risks) {}

    private final ActIndex x;
    private final Design design;
    private final boolean[] member;
    private final boolean[] found;
    private final int[] own;
    private final BitSet several;
    private final BitSet spent;
    private final double[] share;
    private final double[] rest;
    private int[] asked = new int[0];

    private Exclusive(ActIndex x, int[] group, boolean[] found, Design design) {
        this.design = design;
        this.found = found;
        this.x = x;
        this.member = new boolean[x.subjects];
        this.own = new int[x.subjects];
        this.several = new BitSet(x.subjects);
        this.spent = new BitSet(x.acts);
        this.share = Arrays.stream(design.shares()).map(Math::log).toArray();
        this.rest =
                Arrays.stream(design.shares()).map(share -> Math.log1p(-share)).toArray();
        for (int m : group) member[m] = true;
    }

    /**
     * Logarithm of each subject's e-value; a member is judged against the others of its group.
     *
     * @param group members, ascending
     */
    public static double[] logs(ActIndex x, int[] group, boolean[] found, Design design) {
        var exclusive = new Exclusive(x, group, found, design);
        exclusive.count(Side.of(x, group));
        return exclusive.logs(exclusive.rate());
    }

    private void count(Side side) {
        int[] last = new int[x.subjects];
        for (int i = 0; i < side.objects.length; i++) {
            int inside = side.first[i + 1] - side.first[i];
            int o = side.objects[i];
            int outside = x.takers(o) - inside;
            if (inside >= outside - 1)
                for (int p = x.takerFirst[o]; p < x.takerFirst[o + 1]; p++) {
                    int s = x.takers[p];
                    int with = member[s] ? inside - 1 : inside;
                    int others = member[s] ? outside : outside - 1;
                    if (with < 1 || others > with || !fresh(x.takerEntry[p])) continue;
                    own[s]++;
                    int partner = side.owners[side.first[i]] == s
                            ? side.owners[side.first[i] + 1]
                            : side.owners[side.first[i]];
                    if (last[s] > 0 && last[s] != partner + 1 || with > 1) several.set(s);
                    last[s] = partner + 1;
                }
        }
        asked = IntStream.range(0, own.length)
                .filter(s -> own[s] >= design.fewest())
                .toArray();
    }

    private boolean fresh(int entry) {
        boolean fresh = false;
        for (int a = x.actFirst[entry]; a < x.actFirst[entry + 1]; a++) {
            fresh |= !spent.get(x.actOf[a]);
            spent.set(x.actOf[a]);
        }
        return fresh;
    }

    private double rate() {
        boolean[] out = new boolean[x.subjects];
        double rate = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double taken = 0;
            double theirs = 0;
            for (int s = 0; s < x.subjects; s++) {
                int d = x.taken(s);
                if (member[s] || found[s] || out[s] || d == 0) continue;
                double weight = Math.min(1, design.each() / d);
                taken += weight * d;
                theirs += weight * own[s];
            }
            rate = Math.min(1, (theirs + 1) / (taken + 1));
            if (!left(out, rate)) break;
        }
        return rate;
    }

    /** Leaves those out who more likely go with the group; whether any was new. */
    private boolean left(boolean[] out, double rate) {
        boolean any = false;
        for (int s : asked) {
            if (member[s] || found[s] || out[s] || log(own[s], x.taken(s), rate) <= design.likely()) continue;
            out[s] = true;
            any = true;
        }
        return any;
    }

    private double[] logs(double rate) {
        double[] logs = new double[x.subjects];
        Arrays.fill(logs, EValues.NONE);
        for (int s : asked) if (several.get(s)) logs[s] = log(own[s], x.taken(s), rate);
        return logs;
    }

    private double log(int own, int taken, double rate) {
        int other = Math.max(0, taken - own);
        double with = EValues.NONE;
        for (int k = 0; k < share.length; k++)
            with = EValues.sum(with, own * share[k] + other * rest[k] - Math.log(share.length));
        double apart = design.risks().mixed(risk -> {
            double p = Math.min(.9, risk * rate);
            return own * Math.log(p) + other * Math.log1p(-p);
        });
        return with - apart;
    }
}
