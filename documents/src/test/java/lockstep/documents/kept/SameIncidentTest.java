package lockstep.documents.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import org.junit.jupiter.api.Test;

/** Articles that tell of one incident, and articles that only look alike. */
class SameIncidentTest {
    private static KeptArticle told(long number, String text) {
        Document d = Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8)).get(0);
        return new KeptArticle(number, "", RecordJson.read(DocumentJson.line(d)));
    }

    @Test
    void twoReportsOfOneOperationAtOneTimeAreOneIncident() {
        long[] first = SameIncident.first(
                List.of(
                        told(
                                1,
                                "On 4 March 2024, the Russian operation Doppelganger targeted voters in Germany with fake news sites."),
                        told(
                                2,
                                "In March 2024, Doppelganger, run by Russian firms, attacked the government of Germany on Facebook.")));
        assertThat(first).containsExactly(1, 1);
    }

    @Test
    void theSameOperationAYearLaterIsAnotherIncident() {
        long[] first = SameIncident.first(
                List.of(
                        told(
                                1,
                                "On 4 March 2024, the Russian operation Doppelganger targeted voters in Germany with fake news sites."),
                        told(
                                2,
                                "In May 2025, Doppelganger, run by Russian firms, attacked the government of Germany on Facebook.")));
        assertThat(first).containsExactly(1, 2);
    }

    @Test
    void aSyndicatedCopyBelongsToItsFirstAppearance() {
        String text =
                "The committee met again, heard witnesses from several ministries, and agreed on a longer text that will be printed.";
        assertThat(SameIncident.first(List.of(
                        told(1, text),
                        told(2, text + " Reprinted elsewhere."),
                        told(3, "Something else entirely happened at the harbour."))))
                .containsExactly(1, 1, 3);
    }

    private static final String FIRST =
            "On 4 March 2024, the Russian operation Doppelganger targeted voters in Germany with fake news sites.";
    private static final String SECOND =
            "In March 2024, Doppelganger, run by Russian firms, attacked the government of Germany on Facebook.";
    private static final String OTHER = "In June 2021, Chinese state media praised a harbour in Peru.";

    @Test
    void whatAPersonJoinedIsOneAndWhatAPersonPartedIsTwo() {
        List<KeptArticle> all = List.of(told(1, FIRST), told(2, SECOND), told(3, OTHER));
        assertThat(SameIncident.first(all, List.of(new Tie(3, 1, true)))).containsExactly(1, 1, 1);
        assertThat(SameIncident.first(all, List.of(new Tie(1, 2, false)))).containsExactly(1, 2, 3);
        assertThat(SameIncident.first(all, List.of(new Tie(1, 2, false), new Tie(2, 1, true))))
                .containsExactly(1, 1, 3);
    }

    @Test
    void noThirdArticleBringsTogetherWhatAPersonParted() {
        List<KeptArticle> all = List.of(told(1, FIRST), told(2, SECOND), told(3, FIRST + " It did so again."));
        assertThat(SameIncident.first(all)).containsExactly(1, 1, 1);
        long[] parted = SameIncident.first(all, List.of(new Tie(1, 2, false)));
        assertThat(parted[0]).isNotEqualTo(parted[1]);
    }

    @Test
    void twoPartsOfOneTextAreNotOneIncidentByRule() {
        String text = FIRST + "\n\n" + SECOND;
        IncidentRecord record = told(1, text).record();
        List<KeptArticle> parts = List.of(
                new KeptArticle(1, "", part(record, 0, FIRST.length())),
                new KeptArticle(2, "", part(record, FIRST.length() + 2, text.length())));
        assertThat(parts.get(1).part()).isEqualTo(SECOND);
        assertThat(SameIncident.first(parts)).containsExactly(1, 2);
        assertThat(SameIncident.first(parts, List.of(new Tie(1, 2, true)))).containsExactly(1, 1);
        assertThat(SameIncident.copyOf(parts)).containsExactly(0, 0);
    }

    private static IncidentRecord part(IncidentRecord whole, int start, int end) {
        return new IncidentRecord(
                whole.outlet(),
                whole.language(),
                whole.text(),
                whole.properties(),
                new IncidentRecord.Section(true, start, end),
                whole.entries());
    }
}
