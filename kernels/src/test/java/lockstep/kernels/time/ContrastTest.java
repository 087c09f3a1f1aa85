package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final long SEED = 20_220_224;

    private static double[] drawn(int n, double mean, double spread, SplittableRandom random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = mean + spread * random.nextGaussian();
        return x;
    }

    @Test
    void groupsThatChangeAlikeSeldomDifferEvenWhereOneVariesMore() {
        var random = new SplittableRandom(SEED);
        int wrong = 0;
        for (int w = 0; w < 300; w++) {
            var r = Contrast.of(drawn(12, 0, 3, random), drawn(60, 0, 1, random), .95, 199, random.split());
            if (r.p() <= .05) wrong++;
        }
        // 300 at 5 %: 27 or more would happen once in three hundred
        assertThat(wrong).as("of 300, seed %d", SEED).isLessThanOrEqualTo(26);
    }

    @Test
    void aShiftIsFoundWithItsSize() {
        var random = new SplittableRandom(SEED);
        var r = Contrast.of(drawn(30, 1.5, 1, random), drawn(30, 0, 1, random), .95, 999, random);
        assertThat(r.p()).isLessThanOrEqualTo(.001);
        assertThat(r.difference()).isBetween(1.0, 2.0);
        assertThat(r.low()).isLessThan(r.difference()).isGreaterThan(.5);
    }

    @Test
    void theIntervalHoldsZeroJustWhereTheChanceIsAboveTheLevel() {
        var random = new SplittableRandom(SEED);
        int apart = 0;
        for (int w = 0; w < 400; w++) {
            double shift = random.nextInt(3) * .6;
            var r = Contrast.of(drawn(8, shift, 1, random), drawn(20, 0, 2, random), .95, 199, random.split());
            boolean holdsZero = r.low() <= 1e-9 && r.high() >= -1e-9;
            assertThat(holdsZero)
                    .as("round %d: p %s, %s to %s", w, r.p(), r.low(), r.high())
                    .isEqualTo(r.p() > .05);
            if (!holdsZero) apart++;
        }
        assertThat(apart).as("both answers must come up").isBetween(20, 380);
    }

    @Test
    void theChanceIsThatOfEveryWayToChooseTheTreated() {
        double[] treated = {3, 2.5, 2};
        double[] control = {0, .5, 1, 2.2};
        double p = Contrast.of(treated, control, .95, 20_000, new SplittableRandom(SEED))
                .p();
        // all 35 choices, written out by a loop over bit masks
        double[] all = {3, 2.5, 2, 0, .5, 1, 2.2};
        double observed = t(all, 0b0000111);
        int far = 0;
        int ways = 0;
        for (int mask = 0; mask < 128; mask++) {
            if (Integer.bitCount(mask) != 3) continue;
            ways++;
            if (t(all, mask) >= observed - 1e-9) far++;
        }
        assertThat(p).isBetween(.7 * far / ways, 1.3 * far / ways);
    }

    private static double t(double[] all, int mask) {
        double[] n = new double[2];
        double[] mean = new double[2];
        double[] square = new double[2];
        for (int i = 0; i < all.length; i++) n[mask >> i & 1]++;
        for (int i = 0; i < all.length; i++) mean[mask >> i & 1] += all[i] / n[mask >> i & 1];
        for (int i = 0; i < all.length; i++) square[mask >> i & 1] += Math.pow(all[i] - mean[mask >> i & 1], 2);
        return Math.abs(mean[1] - mean[0]) / Math.sqrt(square[0] / (n[0] - 1) / n[0] + square[1] / (n[1] - 1) / n[1]);
    }

    @Test
    void oneAccountIsNoGroup() {
        assertThatThrownBy(() -> Contrast.of(new double[] {1}, new double[] {1, 2}, .95, 9, new SplittableRandom(1)))
                .hasMessageContaining("1 and 2 accounts");
    }
}
