package lockstep.store.file;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import lockstep.model.CannotDo;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** A Parquet file as a table of separated values: the first record names the columns, each further one is a row, in their order. */
public final class ParquetText extends InputStream {
    private static final int ENOUGH = 1 << 16;

    private final Path file;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final int width;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(ENOUGH * 2);
    private byte[] now = {};
    private int at;

    private ParquetText(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.statement = connection.createStatement();
        String path = file.toAbsolutePath().toString().replace("'", "''");
        String from = " FROM read_parquet('" + path + "', binary_as_string = true, hive_partitioning = false)";
        List<String> cells = new ArrayList<>();
        try (ResultSet column = statement.executeQuery("DESCRIBE SELECT *" + from)) {
            while (column.next()) {
                if (!cells.isEmpty()) made.write(',');
                put(column.getString(1));
                cells.add(cell('"' + column.getString(1).replace("\"", "\"\"") + '"', column.getString(2)));
            }
        }
        made.write('\n');
        this.width = cells.size();
        this.rows = statement.executeQuery("SELECT " + String.join(", ", cells) + from);
    }

    /** Opens a file; it is read as the stream is read, never as a whole. */
    public static InputStream open(Path file) {
        var settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "1GB");
        try {
            Connection connection = Engine.connect("jdbc:duckdb:", settings);
            try (Statement set = connection.createStatement()) {
                set.execute("SET TimeZone = 'UTC'");
                return new ParquetText(file, connection);
            } catch (SQLException broken) {
                connection.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw unreadable(file, broken);
        }
    }

    @Override
    public int read() {
        return fill() ? now[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, now.length - at);
        System.arraycopy(now, at, buffer, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
        try (connection;
                statement) {
            rows.close();
        } catch (SQLException broken) {
            throw unreadable(file, broken);
        }
    }

    private boolean fill() {
        if (at < now.length) return true;
        try {
            while (made.size() < ENOUGH && rows.next()) {
                for (int i = 1; i <= width; i++) {
                    if (i > 1) made.write(',');
                    put(rows.getString(i));
                }
                made.write('\n');
            }
        } catch (SQLException broken) {
            throw unreadable(file, broken);
        }
        now = made.toByteArray();
        at = 0;
        made.reset();
        return now.length > 0;
    }

    /** Whole numbers are written without a fraction: ids and times are often kept as decimals where some are missing. */
    private static String cell(String name, String type) {
        String text = "CAST(" + name + " AS VARCHAR)";
        if (!type.equals("DOUBLE") && !type.equals("FLOAT")) return text;
        return "CASE WHEN isnan(" + name + ") THEN NULL WHEN abs(" + name + ") < 9007199254740992 AND " + name
                + " = trunc(" + name + ") THEN CAST(CAST(" + name + " AS BIGINT) AS VARCHAR) ELSE " + text + " END";
    }

    private void put(@Nullable String value) {
        String text = value == null ? "" : value;
        boolean quoted = width == 1 && text.isEmpty() || text.chars().anyMatch(c -> "\",;|\t\r\n".indexOf(c) >= 0);
        made.writeBytes((quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8));
    }

    private static CannotDo unreadable(Path file, SQLException broken) {
        String says = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        // the engine says this of whatever ended its question
        String why = says.contains("unsuccessful or closed") ? "it is cut off or damaged" : says;
        return new CannotDo(file + " cannot be read as Parquet: " + why, "get the file again", broken);
    }
}
