package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    private static final long SEED = 20_240_306;

    private static double[] weekdays(int n) {
        double[] e = new double[n];
        for (int t = 0; t < n; t++) e[t] = t % 7 < 5 ? 1.2 : .5;
        return e;
    }

    /** Negative binomial counts as Poisson about a gamma, the gamma as a sum of exponentials. */
    private static long[] draw(double[] mean, int size, SplittableRandom random) {
        long[] counts = new long[mean.length];
        for (int t = 0; t < mean.length; t++) {
            double gamma = 0;
            for (int i = 0; i < size; i++) gamma -= Math.log(1 - random.nextDouble());
            counts[t] = Surrogates.poisson(mean[t] * gamma / size, random);
        }
        return counts;
    }

    private static double[] times(double[] exposure, int from, double before, double after) {
        double[] mean = new double[exposure.length];
        for (int t = 0; t < mean.length; t++) mean[t] = exposure[t] * (t < from ? before : after);
        return mean;
    }

    @Test
    void peltFindsWhatTryingEverySegmentationFinds() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 30; round++) {
            double[] exposure = weekdays(40);
            long[] counts = draw(times(exposure, 5 + random.nextInt(30), 10, 10 * (1 + random.nextInt(3))), 8, random);
            Counts series = Counts.of(counts, exposure);
            double penalty = 2 + 10 * random.nextDouble();
            assertThat(cost(series, ChangePoints.pelt(series, penalty, 3), penalty))
                    .isCloseTo(best(series, penalty, 3), within(1e-6));
        }
    }

    private static double cost(Counts c, int[] starts, double penalty) {
        double sum = -penalty;
        for (int i = 0; i < starts.length; i++)
            sum += penalty + c.cost(starts[i], i + 1 < starts.length ? starts[i + 1] : c.length());
        return sum;
    }

    /** Naive: the full dynamic programme, nothing pruned. */
    private static double best(Counts c, double penalty, int least) {
        double[] best = new double[c.length() + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        for (int t = least; t <= c.length(); t++)
            for (int s = 0; s <= t - least; s++) best[t] = Math.min(best[t], best[s] + c.cost(s, t) + penalty);
        return best[c.length()];
    }

    @Test
    void aDoublingIsFoundWithinThreeDays() {
        var random = new SplittableRandom(SEED);
        int near = 0;
        int worlds = 20;
        for (int w = 0; w < worlds; w++) {
            double[] exposure = weekdays(120);
            Counts c = Counts.of(draw(times(exposure, 61, 50, 100), 20, random), exposure);
            double penalty =
                    ChangePoints.calibrate(c, 3, .05, 99, random.split()).penalty();
            var found = ChangePoints.find(c, penalty, 3);
            if (found.stream().anyMatch(x -> Math.abs(x.day() - 61) <= 3 && x.after() > 1.5 * x.before())) near++;
        }
        assertThat(near).as("of %d worlds, seed %d", worlds, SEED).isGreaterThanOrEqualTo(18);
    }

    @Test
    void aSeriesWithoutChangeSeldomShowsOne() {
        var random = new SplittableRandom(SEED);
        int alarms = 0;
        int worlds = 60;
        for (int w = 0; w < worlds; w++) {
            double[] exposure = weekdays(90);
            Counts c = Counts.of(draw(times(exposure, 90, 30, 30), 10, random), exposure);
            if (!ChangePoints.find(
                            c,
                            ChangePoints.calibrate(c, 3, .05, 99, random.split())
                                    .penalty(),
                            3)
                    .isEmpty()) alarms++;
        }
        // 60 worlds at 5 %: seven or more would happen once in forty-odd
        assertThat(alarms).as("of %d worlds, seed %d", worlds, SEED).isLessThanOrEqualTo(6);
    }

    @Test
    void anAlarmRingsWithinThreeDaysOfADoublingAndSeldomElse() {
        var random = new SplittableRandom(SEED);
        int worlds = 200;
        int inTime = 0;
        int falsely = 0;
        for (int w = 0; w < worlds; w++) {
            double[] exposure = weekdays(150);
            long[] changed = draw(times(exposure, 63, 50, 100), 20, random);
            long[] same = draw(times(exposure, 150, 50, 50), 20, random);
            Alarm doubling = alarm(changed, exposure, 60);
            Alarm quiet = alarm(same, exposure, 60);
            int rang = -1;
            boolean woke = false;
            for (int t = 60; t < 150; t++) {
                if (doubling.next(changed[t], exposure[t]) && rang < 0) rang = t;
                woke |= quiet.next(same[t], exposure[t]);
            }
            if (rang >= 63 && rang <= 65) inTime++;
            if (woke) falsely++;
        }
        assertThat(inTime / (double) worlds)
                .as("within three days, seed %d", SEED)
                .isGreaterThan(.6);
        assertThat(falsely / (double) worlds).as("false alarms, seed %d", SEED).isLessThanOrEqualTo(.05);
    }

    @Test
    void anAlarmThatWasKeptGoesOnAsIfItHadNeverStopped() {
        var random = new SplittableRandom(SEED);
        double[] exposure = weekdays(150);
        long[] counts = draw(times(exposure, 70, 50, 75), 20, random);
        Alarm whole = alarm(counts, exposure, 60);
        Alarm kept = alarm(counts, exposure, 60);
        for (int t = 60; t < 100; t++) {
            boolean rings = whole.next(counts[t], exposure[t]);
            kept = Alarm.from(kept.state());
            assertThat(kept.next(counts[t], exposure[t])).isEqualTo(rings);
        }
        assertThat(kept.evidence()).isEqualTo(whole.evidence());
    }

    @Test
    void anEpisodeOfAWeekIsFoundInALongSeries() {
        var random = new SplittableRandom(SEED);
        double[] exposure = weekdays(700);
        double[] mean = times(exposure, 700, 50, 50);
        for (int t = 401; t < 408; t++) mean[t] *= 3;
        Counts c = Counts.of(draw(mean, 20, random), exposure);
        var learnt = ChangePoints.calibrate(c, 3, .05, 99, random.split());
        assertThat(ChangePoints.find(c, learnt.penalty(), 3))
                .extracting(ChangePoints.Change::day)
                .anyMatch(d -> Math.abs(d - 401) <= 1)
                .anyMatch(d -> Math.abs(d - 408) <= 1);
    }

    private static Alarm alarm(long[] counts, double[] exposure, int days) {
        return Alarm.over(Counts.of(Arrays.copyOf(counts, days), Arrays.copyOf(exposure, days)), true, .05);
    }
}
