package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as tools, spreadsheets and people leave them: what is meant is read, what cannot be told is told. */
final class OddTablesTest {
    private static final String HEADER =
            "tweet_id,user_id,screen_name,created_at,text,retweeted_status_id,urls,hashtags,mentions";

    private static Reads lists(String written) {
        return Reads.table(HEADER, "1368000000000000001,7,ann,2021-03-06T09:15:00Z,w1,," + written);
    }

    @Test
    void listsInTheWritingOfOtherLanguagesAreLists() {
        for (String written : List.of(
                "https://n.example/a; https://n.example/b,one;two,ann;bob",
                "https://n.example/a;https://n.example/b,one; two,@ann; @bob",
                "\"{https://n.example/a,https://n.example/b}\",\"{one,two}\",\"{ann,bob}\"",
                "\"('https://n.example/a', 'https://n.example/b')\",\"('one', 'two')\",\"('ann', 'bob')\"",
                "\"c(\"\"https://n.example/a\"\", \"\"https://n.example/b\"\")\",\"c(\"\"one\"\", \"\"two\"\")\",\"c(\"\"ann\"\", \"\"bob\"\")\"",
                "https://n.example/a|https://n.example/b,#one #two,@ann @bob")) {
            Reads reads = lists(written);
            assertThat(reads.objects("link")).as(written).containsExactly("https://n.example/a", "https://n.example/b");
            assertThat(reads.objects("hashtag")).as(written).containsExactly("one", "two");
            assertThat(reads.objects("mention")).as(written).containsExactly("ann", "bob");
        }
    }

    @Test
    void fieldsWithinSingleQuotesOrBackticksAreTheirFields() {
        for (String quote : List.of("'", "`")) {
            List<String> lines = new ArrayList<>(List.of("~account~,~time~,~text~".replace("~", quote)));
            for (int i = 0; i < 5; i++)
                lines.add("~ann~,~2021-03-06T09:1%d:00Z~,~one, two ~~%d~~ and \\~three~"
                        .formatted(i, i)
                        .replace("~", quote));
            Reads reads = Reads.table(lines.toArray(String[]::new));
            assertThat(reads.reasons()).as(quote).isEmpty();
            assertThat(reads.posts()).as(quote).hasSize(5);
            assertThat(reads.part(5).toString())
                    .contains("one, two " + quote + "0" + quote + " and " + quote + "three");
        }
    }

    @Test
    void anApostropheIsNoQuote() {
        Reads reads = Reads.table(
                "account,time,text",
                "'ann,2021-03-06T09:15:00Z,'tis 1",
                "'ann,2021-03-06T09:16:00Z,'tis 2's",
                "'ann,2021-03-06T09:17:00Z,'tis 3");
        assertThat(reads.posts()).hasSize(3);
        assertThat(reads.part(5).toString()).contains("'tis 1");
    }

    @Test
    void aDayOfTheWeekThatContradictsTheDateIsTold() {
        Reads reads = Reads.table("account,time,text", "ann,\"Mon, 16 Sep 2020 09:00:00 GMT\",words");
        assertThat(reads.posts()).hasSize(1);
        assertThat(reads.notes()).contains("1 time names a day of the week that was not");
    }

    @Test
    void aBracketOrSemicolonWithinALinkIsItsOwn() {
        Reads reads = lists("https://n.example/a_(b)?x=1;y=2,,");
        assertThat(reads.objects("link")).singleElement().asString().isEqualTo("https://n.example/a_(b)?x=1&y=2");
    }

    @Test
    void wordsForNothingWithinListsAreNoTags() {
        for (String word : List.of(
                "\"['nan']\"", "\"[None, None]\"", "\"[\"\"null\"\"]\"", "n.a.", "Not Applicable", "?", "\"0,0\""))
            assertThat(lists(word + "," + word + ",").objects())
                    .as(word)
                    .singleElement()
                    .asString()
                    .startsWith("text=");
    }

    @Test
    void wordsForNothingAreOneInAnyCaseAndBlanksWherePeopleWriteNone() {
        for (String word :
                List.of("nan", "NULL ", " none", "Undefined", "No", "['None']", "\"[\"\"null\"\"]\"", "0.00", "n.a."))
            assertThat(Reads.table(HEADER, "1368000000000000001,7,ann,2021-03-06T09:15:00Z,w1," + word + ",,,")
                            .part(4))
                    .as(word)
                    .containsExactly("original");
    }

    @Test
    void aMemberWhoIsGoneIsNobody() {
        for (String gone : List.of("[deleted]", "Deleted Account", "DeletedUser", "[suspended]"))
            assertThat(Reads.table("user_id,created_at,text", gone + ",1615022100,a", "ann,1615022101,b")
                            .part(1))
                    .as(gone)
                    .containsExactly(":ann");
    }

    @Test
    void whatIsWrappedAroundAnIdIsTakenOff() {
        for (String written : List.of(
                "90001L",
                "\u00a090001",
                "\u200e90001",
                "'90001'",
                "[90001]",
                "\"=\"\"90001\"\"\"",
                "90001.0",
                "\"90,001\""))
            assertThat(Reads.table(HEADER, "1368000000000000001," + written + ",ann,2021-03-06T09:15:00Z,w1,,,,")
                            .part(1))
                    .as(written)
                    .containsExactly("twitter:90001 @ann");
    }

    @Test
    void namesAreNotTakenForWrappedNumbers() {
        for (String name : List.of("ann_L", "l33t", "x.y", "7L"))
            assertThat(Reads.table("username,created_at,text", name + ",1615022100,a")
                            .part(1))
                    .containsExactly(":" + name);
    }

    @Test
    void anAccountWrittenAsAnObjectIsTheAccountAndNotItsText() {
        Reads reads = Reads.table(
                "id,created_at,full_text,user,retweeted_status",
                "1368000000000000001,1615022100,w1,\"{'id': 90001, 'screen_name': 'ann', 'name': None}\",",
                "1368000000000000002,1615022101,RT @ann: w1,\"{'id_str': '90002', 'screen_name': 'bob'}\",\"{'id': 1368000000000000001, 'full_text': 'w1'}\"");
        assertThat(reads.part(1)).containsExactly(":90001 @ann", ":90002 @bob");
        assertThat(reads.objects("repost")).containsExactly("1368000000000000001");
    }

    @Test
    void numbersOfRowsAreNoIdsWhereAnotherColumnHasThem() {
        Reads reads = Reads.table(
                "id,tweet_id,user_id,created_at,text",
                "0,1368000000000000001,7,1615022100,a",
                "1,1368000000000000002,8,1615022101,b");
        assertThat(reads.part(2)).containsExactly("1368000000000000001", "1368000000000000002");
        assertThat(Reads.table("id,user_id,created_at,text", "1,7,1615022100,a", "2,8,1615022101,b")
                        .part(2))
                .containsExactly("1", "2");
    }

    @Test
    void theWholeTextIsTakenAndNotTheOneThatIsCutOff() {
        Reads reads = Reads.table(
                "id,user_id,created_at,text,full_text",
                "71,7,1615022100,one two thr…,one two three four",
                "72,8,1615022101,five,five");
        assertThat(reads.part(5)).containsExactly("one two three four", "five");
        assertThat(Reads.table("id,user_id,created_at,text,full_text", "71,7,1615022100,short,something else")
                        .part(5))
                .containsExactly("short");
    }

    @Test
    void whatTweepyPrintsOfOtherPostsIsRead() {
        Reads reads = Reads.table(
                "id,author_id,created_at,text,referenced_tweets",
                "1368000000000000003,7,1615022100,a,[<ReferencedTweet id=1368000000000000001 type=retweeted]",
                "1368000000000000004,8,1615022101,b,[<ReferencedTweet id=1368000000000000002 type=quoted]");
        assertThat(reads.part(4)).containsExactly("repost", "quote");
    }

    @Test
    void aSeparatorBehindTheLastFieldMakesNoFieldMore() {
        Reads reads = Reads.table("id,user_id,created_at,text", "71,7,1615022100,a,", "72,8,1615022101,b,");
        assertThat(reads.part(5)).containsExactly("a", "b");
        assertThat(reads.notes()).contains("2 rows end in a separator: taken without");
        assertThat(Reads.table("id,user_id,created_at,text,", "71,7,1615022100,a", "72,8,1615022101,b")
                        .part(5))
                .containsExactly("a", "b");
        assertThat(Reads.table("id,user_id,created_at,text", "71,7,1615022100,a,b", "72,8,1615022101,b")
                        .reasons())
                .containsExactly("too-many-fields: 5 fields; the table has 4");
    }

    @Test
    void theAddressOfAPostIsItsOwnInOtherLanguagesToo() {
        Reads reads = Reads.table(
                "Дата;Автор;Текст;Ссылка",
                "06.03.2021 09:15;ann;w1;https://t.me/alpha/5",
                "06.03.2021 09:16;bob;w2;https://t.me/beta/6");
        assertThat(reads.objects("link")).isEmpty();
        assertThat(reads.notes()).contains("Ссылка (addresses of posts, each once: the posts' own)");
    }

    @Test
    void aTableQuotedTwiceIsCalledSo() {
        assertThat(Reads.table("\"id,user_id,created_at,text\"", "\"71,7,1615022100,a\"")
                        .refusal())
                .contains("has each line in quotation marks as a whole")
                .contains("take the outer quotation marks off");
    }

    @Test
    void aNumberTooSmallForATimeLeadsToTheUnitsThatReadIt() {
        assertThat(Reads.table("user_id,created_at,text", "7,18692,a").reasons())
                .singleElement()
                .asString()
                .contains("--time-format days, seconds or milliseconds");
    }

    @Test
    void aTextThatBeginsWithTheSignOfARepostIsOne() {
        for (String sign :
                List.of("RT @ann: w1", "RT@ann: w1", "RT: @ann w1", " RT @ann: w1", "\u200fRT @ann: w1", "rt @ann: w1"))
            assertThat(Reads.table("id,user_id,created_at,text", "71,7,1615022100," + sign)
                            .objects())
                    .as(sign)
                    .containsExactly("repost=@ann:ee24eb64b850c05ec2e5027f");
        for (String other : List.of("RT if you agree @ann", "w9 RT @ann: w1", "Rt @ann", "MT @ann: w1", "ART @ann: w"))
            assertThat(Reads.table("id,user_id,created_at,text", "71,7,1615022100," + other)
                            .part(4))
                    .as(other)
                    .containsExactly("original");
    }

    @Test
    void aNameOfTheFediverseKeepsItsServerAndATagHasALetter() {
        Reads reads = Reads.table("id,user_id,created_at,text", "71,7,1615022100,@ann@m.example and @ann #٢٠٢١ #x٢");
        assertThat(reads.objects("mention")).containsExactly("ann@m.example", "ann");
        assertThat(reads.objects("hashtag")).containsExactly("x٢");
    }

    @Test
    void aLinkThatIsCutOffInItsHostIsNone() {
        for (String cut : List.of("w https://t.co/…", "w https://n.ex…"))
            assertThat(Reads.table("id,user_id,created_at,text", "71,7,1615022100," + cut)
                            .objects("link"))
                    .as(cut)
                    .isEmpty();
        assertThat(Reads.table("id,user_id,created_at,text", "71,7,1615022100,w https://n.example/a…")
                        .objects("link"))
                .containsExactly("https://n.example/a");
    }

    @Test
    void aPostThatNamesItselfAsItsParentAnswersNobody() {
        Reads reads = Reads.table(
                "id,user_id,created_at,text,parent_id,retweet_id",
                "1001,7,1615022100,a,1001,1001",
                "1002,8,1615022101,b,1001,");
        assertThat(reads.part(4)).containsExactly("original", "reply");
        assertThat(reads.notes()).contains("2 posts name themselves as what they pass on, answer or quote");
    }

    @Test
    void theColumnThatSaysItsZoneIsTheTime() {
        assertThat(Reads.table(
                                "id,user_id,created_at,created_at_utc,text",
                                "1001,7,2021-03-06 12:15:00,2021-03-06 09:15:00,a")
                        .part(3))
                .containsExactly("2021-03-06T09:15:00Z");
    }

    @Test
    void whatIsNoTableIsCalledWhatItIs() {
        assertThat(Reads.table("[06.03.21, 09:15:00] Ann: w1", "[06.03.21, 09:16:00] Bob: w2")
                        .refusal())
                .contains("a chat as WhatsApp exports it");
        assertThat(Reads.table("06/03/2021, 09:15 - Ann: w1", "06/03/2021, 09:16 - Bob: w2")
                        .refusal())
                .contains("a chat as WhatsApp exports it");
        assertThat(Reads.table(
                                "\"1001\",\"7\",\"2021-03-06 09:15:00\",\"a\"",
                                "\"1002\",\"8\",\"2021-03-06 09:16:00\",\"b\"")
                        .refusal())
                .contains("the first line is a row")
                .contains("--no-header --map account=2 --map time=3");
        assertThat(Reads.table("<?xml version=\"1.0\"?><rss><channel></channel></rss>")
                        .refusal())
                .contains("is XML, no table");
    }

    @Test
    void tablesOfKnownToolsAreReadByTheirOwnNames() {
        Reads telegram = Reads.table(
                "channel_id,channel_name,msg_id,message,date,msg_from_peer,is_forward",
                "111,alpha,5,w1,2021-03-06 09:15:00,None,0",
                "222,beta,5,w2,2021-03-06 09:16:00,None,1");
        assertThat(telegram.part(2)).containsExactly("111/5", "222/5");
        assertThat(telegram.part(4)).containsExactly("original", "repost");
        Reads weibo = Reads.table(
                "微博id,用户id,发布时间,微博正文,转发微博id",
                "4600000000000001,101,2021-03-06 09:15,正文,",
                "4600000000000002,102,2021-03-06 09:16,转发微博,4600000000000001");
        assertThat(weibo.objects("repost")).containsExactly("4600000000000001");
    }

    @Test
    void idsThatStandAsTextBesideRoundedOnesAreTheIds() {
        for (String rounded : List.of("1.36E+18,%s,1.29E+18", "1360000000000000000,%s,1290000000000000000")) {
            String row = rounded.replace("%s", "1360000000000000%d") + ",1290000000000000%d,1615022100,a";
            Reads reads = Reads.table(
                    "id,id_str,user_id,user_id_str,created_at,text",
                    row.formatted(123, 7 + 100),
                    row.formatted(124, 8 + 100));
            assertThat(reads.part(1)).containsExactly(":1290000000000000107", ":1290000000000000108");
            assertThat(reads.part(2)).containsExactly("1360000000000000123", "1360000000000000124");
        }
    }

    @Test
    void whoIsAnsweredIsNoPostAndAPostsAddressIsItsId() {
        Reads names = Reads.table(
                "id,user_id,created_at,text,in_reply_to", "1001,7,1615022100,a,@ann", "1002,8,1615022101,b,@ann");
        assertThat(names.objects("reply")).isEmpty();
        assertThat(names.notes()).contains("in_reply_to (names of accounts, no ids of posts)");
        Reads addresses = Reads.table(
                "tweet_id,user_id,created_at,text,in_reply_to,quoted_url",
                "1360000000000000001,7,1615022100,a,https://twitter.com/ann/status/1350000000000000001,",
                "1360000000000000002,8,1615022101,b,,https://x.com/ann/status/1350000000000000001?s=20");
        assertThat(addresses.objects("reply")).containsExactly("1350000000000000001");
        assertThat(addresses.objects("quote")).containsExactly("1350000000000000001");
    }

    @Test
    void digitsOfOtherScriptsAreTheSameId() {
        assertThat(Reads.table("id,user_id,created_at,text", "١٠٠١,７７,1615022100,a")
                        .part(1))
                .containsExactly(":77");
    }
}
