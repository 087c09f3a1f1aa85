package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixShiftTest {
    private static final long SEED = 20_160_706;

    /** Accounts with tastes of their own, each before and after; the share of the first class may grow. */
    private static long[][][] accounts(double grown, SplittableRandom random) {
        long[][][] periods = new long[2][20][3];
        for (int a = 0; a < 20; a++) {
            double taste = random.nextDouble();
            for (int period = 0; period < 2; period++) {
                for (int post = 0; post < 10 + 5 * a; post++) {
                    boolean first = random.nextDouble() < .6 * taste + (period == 1 ? grown : 0);
                    periods[period][a][first ? 0 : 1 + random.nextInt(2)]++;
                }
            }
        }
        return periods;
    }

    @Test
    void tastesThatStayAreNoShiftAndATurnOfAllIs() {
        var random = new SplittableRandom(SEED);
        int wrong = 0;
        for (int w = 0; w < 200; w++) {
            long[][][] p = accounts(0, random);
            if (MixShift.of(p[0], p[1], 199, random.split()).p() <= .05) wrong++;
        }
        assertThat(wrong).as("of 200, seed %d", SEED).isLessThanOrEqualTo(19);
        long[][][] turned = accounts(.3, random);
        assertThat(MixShift.of(turned[0], turned[1], 999, random).p()).isLessThanOrEqualTo(.01);
    }

    @Test
    void oneBusyAccountIsNoShiftOfTheNetwork() {
        var random = new SplittableRandom(SEED);
        long[][][] p = accounts(0, random);
        p[0][0] = new long[] {5_000, 10, 10};
        p[1][0] = new long[] {10, 5_000, 10};
        assertThat(MixShift.of(p[0], p[1], 999, random).p()).isGreaterThan(.05);
    }

    @Test
    void gIsTwiceTheGainInLikelihood() {
        // 10 of 30 against 20 of 30
        double expected = 2 * (10 * Math.log(10 / 15.0) + 20 * Math.log(20 / 15.0)) * 2;
        assertThat(MixShift.g(new long[] {10, 20}, new long[] {20, 10})).isCloseTo(expected, within(1e-9));
    }
}
