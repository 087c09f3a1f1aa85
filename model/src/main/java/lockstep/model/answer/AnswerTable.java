package lockstep.model.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of an answer that a run keeps.
 *
 * @param rows a value for each column: text, whole number, decimal, truth, or null where there is none
 */
public record AnswerTable(TableShape shape, List<List<@Nullable Object>> rows) {
    public AnswerTable {
        rows = List.copyOf(rows);
    }

    /** The columns that people look at first, in the order of a short table. */
    public AnswerTable brief() {
        List<ColumnShape> all = shape.columns();
        List<String> names = all.stream().map(ColumnShape::name).toList();
        int[] chosen = shape.brief().stream().mapToInt(names::indexOf).toArray();
        List<ColumnShape> columns = Arrays.stream(chosen).mapToObj(all::get).toList();
        return new AnswerTable(
                new TableShape(shape.name(), shape.says(), columns, shape.brief()),
                rows.stream().map(row -> chosen(row, chosen)).toList());
    }

    private static List<@Nullable Object> chosen(List<@Nullable Object> row, int[] chosen) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int c : chosen) cells.add(row.get(c));
        return cells;
    }

    /** The same with each cell as a surface may show it. */
    public AnswerTable with(Shown shown) {
        return new AnswerTable(shape, rows.stream().map(row -> with(row, shown)).toList());
    }

    private List<@Nullable Object> with(List<@Nullable Object> row, Shown shown) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) cells.add(shown.of(shape.columns().get(c), row.get(c)));
        return cells;
    }

    /** How the value of a cell is shown. */
    public interface Shown {
        @Nullable
        Object of(ColumnShape column, @Nullable Object value);
    }
}
