package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.kernels.chance.CoSelection;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.evidence.EValues;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;

/**
 * Pairs of accounts that meet, or choose alike, more than chance gives and that no group holds. Two are too few to tell one owner from
 * two who agreed, so none is called coordinated: either it acts as one, or a shared interest explains it.
 */
final class TiedPairs {
    private final PooledTraces pooled;
    private final PairTest.Ties ties;
    private final long family;
    private final ActEvidence.Result acts;
    private final long[] windows;
    private final Bounds bounds;
    private final Map<Long, Double> log = new HashMap<>();

    TiedPairs(
            PooledTraces pooled,
            PairTest.Ties ties,
            long family,
            ActEvidence.Result acts,
            long[] windows,
            Bounds bounds) {
        this.pooled = pooled;
        this.ties = ties;
        this.family = Math.max(family, ties.size());
        this.acts = acts;
        this.windows = windows;
        this.bounds = bounds;
        ActEvidence.Pairs p = acts.pairs();
        for (int i = 0; i < p.size(); i++) log.put(key(p.a()[i], p.b()[i]), p.log()[i]);
    }

    /** Strongest first. */
    List<CoTiming.Group> outside(List<CoTiming.Group> groups, CoTiming.Options options) {
        int[] of = new int[pooled.actions().subjects()];
        for (int g = groups.size(); g >= 1; g--)
            if (groups.get(g - 1).verdict().isTogether())
                for (int m : groups.get(g - 1).members()) of[m] = g;
        int[] outside = IntStream.range(0, ties.size())
                .filter(i -> of[ties.a()[i]] == 0 || of[ties.a()[i]] != of[ties.b()[i]])
                .toArray();
        double[] byTiming = FalseDiscovery.rates(pick(ties.p(), outside), family);
        double[] logs = Arrays.stream(outside)
                .mapToDouble(i -> log.getOrDefault(key(ties.a()[i], ties.b()[i]), EValues.NONE))
                .toArray();
        double[] byActs = EValues.rates(logs, acts.family());
        int[] told = IntStream.range(0, outside.length)
                .filter(k -> Math.min(byTiming[k], byActs[k]) <= options.falseDiscovery())
                .filter(k -> ties.met()[outside[k]] >= bounds.outsiders().fewest())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> chance(outside[k]))
                        .thenComparing(k -> -ties.met()[outside[k]])
                        .thenComparing(k -> k))
                .mapToInt(k -> k)
                .toArray();
        if (told.length == 0) return List.of();
        var selection = new CoSelection(pooled.actions());
        List<CoTiming.Group> pairs = new ArrayList<>();
        for (int k : told) {
            if (!acted(outside[k])) continue;
            CoTiming.Group pair = pair(outside[k], Math.min(byTiming[k], byActs[k]), selection);
            if (pair.objects() >= options.minObjects()) pairs.add(pair);
        }
        return pairs;
    }

    /** Whether both did something that a person can be shown: words alone, boilerplate included, make no evidence. */
    private boolean acted(int tie) {
        return IntStream.of(ties.a()[tie], ties.b()[tie])
                .allMatch(s -> pooled.actions().firstBy(s) < pooled.actions().firstBy(s + 1));
    }

    /*
     * Rates are those among the ties that no group holds: among all, the many true ties of a large group would pay for a false one
     * elsewhere.
     */
    private static double[] pick(double[] of, int[] some) {
        return Arrays.stream(some).mapToDouble(i -> of[i]).toArray();
    }

    /** Chance of the tie anywhere in the case, by its timing or by its acts, whichever is less. */
    private double chance(int tie) {
        double byActs =
                Math.exp(Math.log(acts.family()) - log.getOrDefault(key(ties.a()[tie], ties.b()[tie]), EValues.NONE));
        return Math.max(Chance.LEAST_TOLD, Math.min(1, Math.min(byActs, ties.p()[tie] * family)));
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private CoTiming.Group pair(int tie, double rate, CoSelection selection) {
        int a = Math.min(ties.a()[tie], ties.b()[tie]);
        int b = Math.max(ties.a()[tie], ties.b()[tie]);
        int[] members = {a, b};
        double observed = ties.met()[tie];
        double expected = ties.expected()[tie];
        GroupShape shape = GroupShape.of(pooled.actions(), members, windows);
        var effect = EvidenceGroups.effect(observed, expected, shape);
        int hour = TiedGroups.hour(windows);
        Verdicts close = Verdicts.on(shape, effect, hour, true, Sites.Own.NONE, bounds.verdict());
        Verdicts alike = close.verdict() == Verdict.CONVERGENT
                ? Verdicts.onChoice(shape, effect, hour, Sites.Own.NONE, 0, bounds.verdict())
                : close;
        boolean asOne = alike.verdict() != Verdict.CONVERGENT;
        List<String> because = new ArrayList<>(alike.because());
        CoSelection.Lift lift = selection.of(members);
        because.add(TiedGroups.chose(lift));
        var chance = new Chance.Tested(
                EvidenceGroups.MODEL,
                observed,
                expected,
                effect,
                chance(tie),
                rate,
                asOne ? Verdict.AS_ONE : Verdict.CONVERGENT,
                because,
                List.of());
        double alone = ties.p()[tie];
        return new CoTiming.Group(
                members,
                new int[] {tie},
                new double[] {alone, alone},
                chance,
                pooled.names(),
                shape.objects(),
                TiedGroups.interval(lift));
    }

    /**
     * Rounds in which each account stands in one pair at most, strongest first: what is told of pairs is gathered a round at a time.
     *
     * @param most rounds; further pairs of one account are left out
     */
    static List<List<CoTiming.Group>> rounds(List<CoTiming.Group> pairs, int most) {
        List<List<CoTiming.Group>> rounds = new ArrayList<>();
        Map<Integer, Integer> taken = new HashMap<>();
        for (CoTiming.Group pair : pairs) {
            int a = pair.members()[0];
            int b = pair.members()[1];
            int round = Math.max(taken.getOrDefault(a, 0), taken.getOrDefault(b, 0));
            if (round >= most) continue;
            taken.put(a, round + 1);
            taken.put(b, round + 1);
            while (rounds.size() <= round) rounds.add(new ArrayList<>());
            rounds.get(round).add(pair);
        }
        return rounds;
    }
}
