package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as programs in other languages write them: their encodings, numbers, days and clocks. */
final class LocalesTest {
    private static final String RUSSIAN = "дата;аккаунт;текст;просмотры\n05.03.2024 14:05;аня;слово;12,5 тыс.\n";

    private static Reads bytes(String text, String charset, String encoding) {
        Reading reading = new Reading("", Map.of(), Map.of(), "", ZoneOffset.UTC, true, encoding);
        return Reads.bytes("a.csv", text.getBytes(Charset.forName(charset)), reading);
    }

    @Test
    void aDayWithFullStopsAndAnHourBesideItAreOneTime() {
        Reads reads = Reads.table("Datum;Uhrzeit;Konto;Text", "03.04.2024;09:15;anna;w1", "13.04.2024;10:16;bert;w2");
        assertThat(reads.part(3)).containsExactly("2024-04-03T09:15:00Z", "2024-04-13T10:16:00Z");
        assertThat(reads.notes()).contains("Uhrzeit as clock");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16WithoutAMarkIsReadInAnyScript(String charset) {
        assertThat(bytes(RUSSIAN, charset, "").part(1)).containsExactly(":аня");
        String chinese = "发布时间,用户名,正文\n2024年3月5日 14:05,小明,一一一一大桥一一一一\n";
        assertThat(bytes(chinese, charset, "").part(5)).containsExactly("一一一一大桥一一一一");
    }

    @Test
    void zerosInOneHalfOfBytesThatAreNoTextAreNoUtf16() {
        byte[] numbers = new byte[400];
        for (int i = 0; i < 400; i += 2) numbers[i] = (byte) (i / 2 % 25);
        assertThat(Reads.bytes("a.bin", numbers, Reading.PLAIN).posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "IBM866"})
    void theEncodingInWhichTheColumnsAreKnownIsNamed(String charset) {
        assertThat(bytes(RUSSIAN, charset, "").refusal())
                .contains("is not UTF-8")
                .contains("--encoding " + charset)
                .contains("дата, аккаунт, текст");
        assertThat(bytes(RUSSIAN, charset, charset).part(3)).containsExactly("2024-03-05T14:05:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "gb18030, 发布时间",
        "Shift_JIS, 投稿日時",
        "EUC-KR, 작성일",
        "Big5, 發佈時間",
        "windows-1256, التاريخ",
        "windows-1252, veröffentlicht am"
    })
    void andSoInOtherScripts(String charset, String time) {
        assertThat(bytes(time + ",account,text\n2024-03-05 14:05,ann,w1\n", charset, "")
                        .refusal())
                .contains("--encoding " + charset)
                .contains(time);
    }

    @Test
    void whereNoColumnIsKnownSeveralEncodingsAreNamed() {
        assertThat(bytes("щщщ;ъъъ\nы;ь\n", "windows-1251", "").refusal())
                .contains("windows-1251")
                .contains("shift_jis");
    }

    @Test
    void whatIsNotOfTheEncodingNamedIsARejectAndNoText() {
        String table = "time,account,text\n2024-03-05 14:05,ann,слово\n2024-03-05 14:06,bob,w2\n";
        Reads reads = bytes(table, "windows-1251", "EUC-KR");
        assertThat(reads.part(5)).doesNotContain("слово").noneMatch(text -> text.contains("\ufffd"));
        assertThat(reads.reasons()).allMatch(reason -> reason.startsWith("bad-utf8"));
        assertThat(bytes(table, "windows-1251", "windows-1251").part(5)).containsExactly("слово", "w2");
        assertThat(bytes(RUSSIAN, "windows-1251", "EUC-JP").refusal()).contains("is not EUC-JP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5 тыс.|12500",
                "1,2 млн|1200000",
                "3,5 Tsd.|3500",
                "1.2万|12000",
                "1.2w|12000",
                "2억|200000000",
                "1,5 Mio.|1500000",
                "12.5K|12500",
                "1 234|1234",
                "12,0|12",
                "1.204,0|1204"
            })
    void countsAreReadWithTheWordBehindThem(String written, String count) {
        Reads reads = Reads.table("time;account;text;likes", "2024-03-05 14:05;ann;w1;" + written);
        assertThat(reads.recorded().counts).singleElement().asString().endsWith(" " + count);
    }

    @Test
    void aCountBeforeAWordThatIsNotKnownIsToldAndNotGuessed() {
        Reads reads = Reads.table("time;account;text;likes", "2024-03-05 14:05;ann;w1;14 mil");
        assertThat(reads.recorded().counts).singleElement().asString().doesNotContain("14");
        assertThat(reads.notes()).contains("14 mil");
    }

    @Test
    void idsWithACommaBeforeTheirZeroAreWholeNumbers() {
        Reads reads = Reads.table(
                "id;user_id;created_at;text", "\"1001,0\";\"501,0\";1622541600;a", "\"1002,00\";501;1622541601;b");
        assertThat(reads.part(1)).containsExactly(":501", ":501");
        assertThat(reads.part(2)).containsExactly("1001", "1002");
        Reads thousands = Reads.table("id;user_id;created_at;text", "1;\"501,000\";1622541600;a");
        assertThat(thousands.part(1)).containsExactly(":501,000");
    }

    @Test
    void columnsInFurtherLanguagesAreKnown() {
        assertThat(Reads.table("dátum;felhasználó;szöveg", "2024. 03. 05. 14:05;anna;w1")
                        .part(3))
                .containsExactly("2024-03-05T14:05:00Z");
        assertThat(Reads.table("tanggal,akun,teks", "2024-03-05 14:05,ann,w1").part(1))
                .containsExactly(":ann");
        assertThat(Reads.table("ngày,tài khoản,nội dung", "2024-03-05 14:05,ann,w1")
                        .part(5))
                .containsExactly("w1");
    }

    @Test
    void answersOfYoutubeDataToolsReplyToTheCommentAndYesIsNoComment() {
        Reads reads = Reads.table(
                "id,videoId,authorDisplayName,authorChannelId,publishedAt,textDisplay,isReply,isReplyTo",
                "Ug1,v1,@ann,UC1,2024-03-05 14:05:00,w1,0,",
                "Ug1.a,v1,@bob,UC2,2024-03-05 14:06:00,w2,1,Ug1");
        assertThat(reads.objects("reply")).containsExactly("Ug1");
        Reads flags = Reads.table(
                "id,account,time,text,is_reply_to", "1,ann,2024-03-05 14:05,w1,True", "2,bob,2024-03-05 14:05,w2,True");
        assertThat(flags.objects("reply")).isEmpty();
        assertThat(flags.notes()).contains("yes or no, no ids");
    }

    @Test
    void anAnswerOfVkNamesItsPeopleAndGroups() {
        Reads reads = Reads.bytes(
                "a.json",
                ("{'response':{'profiles':[{'id':303,'first_name':'W1','last_name':'W2','screen_name':'bobw'},"
                                + "{'id':304,'first_name':'DELETED','last_name':'','deactivated':'deleted','screen_name':'id304'}],"
                                + "'items':[{'id':5,'owner_id':-77,'from_id':303,'date':1709647500,'text':'w [id9|x] @id8 (y) @river'},"
                                + "{'id':6,'owner_id':-77,'from_id':-77,'date':1709647501,'text':'w'}],"
                                + "'groups':[{'id':77,'name':'River','screen_name':'river'}]}}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                Reading.PLAIN);
        assertThat(reads.recorded().called).containsExactly("303 @bobw W1 W2", "304 @ ", "-77 @river River");
        assertThat(reads.objects("mention")).containsExactly("9", "8", "river");
    }
}
