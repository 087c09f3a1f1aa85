package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;

/** A column is not taken for what its name says alone: its first values must agree, and what was taken is told. */
final class ColumnsTest {
    @Test
    void aTimeOfDayIsNoTimeWhereAnotherColumnHasTheDay() {
        Reads reads = Reads.table("user_id,time,created_at,text", "7,09:15:00,2021-03-06 09:15:00 EST,a");
        assertThat(reads.part(3)).containsExactly("2021-03-06T14:15:00Z");
        assertThat(reads.notes())
                .contains("created_at as time (1 of 1 are times)")
                .contains("time (times of day without a day)");
    }

    @Test
    void dayTimeOfDayAndZoneInThreeColumnsAreOneTime() {
        Reads reads = Reads.table("user_id,date,time,timezone,text", "7,2021-03-06,09:15:00,-0500,a");
        assertThat(reads.part(3)).containsExactly("2021-03-06T14:15:00Z");
        Reads region = Reads.table("user_id,date,time,timezone,text", "7,2021-07-06,09:15:00,Europe/Berlin,a");
        assertThat(region.part(3)).containsExactly("2021-07-06T07:15:00Z");
    }

    @Test
    void ofTwoTimesTheOneWithAZoneIsTaken() {
        Reads reads = Reads.table(
                "user_id,timestamp,created_at,text", "7,2015-05-01 14:57:19,Fri May 01 12:57:19 +0000 2015,a");
        assertThat(reads.part(3)).containsExactly("2015-05-01T12:57:19Z");
    }

    @Test
    void theValuesOfAColumnSayWhichNumberIsTheDay() {
        Reads reads = Reads.table("user_id,date,text", "7,05/03/2021 10:00,a", "8,31/03/2021 10:00,b");
        assertThat(reads.part(3)).containsExactly("2021-03-05T10:00:00Z", "2021-03-31T10:00:00Z");
        assertThat(reads.notes()).contains("day first");
        Reads open = Reads.table("user_id,date,text", "7,05/03/2021 10:00,a", "8,06/03/2021 10:00,b");
        assertThat(open.posts()).isEmpty();
        assertThat(open.reasons()).allMatch(r -> r.contains("may be day and month"));
    }

    @Test
    void aPostsOwnAddressIsNoLinkThatItShares() {
        Reads byId = Reads.table(
                "id,user_id,created_at,text,url",
                "100001,7,1622541600,a,https://example.org/p/100001",
                "100002,8,1622541601,b,https://example.org/p/100002");
        assertThat(byId.objects("link")).isEmpty();
        assertThat(byId.notes()).contains("url (the posts' own addresses)");
        Reads byName = Reads.table(
                "author,date,text,link",
                "u/ann,2021-02-22 13:20,a,https://www.reddit.com/r/x/comments/a1/x/k1/",
                "u/bob,2021-02-22 13:21,b,https://www.reddit.com/r/x/comments/a1/x/k2/");
        assertThat(byName.objects("link")).isEmpty();
        assertThat(byName.part(1)).containsExactly(":ann", ":bob");
        Reads shared = Reads.table(
                "id,user_id,created_at,text,url",
                "100001,7,1622541600,a,https://news.example/a",
                "100002,8,1622541601,b,https://news.example/a");
        assertThat(shared.objects("link")).containsExactly("https://news.example/a", "https://news.example/a");
    }

    @Test
    void theExpandedLinkGoesBeforeTheShortOne() {
        Reads reads = Reads.table(
                "user_id,created_at,text,url,expanded_url", "7,1622541600,a,https://t.co/abc,https://news.example/a");
        assertThat(reads.objects("link")).containsExactly("https://news.example/a");
    }

    @Test
    void aThreadIsRepliedToAndNotShared() {
        Reads reads = Reads.table(
                "author,text,created_utc,link_id", "ann,w1,1614000167,t3_d000", "bob,w2,1614000168,t3_d000");
        assertThat(reads.objects("link")).isEmpty();
        assertThat(reads.objects("reply")).containsExactly("t3_d000", "t3_d000");
        Reads numbers = Reads.table(
                "user_id,text,created_at,link_id,parent_id", "7,w1,1614000167,55,55", "8,w2,1614000168,55,55");
        assertThat(numbers.objects("link")).isEmpty();
        Reads links = Reads.table("user_id,text,created_at,link_id", "7,w1,1614000167,55", "8,w2,1614000168,55");
        assertThat(links.objects("link")).containsExactly("55", "55");
    }

    @Test
    void aLinkAndItsNumberAreOneThing() {
        Reads reads = Reads.table(
                "user_id,created_at,url,url_id,hashtags,hashtag_id,domain",
                "7,1622541600,https://news.example/a,1000,flood,h7,https://www.news.example/");
        assertThat(reads.objects())
                .containsExactly("link=https://news.example/a", "domain=news.example", "hashtag=flood");
        assertThat(reads.notes()).contains("url_id (one with the links)");
        Reads byHand = Reads.table(
                new Reading(
                        "",
                        Map.of(Field.LINKS, "url", Field.LINK_ID, "url_id"),
                        Map.of(),
                        "",
                        ZoneOffset.UTC,
                        true,
                        ""),
                "user_id,created_at,url,url_id",
                "7,1622541600,https://news.example/a,1000",
                "8,1622541600,,1000");
        assertThat(byHand.objects("link")).containsExactly("https://news.example/a", "1000");
    }

    @Test
    void aRepostCountsAsARepostOnly() {
        Reads reads = Reads.table(
                "id,author_id,created_at,text,referenced_tweets.retweeted.id,entities.urls",
                "900,7,1622541600,RT @ann: my song #new https://t.co/s,800,\"[{\"\"url\"\": \"\"https://t.co/s\"\", \"\"expanded_url\"\": \"\"https://music.example/0\"\"}]\"",
                "901,8,1622541601,my own song,,\"[{\"\"url\"\": \"\"https://t.co/t\"\", \"\"expanded_url\"\": \"\"https://music.example/1\"\"}]\"");
        assertThat(reads.part(4)).containsExactly("repost", "original");
        assertThat(reads.objects("repost")).containsExactly("800");
        assertThat(reads.objects("link")).containsExactly("https://music.example/1");
        assertThat(reads.objects("text")).hasSize(1);
        assertThat(reads.objects("mention")).isEmpty();
    }

    @Test
    void aRepostWithoutAnIdIsKnownByItsSourceAndItsWords() {
        Reads reads = Reads.table(
                "user_id,created_at,text",
                "7,1622541600,RT @Ann: the bridge is closed",
                "8,1622541601,RT @ann: the bridge is closed",
                "9,1622541602,RT @bob: the bridge is closed",
                "10,1622541603,the bridge is closed");
        assertThat(reads.part(4)).containsExactly("repost", "repost", "repost", "original");
        assertThat(reads.objects("text")).hasSize(1);
        List<String> reposts = reads.objects("repost");
        assertThat(reposts).hasSize(3);
        assertThat(reposts.get(0)).isEqualTo(reposts.get(1)).isNotEqualTo(reposts.get(2));
        assertThat(reads.notes()).contains("3 rows begin with RT @name: read as reposts");
    }

    @Test
    void listsOfObjectsGiveWhatTheyNameAndNotTheirWords() {
        Reads reads = Reads.table(
                "user_id,created_at,text,mentions,hashtags",
                "7,1622541600,a,\"[{'screen_name': 'Ann', 'name': 'Ann O\\'Hara', 'id': None}]\",\"[{\"\"text\"\": \"\"flood\"\"}]\"");
        assertThat(reads.objects("mention")).containsExactly("ann");
        assertThat(reads.objects("hashtag")).containsExactly("flood");
    }

    @Test
    void twoColumnsOfOneNameAreAskedAboutUnlessTheySayTheSame() {
        assertThatThrownBy(() -> Reads.table("user_id,created_at,text,text", "7,1622541600,one,two"))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("two columns are called text");
        Reads told = Reads.table(Reads.mapped(Field.TEXT, "4"), "user_id,created_at,text,text", "7,1622541600,one,two");
        assertThat(told.part(5)).containsExactly("two");
        Reads same = Reads.table("user_id,created_at,text,text", "7,1622541600,one,one");
        assertThat(same.part(5)).containsExactly("one");
        Reads tags = Reads.table("user_id,created_at,hashtag,hashtag", "7,1622541600,one,two");
        assertThat(tags.objects("hashtag")).containsExactly("one", "two");
    }

    @Test
    void aColumnThatIsEmptyAtFirstIsReadAllTheSame() {
        Reads reads = Reads.table("user_id,created_at,text,retweeted_status_id", "7,1622541600,a,", "8,1622541601,b,");
        assertThat(reads.part(4)).containsExactly("original", "original");
        assertThat(reads.notes()).doesNotContain("retweeted_status_id");
    }

    @Test
    void aColumnOfWhichNothingCanBeReadIsTold() {
        Reads reads = Reads.table(
                Reads.mapped(Field.ACCOUNT_CREATED, "joined"),
                "user_id,created_at,text,joined,likes",
                "7,1622541600,a,some day,many",
                "8,1622541601,b,another day,5");
        assertThat(reads.notes())
                .contains(
                        "none of the 2 values of joined (account_created) could be read; the first is \"some day\" on line 2")
                .contains("1 of the 2 values of likes (likes) could not be read");
        Reads known = Reads.table(
                "id,created_at,user_id,screen_name,text,user_created_at",
                "900,1622541600,7,ann,a,Wed Sep 16 01:29:29 +0000 2009");
        assertThat(known.format()).isEqualTo("tweets-csv");
        assertThat(known.notes()).doesNotContain("user_created_at");
        assertThat(known.recorded().profiles).containsExactly(":7 2009-09-16T01:29:29Z".replace(":7", "twitter:7"));
    }

    @Test
    void countsAreReadAsPeopleWriteThem() {
        Reads reads = Reads.table(
                "user_id,created_at,text,followers,likes",
                "7,1622541600,a,\"10,877\",1.2K",
                "8,1622541601,b,10.877,12.0");
        assertThat(reads.recorded().counts).containsExactly("10877 1200", "10877 12");
    }
}
