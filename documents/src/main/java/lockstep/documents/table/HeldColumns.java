package lockstep.documents.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.documents.Intake;

/** Which columns of a table hold what; where that cannot be known, a reject that says how to tell. */
final class HeldColumns {
    private static final int MOST_NAMED = 30;
    /** The columns of our own export of records. */
    private static final List<String> OWN = List.of("article", "incident", "verdict", "record");

    private HeldColumns() {}

    static Optional<Map<Column, String>> checked(String file, ColumnMap columns, List<String> names, Intake into) {
        Map<Column, String> held = columns.in(names);
        String has = "its columns are "
                + String.join(", ", names.stream().limit(MOST_NAMED).toList());
        List<String> unknown = columns.told().values().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            String missing = String.join(", ", unknown);
            into.reject(file, "has no column " + missing + "; " + has, "--map FIELD=COLUMN takes one of these");
            return Optional.empty();
        }
        if (names.containsAll(OWN)) {
            into.reject(file, "is what incidents --export wrote", "lockstep incidents CASE --import " + file);
            return Optional.empty();
        }
        boolean list = held.containsKey(Column.TITLE) && held.containsKey(Column.LINK);
        if (held.containsKey(Column.TEXT) || list || columns.told().containsKey(Column.TITLE)) return Optional.of(held);
        into.reject(
                file,
                "is a table, and no column is known to hold a text; " + has,
                "say which: --map title=COLUMN,text=COLUMN,date=COLUMN");
        return Optional.empty();
    }
}
