package lockstep.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that is damaged, cut off, empty or none at all says so in plain words, and what can be done. */
class DamagedCaseTest {
    @TempDir
    private Path folder = Path.of("");

    private byte[] whole = new byte[0];

    @BeforeEach
    void aCaseWithRows() throws IOException, SQLException {
        Path path = folder.resolve("whole.case");
        try (CaseFile file = CaseFile.create(path);
                var sql = file.connection().createStatement()) {
            sql.execute(
                    "INSERT INTO posts SELECT i, 1, CAST(i AS VARCHAR), i, 'post', md5(CAST(i AS VARCHAR)), '', NULL, NULL, NULL,"
                            + " 1, i FROM range(200000) t(i)");
        }
        whole = Files.readAllBytes(path);
    }

    private Path with(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("other.case"), bytes);
    }

    private static void read(Path path) {
        try (CaseFile file = CaseFile.open(path)) {
            LocalCase.of(file, Scope.ALL).select("SELECT max(text) AS t FROM posts", Map.of());
        }
    }

    @Test
    void aCaseThatIsCutOffIsDamagedAndNotNone() throws IOException {
        for (int length : new int[] {100, 5000, whole.length / 2, whole.length - 300_000}) {
            Path cut = with(Arrays.copyOf(whole, length));
            assertThat(catchThrowable(() -> read(cut)))
                    .as(length + " of " + whole.length)
                    .isInstanceOfSatisfying(CannotDo.class, told -> {
                        assertThat(told).hasMessageContaining("other.case is damaged");
                        assertThat(told.help()).contains("go back to a copy");
                    });
        }
    }

    @Test
    void changedBytesAreDamage() throws IOException {
        byte[] changed = whole.clone();
        Arrays.fill(changed, whole.length / 2, whole.length / 2 + 4096, (byte) 7);
        Path path = with(changed);
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("is damaged")
                .hasMessageNotContaining("rror:");
    }

    @Test
    void anEmptyFileAndAnotherFileAreToldApart() throws IOException {
        Path empty = with(new byte[0]);
        assertThatThrownBy(() -> read(empty)).hasMessage(empty + " is empty");
        Path text = with("account,time\nann,1\n".repeat(2000).getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> read(text)).isInstanceOf(CannotDo.class).hasMessageContaining("is not a case");
    }

    private Path changed(String... statements) throws IOException, SQLException {
        Path path = with(whole);
        try (var engine = DriverManager.getConnection("jdbc:duckdb:" + path);
                var sql = engine.createStatement()) {
            for (String each : statements) sql.execute(each);
        }
        return path;
    }

    private static void damaged(Path path, String how) {
        assertThatThrownBy(() -> read(path))
                .isInstanceOfSatisfying(
                        CannotDo.class, told -> assertThat(told.help()).contains("go back to a copy"))
                .hasMessage(path + " is damaged: " + how);
    }

    @Test
    void aTableOrAColumnThatIsGoneIsToldWithoutTheWordsOfTheDatabase() throws IOException, SQLException {
        damaged(changed("DROP TABLE posts CASCADE"), "its tables are not those that Lockstep made");
        damaged(changed("ALTER TABLE posts DROP COLUMN text"), "its tables are not those that Lockstep made");
    }

    @Test
    void aSchemaThatIsNoneIsDamageAndANewerOneIsNot() throws IOException, SQLException {
        for (String none : new String[] {"abc", "-4", "0", "", "99999999999999"})
            damaged(
                    changed("UPDATE investigation SET value = '" + none + "' WHERE name = 'schema'"),
                    "it does not say by which schema it was written");
        damaged(changed("DELETE FROM investigation"), "it does not say by which schema it was written");
        Path newer = changed("UPDATE investigation SET value = '999' WHERE name = 'schema'");
        assertThatThrownBy(() -> read(newer))
                .hasMessage(newer + " was written by schema 999; this version reads 1 to " + CaseFile.SCHEMA);
    }

    @Test
    void anotherDatabaseIsNotACase() throws IOException, SQLException {
        Path path = folder.resolve("theirs.duckdb");
        for (String table : new String[] {"people(a INTEGER)", "investigation(a INTEGER)"}) {
            Files.deleteIfExists(path);
            try (var engine = DriverManager.getConnection("jdbc:duckdb:" + path);
                    var sql = engine.createStatement()) {
                sql.execute("CREATE TABLE " + table);
            }
            assertThatThrownBy(() -> read(path)).hasMessage(path + " is a DuckDB file but not a case");
        }
        Path sqlite = with(Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 8192));
        assertThatThrownBy(() -> read(sqlite)).hasMessage(sqlite + " is not a case: it is an SQLite database");
    }

    @Test
    void aLogOfChangesThatIsOfAnotherCaseIsRefused() throws IOException, SQLException {
        Path own = with(whole);
        Path beside = folder.resolve("other.case.wal");
        Path another = folder.resolve("another.case");
        try (CaseFile file = CaseFile.create(another)) {
            file.fact("theirs", "yes");
            Files.copy(folder.resolve("another.case.wal"), beside);
        }
        assertThatThrownBy(() -> read(own))
                .isInstanceOfSatisfying(
                        CannotDo.class, told -> assertThat(told.help()).contains("move other.case.wal out"))
                .hasMessage("other.case.wal beside " + own + " is damaged, or is not of this case as it stands");
        Files.delete(beside);
        try (CaseFile file = CaseFile.open(own)) {
            assertThat(file.fact("theirs")).isEmpty();
        }
    }

    @Test
    void aLogOfChangesOfACaseThatWasPutBackIsRefusedAndItsOwnIsTakenIn() throws IOException, SQLException {
        Path own = with(whole);
        Path beside = folder.resolve("other.case.wal");
        byte[] later;
        byte[] laterLog;
        try (CaseFile file = CaseFile.open(own);
                var sql = file.connection().createStatement()) {
            file.fact("first", "yes");
            sql.execute("CHECKPOINT");
            file.fact("second", "yes");
            later = Files.readAllBytes(own);
            laterLog = Files.readAllBytes(beside);
        }
        with(whole);
        Files.write(beside, laterLog);
        assertThatThrownBy(() -> read(own)).hasMessageContaining("is not of this case as it stands");
        with(later);
        Files.write(beside, laterLog);
        try (CaseFile file = CaseFile.open(own)) {
            assertThat(file.fact("first") + file.fact("second")).isEqualTo("yesyes");
        }
    }

    /** The whole case in the form that was written before logs of changes named their case. */
    private Path inOlderForm() throws IOException, SQLException {
        with(whole);
        Path older = folder.resolve("older.case");
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var sql = engine.createStatement()) {
            sql.execute("ATTACH '" + folder.resolve("other.case") + "' AS now");
            sql.execute("ATTACH '" + older + "' AS older (STORAGE_VERSION 'v1.0.0')");
            sql.execute("COPY FROM DATABASE now TO older");
        }
        assertThat(CaseOnDisk.isOfOlderForm(older)).isTrue();
        return older;
    }

    @Test
    void aCaseOfAnOlderFormIsBroughtIntoTheNewOneWhenItIsOpened() throws IOException, SQLException {
        Path older = inOlderForm();
        try (CaseFile file = CaseFile.open(older)) {
            assertThat(file.fact("schema")).isEqualTo(Integer.toString(CaseFile.SCHEMA));
        }
        assertThat(CaseOnDisk.isOfOlderForm(older)).isFalse();
        read(older);
    }

    @Test
    void aCaseOfAnOlderFormTakesInNoLogOfAnother() throws IOException, SQLException {
        Path older = inOlderForm();
        Path another = folder.resolve("another.case");
        try (CaseFile file = CaseFile.create(another)) {
            file.fact("theirs", "yes");
            Files.copy(folder.resolve("another.case.wal"), folder.resolve("older.case.wal"));
        }
        byte[] before = Files.readAllBytes(older);
        assertThatThrownBy(() -> CaseFile.open(older))
                .isInstanceOfSatisfying(
                        CannotDo.class, told -> assertThat(told.help()).contains("move older.case.wal out"))
                .hasMessageContaining("does not say which case it is of");
        assertThat(Files.readAllBytes(older)).isEqualTo(before);
        Files.delete(folder.resolve("older.case.wal"));
        try (CaseFile file = CaseFile.open(older)) {
            assertThat(file.fact("theirs")).isEmpty();
        }
    }

    @Test
    void whatTheDatabaseSaysIsNeverShown() {
        Path path = Path.of("x.case");
        for (String said : new String[] {
            "Catalog Error: Table with name zz does not exist!",
            "Binder Error: Referenced column \"qq\" not found in FROM clause!",
            "INTERNAL Error: Attempted to access index 7 within vector of size 3",
            "IO Error: Cannot open file \"/srv/x.case\": Too many levels of symbolic links",
            "IO Error: Could not fsync file \"/srv/x.case\": Input/output error",
            "Out of Memory Error: could not allocate block of size 256.0 KiB (1.9 GiB/1.9 GiB used)",
            "Constraint Error: Duplicate key violates primary key constraint",
            "TransactionContext Error: Catalog write-write conflict"
        }) {
            CannotDo told = CaseFile.refused(path, new SQLException(said));
            assertThat(told.getMessage()).as(said).contains("x.case").doesNotContain("Error:", "/srv", "size 3");
            assertThat(told.help()).as(said).isNotEmpty().doesNotContain("Error:");
        }
        assertThat(CaseFile.refused(path, new SQLException("IO Error: Cannot open \"/srv/x\": Input/output error")))
                .hasMessage("x.case cannot be read or written: input/output error");
    }

    @Test
    void aFullDiskIsToldAsWhatItIs() {
        for (String said : new String[] {
            "IO Error: Could not write file \"x.case.wal\": No space left on device",
            "FATAL Error: Failed: database has been invalidated because of a previous fatal error. The database must be restarted"
                    + " prior to being used again.\nOriginal error: \"Could not write file: No space left on device\""
        }) {
            assertThat(CaseFile.refused(Path.of("x.case"), new SQLException(said)))
                    .hasMessage("the disk with x.case is full");
        }
    }

    @Test
    void whatWentWrongFirstIsToldWhereTheTransactionEndedByItself() {
        try (CaseFile file = CaseFile.create(folder.resolve("t.case"))) {
            assertThatThrownBy(() -> file.inTransaction(() -> {
                        file.connection().rollback();
                        throw new SQLException("IO Error: No space left on device");
                    }))
                    .isInstanceOf(CannotDo.class)
                    .hasMessageContaining("is full");
            file.inTransaction(() -> file.fact("after", "works"));
            assertThat(file.fact("after")).isEqualTo("works");
        }
    }
}
