package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A language is a folder of lists: Dutch, with a row or two for each field, added by the recipe of CONTRIBUTING and no line of code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageFolderTest {
    private static final Map<String, String> DUTCH = Map.of(
            "families.tsv", "wie\t(^de|^het)? {Word} ({Word}){0,3}|{Word}\nongeveer\tmeer dan|minstens|bijna\n",
            "voices.tsv",
                    "voice\tstated\t[who {wie}] (zei|zegt|meldde) dat\ncited\t\t^volgens [c een rapport van {Name}]\n",
            "actors.tsv", "actor\tstate media\trussische staatsmedia\nactor\tcovert\t(valse|neppe) accounts\n",
            "targets.tsv", "target\t\tgericht (tegen|op) [t (de|het) {word}]\nagainst\t\ttegen (de|het)?\n",
            "stories.tsv", "story\tclaim\tbeweerden (ten onrechte)? dat [c {clause 8-200}]\n",
            "states.tsv", "acts\t\t(verspreidde|stuurde)\nbehind\t\t(in opdracht van|betaald door)\n",
            "countries.tsv", "aimed\t\t(tegen|verkiezingen in)\n",
            "techniques.tsv", "T0146\t(valse|neppe) ~2 (accounts|profielen)\n",
            "figures.tsv", """
                    vague\t200\thonderden
                    scale\t1000000\tmiljoen
                    share\t33.3\t{free}een derde&( van )
                    count\t\t{free}([approx {ongeveer}] )?[n {1.234,5}]( [scale {scale}])?( {word}){0,2}? [unit accounts|berichten]
                    count\t\t{free}([approx {ongeveer}] )?[word {vague}|{spelt}]( {word}){0,2}? [unit accounts|berichten]
                    """,
            "beginnings.tsv", "begins\t\tvanaf|begon in\nbackground\t\topgericht in\n");

    private static final String TEXT =
            "Het Bureau Kade meldde dat Russische staatsmedia en meer dan 1.200 valse accounts op Facebook een verhaal verspreidden. "
                    + "De campagne, betaald door Rusland, was gericht tegen de vakbond. "
                    + "Zij beweerden ten onrechte dat de haven van Rotterdam verkocht is. "
                    + "Een derde van de berichten was van eenentwintig accounts. "
                    + "De groep, opgericht in 2011, begon in maart 2021 met de verkiezingen in Nederland.";

    private Incident read = Incident.EMPTY;

    @BeforeAll
    void reads(@TempDir Path folder) throws IOException {
        Path dutch = Files.createDirectories(folder.resolve("nl"));
        for (Map.Entry<String, String> list : DUTCH.entrySet())
            Files.writeString(dutch.resolve(list.getKey()), list.getValue());
        read = IncidentReader.read(TEXT, "", "2024-06-01", Lists.BUILT_IN.with(folder));
    }

    private List<String> values(Field field) {
        return read.get(field).stream().map(Mention::value).toList();
    }

    private List<Object> parts(Field field, String part) {
        return read.get(field).stream()
                .map(m -> m.more().getOrDefault(part, ""))
                .toList();
    }

    @Test
    void whoSaysItWhoActsAndWhatIsTold() {
        assertThat(parts(Field.ASSERTIONS, "who")).containsExactly("Het Bureau Kade");
        assertThat(values(Field.ACTORS)).contains("Russische staatsmedia");
        assertThat(values(Field.TARGETS)).contains("de vakbond");
        assertThat(values(Field.CLAIMS)).containsExactly("de haven van Rotterdam verkocht is");
        assertThat(values(Field.TECHNIQUES)).contains("T0146");
        assertThat(values(Field.PLATFORMS)).containsExactly("Facebook");
    }

    @Test
    void statesAndCountriesByNamesThatTheLocaleDataKnow() {
        assertThat(values(Field.STATES)).containsExactly("Russia");
        assertThat(values(Field.COUNTRIES)).contains("Netherlands");
    }

    @Test
    void numbersAreReadAsTheLanguageWritesAndSpellsThem() {
        assertThat(parts(Field.FIGURES, "number")).containsExactly(1200L, 33.3, 21L);
        assertThat(parts(Field.FIGURES, "approx")).containsExactly("meer dan", "", "");
    }

    @Test
    void theBeginningIsTheDayThatTheListSaysNotTheFirstThatIsWritten() {
        assertThat(read.get(Field.DATES).get(0).more())
                .containsEntry("from", "2021-03-01")
                .containsEntry("role", "start");
    }

    @Test
    void withoutTheFolderTheTextTellsOfNamesAlone() {
        Incident bare = IncidentReader.read(TEXT, "", "2024-06-01");
        assertThat(bare.get(Field.CLAIMS)).isEmpty();
        assertThat(bare.get(Field.ASSERTIONS)).isEmpty();
        assertThat(bare.get(Field.FIGURES)).isEmpty();
        assertThat(bare.get(Field.PLATFORMS)).hasSize(1);
    }

    @Test
    void aSlipInAListIsToldWithFileAndLine(@TempDir Path other) throws IOException {
        Path dutch = Files.createDirectories(other.resolve("nl"));
        Files.writeString(dutch.resolve("figures.tsv"), "# counts\ncount\t\t[n {digits} accounts\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(other)).hasMessageContaining("figures.tsv, line 2");
        Files.writeString(dutch.resolve("figures.tsv"), "cuont\t\t[n {digits}] accounts\n");
        assertThatThrownBy(() -> Lists.BUILT_IN.with(other)).hasMessageContaining("the kind is cuont");
    }
}
