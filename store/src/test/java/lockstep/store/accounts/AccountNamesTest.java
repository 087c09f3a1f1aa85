package lockstep.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.words.PostSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People name accounts as they know them. */
final class AccountNamesTest {
    @TempDir
    Path folder;

    private CaseFile file;

    @BeforeEach
    void fourAccountsOfWhomOneWasRenamed() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        try (var sql = file.connection().createStatement()) {
            sql.execute("""
                    INSERT INTO accounts (account, platform, native_id, handle) VALUES
                      (1, 'twitter', '101', 'ann_new'), (2, 'twitter', '102', 'Bob'), (3, 'twitter', '103', 'bob'),
                      (4, 'youtube', 'UCaBc', 'cat'), (5, 'telegram', '105', 'cat'), (6, 'bluesky', 'did:plc:dog', 'dog.example');
                    INSERT INTO account_names VALUES (1, 'Ann', 1, 0), (1, 'ann_new', 2, 0), (2, 'shared', 1, 0), (3, 'shared', 1, 0);
                    INSERT INTO posts (post, account, native_id, posted_at, kind, text) VALUES
                      (1, 1, 'p1', 1000, 'original', 'w1'), (2, 4, 'p2', 2000, 'original', 'w2');
                    """);
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<Long> matching(String name) {
        return LocalCase.of(file, Scope.ALL).people().matching(List.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "101",
                "ann_new",
                "@ann_new",
                "ANN_NEW",
                "twitter:101",
                "x:101",
                "x.com:ann_new",
                "X:@ann_new",
                "ann",
                "@Ann",
                "x:ann"
            })
    void anAccountIsFoundByAnyOfItsNames(String name) {
        assertThat(matching(name)).containsExactly(1L);
    }

    @Test
    void capitalsDecideWhereTwoDifferByThemAlone() {
        assertThat(matching("Bob")).containsExactly(2L);
        assertThat(matching("twitter:bob")).containsExactly(3L);
        assertThat(matching("BOB")).containsExactly(2L, 3L);
    }

    @Test
    void aFormerNameOfTwoMeansNeitherAndAnotherPlatformIsAnother() {
        assertThat(matching("shared")).isEmpty();
        assertThat(matching("telegram:101")).isEmpty();
        assertThat(matching("youtube:cat")).containsExactly(4L);
        assertThat(matching("cat")).containsExactly(4L, 5L);
        assertThat(matching("did:plc:dog")).containsExactly(6L);
        assertThat(matching("bsky:did:plc:dog")).containsExactly(6L);
    }

    @Test
    void postsAreFoundByTheIdAndByTheFormerNameOfTheirAccount() {
        var data = LocalCase.of(file, Scope.ALL);
        for (String name : List.of("UCaBc", "youtube:UCaBc", "yt:cat"))
            assertThat(posts(data, name)).as(name).containsExactly(2L);
        assertThat(posts(data, "Ann")).containsExactly(1L);
        assertThat(posts(data, "nobody")).isEmpty();
    }

    private static long[] posts(LocalCase data, String account) {
        return data.search().find(List.of(), List.of(), new PostSearch.Filter(account, "", "", ""));
    }

    @Test
    void aScopeTakesAPlatformByAnyOfItsNames() {
        var scope = new Scope(Optional.empty(), Optional.empty(), List.of("x"), List.of(), List.of("x:101"));
        assertThat(LocalCase.of(file, scope)
                        .select("SELECT post FROM posts", Map.of())
                        .longs("post"))
                .containsExactly(1L);
        var none = new Scope(Optional.empty(), Optional.empty(), List.of("vk"), List.of(), List.of());
        assertThatThrownBy(() -> LocalCase.of(file, none)).isInstanceOf(WrongUse.class);
    }
}
