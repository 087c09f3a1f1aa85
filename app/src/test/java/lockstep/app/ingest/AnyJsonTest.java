package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON that no format knows. */
final class AnyJsonTest {
    @TempDir
    Path folder;

    @Test
    void aListWithinAnObjectIsReadWhereAPersonNamesIt() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.json", """
                {"error": {"code": "ok"},
                 "data": {"cursor": 1, "videos": [
                  {"id": 7390000000000000001, "whose": "lynx", "moment": 1741252500, "video_description": "w1"},
                  {"id": 7390000000000000002, "whose": "hare", "moment": 1741252501, "video_description": "w2"}], "has_more": false}}
                """);
        assertThat(desk.run("ingest", "c.case", "a.json")).isEqualTo(1);
        assertThat(desk.said()).contains("data.videos", "--items MEMBER");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.json",
                        "--items",
                        "data.videos",
                        "--map",
                        "account=whose",
                        "--map",
                        "time=moment"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, text FROM posts ORDER BY line"))
                .containsExactly("7390000000000000001|w1", "7390000000000000002|w2");
        assertThat(desk.run("ingest", "d.case", "a.json", "--items", "data.films", "--map", "time=moment"))
                .isNotZero();
        assertThat(desk.said()).contains("no ");
    }

    @Test
    void aListWhoseItemsSayWhoAndWhenIsFoundHoweverDeep() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.json", """
                {"data": {"videos": [
                  {"id": 7390000000000000001, "username": "lynx", "create_time": 1741252500, "video_description": "w1", "hashtag_names": ["w203"]},
                  {"id": 7390000000000000002, "username": "hare", "create_time": 1741252501, "video_description": "w2"}],
                  "cursor": 100}, "error": {"code": "ok"}}
                """);
        assertThat(desk.run("ingest", "c.case", "a.json")).as(desk.said()).isZero();
        assertThat(desk.said() + desk.printed())
                .contains("posts are the items of data.videos", "read as posts of tiktok");
        assertThat(SharedCase.acts(desk, "c.case").get(0)).contains("hashtag=w203");
        assertThat(desk.rows("c.case", "SELECT native_id, text FROM posts ORDER BY line"))
                .containsExactly("7390000000000000001|w1", "7390000000000000002|w2");
    }

    @Test
    void aListWithinAPostIsNoListOfPosts() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", """
                {"id": 1, "author": "lynx", "created_at": "2024-03-05T09:00:00Z", "text": "w1", "replies_seen": [{"id": 9, "author": "hare", "created_at": "2024-03-05T10:00:00Z", "text": "w9"}]}
                {"id": 2, "author": "otter", "created_at": "2024-03-05T09:01:00Z", "text": "w2"}
                """);
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM posts ORDER BY line"))
                .containsExactly("1", "2");
    }

    @Test
    void membersWithinMembersAreKnownByTheirPath() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", """
                {"_source": {"user": {"id": "501", "screen_name": "lynx", "followers_count": 7}, "createdAt": "2024-03-05T09:00:00Z", "fullText": "w1", "publicMetrics": {"likeCount": 3}}}
                """);
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).as(desk.said()).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT a.native_id, a.handle, p.text FROM posts p JOIN accounts a ON a.account = p.account"))
                .containsExactly("501|lynx|w1");
        assertThat(desk.rows("c.case", "SELECT likes, followers FROM counts")).containsExactly("3|7");
    }

    @Test
    void whereAnObjectStandsInTheTextsPlaceItsMembersAreNamed() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "a.jsonl",
                "{\"id\": 1, \"user\": {\"uid\": 5, \"nick\": \"lynx\"}, \"time\": \"2024-03-05\", \"text\": \"w1\"}\n");
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isEqualTo(1);
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects").get(0))
                .contains("--map account=user.uid or user.nick");
        assertThat(desk.run("ingest", "c.case", "a.jsonl", "--map", "account=user.uid", "--map", "handle=user.nick"))
                .isZero();
    }

    @Test
    void wordsForNothingAreNoneAndCountedAndWordsOfPeopleStay() throws IOException {
        var desk = new Desk(folder);
        desk.file("a.jsonl", """
                {"id": 11, "user": "u1", "time": "2024-03-05", "text": "None", "retweeted_status_id": 0, "reply_to_id": "NaN"}
                {"id": 12, "user": "u2", "time": "2024-03-05", "text": "w2", "retweeted_status_id": -1, "reply_to_id": null}
                {"id": 13, "user": "None", "time": "2024-03-05", "text": "w3", "retweeted_status_id": false}
                """);
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT kind, text FROM posts ORDER BY line"))
                .containsExactly("original|None", "original|w2");
        assertThat(desk.said()).contains("value of", " said ", "-1", "0", "NaN", "None", "false", "read as none");
        assertThat(SharedCase.acts(desk, "c.case")).containsExactly("", "");
    }

    @Test
    void aMappedMemberOfWhichNothingIsReadIsToldAsInTables() throws IOException {
        var desk = new Desk(folder);
        String row =
                "{\"id\":\"a%d\",\"user_id\":\"u\",\"created_at\":\"2024-01-01T10:00:0%dZ\",\"text\":\"w\",\"born\":\"someday\",\"n\":%s}\n";
        desk.file("p.jsonl", row.formatted(1, 1, "\"many\"") + row.formatted(2, 2, "7"));
        assertThat(desk.run(
                        "ingest",
                        "p.case",
                        "p.jsonl",
                        "--map",
                        "account_created=born",
                        "--map",
                        "likes=n",
                        "--map",
                        "views=seen"))
                .as(desk.said())
                .isZero();
        assertThat(desk.said())
                .contains("none of the 2 values of born (account_created) could be read; the first is \"someday\"")
                .contains("1 of the 2 values of n (likes) could not be read; the first is \"many\"")
                .contains("seen (views) is empty in every row");
        assertThat(desk.run("ingest", "q.case", "p.jsonl", "--map", "likes=n")).isZero();
        assertThat(desk.said()).doesNotContain("born", "empty in every row");
    }

    @Test
    void aMapThatAFormatWithMembersOfItsOwnDoesNotUseIsTold() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "v2.jsonl",
                "{\"id\":\"11\",\"author_id\":\"7\",\"created_at\":\"2024-01-01T10:00:00.000Z\",\"text\":\"w\"}\n");
        assertThat(desk.run("ingest", "v.case", "v2.jsonl", "--map", "likes=claps"))
                .isZero();
        assertThat(desk.said()).contains("--map likes=claps is not used: x-v2 has members of its own");
        assertThat(desk.run("ingest", "w.case", "v2.jsonl")).isZero();
        assertThat(desk.said()).doesNotContain("is not used");
    }
}
