package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A word for nothing is no value, of which each kind of column has its own; what is read so is counted and told. */
final class NothingTest {
    private static final String HEADER =
            "tweet_id,user_id,created_at,text,in_reply_to_status_id,retweeted_status_id,urls,hashtags,lang";

    @Test
    void absentReferencesAreNoObjectsThatPeopleShare() {
        for (String word :
                List.of("NaN", "None", "null", "NA", "<NA>", "#N/A", "0", "0.0", "-1", "[]", "undefined", "False")) {
            Reads reads = Reads.table(
                    HEADER, "77,5,1622541600,words here," + word + "," + word + "," + word + "," + word + "," + word);
            assertThat(reads.part(4)).as(word).containsExactly("original");
            assertThat(reads.objects()).as(word).singleElement().asString().startsWith("text=");
            assertThat(reads.notes()).contains("5 cells said " + word + ": read as none");
        }
    }

    @Test
    void anAbsentAccountIsNobody() {
        Reads reads = Reads.table(
                "user_id,created_at,text", "NaN,1622541600,a", "0,1622541601,b", "null,1622541602,c", "7,1622541603,d");
        assertThat(reads.part(1)).containsExactly(":7");
        assertThat(reads.reasons()).hasSize(3).allMatch(r -> r.startsWith("no-account"));
    }

    @Test
    void whatPeopleWriteThemselvesIsTheirs() {
        Reads reads = Reads.table(
                "user_id,created_at,text,display_name",
                "7,1622541600,None,Null",
                "8,1622541601,0,No",
                "9,1622541602,NaN,ann");
        assertThat(reads.part(5)).containsExactly("None", "0", "");
    }

    @Test
    void aPlaceMayBeNamibiaAndALanguageNorwegian() {
        Reads reads = Reads.table("user_id,created_at,text,lang,location", "7,1622541600,a,no,NA");
        assertThat(reads.notes()).doesNotContain("read as none");
    }

    @Test
    void codesThatCountFromZeroHaveAZero() {
        Reads reads = Reads.table(
                "account_id,object_id,object_type,timestamp",
                "0,0,link,1622541600",
                "1,1,link,1622541601",
                "2,2,link,1622541602");
        assertThat(reads.part(1)).containsExactly(":0", ":1", ":2");
        assertThat(reads.objects("link")).containsExactly("0", "1", "2");
    }

    @Test
    void aPersonHasTheLastWord() {
        var layout = new Layout(true, Layout.FOUND, Map.of(), Map.of(Field.ACCOUNT, List.of("nobody")));
        Reads reads = Reads.table(
                Reads.laidOut(layout), "user_id,created_at,text", "null,1622541600,a", "nobody,1622541601,b");
        assertThat(reads.part(1)).containsExactly(":null");
    }

    @Test
    void wordsForNothingInListsOfJsonAndLessThanNoneAreNothing() {
        Reads reads = json(
                "{'user_id':'7','created_at':1622541600,'hashtags':['null','w1'],'mentions':['None'],'like_count':-1}");
        assertThat(reads.objects()).containsExactly("hashtag=w1");
        assertThat(reads.recorded().counts).singleElement().asString().doesNotContain("-1");
    }

    @Test
    void formatsThatAreKnownReferToNoPostThatIsCalledZeroOrNull() {
        String post =
                "{'id_str':'1','created_at':'Wed Apr 21 10:13:20 +0000 2021','full_text':'w1','user':{'id_str':'101','screen_name':'ann'},%s}";
        Reads reads = json(String.format(post, "'in_reply_to_status_id_str':'null','quoted_status_id':-1"));
        assertThat(reads.format()).isEqualTo("x-v1");
        assertThat(reads.part(4)).containsExactly("original");
        assertThat(reads.notes()).contains("said null: read as none").contains("said -1");
        assertThat(json(String.format(post, "'in_reply_to_status_id_str':'20'")).objects("reply"))
                .containsExactly("20");
    }

    @Test
    void aMessageAnswersNoMessageOfNumberZero() {
        String message = "{'_':'Message','id':6,'peer_id':{'channel_id':77},'date':1618999999,'message':'w1',"
                + "'reply_to':{'reply_to_msg_id':%s}}";
        assertThat(json(String.format(message, "0")).objects("reply")).isEmpty();
        assertThat(json(String.format(message, "5")).objects("reply")).containsExactly("channel77/5");
    }

    private static Reads json(String text) {
        return Reads.bytes(
                "a.jsonl", text.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8), Reading.PLAIN);
    }

    @Test
    void wordsForNothingInJsonAreNothingToo() {
        Reads reads = Reads.bytes(
                "a.jsonl",
                ("{\"user_id\":\"7\",\"created_at\":1622541600,\"text\":\"words\",\"retweeted_status_id\":0,\"hashtags\":\"None\","
                                + "\"in_reply_to_status_id\":\"NaN\",\"urls\":[\"nan\"]}\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Reading.PLAIN);
        assertThat(reads.part(4)).containsExactly("original");
        assertThat(reads.objects()).singleElement().asString().startsWith("text=");
        assertThat(reads.notes()).contains("said NaN").contains("said 0").contains("read as none");
    }
}
