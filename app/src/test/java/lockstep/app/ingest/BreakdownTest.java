package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lockstep.app.Main;
import lockstep.model.CannotDo;
import lockstep.model.intake.Reject;
import lockstep.model.intake.SourceStart;
import lockstep.store.file.CaseFile;
import lockstep.store.intake.CaseIntake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case opens whatever happened while it took rows, and repeating the command completes it with nothing doubled. */
final class BreakdownTest {
    private static final int MANY = 200_000;
    private static final String SUMS =
            "SELECT (SELECT count(*) FROM sources), count(*), count(DISTINCT native_id) FROM posts";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseWithOneSourceAndALongFile() throws IOException {
        desk = new Desk(folder);
        desk.file("a.csv", "account,object,id,time\nann,o1,first,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        var text = new StringBuilder("account,object,id,time\n");
        for (int i = 0; i < MANY; i++)
            text.append('a')
                    .append(i % 5003)
                    .append(",o")
                    .append(i % 70_001)
                    .append(",p")
                    .append(i)
                    .append(",16")
                    .append(10_000_000 + i)
                    .append('\n');
        desk.file("b.csv", text.toString());
    }

    @Test
    void aProcessKilledWhileItReadsLeavesACaseThatTheSameCommandCompletes() throws Exception {
        Process child = ingest();
        Path begun = folder.resolve("c.case.rejects.tmp");
        boolean ended = false;
        while (!ended && !Files.exists(begun)) ended = child.waitFor(2, TimeUnit.MILLISECONDS);
        child.destroyForcibly();
        assertThat(child.waitFor()).as("killed before it was done").isEqualTo(137);
        assertThat(begun).exists();
        assertThat(desk.rows("c.case", SUMS)).containsExactly("1|1|1");
        assertThat(begun).doesNotExist();
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isZero();
        assertThat(desk.rows("c.case", SUMS)).containsExactly("2|" + (MANY + 1) + "|" + (MANY + 1));
    }

    @Test
    void noPlaceForRejectsIsToldAndTheCaseStaysAsItWas() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs the device that is always full");
        Path case1 = folder.resolve("c.case");
        try (CaseFile file = CaseFile.open(case1);
                var intake = new CaseIntake(file)) {
            Files.createSymbolicLink(file.rejectsAside(), full);
            try (var source = intake.begin(new SourceStart("b.csv", "", "csv", Map.of()))) {
                var reject = new Reject(1, 0, "bad-row: no row", "x".repeat(200_000));
                assertThatThrownBy(() -> source.reject(reject))
                        .isInstanceOf(CannotDo.class)
                        .hasMessageContaining("no place for rejected rows")
                        .hasMessageContaining("No space left");
            }
        }
        assertThat(desk.rows("c.case", SUMS)).containsExactly("1|1|1");
    }

    private Process ingest() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "ingest",
                        folder.resolve("c.case").toString(),
                        folder.resolve("b.csv").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }
}
