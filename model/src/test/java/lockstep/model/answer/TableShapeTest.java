package lockstep.model.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import lockstep.model.answer.AnswerColumn.Content;
import org.junit.jupiter.api.Test;

class TableShapeTest {
    record Inner(double gain, String why) {}

    record Row(
            @AnswerColumn(says = "who") String side,

            @AnswerColumn(says = "how many", unit = "posts", head = "n")
            long postCount,

            @AnswerColumn(says = "by how much", part = "gain") @AnswerColumn(says = "why", part = "why")
            Inner test,

            @AnswerColumn(says = "since when") Instant since,
            String notShown) {}

    @AnswerRows(says = "the whole")
    record Answer(
            @AnswerColumn(says = "days looked at", unit = "days")
            int days,

            @AnswerRows(
                    says = "one side",
                    brief = {"test.gain", "side"})
            List<Row> sides,

            List<Row> others) {}

    record Mistaken(
            @AnswerRows(says = "one side", brief = "nobody") List<Row> sides) {}

    record NoList(@AnswerRows(says = "one side") String sides) {}

    @Test
    void singleValuesAreATableOfOneRowAndEachListThatSaysWhatARowIsIsAnother() {
        assertThat(TableShape.of(Answer.class))
                .extracting(t -> t.name() + ": " + t.says() + " " + t.brief())
                .containsExactly("summary: the whole [days]", "sides: one side [test.gain, side]");
    }

    @Test
    void columnsAreWhatComponentsDeclareUnderTheirNamesInJson() {
        assertThat(TableShape.of(Answer.class).get(1).columns())
                .containsExactly(
                        new ColumnShape("side", "", "who", "side", Content.TEXT),
                        new ColumnShape("post_count", "posts", "how many", "n", Content.NUMBER),
                        new ColumnShape("test.gain", "", "by how much", "gain", Content.NUMBER),
                        new ColumnShape("test.why", "", "why", "why", Content.TEXT),
                        new ColumnShape("since", "", "since when", "since", Content.TIME));
    }

    @Test
    void aShortTableHasItsColumnsInItsOwnOrder() {
        TableShape shape = TableShape.of(Answer.class).get(1);
        var table = new AnswerTable(shape, List.of(List.of("North", 3L, .5, "more", "2024")));
        assertThat(table.brief().rows()).containsExactly(List.of(.5, "North"));
        assertThat(table.brief().shape().columns())
                .extracting(ColumnShape::head)
                .containsExactly("gain", "side");
    }

    @Test
    void aShortTableOfUnknownColumnsAndATableThatIsNoListAreRefused() {
        assertThatThrownBy(() -> TableShape.of(Mistaken.class)).hasMessageContaining("nobody");
        assertThatThrownBy(() -> TableShape.of(NoList.class)).hasMessageContaining("no list of records");
    }
}
