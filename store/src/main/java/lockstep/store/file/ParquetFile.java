package lockstep.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import lockstep.kernels.shape.Columns;
import lockstep.model.CannotDo;
import lockstep.model.WholeFile;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes a table to a Parquet file; rows stay in their order. */
public final class ParquetFile {
    private ParquetFile() {}

    /** Replaces the file where there is one. */
    public static void write(Columns table, Path out) {
        List<String> names = List.copyOf(table.names());
        var columns = new ArrayList<String>();
        for (String name : names) columns.add('"' + name.replace("\"", "\"\"") + "\" " + type(table, name));
        try (var connection = (DuckDBConnection) Engine.connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows (" + String.join(", ", columns) + ")");
            append(connection, table, names);
            WholeFile.made(out, at -> copy(statement, at));
        } catch (SQLException | IOException refused) {
            throw new CannotDo("cannot write " + out + ": " + refused.getMessage(), "", refused);
        }
    }

    private static void copy(Statement statement, Path to) throws IOException {
        try {
            String path = to.toAbsolutePath().toString().replace("'", "''");
            statement.execute("COPY rows TO '" + path + "' (FORMAT PARQUET, COMPRESSION ZSTD)");
        } catch (SQLException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private static String type(Columns table, String name) {
        return switch (table.type(name)) {
            case WORDS -> "VARCHAR";
            case WHOLE -> "BIGINT";
            case DECIMAL -> "DOUBLE";
        };
    }

    private static void append(DuckDBConnection connection, Columns table, List<String> names) throws SQLException {
        try (var appender = connection.createAppender("main", "rows")) {
            for (int row = 0; row < table.size(); row++) {
                appender.beginRow();
                for (String name : names) {
                    switch (table.type(name)) {
                        case WORDS -> appender.append(table.text(name, row));
                        case WHOLE -> appender.append(table.longs(name)[row]);
                        case DECIMAL -> append(appender, table.doubles(name)[row]);
                    }
                }
                appender.endRow();
            }
        }
    }

    /** What is not a number is an empty value. */
    private static void append(DuckDBAppender appender, double v) throws SQLException {
        if (Double.isNaN(v)) appender.appendNull();
        else appender.append(v);
    }
}
