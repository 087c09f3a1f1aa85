package lockstep.documents.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lockstep.documents.schema.SchemaFile;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;

/**
 * What a cell of a list must be.
 *
 * @param help what to do where it is not so
 */
record CellCheck(String name, Pattern fits, String help) {
    static final String LISTS = "lists.tsv";
    private static final Map<String, CellCheck> ALL = new HashMap<>();

    static {
        for (ShippedList.Row row : SchemaFile.rows(LISTS))
            if (row.cell(0).equals("check"))
                ALL.put(row.cell(1), new CellCheck(row.cell(1), Pattern.compile(row.cell(2)), row.cell(3)));
    }

    /** A column of a list: what its cells hold, and what they must be. */
    record Column(String what, CellCheck check) {
        private static Column of(String cell) {
            int equal = cell.indexOf('=');
            String check = cell.substring(equal + 1);
            return new Column(cell.substring(0, equal), Objects.requireNonNull(ALL.get(check), check));
        }
    }

    /** The columns that a row of the schema names. */
    static List<Column> columns(ShippedList.Row row) {
        return Arrays.stream(row.cells()).skip(3).map(Column::of).toList();
    }

    /** Refuses a row whose cells are too few, or not what they must be. */
    static void row(ShippedList.Row row, List<Column> columns) {
        if (row.cells().length < columns.size())
            throw refused(row, row.cells().length + " cells, it takes " + columns.size(), "part cells by one tab each");
        for (int i = 0; i < columns.size(); i++) columns.get(i).check.cell(row, columns.get(i).what, row.cells()[i]);
    }

    private void cell(ShippedList.Row row, String what, String cell) {
        if (!fits.matcher(cell).matches() || !isADay(cell))
            throw refused(row, "the " + what + " is " + (cell.isBlank() ? "empty" : cell), help);
    }

    /** Of checks that ask for a day, the calendar has the last word. */
    private boolean isADay(String cell) {
        if (!name.startsWith("day") || cell.isEmpty()) return true;
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }

    private static CannotDo refused(ShippedList.Row row, String what, String help) {
        return new CannotDo(row.place() + ": " + what, help);
    }
}
