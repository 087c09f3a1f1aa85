package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.app.ingest.Desk;
import lockstep.report.Visible;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** No name of an account, a file or anything else steers the terminal, whatever is listed. Names as in 30-network-export-names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a command takes behind the case so that it has something to say. */
    private static final Map<String, List<String>> FURTHER = Map.ofEntries(
            Map.entry("allow", List.of("names.txt", "--reason", "r" + HostileCase.STEERS)),
            Map.entry("analyze", List.of("co-link")),
            Map.entry("calibrate", List.of("--copies", "1")),
            Map.entry("cascade", List.of("https://a.example/1?q=\u202E\u001b")),
            Map.entry("claims", List.of("claims\u202E.csv", "--no-model")),
            Map.entry("codebook", List.of("book.yaml")),
            Map.entry("copies", List.of("--no-model")),
            Map.entry("export", List.of("--as", "csv", "--out", "out" + "\u202E")),
            Map.entry("forget", List.of("nobody" + HostileCase.STEERS)),
            Map.entry("groups cause", List.of("F-1", "--reason", "r" + HostileCase.STEERS)),
            Map.entry("groups merge", List.of("F-1", "F-2", "--reason", "r" + HostileCase.STEERS)),
            Map.entry("groups split", List.of("F-1", "--out", "\u202Eback", "--reason", "r" + HostileCase.STEERS)),
            Map.entry("groups withdraw", List.of("D-1")),
            Map.entry("ingest", List.of("a.zip")),
            Map.entry("narratives", List.of("--no-model")),
            Map.entry("reach", List.of("F-1")),
            Map.entry("registry export", List.of("--out", "out2\u202E", "registry\u202E")),
            Map.entry("registry import", List.of("registry\u202E")),
            Map.entry("registry remove", List.of("no" + HostileCase.STEERS)),
            Map.entry("report", List.of("--out", "r\u202E.html")),
            Map.entry("search", List.of("river")),
            Map.entry("seal", List.of("--out", "s\u202E.lockstep")),
            Map.entry("show", List.of("F-1")));

    /** Files that these commands write. */
    private static final Set<String> WRITTEN = Set.of("out\u202E", "out2\u202E", "r\u202E.html", "s\u202E.lockstep");

    /** Further questions that name what the case holds. */
    private static final List<List<String>> MORE = List.of(
            List.of("show", "h.case", "plain"),
            List.of("show", "h.case", "\u202Eback"),
            List.of("findings", "h.case", "--customary"),
            List.of("copies", "h.case", "--group", "1"),
            List.of("narratives", "h.case", "--show", "N-1"),
            List.of("narratives", "h.case", "--show", "s"),
            List.of("incidents", "h.case", "--show", "1"),
            List.of("incidents", "h.case", "--by", "operation"),
            List.of("registry", "list", "h.case", "--matches"),
            List.of("received", "h.case", "--type", "identity"),
            List.of("watchlist", "h.case", "--held"),
            List.of("explain", "no\u202E"),
            List.of("no\u202E"),
            List.of("read", "page\u202E.html"),
            List.of("read", "page\u202E.html", "--json"),
            List.of("match", "claims\u202E.csv", "claims\u202E.csv", "--no-model"),
            List.of("read", "no\u202E.html"),
            List.of("verify", "no\u202E.lockstep"),
            List.of("accounts", "no\u001b[31m.case"));

    /** Commands that run until they are stopped, and the one that needs a text of its own. */
    private static final Set<String> ELSEWHERE = Set.of("serve", "compose");

    private Desk desk = new Desk(Path.of(""));
    private Path folder = Path.of("");

    @BeforeAll
    void fill(@TempDir Path made) throws IOException {
        folder = made;
        desk = new Desk(folder);
        desk.file("names.txt", "plain\n");
        HostileCase.fill(desk);
    }

    static List<String> commands() {
        return EveryCommand.onCases().stream()
                .filter(name -> !ELSEWHERE.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noListingOfAnyCommandPrintsThemRaw(String command) {
        for (String form : EveryCommand.forms(command)) {
            int status = desk.run(here(EveryCommand.line(command, "h.case", FURTHER, form)));
            assertThat(status).as("%s %s: %s", command, form, desk.said()).isIn(0, 1, 2);
            assertThat(desk.said())
                    .as(command)
                    .doesNotContain("bug in Lockstep", "unknown flag", "unknown argument", "Missing required");
            clean(command + " " + form, desk);
        }
    }

    /** What is written stands in the folder of the test, and not where the test happens to run. */
    private String[] here(String[] line) {
        return Arrays.stream(line)
                .map(word -> WRITTEN.contains(word) ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
    }

    @Test
    void norDoesAnAnswerToAQuestionThatNamesOne() {
        for (List<String> line : MORE) {
            assertThat(desk.run(line.toArray(String[]::new)))
                    .as(line + desk.said())
                    .isIn(0, 1, 2);
            clean(line.toString(), desk);
        }
    }

    @Test
    void whatIsWrittenOutIsReadableAndOtherScriptsStay() {
        assertThat(desk.run("accounts", "h.case")).as(desk.said()).isZero();
        assertThat(desk.printed())
                .contains("⟨U+001B⟩[31mred")
                .contains("⟨U+202E⟩back")
                .contains("new⟨U+000A⟩line")
                .contains("نرم\u200Cافزار")
                .contains("שלום")
                .contains("👩\u200D🚀");
    }

    @Test
    void jsonKeepsWhatItShowsSafely() {
        assertThat(desk.run("accounts", "h.case", "--json")).isZero();
        clean("accounts --json", desk);
        assertThat(JSON.readTree(desk.printed()).findValuesAsString("account"))
                .containsAll(HostileCase.NAMES.stream().map(n -> "id-" + n).toList());
    }

    @Test
    void noAnswerOfThePagesHoldsThemOrAFolderOfThisMachine() throws Exception {
        try (CaseFile file = CaseFile.open(folder.resolve("h.case"));
                var sql = file.connection().createStatement()) {
            sql.execute("UPDATE sources SET file = '/srv/theirs/x.csv' WHERE source = 2");
        }
        try (var pages = new Served(folder.resolve("h.case"))) {
            Set<String> asked = new TreeSet<>();
            for (String path : pages.get("/openapi.json").get("paths").propertyNames()) ask(pages, path, asked);
            assertThat(asked).contains("/accounts.json", "/findings/F-1.json", "/posts/1/raw.json", "/jobs.json");
        }
    }

    private void ask(Served pages, String path, Set<String> asked) throws Exception {
        if (path.contains("{form}") || path.endsWith("/events")) return;
        String at = path.replace("{finding}", "F-1")
                .replace("{list}", "registry%E2%80%AE")
                .replace(
                        "{id}",
                        path.startsWith("/findings")
                                ? "F-1"
                                : path.startsWith("/runs") ? "R-1" : path.startsWith("/narratives") ? "N-1" : "1");
        var reply = pages.whole("GET", at + (at.equals("/search.json") ? "?q=river" : ""));
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        asked.add(at);
        assertThat(hidden(text)).as(at).isEmpty();
        assertThat(text).as(at).doesNotContain(folder + "/", "/srv/theirs");
    }

    static void clean(String what, Desk desk) {
        for (String text : List.of(desk.printed(), desk.said()))
            assertThat(hidden(text)).as(Visible.text(what)).isEmpty();
    }

    /** What hides in a text, with some of what stands before it. */
    private static String hidden(String text) {
        int at = 0;
        for (Visible.Piece piece : Visible.pieces(text)) {
            if (piece.isHidden()) return text.substring(Math.max(0, at - 60), at) + "<" + piece.mark() + ">";
            at += piece.text().length();
        }
        return "";
    }
}
