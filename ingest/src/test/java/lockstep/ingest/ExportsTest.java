package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Exports of tools that few formats know by name: what they mean is read, what is their own is nobody's act. */
final class ExportsTest {
    private static Reads json(String text) {
        return Reads.bytes("a.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Reading.PLAIN);
    }

    @Test
    void oneColumnNamesThePostAndAnotherSaysWhetherItIsPassedOnOrQuoted() {
        Reads read = Reads.table(
                "id,created_at,user_screen_name,text,tweet_type,urls,retweet_or_quote_id,user_id",
                "1001,2021-04-21 10:13:20,ann,w017,original,https://news.example/a,,101",
                "1002,2021-04-21 10:13:21,bob,w017,retweet,https://news.example/a,1001,102",
                "1003,2021-04-21 10:13:22,cat,w018,quote,https://twitter.com/ann/status/1001,1001,103");
        assertThat(read.part(4)).containsExactly("original", "repost", "quote");
        assertThat(read.objects("repost")).containsExactly("1001");
        assertThat(read.objects("quote")).containsExactly("1001");
        assertThat(read.objects("link")).containsExactly("https://news.example/a");
    }

    @Test
    void aListOfReferencesSaysOfEachWhatItIs() {
        Reads read = Reads.table(
                "id,author_id,created_at,text,referenced_tweets",
                "1001,101,2021-04-21T10:13:20Z,w017,\"[{'type': 'retweeted', 'id': '999'}]\"",
                "1002,102,2021-04-21T10:13:21Z,w018,\"[{\"\"type\"\":\"\"replied_to\"\",\"\"id\"\":\"\"998\"\"},"
                        + "{\"\"type\"\":\"\"quoted\"\",\"\"id\"\":\"\"997\"\"}]\"",
                "1003,103,2021-04-21T10:13:22Z,w019,");
        assertThat(read.part(4)).containsExactly("repost", "reply", "original");
        assertThat(read.objects("quote")).containsExactly("997");
    }

    @Test
    void aPostThatIsNamedWithoutAWordForItIsCountedAndNoAct() {
        Reads read = Reads.table(
                "id,author_id,created_at,text,referenced_tweet_id", "1001,101,2021-04-21T10:13:20Z,w017,999");
        assertThat(read.objects()).noneMatch(o -> o.contains("999"));
        assertThat(read.notes()).contains("1 row names another post without a word");
    }

    @Test
    void theSiteWherePostsStandIsNoDomainThatTheyShare() {
        Reads read = Reads.table(
                "SocialNetwork,SenderUserId,Message,CreatedTime,Permalink,Domain",
                "TWITTER,101,w017,2023-05-01 10:00:00,https://twitter.com/ann/status/1001,twitter.com",
                "TWITTER,102,w018,2023-05-01 10:00:09,https://twitter.com/bob/status/1002,twitter.com");
        assertThat(read.objects("domain")).isEmpty();
        assertThat(read.part(2)).containsExactly("1001", "1002");
        Reads shared = Reads.table(
                "user_id,message,created_at,domain",
                "101,w017,2023-05-01 10:00:00,news.example",
                "102,w018,2023-05-01 10:00:09,news.example");
        assertThat(shared.objects("domain")).containsExactly("news.example", "news.example");
    }

    @Test
    void theIdThatTheAddressHoldsIsThePlatforms() {
        Reads read = Reads.table(
                "Id,user_id,message,published_at,post_id,url",
                "9001,101,w017,2023-05-01 10:00:00,55,https://t.me/rivernews/55",
                "9002,102,w018,2023-05-01 10:00:09,56,https://t.me/lakenews/56");
        assertThat(read.part(2)).containsExactly("55", "56");
    }

    @Test
    void theMarkThatRtweetPutsBeforeIdsIsTakenOff() {
        Reads read = Reads.table(
                "user_id,status_id,created_at,screen_name,text,retweet_status_id",
                "x101,x1001,2021-04-21 10:13:20,ann,w017,",
                "x102,x1002,2021-04-21 10:13:29,bob,w017,x1001");
        assertThat(read.part(2)).containsExactly("1001", "1002");
        assertThat(read.objects("repost")).containsExactly("1001");
        assertThat(read.notes()).contains("x before them");
        Reads other = Reads.table("user_id,id,created_at,text", "x101,x1001,2021-04-21 10:13:20,w017");
        assertThat(other.part(2)).containsExactly("x1001");
    }

    @Test
    void ofTwoColumnsOfTimesInOtherLanguagesTheFinerIsTaken() {
        Reads read = Reads.table("用户id,id,正文,日期,完整日期", "101,4611000000000001,w017,2021-03-06,2021-03-06 12:00:01");
        assertThat(read.part(3)).containsExactly("2021-03-06T12:00:01Z");
    }

    @Test
    void ownAddressesOfPostsInJsonAreNoLinksAndTheSharedOneIs() {
        String one = "{'postId':'10158501%s','user':{'id':'1000%s'},'time':'2023-04-06T09:00:%s.000Z','text':'w017',"
                + "'url':'https://www.facebook.com/ann/posts/pfbid%s','link':'https://news.example/a'}";
        Reads read = json("[" + String.format(one, 11, 11, 11, 11) + "," + String.format(one, 12, 12, 12, 12) + "]");
        assertThat(read.objects("link")).containsExactly("https://news.example/a", "https://news.example/a");
        assertThat(read.objects("domain")).doesNotContain("facebook.com");
        assertThat(read.notes()).contains("url (addresses of posts, each once: the posts' own)");
    }

    @Test
    void aLinkToAPostThatSeveralShareIsALinkInJson() {
        String one = "{'id':'70000%s','user_id':'10%s','created_at':'2023-04-06T09:00:%s.000Z','text':'w017',"
                + "'url':'https://www.facebook.com/ann/posts/501'}";
        Reads read = json(String.format(one, 11, 11, 11) + "\n" + String.format(one, 12, 12, 12));
        assertThat(read.objects("link")).hasSize(2);
    }

    @Test
    void aRepostOnVkIsOneOfThePostThatItsHistoryBeganWith() {
        Reads read = json("{'response':{'count':2,'items':[{'id':12,'from_id':-101,'owner_id':-101,'date':1614000100,"
                + "'text':'','copy_history':[{'id':6,'owner_id':-201,'date':1613000009,'text':''},"
                + "{'id':5,'owner_id':-202,'date':1613000000,'text':'w018 https://news.example/c'}]},"
                + "{'id':13,'from_id':-103,'owner_id':-103,'date':1614000105,'text':'w019',"
                + "'copy_history':[{'id':5,'owner_id':-202,'date':1613000000,'text':'w018'}]}]}}");
        assertThat(read.objects("repost")).containsExactly("-202/5");
        assertThat(read.objects("quote")).containsExactly("-202/5");
        assertThat(read.objects("link")).isEmpty();
    }

    @Test
    void likesAndFollowsOfAnArchiveAreNoPosts() {
        Reads read = json(
                "{'type':'OrderedCollection','orderedItems':[{'type':'Like','actor':'https://social.example/users/ann',"
                        + "'object':'https://other.example/9'},{'type':'Announce','id':'https://social.example/a/1',"
                        + "'actor':'https://social.example/users/ann','published':'2023-01-02T03:04:05Z',"
                        + "'object':'https://other.example/9'}]}");
        assertThat(read.format()).isEqualTo("activitypub");
        assertThat(read.objects()).containsExactly("repost=https://other.example/9");
        assertThat(read.reasons()).containsExactly("not-a-post: Like");
    }

    @Test
    void yearsOfOtherCalendarsAreNeverAnotherDayAndAreCalledThat() {
        Reads read = Reads.table(
                "user_id,created_at,text",
                "101,1402/12/22 10:05,w017",
                "102,2567-03-12 10:05:00,w018",
                "103,۱۴۰۲/۱۲/۲۲,w019");
        assertThat(read.posts()).isEmpty();
        assertThat(read.reasons()).allMatch(r -> r.contains("is a year of another calendar"));
    }

    @Test
    void aRepositoryOfBlueskyIsCalledThatWithAWayOut() {
        byte[] car = HexFormat.of().parseHex("3aa265726f6f747381d82a582500017112200102030405060708");
        assertThat(Reads.bytes("a.car", car, Reading.PLAIN).refusal()).contains("Bluesky", "goat repo unpack a.car");
    }
}
