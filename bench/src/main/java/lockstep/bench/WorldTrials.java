package lockstep.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.analyses.coordination.BoundTable;
import lockstep.analyses.coordination.BoundTrial;
import lockstep.analyses.coordination.CoTiming;
import lockstep.model.finding.Verdict;
import lockstep.worlds.Families;
import lockstep.worlds.Family;
import lockstep.worlds.Group;
import lockstep.worlds.World;

/** Worlds of the open families, to be looked at under several bounds for innocents who are accused. */
final class WorldTrials {
    private static final long SEED = 20_261_130;

    /** One world, and who was told what to share in it. */
    private record One(BoundTrial trial, Set<Integer> told) {}

    private final List<One> worlds = new ArrayList<>();

    /** @param each worlds of each family */
    WorldTrials(int each) {
        for (Family family : Families.open()) for (int w = 0; w < each; w++) add(family.world(SEED + 1_000_003L * w));
    }

    private void add(World world) {
        var told = new HashSet<Integer>();
        for (Group group : world.planted()) for (int member : group.members()) told.add(member);
        worlds.add(new One(new BoundTrial(world.actions(), TemporaryCase.SEED), told));
    }

    int size() {
        return worlds.size();
    }

    /** Accounts that nobody told anything and that are called coordinated. */
    long accused(BoundTable bounds) {
        long accused = 0;
        for (One world : worlds) {
            CoTiming.Result result = world.trial().under(bounds);
            for (int s = 0; s < result.verdict().length; s++)
                if (result.verdict()[s] == Verdict.COORDINATED
                        && result.q()[s] <= TemporaryCase.RATE
                        && !world.told().contains(s)) accused++;
        }
        return accused;
    }
}
