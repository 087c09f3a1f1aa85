package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharesTest {
    private static final long SEED = 20_240_501;

    @Test
    void wilsonsIntervalAsInTheTextbook() {
        var i = Shares.wilson(8, 10, .95);
        assertThat(i.low()).isCloseTo(.4902, within(1e-4));
        assertThat(i.high()).isCloseTo(.9433, within(1e-4));
        assertThat(Shares.wilson(0, 10, .95).low()).isZero();
        assertThat(Shares.wilson(0, 10, .95).high()).isCloseTo(.2775, within(1e-4));
        assertThat(Shares.wilson(0, 0, .95).high()).isEqualTo(1);
    }

    @Test
    void theTailIsWhatCountingEveryTableGives() {
        for (int n1 = 1; n1 <= 7; n1++) {
            for (int n0 = 1; n0 <= 7; n0++) {
                for (int k1 = 0; k1 <= n1; k1++) {
                    for (int k0 = 0; k0 <= n0; k0++)
                        assertThat(Shares.greater(k1, n1, k0, n0))
                                .as("%d of %d, %d of %d", k1, n1, k0, n0)
                                .isCloseTo(naive(k1, n1, k0, n0), within(1e-9));
                }
            }
        }
    }

    private static double naive(int k1, int n1, int k0, int n0) {
        double tail = 0;
        double all = 0;
        for (int k = 0; k <= n1; k++) {
            int rest = k1 + k0 - k;
            if (rest < 0 || rest > n0) continue;
            double ways = choose(n1, k) * choose(n0, rest);
            all += ways;
            if (k >= k1) tail += ways;
        }
        return tail / all;
    }

    private static double choose(int n, int k) {
        double c = 1;
        for (int i = 0; i < k; i++) c = c * (n - i) / (i + 1);
        return c;
    }

    @Test
    void smallTailsDoNotVanish() {
        assertThat(Shares.greater(200, 1_000, 200, 100_000)).isLessThan(1e-200).isPositive();
    }

    @Test
    void quantilesOfTheNormal() {
        assertThat(Shares.normalQuantile(.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(Shares.normalQuantile(.5)).isCloseTo(0, within(1e-9));
        assertThat(Shares.normalQuantile(1e-6)).isCloseTo(-4.753424, within(1e-5));
    }

    @Test
    void theOddsLieAboveOneJustWhereTheTestRefusesThatTheyAreOne() {
        var random = new java.util.SplittableRandom(SEED);
        int apart = 0;
        for (int i = 0; i < 500; i++) {
            long n1 = 20 + random.nextInt(200);
            long n0 = 20 + random.nextInt(2_000);
            long k1 = random.nextLong(n1 / 2 + 1);
            long k0 = random.nextLong(n0 / 3 + 1);
            double p = Shares.greater(k1, n1, k0, n0);
            var odds = Shares.odds(k1, n1, k0, n0, .9);
            if (Math.abs(p - .05) > 1e-6)
                assertThat(odds.low() > 1).as("%s %s", odds, p).isEqualTo(p <= .05);
            assertThat(odds.estimate()).isBetween(odds.low(), odds.high());
            if (odds.low() > 1) apart++;
        }
        assertThat(apart).as("both answers must come up").isBetween(50, 450);
        // none of the others did: there is no upper end, and the estimate is a number
        assertThat(Shares.odds(5, 50, 0, 100, .9).high()).isInfinite();
        assertThat(Shares.odds(5, 50, 0, 100, .9).estimate()).isFinite();
    }
}
