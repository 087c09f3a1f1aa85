package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BayesFactorTest {
    @Test
    void handWorkedValuesComeOut() {
        // Beta-binomial with (2, 5): 1 of 1 is 2/7; 2 of 2 is (2 * 3) / (7 * 8) = 3/28.
        assertThat(BayesFactor.ofTie(1, 1, .01)).isCloseTo(Math.log(2 / 7.0 / .01), within(1e-9));
        assertThat(BayesFactor.ofTie(2, 2, 1e-6)).isCloseTo(Math.log(3 / 28.0 / 1e-6), within(1e-9));
        // (1 - 1e-6 - 1e-6 * 13.8155) / (1e-6 * 190.868) = 5239.2
        assertThat(Math.exp(BayesFactor.ofChance(1e-6))).isCloseTo(5239.2, within(.5));
        assertThat(Math.exp(BayesFactor.ofChance(1))).isCloseTo(.5, within(1e-9));
        // Odds of 1 to 9,999 times 9,999 are even.
        assertThat(BayesFactor.posterior(Math.log(9_999), 1e-4)).isCloseTo(.5, within(1e-9));
        // Two ties of e^20 among 1,000 pairs, two choices of their number: e^40 / 1000^2 * 2! / 2.
        assertThat(BayesFactor.ofTies(new double[] {20, 20}, 1_000)).isCloseTo(40 - 2 * Math.log(1_000), within(1e-9));
        assertThat(Math.exp(BayesFactor.mean(Math.log(2), Math.log(6)))).isCloseTo(4, within(1e-9));
    }

    @Test
    void theMixtureSumsToOneOverAllCounts() {
        for (int n : new int[] {1, 7, 60}) {
            double sum = 0;
            for (int k = 0; k <= n; k++) sum += Math.exp(BayesFactor.ofTie(k, n, 1));
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void whereNobodyActsTogetherTheFactorsAverageOneAtMost() {
        var random = new SplittableRandom(31);
        int rounds = 20_000;
        double byTie = 0;
        double byChance = 0;
        var tail = new PoissonBinomial();
        double[] q = new double[12];
        for (int r = 0; r < rounds; r++) {
            int met = 0;
            for (int i = 0; i < q.length; i++) {
                q[i] = .02 + .2 * i / q.length;
                if (random.nextDouble() < q[i]) met++;
            }
            byTie += Math.exp(BayesFactor.ofTie(met, q.length, Math.min(1, tail.tail(q, q.length, met))));
            byChance += Math.min(1e3, Math.exp(BayesFactor.ofChance(1 - random.nextDouble())));
        }
        assertThat(byTie / rounds).as("seed 31").isLessThan(1.05);
        assertThat(byChance / rounds).as("seed 31").isLessThan(1.05);
    }
}
