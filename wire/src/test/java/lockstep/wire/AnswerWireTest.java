package lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.answer.TableShape;
import org.junit.jupiter.api.Test;

class AnswerWireTest {
    public record Rung(String rung, String answer) {}

    public record Row(
            @AnswerColumn(says = "who") String side,
            @AnswerColumn(says = "a chance") double chance,
            @AnswerColumn(says = "a day") Optional<LocalDate> day,
            Instant at,
            Map<Long, Long> weeks) {}

    public record Ladder(
            @AnswerColumn(says = "one") String a,

            @AnswerColumn(says = "the question", part = "rung") @AnswerColumn(says = "the answer", part = "answer")
            List<Rung> rungs) {}

    @AnswerRows(says = "the whole")
    public record Answer(
            @AnswerColumn(says = "days") int days,
            @AnswerRows(says = "one side") List<Row> sides,
            @AnswerRows(says = "one rung") List<Ladder> ladder,
            List<String> notes) {}

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123Z");

    private static final Answer ANSWER = new Answer(
            7,
            List.of(
                    new Row("North", 1 / 3.0, Optional.of(LocalDate.parse("2024-03-01")), NOON, Map.of(5L, 2L)),
                    new Row("", Double.NaN, Optional.empty(), NOON, Map.of()),
                    new Row("South", Double.POSITIVE_INFINITY, Optional.empty(), NOON, Map.of())),
            List.of(
                    new Ladder("North", List.of(new Rung("topics", "shown"), new Rung("time", "cannot tell"))),
                    new Ladder("East", List.of())),
            List.of("a \"quoted\" note"));

    @Test
    void anAnswerComesBackToTheLastDigit() {
        assertThat(AnswerWire.answer(Answer.class, AnswerWire.rows(ANSWER))).isEqualTo(ANSWER);
    }

    @Test
    void anAnswerWithoutRowsComesBackWithoutRows() {
        var empty = new Answer(0, List.of(), List.of(), List.of());
        assertThat(AnswerWire.answer(Answer.class, AnswerWire.rows(empty))).isEqualTo(empty);
    }

    @Test
    void aTableNeedsNoClassToBeShown() {
        TableShape shape =
                AnswerWire.shape(AnswerWire.json(TableShape.of(Answer.class).get(1)));
        assertThat(shape).isEqualTo(TableShape.of(Answer.class).get(1));
        assertThat(AnswerWire.table(shape, AnswerWire.rows(ANSWER).get("sides")).rows())
                .containsExactly(
                        List.of("North", 1 / 3.0, "2024-03-01"),
                        Arrays.asList("", Double.NaN, null),
                        Arrays.asList("South", Double.POSITIVE_INFINITY, null));
    }

    @Test
    void anInnerListOfWhichColumnsShowPartsMakesARowOfEachOfItsItems() {
        assertThat(AnswerWire.tables(ANSWER).get(2).rows())
                .containsExactly(List.of("North", "topics", "shown"), List.of("North", "time", "cannot tell"));
    }
}
