package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of JSON as they are written. */
final class JsonNumbersTest {
    @TempDir
    Path folder;

    @Test
    void everyWayOfWritingAnIdAndATimeIsReadAndOneWithoutItsLastDigitsIsRefused() throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "14-json-numbers");
        assertThat(desk.run("ingest", "c.case", "generic.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts")).containsExactly("1090000000000000911");
        assertThat(desk.rows("c.case", "SELECT native_id FROM posts ORDER BY line"))
                .hasSize(10)
                .contains("1294030472427835401", "1294030472427835402", "1294030472427835403");
        assertThat(desk.rows("c.case", "SELECT DISTINCT posted_at // 1000 FROM posts"))
                .containsExactly("1614000020");
        assertThat(desk.rows("c.case", "SELECT line, reason FROM rejects").get(0))
                .startsWith("8|rounded-id: 1.2940304724278354E+18");
        assertThat(desk.run("ingest", "p.case", "praw.jsonl")).isZero();
        assertThat(desk.rows("p.case", "SELECT posted_at FROM posts ORDER BY 1"))
                .containsExactly("1614000020000", "1614000030000");
    }

    @Test
    void timesAndIdsThatAScriptShortenedAreRefusedAndCountsAreNot() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", """
                {"id": "p1", "user": "u1", "time": 1.709402e+09, "likes": 1.5e+09, "text": "w1"}
                {"id": "p2", "user": 1.294030e+09, "time": 1709402415, "likes": 2, "text": "w2"}
                {"id": "p3", "user": "u3", "time": 1.70940241e+09, "likes": 1.5e+09, "text": "w3"}
                """);
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, posted_at FROM posts"))
                .containsExactly("p3|1709402410000");
        assertThat(desk.rows("c.case", "SELECT split_part(reason, ':', 1) FROM rejects ORDER BY line"))
                .containsExactly("bad-time", "rounded-id");
        assertThat(desk.rows("c.case", "SELECT likes FROM counts")).containsExactly("1500000000");
    }

    @Test
    void aColumnOfShortenedTimesIsToldSo() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "id,user_id,created_at,text\n1,7,1.70940E+12,w1\n2,8,2024-03-02T18:00:00Z,w2\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects").get(0))
                .contains("a number without its last digits");
    }

    @Test
    void ordinaryFractionsAndHandlesThatLookLikeNumbersStayWhatTheyAre() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", """
                {"id": "1e5", "user": "12e10", "time": 1614000020.125, "likes": 7.0, "text": "w1"}
                {"id": {"$oid": "60a1"}, "user": {"$numberInt": "7"}, "time": {"$date": 1614000020000}, "text": "w2"}
                """);
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT p.native_id, a.native_id, posted_at FROM posts p JOIN accounts a USING (account)"
                                + " ORDER BY p.post"))
                .containsExactly("1e5|12e10|1614000020125", "60a1|7|1614000020000");
        assertThat(desk.rows("c.case", "SELECT likes FROM counts")).containsExactly("7");
    }
}
