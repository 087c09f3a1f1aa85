package lockstep.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.worlds.score.Share;

/**
 * How one operation came out.
 *
 * @param members accounts of the operation
 * @param others accounts that are not
 * @param flagged what the analysis flags
 * @param bands recall by how often a member acted
 * @param byEvidence average precision of the ranking by evidence
 * @param byVolume average precision of the ranking by how often an account acted
 * @param rules every simple rule, in the order in which they are made
 */
record OperationScore(
        String name,
        int members,
        int others,
        Flagged flagged,
        List<Band> bands,
        double byEvidence,
        double byVolume,
        List<RuleScore> rules) {
    /** Accounts of the operation, and others, that a method flags. */
    record Flagged(int members, int others) {
        static final Flagged NOBODY = new Flagged(0, 0);
    }

    /** Members who acted from so often to so often. */
    record Band(int from, int to, Share found) {
        String name() {
            return to == Integer.MAX_VALUE ? from + "_up" : from + "_" + to;
        }
    }

    /**
     * A bound on a rule's score.
     *
     * @param bound accounts that reach it are flagged; infinite where no bound flags few enough
     */
    record Cut(double bound, Flagged flagged) {}

    /**
     * A simple rule beside the analysis.
     *
     * @param asRash the bound that flags most members while it flags no more others than the analysis does
     * @param atNone the bound that flags most members while it flags no other
     */
    record RuleScore(String rule, Cut asRash, Cut atNone) {}

    private static final int[] BANDS = {1, 3, 6, 11, 31};

    OperationScore {
        bands = List.copyOf(bands);
        rules = List.copyOf(rules);
    }

    double recall() {
        return recall(flagged);
    }

    double recall(Flagged some) {
        return members == 0 ? Double.NaN : some.members() / (double) members;
    }

    /** The rule that finds most members without more false flags than the analysis has. */
    RuleScore best() {
        return rules.stream()
                .max(Comparator.comparingInt(r -> r.asRash().flagged().members()))
                .orElseThrow();
    }

    /** The rule that finds most members without any false flag. */
    RuleScore bestAtNone() {
        return rules.stream()
                .max(Comparator.comparingInt(r -> r.atNone().flagged().members()))
                .orElseThrow();
    }

    /** "lockstep", "equal", or the words given for the rule. */
    String wins(RuleScore rule, String words) {
        int order = Integer.compare(flagged.members(), rule.asRash().flagged().members());
        return order > 0 ? "lockstep" : order == 0 ? "equal" : words;
    }

    static Flagged flagged(boolean[] flags, boolean[] member) {
        int members = 0;
        int others = 0;
        for (int a = 0; a < flags.length; a++) {
            if (flags[a] && member[a]) members++;
            if (flags[a] && !member[a]) others++;
        }
        return new Flagged(members, others);
    }

    static RuleScore rule(SimpleRules.Rule rule, boolean[] member, int allowed) {
        return new RuleScore(rule.name(), cut(rule.score(), member, allowed), cut(rule.score(), member, 0));
    }

    /** The lowest bound that flags no more others than allowed. */
    static Cut cut(double[] score, boolean[] member, int allowed) {
        int[] order = IntStream.range(0, score.length)
                .filter(a -> score[a] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> -score[a]))
                .mapToInt(a -> a)
                .toArray();
        var best = new Cut(Double.POSITIVE_INFINITY, Flagged.NOBODY);
        int members = 0;
        int others = 0;
        for (int i = 0; i < order.length; i++) {
            if (member[order[i]]) members++;
            else others++;
            boolean last = i + 1 == order.length || score[order[i + 1]] < score[order[i]];
            if (others > allowed) return best;
            if (last) best = new Cut(score[order[i]], new Flagged(members, others));
        }
        return best;
    }

    static List<Band> bands(int[] acts, boolean[] flags, boolean[] member) {
        var bands = new ArrayList<Band>();
        for (int b = 0; b < BANDS.length; b++) {
            int from = BANDS[b];
            int to = b + 1 < BANDS.length ? BANDS[b + 1] - 1 : Integer.MAX_VALUE;
            int[] within = IntStream.range(0, acts.length)
                    .filter(a -> member[a] && acts[a] >= from && acts[a] <= to)
                    .toArray();
            long found = Arrays.stream(within).filter(a -> flags[a]).count();
            bands.add(new Band(from, to, new Share(found, within.length)));
        }
        return bands;
    }
}
