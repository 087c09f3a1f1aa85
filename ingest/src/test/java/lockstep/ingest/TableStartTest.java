package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table begins where its columns are named, whatever stands before it. */
final class TableStartTest {
    private static final String HEADER = "tweet_id,user_id,username,created_at,text";
    private static final String ROW = "1,501,ann,2024-03-05T09:15:00Z,first words";

    @Test
    void linesAboutTheQueryAreLeftOutAndToldAndLinesKeepTheirNumbers() {
        Reads reads =
                Reads.table("Report:,Mentions", "Query:,flood", "", "# exported", HEADER, ROW, ROW.replace("1,", "2,"));
        assertThat(reads.posts()).hasSize(2);
        assertThat(reads.posts().get(0)).startsWith("line 6 ");
        assertThat(reads.notes())
                .contains("the table begins on line 5: 4 lines before it left out; --skip-lines N says otherwise");
    }

    @Test
    void aPersonSaysHowManyLines() {
        var two = new Layout(true, 2, Map.of(), Map.of());
        Reads reads = Reads.table(Reads.laidOut(two), "who,what,when", "a,b,c", HEADER, ROW);
        assertThat(reads.part(1)).containsExactly("twitter:501 @ann");
        assertThat(reads.posts().get(0)).startsWith("line 4 ");
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoHeader() {
        Reads reads = Reads.table("sep=;", "user_id;created_at;text", "7;1622541600;a, b");
        assertThat(reads.part(5)).containsExactly("a, b");
        Reads quoted = Reads.table("\"sep=;\"", "user_id;created_at;text", "7;1622541600;a, b");
        assertThat(quoted.part(5)).containsExactly("a, b");
    }

    @Test
    void tildesAndCaretsSeparateToo() {
        for (String sign : new String[] {"~", "^", "|", ";", "\t"}) {
            Reads reads = Reads.table(HEADER.replace(",", sign), ROW.replace(",", sign));
            assertThat(reads.part(5)).as(sign).containsExactly("first words");
        }
    }

    @Test
    void aHeaderThatIsShorterThanItsRowsIsStillTheHeader() {
        Reads reads = Reads.table(HEADER, ROW + ",more", ROW + ",more");
        assertThat(reads.posts()).isEmpty();
        assertThat(reads.reasons()).allMatch(r -> r.startsWith("too-many-fields"));
    }
}
