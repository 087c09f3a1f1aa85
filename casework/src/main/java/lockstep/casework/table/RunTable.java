package lockstep.casework.table;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import lockstep.model.Spans;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import org.jspecify.annotations.Nullable;

/** The rows of a table that a run answers: whole for machines, or the columns that people look at first. */
public final class RunTable {
    private RunTable() {}

    /** Every column under its name in JSON; an inner name follows the outer one after a line. */
    public static Table whole(AnswerTable table) {
        return rows(table, c -> c.name().replace('.', '_'));
    }

    /** The columns of a short table under their heads; lengths of time in hours and minutes. */
    public static Table brief(AnswerTable table) {
        return rows(table.brief().with(RunTable::inWords), ColumnShape::head);
    }

    private static Table rows(AnswerTable table, Function<ColumnShape, String> head) {
        var rows = new Table(table.shape().columns().stream().map(head).toArray(String[]::new));
        for (List<@Nullable Object> row : table.rows()) rows.add(row.toArray());
        return rows;
    }

    private static @Nullable Object inWords(ColumnShape column, @Nullable Object value) {
        if (!column.unit().equals("ms") || !(value instanceof Number n)) return value;
        double millis = n.doubleValue();
        if (Double.isNaN(millis)) return null;
        return (millis < 0 ? "-" : "") + Spans.told(Duration.ofMillis(Math.round(millis)));
    }
}
