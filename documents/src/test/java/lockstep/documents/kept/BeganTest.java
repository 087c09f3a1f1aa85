package lockstep.documents.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.Reading;
import org.junit.jupiter.api.Test;

/** A beginning is as exact as it is told, and no more. */
class BeganTest {
    private static KeptArticle told(long number, String published, String text) {
        Document d = Reading.of("a.txt", ("A title\n\n" + published + "\n\n" + text).getBytes(StandardCharsets.UTF_8))
                .get(0);
        return new KeptArticle(number, d.front().published(), RecordJson.read(DocumentJson.line(d)));
    }

    private static String start(String text) {
        return told(1, "2025-03-05", text).start();
    }

    @Test
    void aQuarterAYearAndADayStayWhatTheyAre() {
        assertThat(start("Between Q4 2024 and now, Russian trolls attacked Moldova with fake accounts."))
                .startsWith("2024-10-01/2024-12-31");
        assertThat(start("In Q4 2024, Russian trolls attacked Moldova with fake accounts."))
                .isEqualTo("2024-10-01/2024-12-31");
        assertThat(start("In 2023, Russian trolls attacked Moldova with fake accounts."))
                .isEqualTo("2023");
        assertThat(start("In May 2024, Russian trolls attacked Moldova with fake accounts."))
                .isEqualTo("2024-05");
        assertThat(start("On 7 May 2024, Russian trolls attacked Moldova with fake accounts."))
                .isEqualTo("2024-05-07");
        assertThat(start("Since 2023, Russian trolls have attacked Moldova with fake accounts."))
                .isEqualTo("2023");
    }

    @Test
    void aYearThatANumberIsHeldAgainstIsNoStart() {
        for (String text : List.of(
                "Russian trolls attacked Moldova with fake accounts. Such attacks rose tenfold since 2023, a report said.",
                "Russian trolls attacked Moldova. There were 40 percent more fake accounts than in 2023.",
                "Russian trolls attacked Moldova. The number of fake accounts has doubled since 2023.",
                "Russian trolls attacked Moldova. Since 2023, the number of fake accounts has increased fivefold.",
                "Russian trolls attacked Moldova. Compared with 2023, they posted less."))
            assertThat(start(text)).as(text).isEqualTo("2025-03-05");
    }

    private static boolean joined(String one, String other) {
        String a = "Meta removed a network of Doppelganger. " + one
                + " Russian trolls attacked Moldova with fake accounts on Facebook and many pages.";
        String b = other
                + " Researchers again found websites by Doppelganger, with which Russia spread false claims about Moldova among pensioners.";
        long[] first = SameIncident.first(List.of(told(1, "2025-03-05", a), told(2, "2025-03-06", b)));
        return first[0] == first[1];
    }

    @Test
    void takedownsOfTwoQuartersAreTwoIncidents() {
        assertThat(joined("It began in Q2 2024.", "Beginning in Q3 2024.")).isFalse();
        assertThat(joined("It began in 2024.", "Beginning in 2024.")).isFalse();
        assertThat(joined("It began on 7 May 2024.", "Beginning on 9 May 2024."))
                .isTrue();
    }
}
