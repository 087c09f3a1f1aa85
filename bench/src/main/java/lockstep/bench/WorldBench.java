package lockstep.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lockstep.analyses.coordination.CoTiming;
import lockstep.model.analysis.Work;
import lockstep.worlds.Family;
import lockstep.worlds.World;
import lockstep.worlds.score.Claim;
import lockstep.worlds.score.CustomaryRule;
import lockstep.worlds.score.FamilyScore;
import lockstep.worlds.score.Reliability;
import lockstep.worlds.score.WorldScore;

/** Puts the procedure, and the customary rule beside it, to worlds in which the truth is known. */
final class WorldBench {
    /**
     * One family, as the procedure and as the customary rule see it.
     *
     * @param said what the procedure said of each world
     * @param reliability how often a p came out, in worlds without any group
     */
    record Row(Family family, FamilyScore ours, FamilyScore customary, List<Said> said, Reliability reliability) {}

    /** What was said of one world. */
    record Said(World world, List<CoTiming.Group> groups) {}

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
        var said = new ArrayList<Said>();
        var reliability = Reliability.none();
        double took = 0;
        double tookCustomary = 0;
        for (int r = 0; r < replicates; r++) {
            World world = family.world(seed + 1_000_003L * r);
            var actions = world.actions();
            double before = cpuSeconds();
            var result = CoTiming.lookOnce(actions, options, Work.quiet(seed));
            double between = cpuSeconds();
            ours.add(WorldScore.of(world, claims(result)));
            said.add(new Said(world, result.groups()));
            if (world.groups().isEmpty()) {
                reliability = reliability.and(result.ties().p(), result.family());
            }
            double after = cpuSeconds();
            customary.add(WorldScore.of(world, CustomaryRule.claims(actions)));
            took += between - before;
            tookCustomary += cpuSeconds() - after;
        }
        return new Row(
                family,
                new FamilyScore(family.name(), family.sealed(), ours, took),
                new FamilyScore(family.name(), family.sealed(), customary, tookCustomary),
                List.copyOf(said),
                reliability);
    }

    private static List<Claim> claims(CoTiming.Result result) {
        return result.groups().stream()
                .map(g -> new Claim(sorted(g.members()), g.verdict(), ties(g, result)))
                .toList();
    }

    private static List<Claim.Tie> ties(CoTiming.Group group, CoTiming.Result result) {
        var tested = result.ties();
        return Arrays.stream(group.edges())
                .mapToObj(i ->
                        new Claim.Tie(Math.min(tested.a()[i], tested.b()[i]), Math.max(tested.a()[i], tested.b()[i])))
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
