package lockstep.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.StoredRows;
import lockstep.store.file.CaseFile;
import lockstep.store.words.PostWords.Languages;
import lockstep.store.words.PostWords.Left;
import lockstep.store.words.PostWords.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived of words is made once, asked by analyses, and made anew when posts come; words are found whole and in order of time. */
class PostWordsTest {
    @TempDir
    private Path folder = Path.of("");

    private CaseFile file;
    private LocalCase data;

    @BeforeEach
    void fourPosts() {
        file = CaseFile.create(folder.resolve("t.case"));
        StoredRows.put(file, """
                INSERT INTO sources (source, file, rows_kept) VALUES (1, 'a.csv', 4);
                INSERT INTO kinds VALUES (1, 'link');
                INSERT INTO objects VALUES (5, 1, 'https://a.example/1');
                INSERT INTO accounts (account, platform, native_id, handle) VALUES (1, 'x', '11', 'ann'), (2, 'x', '12', 'bob');
                INSERT INTO posts (post, account, native_id, posted_at, kind, text, repost_of, source) VALUES
                  (1, 1, 'p1', 1000, 'original', 'the bridge is closed', NULL, 1),
                  (2, 2, 'p2', 2000, 'original', 'the bridge is closed today', NULL, 1),
                  (3, 2, 'p3', 3000, 'repost', 'the bridge is closed', 'p1', 1),
                  (4, 1, 'p4', 4000, 'reply', 'no bridge here', NULL, 1);
                INSERT INTO actions VALUES (1, 1, 5, 1000, 1);
                """);
        data = LocalCase.of(file, Scope.ALL);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static List<Long> posts(Consumer<PostWords.Taker> asked) {
        List<Long> posts = new ArrayList<>();
        asked.accept((post, who, at, says) -> posts.add(post));
        return posts;
    }

    @Test
    void everyPostHasWordsButAReporterIsNotAskedForWordsOfOthers() {
        PostWords words = data.words();
        assertThat(posts(words::all)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(posts(words::own)).doesNotContain(3L).contains(1L, 2L, 4L);
        assertThat(words.texts(new long[] {4, 1})).isEqualTo(Map.of(1L, "the bridge is closed", 4L, "no bridge here"));
        assertThat(words.links(new long[] {1, 2})).isEqualTo(Map.of(1L, Set.of(5L)));
        assertThat(words.accounts()).isEqualTo(2);
    }

    @Test
    void languagesAreGuessedOnceForEachPostAndAScopeOfALanguageHoldsItsPostsOnly() {
        PostWords words = data.words();
        assertThat(posts(words::withoutLanguage)).hasSize(4);
        words.languages(
                "v1",
                new Languages(
                        new long[] {1, 2, 3, 4},
                        new int[] {0, 0, 0, 1},
                        new float[] {.9f, .8f, .9f, .4f},
                        List.of(new Spoken("en", "Latn"), new Spoken("nl", "Latn"))));
        assertThat(words.isFresh("languages", "v1")).isTrue();
        assertThat(words.isFresh("languages", "v2")).as("of another version").isFalse();
        assertThat(posts(words::withoutLanguage)).as("none is asked twice").isEmpty();
        assertThat(words.languagesOf(new long[] {2, 4}, .5))
                .as("one is too unsure")
                .containsExactly("en", "");
        var dutch = new Scope(Optional.empty(), Optional.empty(), List.of(), List.of("nl"), List.of());
        assertThat(LocalCase.of(file, dutch).extent().posts()).isEqualTo(1);
        PostWords later = LocalCase.of(file, Scope.ALL).words();
        StoredRows.put(
                file,
                "INSERT INTO posts (post, account, native_id, posted_at, kind, text, source)"
                        + " VALUES (5, 1, 'p5', 5000, 'original', 'a later one', 2);"
                        + "INSERT INTO sources (source, file, rows_kept) VALUES (2, 'b.csv', 1)");
        assertThat(posts(later::withoutLanguage)).containsExactly(5L);
    }

    @Test
    void copiesBecomeThingsThatAccountsActOnAndNewOnesTakeTheirPlace() {
        PostWords words = data.words();
        words.copies(
                "v1",
                List.of(
                        new CopyGroup("closed", "", List.of(copy(1, 1), copy(2, 2))),
                        new CopyGroup("good morning", "a greeting", List.of(copy(3, 2), copy(4, 1)))));
        String tied = "SELECT o.value, count(DISTINCT a.account) FROM actions a JOIN kinds k ON k.kind = a.kind"
                + " JOIN objects o ON o.object = a.object WHERE k.name = 'copy' GROUP BY 1 ORDER BY 1";
        assertThat(StoredRows.of(file, tied))
                .as("what is nobody's own ties nobody")
                .containsExactly("closed|2");
        assertThat(StoredRows.of(file, "SELECT boilerplate, posts FROM copy_groups ORDER BY 1"))
                .containsExactly("|2", "a greeting|2");
        words.copies("v2", List.of());
        assertThat(StoredRows.of(file, tied)).isEmpty();
        assertThat(StoredRows.of(file, "SELECT count(*) FROM actions WHERE kind = 1"))
                .as("what posts themselves hold stays")
                .containsExactly("1");
    }

    private static CopyGroup.Member copy(long post, int account) {
        return new CopyGroup.Member(post, account, 1000 * post, "exact", 1, 1, "{}");
    }

    @Test
    void whatAMachineLeftInATextIsKeptWithItsPlace() {
        PostWords words = data.words();
        words.residues("v1", List.of(new Left(2, "placeholder", "closed today", 14, 26)));
        assertThat(StoredRows.of(file, "SELECT post, quote, starts FROM residues"))
                .containsExactly("2|closed today|14");
        words.residues("v2", List.of());
        assertThat(StoredRows.of(file, "SELECT count(*) FROM residues")).containsExactly("0");
    }

    @Test
    void vectorsComeBackAsTheyWereAndOnlyOfTheirModel() {
        PostWords words = data.words();
        words.keepVectors("m1", Map.of("the bridge", new float[] {.5f, -1f}));
        assertThat(words.vectors("m1").get("the bridge")).containsExactly(.5f, -1f);
        assertThat(words.vectors("m2")).isEmpty();
    }

    @Test
    void aSearchFindsPostsThatHaveAllAndNoneOfTheOthersNewestFirst() {
        var any = new PostSearch.Filter("", "", "", "");
        PostSearch search = data.search();
        assertThat(search.find(List.of("bridge"), List.of(), any)).containsExactly(4, 3, 2, 1);
        assertThat(search.find(List.of("bridge", "closed"), List.of("today"), any))
                .containsExactly(3, 1);
        assertThat(search.find(List.of("bridge"), List.of(), new PostSearch.Filter("", "", "", "reply")))
                .containsExactly(4);
        assertThat(search.find(List.of("bridge"), List.of(), new PostSearch.Filter("@ann", "", "", "")))
                .containsExactly(4, 1);
        assertThat(search.find(List.of("bridge"), List.of(), new PostSearch.Filter("nobody", "", "", "")))
                .isEmpty();
        assertThat(search.find(List.of("'; DROP"), List.of(), any)).isEmpty();
    }
}
