package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids that are unique within a channel, a wall or a video, or on one platform, and not beyond. */
final class CountingIdsTest {
    @TempDir
    Path folder;

    @Test
    void postOneOfOneChannelIsNotPostOneOfAnother() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", """
                chat_id,message_id,user_id,date,text,reply_to_id
                c1,1,u1,2024-03-05T09:01:00Z,w1,
                c1,2,u2,2024-03-05T09:02:00Z,w2,1
                c2,1,u1,2024-03-05T09:01:00Z,w3,
                c2,2,u2,2024-03-05T09:02:00Z,w4,1
                """);
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.said()).contains("ids of posts count within chat_id");
        assertThat(desk.rows("c.case", "SELECT native_id, reply_to FROM posts ORDER BY native_id"))
                .containsExactly("c1/1|null", "c1/2|c1/1", "c2/1|null", "c2/2|c2/1");
    }

    @Test
    void anIdThatIsLongEnoughToBeThePlatformsOwnStaysAsItIs() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "channel,tweet_id,user_id,created_at\nx,1760000000001000003,501,2024-03-05\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM posts")).containsExactly("1760000000001000003");
    }

    @Test
    void aPersonCanNameTheColumnThatIdsCountWithin() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "room,id,user,time\nr1,1,u1,2024-03-05\nr2,1,u2,2024-03-05\n");
        assertThat(desk.run("ingest", "a.case", "a.csv")).isZero();
        assertThat(desk.said()).contains("1 row has the id of a post of another account", "--map id_within=COLUMN");
        assertThat(desk.run("ingest", "b.case", "a.csv", "--map", "id_within=room"))
                .isZero();
        assertThat(desk.rows("b.case", "SELECT native_id FROM posts ORDER BY 1"))
                .containsExactly("r1/1", "r2/1");
        desk.file("a.jsonl", """
                {"room": {"n": "r1"}, "id": 1, "user": "u1", "time": "2024-03-05"}
                {"room": {"n": "r2"}, "id": 1, "user": "u2", "time": "2024-03-05"}
                """);
        assertThat(desk.run("ingest", "j.case", "a.jsonl", "--map", "id_within=room.n"))
                .isZero();
        assertThat(desk.rows("j.case", "SELECT native_id FROM posts ORDER BY 1"))
                .containsExactly("r1/1", "r2/1");
    }

    @ParameterizedTest
    @CsvSource({
        "telegram.csv,account=channel_name,30,3",
        "vk.csv,account=owner_id,30,3",
        "comments.csv,id=comment_id,10,10"
    })
    void nothingOfAChannelAWallOrAVideoIsLost(String file, String map, String posts, String accounts)
            throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "45-ids-that-count-per-channel");
        assertThat(desk.run("ingest", "c.case", file, "--map", map)).isZero();
        assertThat(desk.rows("c.case", "SELECT (SELECT count(*) FROM posts), (SELECT count(*) FROM accounts)"))
                .containsExactly(posts + "|" + accounts);
    }

    @Test
    void twoPlatformsThatNobodyNamedAreNotThrownTogether() throws IOException {
        var desk = new Desk(folder);
        SharedCase.lay(folder, "45-ids-that-count-per-channel");
        assertThat(desk.run("ingest", "c.case", "x.csv", "other.csv")).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT platform, count(*) FROM accounts GROUP BY platform ORDER BY coalesce(platform, '')"))
                .containsExactly("null|5", "twitter|5");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("10");
    }

    @Test
    void twoFilesOfUnnamedPlatformsWithTheSameCountsAreRefusedWithAWayOut() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.csv", "post_id,user_id,username,created_at,text\n1,501,one,2024-03-05,w1\n");
        desk.file("b.csv", "post_id,user_id,username,created_at,text\n1,501,two,2024-03-06,w2\n");
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("--set platform=NAME");
        assertThat(desk.run("ingest", "c.case", "b.csv", "--set", "platform=other"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("2");
    }
}
