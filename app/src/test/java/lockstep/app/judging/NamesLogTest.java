package lockstep.app.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log says that names left the machine if they did, and not if they could not. */
class NamesLogTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseWithAFinding() throws IOException {
        desk = new Desk(folder);
        desk.file("two.csv", TwoGroups.rows());
        assertThat(desk.run("ingest", "c.case", "two.csv")).isZero();
        assertThat(desk.run("analyze", "c.case", "coordination", "--quiet"))
                .as(desk.said())
                .isZero();
    }

    private List<String> logged() {
        return desk.rows(
                "c.case", "SELECT did FROM log WHERE did LIKE '%named%' OR did LIKE '%unmasked%' ORDER BY entry");
    }

    private int named(String command, String out, String... who) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add(1, "c.case");
        words.addAll(List.of("--out", folder.resolve(out).toString(), "--reason", "a test"));
        words.addAll(List.of(who));
        return desk.run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "export --as gexf",
                "export --as csv",
                "export --as stix",
                "export --as misp",
                "export --as parquet"
            })
    void whatCouldNotBeWrittenIsNotLoggedAndWhatWasIs(String command) throws IOException {
        Files.writeString(folder.resolve("no-folder"), "a file");
        assertThat(named(command, "no-folder/x", "--names")).as(desk.said()).isNotZero();
        assertThat(named(command, "no-folder/x", "--unmask", "x:ann1"))
                .as(desk.said())
                .isNotZero();
        assertThat(logged()).isEmpty();
        assertThat(named(command, "whole", "--names")).as(desk.said()).isZero();
        assertThat(named(command, "whole2", "--unmask", "x:ann1"))
                .as(desk.said())
                .isZero();
        assertThat(logged()).containsExactly("named accounts", "unmasked accounts");
        assertThat(desk.run("log", "c.case")).as(desk.printed()).isZero();
    }

    @Test
    void aTextWithFaultsNamesNobody() throws IOException {
        desk.file("text.md", "Some 12,345 accounts did this.\n");
        assertThat(named("compose text.md", "report.html", "--names"))
                .as(desk.said())
                .isEqualTo(1);
        assertThat(logged()).isEmpty();
        assertThat(folder.resolve("report.html")).doesNotExist();
    }
}
