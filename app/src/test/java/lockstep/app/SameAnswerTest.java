package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import lockstep.analyses.ecosystem.Changes;
import lockstep.app.ingest.Desk;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer depends on the data and on settings that are shown, never on what was asked before. */
class SameAnswerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long BEGUN = Instant.parse("2024-03-01T08:00:00Z").getEpochSecond();

    @TempDir
    Path folder;

    private Desk desk;

    /** Two states' voices, one of which rewords the other's texts, and two newsrooms; the first state posts four times as much after a while. */
    @BeforeEach
    void twoStates() throws IOException {
        desk = new Desk(folder);
        List<String> rows = new ArrayList<>();
        rows.add("platform,account,time,text");
        for (int day = 0; day < 60; day++) {
            int posts = day < 30 ? 6 : 24;
            for (int i = 0; i < posts; i++) rows.add(row("north", day, i, says("alpha", day, i)));
            for (int i = 0; i < 6; i++) {
                String own = says("alpha", day, i);
                rows.add(row("south", day, i + 30, i % 2 == 0 ? own + " indeed" : says("gamma", day, i)));
                rows.add(row("paper", day, i + 40, says("delta", day, i)));
                rows.add(row("gazette", day, i + 50, says("epsilon", day, i)));
            }
        }
        desk.file("posts.csv", String.join("\n", rows) + "\n");
        desk.file("voices.csv", """
                handle,platform,state,layer
                north,x,North,state-controlled
                south,x,South,state-controlled
                paper,x,West,ordinary-media
                gazette,x,West,ordinary-media
                """);
        assertThat(desk.run("ingest", "c.case", "posts.csv")).isZero();
        assertThat(desk.run("registry", "import", "c.case", "voices.csv"))
                .as(desk.said())
                .isZero();
    }

    private static String row(String who, int day, int minute, String text) {
        return "x," + who + "," + (BEGUN + 86_400L * day + 60L * minute) + "," + text;
    }

    private static String says(String word, int day, int i) {
        var random = new SplittableRandom(word.hashCode() * 1_000_003L + day * 1_009L + i);
        var text = new StringBuilder();
        for (int k = 0; k < 14; k++) {
            for (int n = 5 + random.nextInt(4); n > 0; n--) text.append((char) ('a' + random.nextInt(26)));
            text.append(' ');
        }
        return text.toString().strip();
    }

    private ObjectNode states(String... more) {
        List<String> line = new ArrayList<>(List.of("states", "c.case", "--json"));
        line.addAll(List.of(more));
        assertThat(desk.run(line.toArray(String[]::new))).as(desk.said()).isZero();
        return (ObjectNode) JSON.readTree(desk.printed());
    }

    @Test
    void statesHaveTheSameFieldsOnThePages() throws Exception {
        ObjectNode line = states();
        try (var pages = new Served(folder.resolve("c.case"))) {
            JsonNode page = pages.get("/states.json");
            assertThat(fields("", page))
                    .isEqualTo(fields("", line))
                    .contains("/rests_on", "/runs", "/paths", "/matrix/rate");
            assertThat(page.get("rests_on")).isEqualTo(line.get("rests_on"));
            assertThat(page.get("runs").valueStream()).containsExactlyInAnyOrderElementsOf(line.get("runs"));
            assertThat(page.get("matrix")).hasSameSizeAs(line.get("matrix"));
        }
    }

    /** Every field, by its path. */
    private static Set<String> fields(String at, JsonNode node) {
        Set<String> all = new TreeSet<>();
        node.properties().forEach(p -> {
            all.add(at + "/" + p.getKey());
            all.addAll(fields(at + "/" + p.getKey(), p.getValue()));
        });
        if (node.isArray()) node.forEach(n -> all.addAll(fields(at, n)));
        return all;
    }

    @Test
    void statesSayTheSameTwiceAndAfterOtherAnalyses() throws SQLException {
        ObjectNode first = states();
        // reworded copies are counted from the first time on
        assertThat(first.get("matrix").valueStream().map(SameAnswerTest::cell))
                .anyMatch(c -> c.startsWith("South copy North 180"));
        ObjectNode second = states();
        assertThat(desk.said()).contains("its findings stand");
        assertThat(second).isEqualTo(first);
        narrativesOfItsOwn();
        assertThat(desk.run("analyze", "c.case", "coordination"))
                .as(desk.said())
                .isZero();
        ObjectNode third = states();
        for (String part : List.of("matrix", "shared_sources", "lead_lag", "ladder", "paths"))
            assertThat(third.get(part)).as(part).isEqualTo(first.get(part));
        // what stands beside it has changed, and is said
        assertThat(third.get("rests_on").toString()).contains("narratives of the case's own");
        assertThat(desk.said()).contains("rests on").contains("narratives of the case's own");
    }

    /** As {@code lockstep narratives} makes them: each post of the first days is one, which both states and a newsroom carry. */
    private void narrativesOfItsOwn() throws SQLException {
        try (CaseFile open = CaseFile.open(folder.resolve("c.case"));
                var sql = open.connection().createStatement()) {
            sql.execute("""
                    INSERT INTO narratives
                      SELECT 'N-' || i, 'found', 'current', 'one', '', 0, '', '', 1, 0, 0 FROM range(1, 31) t(i);
                    INSERT INTO narrative_posts
                      SELECT 'N-' || (1 + post % 30), post, 'near', 1, '', '', FALSE FROM posts WHERE post < 900;
                    """);
        }
    }

    private static String cell(JsonNode cell) {
        return cell.get("from").get("state").stringValue() + " "
                + cell.get("way").stringValue() + " "
                + cell.get("to").get("state").stringValue() + " " + cell.get("posts");
    }

    @Test
    void aChangeHasNoVerdictOnAnySurface() throws IOException {
        assertThat(desk.run("changes", "c.case")).as(desk.said()).isZero();
        assertThat(desk.said()).contains("rests on");
        assertThat(desk.run("findings", "c.case", "--analysis", "changes", "--json"))
                .isZero();
        JsonNode findings = JSON.readTree(desk.printed());
        assertThat(findings.size()).isPositive();
        findings.forEach(f -> {
            assertThat(f.get("chance").get("kind").stringValue()).isEqualTo("tested");
            assertThat(f.get("chance").get("verdict").isNull()).isTrue();
            assertThat(f.get("chance").get("q").doubleValue())
                    .isGreaterThanOrEqualTo(f.get("chance").get("p").doubleValue());
        });
        String id = findings.get(0).get("id").stringValue();
        List<String> told = new ArrayList<>();
        for (String[] line : new String[][] {
            {"findings", "c.case", "--analysis", "changes"},
            {"findings", "c.case", "--analysis", "changes", "--csv"},
            {"show", "c.case", id}
        }) {
            assertThat(desk.run(line)).isZero();
            told.add(desk.printed());
        }
        String run = findings.get(0).get("run").stringValue();
        for (String form : List.of("stix", "misp", "json", "disarm-layer")) {
            Path out = folder.resolve(form + ".out.json");
            assertThat(desk.run("export", "c.case", "--as", form, "--run", run, "--out", out.toString()))
                    .as(form + desk.said())
                    .isZero();
            told.add(Files.readString(out));
        }
        Path report = folder.resolve("r.html");
        assertThat(desk.run("report", "c.case", "--out", report.toString()))
                .as(desk.said())
                .isZero();
        told.add(Files.readString(report).replaceAll("(?s)<style.*?</style>|<dt>Verdict</dt>.*?</dd>", ""));
        assertThat(told)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase("independent")
                        .doesNotContainIgnoringCase("convergent")
                        .doesNotContain("Nothing here goes beyond what chance gives"));
        assertThat(desk.run("findings", "c.case", "--verdict", "none", "--csv")).isZero();
        assertThat(desk.printed()).contains(id);
    }

    @Test
    void theTimeOfAStepIsThatOfTheClockOnTheWallWithWhatWasLookedAtBefore() {
        try (OpenCase open = OpenCase.of(folder.resolve("c.case"), Scope.ALL)) {
            var terminal = new Terminal(System.out, System.err, false, true, false);
            Analyst analyst = new Analyst(open.data(), Scope.ALL, new RunTalk(terminal), 42).ready();
            long began = System.nanoTime();
            var settings = Settings.defaults(Changes.Settings.class);
            Changes.look(open.data(), settings, Work.quiet(42));
            long took = System.nanoTime() - began;
            Run run = analyst.run(new Changes(), Map.of(), false);
            assertThat(run.took().toNanos()).isGreaterThanOrEqualTo(took);
            assertThat(open.data().runs())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.took().toMillis())
                            .isEqualTo(run.took().toMillis()));
        }
    }
}
