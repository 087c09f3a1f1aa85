package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.kernels.chance.CoSelection;
import lockstep.kernels.chance.InStep;
import lockstep.kernels.chance.OutsideClock;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Chance;

/** Joins the groups that timing alone gives with those that choice and timing of acts give. */
final class EvidenceGroups {
    /** The null model of choice and timing, in a sentence. */
    static final String MODEL =
            "each account takes up what its activity, the popularity of things and the topics it follows give,"
                    + " at gaps that one-off meetings show";

    private final Map<String, Actions> traces;
    private final PooledTraces pooled;
    private final ActEvidence.Result acts;
    private final long[] windows;
    private final double level;
    private final Bounds bounds;
    private final Sites sites;
    private final OutsideClock clock;

    EvidenceGroups(CoTiming.Timed timed, ActEvidence.Result acts, double level, Sites sites) {
        this.bounds = timed.bounds();
        this.sites = sites;
        this.pooled = timed.everyone();
        this.traces = timed.traces();
        this.clock = new OutsideClock(traces.values());
        this.acts = acts;
        this.windows = timed.windows();
        this.level = level;
    }

    /** Ties of timing, followed by the significant pairs that are not among them. */
    PairTest.Ties ties(PairTest.Ties timing) {
        Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < timing.size(); i++) known.put(key(timing.a()[i], timing.b()[i]), i);
        ActEvidence.Pairs p = acts.pairs();
        int[] fresh = IntStream.range(0, p.size())
                .filter(i -> !known.containsKey(key(p.a()[i], p.b()[i])))
                .toArray();
        int from = timing.size();
        int n = from + fresh.length;
        var all = new PairTest.Ties(
                Arrays.copyOf(timing.a(), n),
                Arrays.copyOf(timing.b(), n),
                Arrays.copyOf(timing.p(), n),
                Arrays.copyOf(timing.window(), n),
                Arrays.copyOf(timing.met(), n),
                Arrays.copyOf(timing.expected(), n),
                Arrays.copyOf(timing.trials(), n),
                Arrays.copyOf(timing.even(), n),
                Arrays.copyOf(timing.odd(), n));
        for (int k = 0; k < fresh.length; k++) {
            int i = fresh[k];
            int at = from + k;
            all.a()[at] = p.a()[i];
            all.b()[at] = p.b()[i];
            all.p()[at] = Math.exp(-p.log()[i]);
            all.window()[at] = window(p.gap()[i]);
            all.met()[at] = p.met()[i];
            all.expected()[at] = p.expected()[i];
            all.trials()[at] = p.met()[i];
            all.even()[at] = 1;
            all.odd()[at] = 1;
        }
        return all;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private byte window(long gap) {
        int w = 0;
        while (w < windows.length - 1 && windows[w] < gap) w++;
        return (byte) w;
    }

    /**
     * The groups of both: a group of acts that lies mostly within one of timing that stands extends it; else it stands for itself, and
     * takes the place of those of timing that were no more than convergent.
     *
     * @param ties those of {@link #ties}
     */
    List<CoTiming.Group> groups(List<CoTiming.Group> timing, PairTest.Ties ties) {
        if (acts.groups().isEmpty()) return timing;
        List<CoTiming.Group> now = new ArrayList<>(timing);
        var selection = new CoSelection(pooled.actions());
        for (int[] members : acts.groups()) join(now, members, ties, selection);
        return now;
    }

    private void join(List<CoTiming.Group> now, int[] members, PairTest.Ties ties, CoSelection selection) {
        int most = -1;
        int common = 0;
        for (int g = 0; g < now.size(); g++) {
            if (!now.get(g).verdict().isTogether()) continue;
            int in = inCommon(now.get(g).members(), members);
            if (in > common) {
                common = in;
                most = g;
            }
        }
        int[] apart = without(now, members);
        boolean within = most >= 0 && common >= bounds.joining().within() * members.length;
        if (within || apart.length < 3) {
            if (most >= 0 && apart.length > 0) now.set(most, extended(now.get(most), apart));
            return;
        }
        now.removeIf(g -> !g.verdict().isTogether()
                && inCommon(g.members(), apart) >= bounds.joining().within() * g.members().length);
        now.add(group(apart, ties, selection.of(apart)));
    }

    private static int inCommon(int[] some, int[] others) {
        return (int) Arrays.stream(some)
                .filter(s -> Arrays.binarySearch(others, s) >= 0)
                .count();
    }

    private static int[] without(List<CoTiming.Group> groups, int[] members) {
        return Arrays.stream(members)
                .filter(m -> groups.stream()
                        .noneMatch(g -> g.verdict().isTogether() && Arrays.binarySearch(g.members(), m) >= 0))
                .toArray();
    }

    private CoTiming.Group extended(CoTiming.Group g, int[] more) {
        int[] members = IntStream.concat(Arrays.stream(g.members()), Arrays.stream(more))
                .sorted()
                .toArray();
        double[] alone = new double[members.length];
        for (int i = 0; i < alone.length; i++) {
            int at = Arrays.binarySearch(g.members(), members[i]);
            alone[i] = at >= 0 ? g.alone()[at] : chance(members[i]);
        }
        var chance = g.chance()
                .also(String.format(
                        Locale.ROOT,
                        "%,d of them by what they chose, and when, more than by meeting the others closely",
                        more.length));
        return new CoTiming.Group(members, g.edges(), alone, chance, g.traces(), g.objects(), g.lift());
    }

    private double chance(int subject) {
        return Math.min(1, Math.exp(-acts.log()[subject]));
    }

    private Verdicts verdicts(int[] members, GroupShape shape, Chance.Interval effect) {
        long seed = seed(members);
        return Verdicts.onChoice(
                        shape,
                        effect,
                        TiedGroups.hour(windows),
                        sites.own(members, bounds.verdict()),
                        InStep.chance(traces.values(), members, seed),
                        bounds.verdict())
                .unlessByClock(clock, members, bounds.verdict())
                .unlessOfTheDay(traces.values(), members, seed, bounds.verdict());
    }

    private CoTiming.Group group(int[] members, PairTest.Ties ties, CoSelection.Lift lift) {
        boolean[] in = new boolean[pooled.actions().subjects()];
        for (int m : members) in[m] = true;
        int[] edges = IntStream.range(0, ties.size())
                .filter(i -> in[ties.a()[i]] && in[ties.b()[i]] && ties.p()[i] <= level)
                .toArray();
        double observed = 0;
        double expected = 0;
        for (int e : edges) {
            observed += ties.met()[e];
            expected += ties.expected()[e];
        }
        GroupShape shape = GroupShape.of(pooled.actions(), members, windows);
        if (edges.length == 0) {
            observed = shape.objects();
            expected = shape.objects() / Math.max(1, lift.estimate());
        }
        var effect = effect(observed, expected, shape);
        Verdicts verdicts = verdicts(members, shape, effect);
        double rate =
                Arrays.stream(members).mapToDouble(m -> acts.rate()[m]).max().orElse(1);
        double log =
                Arrays.stream(members).mapToDouble(m -> acts.log()[m]).max().orElse(0);
        double p = Math.max(Chance.LEAST_TOLD, Math.min(1, Math.exp(Math.log(Math.max(1, acts.family())) - log)));
        List<String> because = new ArrayList<>(verdicts.because());
        // the model of activity and popularity alone knows no topics: beside what the acts say it would only confuse
        if (edges.length == 0) because.add(TiedGroups.chose(lift));
        TiedGroups.fewOthers(members.length, pooled.actions().subjects()).ifPresent(because::add);
        var chance = new Chance.Tested(
                MODEL, observed, expected, effect, p, Math.min(rate, level), verdicts.verdict(), because, List.of());
        double[] alone = Arrays.stream(members).mapToDouble(this::chance).toArray();
        return new CoTiming.Group(
                members,
                edges,
                alone,
                chance,
                pooled.names(),
                shape.objects(),
                edges.length == 0 ? TiedGroups.interval(lift) : effect);
    }

    /** The same draws for the same accounts, whatever was looked at before. */
    private static long seed(int[] members) {
        return CoTiming.mixed(Arrays.hashCode(members));
    }

    static Chance.Interval effect(double observed, double expected, GroupShape shape) {
        double ratio = observed / Math.max(1e-9, expected);
        double spread = Math.exp(1.96 / Math.sqrt(Math.max(1, Math.min(observed, shape.objects()))));
        return new Chance.Interval(
                ratio, ratio / spread, ratio * spread, .95, "acts in common observed to those that chance gives");
    }
}
