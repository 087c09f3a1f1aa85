package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who, where sources name people in different ways. */
final class SamePeopleTest {
    private static final String BY_ID = """
            id,created_at,user_id,screen_name,text
            1760000000000000001,2024-03-01T10:00:00Z,501,alder,w1 &amp; w2 https://t.co/a
            1760000000000000002,2024-03-01T11:00:00Z,502,birch,w3 w4
            """;
    private static final String BY_HANDLE = """
            tweet_id,username,created_at,text
            1760000000000000001,Alder,2024-03-01 10:00:00,w1 & w2
            1760000000000000003,birch,2024-03-01 12:00:00,w5 w6
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"id.csv,handle.csv", "handle.csv,id.csv"})
    void whoIsKnownByIdHereAndByHandleThereIsOnePerson(String first, String second) throws IOException {
        var desk = new Desk(folder);
        desk.file("id.csv", BY_ID);
        desk.file("handle.csv", BY_HANDLE);
        assertThat(desk.run("ingest", "c.case", first)).isZero();
        assertThat(desk.run("ingest", "c.case", second)).isZero();
        assertThat(desk.said()).contains("2 accounts known by id in one place and by handle in another");
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts ORDER BY native_id"))
                .containsExactly("501", "502");
        assertThat(
                        desk.rows(
                                "c.case",
                                "SELECT a.native_id, p.native_id FROM posts p JOIN accounts a USING (account) ORDER BY p.native_id"))
                .containsExactly("501|1760000000000000001", "502|1760000000000000002", "502|1760000000000000003");
    }

    @Test
    void aPostThatAnotherToolWroteDownWithoutThePlatformIsThatPostAndItsAccountThatAccount() throws IOException {
        var desk = new Desk(folder);
        desk.file("id.csv", BY_ID);
        desk.file(
                "other.csv",
                "id,author,created_at,text\n1760000000000000001,alder,2024-03-01 10:00,w1 & w2\n9,alder,2024-03-02,w7\n");
        assertThat(desk.run("ingest", "c.case", "id.csv", "other.csv")).isZero();
        assertThat(desk.said()).contains("1 account with posts of the same words, time and id as others");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM accounts")).containsExactly("2");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts WHERE account = 1"))
                .containsExactly("2");
    }

    @Test
    void aHandleThatTwoPeopleBoreLeadsToNeither() throws IOException {
        var desk = new Desk(folder);
        desk.file("id.csv", BY_ID + "1760000000000000009,2025-03-01T11:00:00Z,900,alder,w8\n");
        desk.file("handle.csv", "tweet_id,username,created_at,text\n1760000000000000010,alder,2025-03-02,w9\n");
        assertThat(desk.run("ingest", "c.case", "id.csv", "handle.csv")).isZero();
        assertThat(desk.said()).contains("1 account known by a handle that several bore: joined to none");
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts ORDER BY native_id"))
                .containsExactly("501", "502", "900", "alder");
    }

    @Test
    void aRenamedAccountIsOneAndIsFoundByBothNamesEvenLater() throws IOException {
        var desk = new Desk(folder);
        desk.file("id.csv", BY_ID);
        desk.file("later.csv", BY_ID.replace("alder", "alder_new"));
        desk.file("handle.csv", BY_HANDLE);
        assertThat(desk.run("ingest", "c.case", "id.csv")).isZero();
        assertThat(desk.run("ingest", "c.case", "later.csv")).isZero();
        assertThat(desk.said()).contains("1 account with another handle than before: both are kept");
        assertThat(desk.run("ingest", "c.case", "handle.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, handle FROM accounts ORDER BY native_id"))
                .containsExactly("501|alder_new", "502|birch");
        assertThat(desk.rows("c.case", "SELECT name FROM account_names ORDER BY name"))
                .contains("alder", "alder_new");
    }

    @Test
    void theSameWordsAtTheSameTimeUnderTwoIdsOfOnePlatformAreTwoPeople() throws IOException {
        var desk = new Desk(folder);
        desk.file("id.csv", BY_ID);
        desk.file("twin.csv", BY_ID.replace("501", "777").replace("alder", "aspen"));
        assertThat(desk.run("ingest", "c.case", "id.csv", "twin.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts ORDER BY native_id"))
                .contains("501", "777");
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects"))
                .containsExactly(
                        "contradicts: a post with id 1760000000000000001 is in the case and is another account's");
    }

    @Test
    void xAndTwitterAreOnePlatform() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,time,text\n501,2024-03-01,w1\n");
        desk.file("b.csv", "account,time,text\n501,2024-03-02,w2\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--set", "platform=X")).isZero();
        assertThat(desk.run("ingest", "c.case", "b.csv", "--set", "platform=twitter"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT platform, native_id FROM accounts"))
                .containsExactly("x|501");
    }

    @ParameterizedTest
    @CsvSource({
        "v2.jsonl 4cat.csv",
        "4cat.csv v2.jsonl",
        "v2.jsonl own.csv",
        "own.csv v2.jsonl",
        "own.csv 4cat.csv",
        "v2.jsonl 4cat.csv --set platform=twitter",
    })
    void fortyPeopleOfTwoCollectionsAreForty(String files) throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "24-same-posts-two-collections");
        assertThat(desk.run(("ingest c.case " + files).split(" "))).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM accounts")).containsExactly("40");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("480");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM rejects")).containsExactly("0");
        assertThat(desk.rows(
                        "c.case", "SELECT count(*) FROM actions x JOIN kinds k USING (kind) WHERE k.name = 'text'"))
                .containsExactly("480");
    }

    @Test
    void aSecondCollectionOfTheSamePostsUpdatesCountsAndRejectsOnlyWhatWasEdited() throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "24-same-posts-two-collections");
        assertThat(desk.run("ingest", "c.case", "v2.jsonl", "v2-again.jsonl")).isZero();
        assertThat(desk.said()).contains("40 accounts with another handle than before");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("480");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM counts WHERE likes = 9"))
                .containsExactly("479");
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects"))
                .containsExactly(
                        "contradicts: a post with id 1760000000001000003 is in the case and says something else");
    }
}
