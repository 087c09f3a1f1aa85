package lockstep.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same rows for people, for a spreadsheet and for a program. */
class ListingTest {
    private final Screen screen = new Screen();

    private String printed(Listing listing, Listing.Form form) {
        listing.print(screen.terminal(false, false), form);
        return screen.data();
    }

    private static Listing two() {
        var listing = new Listing("name", "posts", "share");
        listing.add("ann", 12_345L, 1 / 3.0);
        listing.add(null, 2L, Double.NaN);
        return listing;
    }

    @Test
    void aTableForPeopleRoundsAndLeavesEmptyWhatIsNotThere() {
        assertThat(printed(two(), Listing.Form.TABLE).lines())
                .containsExactly("name  posts  share", "ann   12345  0.333", "      2");
    }

    @Test
    void machinesGetEveryDigitAndNoWordForWhatIsNoNumber() {
        assertThat(printed(two(), Listing.Form.CSV).lines())
                .containsExactly("name,posts,share", "ann,12345,0.3333333333333333", ",2,");
        JsonNode rows = new JsonMapper().readTree(printedAnew(two()));
        assertThat(rows.get(0).get("share").doubleValue()).isEqualTo(1 / 3.0);
        assertThat(rows.get(1).get("name").isNull()).isTrue();
        assertThat(rows.get(1).get("share").isNull()).isTrue();
    }

    private static String printedAnew(Listing listing) {
        var fresh = new Screen();
        listing.print(fresh.terminal(false, false), Listing.Form.JSON);
        return fresh.data();
    }

    @Test
    void noRowsAreAHeadForPeopleAndAnEmptyListForMachines() {
        assertThat(printed(new Listing("name"), Listing.Form.CSV)).isEqualTo("name\n");
        assertThat(new JsonMapper().readTree(printedAnew(new Listing("name"))).size())
                .isZero();
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsDisarmedAndANumberStaysANumber() {
        var listing = new Listing("text", "number");
        listing.add("=1+1", -5L);
        String line =
                printed(listing, Listing.Form.CSV).lines().skip(1).findFirst().orElseThrow();
        assertThat(line).doesNotStartWith("=").contains("=1+1").endsWith("-5");
    }

    @Test
    void aNameThatTurnsALineRoundIsWrittenOut() {
        var listing = new Listing("name");
        listing.add("abc\u202Edef");
        assertThat(printed(listing, Listing.Form.TABLE)).contains("⟨U+202E⟩").doesNotContain("\u202E");
    }

    record Row(
            @AnswerColumn(says = "who") String side,

            @AnswerColumn(says = "by how long", unit = "ms", head = "behind")
            double lag,

            @AnswerColumn(says = "how many", unit = "posts") long posts) {}

    record Answer(
            @AnswerRows(
                    says = "one side",
                    brief = {"posts", "side", "lag"})
            List<Row> sides) {}

    @Test
    void anAnswersTableShowsTheColumnsThatItDeclaresAsShortWithLengthsOfTimeInWords() {
        AnswerListing.print(
                screen.terminal(false, false),
                new Answer(List.of(
                        new Row("North", 5_400_000, 7), new Row("South", -60_000, 2), new Row("East", Double.NaN, 1))),
                "sides");
        assertThat(screen.data().lines())
                .containsExactly(
                        "posts  side   behind", "7      North  1 h 30 min", "2      South  -1 min", "1      East");
    }
}
