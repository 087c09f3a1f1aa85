package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that opens a case says of what is none, or no longer whole, what it is and what to do: none may be left out of this test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddCasesTest {
    /** What a command takes behind the case, where it does not open it otherwise. */
    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("allow", List.of("names.txt", "--reason", "r")),
            Map.entry("analyze", List.of("residue")),
            Map.entry("cascade", List.of("1")),
            Map.entry("claims", List.of("posts.csv")),
            Map.entry("codebook", List.of("book.yaml")),
            Map.entry("compose", List.of("text.md", "--out", "out.html")),
            Map.entry("export", List.of("--as", "csv", "--out", "out")),
            Map.entry("forget", List.of("a")),
            Map.entry("groups merge", List.of("F-1", "F-2", "--reason", "r")),
            Map.entry("groups split", List.of("F-1", "--out", "a", "--reason", "r")),
            Map.entry("groups withdraw", List.of("D-1")),
            Map.entry("groups cause", List.of("F-1", "--reason", "r")),
            Map.entry("ingest", List.of("posts.csv")),
            Map.entry("reach", List.of("F-1")),
            Map.entry("registry import", List.of("actors.csv")),
            Map.entry("registry export", List.of("--out", "out", "x")),
            Map.entry("registry remove", List.of("x")),
            Map.entry("report", List.of("--out", "r.html")),
            Map.entry("seal", List.of("--out", "s.lockstep")),
            Map.entry("search", List.of("river")),
            Map.entry("show", List.of("F-1")));

    private Desk desk = new Desk(Path.of(""));
    private Path folder = Path.of("");
    private final Map<String, String> says = new TreeMap<>();

    @BeforeAll
    void odd(@TempDir Path made) throws IOException, InterruptedException {
        folder = made;
        desk = new Desk(folder);
        desk.file("posts.csv", "id,user_id,created_at,text\n1,a,2024-01-01T10:00:00Z,the river rose\n");
        desk.file(
                "book.yaml", "codebook: b\n\nnarratives:\n  - id: s\n    name: S\n    keywords:\n      en: [river]\n");
        desk.file("text.md", "# Words\n");
        desk.file("names.txt", "a\n");
        desk.file("actors.csv", "handle,platform,state,layer,role\na,twitter,Borduria,official,mission\n");
        assertThat(desk.run("ingest", "whole.case", "posts.csv"))
                .as(desk.said())
                .isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("whole.case"));
        odd("cut.case", Arrays.copyOf(whole, whole.length / 2), "is damaged: it is cut off");
        odd("short.case", Arrays.copyOf(whole, 900), "is damaged: it is cut off");
        odd("empty.case", new byte[0], "is empty");
        odd("text.case", "account,time\nann,1\n".getBytes(StandardCharsets.UTF_8), "is not a case");
        Files.createDirectory(folder.resolve("folder.case"));
        says.put("folder.case", "is a folder; a case is a file");
        if (new ProcessBuilder("mkfifo", folder.resolve("pipe.case").toString())
                        .start()
                        .waitFor()
                == 0) says.put("pipe.case", "is no ordinary file");
        byte[] log = Arrays.copyOf(whole, whole.length);
        odd("log.case", log, "is damaged, or is not of this case");
        Files.createDirectory(folder.resolve("log.case.wal"));
    }

    private void odd(String name, byte[] bytes, String told) throws IOException {
        desk.file(name, bytes);
        says.put(name, told);
    }

    static List<String> commands() {
        return EveryCommand.onCases();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theCaseThatIsNoneIsToldInOurWords(String command) {
        says.forEach((name, told) -> {
            int status = desk.run(EveryCommand.line(command, name, FURTHER));
            assertThat(desk.said())
                    .as("%s %s [%d] %s", command, name, status, desk.printed())
                    .contains("error: ", told, name)
                    .doesNotContain(" Error:", "Exception", "\tat ", "DuckDB", "bug in Lockstep");
            assertThat(status).as("%s %s", command, name).isIn(1, 2);
            assertThat(desk.printed()).as("%s %s", command, name).isEmpty();
        });
    }

    @Test
    void aSealThatWasNeverOneIsToldAsWhatItIs() throws IOException {
        Map<String, String> those = Map.of(
                "text.case", "text.case is not a sealed case",
                "whole.case", "is a case and not a sealed one",
                "folder.case", "is a folder",
                "empty.case", "is empty",
                "none.case", "no file ");
        those.forEach((name, told) -> {
            assertThat(desk.run("verify", name)).isIn(1, 2);
            assertThat(desk.said()).as(name).contains("error: ", told).doesNotContain("checks differ");
            assertThat(desk.printed()).as(name).isEmpty();
        });
        desk.file("cut.lockstep", "PK\u0003\u0004 cut".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.run("verify", "cut.lockstep")).isEqualTo(1);
        assertThat(desk.printed()).contains("DIFFERS  seal: not a whole sealed case");
    }

    @Test
    void anInputThatIsAPipeIsSaidToBeWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("posts.pipe");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) return; // no pipes with names here
        var writer = new Thread(() -> {
            try {
                Files.write(pipe, Files.readAllBytes(folder.resolve("posts.csv")));
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        });
        writer.start();
        assertThat(desk.run("ingest", "piped.case", "posts.pipe"))
                .as(desk.said())
                .isZero();
        writer.join();
        assertThat(desk.said())
                .contains("posts.pipe is a pipe or the keyboard: waiting")
                .contains("1 kept");
        assertThat(desk.run("ingest", "piped.case", "posts.csv")).isZero();
        assertThat(desk.said()).doesNotContain("waiting");
    }
}
