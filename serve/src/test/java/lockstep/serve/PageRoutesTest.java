package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.store.articles.Articles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each page's twin says what the case holds. */
class PageRoutesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static ServedCase served;

    @BeforeAll
    static void serve() throws IOException {
        served = ServedCase.in(folder);
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.bugs).isEmpty();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = served.get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asString()));
        return texts;
    }

    @Test
    void theOverviewCountsWhatTheCaseHolds() throws Exception {
        JsonNode overview = json("/overview.json");
        assertThat(overview.get("posts").asLong()).isEqualTo(9 * 44 + 2);
        assertThat(overview.get("accounts").asLong()).isEqualTo(46);
        assertThat(overview.get("findings").asLong()).isEqualTo(1);
        assertThat(overview.get("strongest").get("items").get(0).get("accounts").asInt())
                .isEqualTo(ServedCase.TOGETHER);
        assertThat(overview.get("first").asString()).isEqualTo("2024-03-01T00:00:24Z");
    }

    @Test
    void aFindingComesWithThePostsThatItRestsOn() throws Exception {
        JsonNode page = json("/findings/F-1.json");
        assertThat(page.get("finding").get("members").size()).isEqualTo(ServedCase.TOGETHER);
        assertThat(page.get("posts").get("items").size()).isEqualTo(9 * ServedCase.TOGETHER);
        assertThat(texts(page.get("names").get("1"))).isEmpty();
        assertThat(page.get("names").get("1").asString()).startsWith("account-");
    }

    @Test
    void ordinaryAccountsStandUnderShortNamesEverywhere() throws Exception {
        for (String path : List.of(
                "/findings/F-1.json",
                "/network.json",
                "/posts.json?size=500",
                "/accounts.json?size=500",
                "/search.json?q=handle",
                "/overview.json")) {
            assertThat(served.get(path).body())
                    .as(path)
                    .doesNotContain("handle_of_")
                    .doesNotContain("9000");
        }
    }

    @Test
    void theNetworkComesAsColumnsOfOneLength() throws Exception {
        JsonNode graph = json("/network.json");
        int nodes = graph.get("nodes").get("id").size();
        assertThat(nodes).isEqualTo(ServedCase.TOGETHER);
        graph.get("nodes").forEach(column -> assertThat(column.size()).isEqualTo(nodes));
        int ties = graph.get("edges").get("from").size();
        assertThat(ties).isEqualTo(6);
        for (String column : List.of("to", "weight", "kept", "first", "last"))
            assertThat(graph.get("edges").get(column).size()).isEqualTo(ties);
        assertThat(json("/network.json?limit=2").get("edges").get("from").size())
                .isEqualTo(2);
        assertThat(json("/network.json?limit=2").get("thinned").asBoolean()).isTrue();
        assertThat(json("/network.json?min_weight=99").get("edges").get("from").size())
                .isZero();
    }

    @Test
    void postsAreFilteredByWhatTheAddressSays() throws Exception {
        assertThat(json("/posts.json?since=2024-03-09").get("total").asLong()).isEqualTo(46);
        assertThat(json("/posts.json?finding=F-1").get("total").asLong()).isEqualTo(36);
        assertThat(json("/posts.json?q=WORDHERE&until=2024-03-02").get("total").asLong())
                .isEqualTo(4);
        assertThat(json("/posts.json?size=10&page=40").get("items").size()).isEqualTo(8);
    }

    @Test
    void theTimelineHasABucketForEveryDay() throws Exception {
        JsonNode days = json("/timeline.json?bucket=day");
        assertThat(texts(days.get("posts"))).containsExactly("44", "44", "44", "44", "44", "44", "44", "44", "46");
        assertThat(days.get("bucket_seconds").asLong()).isEqualTo(86_400);
        assertThat(days.get("start").asString()).isEqualTo("2024-03-01T00:00:00Z");
    }

    @Test
    void whatHidesIsWrittenOut() throws Exception {
        String body = served.get("/posts.json?q=turned").body();
        assertThat(body).contains("turned ⟨U+202E⟩round⟨U+202C⟩ and hid⟨U+200B⟩den");
        assertThat(body).doesNotContain("\u202E").doesNotContain("\u200B");
    }

    @Test
    void anArticleIsCutWhereItsQuotationsBeginAndEnd() throws Exception {
        String text = "On \u200B1 May Ruritania denied it.";
        String record = "{\"text\":\"" + text
                + "\",\"outlet\":\"The Paper\",\"incident\":{\"actor\":[{\"value\":\"Ruritania\",\"start\":10,"
                + "\"end\":19}],\"when\":[{\"value\":\"1 May\",\"start\":4,\"end\":9}],\"wrong\":[{\"value\":\"x\",\"start\":5,\"end\":900}]}}";
        new Articles(served.file).put("a.html", "hash", "A title", "2024-05-02", record);
        JsonNode page = json("/articles/1.json");
        List<String> pieces = new ArrayList<>();
        page.get("pieces")
                .forEach(p ->
                        pieces.add(p.get("text").asString() + p.get("marks").size()));
        assertThat(pieces).containsExactly("On ⟨U+200B⟩0", "1 May1", " 0", "Ruritania1", " denied it.0");
        assertThat(page.get("article").get("told").get("actor").get(0).asString())
                .isEqualTo("Ruritania");
        assertThat(json("/incidents.json").get("months").get(0).get("month").asString())
                .isEqualTo("2024-05");
        assertThat(json("/articles.json?verdict=accepted").get("total").asLong())
                .isZero();
    }

    @Test
    void aNarrativeComesWithThePostsThatCarryIt() throws Exception {
        try (var change = served.file.connection().createStatement()) {
            change.execute("INSERT INTO narratives (narrative, origin, state, name, named_by, description, version)"
                    + " VALUES ('N-1', 'found', 'current', 'words here', '', '', 1)");
            change.execute("INSERT INTO narrative_posts (narrative, post, how, likeness, reason, said_by, away)"
                    + " SELECT 'N-1', post, 'exact', 1, '', '', post = 2 FROM posts WHERE post <= 3");
        }
        JsonNode page = json("/narratives/N-1.json");
        assertThat(page.get("narrative").get("posts").asLong()).isEqualTo(2);
        assertThat(page.get("posts").get("total").asLong()).isEqualTo(2);
        assertThat(page.get("carried").get("total").asInt()).isEqualTo(3);
        assertThat(json("/narratives.json").get("total").asLong()).isEqualTo(1);
        assertThat(json("/timeline.json?narrative=N-1").get("total").asLong()).isEqualTo(2);
        assertThat(served.get("/narratives/N-2.json").statusCode()).isEqualTo(404);
    }

    @Test
    void aFilterThatDoesNotExistIsNotPassedOver() throws Exception {
        HttpResponse<String> reply = served.get("/findings.json?verdikt=coordinated");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("verdict");
        assertThat(served.get("/findings.json?verdict=guilty").statusCode()).isEqualTo(400);
        assertThat(served.get("/findings.json?view=compact").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheCaseDoesNotHoldIsNotThere() throws Exception {
        for (String path : List.of(
                "/findings/F-99.json",
                "/posts/999999.json",
                "/posts/x.json",
                "/accounts/999.json",
                "/runs/R-9.json",
                "/nix")) assertThat(served.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void aReaderWhoTypedAnAddressGetsAPageAndAProgramGetsJson() throws Exception {
        String[] reader = {"Accept", "text/html,application/xhtml+xml"};
        var slash = served.get("/findings/", reader);
        assertThat(slash.statusCode()).isEqualTo(303);
        assertThat(slash.headers().firstValue("Location")).contains("/findings");
        assertThat(served.get("/nix/", reader).statusCode()).isEqualTo(404);
        var none = served.get("/nix", reader);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(served.get("/nix").body()).contains("no such page");
        assertThat(served.get("/findings/").statusCode()).isEqualTo(404);
    }

    @Test
    void everyRouteThatTakesNoPartAnswersAndIsDescribed() throws Exception {
        JsonNode paths = json("/openapi.json").get("paths");
        assertThat(paths.size()).isGreaterThan(10);
        for (String path : paths.propertyNames()) {
            if (path.contains("{") || !paths.get(path).has("get")) continue;
            String asked = path.startsWith("/search") || path.startsWith("/objects")
                    ? path + "?q=words"
                    : path.startsWith("/ties") ? path + "?run=R-1&a=1&b=2" : path;
            assertThat(served.get(asked).statusCode()).as(path).isIn(200, 202);
        }
    }

    @Test
    void articlesOfOneIncidentStandUnderOneNumberAsAPersonTiedThem() throws Exception {
        try (ServedCase other = ServedCase.in(java.nio.file.Files.createDirectory(folder.resolve("grouped")))) {
            var articles = new Articles(other.file);
            for (String words :
                    List.of("the grey harbour wall", "some quite different words", "a third thing altogether"))
                articles.put(
                        "/home/ann/saved/" + words.hashCode() + ".html",
                        "h" + words,
                        words,
                        "2024-03-0" + (1 + articles.all().size()),
                        "{\"file\":\"/home/ann/saved/a.html\",\"text\":\"" + words
                                + "\",\"incident\":{\"states\":[{\"value\":\"Russia\",\"quote\":\""
                                + words.substring(0, 3)
                                + "\",\"start\":0,\"end\":3}]}}");
            articles.tie(1, 3, true, "", "ann");
            String body = other.get("/incidents.json").body();
            JsonNode page = JSON.readTree(body);
            assertThat(page.get("groups").size()).isEqualTo(2);
            assertThat(texts(page.get("groups").get(0).get("sources"))).containsExactly("1", "3");
            assertThat(page.get("incidents").get("items").get(2).get("incident").asLong())
                    .isEqualTo(1);
            assertThat(page.get("months").get(0).get("incidents").asLong()).isEqualTo(2);
            assertThat(page.get("months").get(0).get("articles").asLong()).isEqualTo(3);
            assertThat(body).doesNotContain("/home/ann");
            assertThat(other.get("/articles/1.json").body()).doesNotContain("/home/ann");
            assertThat(articles.all().get(0).file()).startsWith("/home/ann");
        }
    }
}
