package lockstep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theSmallestChanceThatIsToldReadsAsABound() {
        assertThat(Figures.chance(Chance.LEAST_TOLD)).isEqualTo("≤ 1e-12");
        assertThat(Figures.odds(Chance.LEAST_TOLD)).isEqualTo("at most once in a million million tries");
        assertThat(Figures.falseAlarms(tested(1e-12, 2.4e-12))).isEqualTo("≤ 2.4e-12");
        assertThat(Figures.falseAlarms(tested(1e-12, 1e-12))).isEqualTo("≤ 1e-12");
    }

    @Test
    void aChanceThatWasComputedReadsAsItself() {
        assertThat(Figures.chance(2.7e-55)).isEqualTo("2.7e-55");
        assertThat(Figures.chance(1.1e-12)).isEqualTo("1.1e-12");
        assertThat(Figures.odds(1 / 2345.0)).isEqualTo("about once in 2,300 tries");
        assertThat(Figures.falseAlarms(tested(0.001, 0.02))).isEqualTo("0.020");
    }

    private static Chance.Tested tested(double p, double q) {
        return new Chance.Tested(
                "m", 2, 1, new Chance.Interval(2, 1, 3, .95, "x"), p, q, Verdict.COORDINATED, List.of(), List.of());
    }
}
