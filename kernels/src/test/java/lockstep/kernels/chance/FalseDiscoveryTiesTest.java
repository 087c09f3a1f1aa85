package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTiesTest {
    @Test
    void testsOfOneChanceAreListedAtOneRateAsTheDefinitionSays() {
        var random = new SplittableRandom(4);
        double[] p = random.doubles(400).map(x -> Math.ceil(x * 20) / 20).toArray();
        double[] q = FalseDiscovery.rates(p, 1000);
        for (int i = 0; i < p.length; i++) assertThat(q[i]).isCloseTo(naive(p, p[i], 1000), within(1e-12));
    }

    @Test
    void aMillionAccountsWithNothingToShowAreNoWork() {
        double[] p = new double[1_000_000];
        Arrays.fill(p, 1);
        p[7] = 1e-9;
        double[] q = FalseDiscovery.rates(p, p.length);
        assertThat(q[7]).isCloseTo(1e-3, within(1e-12));
        assertThat(q[8]).isEqualTo(1);
    }

    /** Least over all thresholds at or above p of family * threshold / number listed at it. */
    private static double naive(double[] all, double p, double family) {
        return Arrays.stream(all)
                .filter(t -> t >= p)
                .map(t -> t * family / Arrays.stream(all).filter(x -> x <= t).count())
                .reduce(1, Math::min);
    }
}
