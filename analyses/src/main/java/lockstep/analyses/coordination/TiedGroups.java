package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;

/** Groups that the significant ties hold together, each with what chance gives. */
final class TiedGroups {
    private final PooledTraces pooled;
    private final PairTest test;
    private final PairTest.Ties ties;
    private final double[] q;
    private final long[] windows;

    TiedGroups(PooledTraces pooled, PairTest test, PairTest.Ties ties, double[] q, long[] windows) {
        this.pooled = pooled;
        this.test = test;
        this.ties = ties;
        this.q = q;
        this.windows = windows;
    }

    List<CoTiming.Group> look(CoTiming.Options options) {
        int[] root = new int[pooled.actions().subjects()];
        for (int s = 0; s < root.length; s++) root[s] = s;
        for (int i = 0; i < ties.size(); i++) {
            if (q[i] <= options.falseDiscovery()) root[find(root, ties.a()[i])] = find(root, ties.b()[i]);
        }
        Map<Integer, List<Integer>> edges = new TreeMap<>();
        for (int i = 0; i < ties.size(); i++) {
            if (q[i] <= options.falseDiscovery())
                edges.computeIfAbsent(find(root, ties.a()[i]), r -> new ArrayList<>())
                        .add(i);
        }
        return edges.values().stream()
                .map(this::group)
                .filter(g -> g.members().length >= options.minAccounts() && g.objects() >= options.minObjects())
                .sorted(Comparator.comparingDouble(CoTiming.Group::p).thenComparing(g -> g.members()[0]))
                .toList();
    }

    private static int find(int[] root, int s) {
        while (root[s] != s) s = root[s] = root[root[s]];
        return s;
    }

    private CoTiming.Group group(List<Integer> edges) {
        int[] members = edges.stream()
                .flatMapToInt(i -> Arrays.stream(new int[] {ties.a()[i], ties.b()[i]}))
                .distinct()
                .sorted()
                .toArray();
        double observed = 0;
        double expected = 0;
        double p = 1;
        double rate = 1;
        for (int i : edges) {
            observed += ties.met()[i];
            expected += ties.expected()[i];
            p = Math.min(p, ties.p()[i]);
            rate = Math.min(rate, q[i]);
        }
        double ratio = observed / Math.max(1e-9, expected);
        double low = Math.pow(Math.sqrt(observed) - .98, 2) / Math.max(1e-9, expected);
        var effect = new Chance.Interval(ratio, low, ratio * ratio / Math.max(1e-9, low), .95, "meetings to expected");
        var chance = new Chance.Tested(
                "the others who shared the same objects, with each account's own hours and haste",
                observed,
                expected,
                effect,
                p,
                rate,
                Verdict.COORDINATED,
                List.of("met " + (int) observed + " times where chance gives " + (int) Math.ceil(expected)),
                List.of());
        return new CoTiming.Group(members, chance, pooled.names(), objects(members), effect);
    }

    /** Distinct objects on which two members were near in the widest window. */
    private int objects(int[] members) {
        Actions actions = pooled.actions();
        long widest = windows[windows.length - 1];
        Map<Integer, List<Long>> times = new TreeMap<>();
        for (int m : members) {
            for (int k = actions.firstBy(m); k < actions.firstBy(m + 1); k++) {
                int p = actions.positionBy(k);
                times.computeIfAbsent(actions.objectAt(p), o -> new ArrayList<>())
                        .add(actions.timeAt(p));
            }
        }
        int objects = 0;
        for (List<Long> t : times.values()) {
            t.sort(null);
            boolean near = false;
            for (int i = 1; i < t.size(); i++) near |= t.get(i) - t.get(i - 1) <= widest;
            if (near) objects++;
        }
        return objects;
    }

    int pairsProposed() {
        return test.meetings().size();
    }
}
