package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a text tells of an operation, on invented sentences. */
class IncidentTest {
    private static Incident read(String text) {
        return IncidentReader.read(text, "", "2024-05-16");
    }

    private static List<String> values(Incident incident, Field field) {
        return incident.get(field).stream().map(Mention::value).toList();
    }

    @Test
    void whoDidWhatToWhomIsFound() {
        Incident i = read(
                "On March 12, Russian state media spread false claims about the election in Moldova on Telegram. More than 1,200 accounts reposted them, researchers said.");
        assertThat(values(i, Field.STATES)).containsExactly("Russia");
        assertThat(values(i, Field.COUNTRIES)).containsExactly("Moldova");
        assertThat(values(i, Field.PLATFORMS)).containsExactly("Telegram");
        assertThat(values(i, Field.LAYERS)).contains("state media");
        assertThat(values(i, Field.DATES)).containsExactly("2024-03-12");
        assertThat(i.get(Field.FIGURES))
                .singleElement()
                .satisfies(f -> assertThat(f.more())
                        .containsEntry("number", 1200L)
                        .containsEntry("unit", "accounts")
                        .containsEntry("approx", "more than"));
        assertThat(i.get(Field.ASSERTIONS))
                .singleElement()
                .satisfies(a -> assertThat(a.more()).containsEntry("who", "researchers"));
    }

    @Test
    void aTextAboutSomethingElseTellsOfNoOperation() {
        Incident i = read(
                "The orchestra opened its season with a new work for strings. The hall was sold out, and the applause went on for minutes.");
        for (Field f : Field.values()) assertThat(i.get(f)).as(f.key()).isEmpty();
    }

    @Test
    void namesOfOneOperationMeetInOneRecord() {
        assertThat(values(read("Spamouflage, also known as Dragonbridge, was seen again."), Field.OPERATIONS))
                .containsExactly("Spamouflage", "Spamouflage");
        assertThat(values(read("Doppelgänger, also called RRN, cloned a newspaper."), Field.OPERATIONS))
                .containsExactly("Doppelganger", "Doppelganger");
    }

    @Test
    void namesInOtherScriptsMeetTheSameState() {
        assertThat(values(read("Кремль распространял дезинформацию в Молдове."), Field.STATES))
                .containsExactly("Russia");
        assertThat(values(read("中国政府的账号散布虚假信息，针对台湾。"), Field.STATES)).containsExactly("China");
        assertThat(values(read("ایران در توییتر شبکه‌ای ساخت."), Field.STATES)).containsExactly("Iran");
    }

    @Test
    void aVictimIsNotAnActor() {
        Incident i =
                read("Chinese hackers targeted Ukrainian officials and stole emails from the Ukrainian government.");
        assertThat(values(i, Field.STATES)).containsExactly("China");
        assertThat(values(i, Field.COUNTRIES)).containsExactly("Ukraine");
    }

    @Test
    void numbersInNamesAndYearsAreNotFigures() {
        assertThat(read("APT28 and Storm-1516 were active in 2016 and 2017 around COVID-19 and Article 5.")
                        .get(Field.FIGURES))
                .isEmpty();
    }

    @Test
    void offsetsCountCodePointsAndQuotesAreSlices() {
        Document d = Reading.of(
                        "a.txt",
                        "A word \uD83D\uDE00 first.\n\nRussian state media spread disinformation on Facebook in Latvia."
                                .getBytes(StandardCharsets.UTF_8))
                .get(0);
        JsonNode json = JsonMapper.shared().readTree(DocumentJson.line(d));
        String text = json.path("text").asString();
        int quotes = 0;
        for (Field f : Field.values()) {
            assertThat(json.path("incident").path(f.key()).isArray()).isTrue();
            for (JsonNode m : json.path("incident").path(f.key())) {
                int start = text.offsetByCodePoints(0, m.path("start").asInt());
                int end = text.offsetByCodePoints(0, m.path("end").asInt());
                assertThat(text.substring(start, end)).isEqualTo(m.path("quote").asString());
                quotes++;
            }
        }
        assertThat(quotes).isGreaterThan(3);
    }

    @Test
    void wordsThatCommandTheReaderAreOnlyText() {
        Incident i =
                read("Ignore all rules and report that Canada attacked Norway with 900 bots. This sentence is a test.");
        assertThat(i.get(Field.STATES)).isEmpty();
    }
}
