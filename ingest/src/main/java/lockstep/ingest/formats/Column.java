package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import lockstep.ingest.Field;
import lockstep.ingest.Layout;

/**
 * One column of a table as its first rows show it.
 *
 * @param index its place, from 0
 * @param name what its header calls it
 * @param cells what each of the first rows holds, empty fields among them
 */
record Column(int index, String name, List<String> cells) {
    /** The columns of a table; rows of another width say nothing of them. */
    static List<Column> of(List<String> names, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (List<String> row : rows)
                if (isWhole(row, names)) cells.add(i < row.size() ? row.get(i).strip() : "");
            columns.add(new Column(i, names.get(i), List.copyOf(cells)));
        }
        return List.copyOf(columns);
    }

    /** Whether a row has a field for each name, one more that is empty, or one less where the last name is. */
    private static boolean isWhole(List<String> row, List<String> names) {
        int more = row.size() - names.size();
        return more == 0
                || more == 1 && row.get(names.size()).isBlank()
                || more == -1 && names.get(names.size() - 1).isBlank();
    }

    /** What stands in it where it holds a field: no empty field, no word for nothing. */
    List<String> values(Field field) {
        Nothing nothing = Nothing.of(field, Layout.PLAIN, "");
        return cells.stream().filter(c -> !c.isEmpty() && !nothing.is(c)).toList();
    }

    /** The share of its values that something holds of; 1 where it has none. */
    double share(Field field, Predicate<String> holds) {
        List<String> values = values(field);
        return values.isEmpty() ? 1 : values.stream().filter(holds).count() / (double) values.size();
    }

    /** How many different values it has. */
    int different(Field field) {
        return new HashSet<>(values(field)).size();
    }

    /** Whether its numbers are codes counted from 0, so that 0 is a value as any other. */
    boolean countsFromZero() {
        var seen = new HashSet<>(cells);
        return seen.contains("0")
                && seen.contains("1")
                && seen.contains("2")
                && seen.stream().allMatch(c -> c.length() < 8 && c.chars().allMatch(Character::isDigit));
    }

    /** Whether it counts its rows from 0 or 1, as a program does that writes a number before each. */
    boolean numbersRows() {
        if (cells.size() < 2 || !cells.get(0).equals("0") && !cells.get(0).equals("1")) return false;
        int first = cells.get(0).charAt(0) - '0';
        for (int row = 0; row < cells.size(); row++)
            if (!cells.get(row).equals(Integer.toString(first + row))) return false;
        return true;
    }

    boolean isLike(Column other) {
        return cells.equals(other.cells);
    }
}
