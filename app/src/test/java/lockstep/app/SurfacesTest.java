package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.app.ingest.Desk;
import lockstep.report.Figures;
import lockstep.serve.CaseServer;
import lockstep.serve.ServeOptions;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One word, one number: the terminal, CSV, the pages and the report are held against one another on the demo case. */
class SurfacesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Desk desk;
    private Path demo;

    @Test
    void accountsFindingsAndTheirOrderAreTheSameOnEverySurface()
            throws IOException, InterruptedException, SQLException {
        desk = new Desk(folder);
        demo = DemoCase.in(folder);
        someoneWhoIsOnlyNamed();
        // an earlier run of an analysis does not count twice
        assertThat(desk.run("analyze", "demo.case", "co-link", "--min-shared", "3", "--quiet"))
                .isZero();

        List<JsonNode> accounts = listed("accounts");
        List<JsonNode> findings = listed("findings");
        assertThat(desk.run("accounts", "demo.case", "--csv")).isZero();
        assertThat(desk.printed().lines().count() - 1).isEqualTo(accounts.size());
        assertThat(desk.run("accounts", "demo.case", "--all", "--csv")).isZero();
        assertThat(desk.printed().lines().count() - 1).isEqualTo(accounts.size() + 1);

        report(accounts.size(), findings);
        pages(accounts.size(), findings);
        verdicts(accounts, findings);
    }

    /** An account that a post passes on, and that has no post of its own. */
    private void someoneWhoIsOnlyNamed() throws SQLException {
        try (CaseFile open = CaseFile.open(demo);
                var sql = open.connection().createStatement()) {
            sql.execute("INSERT INTO accounts (account, platform, native_id) VALUES (1000000, 'x', 'only_named')");
        }
    }

    private List<JsonNode> listed(String command) {
        assertThat(desk.run(command, "demo.case", "--json")).isZero();
        List<JsonNode> all = new ArrayList<>();
        JSON.readTree(desk.printed()).forEach(all::add);
        assertThat(all).isNotEmpty();
        return all;
    }

    private void report(int accounts, List<JsonNode> findings) throws IOException {
        Path page = folder.resolve("r.html");
        assertThat(desk.run("report", "demo.case", "--out", page.toString()))
                .as(desk.said())
                .isZero();
        String html = Files.readString(page);
        assertThat(html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("Accounts " + Figures.count(accounts) + " ")
                .contains(findings.size() + " findings");
        List<String> order = Pattern.compile("<span class=\"id\">(F-\\d+)</span>")
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(ids(findings))
                .startsWith(order.subList(0, Math.min(12, order.size())).toArray(String[]::new));
    }

    private void pages(int accounts, List<JsonNode> findings) throws IOException, InterruptedException {
        try (CaseFile open = CaseFile.open(demo);
                CaseServer server = CaseServer.start(open, ServeOptions.loopback(0), bug -> {
                    throw new AssertionError(bug);
                })) {
            JsonNode overview = get(server, "/overview.json");
            assertThat(overview.get("accounts").intValue()).isEqualTo(accounts);
            assertThat(overview.get("only_named").intValue()).isEqualTo(1);
            assertThat(overview.get("findings").intValue()).isEqualTo(findings.size());
            assertThat(get(server, "/accounts.json").get("total").intValue()).isEqualTo(accounts);
            assertThat(get(server, "/accounts.json?all=yes").get("total").intValue())
                    .isEqualTo(accounts + 1);
            JsonNode listed = get(server, "/findings.json?size=500");
            assertThat(listed.get("total").intValue()).isEqualTo(findings.size());
            List<JsonNode> rows = new ArrayList<>();
            listed.get("items").forEach(rows::add);
            assertThat(ids(rows)).isEqualTo(ids(findings).subList(0, rows.size()));
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.get("score").doubleValue())
                            .isEqualTo(findings.get(rows.indexOf(row))
                                    .get("score")
                                    .get("value")
                                    .doubleValue()));
            most(server, findings);
        }
    }

    /** The account with most findings in the pages is in as many findings that are listed. */
    private static void most(CaseServer server, List<JsonNode> findings) throws IOException, InterruptedException {
        JsonNode first =
                get(server, "/accounts.json?sort=findings&size=1").get("items").get(0);
        int key = first.get("account").intValue();
        long named = findings.stream()
                .filter(f -> f.get("members")
                        .valueStream()
                        .anyMatch(m -> m.toString().contains("\"key\":" + key + ",")
                                || m.toString().contains("\"key\":" + key + "}")))
                .count();
        assertThat(first.get("findings").longValue()).isEqualTo(named).isPositive();
        assertThat(get(server, "/accounts/" + key + ".json")
                        .get("findings")
                        .get("total")
                        .longValue())
                .isEqualTo(named);
    }

    /** What stands beside a group is that group's. */
    private static void verdicts(List<JsonNode> accounts, List<JsonNode> findings) {
        Map<String, String> verdict = new HashMap<>();
        for (JsonNode f : findings)
            verdict.put(
                    f.get("id").stringValue(),
                    f.get("chance").has("verdict")
                            ? f.get("chance").get("verdict").asString("")
                            : "untested");
        long inGroups = 0;
        for (JsonNode a : accounts) {
            if (a.get("group").isNull()) continue;
            inGroups++;
            assertThat(a.get("verdict").asString(""))
                    .as(String.valueOf(a))
                    .isEqualTo(verdict.get(a.get("group").stringValue()));
        }
        assertThat(inGroups).isGreaterThan(50);
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(r -> r.get("id").stringValue()).toList();
    }

    private static JsonNode get(CaseServer server, String path) throws IOException, InterruptedException {
        String base = server.address().replaceAll("/$", "");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
