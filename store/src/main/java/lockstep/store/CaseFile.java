package lockstep.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import org.duckdb.DuckDBConnection;

/** An open case: the file, a connection to it, and the schema it was written by. One process at a time. */
public final class CaseFile implements AutoCloseable {
    /** The newest schema that this version writes and reads. */
    public static final int SCHEMA = 12;

    private final Path path;
    private final Connection connection;

    private CaseFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Makes an empty case. */
    public static CaseFile create(Path path) {
        if (Files.exists(path)) {
            throw new WrongUse(path + " is there already", "choose another name, or remove it first");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CannotDo("no folder " + folder, "make it first: mkdir -p " + folder);
        }
        var made = new CaseFile(path, connect(path));
        made.inTransaction(() -> {
            made.script(1);
            made.fact("schema", "1");
            made.fact("pseudonym_key", HexFormat.of().formatHex(secret()));
        });
        made.grow();
        return made;
    }

    /** Opens a case that is there. */
    public static CaseFile open(Path path) {
        if (!Files.exists(path)) {
            throw new WrongUse("no case at " + path, "make one: lockstep new " + path);
        }
        if (Files.isDirectory(path)) throw new WrongUse(path + " is a folder; a case is a file");
        var opened = new CaseFile(path, connect(path));
        int schema = opened.schema();
        if (schema > SCHEMA) {
            opened.close();
            throw new CannotDo(
                    path + " was written by schema " + schema + "; this version reads 1 to " + SCHEMA,
                    "get a newer version");
        }
        if (schema < SCHEMA && !Files.isWritable(path)) {
            opened.close();
            throw new CannotDo(
                    path + " was written by schema " + schema
                            + " and may not be written, so it cannot be brought up to " + SCHEMA,
                    "copy it to where you may write, and open the copy");
        }
        opened.grow();
        opened.tidy();
        return opened;
    }

    /** Opens the case, or makes it where there is none. */
    public static CaseFile openOrCreate(Path path) {
        return Files.exists(path) ? open(path) : create(path);
    }

    public Path path() {
        return path;
    }

    /** Where it lies. */
    public Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** A further connection to this open case, for reading while the first one works; it is closed on its own. */
    public CaseFile beside() {
        try {
            Connection another = connection.unwrap(DuckDBConnection.class).duplicate();
            inUtc(another);
            return new CaseFile(path, another);
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /** Where rejected rows wait while a source is read. */
    public Path rejectsAside() {
        return path.resolveSibling(path.getFileName() + ".rejects.tmp");
    }

    public Connection connection() {
        return connection;
    }

    /** A fact about the case itself, or empty. */
    public String fact(String name) {
        try (var ask = connection.prepareStatement("SELECT value FROM investigation WHERE name = ?")) {
            ask.setString(1, name);
            try (var row = ask.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /** Sets a fact about the case itself. */
    public void fact(String name, String value) {
        try (var drop = connection.prepareStatement("DELETE FROM investigation WHERE name = ?");
                var put = connection.prepareStatement("INSERT INTO investigation VALUES (?, ?)")) {
            drop.setString(1, name);
            drop.execute();
            put.setString(1, name);
            put.setString(2, value);
            put.execute();
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /** Does all of it or nothing. */
    public void inTransaction(Step step) {
        try {
            connection.setAutoCommit(false);
            try {
                step.run();
                connection.commit();
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /** Breaks off what this connection is doing; whoever waits for it is told that it was interrupted. */
    public void interrupt() {
        try (Statement any = connection.createStatement()) {
            any.cancel();
        } catch (SQLException nothingToBreakOff) {
            // then it has ended by itself
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /** Some statements that belong together. */
    public interface Step {
        void run() throws SQLException;
    }

    /** What the database said, as a person can use it. */
    public static CannotDo refused(Path path, SQLException broken) {
        String said = String.valueOf(broken.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("lock on file")
                || lower.contains("being used by another process")
                || lower.contains("conflicting lock")) {
            return new CannotDo(path + " is in use by another process", "wait for it, or end it", broken);
        }
        if (lower.contains("no space left") || lower.contains("disk full") || lower.contains("enospc")) {
            return new CannotDo(
                    "the disk with " + path + " is full",
                    "free some space and repeat the command; nothing is doubled",
                    broken);
        }
        if (lower.contains("not a valid duckdb database"))
            return new CannotDo(
                    path + " is not a case",
                    "a case is what lockstep new, ingest or run made; files go into one with lockstep ingest",
                    broken);
        if (lower.contains("older than") || lower.contains("newer version") || lower.contains("serialization")) {
            return new CannotDo(
                    path + " is not a case that this version reads: " + first(said),
                    "was it written by a newer version?",
                    broken);
        }
        if (lower.contains("permission denied") || lower.contains("read-only")) {
            return new CannotDo(
                    "no permission to write " + path,
                    "check the owner of the file and its folder, or work on a copy",
                    broken);
        }
        return new CannotDo("the case " + path + " could not do that: " + said, "", broken);
    }

    private static String first(String said) {
        return said.lines().findFirst().orElse("");
    }

    private static Connection connect(Path path) {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "false");
        if (Files.exists(path) && !Files.isWritable(path)) settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("memory_limit", System.getProperty("lockstep.memory", "2GB"));
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), settings);
            inUtc(connection);
            return connection;
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    private static void inUtc(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("SET TimeZone = 'UTC'");
        }
    }

    private int schema() {
        try {
            String number = fact("schema");
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        } catch (CannotDo | NumberFormatException notACase) {
            close();
            throw new CannotDo(
                    path + " is a DuckDB file but not a case", "make a case: lockstep new NAME.case", notACase);
        }
    }

    /** Brings an older case up to the newest schema, one numbered file after another. */
    private void grow() {
        for (int next = schema() + 1; next <= SCHEMA; next++) {
            int number = next;
            inTransaction(() -> {
                script(number);
                fact("schema", Integer.toString(number));
            });
        }
    }

    /** Removes what a process that was killed left beside the case; the lock on the case says that nobody uses it. */
    private void tidy() {
        try {
            Files.deleteIfExists(rejectsAside());
        } catch (IOException inTheWay) {
            // the next source that is read needs the name and tells why it cannot have it
        }
    }

    private void script(int number) throws SQLException {
        String name = String.format(Locale.ROOT, "schema-%03d.sql", number);
        try (InputStream in = CaseFile.class.getResourceAsStream(name)) {
            if (in == null) return; // 4 was never written
            try (Statement run = connection.createStatement()) {
                run.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    private static byte[] secret() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
