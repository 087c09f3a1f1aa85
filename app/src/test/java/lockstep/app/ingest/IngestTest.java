package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to a case, through the doors that users have. */
final class IngestTest {
    @TempDir
    Path folder;

    @Test
    void fourColumnsBecomeAccountsObjectsAndActions() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "a.csv",
                "object_id,account_id,content_id,timestamp_share\no1,ann,c1,1600000000\no1,bob,c2,1600000005\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(
                        desk.rows(
                                "c.case",
                                "SELECT a.native_id, k.name, o.value, x.acted_at FROM actions x JOIN accounts a USING (account) "
                                        + "JOIN kinds k ON k.kind = x.kind JOIN objects o ON o.object = x.object ORDER BY x.post"))
                .containsExactly("ann|object|o1|1600000000000", "bob|object|o1|1600000005000");
        assertThat(desk.rows("c.case", "SELECT rows_read, rows_kept, rows_repeated, rows_rejected FROM sources"))
                .containsExactly("2|2|0|0");
    }

    @Test
    void rowsOfOnePostAreOnePostAndOnlyWhatAddsNothingIsRepeated() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", """
                account_id,post_id,url_id,hashtag_id,domain_id,phash_id,timestamp
                ann,p1,u1,NA,d1,NA,1600000000
                ann,p1,u2,NA,d1,NA,1600000000
                ann,p1,u1,NA,d1,NA,1600000000
                bob,p1,u1,NA,d1,NA,1600000000
                """);
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("1");
        assertThat(desk.rows(
                        "c.case",
                        "SELECT k.name, o.value FROM actions x JOIN kinds k ON k.kind = x.kind "
                                + "JOIN objects o ON o.object = x.object ORDER BY ALL"))
                .containsExactly("domain|d1", "link|u1", "link|u2");
        assertThat(desk.rows("c.case", "SELECT rows_read, rows_kept, rows_repeated, rows_rejected FROM sources"))
                .containsExactly("4|2|1|1");
        assertThat(desk.rows("c.case", "SELECT line, reason FROM rejects"))
                .containsExactly("5|contradicts: a post with id p1 is in the case and is another account's");
    }

    @Test
    void aSourceThatIsInTheCaseIsNotReadAgain() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,object,time\nann,o1,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        Files.copy(folder.resolve("a.csv"), folder.resolve("b.csv"));
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isZero();
        assertThat(desk.said()).contains("is source 1 of the case already");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("1");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM sources")).containsExactly("1");
    }

    @Test
    void aSecondSourceMeetsTheAccountsAndObjectsOfTheFirst() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,object,id,time\nann,o1,p1,1600000000\nbob,o2,p2,1600000001\n");
        desk.file(
                "b.csv", "account,object,id,time\nbob,o1,p3,1600000002\nann,o1,p1,1600000000\ncat,o3,p4,1600000003\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.run("ingest", "c.case", "b.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT account, native_id FROM accounts ORDER BY account"))
                .containsExactly("1|ann", "2|bob", "3|cat");
        assertThat(desk.rows("c.case", "SELECT object, value FROM objects ORDER BY object"))
                .containsExactly("1|o1", "2|o2", "3|o3");
        assertThat(desk.rows("c.case", "SELECT source, rows_kept, rows_repeated FROM sources ORDER BY source"))
                .containsExactly("1|2|0", "2|2|1");
    }

    @Test
    void everyRowThatCannotBeTakenIsARejectWithItsLine() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,text,time\nann,hello,1600000000\nbob,hi\ncat,hey,yesterday\n,who,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.run("rejects", "c.case", "--json")).isZero();
        assertThat(desk.printed().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("\"line\":3", "too-few-fields", "\"raw\":\"bob,hi\""))
                .anySatisfy(line -> assertThat(line).contains("\"line\":4", "\"column\":3", "bad-time"))
                .anySatisfy(line -> assertThat(line).contains("\"line\":5", "no-account"));
    }

    @Test
    void tooManyRejectsKeepNothingButTheRejects() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "account,text,time\nann,hello,1600000000\nbob,hi\ncat,hey,yesterday\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--max-rejects", "1")).isEqualTo(1);
        assertThat(desk.rows(
                        "c.case",
                        "SELECT (SELECT count(*) FROM posts), (SELECT count(*) FROM accounts), count(*) FROM rejects"))
                .containsExactly("0|0|2");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--max-rejects", "70%"))
                .isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT (SELECT count(*) FROM posts), (SELECT count(*) FROM sources), count(*) FROM rejects"))
                .containsExactly("1|1|2");
    }
}
