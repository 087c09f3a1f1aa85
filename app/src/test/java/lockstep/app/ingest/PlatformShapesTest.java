package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What platforms and their tools wrap posts in. */
final class PlatformShapesTest {
    private static final String POSTS = "SELECT native_id, kind FROM posts ORDER BY line";

    @TempDir
    Path folder;

    private Desk laid(String folderOfCase) throws IOException {
        SharedCase.lay(folder, folderOfCase);
        return new Desk(folder);
    }

    @Test
    void postsOfXAreReadInEveryWrapperAndInFullAndNoticesAreNone() throws IOException {
        var desk = laid("08-zeeschuimer-x-shapes");
        assertThat(desk.run("ingest", "c.case", "x.ndjson")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("12");
        assertThat(desk.rows("c.case", "SELECT repost_of FROM posts WHERE native_id IN ('9005', '9006')"))
                .containsExactly("8800", "8800");
        assertThat(SharedCase.acts(desk, "c.case").get(8)).contains("link=https://news.example/long", "hashtag=two");
        assertThat(desk.rows("c.case", "SELECT text FROM posts WHERE native_id = '9009'")
                        .get(0))
                .endsWith("https://t.co/zz");
        assertThat(desk.rows("c.case", "SELECT handle FROM accounts WHERE native_id IN ('507', '511') ORDER BY 1"))
                .containsExactly("golf", "kilo");
        assertThat(desk.rows("c.case", "SELECT split_part(reason, ':', 1) FROM rejects ORDER BY line"))
                .containsExactly("new-shape", "not-a-post");
    }

    @ParameterizedTest
    @CsvSource({
        "truth.ndjson,4,truthsocial",
        "gab.ndjson,2,gab",
        "tiktok-comments.ndjson,2,tiktok",
        "threads.ndjson,1,threads",
        "instagram.ndjson,2,instagram"
    })
    void capturesOfOtherPlatformsAreRead(String file, String posts, String platform) throws IOException {
        var desk = laid("09-zeeschuimer-other-platforms");
        assertThat(desk.run("ingest", "c.case", file)).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly(posts);
        assertThat(desk.rows("c.case", "SELECT DISTINCT platform FROM accounts"))
                .containsExactly(platform);
        assertThat(desk.rows("c.case", "SELECT count(*) FROM accounts WHERE handle IS NULL"))
                .containsExactly("0");
    }

    @Test
    void aBoostOnTruthSocialIsARepostAndThreadsKeepTheirLink() throws IOException {
        var desk = laid("09-zeeschuimer-other-platforms");
        assertThat(desk.run("ingest", "c.case", "truth.ndjson")).isZero();
        assertThat(SharedCase.acts(desk, "c.case").subList(1, 4))
                .containsExactly(
                        "repost=113000000000000001",
                        "quote=113000000000000001",
                        "mention=pine reply=113000000000000001");
        assertThat(desk.run("ingest", "t.case", "threads.ndjson")).isZero();
        assertThat(SharedCase.acts(desk, "t.case").get(0)).contains("link=https://news.example/story");
    }

    @Test
    void aCaptureOfAPlatformThatIsNotKnownSaysSoAndHowItCanBeRead() throws IOException {
        var desk = new Desk(folder);
        desk.file(
                "n.ndjson",
                "{\"item_id\":\"1\",\"source_platform\":\"pinboard.example\",\"timestamp_collected\":1780000000001,"
                        + "\"data\":{\"key\":\"1\",\"poster\":{\"ref\":\"p9\"},\"when\":\"2025-03-06T09:15:00Z\",\"note\":\"w1\"}}\n");
        assertThat(desk.run("ingest", "c.case", "n.ndjson")).isEqualTo(1);
        assertThat(desk.rows("c.case", "SELECT reason FROM rejects").get(0))
                .startsWith("not-read: captures of pinboard.example are not read yet")
                .contains("--as jsonl", "poster.ref");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "n.ndjson",
                        "--as",
                        "jsonl",
                        "--map",
                        "account=data.poster.ref",
                        "--map",
                        "time=data.when",
                        "--map",
                        "text=data.note"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"alpha.json,beta.json", "beta.json,alpha.json", "alpha-old.json,beta.json"})
    void twoServersOfMastodonGiveFourPeopleAndTheReplyMeetsItsPost(String first, String second) throws IOException {
        var desk = laid("11-mastodon-two-servers");
        assertThat(desk.run("ingest", "c.case", first, second)).isZero();
        assertThat(desk.rows("c.case", "SELECT handle FROM accounts ORDER BY handle"))
                .containsExactly(
                        "egret@alpha.example", "heron@alpha.example", "heron@beta.example", "stork@beta.example");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("5");
        assertThat(desk.rows(
                        "c.case",
                        "SELECT a.handle FROM posts r JOIN posts p ON r.reply_to = p.native_id "
                                + "JOIN accounts a ON a.account = p.account"))
                .containsExactly("heron@alpha.example");
    }

    @Test
    void aReplyToAStatusThatTheFileDoesNotHoldKeepsServerAndNumberOrTheAddressThatFollowsFromAMention()
            throws IOException {
        var desk = new Desk(folder);
        String status = "{\"id\":\"%s\",\"created_at\":\"2025-03-06T09:0%s:00Z\",\"in_reply_to_id\":\"%s\","
                + "\"in_reply_to_account_id\":\"77\",\"uri\":\"https://one.example/users/a/statuses/%s\",\"content\":\"w\","
                + "\"account\":{\"id\":\"5\",\"acct\":\"a\",\"url\":\"https://one.example/@a\"},\"tags\":[],\"mentions\":[%s]}\n";
        desk.file(
                "a.jsonl",
                status.formatted("1", "1", "900", "1", "")
                        + status.formatted(
                                "2",
                                "2",
                                "901",
                                "2",
                                "{\"id\":\"77\",\"username\":\"b\",\"acct\":\"b\",\"url\":\"https://one.example/@b\"}"));
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.said()).contains("1 reply is to a status that the file does not hold");
        assertThat(desk.rows("c.case", "SELECT reply_to FROM posts ORDER BY line"))
                .containsExactly("one.example/900", "https://one.example/users/b/statuses/901");
    }

    @Test
    void allChatsOfAnAccountOfTelegramAreRead() throws IOException {
        var desk = laid("15-telegram-desktop-shapes");
        assertThat(desk.run("ingest", "c.case", "full.json")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, name FROM accounts ORDER BY native_id"))
                .containsExactly("channel1201|River News", "channel1202|Lake News", "channel1203|Hill News");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("11");
        assertThat(desk.run("ingest", "c.case", "one.json")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts"))
                .as("the same channel alone adds nothing")
                .containsExactly("11");
    }

    @Test
    void aDeletedMemberHasNoNameAndAMessageOfAGroupThatNamesNobodyIsAReject() throws IOException {
        var desk = laid("15-telegram-desktop-shapes");
        assertThat(desk.run("ingest", "c.case", "group.json")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id, name FROM accounts ORDER BY native_id"))
                .containsExactly("channel1300|Town talk", "user9001|Ann", "user9002|null", "user9003|Ann");
        assertThat(desk.rows("c.case", "SELECT line, split_part(reason, ':', 1) FROM rejects"))
                .containsExactly("5|no-account");
        assertThat(desk.run("ingest", "o.case", "old.json")).isZero();
        assertThat(desk.said()).contains("1 time had no zone");
    }

    @Test
    void whatSnscrapeWroteIsRead() throws IOException {
        var desk = laid("16-snscrape-jsonl");
        assertThat(desk.run("ingest", "c.case", "sn-twitter.jsonl")).isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts ORDER BY 1"))
                .containsExactly("301", "302", "303", "304", "305");
        List<String> acts = SharedCase.acts(desk, "c.case");
        assertThat(acts.get(0)).isEqualTo("link=https://news.example/a domain=news.example hashtag=flood");
        assertThat(acts.get(2)).isEqualTo("repost=1558000000000000009");
        assertThat(desk.rows("c.case", POSTS).stream().map(p -> p.substring(p.indexOf('|') + 1)))
                .containsExactly("original", "original", "repost", "reply", "quote");
        assertThat(desk.run("ingest", "t.case", "sn-telegram.jsonl")).isZero();
        assertThat(desk.rows("t.case", "SELECT native_id FROM accounts ORDER BY 1"))
                .containsExactly("hillnews", "lakenews", "rivernews");
        assertThat(SharedCase.acts(desk, "t.case").get(2)).contains("repost=rivernews/11");
    }

    @Test
    void aTimeThatBlueskyClaimsIsHeldAgainstWhenTheNetworkSawThePost() throws IOException {
        var desk = laid("35-bluesky-times");
        assertThat(desk.run("ingest", "c.case", "jetstream.ndjson")).isZero();
        assertThat(desk.said()).contains("4 posts claim a time more than a day from when the network saw them");
        assertThat(desk.rows(
                        "c.case", "SELECT DISTINCT strftime(make_timestamp(posted_at * 1000), '%Y-%m-%d') FROM posts"))
                .containsExactly("2024-11-20");
        assertThat(desk.rows("c.case", "SELECT posted_at FROM posts WHERE line = 1"))
                .containsExactly("1732100000000");
        assertThat(desk.rows("c.case", "SELECT split_part(reason, ':', 1) FROM rejects"))
                .containsExactly("not-a-post", "not-a-post", "not-a-post");
        assertThat(desk.run("ingest", "s.case", "snake.ndjson")).isZero();
        assertThat(SharedCase.acts(desk, "s.case"))
                .containsExactly(
                        "link=https://rivernews.org/a domain=rivernews.org",
                        "link=https://rivernews.org/a domain=rivernews.org");
    }

    @Test
    void linksThatTelethonGivesBesideTheTextAndNamesThat4catKeepsAreRead() throws IOException {
        var desk = laid("42-telethon-variants");
        assertThat(desk.run("ingest", "c.case", "std.jsonl")).isZero();
        List<String> acts = SharedCase.acts(desk, "c.case");
        assertThat(acts).hasSize(11);
        assertThat(acts.get(1))
                .contains("repost=channel1300/44", "forwarded-from=channel1300")
                .doesNotContain("link=");
        assertThat(acts.get(6)).contains("link=https://rivernews.org/a");
        assertThat(acts.get(7)).contains("link=https://rivernews.org/b");
        assertThat(desk.run("ingest", "f.case", "4cat.ndjson")).isZero();
        assertThat(desk.rows("f.case", "SELECT handle, name FROM accounts WHERE native_id = 'channel1201'"))
                .containsExactly("rivernews|River News");
        assertThat(desk.run("ingest", "l.case", "flat.jsonl")).isZero();
        assertThat(desk.rows("l.case", "SELECT count(*) FROM posts")).containsExactly("11");
        assertThat(desk.run("ingest", "w.case", "wrapped.json")).isZero();
        assertThat(desk.rows("w.case", "SELECT count(*) FROM posts")).containsExactly("11");
    }

    @Test
    void redditsOwnAddressesAreNoLinksAndDeletedAuthorsNoOne() throws IOException {
        var desk = laid("12-reddit-dumps");
        assertThat(desk.run("ingest", "s.case", "RS.ndjson")).isZero();
        assertThat(SharedCase.acts(desk, "s.case"))
                .containsExactly("", "link=https://i.redd.it/xyz.jpg domain=redd.it", "repost=t3_aaa111");
        assertThat(desk.run("ingest", "c.case", "RC.ndjson")).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("6");
        assertThat(desk.rows("c.case", "SELECT DISTINCT split_part(reason, ':', 1) FROM rejects"))
                .containsExactly("no-account");
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheRestFromBeingRead() throws IOException {
        var desk = new Desk(folder);
        desk.file("odd.csv", "colour;weight\nred;7\n");
        desk.file("good.csv", "account,time,text\n501,2024-03-01,w1\n");
        assertThat(desk.run("ingest", "c.case", "odd.csv", "good.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("odd.csv is in no format that is known");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts")).containsExactly("1");
        assertThat(desk.run("ingest", "d.case", "odd.csv")).isEqualTo(1);
    }
}
