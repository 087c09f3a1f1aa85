package lockstep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
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
        Path text = with("account,time\nann,1\n".repeat(2000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> read(text)).isInstanceOf(CannotDo.class).hasMessageContaining("is not a case");
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
