package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was removed on request does not come back, and what stays is not disturbed. */
final class ForgottenTest {
    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseOfThreeAccounts() throws IOException {
        desk = new Desk(folder);
        desk.file(
                "a.csv",
                "account,platform,object,id,time\nann7,x,o1,p1,1600000000\nbob,x,o1,p2,1600000001\ncat,x,o2,p3,1600000002\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
    }

    @Test
    void rowsOfAForgottenAccountAreRejectsThatNameNoOne() throws IOException {
        assertThat(desk.run("forget", "c.case", "x:ann7", "--reason", "asked to"))
                .isZero();
        desk.file(
                "b.csv",
                "account,platform,object,id,time\nann7,x,o1,p8,1600000003\ncat,x,o1,p9,1600000004\nann7,x,o3,p10,never\n"
                        + "ann7,x\nbob,x\nann7,y,o1,p11,1600000005\n");
        assertThat(desk.run("ingest", "c.case", "b.csv")).isZero();
        assertThat(desk.said()).contains("forgotten 1");
        assertThat(desk.rows("c.case", "SELECT rows_read, rows_kept, rows_repeated, rows_rejected FROM sources"))
                .contains("6|2|0|4");
        assertThat(desk.rows(
                        "c.case",
                        "SELECT line, split_part(reason, ':', 1), coalesce(raw, '') FROM rejects ORDER BY line"))
                .containsExactly("2|forgotten|", "4|bad-time|", "5|too-few-fields|", "6|too-few-fields|bob,x");
        assertThat(desk.rows("c.case", "SELECT platform, native_id FROM accounts ORDER BY ALL"))
                .as("a namesake on another platform is someone else")
                .containsExactly("x|bob", "x|cat", "y|ann7");
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects WHERE line = 2"))
                .containsExactly("forgotten: removed on request");
    }

    @Test
    void aProfileOfAForgottenAccountIsARejectToo() throws IOException {
        assertThat(desk.run("forget", "c.case", "x:ann7")).isZero();
        desk.file("who.csv", "account,platform,handle,name\nann7,x,ann,Ann\nbob,x,bob,Bob\n");
        assertThat(desk.run(
                        "ingest", "c.case", "who.csv", "--map", "account=account", "--map", "name=name", "--as", "csv"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, name FROM accounts ORDER BY ALL"))
                .containsExactly("bob|Bob", "cat|null");
        assertThat(desk.rows("c.case", "SELECT line, reason, coalesce(raw, '') FROM rejects"))
                .containsExactly("2|forgotten: removed on request|");
    }

    private void people(String name, String columns, String... rows) throws IOException {
        desk.file(name, columns + "\n" + String.join("\n", rows) + "\n");
    }

    private java.util.List<String> whoIsThere() {
        return desk.rows(
                "d.case",
                "SELECT native_id || ' ' || coalesce(handle, '-') FROM accounts WHERE account IN (SELECT account FROM posts) ORDER BY 1");
    }

    @Test
    void whoWasKnownByAnIdStaysForgottenUnderEachHandleAndANewOwnerOfItDoesNot() throws IOException {
        people(
                "ids.csv",
                "post_id,user_id,username,created_at,text,platform",
                "9001,770000001,Quillon_One,1600000001,w001,x",
                "9002,770000001,quillon_two,1600000002,w002,x",
                "9003,770000009,other_one,1600000003,w003,x");
        people(
                "handles.csv",
                "post_id,username,created_at,text,platform",
                "9004,quillon_one,1600000004,w004,twitter",
                "9005,QUILLON_TWO,1600000005,w005,x",
                "9006,other_one,1600000006,w006,x",
                "9007,quillon_on,1600000007,w007,x");
        people("bare.csv", "post_id,username,created_at,text", "9008,quillon_one,1600000008,w008");
        people(
                "heir.csv",
                "post_id,user_id,username,created_at,text,platform",
                "9010,770000555,quillon_one,1600000010,w010,x");
        assertThat(desk.run("ingest", "d.case", "ids.csv")).isZero();
        assertThat(desk.run("forget", "d.case", "x:770000001", "--reason", "asked to"))
                .isZero();
        assertThat(desk.run("ingest", "d.case", "handles.csv")).isZero();
        assertThat(desk.said()).contains("forgotten 2");
        assertThat(desk.run("ingest", "d.case", "bare.csv")).isEqualTo(1);
        assertThat(desk.run("ingest", "d.case", "heir.csv")).isZero();
        assertThat(whoIsThere()).containsExactly("770000009 other_one", "770000555 quillon_one", "quillon_on -");
    }

    @Test
    void whoWasKnownByAHandleStaysForgottenWhenAnotherToolGivesTheId() throws IOException {
        people(
                "handles.csv",
                "post_id,username,created_at,text,platform",
                "9001,Quillon_One,1600000001,w001,x",
                "9002,other_one,1600000002,w002,x");
        people(
                "ids.csv",
                "post_id,user_id,username,created_at,text,platform",
                "9003,770000001,quillon_one,1600000003,w003,x",
                "9004,770000009,other_one,1600000004,w004,x");
        assertThat(desk.run("ingest", "d.case", "handles.csv")).isZero();
        assertThat(desk.run("forget", "d.case", "x:Quillon_One", "--reason", "asked to"))
                .isZero();
        assertThat(desk.run("ingest", "d.case", "ids.csv")).isZero();
        assertThat(desk.said()).contains("forgotten 1");
        assertThat(whoIsThere()).containsExactly("770000009 other_one");
    }

    @Test
    void thoseWhoStayKeepTheirNumbersAfterSomeoneWasForgotten() throws IOException {
        assertThat(desk.run("forget", "c.case", "x:ann7")).isZero();
        desk.file("b.csv", "account,platform,object,id,time\ncat,x,o1,p9,1600000004\ndan,x,o1,p10,1600000005\n");
        assertThat(desk.run("ingest", "c.case", "b.csv")).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT a.account, a.native_id, p.native_id FROM posts p JOIN accounts a ON a.account = p.account"
                                + " ORDER BY ALL"))
                .containsExactly("2|bob|p2", "3|cat|p3", "3|cat|p9", "4|dan|p10");
    }

    @Test
    void aForgottenSourceIsRefusedAndOtherFilesAreRead() throws IOException {
        assertThat(desk.run("forget", "c.case", "source:1", "--reason", "not ours"))
                .isZero();
        desk.file("b.csv", "account,platform,object,id,time\ncat,x,o1,p9,1600000004\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("a.csv was removed from this case on request and is not read again");
        assertThat(desk.rows("c.case", "SELECT native_id FROM posts")).containsExactly("p9");
        assertThat(desk.run("ingest", "other.case", "a.csv")).isZero();
    }

    @Test
    void nothingIsLeftBesideTheCase() throws IOException {
        desk.file("c.case.rejects.tmp", "left by a process that was killed");
        assertThat(desk.run("rejects", "c.case")).isZero();
        assertThat(folder.resolve("c.case.rejects.tmp")).doesNotExist();
        desk.file("b.csv", "account,platform,object,id,time\nbob,x\nbob,x,o,1,1600000000\n");
        assertThat(desk.run("ingest", "c.case", "b.csv")).isZero();
        assertThat(folder.resolve("c.case.rejects.tmp")).doesNotExist();
    }
}
