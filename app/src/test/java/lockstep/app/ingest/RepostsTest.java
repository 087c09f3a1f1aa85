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

    @Test
    void whereTheRepostedPostIsNotNamedItsWordsStandForIt() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "user_id,created_at,text,is_retweet\n501,2024-03-05,w1 #t https://example.org/a,1\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT k.name FROM actions x JOIN kinds k USING (kind)"))
                .containsExactly("repost");
    }

    @Test
    void aQuoteActsOnItsOwnLinksAndNotOnTheAddressOfWhatItQuotes() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "a.csv",
                "user_id,created_at,text,urls,quoted_status_id\n"
                        + "501,2024-03-05,w1,https://twitter.com/root/status/77 https://example.org/a,77\n"
                        + "502,2024-03-05,w2,https://twitter.com/root/status/78,77\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(SharedCase.acts(desk, "c.case").get(0))
                .contains("quote=77", "link=https://example.org/a", "domain=example.org")
                .doesNotContain("status/77", "twitter.com");
        assertThat(SharedCase.acts(desk, "c.case").get(1)).contains("quote=77", "status/78");
    }
}
