package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is called coordinated in small inputs: coarse clocks beside fine ones, posts that hold several things, share buttons. */
final class CoordinationCasesTest {
    private static final String[] SIX =
            IntStream.range(0, 6).mapToObj(k -> "group" + k).toArray(String[]::new);

    @TempDir
    Path folder;

    private List<String> coordinated(Desk desk, String folderOfCase, String... files) throws IOException {
        SharedCase.lay(folder, folderOfCase);
        var ingest = new ArrayList<>(List.of("ingest", "c.case"));
        ingest.addAll(List.of(files));
        assertThat(desk.run(ingest.toArray(String[]::new))).isZero();
        assertThat(desk.run("analyze", "c.case", "coordination")).isZero();
        return desk.rows("c.case", """
                SELECT DISTINCT a.native_id FROM standings s JOIN accounts a ON a.account = s.account
                WHERE s.verdict = 'coordinated' ORDER BY 1
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plus-hourly2.csv",
                "second-hours-200.csv",
                "plus-one-scheduler-200.csv",
                "plus-six-schedulers.csv"
            })
    void aCoarseClockElsewhereChangesNothingForTheOthers(String other) throws IOException {
        String[] files = other.startsWith("plus")
                ? new String[] {other}
                : Stream.of("base.csv", other).filter(f -> !f.isEmpty()).toArray(String[]::new);
        assertThat(coordinated(new Desk(folder), "23-one-scheduled-account", files))
                .containsExactly(SIX);
    }

    @Test
    void readersWhosePostsHoldSeveralThingsAreNobodysGroup() throws IOException {
        assertThat(coordinated(new Desk(folder), "40-null-world-same-act-many-kinds", "g-250-30-exp-1.csv"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedulers.csv", "sharebutton.csv", "duplicates.csv"})
    void schedulersShareButtonsAndDoublesAreNobodysGroup(String file) throws IOException {
        assertThat(coordinated(new Desk(folder), "41-schedulers-crossposting-share-buttons", file))
                .isEmpty();
    }

    @Test
    void crossPostingIsFound() throws IOException {
        assertThat(coordinated(new Desk(folder), "41-schedulers-crossposting-share-buttons", "crosspost.csv"))
                .hasSize(3);
    }
}
