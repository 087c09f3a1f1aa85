package lockstep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lockstep.store.file.CaseFile;

/** What stands in the tables of a case, for a test to look at. */
public final class StoredRows {
    private StoredRows() {}

    /** Rows, fields joined by a bar. */
    public static List<String> of(CaseFile file, String sql) {
        List<String> rows = new ArrayList<>();
        try (Statement ask = file.connection().createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= width; i++) cells.add(String.valueOf(row.getString(i)));
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    /** Statements that fill a case. */
    public static void put(CaseFile file, String statements) {
        try (Statement run = file.connection().createStatement()) {
            run.execute(statements);
        } catch (SQLException wrong) {
            throw new IllegalStateException(statements, wrong);
        }
    }
}
