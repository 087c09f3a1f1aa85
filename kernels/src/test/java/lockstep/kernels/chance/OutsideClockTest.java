package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutsideClockTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int GROUP = 10;
    private static final int OTHERS = 200;

    @Test
    void whatIsReleasedAtFullHoursBeginsThere() {
        var random = new SplittableRandom(1);
        var rows = others(random);
        for (int o = 0; o < 60; o++) {
            long release = random.nextInt(30) * DAY + (6 + random.nextInt(12)) * HOUR;
            for (int m = 0; m < GROUP; m++)
                if (random.nextDouble() < .5) rows.add(m, o, release + random.nextLong(15 * MINUTE));
        }
        assertThat(share(rows).fullHours()).isGreaterThan(.5);
        assertThat(share(rows).ownHour()).isLessThan(.5);
    }

    @Test
    void aGroupThatActsOnOrderAtAnyMinuteBeginsAnywhere() {
        var random = new SplittableRandom(2);
        var rows = others(random);
        for (int o = 0; o < 60; o++) {
            long order = random.nextLong(30 * DAY);
            for (int m = 0; m < GROUP; m++)
                if (random.nextDouble() < .5) rows.add(m, o, order + random.nextLong(MINUTE));
        }
        assertThat(share(rows).fullHours()).isLessThan(.1);
        assertThat(share(rows).ownHour()).isLessThan(.5);
    }

    @Test
    void fullHoursSayNothingWhereEverybodyPostsAtFullHours() {
        var random = new SplittableRandom(3);
        var rows = new Rows();
        for (int s = 0; s < GROUP + OTHERS; s++)
            for (int k = 0; k < 30; k++)
                rows.add(s, random.nextInt(60), random.nextInt(30 * 24) * HOUR + random.nextLong(2 * MINUTE));
        assertThat(share(rows).fullHours()).isEqualTo(0);
    }

    @Test
    void clocksThatReadWholeHoursSayNothing() {
        var random = new SplittableRandom(4);
        var rows = others(random);
        for (int o = 0; o < 60; o++) {
            long order = random.nextLong(30 * DAY);
            for (int m = 0; m < GROUP; m++) rows.add(m, o, order / HOUR * HOUR);
        }
        assertThat(share(rows)).isEqualTo(new OutsideClock.Share(0, 0));
    }

    @Test
    void eachAtItsOwnHourDayAfterDayIsACalendarAlsoAcrossMidnight() {
        var random = new SplittableRandom(5);
        var rows = others(random);
        for (int m = 0; m < GROUP; m++) {
            long own = m == 0 ? 0 : random.nextLong(DAY);
            for (int day = 1; day < 30; day++)
                rows.add(m, day, day * DAY + own - 5 * MINUTE + random.nextLong(10 * MINUTE));
        }
        assertThat(share(rows).ownHour()).isGreaterThan(.95);
    }

    @Test
    void anEveningOfTwoHoursIsNoCalendar() {
        var random = new SplittableRandom(6);
        var rows = others(random);
        for (int m = 0; m < GROUP; m++)
            for (int day = 0; day < 20; day++)
                for (int k = 0; k < 4; k++) rows.add(m, 4 * day + k, day * DAY + 19 * HOUR + random.nextLong(2 * HOUR));
        assertThat(share(rows).ownHour()).isLessThan(.6);
    }

    @Test
    void daysThatAreFewSayNothing() {
        var rows = new Rows();
        for (int m = 0; m < GROUP; m++) for (int day = 0; day < 4; day++) rows.add(m, day, day * DAY + 7 * MINUTE);
        assertThat(share(rows).ownHour()).isEqualTo(0);
    }

    @Test
    void aFileThatHoldsTheGroupAloneIsHeldAgainstTheClockItself() {
        var random = new SplittableRandom(7);
        var rows = new Rows();
        for (int o = 0; o < 60; o++)
            for (int m = 0; m < GROUP; m++) rows.add(m, o, o * DAY + 9 * HOUR + random.nextLong(HOUR));
        assertThat(share(rows).fullHours()).isGreaterThan(.3);
    }

    @Test
    void whereNothingIsSharedNothingIsSaid() {
        var rows = new Rows();
        rows.add(0, 0, 5);
        rows.add(1, 1, 5);
        assertThat(share(rows)).isEqualTo(new OutsideClock.Share(0, 0));
    }

    private static OutsideClock.Share share(Rows rows) {
        return new OutsideClock(List.of(rows.actions(GROUP + OTHERS, 1_000)))
                .of(IntStream.range(0, GROUP).toArray());
    }

    private static Rows others(SplittableRandom random) {
        var rows = new Rows();
        for (int s = GROUP; s < GROUP + OTHERS; s++)
            for (int k = 0; k < 20; k++) rows.add(s, random.nextInt(1_000), random.nextLong(30 * DAY));
        return rows;
    }
}
