package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LoyaltyTest {
    /** Subjects that each stay with one of three sides. */
    private static int[][] loyal(int subjects) {
        int[][] all = new int[subjects][];
        for (int s = 0; s < subjects; s++) {
            all[s] = new int[6];
            Arrays.fill(all[s], s % 3);
        }
        return all;
    }

    @Test
    void whoeverTakesAllSidesAmongTheLoyalStandsOut() {
        var told = Loyalty.of(new int[] {0, 1, 2, 0, 1, 2}, loyal(30), 3, 999, new SplittableRandom(1));
        assertThat(told.sides()).isEqualTo(3);
        assertThat(told.changes()).isEqualTo(5);
        assertThat(told.stay()).isGreaterThan(.98);
        assertThat(told.p()).isEqualTo(.001);
    }

    @Test
    void whoeverStaysDoesNot() {
        assertThat(Loyalty.of(new int[] {1, 1, 1}, loyal(30), 3, 99, new SplittableRandom(1))
                        .p())
                .isEqualTo(1);
    }

    @Test
    void whereAllMixAMixedSubjectIsNothingSpecial() {
        var random = new SplittableRandom(5);
        int few = 0;
        for (int run = 0; run < 200; run++) {
            int[][] all = new int[30][];
            for (int s = 0; s < 30; s++) all[s] = random.ints(6, 0, 3).toArray();
            int[] own = random.ints(6, 0, 3).toArray();
            if (Loyalty.of(own, all, 3, 99, random).p() <= .05) few++;
        }
        assertThat(few).isLessThanOrEqualTo(18);
    }
}
