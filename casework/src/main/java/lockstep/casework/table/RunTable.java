package lockstep.casework.table;

import java.time.Duration;
import java.util.ArrayList;
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
        List<ColumnShape> columns = table.shape().columns();
        return rows(table, columns, c -> c.name().replace('.', '_'), (column, value) -> value);
    }

    /** The columns of a short table under their heads; lengths of time in hours and minutes. */
    public static Table brief(AnswerTable table) {
        List<ColumnShape> columns = table.shape().brief().stream()
                .map(name -> table.shape().columns().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return rows(table, columns, ColumnShape::head, RunTable::inWords);
    }

    /** How a value stands in a cell. */
    private interface Shown {
        @Nullable
        Object of(ColumnShape column, @Nullable Object value);
    }

    private static Table rows(
            AnswerTable table, List<ColumnShape> columns, Function<ColumnShape, String> head, Shown shown) {
        var rows = new Table(columns.stream().map(head).toArray(String[]::new));
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (ColumnShape column : columns)
                cells.add(shown.of(column, row.get(table.shape().columns().indexOf(column))));
            rows.add(cells.toArray());
        }
        return rows;
    }

    private static @Nullable Object inWords(ColumnShape column, @Nullable Object value) {
        if (!column.unit().equals("ms") || !(value instanceof Number n)) return value;
        double millis = n.doubleValue();
        if (Double.isNaN(millis)) return null;
        return (millis < 0 ? "-" : "") + Spans.told(Duration.ofMillis(Math.round(millis)));
    }
}
