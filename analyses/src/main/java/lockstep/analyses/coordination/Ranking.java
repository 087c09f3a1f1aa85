package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.List;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.chance.Meetings;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Verdict;

/** Every account by how strongly the data tie it to others. */
final class Ranking {
    private static final Bounds.Ranks RANKS = Bounds.defaults().ranks();

    private Ranking() {}

    /** @param ties of timing and of acts */
    static CoTiming.Result of(
            CoTiming.Timed timed,
            List<CoTiming.Group> groups,
            List<CoTiming.Group> pairs,
            PairTest.Ties ties,
            ActEvidence.Result acts,
            List<String> notes) {
        Actions actions = timed.everyone().actions();
        int subjects = actions.subjects();
        double[] p = new double[subjects];
        Arrays.fill(p, 1);
        double[] evidence = new double[subjects];
        double each = subjects == 0 ? 1 : Math.max(1, 2.0 * timed.family() / subjects);
        for (int i = 0; i < ties.size(); i++) {
            for (int s : new int[] {ties.a()[i], ties.b()[i]}) {
                p[s] = Math.min(p[s], Math.min(1, ties.p()[i] * each));
                evidence[s] += Math.max(0, Math.min(RANKS.tie(), -Math.log10(ties.p()[i])) - .5);
            }
        }
        for (int s = 0; s < subjects; s++) p[s] = Math.min(p[s], Math.min(1, Math.exp(-acts.log()[s]) * each));
        partners(timed.test().meetings(), evidence);
        var said = new Said(timed.everyone(), acts.power(), subjects);
        groups.forEach(said::of);
        pairs.forEach(said::of);
        Verdict[] verdict = said.verdict();
        for (CoTiming.Group g : groups) if (g.verdict() == Verdict.COORDINATED) follow(actions, g, evidence);
        for (int s = 0; s < subjects; s++) evidence[s] = weighed(evidence[s], verdict[s]);
        double[] q = FalseDiscovery.rates(p, subjects);
        for (int s = 0; s < subjects; s++) q[s] = Math.min(q[s], acts.rate()[s]);
        return new CoTiming.Result(groups, pairs, evidence, p, q, said, ties, timed.family(), notes);
    }

    /** The customary count breaks ties between leads: with how many others an account met on two objects within minutes. */
    private static void partners(Meetings meetings, double[] evidence) {
        int w = Math.min(2, meetings.bounded().length - 1);
        double[] met = new double[evidence.length];
        for (int i = 0; i < meetings.size(); i++) {
            if (meetings.met(i, w) < 2) continue;
            met[meetings.a()[i]]++;
            met[meetings.b()[i]]++;
        }
        for (int s = 0; s < met.length; s++) evidence[s] += RANKS.partner() * Math.min(20, met[s]);
    }

    /** Who keeps choosing a coordinated group's objects ranks as a lead, though no time ties it to them. */
    private static void follow(Actions actions, CoTiming.Group group, double[] evidence) {
        int[] acted = new int[actions.objects()];
        for (int m : group.members()) {
            for (int k = actions.firstBy(m); k < actions.firstBy(m + 1); k++) acted[actions.objectBy(k)]++;
        }
        double theirs = 0;
        int[] common = new int[actions.subjects()];
        for (int o = 0; o < acted.length; o++) {
            if (acted[o] < 2) continue;
            theirs += actions.firstOf(o + 1) - actions.firstOf(o) - acted[o];
            for (int p = actions.firstOf(o); p < actions.firstOf(o + 1); p++) common[actions.subjectAt(p)]++;
        }
        for (int m : group.members()) common[m] = 0;
        for (int s = 0; s < common.length; s++) {
            if (common[s] == 0) continue;
            double expected = (actions.firstBy(s + 1) - actions.firstBy(s)) * (theirs + 1) / actions.size();
            evidence[s] += Math.max(0, Math.min(RANKS.choices(), common[s] * Math.log10(common[s] / expected)));
        }
    }

    /** Who is told to act with others comes first, then whom a common source explains; what is no closer than one interest counts for little. */
    private static double weighed(double ties, Verdict verdict) {
        return switch (verdict) {
            case COORDINATED -> RANKS.coordinated() + ties;
            case COMMON_SOURCE -> RANKS.commonSource() + ties;
            case CONVERGENT -> ties / RANKS.convergent();
            default -> ties;
        };
    }
}
