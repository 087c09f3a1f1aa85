package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThingsOfTheDayTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int GROUP = 20;
    private static final int DAYS = 40;

    @Test
    void playersOfADailyGameShareTheDayAlone() {
        var random = new SplittableRandom(1);
        var rows = new Rows();
        for (int m = 0; m < GROUP; m++) {
            long hour = random.nextLong(12 * HOUR);
            for (int day = 0; day < DAYS; day++)
                if (random.nextDouble() < .7)
                    rows.add(m, 3 * day + random.nextInt(3), day * DAY + hour + random.nextLong(40 * MINUTE));
        }
        assertThat(share(rows)).isBetween(.9, 1.1);
    }

    @Test
    void theDayMayBreakAtAnyHourOfTheClockThatIsWritten() {
        var random = new SplittableRandom(1);
        var rows = new Rows();
        for (int m = 0; m < GROUP; m++) {
            long hour = 18 * HOUR + random.nextLong(12 * HOUR);
            for (int day = 0; day < DAYS; day++)
                if (random.nextDouble() < .7)
                    rows.add(m, 3 * day + random.nextInt(3), day * DAY + hour + random.nextLong(40 * MINUTE));
        }
        assertThat(share(rows)).isBetween(.9, 1.1);
    }

    @Test
    void thoseWhoActWhenTheOthersDoShareMoreThanTheDay() {
        var random = new SplittableRandom(2);
        var rows = new Rows();
        for (int day = 0; day < DAYS; day++) {
            long order = day * DAY + random.nextLong(12 * HOUR);
            for (int m = 0; m < GROUP; m++)
                if (random.nextDouble() < .7) rows.add(m, day, order + random.nextLong(90 * MINUTE));
        }
        assertThat(share(rows)).isLessThan(.3);
    }

    @Test
    void halfOfAGroupThatActsOnOrderIsSeenBesideHoursOfOnesOwn() {
        var random = new SplittableRandom(3);
        var rows = new Rows();
        for (int day = 0; day < DAYS; day++) {
            long order = day * DAY + random.nextLong(12 * HOUR);
            for (int m = 0; m < GROUP; m++) {
                boolean ordered = random.nextDouble() < .5;
                rows.add(m, day, ordered ? order + random.nextLong(HOUR) : day * DAY + m * HOUR / 2);
            }
        }
        assertThat(share(rows)).isLessThan(.7);
    }

    @Test
    void whatIsCopiedOverDaysIsOfNoDay() {
        var random = new SplittableRandom(4);
        var rows = new Rows();
        for (int thing = 0; thing < DAYS; thing++)
            for (int m = 0; m < GROUP; m++) rows.add(m, thing, thing * DAY + random.nextLong(6 * DAY));
        assertThat(share(rows)).isLessThan(.1);
    }

    @Test
    void aTeamThatKeepsOneHourHasNoHoursOfItsOwn() {
        var random = new SplittableRandom(5);
        var rows = new Rows();
        for (int day = 0; day < DAYS; day++)
            for (int m = 0; m < GROUP; m++) rows.add(m, day, day * DAY + 14 * HOUR + random.nextLong(HOUR));
        assertThat(share(rows)).isZero();
    }

    @Test
    void fewDaysSayNothingOfHours() {
        var random = new SplittableRandom(6);
        var rows = new Rows();
        for (int day = 0; day < 4; day++)
            for (int m = 0; m < GROUP; m++) rows.add(m, day, day * DAY + m * HOUR / 2 + random.nextLong(MINUTE));
        assertThat(share(rows)).isZero();
    }

    @Test
    void nobodyAndOneAloneShareNothing() {
        var rows = new Rows();
        rows.add(0, 0, DAY);
        assertThat(ThingsOfTheDay.share(List.of(rows.actions(1, 1)), new int[] {0}, 1))
                .isZero();
        assertThat(ThingsOfTheDay.share(List.of(), new int[0], 1)).isZero();
    }

    private static double share(Rows rows) {
        return ThingsOfTheDay.share(
                List.of(rows.actions(GROUP, 200)), IntStream.range(0, GROUP).toArray(), 1);
    }
}
