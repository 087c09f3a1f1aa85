package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One post under two ids is one where the files give both, and two that are told where they do not. */
class OtherIdsTest {
    private static final String STATUS =
            "{\"id\":\"%s\",\"created_at\":\"2025-03-06T09:%s:00Z\",%s\"uri\":\"%s\",\"content\":\"%s\","
                    + "\"account\":{\"id\":\"%s\",\"acct\":\"%s\",\"url\":\"%s\"},\"tags\":[],\"mentions\":[]}\n";

    private static final String PARENT = """
            SELECT a.handle || ' ' || k.name || ' ' || b.handle
            FROM posts p JOIN posts o ON o.native_id = coalesce(p.reply_to, p.repost_of, p.quote_of)
            JOIN accounts a ON a.account = p.account JOIN accounts b ON b.account = o.account
            JOIN actions x ON x.post = p.post JOIN kinds k ON k.kind = x.kind JOIN objects t ON t.object = x.object
            WHERE t.value = o.native_id ORDER BY 1
            """;

    @TempDir
    Path folder;

    /** The server's own status, and one of another server that it gave a number of its own. */
    private void mastodon(Desk desk) throws IOException {
        desk.file(
                "parents.jsonl",
                STATUS.formatted(
                                "1001",
                                "01",
                                "",
                                "https://one.example/ap/users/7/statuses/1001",
                                "w001 w002",
                                "7",
                                "heron",
                                "https://one.example/@heron")
                        + STATUS.formatted(
                                "1002",
                                "02",
                                "",
                                "https://two.example/users/stork/statuses/88",
                                "w003 w004",
                                "8",
                                "stork@two.example",
                                "https://two.example/@stork"));
        desk.file(
                "answers.jsonl",
                STATUS.formatted(
                                "1010",
                                "10",
                                "\"in_reply_to_id\":\"1001\",",
                                "https://one.example/users/egret/statuses/1010",
                                "w005",
                                "9",
                                "egret",
                                "https://one.example/@egret")
                        + STATUS.formatted(
                                "1011",
                                "11",
                                "\"in_reply_to_id\":\"1002\",",
                                "https://one.example/users/ibis/statuses/1011",
                                "w006",
                                "10",
                                "ibis",
                                "https://one.example/@ibis")
                        + STATUS.formatted(
                                "1012",
                                "12",
                                "\"quote\":{\"state\":\"accepted\",\"quoted_status_id\":\"1001\"},",
                                "https://one.example/users/crane/statuses/1012",
                                "w007",
                                "11",
                                "crane",
                                "https://one.example/@crane")
                        + STATUS.formatted(
                                "1013",
                                "13",
                                "\"in_reply_to_id\":\"4242\",",
                                "https://one.example/users/rail/statuses/1013",
                                "w008",
                                "12",
                                "rail",
                                "https://one.example/@rail"));
    }

    @ParameterizedTest
    @CsvSource({"parents.jsonl, answers.jsonl", "answers.jsonl, parents.jsonl"})
    void aReplyMeetsItsStatusOfAnotherFileWhicheverCameFirst(String first, String second) throws IOException {
        var desk = new Desk(folder);
        mastodon(desk);
        assertThat(desk.run("ingest", "c.case", first)).isZero();
        assertThat(desk.rows("c.case", PARENT)).isEmpty();
        assertThat(desk.run("ingest", "c.case", second)).isZero();
        assertThat(desk.rows("c.case", PARENT))
                .containsExactly(
                        "crane@one.example quote heron@one.example",
                        "egret@one.example reply heron@one.example",
                        "ibis@one.example reply stork@two.example");
        assertThat(desk.said() + desk.printed()).contains("3 replies, reposts or quotes name a post by another id");
        assertThat(desk.rows("c.case", "SELECT reply_to FROM posts WHERE reply_to LIKE '%4242'"))
                .containsExactly("one.example/4242");
    }

    @Test
    void theSameNumberOfAnotherServerIsAnotherStatus() throws IOException {
        var desk = new Desk(folder);
        mastodon(desk);
        desk.file(
                "else.jsonl",
                STATUS.formatted(
                        "1020",
                        "20",
                        "\"in_reply_to_id\":\"1001\",",
                        "https://three.example/users/owl/statuses/1020",
                        "w009",
                        "7",
                        "owl",
                        "https://three.example/@owl"));
        assertThat(desk.run("ingest", "c.case", "parents.jsonl", "else.jsonl")).isZero();
        assertThat(desk.rows("c.case", PARENT)).isEmpty();
        assertThat(desk.said() + desk.printed()).contains("1 reply is to a status that the file does not hold");
    }

    private static String telethon(int number, String chat, String text) {
        return "{\"_\":\"Message\",\"id\":%d,\"peer_id\":{\"_\":\"PeerChannel\",\"channel_id\":1201},\"date\":\"2022-03-05T12:%02d:00+00:00\",\"message\":\"%s\"%s}\n"
                .formatted(number, number, text, chat);
    }

    private static String flat(int number, String channel, String text) {
        return "{\"id\":%d,\"date\":\"2022-03-05T12:%02d:00+00:00\",\"message\":\"%s\",\"channel_name\":\"%s\",\"views\":10}\n"
                .formatted(number, number, text, channel);
    }

    @ParameterizedTest
    @CsvSource({"flat.jsonl, both.jsonl", "both.jsonl, flat.jsonl"})
    void aMessageNamedByNameAndByNumberIsOneWhereAFileGivesBoth(String first, String second) throws IOException {
        var desk = new Desk(folder);
        String chat = ",\"_chat\":{\"_\":\"Channel\",\"id\":1201,\"title\":\"River\",\"username\":\"RiverNews\"}";
        desk.file("flat.jsonl", flat(1, "@rivernews", "w001 w002") + flat(2, "https://t.me/s/RiverNews", "w003 w004"));
        desk.file(
                "both.jsonl",
                telethon(1, chat, "w001 w002") + telethon(2, chat, "w003 w004") + telethon(3, chat, "w005"));
        assertThat(desk.run("ingest", "c.case", first, second)).isZero();
        assertThat(desk.rows("c.case", "SELECT text FROM posts ORDER BY text"))
                .containsExactly("w001 w002", "w003 w004", "w005");
        assertThat(desk.rows("c.case", "SELECT native_id || ' ' || lower(handle) FROM accounts"))
                .containsExactly("channel1201 rivernews");
    }

    @Test
    void aNameThatWentToAnotherChannelJoinsNothing() throws IOException {
        var desk = new Desk(folder);
        String chat = ",\"_chat\":{\"_\":\"Channel\",\"id\":1201,\"title\":\"River\",\"username\":\"rivernews\"}";
        desk.file("flat.jsonl", flat(1, "rivernews", "other words here") + flat(9, "rivernews", "w001"));
        desk.file("both.jsonl", telethon(1, chat, "w001 w002"));
        assertThat(desk.run("ingest", "c.case", "flat.jsonl", "both.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("3");
    }

    @Test
    void whereNoFileGivesBothItIsToldThatTheyMayBeTheSame() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "flat.jsonl",
                flat(1, "rivernews", "w001 w002") + flat(2, "rivernews", "w003") + flat(5, "rivernews", "w009"));
        desk.file("number.jsonl", telethon(1, "", "w001 w002") + telethon(2, "", "w003") + telethon(3, "", "w009"));
        assertThat(desk.run("ingest", "c.case", "flat.jsonl")).isZero();
        assertThat(desk.said() + desk.printed()).doesNotContain("may be the same");
        assertThat(desk.run("ingest", "c.case", "number.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("6");
        assertThat(desk.said() + desk.printed())
                .contains(
                        "2 posts have the number, time and words of posts that another file gives under another name");
    }

    private static final String SOURCES_OF_FORWARDS = """
            SELECT a.native_id || ' ' || o.value FROM actions x JOIN kinds k ON k.kind = x.kind AND k.name = 'forwarded-from'
            JOIN objects o ON o.object = x.object JOIN accounts a ON a.account = x.account ORDER BY 1
            """;

    private static String forwarding(String channel, String from) {
        return "{\"id\":7,\"date\":\"2022-03-06T12:00:00+00:00\",\"message\":\"w0%s\",\"channel_name\":\"%s\",\"fwd_from\":\"%s\"}\n"
                .formatted(channel.length(), channel, from);
    }

    @ParameterizedTest
    @CsvSource({"both.jsonl, forwards.jsonl", "forwards.jsonl, both.jsonl"})
    void aChannelThatIsPassedOnByNameAndByNumberIsOneThing(String first, String second) throws IOException {
        // as in 42-telethon-variants: from_id in one tool, the name in another
        var desk = new Desk(folder);
        String chat = ",\"_chat\":{\"_\":\"Channel\",\"id\":1201,\"title\":\"River\",\"username\":\"RiverNews\"}";
        desk.file("both.jsonl", telethon(1, chat, "w001 w002"));
        desk.file(
                "forwards.jsonl",
                forwarding("delta", "PeerChannel(channel_id=1201)")
                        + forwarding("heron", "rivernews")
                        + forwarding("otter", "rivernews2"));
        assertThat(desk.run("ingest", "c.case", first, second)).isZero();
        assertThat(desk.rows("c.case", SOURCES_OF_FORWARDS))
                .containsExactly("delta channel1201", "heron channel1201", "otter rivernews2");
        assertThat(desk.said() + desk.printed()).contains("1 act names an account by its number or handle");
    }

    @Test
    void aNameThatTwoChannelsBoreLeadsToNeither() throws IOException {
        var desk = new Desk(folder);
        String chat = ",\"_chat\":{\"_\":\"Channel\",\"id\":%s,\"title\":\"River\",\"username\":\"rivernews\"}";
        desk.file(
                "both.jsonl",
                telethon(1, chat.formatted("1201"), "w001")
                        + telethon(2, chat.formatted("1202"), "w002").replace(":1201}", ":1202}"));
        desk.file("forwards.jsonl", forwarding("heron", "rivernews"));
        assertThat(desk.run("ingest", "c.case", "both.jsonl", "forwards.jsonl")).isZero();
        assertThat(desk.rows("c.case", SOURCES_OF_FORWARDS)).containsExactly("heron rivernews");
    }

    @Test
    void whoIsMentionedByNumberIsWhoIsMentionedByName() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "ids.csv",
                "tweetid,userid,user_screen_name,tweet_time,tweet_text,user_mentions,is_retweet,retweet_tweetid,hashtags,urls\n"
                        + "1,101,Ann,2016-03-01 10:00,w017 w018,[102],false,,[],[]\n"
                        + "2,102,Bob,2016-03-01 10:01,w019 w020,[103],false,,[],[]\n"
                        + "3,104,Cat,2016-03-01 10:02,@bob w021,\"[bob]\",false,,[],[]\n");
        assertThat(desk.run("ingest", "c.case", "ids.csv", "--set", "platform=twitter"))
                .as(desk.said())
                .isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT o.value FROM actions x JOIN kinds k ON k.kind = x.kind AND k.name = 'mention' JOIN objects o ON o.object ="
                                + " x.object ORDER BY x.post"))
                .containsExactly("bob", "103", "bob");
    }

    @Test
    void aForgottenPostLeavesNoOtherId() throws IOException {
        var desk = new Desk(folder);
        String chat = ",\"_chat\":{\"_\":\"Channel\",\"id\":1201,\"title\":\"River\",\"username\":\"rivernews\"}";
        desk.file("both.jsonl", telethon(1, chat, "w001 w002"));
        assertThat(desk.run("ingest", "c.case", "both.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT id FROM post_ids")).containsExactly("rivernews/1");
        assertThat(desk.run("forget", "c.case", "telegram:channel1201", "--reason", "asked for it"))
                .as(desk.said())
                .isZero();
        assertThat(desk.rows("c.case", "SELECT id FROM post_ids")).isEqualTo(List.of());
    }
}
