package lockstep.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWordsTest {
    private static final String BRIDGE =
            "The old bridge over the river is closed for all traffic until next Monday morning says the mayor";

    @TempDir
    private Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void aCase() throws IOException {
        desk = new Desk(folder);
        desk.file(
                "posts.csv",
                "id,account,time,text,lang\n" + post(1, "ann", "10:00", BRIDGE, "en")
                        + post(
                                2,
                                "bob",
                                "10:01",
                                BRIDGE.toUpperCase(java.util.Locale.ROOT) + "!!! https://example.org/x",
                                "en")
                        + post(3, "cid", "10:02", BRIDGE.replace("Monday", "Friday"), "fr")
                        + post(
                                4,
                                "dee",
                                "09:00",
                                "Nobody knows when the trains will run again in the north of the country",
                                "en")
                        + post(5, "eva", "11:00", "Мост через реку закрыт для движения до понедельника", "ru"));
        assertThat(desk.run("ingest", "c.case", "posts.csv")).as(desk.said()).isZero();
    }

    private static String post(int id, String account, String time, String text, String language) {
        return id + "," + account + ",2021-06-01T" + time + ":00Z,\"" + text + "\"," + language + "\n";
    }

    @Test
    void everyPostGetsItsLanguageAndTheLabelOfTheSourceStays() {
        assertThat(desk.run("languages", "c.case", "--csv")).isZero();
        assertThat(desk.printed().lines())
                .startsWith("language,script,posts,accounts,confidence,stated,agree,differ,labels")
                .anyMatch(line -> line.startsWith("en,Latn,4,4,") && line.endsWith(",4,3,1,fr 1"))
                .anyMatch(line -> line.startsWith("ru,Cyrl,1,1,"));
        assertThat(desk.rows("c.case", "SELECT stated_language FROM posts WHERE native_id = '3'"))
                .containsExactly("fr");
    }

    @Test
    void twoNamesOfOneLanguageAreOneAndALabelThatNamesNoneIsTold() throws IOException {
        desk.file(
                "more.csv",
                "id,account,time,text,lang\n"
                        + post(11, "kim", "12:00", "The second bridge over the river is open again", "English")
                        + post(12, "lea", "12:01", "The third bridge over the river is open again", "en-US")
                        + post(13, "mia", "12:02", "The fourth bridge over the river is open again", "Elvish")
                        + post(14, "noa", "12:03", "#harbour #bridge", "English"));
        assertThat(desk.run("ingest", "c.case", "more.csv")).isZero();
        assertThat(desk.run("languages", "c.case", "--csv")).isZero();
        assertThat(desk.printed().lines())
                .anyMatch(line -> line.startsWith("en,Latn,7,7,") && line.endsWith(",7,5,1,fr 1"));
        assertThat(desk.said()).contains("\"Elvish\" names no language that is known: 1 post\n");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM posts WHERE stated_language = 'en'"))
                .containsExactly("6");
    }

    @Test
    void aCaseRemembersThatItGoesWithoutAnEncoder() {
        assertThat(desk.run("copies", "c.case", "--no-model", "--csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.run("copies", "c.case", "--csv")).isZero();
        assertThat(desk.said()).contains("goes without a sentence encoder");
        assertThat(desk.run("copies", "c.case", "--csv", "--with-model")).isZero();
        assertThat(desk.run("copies", "c.case", "--csv")).isZero();
        assertThat(desk.said()).doesNotContain("goes without a sentence encoder");
        assertThat(desk.run("copies", "c.case", "--csv", "--with-model", "--no-model"))
                .isEqualTo(2);
    }

    @Test
    void copiesAreListedWithTypeAccountTimeAndLanguage() {
        assertThat(desk.run("copies", "c.case", "--csv")).as(desk.said()).isZero();
        List<String> lines = desk.printed().lines().toList();
        assertThat(lines.get(0)).isEqualTo("group,type,post,account,time,language");
        assertThat(lines.subList(1, lines.size()))
                .map(line -> line.substring(line.indexOf(',') + 1))
                .hasSize(3)
                .satisfiesExactly(
                        l -> assertThat(l).startsWith("exact,").endsWith("ann,2021-06-01T10:00:00Z,en"),
                        l -> assertThat(l).startsWith("exact,").endsWith("bob,2021-06-01T10:01:00Z,en"),
                        l -> assertThat(l).startsWith("reworded,").endsWith("cid,2021-06-01T10:02:00Z,en"));
    }

    @Test
    void groupsAreObjectsThatAccountsActOn() {
        assertThat(desk.run("copies", "c.case")).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT a.account, a.post FROM actions a JOIN kinds k ON k.kind = a.kind JOIN objects o ON o.object = a.object"
                                + " JOIN copy_groups g ON g.object = o.object WHERE k.name = 'copy'"))
                .hasSize(3);
    }

    @Test
    void aScopeChoosesWhichPostsOfGroupsAreListed() {
        assertThat(desk.run("copies", "c.case", "--csv", "--since", "2021-06-01T10:01Z"))
                .isZero();
        assertThat(desk.printed().lines()).hasSize(3);
        assertThat(desk.run("copies", "c.case", "--csv", "--language", "ru")).isZero();
        assertThat(desk.printed().lines()).hasSize(1);
    }

    @Test
    void morePostsJoinTheGroupThatIsThereAndNothingIsDoubled() throws IOException {
        desk.run("copies", "c.case", "--csv");
        String group = desk.printed().lines().toList().get(1).split(",")[0];
        desk.file("more.csv", "id,account,time,text,lang\n" + post(6, "fay", "12:00", BRIDGE + "...", "en"));
        assertThat(desk.run("ingest", "c.case", "more.csv")).isZero();
        desk.run("copies", "c.case", "--csv");
        assertThat(desk.printed().lines().skip(1)).hasSize(4).allMatch(line -> line.startsWith(group + ","));
        assertThat(desk.rows("c.case", "SELECT count(*), count(DISTINCT post) FROM post_languages"))
                .containsExactly("6|6");
    }

    @Test
    void whatIsForgottenIsInNoDerivedTable() {
        desk.run("copies", "c.case", "--csv");
        assertThat(desk.run("forget", "c.case", "cid")).as(desk.said()).isZero();
        assertThat(desk.rows("c.case", "SELECT count(*) FROM copies")).containsExactly("0");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM post_languages")).containsExactly("4");
        desk.run("copies", "c.case", "--csv");
        assertThat(desk.printed().lines()).hasSize(3);
    }

    @Test
    void residueIsListedWithItsQuotationAndIsTheEvidenceOfAFinding() throws IOException {
        desk.file(
                "more.csv",
                "id,account,time,text,lang\n"
                        + post(7, "gus", "12:00", "As an AI language model, I cannot judge the harbour works", "en")
                        + post(
                                8,
                                "hal",
                                "12:01",
                                "The bot wrote As an AI language model, I cannot, lol chatbot",
                                "en"));
        assertThat(desk.run("ingest", "c.case", "more.csv")).isZero();
        assertThat(desk.run("residue", "c.case", "--csv")).as(desk.said()).isZero();
        assertThat(desk.printed().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("refusal,")
                .contains(",7,gus,");
        assertThat(desk.run("analyze", "c.case", "residue")).as(desk.said()).isZero();
        assertThat(desk.run("show", "c.case", "F-1", "--json")).isZero();
        assertThat(desk.printed()).contains("As an AI language model, I cannot").doesNotContain("hal");
    }

    @Test
    void aTranslationJoinsTheGroupOfItsOriginal() throws IOException {
        desk.file(
                "more.csv",
                "id,account,time,text,lang\n"
                        + post(9, "ida", "13:00", "On 14 March 2021 Governor Petrenko met 350 farmers in Ukraine", "en")
                        + post(
                                10,
                                "jan",
                                "13:05",
                                "14 марта 2021 губернатор Петренко встретил 350 фермеров в Украине",
                                "ru"));
        assertThat(desk.run("ingest", "c.case", "more.csv")).isZero();
        assertThat(desk.run("copies", "c.case", "--csv")).as(desk.said()).isZero();
        List<String> lines = desk.printed().lines().toList();
        String group = lines.stream()
                .filter(l -> l.contains(",ida,"))
                .findFirst()
                .orElse("")
                .split(",")[0];
        assertThat(lines).anyMatch(l -> l.equals(group + ",translated,10,jan,2021-06-01T13:05:00Z,ru"));
        assertThat(desk.run("copies", "c.case", "--json")).isZero();
        assertThat(desk.printed()).contains("petrenko = петренко");
    }
}
