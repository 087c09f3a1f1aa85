package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repost is one act, whichever tool wrote it down. */
final class RepostsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x-v1.jsonl", "x-v2.jsonl", "zee.ndjson", "tweets.csv", "any.csv", "io.csv"})
    void whatTheRepostedPostHoldsIsNoActOfTheOneWhoRepostsIt(String file) throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "38-repost-counted-as-what");
        assertThat(desk.run("ingest", "c.case", file)).isZero();
        assertThat(SharedCase.acts(desk, "c.case")).containsExactly("repost=77");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM actions")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user_id\": 501, \"created_at\": \"2024-03-05\", \"text\": \"w1 #t https://example.org/a\", \"is_retweet\": true}",
                "{\"user_id\": 501, \"created_at\": \"2024-03-05\", \"text\": \"w1 #t https://example.org/a\", \"type\": \"retweet\"}",
                "{\"user_id\": 501, \"created_at\": \"2024-03-05\", \"text\": \"RT @root: w1 #t https://example.org/a\"}"
            })
    void whereTheRepostedPostIsNotNamedItsWordsStandForIt(String line) throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", line + "\n");
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT k.name FROM actions x JOIN kinds k USING (kind)"))
                .containsExactly("repost");
    }

    @Test
    void aQuoteActsOnItsOwnLinksAndNotOnTheAddressOfWhatItQuotes() throws IOException {
        var desk = new Desk(folder);
        String post = "{\"id\":\"%s\",\"author_id\":\"501\",\"created_at\":\"2024-03-05T10:00:00Z\",\"text\":\"w1\","
                + "\"referenced_tweets\":[{\"type\":\"quoted\",\"id\":\"77\"}],\"entities\":{\"urls\":[%s]}}\n";
        desk.file(
                "a.jsonl",
                post.formatted(
                                "1",
                                "{\"expanded_url\":\"https://twitter.com/root/status/77\"},{\"expanded_url\":\"https://example.org/a\"}")
                        + post.formatted("2", "{\"expanded_url\":\"https://twitter.com/root/status/78\"}"));
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(SharedCase.acts(desk, "c.case").get(0))
                .contains("quote=77", "link=https://example.org/a", "domain=example.org")
                .doesNotContain("status/77", "twitter.com");
        assertThat(SharedCase.acts(desk, "c.case").get(1)).contains("quote=77", "status/78");
    }
}
