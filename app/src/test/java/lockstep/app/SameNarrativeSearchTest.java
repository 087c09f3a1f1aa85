package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words find the same narratives in the terminal and on the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameNarrativeSearchTest {
    private final Desk desk;
    private final Served pages;

    SameNarrativeSearchTest(@TempDir Path folder) throws Exception {
        desk = new Desk(folder);
        var posts = new StringBuilder("id,account,time,text\n");
        int id = 0;
        for (String story : List.of(
                "Mayor Larsen says the harbour bridge will be closed on Monday for repairs",
                "A comet of solid gold passes over the northern lighthouse in early spring"))
            for (int i = 0; i < 3; i++)
                posts.append("%d,a%d,2021-06-01T10:%02d:00Z,%s w%d%n".formatted(++id, id, id, story, i));
        desk.file("posts.csv", posts.toString());
        assertThat(desk.run("ingest", "n.case", "posts.csv")).as(desk.said()).isZero();
        assertThat(desk.run("narratives", "n.case")).as(desk.said()).isZero();
        assertThat(desk.run("narratives", "n.case", "--name", "N-1", "the", "Brücke", "again", "told", "by", "a1"))
                .as(desk.said())
                .isZero();
        pages = new Served(folder.resolve("n.case"));
    }

    @AfterAll
    void end() {
        pages.close();
    }

    private List<String> there(String words) throws IOException, InterruptedException {
        return pages.get("/narratives.json?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .get("items")
                .findValuesAsString("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brücke",
                "BRUCKE",
                "brück",
                "again -told",
                "-again",
                "\"the brücke\"",
                "comet",
                "nothing there",
                "again told"
            })
    void theSameWordsFindTheSame(String words) throws Exception {
        pages.post("/unmask", "{\"reason\":\"a test of search\"}");
        assertThat(desk.run("narratives", "n.case", "--json", "--", words))
                .as(desk.said())
                .isZero();
        List<String> here = Pattern.compile("N-\\d+")
                .matcher(desk.printed())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(there(words)).as(words).containsExactlyElementsOf(here);
    }

    @Test
    void wordsThatAreNoNarrativesNameFindNone() throws Exception {
        assertThat(desk.run("narratives", "n.case", "elsewhere"))
                .as(desk.said())
                .isZero();
        assertThat(desk.printed()).doesNotContain("N-1");
        assertThat(desk.said()).contains("0 of 2 narratives have these words in their name or description");
    }
}
