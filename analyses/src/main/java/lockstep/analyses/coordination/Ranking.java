package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.List;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Verdict;

/** Every account by how strongly the data tie it to others. */
final class Ranking {
    /** What one tie can add: many partners say more than one partner who is always there. */
    private static final double MOST = 3;

    private Ranking() {}

    static CoTiming.Result of(
            PooledTraces pooled, List<CoTiming.Group> groups, PairTest.Ties ties, long family, List<String> notes) {
        Actions actions = pooled.actions();
        int subjects = actions.subjects();
        double[] p = new double[subjects];
        Arrays.fill(p, 1);
        double[] evidence = new double[subjects];
        double each = subjects == 0 ? 1 : Math.max(1, 2.0 * family / subjects);
        for (int i = 0; i < ties.size(); i++) {
            for (int s : new int[] {ties.a()[i], ties.b()[i]}) {
                p[s] = Math.min(p[s], Math.min(1, ties.p()[i] * each));
                evidence[s] += Math.max(0, Math.min(MOST, -Math.log10(ties.p()[i])) - .5);
            }
        }
        Verdict[] verdict = new Verdict[subjects];
        Arrays.fill(verdict, Verdict.INDEPENDENT);
        for (int g = groups.size() - 1; g >= 0; g--) {
            for (int s : groups.get(g).members()) {
                if (groups.get(g).verdict().compareTo(verdict[s]) < 0)
                    verdict[s] = groups.get(g).verdict();
            }
        }
        for (int s = 0; s < subjects; s++) evidence[s] = weighed(evidence[s], verdict[s]);
        double[] q = FalseDiscovery.rates(p, subjects);
        return new CoTiming.Result(groups, evidence, p, q, verdict, ties, family, notes);
    }

    /** Ties that an innocent cause explains count for little; those of a group that none explains come first. */
    private static double weighed(double ties, Verdict verdict) {
        return switch (verdict) {
            case COORDINATED -> 1_000 + ties;
            case COMMON_SOURCE -> ties / 1_000;
            case CONVERGENT -> ties / 10;
            default -> ties;
        };
    }
}
