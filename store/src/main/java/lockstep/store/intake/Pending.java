package lockstep.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** Rows of one table that wait in memory until there are enough of them to be written at once. */
final class Pending {
    /*
     * DuckDB reads the columns through a table function, 2,048 rows a call, one vector a column. Its row-by-row appender costs
     * three times as much (docs/decisions/0020).
     */
    static final int CAPACITY = 122_880;
    private static final int WEIGHT = 64 << 20;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String table;
    private final int capacity;
    private final Column[] columns;
    private final String insert;
    private int rows;
    private int next;

    Pending(Connection connection, String table, int capacity, Column... columns) throws SQLException {
        this.table = table;
        this.capacity = capacity;
        this.columns = columns.clone();
        String names = Arrays.stream(columns).map(c -> c.name).collect(Collectors.joining(", "));
        String function = "pending_" + table + "_" + NAMES.incrementAndGet();
        insert = "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM " + function + "()";
        DuckDBFunctions.tableFunction()
                .withName(function)
                .withFunction(new Reading())
                .register(connection);
    }

    /** One more row is complete in every column. */
    void added() {
        rows++;
    }

    boolean isFull() {
        if (rows >= capacity) return true;
        if ((rows & 255) != 0) return false;
        long weight = 0;
        for (Column column : columns) weight += column.weight();
        return weight > WEIGHT;
    }

    /** Writes what waits. */
    void write(Connection connection) throws SQLException {
        if (rows == 0) return;
        next = 0;
        try (Statement run = connection.createStatement()) {
            run.execute(insert);
        }
        if (next != rows) throw new SQLException(table + " took " + next + " of " + rows + " rows");
        clear();
    }

    void clear() {
        rows = 0;
        for (Column column : columns) column.clear();
    }

    /** What DuckDB calls. */
    private final class Reading implements DuckDBTableFunction<List<Column>, Pending, Pending> {
        @Override
        public List<Column> bind(DuckDBTableFunctionBindInfo info) {
            for (Column column : columns) info.addResultColumn(column.name, column.type);
            return List.of(columns);
        }

        @Override
        public Pending init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return Pending.this;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            int count = (int) Math.min(chunk.capacity(), rows - next);
            if (count == 0) return 0;
            for (int i = 0; i < columns.length; i++) columns[i].copy(next, count, chunk.vector(i));
            next += count;
            return count;
        }
    }
}
