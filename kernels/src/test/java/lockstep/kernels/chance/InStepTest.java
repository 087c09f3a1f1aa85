package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class InStepTest {
    private static final long DAY = 86_400_000;

    @Test
    void accountsThatDrawOnOneBookAtTimesOfTheirOwnAreInStepNoOftenerThanTheLevelSays() {
        int worlds = 400;
        int low = 0;
        for (int w = 0; w < worlds; w++) if (chance(book(w)) <= .05) low++;
        assertThat(low / (double) worlds).isBetween(.005, .09);
    }

    @Test
    void acrossActsOfSeveralObjectsTheLevelHoldsToo() {
        int worlds = 400;
        int low = 0;
        for (int w = 0; w < worlds; w++) {
            var random = new SplittableRandom(w);
            var rows = new Rows();
            for (int m = 0; m < 6; m++) {
                for (int k = 0; k < 15; k++) {
                    int thing = random.nextInt(20);
                    long at = random.nextLong(28 * DAY);
                    for (int part = 0; part < 4; part++) rows.add(m, 4 * thing + part, at);
                }
            }
            if (chance(rows.actions(6, 80)) <= .05) low++;
        }
        assertThat(low / (double) worlds).isBetween(.005, .09);
    }

    @Test
    void whatIsHandedOutAndPostedWithinAWeekIsInStep() {
        var random = new SplittableRandom(1);
        var rows = new Rows();
        for (int o = 0; o < 20; o++) {
            long from = random.nextLong(56 * DAY);
            for (int m = 0; m < 8; m++) if (random.nextDouble() < .6) rows.add(m, o, from + random.nextLong(7 * DAY));
        }
        assertThat(chance(rows.actions(8, 20))).isLessThanOrEqualTo(.01);
    }

    @Test
    void oneAccountThatRepeatsItselfIsInStepWithNobody() {
        var rows = new Rows();
        for (int k = 0; k < 40; k++) rows.add(0, k % 4, k * DAY);
        rows.add(1, 0, 17 * DAY);
        assertThat(chance(rows.actions(2, 4))).isGreaterThan(.01);
    }

    @Test
    void twoWithThreeThingsInTheSameOrderComeOutAsOftenAsCountingByHandGives() {
        var rows = new Rows();
        for (int o = 0; o < 3; o++) for (int m = 0; m < 2; m++) rows.add(m, o, o * 100 * DAY);
        // of the 36 ways to give three moments each to two members, the 6 in which both agree are as near
        double sum = 0;
        for (int seed = 0; seed < 200; seed++)
            sum += InStep.chance(List.of(rows.actions(2, 3)), new int[] {0, 1}, seed);
        assertThat(sum / 200).isCloseTo(1 / 6.0, within(.03));
    }

    @Test
    void whereNothingIsSharedNothingIsTold() {
        var rows = new Rows();
        rows.add(0, 0, 0);
        rows.add(1, 1, 0);
        assertThat(InStep.chance(List.of(rows.actions(2, 2)), new int[] {0, 1}, 1))
                .isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameChance() {
        Actions book = book(3);
        assertThat(chance(book)).isEqualTo(chance(book));
    }

    /** Ten who quote from sixty passages, the well-known ones more often, at any time of their own weeks. */
    private static Actions book(int seed) {
        var random = new SplittableRandom(seed);
        var rows = new Rows();
        for (int m = 0; m < 10; m++) {
            long from = random.nextLong(14 * DAY);
            int posts = 5 + random.nextInt(40);
            for (int k = 0; k < posts; k++) {
                int passage = (int) (60 * Math.pow(random.nextDouble(), 2));
                rows.add(m, passage, from + random.nextLong(20 * DAY));
            }
        }
        return rows.actions(10, 60);
    }

    private static double chance(Actions actions) {
        int[] all = java.util.stream.IntStream.range(0, actions.subjects()).toArray();
        return InStep.chance(List.of(actions), all, 7);
    }
}
