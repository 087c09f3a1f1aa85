package lockstep.store.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;

/** Asks the case in SQL with named parameters, and gives back columns. */
public final class CaseSql {
    private final Path path;
    private final Connection connection;

    public CaseSql(CaseFile file) {
        this.path = file.path();
        this.connection = file.connection();
    }

    /** Rows as columns; see {@link lockstep.model.CaseData#select}. */
    public Columns select(String sql, Map<String, Object> with) {
        List<Object> values = new ArrayList<>();
        String numbered = numbered(sql, with, values);
        try (PreparedStatement ask = connection.prepareStatement(numbered)) {
            for (int i = 0; i < values.size(); i++) ask.setObject(i + 1, values.get(i));
            try (ResultSet rows = ask.executeQuery()) {
                return columns(rows);
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(path, broken);
        }
    }

    /** Changes rows, with the same named parameters. */
    public void change(String sql, Map<String, Object> with) {
        List<Object> values = new ArrayList<>();
        String numbered = numbered(sql, with, values);
        try (PreparedStatement ask = connection.prepareStatement(numbered)) {
            for (int i = 0; i < values.size(); i++) ask.setObject(i + 1, values.get(i));
            ask.execute();
        } catch (SQLException broken) {
            throw CaseFile.refused(path, broken);
        }
    }

    /** Turns {@code :name} into question marks outside of quotes, one for each value of a list. */
    static String numbered(String sql, Map<String, Object> with, List<Object> values) {
        var out = new StringBuilder();
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            int end = i + 1;
            if (c == '\'' || c == '"') {
                end = Math.max(end, sql.indexOf(c, i + 1) + 1);
                out.append(sql, i, end);
            } else if (c == '-' && sql.startsWith("--", i)) {
                int line = sql.indexOf('\n', i);
                end = line < 0 ? sql.length() : line;
            } else if (c == ':' && end < sql.length() && Character.isJavaIdentifierStart(sql.charAt(end))) {
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) end++;
                out.append(marks(sql.substring(i + 1, end), with, values));
            } else {
                out.append(c);
            }
            i = end;
        }
        return out.toString();
    }

    private static String marks(String name, Map<String, Object> with, List<Object> values) {
        Object value = with.get(name);
        if (value == null) throw new IllegalArgumentException("no value for :" + name);
        if (!(value instanceof List<?> list)) {
            values.add(value);
            return "?";
        }
        if (list.isEmpty()) return "NULL";
        values.addAll(list);
        return String.join(", ", java.util.Collections.nCopies(list.size(), "?"));
    }

    private static Columns columns(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        int width = about.getColumnCount();
        Growing[] growing = new Growing[width];
        for (int c = 0; c < width; c++) growing[c] = Growing.of(about.getColumnType(c + 1));
        while (rows.next()) {
            for (int c = 0; c < width; c++) growing[c].add(rows, c + 1);
        }
        Map<String, Object> arrays = new LinkedHashMap<>();
        for (int c = 0; c < width; c++) arrays.put(about.getColumnLabel(c + 1), growing[c].array());
        return Columns.of(arrays);
    }

    /** A column that grows as rows come. */
    private abstract static sealed class Growing {
        int size;

        abstract void add(ResultSet rows, int column) throws SQLException;

        abstract Object array();

        static Growing of(int type) {
            return switch (type) {
                case Types.BIGINT,
                        Types.INTEGER,
                        Types.SMALLINT,
                        Types.TINYINT,
                        Types.BOOLEAN,
                        Types.BIT,
                        Types.JAVA_OBJECT -> new Wholes();
                case Types.DOUBLE, Types.FLOAT, Types.REAL, Types.DECIMAL, Types.NUMERIC -> new Decimals();
                default -> new Words();
            };
        }
    }

    private static final class Wholes extends Growing {
        private long[] values = new long[16];

        @Override
        void add(ResultSet rows, int column) throws SQLException {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            long value = rows.getLong(column);
            values[size++] = rows.wasNull() ? Long.MIN_VALUE : value;
        }

        @Override
        Object array() {
            return Arrays.copyOf(values, size);
        }
    }

    private static final class Decimals extends Growing {
        private double[] values = new double[16];

        @Override
        void add(ResultSet rows, int column) throws SQLException {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            double value = rows.getDouble(column);
            values[size++] = rows.wasNull() ? Double.NaN : value;
        }

        @Override
        Object array() {
            return Arrays.copyOf(values, size);
        }
    }

    private static final class Words extends Growing {
        private String[] values = new String[16];

        @Override
        void add(ResultSet rows, int column) throws SQLException {
            if (size == values.length) values = Arrays.copyOf(values, 2 * size);
            values[size++] = rows.getString(column);
        }

        @Override
        Object array() {
            return Arrays.copyOf(values, size);
        }
    }
}
