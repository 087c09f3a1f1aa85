package lockstep.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Columns;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * The actions of one trace, as dense columns in memory.
 *
 * @param actions dense columns
 * @param keys what the ids stand for
 */
record LoadedTrace(Actions actions, TraceKeys keys) {
    /**
     * Loads a trace. Ids follow names: accounts by platform and id, objects by value, so that nothing rests on the order in which
     * rows came. Cost: one sort of the names of each side, one pass over the actions; about 60 bytes an action while it runs.
     */
    static LoadedTrace of(CaseFile file, CaseSql db, Trace trace) {
        String inner = "(" + withoutComments(trace.sql()) + ") t";
        Columns accounts = db.select(
                "SELECT s.subject AS k FROM (SELECT DISTINCT subject FROM " + inner
                        + ") s LEFT JOIN accounts a ON a.account = s.subject ORDER BY a.platform, a.native_id, s.subject",
                Map.of());
        Columns objects = db.select(
                "SELECT s.object AS k FROM (SELECT DISTINCT object FROM " + inner
                        + ") s LEFT JOIN objects o ON o.object = s.object ORDER BY o.value, s.object",
                Map.of());
        int[] accountKeys = ints(accounts.longs("k"));
        int[] objectKeys = ints(objects.longs("k"));
        Raw raw = raw(file, "SELECT subject, object, acted_at, post FROM " + inner);
        dense(raw.subject, ranks(accountKeys));
        dense(raw.object, ranks(objectKeys));
        Actions actions =
                Actions.of(accountKeys.length, objectKeys.length, raw.subject, raw.object, raw.time, raw.post);
        return new LoadedTrace(actions, new TraceKeys(accountKeys, objectKeys, actions.size()));
    }

    private static String withoutComments(String sql) {
        return sql.lines().filter(l -> !l.strip().startsWith("--")).reduce("", (a, b) -> a + "\n" + b);
    }

    private static Raw raw(CaseFile file, String sql) {
        var raw = new Raw();
        try (var ask = file.connection().unwrap(DuckDBConnection.class).prepare(sql);
                DuckDBChunkedResult rows = ask.query()) {
            while (rows.nextChunk()) raw.take(rows.chunk());
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
        raw.trim();
        return raw;
    }

    private static int[] ints(long[] wide) {
        int[] narrow = new int[wide.length];
        for (int i = 0; i < wide.length; i++) narrow[i] = Math.toIntExact(wide[i]);
        return narrow;
    }

    /** The dense id of each key; keys are small whole numbers. */
    private static int[] ranks(int[] keys) {
        int[] ranks = new int[Arrays.stream(keys).max().orElse(-1) + 1];
        for (int i = 0; i < keys.length; i++) ranks[keys[i]] = i;
        return ranks;
    }

    private static void dense(int[] keys, int[] ranks) {
        for (int i = 0; i < keys.length; i++) keys[i] = ranks[keys[i]];
    }

    /** Columns as they come out of the case. */
    private static final class Raw {
        private int size;
        private int[] subject = new int[1 << 16];
        private int[] object = new int[1 << 16];
        private long[] time = new long[1 << 16];
        private long[] post = new long[1 << 16];

        void take(DuckDBDataChunkReader chunk) {
            int rows = (int) chunk.rowCount();
            while (size + rows > subject.length) grow();
            DuckDBReadableVector s = chunk.vector(0);
            DuckDBReadableVector o = chunk.vector(1);
            DuckDBReadableVector t = chunk.vector(2);
            DuckDBReadableVector p = chunk.vector(3);
            for (int i = 0; i < rows; i++) {
                subject[size] = s.getInt(i);
                object[size] = o.getInt(i);
                time[size] = t.getLong(i);
                post[size++] = p.getLong(i);
            }
        }

        void trim() {
            subject = Arrays.copyOf(subject, size);
            object = Arrays.copyOf(object, size);
            time = Arrays.copyOf(time, size);
            post = Arrays.copyOf(post, size);
        }

        private void grow() {
            int length = 2 * subject.length;
            subject = Arrays.copyOf(subject, length);
            object = Arrays.copyOf(object, length);
            time = Arrays.copyOf(time, length);
            post = Arrays.copyOf(post, length);
        }
    }
}
