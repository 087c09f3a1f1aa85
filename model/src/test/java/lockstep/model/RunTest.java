package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunTest {
    private static Run run(String id, String analysis, String notRun, String... notes) {
        return new Run(
                id,
                analysis,
                1,
                Map.of(),
                Map.of(),
                42,
                "",
                "",
                "",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                notRun,
                List.of(notes));
    }

    @Test
    void aCaseIsTestedWhenTheLatestTestCouldLook() {
        assertThat(Run.areTested(List.of(run("R-1", "co-link", ""), run("R-2", Run.TEST, ""))))
                .isTrue();
        assertThat(Run.areTested(List.of(run("R-1", Run.TEST, "no times"), run("R-2", Run.TEST, ""))))
                .isTrue();
    }

    @Test
    void aTestThatCouldNotLookLastTestsNothing() {
        assertThat(Run.areTested(List.of(run("R-1", Run.TEST, ""), run("R-2", Run.TEST, "no times"))))
                .isFalse();
        assertThat(Run.areTested(List.of(run("R-1", "co-link", "")))).isFalse();
        assertThat(Run.areTested(List.of())).isFalse();
    }

    @Test
    void theLatestRunOfEachAnalysisStandsWhereItsFirstStood() {
        List<Run> latest =
                Run.latest(List.of(run("R-1", "a", ""), run("R-2", "b", ""), run("R-3", "a", "", Run.CAUTION + "few")));
        assertThat(latest).extracting(Run::id).containsExactly("R-3", "R-2");
        assertThat(latest.get(0).cautions()).containsExactly("few");
    }
}
