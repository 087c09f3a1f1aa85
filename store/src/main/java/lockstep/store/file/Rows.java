package lockstep.store.file;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Puts many rows into a table at once. */
public final class Rows {
    private Rows() {}

    /** Appends rows of String, Integer, Long, Boolean or Double, in the order of the table's columns. */
    public static void into(CaseFile file, String table, List<Object[]> rows) {
        if (rows.isEmpty()) return;
        try (var appender = file.connection().unwrap(DuckDBConnection.class).createAppender("main", table)) {
            for (Object[] row : rows) {
                appender.beginRow();
                for (Object value : row) {
                    if (value instanceof Integer i) appender.append(i);
                    else if (value instanceof Long l) appender.append(l);
                    else if (value instanceof Boolean b) appender.append(b);
                    else if (value instanceof Double d) appender.append(d);
                    else appender.append(String.valueOf(value));
                }
                appender.endRow();
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }
}
