package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.graph.Blocks;
import lockstep.model.finding.Chance;

/** Groups that the significant ties hold together, each with what chance gives. */
final class TiedGroups {
    private final PooledTraces pooled;
    private final PairTest.Ties ties;
    private final double[] q;
    private final long[] windows;

    TiedGroups(PooledTraces pooled, PairTest.Ties ties, double[] q, long[] windows) {
        this.pooled = pooled;
        this.ties = ties;
        this.q = q;
        this.windows = windows;
    }

    List<CoTiming.Group> look(CoTiming.Options options) {
        return blocks(options).stream()
                .map(this::group)
                .filter(g -> g.members().length >= options.minAccounts() && g.objects() >= options.minObjects())
                .sorted(Comparator.comparingDouble(CoTiming.Group::p).thenComparing(g -> g.members()[0]))
                .toList();
    }

    /** Ties that stand alone, and those that stand by their number, in parts that no one account holds together. */
    private List<int[]> blocks(CoTiming.Options options) {
        boolean[] kept = new boolean[ties.size()];
        for (int i = 0; i < kept.length; i++) kept[i] = q[i] <= options.falseDiscovery();
        int subjects = pooled.actions().subjects();
        for (int[] set : new WeakTies(ties, subjects).sets(options.falseDiscovery() / 5)) {
            for (int i : set) kept[i] = true;
        }
        int[] some = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
        int[] a = Arrays.stream(some).map(i -> ties.a()[i]).toArray();
        int[] b = Arrays.stream(some).map(i -> ties.b()[i]).toArray();
        return Blocks.of(subjects, a, b).stream()
                .map(block -> Arrays.stream(block).map(k -> some[k]).toArray())
                .toList();
    }

    private CoTiming.Group group(int[] edges) {
        int[] members = Arrays.stream(edges)
                .flatMap(i -> Arrays.stream(new int[] {ties.a()[i], ties.b()[i]}))
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
        GroupShape shape = GroupShape.of(pooled.actions(), members, windows);
        double ratio = observed / Math.max(1e-9, expected);
        double spread = Math.exp(1.96 / Math.sqrt(Math.max(1, Math.min(observed, shape.met()))));
        var effect = new Chance.Interval(
                ratio, ratio / spread, ratio * spread, .95, "meetings observed to meetings that chance gives");
        Verdicts verdicts = Verdicts.on(shape, effect, hour());
        var chance = new Chance.Tested(
                "each account shares what it shares, at times that its own hours and haste and the others on the same objects give",
                observed,
                expected,
                effect,
                p,
                rate,
                verdicts.verdict(),
                verdicts.because(),
                List.of());
        return new CoTiming.Group(members, edges, chance, pooled.names(), shape.met(), effect);
    }

    /** The window nearest to an hour. */
    private int hour() {
        int best = 0;
        for (int w = 1; w < windows.length; w++) {
            if (Math.abs(windows[w] - 3_600_000) < Math.abs(windows[best] - 3_600_000)) best = w;
        }
        return best;
    }
}
