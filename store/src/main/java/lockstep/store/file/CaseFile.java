package lockstep.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
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
    public static final int SCHEMA = 15;

    private static final String REWRITE = "rewrite";

    private final Path path;
    private final Connection connection;
    private boolean underWay;

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
        CaseOnDisk.mustBeOne(path);
        boolean older = CaseOnDisk.isOfOlderForm(path);
        if (older) CaseOnDisk.mustHaveNoLog(path);
        var opened = new CaseFile(path, connect(path));
        try {
            opened.mustBeOfAKnownSchema();
            opened.grow();
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        opened.tidy();
        boolean due = older || !opened.fact(REWRITE).isEmpty();
        return due && Files.isWritable(path) ? opened.rewrittenOrAsItIs() : opened;
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

    /** Says that something was removed whose old blocks are to go: the file is written anew now or, if that cannot be done, when it is next opened. */
    public void mustBeRewritten() {
        fact(REWRITE, "due");
    }

    /**
     * Closes the case and puts a new file in its place that holds what the case holds and nothing else: a database leaves what was
     * deleted in its file until other rows take the place. Needs as much room again as the case takes.
     */
    public void rewrite() {
        Path own = real();
        Path fresh = own.resolveSibling(own.getFileName() + ".rewrite.tmp");
        try {
            clear(fresh);
            copyTo(fresh);
            close();
            keepPermissions(own, fresh);
            Files.move(fresh, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(own.resolveSibling(own.getFileName() + ".wal"));
        } catch (SQLException broken) {
            clear(fresh);
            throw refused(path, broken);
        } catch (IOException broken) {
            clear(fresh);
            throw new CannotDo(
                    "cannot write " + fresh + ": " + broken.getMessage(),
                    "is the folder of the case writable?",
                    broken);
        }
    }

    private CaseFile rewrittenOrAsItIs() {
        try {
            rewrite();
        } catch (CannotDo notNow) {
            close(); // it stays due, and the case is as good as before
        }
        return new CaseFile(path, connect(path));
    }

    private void copyTo(Path fresh) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute("SET preserve_insertion_order = true");
            run.execute("ATTACH '" + fresh.toString().replace("'", "''") + "' AS rewritten");
            run.execute("COPY FROM DATABASE " + database() + " TO rewritten");
            run.execute("DELETE FROM rewritten.main.investigation WHERE name = '" + REWRITE + "'");
            run.execute("CHECKPOINT rewritten");
            run.execute("DETACH rewritten");
        }
    }

    private String database() throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("SELECT current_database()")) {
            row.next();
            return '"' + String.valueOf(row.getString(1)).replace("\"", "\"\"") + '"';
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }

    private static void clear(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".wal"));
        } catch (IOException inTheWay) {
            // whoever writes there next is told why that cannot be
        }
    }

    /** The file itself where the path is a link to it. */
    private Path real() {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath();
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
        // never deleted and put in again: where the disk is full, the engine ends the whole process when it undoes that
        try (var put = connection.prepareStatement(
                "INSERT INTO investigation VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")) {
            put.setString(1, name);
            put.setString(2, value);
            put.execute();
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    /**
     * Does all of it or nothing; within another, it is a part of that one. What went wrong first is what is told: a disk that is full
     * also ends the transaction, and then it cannot be rolled back.
     */
    public void inTransaction(Step step) {
        try {
            if (underWay) step.run();
            else whole(step);
        } catch (SQLException broken) {
            throw refused(path, broken);
        }
    }

    private void whole(Step step) throws SQLException {
        underWay = true;
        try {
            connection.setAutoCommit(false);
            step.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException broken) {
            undo(broken);
            throw broken;
        } finally {
            underWay = false;
        }
    }

    private void undo(Exception first) {
        try {
            connection.rollback();
        } catch (SQLException endedAlready) {
            first.addSuppressed(endedAlready);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException endedAlready) {
            first.addSuppressed(endedAlready);
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
        return DatabaseWords.of(path, broken);
    }

    private static Connection connect(Path path) {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "false");
        // from here on the engine refuses a log of changes that is of another case, or of another day of this one
        settings.setProperty("storage_compatibility_version", "v1.4.0");
        if (Files.exists(path) && !Files.isWritable(path)) settings.setProperty("access_mode", "READ_ONLY");
        settings.setProperty("memory_limit", System.getProperty("lockstep.memory", "2GB"));
        try {
            Connection connection = Engine.connect("jdbc:duckdb:" + path.toAbsolutePath(), settings);
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
        String number = fact("schema");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private void mustBeOfAKnownSchema() {
        if (!holdsFacts())
            throw new CannotDo(path + " is a DuckDB file but not a case", "make a case: lockstep new NAME.case");
        String told = fact("schema");
        if (!told.matches("[1-9]\\d{0,3}"))
            throw DatabaseWords.damaged(path, "it does not say by which schema it was written");
        int schema = Integer.parseInt(told);
        if (schema > SCHEMA)
            throw new CannotDo(
                    path + " was written by schema " + schema + "; this version reads 1 to " + SCHEMA,
                    "get a newer version");
        if (schema < SCHEMA && !Files.isWritable(path))
            throw new CannotDo(
                    path + " was written by schema " + schema
                            + " and may not be written, so it cannot be brought up to " + SCHEMA,
                    "copy it to where you may write, and open the copy");
    }

    private boolean holdsFacts() {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("SELECT count(*) FROM duckdb_columns()"
                        + " WHERE table_name = 'investigation' AND column_name IN ('name', 'value')")) {
            return row.next() && row.getInt(1) == 2;
        } catch (SQLException broken) {
            throw refused(path, broken);
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
        try (InputStream in = CaseFile.class.getResourceAsStream("/lockstep/store/" + name)) {
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
