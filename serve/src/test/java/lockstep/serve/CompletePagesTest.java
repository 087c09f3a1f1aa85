package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of a twin is all there is, or says how many there are and where the rest is. */
class CompletePagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More than any page holds, and no round number. */
    private static final int MANY = 613;

    /** Lengths at which lists are cut, where they are. */
    private static final Set<Integer> ROUND = Set.of(8, 10, 12, 20, 25, 30, 50, 100, 200, 500, 1000);

    private static final Map<String, String> PARTS = Map.of(
            "/findings/{id}.json", "F-2",
            "/runs/{id}.json", "R-2",
            "/accounts/{id}.json", "1",
            "/posts/{id}.json", "1",
            "/posts/{id}/raw.json", "1",
            "/narratives/{id}.json", "N-1",
            "/articles/{id}.json", "1",
            "/analyses/{id}.json", "co-link",
            "/assess/{finding}/offer.json", "F-2",
            "/cascade/{id}.json", "1");

    @TempDir
    private static Path folder;

    private static ServedCase served;
    private static String[] visitor;

    @BeforeAll
    static void serve() throws Exception {
        served = ServedCase.in(folder);
        Path more = folder.resolve("more.csv");
        List<String> rows = new ArrayList<>(List.of("post_id,user_id,user_name,created_at,text"));
        for (int i = 0; i < MANY; i++)
            rows.add("5%04d,80%04d,lantern_%d,2024-05-01T10:%02d:%02dZ,lantern https://lantern%d.example/a"
                    .formatted(i, i, i, i / 60, i % 60, i));
        for (int i = 0; i < MANY; i++)
            for (int who : List.of(0, 1))
                rows.add("6%d%04d,80%04d,lantern_%d,2024-06-01T05:%02d:%02dZ,https://own.example/%d"
                        .formatted(who, i, who, who, i / 60, i % 60, i));
        Files.writeString(more, String.join("\n", rows) + "\n");
        ServedCase.read(served.file, more);
        manyFindings(served.file);
        ServedCase.run(served.file, "co-link");
        manyElse(served.file);
        visitor = Visitor.of(served);
        served.send(
                "POST",
                "/unmask",
                "{\"reason\":\"a test of lists\"}",
                ServedCase.joined(visitor, "Content-Type", "application/json"));
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.bugs).isEmpty();
    }

    private static void manyFindings(CaseFile file) {
        var data = LocalCase.of(file, Scope.ALL);
        List<Long> posts = LongStream.rangeClosed(1, MANY).boxed().toList();
        List<Finding> findings = IntStream.range(0, MANY)
                .mapToObj(i -> Finding.of("residue")
                        .about(List.of(
                                new Finding.Member(new Account(1, "", "90000", "one"), 1, Double.NaN, Double.NaN)))
                        .says("lantern words " + i)
                        .score(new Explanation(i, "a number", List.of()))
                        .chance(new Chance.NotTested("none was made"))
                        .evidence(List.of(new Evidence.Example("shows it", i == 0 ? posts : List.of(1L))), 1)
                        .couldAlsoBe(List.of("a habit"))
                        .limits(List.of("a limit"))
                        .made())
                .toList();
        data.keep(run("residue", data), new Outcome(findings, Optional.empty(), Network.NONE, List.of()));
        for (int i = 0; i < MANY; i++) data.keep(run("co-reply", data), Outcome.cannotLook("replies", "none"));
    }

    private static Run run(String analysis, LocalCase data) {
        return new Run(
                "",
                analysis,
                1,
                Map.of(),
                Map.of(),
                42,
                data.fingerprint().whole(),
                "test",
                "local",
                Instant.EPOCH,
                Duration.ZERO,
                0,
                "",
                List.of());
    }

    private static void manyElse(CaseFile file) throws SQLException {
        try (var change = file.connection().createStatement()) {
            change.execute("INSERT INTO narratives (narrative, origin, state, name, named_by, description, version)"
                    + " SELECT 'N-' || i, 'found', 'current', 'lantern ' || i, '', '', 1 FROM range(1, " + (MANY + 1)
                    + ") t(i)");
            change.execute("INSERT INTO narrative_posts (narrative, post, how, likeness, reason, said_by, away)"
                    + " SELECT 'N-1', post, 'exact', 1, '', '', post = 2 FROM posts");
        }
        var articles = new Articles(file);
        for (int i = 0; i < MANY; i++)
            articles.put(
                    i + ".html",
                    "hash" + i,
                    "lantern " + i,
                    "2024-05-02",
                    "{\"text\":\"%d words of %d\",\"incident\":{\"actor\":[{\"value\":\"A\",\"start\":0,\"end\":1}]}}"
                            .formatted(i, i * 7));
    }

    @Test
    void everyListOfEveryTwinCanBeHadWhole() throws Exception {
        Map<String, Long> paged = new TreeMap<>();
        for (String path : twins()) {
            String asked = asked(path);
            HttpResponse<String> reply = served.get(asked, visitor);
            if (reply.statusCode() == 404) {
                assertThat(path).as("not there").isIn("/jobs/{id}.json", "/registry/{list}.json");
                continue;
            }
            assertThat(reply.statusCode()).as(path + " " + reply.body()).isIn(200, 202);
            walk(asked, "", JSON.readTree(reply.body()), paged);
        }
        assertThat(paged.keySet())
                .as("lists with more than a page")
                .contains(
                        "/findings.json ",
                        "/accounts.json ",
                        "/posts.json ",
                        "/runs.json ",
                        "/narratives.json ",
                        "/articles.json ",
                        "/incidents.json /incidents",
                        "/objects.json ",
                        "/search.json /posts",
                        "/search.json /accounts",
                        "/search.json /objects",
                        "/search.json /findings",
                        "/findings/F-2.json /posts",
                        "/accounts/1.json /findings",
                        "/runs/R-2.json /findings",
                        "/narratives/N-1.json /posts",
                        "/narratives/N-1.json /carried",
                        "/ties.json /meetings",
                        "/overview.json /strongest",
                        "/overview.json /latest");
    }

    @Test
    void aNetworkThatIsThinnedSaysHowManyTiesThereAreAndWhere() throws Exception {
        JsonNode some = json("/network.json?limit=1&kept=true");
        assertThat(some.get("edges").get("from")).hasSize(1);
        assertThat(some.get("total").asInt()).isEqualTo(7);
        JsonNode all = json(some.get("next").asString());
        assertThat(all.get("edges").get("from")).hasSize(7);
        assertThat(all.get("next").isNull()).isTrue();
    }

    private static Set<String> twins() throws Exception {
        Set<String> twins = new TreeSet<>();
        JsonNode paths = json("/openapi.json").get("paths");
        for (String path : paths.propertyNames())
            if (paths.get(path).has("get") && path.endsWith(".json") && !path.equals("/openapi.json")) twins.add(path);
        assertThat(twins).hasSizeGreaterThan(25);
        return twins;
    }

    private static String asked(String path) {
        return switch (path) {
            case "/search.json", "/objects.json" -> path + "?q=lantern&size=100";
            case "/ties.json" -> path + "?run=R-" + (MANY + 3) + "&a=47&b=48&size=100";
            case "/runs.json" -> path + "?size=100";
            case "/runs/{id}/tables.json" -> "/runs/R-2/tables.json";
            default -> path.replaceAll("\\{[a-z]+\\}", PARTS.getOrDefault(path, "none"));
        };
    }

    /** Looks at every list within an answer. */
    private static void walk(String asked, String at, JsonNode node, Map<String, Long> paged) throws Exception {
        if (node.has("items") && node.has("total")) whole(asked, at, node, paged);
        for (String name : node.isObject() ? List.copyOf(node.propertyNames()) : List.<String>of()) {
            JsonNode inner = node.get(name);
            boolean ofAPage =
                    name.equals("items") && node.has("total") || asked.startsWith("/ties") && name.equals("posts");
            if (inner.isArray() && !ofAPage)
                assertThat(inner.size())
                        .as("length of %s/%s of %s, which does not say whether it is all", at, name, asked)
                        .isNotIn(ROUND);
            if (inner.isObject()) walk(asked, at + "/" + name, inner, paged);
        }
    }

    /** Follows the list over its first pages and to its last. */
    private static void whole(String asked, String at, JsonNode first, Map<String, Long> paged) throws Exception {
        assertThat(first.propertyNames()).contains("items", "total", "page", "size", "next");
        long total = first.get("total").asLong();
        long size = first.get("size").asLong();
        assertThat(first.get("items")).as("%s of %s", at, asked).hasSize((int) Math.min(size, total));
        assertThat(first.get("next").isNull()).as("%s of %s", at, asked).isEqualTo(total <= size);
        if (total <= size) return;
        paged.put(asked.replaceAll("\\?.*", "") + " " + at, total);
        String next = first.get("next").asString();
        assertThat(next).contains("page=2");
        Set<String> items = new HashSet<>();
        for (JsonNode item : first.get("items")) items.add(item.toString());
        for (JsonNode item : page(next, at).get("items")) items.add(item.toString());
        assertThat(items).as("%s of %s, none twice", at, asked).hasSize((int) Math.min(2 * size, total));
        long pages = (total + size - 1) / size;
        JsonNode last = page(next.replace("page=2", "page=" + pages), at);
        assertThat(last.get("items")).as("last of %s", asked).hasSize((int) (total - (pages - 1) * size));
        assertThat(last.get("next").isNull()).as("last of %s", asked).isTrue();
    }

    private static JsonNode page(String address, String at) throws Exception {
        JsonNode answer = json(address);
        return answer.has("items") ? answer : answer.at(at);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = served.get(path, visitor);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }
}
