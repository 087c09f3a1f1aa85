package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.language.search.Query;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.words.PostSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words are one grammar in the terminal and in the pages, and find nobody behind a short name. */
class SearchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static ServedCase served;

    @BeforeAll
    static void serve() throws IOException {
        served = ServedCase.in(folder);
        Path more = folder.resolve("more.csv");
        Files.writeString(
                more,
                String.join(
                                "\n",
                                "post_id,user_id,user_name,created_at,text",
                                row(1, "biolab opens by the river"),
                                row(2, "The biolabs are closed"),
                                row(3, "no BIOLAB here"),
                                row(4, "𝗯𝗶𝗼𝗹𝗮𝗯 in bold"),
                                row(5, "bіolаb in two scripts"),
                                row(6, "น้ำท่วมใหญ่วันนี้"),
                                row(7, "river by opens biolab"),
                                row(8, "ask @lamplighter_17 about lanterns"),
                                row(9, "ask lamplighter_17 about oil"))
                        + "\n");
        ServedCase.read(served.file, more);
    }

    private static String row(int id, String text) {
        return "%d,70%d,%s,2024-04-01T10:00:0%dZ,\"%s\""
                .formatted(id, id, id == 1 ? "lamplighter_17" : "keeper_" + id, id, text);
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.bugs).isEmpty();
    }

    private static JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> reply = served.get(path, headers);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JSON.readTree(reply.body());
    }

    private static String asked(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "biolab, 5",
        "biolab*, 6",
        "BIOLAB*, 6",
        "'biolab -river', 3",
        "'\"opens by\"', 1",
        "'biolab -\"by the river\"', 4",
        "'river biolab', 2",
        "น้ำท่วม, 1",
        "biolabx, 0",
        "bio, 0",
        "bio*, 6",
    })
    void theTerminalAndThePagesFindTheSamePosts(String words, int posts) throws Exception {
        Query query = Query.of(words);
        var data = LocalCase.of(served.file, Scope.ALL);
        long[] found = data.search().find(query.wanted(), query.unwanted(), new PostSearch.Filter("", "", "", ""));
        assertThat(found).as("terminal").hasSize(posts);
        String q = asked(words);
        assertThat(json("/posts.json?q=" + q).get("total").asInt()).as("posts").isEqualTo(posts);
        assertThat(json("/search.json?q=" + q).get("posts").get("total").asInt())
                .as("search")
                .isEqualTo(posts);
        assertThat(json("/timeline.json?q=" + q).get("total").asInt())
                .as("timeline")
                .isEqualTo(posts);
    }

    @Test
    void aShortNameIsNotFoundByTheNameBehindIt() throws Exception {
        for (String name : List.of("lamplighter_17", "lamplighter", "701", "keeper")) {
            assertThat(json("/accounts.json?q=" + name).get("total").asInt())
                    .as(name)
                    .isZero();
            JsonNode found = json("/search.json?q=" + name);
            assertThat(found.get("accounts").get("items")).as(name).isEmpty();
            assertThat(found.get("objects").get("items")).as(name).isEmpty();
        }
        assertThat(json("/posts.json?q=" + asked("lamplighter_17")).get("total").asInt())
                .isZero();
        assertThat(json("/posts.json?q=" + asked("lamplighter_17 lanterns"))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(json("/posts.json?q=lanterns").get("total").asInt()).isEqualTo(1);
        String shown =
                json("/accounts.json?size=1").get("items").get(0).get("name").asString();
        assertThat(json("/accounts.json?q=" + shown).get("total").asInt()).isEqualTo(1);
        assertThat(json("/accounts.json?q=" + shown.substring(0, 12))
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void whoGaveAReasonFindsByName() throws Exception {
        String[] visitor = Visitor.of(served);
        served.send(
                "POST",
                "/unmask",
                "{\"reason\":\"a test of names\"}",
                ServedCase.joined(visitor, "Content-Type", "application/json"));
        assertThat(json("/accounts.json?q=lamplighter", visitor).get("total").asInt())
                .isEqualTo(1);
        assertThat(json("/posts.json?q=" + asked("lamplighter_17"), visitor)
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(json("/search.json?q=lamplighter", visitor).get("objects").get("items"))
                .isNotEmpty();
    }

    @Test
    void aFindingIsFoundHoweverItsLetterIsWritten() throws Exception {
        assertThat(json("/findings/f-1.json")).isEqualTo(json("/findings/F-1.json"));
        assertThat(json("/findings/1.json")).isEqualTo(json("/findings/F-1.json"));
        assertThat(json("/runs/1.json")).isEqualTo(json("/runs/R-1.json"));
        assertThat(served.get("/findings/99.json").body()).contains("no finding F-99");
        assertThat(json("/posts.json?finding=f-1").get("total").asInt()).isEqualTo(36);
        assertThat(served.get("/findings/f-99.json").statusCode()).isEqualTo(404);
    }

    @Test
    void whatNoSourceTellsIsNull() throws Exception {
        JsonNode account = json("/accounts.json?size=1").get("items").get(0);
        assertThat(account.has("followers")).isTrue();
        assertThat(account.get("followers").isNull()).isTrue();
    }
}
