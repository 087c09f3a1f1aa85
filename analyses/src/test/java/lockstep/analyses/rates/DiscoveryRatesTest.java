package lockstep.analyses.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.kernels.chance.FalseDiscovery;
import org.junit.jupiter.api.Test;

class DiscoveryRatesTest {
    private record Looked(String name, double p, double q) {}

    private static final List<Looked> ALL = List.of(
            new Looked("a", .04, -1),
            new Looked("untested", Double.NaN, -1),
            new Looked("b", .01, -1),
            new Looked("c", .5, -1));

    @Test
    void whatWasNotTestedHasNoRateAndIsNoPartOfTheFamily() {
        double[] q = DiscoveryRates.of(ALL, Looked::p);
        assertThat(q[1]).isNaN();
        assertThat(new double[] {q[0], q[2], q[3]})
                .containsExactly(FalseDiscovery.rates(new double[] {.04, .01, .5}, 3));
        assertThat(q[2]).isEqualTo(.03);
    }

    @Test
    void aLargerFamilyMakesRatesLarger() {
        assertThat(DiscoveryRates.of(ALL, Looked::p, 30)[2]).isEqualTo(.3);
    }

    @Test
    void eachItemGetsItsOwnRateInItsPlace() {
        List<Looked> rated = DiscoveryRates.over(ALL, Looked::p, (x, q) -> new Looked(x.name(), x.p(), q));
        assertThat(rated).extracting(Looked::name).containsExactly("a", "untested", "b", "c");
        assertThat(rated.get(2).q()).isEqualTo(.03);
        assertThat(DiscoveryRates.over(List.<Looked>of(), Looked::p, (x, q) -> x))
                .isEmpty();
    }
}
