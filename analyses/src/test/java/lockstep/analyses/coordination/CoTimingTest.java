package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class CoTimingTest {
    private static final long DAY = 86_400_000;
    private static final int PEOPLE = 600;
    private static final int ITEMS = 500;

    private final List<long[]> acts = new ArrayList<>();

    private void act(int subject, int object, long time) {
        acts.add(new long[] {subject, object, time});
    }

    /** People who each share some items of four weeks, hours after they appear. */
    private void strangers(SplittableRandom random) {
        for (int u = 0; u < PEOPLE; u++) {
            for (int k = 0; k < 10; k++) {
                int item = (int) (ITEMS * Math.pow(random.nextDouble(), 1.5));
                double hours = -4 * Math.log(1 - random.nextDouble());
                act(u, item, item * 28 * DAY / ITEMS + (long) (hours * 3_600_000));
            }
        }
    }

    private void group(SplittableRandom random, int from, int members, long spread, boolean leader) {
        for (int k = 0; k < 25; k++) {
            int object = ITEMS + from + k;
            long start = (long) (random.nextDouble() * 28 * DAY);
            if (leader) act(from, object, start);
            for (int m = leader ? 1 : 0; m < members; m++)
                if (random.nextDouble() < .7)
                    act(from + m, object, start + (leader ? 30_000 * m : 0) + (long) (random.nextDouble() * spread));
        }
    }

    private CoTiming.Result look() {
        int n = acts.size();
        int[] subject = new int[n];
        int[] object = new int[n];
        long[] time = new long[n];
        for (int i = 0; i < n; i++) {
            subject[i] = (int) acts.get(i)[0];
            object[i] = (int) acts.get(i)[1];
            time[i] = acts.get(i)[2];
        }
        Actions actions = Actions.of(PEOPLE, ITEMS + PEOPLE + 50, subject, object, time);
        return CoTiming.look(Map.of("repost", actions), CoTiming.Options.defaults(), Work.quiet(1));
    }

    @Test
    void accountsToldWhatToShareAreFoundAndCalledCoordinated() {
        for (long spread : new long[] {5_000, 120_000, 900_000}) {
            acts.clear();
            var random = new SplittableRandom(7 + spread);
            strangers(random);
            group(random, 0, 12, spread, false);
            var found = look();
            assertThat(found.groups()).as("spread %d ms", spread).hasSize(1);
            assertThat(found.groups().get(0).verdict()).isEqualTo(Verdict.COORDINATED);
            assertThat(found.groups().get(0).members()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    }

    @Test
    void aGroupTellsItsProbabilityAndHowAlikeItsChoicesAre() {
        var random = new SplittableRandom(9);
        strangers(random);
        group(random, 0, 12, 120_000, false);
        var group = look().groups().get(0);
        assertThat(String.join("\n", group.chance().because()))
                .contains("if one in 10,000, more than 0.999")
                .contains("they chose the same objects");
        assertThat(group.lift().low()).as("seed 9").isGreaterThan(3);
        assertThat(group.lift().estimate()).isNotEqualTo(group.chance().effect().estimate());
    }

    @Test
    void accountsThatAllFollowOneAreSaidToHaveACommonSource() {
        var random = new SplittableRandom(8);
        strangers(random);
        group(random, 0, 8, 4_000, true);
        var found = look();
        assertThat(found.groups()).isNotEmpty();
        assertThat(found.groups()).allSatisfy(g -> assertThat(g.verdict()).isEqualTo(Verdict.COMMON_SOURCE));
    }

    @Test
    void strangersAreNoGroupInAnyOfTwentyWorlds() {
        for (int seed = 0; seed < 20; seed++) {
            acts.clear();
            strangers(new SplittableRandom(1_000 + seed));
            assertThat(look().groups()).as("seed %d", 1_000 + seed).isEmpty();
        }
    }

    @Test
    void nobodyAtAllIsNoTrouble() {
        var empty = Actions.of(0, 0, new int[0], new int[0], new long[0]);
        assertThat(CoTiming.look(Map.of("repost", empty), CoTiming.Options.defaults(), Work.quiet(1))
                        .groups())
                .isEmpty();
    }
}
