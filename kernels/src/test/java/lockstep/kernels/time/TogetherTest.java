package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final long SEED = 20_240_307;
    private static final double HOUR = 3_600_000;

    /** Three desks that are a few hours late on 200 events, on hot ones three times as fast; B may wait for A's word. */
    private static Together.Result world(double together, boolean hot, SplittableRandom random) {
        int n = 200;
        int[] stratum = new int[n];
        long[] event = new long[n];
        long[][] abc = new long[3][n];
        for (int i = 0; i < n; i++) {
            stratum[i] = random.nextInt(6);
            event[i] = i * 24 * (long) HOUR;
            double speed = hot && random.nextBoolean() ? .2 : 1;
            for (int c = 0; c < 3; c++)
                abc[c][i] = event[i] + (long) (2 * HOUR * speed * Math.exp(random.nextGaussian()));
            if (random.nextDouble() < together) abc[1][i] = abc[0][i] + (long) (.2 * HOUR * random.nextDouble());
        }
        return Together.test(stratum, event, abc, (long) (HOUR / 2), 199, random.split());
    }

    @Test
    void deskThatWaitForOneAnotherAreTogether() {
        var r = world(.3, false, new SplittableRandom(SEED));
        assertThat(r.p()).isLessThanOrEqualTo(.01);
        assertThat(r.near()).isGreaterThan((int) (1.5 * r.expected()));
        assertThat(r.near()).isGreaterThan(r.nearControl());
    }

    @Test
    void desksThatOnlyHearTheSameNewsAreNotEvenWhereSomeNewsIsHot() {
        var random = new SplittableRandom(SEED);
        int wrong = 0;
        for (int w = 0; w < 150; w++) if (world(0, w % 2 == 0, random).p() <= .05) wrong++;
        // 150 at 5 %: 15 or more would happen once in a hundred
        assertThat(wrong).as("of 150, seed %d", SEED).isLessThanOrEqualTo(14);
    }
}
