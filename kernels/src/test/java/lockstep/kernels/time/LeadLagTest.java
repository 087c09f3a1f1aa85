package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeadLagTest {
    private static final long SEED = 20_240_305;

    @Test
    void oneStratumByHandIsFishersExactTest() {
        // watched: A first on 3 of 4; controls: A first on 1 of 4. P(X >= 3) = (16 + 1) / 70, twice that is 34 / 70.
        int[] stratum = new int[8];
        boolean[] watched = {true, true, true, true, false, false, false, false};
        long[] lag = {5, 5, 5, -5, 5, -5, -5, -5};
        var r = LeadLag.test(stratum, watched, lag, .95);
        assertThat(r.p()).isCloseTo(34 / 70.0, within(1e-12));
        // two of four firsts are expected, so none more than seconds
        assertThat(r.expected()).isCloseTo(0, within(1e-12));
        assertThat(r.gain()).isCloseTo(1, within(1e-12));
        assertThat(r.watched()).isEqualTo(4);
        assertThat(r.ties()).isZero();
    }

    @Test
    void theExactChanceIsWhatPermutingLabelsWithinStrataGives() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 5; round++) {
            int n = 60;
            int[] stratum = new int[n];
            boolean[] watched = new boolean[n];
            long[] lag = new long[n];
            for (int i = 0; i < n; i++) {
                stratum[i] = random.nextInt(4);
                watched[i] = random.nextDouble() < .3;
                lag[i] = random.nextDouble() < (watched[i] ? .7 : .5) ? 1 : -1;
                if (random.nextInt(3) == 0) lag[i] *= 100;
            }
            double exact = LeadLag.test(stratum, watched, lag, 50, .95).p();
            assertThat(permuted(stratum, watched, lag, 20_000, random)).isCloseTo(exact, within(.015));
        }
    }

    /** Naive: draw labels within strata again and again, twice the smaller tail. */
    private static double permuted(int[] stratum, boolean[] watched, long[] lag, int draws, SplittableRandom random) {
        int observed = firsts(watched, lag);
        int atLeast = 0;
        int atMost = 0;
        for (int d = 0; d < draws; d++) {
            boolean[] shuffled = watched.clone();
            for (int s = 0; s < 4; s++) {
                int here = s;
                int[] members = java.util.stream.IntStream.range(0, lag.length)
                        .filter(i -> stratum[i] == here)
                        .toArray();
                for (int i = members.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    boolean kept = shuffled[members[i]];
                    shuffled[members[i]] = shuffled[members[j]];
                    shuffled[members[j]] = kept;
                }
            }
            int k = firsts(shuffled, lag);
            if (k >= observed) atLeast++;
            if (k <= observed) atMost++;
        }
        return Math.min(1, 2.0 * Math.min(atLeast, atMost) / draws);
    }

    private static int firsts(boolean[] watched, long[] lag) {
        int k = 0;
        for (int i = 0; i < lag.length; i++) if (watched[i] && Math.abs(lag[i]) < 50) k += lag[i] > 0 ? 1 : -1;
        return k;
    }

    @Test
    void theLagIsWhatGoesBeyondTheCustomOfTheHour() {
        int[] stratum = {0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1};
        boolean[] watched = {false, false, false, false, false, false, false, false, true, true, true, true};
        long[] lag = {10, 10, 10, 10, -90, -90, -90, -90, 17, 17, -83, -83};
        assertThat(LeadLag.test(stratum, watched, lag, .95).lag()).isEqualTo(7);
    }

    @Test
    void strataWithoutControlsOrWithoutWatchedNarrativesSayNothing() {
        var r = LeadLag.test(
                new int[] {0, 0, 1, 1}, new boolean[] {true, true, false, false}, new long[] {1, 1, -1, -1}, .95);
        assertThat(r.strata()).isZero();
        assertThat(r.p()).isEqualTo(1);
        assertThat(r.gain()).isNaN();
    }

    @Test
    void aStratumIsAWeekdayAndABinOfHours() {
        long monday = java.time.Instant.parse("2024-03-04T03:59:59Z").toEpochMilli();
        assertThat(LeadLag.stratum(monday, 4)).isNotEqualTo(LeadLag.stratum(monday + 1_000, 4));
        assertThat(LeadLag.stratum(monday, 4)).isEqualTo(LeadLag.stratum(monday + 7 * 86_400_000L, 4));
        assertThat(LeadLag.stratum(-1, 4)).isBetween(0, 41);
    }

    @Test
    void theIntervalHoldsZeroJustWhereTheChanceIsAboveTheLevel() {
        var random = new SplittableRandom(SEED);
        int apart = 0;
        for (int round = 0; round < 2_000; round++) {
            int n = 20 + random.nextInt(60);
            int strata = 1 + random.nextInt(8);
            int[] stratum = new int[n];
            boolean[] watched = new boolean[n];
            long[] lag = new long[n];
            for (int i = 0; i < n; i++) {
                stratum[i] = random.nextInt(strata);
                watched[i] = random.nextInt(4) == 0;
                lag[i] = (random.nextDouble() < (watched[i] ? .75 : .5) ? 1 : -1) * (random.nextInt(3) == 0 ? 100 : 1);
            }
            var r = LeadLag.test(stratum, watched, lag, 50, .95);
            if (Double.isNaN(r.gain())) continue;
            boolean holdsZero = r.gainLow() <= 1e-12 && r.gainHigh() >= -1e-12;
            assertThat(holdsZero)
                    .as("round %d: p %s, %s to %s", round, r.p(), r.gainLow(), r.gainHigh())
                    .isEqualTo(r.p() > .05);
            assertThat(r.gain()).isBetween(r.gainLow() - 1e-9, r.gainHigh() + 1e-9);
            if (!holdsZero) apart++;
        }
        assertThat(apart).as("both answers must come up").isBetween(50, 1_900);
    }

    @Test
    void chancesOfScoresAddToOneAndAreHypergeometricWhereAllCount() {
        assertThat(Arrays.stream(LeadLag.drawn(12, 9, 30, 9)).sum()).isCloseTo(1, within(1e-12));
        // 3 of 4 firsts among 4 drawn of 8, 4 of them firsts: a sum of 2
        assertThat(LeadLag.drawn(4, 4, 8, 4)[4 + 2]).isCloseTo(16 / 70.0, within(1e-12));
    }

    @Test
    void whatLiesFarApartSaysNothing() {
        int[] stratum = new int[40];
        boolean[] watched = new boolean[40];
        long[] lag = new long[40];
        for (int i = 0; i < 40; i++) {
            watched[i] = i < 20;
            lag[i] = i < 20 ? 1_000 : -1_000;
        }
        assertThat(LeadLag.test(stratum, watched, lag, .95).p()).isLessThan(1e-6);
        var far = LeadLag.test(stratum, watched, lag, 1_000, .95);
        assertThat(far.p()).isEqualTo(1);
        assertThat(far.first()).isZero();
        assertThat(far.gain()).isZero();
    }

    @Test
    void theGainIsCoveredByItsInterval() {
        var random = new SplittableRandom(SEED);
        int covered = 0;
        for (int round = 0; round < 400; round++) {
            int n = 300;
            int[] stratum = new int[n];
            boolean[] watched = new boolean[n];
            long[] lag = new long[n];
            for (int i = 0; i < n; i++) {
                stratum[i] = random.nextInt(6);
                watched[i] = random.nextInt(5) == 0;
                // first on .5 + .05 stratum, on watched ones .1 more: a gain of .2
                lag[i] = random.nextDouble() < .3 + .05 * stratum[i] + (watched[i] ? .1 : 0) ? 1 : -1;
            }
            var r = LeadLag.test(stratum, watched, lag, .95);
            if (r.gainLow() <= .2 && r.gainHigh() >= .2) covered++;
        }
        assertThat(covered / 400.0).as("seed %d", SEED).isBetween(.92, .98);
    }
}
