package lockstep.analyses;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;
import lockstep.model.CaseData;
import lockstep.model.Extent;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.finding.Account;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A small case in memory, told as a story: one line an action, {@code 09:00:05 bob reposts p1}. The verb names the kind; {@code posts}
 * alone makes a post with no action. The statements run on the real schema.
 */
public final class StoryCase implements CaseData, AutoCloseable {
    /** Midnight at which every story begins. */
    public static final long DAY = Instant.parse("2024-03-04T00:00:00Z").toEpochMilli();

    private final Connection db;
    private final int ranges;

    /** One action of a story. */
    public record Line(long time, String account, String kind, String object) {}

    private StoryCase(Connection db, int ranges) {
        this.db = db;
        this.ranges = ranges;
    }

    public static StoryCase of(String story) {
        return of(read(story), 3);
    }

    /** Reads the lines of a story. */
    public static List<Line> read(String story) {
        return story.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(StoryCase::line)
                .toList();
    }

    private static Line line(String text) {
        String[] words = text.split("\\s+", 4);
        String[] clock = words[0].split(":");
        long time = 0;
        for (String part : clock) time = time * 60 + Integer.parseInt(part);
        String kind = words[2].equals("replies") ? "reply" : words[2].replaceAll("s$", "");
        return new Line(DAY + 1000 * time, words[1], kind, words[3]);
    }

    /** The case of these actions, swept in so many ranges. */
    public static StoryCase of(List<Line> lines, int ranges) {
        try {
            Connection db = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement make = db.createStatement()) {
                make.execute(schema());
            }
            fill(db, lines);
            return new StoryCase(db, ranges);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same case with further rows: what lists, codebooks and people said. */
    public StoryCase and(String sql) {
        try (Statement put = db.createStatement()) {
            put.execute(sql);
            return this;
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static String schema() {
        Path root = Path.of(System.getProperty("lockstep.root", ".."));
        try {
            var all = new StringBuilder();
            for (int number = 1; number <= 9; number++) {
                Path script = root.resolve("store/src/main/resources/lockstep/store/schema-00" + number + ".sql");
                if (Files.exists(script)) all.append(Files.readString(script));
            }
            return all.toString();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static void fill(Connection db, List<Line> lines) throws SQLException {
        Map<String, Integer> accounts = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Integer> objects = new TreeMap<>();
        for (Line l : lines) {
            // keys are not in the order of names, so that nothing can lean on it
            accounts.computeIfAbsent(l.account, a -> 1000 - accounts.size());
            kinds.computeIfAbsent(l.kind, k -> 10 + kinds.size());
            objects.computeIfAbsent(l.kind + " " + l.object, o -> 5000 - objects.size());
        }
        insert(db, "accounts", "account, native_id, handle, name", rows(accounts, 3));
        try (Statement all = db.createStatement()) {
            all.execute("UPDATE accounts SET platform = 'x'");
        }
        insert(db, "kinds", "kind, name", rows(kinds, 1));
        List<Object[]> things = new ArrayList<>();
        objects.forEach((o, key) -> things.add(new Object[] {key, kinds.get(o.split(" ", 2)[0]), o.split(" ", 2)[1]}));
        insert(db, "objects", "object, kind, value", things);
        List<Object[]> posts = new ArrayList<>();
        List<Object[]> actions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line l = lines.get(i);
            int account = accounts.get(l.account);
            posts.add(new Object[] {(long) i, account, "n" + i, l.time, l.kind, l.object});
            if (!l.kind.equals("post"))
                actions.add(
                        new Object[] {kinds.get(l.kind), account, objects.get(l.kind + " " + l.object), l.time, (long) i
                        });
        }
        insert(db, "posts", "post, account, native_id, posted_at, kind, text", posts);
        insert(db, "actions", "kind, account, object, acted_at, post", actions);
    }

    private static List<Object[]> rows(Map<String, Integer> keys, int names) {
        List<Object[]> rows = new ArrayList<>();
        keys.forEach((name, key) -> {
            Object[] row = new Object[1 + names];
            Arrays.fill(row, name);
            row[0] = key;
            rows.add(row);
        });
        return rows;
    }

    /** Puts the rows into these columns of a table; one statement a row would take most of the time of a test. */
    private static void insert(Connection db, String table, String columns, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) return;
        try (Statement run = db.createStatement()) {
            run.execute("CREATE OR REPLACE TEMP TABLE staged AS SELECT " + columns + " FROM " + table + " LIMIT 0");
            try (DuckDBAppender into = db.unwrap(DuckDBConnection.class).createAppender("temp", "main", "staged")) {
                for (Object[] row : rows) append(into, row);
            }
            run.execute("INSERT INTO " + table + " (" + columns + ") SELECT * FROM staged");
        }
    }

    private static void append(DuckDBAppender into, Object[] row) throws SQLException {
        into.beginRow();
        for (Object value : row) {
            if (value instanceof Integer i) into.append(i);
            else if (value instanceof Long l) into.append(l);
            else into.append(value.toString());
        }
        into.endRow();
    }

    @Override
    public Columns select(String sql, Map<String, Object> with) {
        List<Object> values = new ArrayList<>();
        Matcher named = Pattern.compile(":([a-z]+)").matcher(sql);
        String asked = named.replaceAll(found -> {
            Object value = with.get(found.group(1));
            List<?> list = value instanceof List<?> l ? l : List.of(value);
            values.addAll(list);
            return list.stream().map(v -> "?").collect(Collectors.joining(", "));
        });
        try (PreparedStatement statement = db.prepareStatement(asked)) {
            for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
            try (ResultSet rows = statement.executeQuery()) {
                return columns(rows);
            }
        } catch (SQLException wrong) {
            throw new IllegalStateException(asked, wrong);
        }
    }

    private static Columns columns(ResultSet rows) throws SQLException {
        var head = rows.getMetaData();
        List<List<Object>> cells = new ArrayList<>();
        for (int c = 0; c < head.getColumnCount(); c++) cells.add(new ArrayList<>());
        while (rows.next()) for (int c = 0; c < cells.size(); c++) cells.get(c).add(rows.getObject(c + 1));
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            List<Object> column = cells.get(c);
            boolean words = head.getColumnTypeName(c + 1).equals("VARCHAR");
            byName.put(
                    head.getColumnLabel(c + 1),
                    words
                            ? column.toArray(String[]::new)
                            : column.stream()
                                    .mapToLong(v -> ((Number) v).longValue())
                                    .toArray());
        }
        return Columns.of(byName);
    }

    private record Loaded(Actions actions, TraceKeys keys) {}

    private Loaded load(Trace trace) {
        Columns rows = select(trace.sql(), Map.of());
        Map<Long, String> names = names("SELECT account AS k, native_id AS v FROM accounts");
        Map<Long, String> values = names("SELECT object AS k, value AS v FROM objects");
        int[] accounts = ordered(rows.longs("subject"), names);
        int[] objects = ordered(rows.longs("object"), values);
        Actions actions = Actions.of(
                accounts.length,
                objects.length,
                dense(rows.longs("subject"), accounts),
                dense(rows.longs("object"), objects),
                rows.longs("acted_at"),
                rows.longs("post"));
        return new Loaded(actions, new TraceKeys(accounts, objects, rows.size()));
    }

    private Map<Long, String> names(String sql) {
        Columns rows = select(sql, Map.of());
        Map<Long, String> names = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) names.put(rows.longs("k")[i], rows.text("v", i));
        return names;
    }

    private static int[] ordered(long[] keys, Map<Long, String> names) {
        return Arrays.stream(keys)
                .distinct()
                .boxed()
                .sorted((x, y) -> names.getOrDefault(x, "").compareTo(names.getOrDefault(y, "")))
                .mapToInt(Long::intValue)
                .toArray();
    }

    private static int[] dense(long[] keys, int[] ordered) {
        Map<Long, Integer> place = new TreeMap<>();
        for (int i = 0; i < ordered.length; i++) place.put((long) ordered[i], i);
        return Arrays.stream(keys).mapToInt(place::get).toArray();
    }

    @Override
    public <S, R extends Serializable> R sweep(Trace trace, S known, Sweep<S, R> sweep) {
        Actions actions = load(trace).actions();
        int n = actions.subjects();
        R joined = sweep.over(actions, new Range(0, n / ranges), known);
        for (int r = 1; r < ranges; r++) {
            joined = sweep.join(joined, sweep.over(actions, new Range(n * r / ranges, n * (r + 1) / ranges), known));
        }
        return joined;
    }

    @Override
    public TraceKeys keys(Trace trace) {
        return load(trace).keys();
    }

    @Override
    public List<Account> accounts(int[] keys) {
        Map<Long, String> names = names("SELECT account AS k, native_id AS v FROM accounts");
        return Arrays.stream(keys)
                .mapToObj(k -> new Account(k, "x", names.getOrDefault((long) k, ""), names.getOrDefault((long) k, "")))
                .toList();
    }

    @Override
    public Extent extent() {
        Columns counts = select(
                "SELECT count(*) AS posts, count(DISTINCT account) AS accounts, (SELECT count(*) FROM actions) AS actions FROM posts",
                Map.of());
        return new Extent(
                counts.longs("accounts")[0],
                counts.longs("posts")[0],
                counts.longs("actions")[0],
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
