package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people ask a server of, right and wrong, in any script: answered in JSON, or refused in words. */
class UsualQuestionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script> سیل بزرگ",
            "洪水很大",
            "The flood is big & wide",
            "น้ำท่วม",
            "100% river_town",
            "'; DROP TABLE posts; --");

    @TempDir
    Path folder;

    @Test
    void questionsOfAllScriptsAreAnsweredOfACaseOfOnesOwn() throws Exception {
        List<String> rows = new ArrayList<>(List.of("tweet_id,user_id,created_at,url,text,username"));
        for (int i = 0; i < 60; i++)
            rows.add("%d,reader%d,%d,https://rivernews.example/%d,\"%s %d\",Reader %d<b>"
                    .formatted(i + 1, i % 7, 1_711_149_000 + i * 90, i / 6, TEXTS.get(i % TEXTS.size()), i, i % 7));
        Path posts = folder.resolve("s.csv");
        Files.writeString(posts, String.join("\n", rows) + "\n");
        try (ServedCase served = ServedCase.of(posts, folder)) {
            found(served, 10, 10, UsualQuestionsTest::onEveryPage);
            hostileTextIsText(served);
            refused(served);
            assertThat(served.bugs).isEmpty();
        }
    }

    /** The folder 33-serve-json of the shared cases. */
    @Test
    void questionsOfAllScriptsAreAnsweredOfTheSharedCase() throws Exception {
        String told = System.getenv().getOrDefault("LOCKSTEP_SHARED", "../../shared");
        Path posts = Path.of(told).toAbsolutePath().normalize().resolve("cases/33-serve-json/s.csv");
        assumeTrue(Files.exists(posts), () -> "left out: " + posts + " is not here; set LOCKSTEP_SHARED");
        try (ServedCase served = ServedCase.of(posts, folder)) {
            found(served, 452, 451, UsualQuestionsTest::posts);
            hostileTextIsText(served);
            assertThat(served.bugs).isEmpty();
        }
    }

    /** Asks for words, and says how many posts have them. */
    private interface Asking {
        int total(ServedCase served, String q) throws Exception;
    }

    private static void found(ServedCase served, int each, int eachOfTheLast, Asking asking) throws Exception {
        for (String q :
                List.of("洪水", "洪水很大", "سیل", "سیل بزرگ", "น้ำท่วม", "flood", "FLOOD", "script", "\"big & wide\""))
            assertThat(asking.total(served, q)).as(q).isEqualTo(each);
        for (String q : List.of("river_town", "100%", "drop", "'; DROP"))
            assertThat(asking.total(served, q)).as(q).isEqualTo(eachOfTheLast);
        for (String q : List.of("🌊", "lood", "سیلاب", "洪灾"))
            assertThat(asking.total(served, q)).as(q).isZero();
    }

    private static int posts(ServedCase served, String q) throws Exception {
        return json(served, "/posts.json?size=1&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .get("total")
                .asInt();
    }

    /** The same number of posts, whichever page is asked. */
    private static int onEveryPage(ServedCase served, String q) throws Exception {
        String asked = "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        int posts = posts(served, q);
        assertThat(json(served, "/search.json" + asked)
                        .get("posts")
                        .get("total")
                        .asInt())
                .isEqualTo(posts);
        assertThat(json(served, "/timeline.json" + asked).get("total").asInt()).isEqualTo(posts);
        return posts;
    }

    private static void hostileTextIsText(ServedCase served) throws Exception {
        HttpResponse<String> reply = served.get("/posts.json?size=1&q=script");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(JSON.readTree(reply.body()).at("/items/0/text").asString())
                .startsWith("<script>alert(1)</script> سیل بزرگ");
        assertThat(served.get("/accounts.json?size=500").body()).doesNotContain("<b>");
    }

    private static void refused(ServedCase served) throws Exception {
        for (String path : List.of(
                "/findings/F-999.json",
                "/runs/R-999.json",
                "/narratives/N-999.json",
                "/articles/999.json",
                "/accounts/abc.json",
                "/accounts/99999.json",
                "/posts/999999.json",
                "/posts/0.json",
                "/posts/-1.json",
                "/posts/999999/raw.json",
                "/registry/none.json",
                "/findings.csv",
                "/nosuch",
                "/%2e%2e/etc/passwd")) says(served, path, 404);
        for (String path : List.of(
                "/posts.json?nosuch=1",
                "/search.json",
                "/search.json?q=",
                "/objects.json",
                "/posts.json?since=yesterday",
                "/posts.json?size=100000",
                "/posts.json?page=-1",
                "/posts.json?kind=poem",
                "/posts.json?q=a&q=b",
                "/ties.json",
                "/timeline.json?bucket=year")) says(served, path, 400);
        assertThat(json(served, "/posts.json?page=99999").get("items")).isEmpty();
        assertThat(json(served, "/posts.json?since=2024-03-05&until=2024-03-04")
                        .get("total")
                        .asInt())
                .isZero();
    }

    /** In words and in JSON, without the inside of the program. */
    private static void says(ServedCase served, String path, int status) throws Exception {
        HttpResponse<String> reply = served.get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(status);
        JsonNode error = JSON.readTree(reply.body()).get("error");
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("says").asString()).as(path).isNotBlank().doesNotContain("Exception");
        assertThat(reply.body()).doesNotContain("\\tat ").doesNotContain("lockstep.serve");
    }

    private static JsonNode json(ServedCase served, String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = served.get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }
}
