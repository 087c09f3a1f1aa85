package lockstep.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingDraftTest {
    private static FindingDraft draft() {
        return Finding.of("co-link")
                .says("two accounts share links")
                .score(Explanation.of(3, "links"))
                .chance(new Chance.NotTested("thresholds alone"))
                .evidence(List.of(new Evidence.Example("a post", List.of(1L))), 7)
                .couldAlsoBe(List.of("a share button"));
    }

    @Test
    void whatIsNotGivenIsEmpty() {
        Finding f = draft().made();
        assertThat(f.id()).isEmpty();
        assertThat(f.run()).isEmpty();
        assertThat(f.about()).isEmpty();
        assertThat(f.techniques()).isEmpty();
        assertThat(f.limits()).isEmpty();
        assertThat(f.exhibits()).isEmpty();
        assertThat(f.evidenceInAll()).isEqualTo(7);
        assertThat(f.isCustomary()).isTrue();
    }

    @Test
    void aStoredFindingWithOtherLimitsIsElseTheSame() {
        Finding stored = draft().limits(List.of("one")).made().stored("F-1", "R-1");
        Finding limited = stored.limited(List.of("one", "two"));
        assertThat(limited.limits()).containsExactly("one", "two");
        assertThat(limited.limited(List.of("one"))).isEqualTo(stored);
    }

    @Test
    void aFindingWithoutEvidenceOrAnInnocentExplanationIsRefused() {
        assertThatThrownBy(() -> draft().evidence(List.of(), 0).made()).hasMessageContaining("without evidence");
        assertThatThrownBy(() -> draft().couldAlsoBe(List.of()).made()).hasMessageContaining("innocent");
        assertThatThrownBy(() -> draft().says(" ").made()).hasMessageContaining("says something");
    }
}
