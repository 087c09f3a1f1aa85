package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import lockstep.app.judging.TwoGroups;
import lockstep.casework.OpenCase;
import lockstep.model.Scope;
import lockstep.model.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One act, one trace: what is done from the command line and from the pages leaves the same behind. */
class SameActTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    /** Two cases with the same articles: one is worked on from the command line, one from the pages. */
    private void twoCases(int articles) throws IOException {
        for (int i = 1; i <= articles; i++)
            desk.file(
                    "report-" + i + ".txt",
                    "A report of the harbour, part " + i + "\n\nOn March " + i
                            + ", 2024, Graphika said that accounts linked to Spamouflage, a Chinese operation, posted lies on Twitter.");
        for (String name : List.of("line.case", "pages.case"))
            for (int i = 1; i <= articles; i++) done("incidents", name, "--add", "report-" + i + ".txt");
    }

    private void done(String... command) {
        assertThat(desk.run(command)).as(desk.said()).isZero();
    }

    private List<String> logged(String name, String did) {
        return desk.rows(name, "SELECT did, detail FROM log WHERE did LIKE '" + did + "%' ORDER BY entry");
    }

    @Test
    void aJudgementOfAnArticleIsLoggedFromEitherSide() throws Exception {
        twoCases(3);
        done("incidents", "line.case", "--accept", "1");
        done("incidents", "line.case", "--reject", "2");
        try (var pages = new Served(folder.resolve("pages.case"))) {
            pages.post("/articles/1/verdict", "{\"verdict\":\"accepted\"}");
            pages.post("/articles/2/verdict", "{\"verdict\":\"rejected\"}");
        }
        assertThat(logged("line.case", "article")).containsExactly("article|1 accepted", "article|2 rejected");
        assertThat(logged("pages.case", "article")).isEqualTo(logged("line.case", "article"));

        desk.file("mine.json", record("line.case", 3));
        done("incidents", "line.case", "--mend", "3", "--with", "mine.json");
        try (var pages = new Served(folder.resolve("pages.case"))) {
            pages.post("/articles/3/mend", "{\"record\":" + record("pages.case", 3) + "}");
        }
        assertThat(logged("line.case", "article")).hasSize(3).last().isEqualTo("article|3 mended");
        assertThat(logged("pages.case", "article")).isEqualTo(logged("line.case", "article"));
    }

    private String record(String name, int article) {
        done("incidents", name, "--show", String.valueOf(article));
        return desk.printed();
    }

    @Test
    void anotherReviewerStandsInTheLogFromEitherSideAndAWrongNumberLeavesNothing() throws Exception {
        twoCases(2);
        done("incidents", "line.case", "--accept", "1", "--reviewer", "ann");
        try (var pages = new Served(folder.resolve("pages.case"))) {
            pages.post("/articles/1/verdict", "{\"verdict\":\"accepted\",\"by\":\"ann\"}");
        }
        assertThat(logged("line.case", "article")).containsExactly("article|1 accepted, by ann");
        assertThat(logged("pages.case", "article")).isEqualTo(logged("line.case", "article"));
        assertThat(desk.run("incidents", "line.case", "--accept", "2", "9")).isNotZero();
        assertThat(logged("line.case", "article")).hasSize(1);
        assertThat(desk.rows("line.case", "SELECT verdict FROM articles WHERE article = 2"))
                .containsExactly("proposed");
    }

    @Test
    void whatAnalysesReadOfAcceptedRecordsHasOneWriter() throws Exception {
        twoCases(2);
        String facts = "SELECT * FROM incident_facts ORDER BY ALL";
        done("incidents", "line.case", "--accept", "1");
        done("analyze", "line.case", "co-link", "--quiet");
        List<String> made = desk.rows("line.case", facts);
        assertThat(made).isNotEmpty().anyMatch(row -> row.contains("|published|"));
        // said again, nothing has changed: the facts are what they were
        done("incidents", "line.case", "--accept", "1");
        assertThat(desk.rows("line.case", facts)).isEqualTo(made);
        done("analyze", "line.case", "co-link", "--quiet");
        assertThat(desk.rows("line.case", facts)).isEqualTo(made);
        try (var pages = new Served(folder.resolve("pages.case"))) {
            pages.post("/articles/1/verdict", "{\"verdict\":\"accepted\"}");
        }
        done("analyze", "pages.case", "co-link", "--quiet");
        assertThat(desk.rows("pages.case", facts)).isEqualTo(made);
    }

    private void aBundleComes() throws IOException {
        desk.file(
                "partner.json",
                "{\"type\":\"bundle\",\"id\":\"bundle--6f1d5a52-3c5c-4d53-8a0e-3b6f2b7f0a01\",\"objects\":[{\"type\":\"identity\","
                        + "\"spec_version\":\"2.1\",\"id\":\"identity--6f1d5a52-3c5c-4d53-8a0e-3b6f2b7f0a02\",\"created\":\"2024-01-01T00:00:00Z\","
                        + "\"modified\":\"2024-01-01T00:00:00Z\",\"name\":\"a partner's desk\",\"identity_class\":\"organization\"}]}");
        done("ingest", "c.case", "partner.json");
    }

    /** A case with runs of two analyses, a note, an accepted incident, and objects that a partner sent. */
    private void aCaseToExport() throws IOException {
        TwoGroups.in(folder);
        done("analyze", "c.case", "coordination", "--quiet");
        done("analyze", "c.case", "co-object", "--again", "--quiet");
        String last = "SELECT finding FROM findings WHERE run = 'R-3' ORDER BY rank";
        done("note", "c.case", desk.rows("c.case", last).get(0), "seen elsewhere too");
        desk.file(
                "report.txt",
                "A report of the harbour\n\nOn March 4, 2024, Graphika said that accounts linked to Spamouflage, a Chinese operation, posted lies on Twitter.");
        done("incidents", "c.case", "--add", "report.txt");
        done("incidents", "c.case", "--accept", "1");
        aBundleComes();
    }

    @Test
    void anExportOfTheUsualRunIsTheSameFromEitherSide() throws Exception {
        aCaseToExport();
        try (var pages = new Served(folder.resolve("c.case"))) {
            for (String form : List.of("gexf", "graphml", "stix", "disarm-layer"))
                Files.write(folder.resolve(form + ".pages"), pages.bytes("/export/" + form));
        }
        for (String form : List.of("gexf", "graphml", "stix", "disarm-layer")) {
            Path out = folder.resolve(form + ".line");
            done("export", "c.case", "--as", form, "--out", out.toString());
            assertThat(folder.resolve(form + ".pages")).as(form).hasSameTextualContentAs(out);
        }
        assertThat(Files.readString(folder.resolve("stix.pages")))
                .contains("a partner's desk")
                .contains("seen elsewhere too")
                .contains("A report of the harbour");
    }

    @Test
    void aCaseThatOnlyReceivedGivesItBackFromEitherSide() throws Exception {
        aBundleComes();
        Path out = folder.resolve("line.json");
        done("export", "c.case", "--as", "stix", "--out", out.toString());
        try (var pages = new Served(folder.resolve("c.case"))) {
            assertThat(pages.bytes("/export/stix")).isEqualTo(Files.readAllBytes(out));
        }
    }

    @Test
    void incidentsAreCountedByMonthAlike() throws Exception {
        twoCases(3);
        desk.file(
                "later.txt",
                "Another harbour\n\nIn 2023, Graphika said that accounts linked to Doppelganger, a Russian operation, posted lies on Facebook.");
        done("incidents", "line.case", "--add", "later.txt");
        done("incidents", "line.case", "--by", "month", "--json");
        JsonNode line = JSON.readTree(desk.printed());
        List<String> said = desk.said().lines().toList();
        try (var pages = new Served(folder.resolve("line.case"))) {
            JsonNode page = pages.get("/incidents.json");
            assertThat(page.get("months")).isEqualTo(line);
            assertThat(page.get("says")).isNotEmpty().allMatch(s -> said.contains(s.stringValue()));
        }
        assertThat(line.valueStream().mapToLong(m -> m.get("possible").asLong()).sum())
                .isPositive();
    }

    @Test
    void aRegistryListIsTakenOutUnderOneWord() throws Exception {
        twoCases(1);
        for (String name : List.of("line.case", "pages.case")) registry(name);
        done("registry", "remove", "line.case", "mine", "--reason", "it is out of date");
        try (var pages = new Served(folder.resolve("pages.case"))) {
            pages.post("/registry/mine/remove", "{\"reason\":\"it is out of date\"}");
        }
        assertThat(logged("line.case", "registry rem")).containsExactly("registry remove|mine; it is out of date");
        assertThat(logged("pages.case", "registry rem")).isEqualTo(logged("line.case", "registry rem"));
    }

    private void registry(String name) {
        try (var open = OpenCase.of(folder.resolve(name), Scope.ALL)) {
            var list = new Registry("mine", false, List.of(), List.of(), List.of(), List.of(), List.of());
            open.data().registry().put(list, "0");
        }
    }

    @Test
    void theWayOfAnItemIsToldUnderTheSameNamesOnEitherSide() throws Exception {
        TwoGroups.in(folder);
        done("cascade", "c.case", "p0", "--json");
        JsonNode line = JSON.readTree(desk.printed());
        try (var pages = new Served(folder.resolve("c.case"))) {
            JsonNode page = pages.get("/cascade/p0.json");
            assertThat(page.propertyNames()).containsExactlyInAnyOrderElementsOf(line.propertyNames());
            assertThat(page.propertyNames()).contains("chain", "first_official", "tree_of");
            assertThat(page.get("nodes")).hasSameSizeAs(line.get("nodes"));
            assertThat(page.get("tree_of")).isEqualTo(line.get("tree_of"));
        }
    }

    @Test
    void decisionsAboutGroupsAreKeptAndLoggedFromEitherSide() throws Exception {
        TwoGroups.in(folder);
        String kept = "SELECT kind, findings, says, said_by, withdrawn FROM decisions ORDER BY decision, withdrawn";
        Files.copy(folder.resolve("c.case"), folder.resolve("line.case"));
        Files.move(folder.resolve("c.case"), folder.resolve("pages.case"));
        List<String> ids = desk.rows("line.case", "SELECT finding FROM findings ORDER BY rank LIMIT 2");
        done("groups", "merge", "line.case", ids.get(0), ids.get(1), "--reason", "one imprint", "--by", "ann");
        String shared = desk.rows(
                        "line.case",
                        "SELECT k.name || ':' || o.value FROM objects o JOIN kinds k USING (kind) ORDER BY 1 LIMIT 1")
                .get(0);
        done("groups", "cause", "line.case", shared, "--reason", "a wire", "--by", "ann");
        done("groups", "withdraw", "line.case", "D-1", "--by", "bob");
        try (var pages = new Served(folder.resolve("pages.case"))) {
            String both = "[\"" + ids.get(0) + "\",\"" + ids.get(1) + "\"]";
            pages.post("/groups/merge", "{\"findings\":" + both + ",\"says\":\"one imprint\",\"by\":\"ann\"}");
            pages.post("/groups/cause", "{\"things\":[\"" + shared + "\"],\"says\":\"a wire\",\"by\":\"ann\"}");
            pages.post("/groups/D-1/withdraw", "{\"by\":\"bob\"}");
        }
        // what is taken back stays, and so does who took it back
        assertThat(desk.rows("line.case", kept)).hasSize(3);
        assertThat(desk.rows("pages.case", kept)).isEqualTo(desk.rows("line.case", kept));
        assertThat(logged("pages.case", "")).isEqualTo(logged("line.case", ""));
    }
}
