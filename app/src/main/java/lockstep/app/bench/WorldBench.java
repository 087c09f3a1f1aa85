package lockstep.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lockstep.analyses.coordination.CoTiming;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;
import lockstep.worlds.Family;
import lockstep.worlds.World;
import lockstep.worlds.score.Claim;
import lockstep.worlds.score.CustomaryRule;
import lockstep.worlds.score.FamilyScore;
import lockstep.worlds.score.WorldScore;

/** Puts the procedure, and the customary rule beside it, to worlds in which the truth is known. */
final class WorldBench {
    /** One family, as the procedure and as the customary rule see it. */
    record Row(Family family, FamilyScore ours, FamilyScore customary) {}

    private final long seed;
    private final int replicates;
    private final CoTiming.Options options = CoTiming.Options.defaults();

    WorldBench(long seed, int replicates) {
        this.seed = seed;
        this.replicates = replicates;
    }

    Row row(Family family) {
        var ours = new ArrayList<WorldScore>();
        var customary = new ArrayList<WorldScore>();
        double took = 0;
        double tookCustomary = 0;
        for (int r = 0; r < replicates; r++) {
            World world = family.world(seed + 1_000_003L * r);
            var actions = world.actions();
            double before = cpuSeconds();
            ours.add(WorldScore.of(world, claims(actions)));
            double between = cpuSeconds();
            customary.add(WorldScore.of(world, CustomaryRule.claims(actions)));
            took += between - before;
            tookCustomary += cpuSeconds() - between;
        }
        return new Row(
                family,
                new FamilyScore(family.name(), family.sealed(), ours, took),
                new FamilyScore(family.name(), family.sealed(), customary, tookCustomary));
    }

    private List<Claim> claims(Map<String, Actions> actions) {
        CoTiming.Result result = CoTiming.look(actions, options, Work.quiet(seed));
        var ties = significant(result);
        return result.groups().stream()
                .map(g -> new Claim(sorted(g.members()), g.verdict(), within(g.members(), ties)))
                .toList();
    }

    private List<Claim.Tie> significant(CoTiming.Result result) {
        var tested = result.ties();
        double[] q = FalseDiscovery.rates(tested.p(), Math.max(result.family(), tested.size()));
        var ties = new ArrayList<Claim.Tie>();
        for (int i = 0; i < q.length; i++) {
            int a = tested.a()[i];
            int b = tested.b()[i];
            if (q[i] <= options.falseDiscovery()) ties.add(new Claim.Tie(Math.min(a, b), Math.max(a, b)));
        }
        return ties;
    }

    private static List<Claim.Tie> within(int[] members, List<Claim.Tie> ties) {
        int[] sorted = sorted(members);
        return ties.stream()
                .filter(t -> Arrays.binarySearch(sorted, t.a()) >= 0 && Arrays.binarySearch(sorted, t.b()) >= 0)
                .toList();
    }

    private static int[] sorted(int[] members) {
        int[] copy = members.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Of the whole process, collection of garbage included. */
    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
