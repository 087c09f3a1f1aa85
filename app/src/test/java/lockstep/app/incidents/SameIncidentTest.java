package lockstep.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import lockstep.store.Articles.Article;
import org.junit.jupiter.api.Test;

/** Articles that tell of one incident, and articles that only look alike. */
class SameIncidentTest {
    private static Told told(long number, String text) {
        Document d = Reading.of("a.txt", text.getBytes(StandardCharsets.UTF_8)).get(0);
        return Told.of(
                new Article(number, d.file(), "", "", "", DocumentJson.line(d), "proposed", false, "", "", 0, 0));
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
}
