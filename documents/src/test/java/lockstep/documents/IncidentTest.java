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

    @Test
    void anEventOfTheListDatesATextThatWritesNoYear() {
        String text = "Fake accounts spread false claims during the Brexit referendum, researchers said.";
        Incident i = IncidentReader.read(text, "", "");
        assertThat(i.get(Field.DATES)).singleElement().satisfies(d -> {
            assertThat(d.quote(text)).isEqualTo("Brexit referendum");
            assertThat(d.more())
                    .containsEntry("from", "2016-06-23")
                    .containsEntry("role", "start")
                    .containsEntry("by", "event")
                    .containsEntry("event", "Brexit referendum");
        });
    }

    @Test
    void aWrittenYearIsPreferredToAnEvent() {
        Incident i = IncidentReader.read(
                "In 2021, fake accounts marked the anniversary of the annexation of Crimea with false claims.", "", "");
        assertThat(i.get(Field.DATES))
                .singleElement()
                .satisfies(d -> assertThat(d.more())
                        .containsEntry("from", "2021-01-01")
                        .containsEntry("role", "start")
                        .doesNotContainKey("by"));
    }

    @Test
    void ofSeveralEventsTheLastIsTaken() {
        Incident i = IncidentReader.read(
                "State media, sanctioned over the annexation of Crimea, spread rumours after the downing of flight MH17 and the Salisbury poisoning.",
                "",
                "");
        assertThat(values(i, Field.DATES)).containsExactly("2018-03-04");
    }

    @Test
    void anEventAfterThePublicationIsNotMeant() {
        Incident i = IncidentReader.read("Fake accounts spread rumours about the war in Ukraine.", "", "2016-05-01");
        assertThat(i.get(Field.DATES)).isEmpty();
        i = IncidentReader.read("Fake accounts spread rumours about the war in Ukraine.", "", "2023-05-01");
        assertThat(values(i, Field.DATES)).containsExactly("2022-02-24/..");
    }

    @Test
    void wordsThatNameAnotherThingAreNoEvent() {
        for (String text : List.of(
                "Fake accounts praised a novel about the invasion of locusts.",
                "Hackers stole the recipe of a Brussels bakery before a referendum of its members.",
                "Accounts spread rumours about an election in November."))
            assertThat(IncidentReader.read(text, "", "").get(Field.DATES))
                    .as(text)
                    .isEmpty();
    }

    @Test
    void theYearOfTheTitleIsTakenAtTheSameWordInTheText() {
        String text = "Hackers sought mailboxes of officials connected with the election, a firm said.";
        Incident i = IncidentReader.read(text, "Hackers target offices before the 2020 election", "");
        assertThat(i.get(Field.DATES)).singleElement().satisfies(d -> {
            assertThat(d.quote(text)).isEqualTo("election");
            assertThat(d.more()).containsEntry("from", "2020-01-01").containsEntry("by", "title");
        });
        assertThat(IncidentReader.read(text, "Hackers target 2020 offices", "").get(Field.DATES))
                .isEmpty();
    }

    @Test
    void aBareYearInALaterSentenceIsNotToldAsTheStart() {
        Incident i = IncidentReader.read(
                "A company paid an agency for articles that praise Beijing. The company was licensed in 2014.", "", "");
        assertThat(i.get(Field.DATES))
                .singleElement()
                .satisfies(d -> assertThat(d.more()).doesNotContainKey("role"));
        i = IncidentReader.read(
                "A company paid an agency for articles that praise Beijing. The articles began in 2014.", "", "");
        assertThat(i.get(Field.DATES))
                .singleElement()
                .satisfies(d -> assertThat(d.more()).containsEntry("role", "start"));
    }

    @Test
    void theDayOfAReportGivesWayToTheDayOfTheActs() {
        assertThat(values(
                                read(
                                        "On March 23, 2017, a newspaper reported that a former spy delivered a plan in 2016 to a candidate."),
                                Field.DATES)
                        .get(0))
                .startsWith("2016");
        assertThat(values(
                                read(
                                        "On March 23, 2017, hackers spread a forged letter of the minister, who was elected in 2015."),
                                Field.DATES)
                        .get(0))
                .isEqualTo("2017-03-23");
    }
}
