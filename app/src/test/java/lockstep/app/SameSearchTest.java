package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same words find the same posts and articles in the terminal and on the pages, and are refused on both or on neither. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameSearchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> TEXTS = List.of(
            "The lantern keepers met by the river #harbour",
            "lanterns on the River, @keeper_1 says",
            "no LANTERN here, nor a harbour",
            "𝗹𝗮𝗻𝘁𝗲𝗿𝗻 in bold",
            "l\u200Bantern with a hidden sign",
            "lаntern with one letter of another script",
            "Café Zürich naïve señor",
            "cafe zurich naive senor",
            "大桥倒塌了吗",
            "大橋倒塌了嗎",
            "น้ำท่วมใหญ่วันนี้",
            "الجسر القديم",
            "الجِسْر القَديم",
            "мост мосты мостом",
            "İstanbul ve ISPARTA",
            "straße und Strasse",
            "a b c d e",
            "b52 and 4chan, c++ and c#",
            "👍🏽 well done 🚀",
            "from: the desk; lang:en is a sign",
            "to be or not to be",
            "don't and don’t",
            "x @keeper_1 #harbour https://news.example/a?q=lantern",
            "می‌خواهم بروم");

    private Desk desk = new Desk(Path.of(""));
    private Served pages;

    SameSearchTest(@TempDir Path folder) throws IOException, InterruptedException {
        desk = new Desk(folder);
        var posts = new StringBuilder("id,user_id,username,created_at,text\n");
        for (int i = 0; i < TEXTS.size(); i++)
            posts.append("p%d,u%d,keeper_%d,2024-03-01T10:00:%02dZ,\"%s\"%n".formatted(i, i, i, i, TEXTS.get(i)));
        desk.file("posts.csv", posts.toString());
        for (int i = 0; i < 4; i++)
            desk.file(
                    "page" + i + ".html",
                    "<html lang=en><head><title>%s</title></head><body><article><h1>%s</h1><p>%s. The report says what the keepers of the old harbour did on 3 May 2024, and why.</p></article></body></html>"
                            .formatted(TEXTS.get(i), TEXTS.get(i), TEXTS.get(2 * i + 1)));
        assertThat(desk.run("ingest", "s.case", "posts.csv")).as(desk.said()).isZero();
        assertThat(desk.run("incidents", "s.case", "--add", "page0.html", "page1.html", "page2.html", "page3.html"))
                .as(desk.said())
                .isZero();
        pages = new Served(folder.resolve("s.case"));
    }

    @BeforeAll
    void names() throws Exception {
        pages.post("/unmask", "{\"reason\":\"a test of search\"}");
    }

    @AfterAll
    void end() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lantern", "LANTERN", "lantern*", "lanter*", "*lantern", "lan*ern", "*", "**", "-*", "lantern -river",
                "-river lantern", "-lantern", "- lantern", "--lantern", "\"the river\"", "\"the river", "“the river”",
                "lantern \"\"", "\"\"", " ", "lantern river", "lantern OR café", "lantern or café", "OR", "lantern OR",
                "lantern AND river", "lantern | river", "NOT lantern", "from:keeper_1", "\"from:\"", "lang:en",
                "\"lang:en\"", "#harbour", "@keeper_1", "#harbour*", "keeper_1", "cafe", "café", "CAFÉ", "zürich",
                "zurich", "senor", "大桥", "大橋", "桥倒", "น้ำท่วม", "วัน", "الجسر", "القديم", "мост", "мост*", "МОСТ",
                "istanbul", "İSTANBUL", "isparta", "strasse", "straße", "a", "b", "a b", "\"a b\"", "b52", "52", "4chan",
                "c++", "c#", "👍", "🚀", "don't", "don’t", "dont", "news.example", "https://news.example/a?q=lantern",
                "می‌خواهم", "می خواهم", "خواهم", "𝗹𝗮𝗻𝘁𝗲𝗿𝗻", "l\u200Bantern", "lаntern", "nothingthere", "(", "[a-z]+", "\\", "'", "%", "_"
            })
    void theSameWordsFindTheSame(String words) throws Exception {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        int status = desk.run("search", "s.case", "--json", "--", words);
        var posts = pages.whole("GET", "/posts.json?size=500&q=" + q);
        var articles = pages.whole("GET", "/articles.json?size=500&q=" + q);
        var search = pages.whole("GET", "/search.json?size=500&q=" + q);
        if (status == 2) {
            assertThat(desk.said()).contains("error: ").contains("help: ");
            for (var reply : words.isBlank() ? List.of(search) : List.of(posts, articles, search))
                assertThat(reply.statusCode())
                        .as("%s: %s", words, new String(reply.body(), StandardCharsets.UTF_8))
                        .isEqualTo(400);
            return;
        }
        assertThat(status).as(desk.said()).isZero();
        JsonNode found = JSON.readTree(desk.printed());
        assertThat(keys(JSON.readTree(posts.body()).get("items"), "post", ""))
                .as(words)
                .isEqualTo(keys(found, "post", ""));
        assertThat(keys(JSON.readTree(search.body()).get("posts").get("items"), "post", ""))
                .as(words)
                .isEqualTo(keys(found, "post", ""));
        assertThat(keys(JSON.readTree(articles.body()).get("items"), "article", "article "))
                .as(words)
                .isEqualTo(keys(found, "post", "article "));
    }

    @Test
    void wordsThatBeginWithAMinusAreNoFlags() {
        assertThat(desk.run("search", "s.case", "-river lantern")).isEqualTo(2);
        assertThat(desk.said()).contains("words that begin with - stand behind --");
    }

    /** Numbers of posts, or of articles, which the terminal lists beside them. */
    private static Set<String> keys(JsonNode items, String field, String before) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode item : items) {
            String key = item.get(field).asString();
            if (field.equals("article")) keys.add(before + key);
            else if (key.startsWith("article ") == !before.isEmpty()) keys.add(key);
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"*lantern", "lan*ern", "lantern OR café", "lantern AND river", "lantern | river", "from:keeper_1", "lang:en"})
    void whatMeansSomethingElsewhereIsRefusedAndNotLookedFor(String words) {
        assertThat(desk.run("search", "s.case", words)).isEqualTo(2);
        assertThat(desk.said()).contains("error: ", "help: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"lang:en\"", "to be or not", "14:30", "https://news.example/a", "#harbour", "OR lantern", "lantern* river*"})
    void whatLooksLikeItIsLookedFor(String words) {
        assertThat(desk.run("search", "s.case", words)).as(desk.said()).isZero();
    }
}
