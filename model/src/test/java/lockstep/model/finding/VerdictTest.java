package lockstep.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void everyVerdictIsReadAsItIsSpelled() {
        for (Verdict verdict : Verdict.values())
            assertThat(Verdict.of(verdict.word())).isEqualTo(verdict);
    }

    @Test
    void independentOfFormerRunsWasAClaimThatNobodyTested() {
        assertThat(Verdict.of("independent")).isEqualTo(Verdict.UNTESTED);
    }

    @Test
    void anyOtherWordIsNoVerdict() {
        assertThatThrownBy(() -> Verdict.of("guilty")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoVerdictsOnAnAccountTheStrongerComesFirst() {
        assertThat(Verdict.values())
                .startsWith(
                        Verdict.COORDINATED, Verdict.COMMON_SOURCE, Verdict.AS_ONE, Verdict.CONVERGENT, Verdict.CHANCE);
    }
}
