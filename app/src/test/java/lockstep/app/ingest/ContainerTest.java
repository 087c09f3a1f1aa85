package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows come out of whatever they are packed in. */
final class ContainerTest {
    private static final String ROWS = "account,object,time\nann,o1,1600000000\nbob,o1,1600000001\n";
    private static final String ACTIONS =
            "SELECT a.native_id, o.value, x.acted_at, p.line FROM actions x JOIN accounts a ON a.account = x.account"
                    + " JOIN objects o ON o.object = x.object JOIN posts p ON p.post = x.post ORDER BY ALL";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitsDown() {
        desk = new Desk(folder);
    }

    @Test
    void zstdIsRead() throws IOException {
        desk.file("a.csv.zst", Zstd.compress(ROWS.getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.run("ingest", "c.case", "a.csv.zst")).isZero();
        assertThat(desk.rows("c.case", ACTIONS)).containsExactly("ann|o1|1600000000000|2", "bob|o1|1600000001000|3");
    }

    @Test
    void membersOfATarballAreSources() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(member("x/b.csv", "account,object,time\ncat,o1,1600000002\n"));
            out.write(member("x/a.csv", ROWS));
            out.write(new byte[1024]);
        }
        desk.file("all.tar.gz", bytes.toByteArray());
        assertThat(desk.run("ingest", "c.case", "all.tar.gz")).isZero();
        assertThat(desk.rows("c.case", "SELECT member, rows_kept FROM sources ORDER BY source"))
                .containsExactly("x/a.csv|2", "x/b.csv|1");
        assertThat(desk.rows("c.case", ACTIONS)).hasSize(3).contains("cat|o1|1600000002000|2");
    }

    @Test
    void parquetIsReadByTheNamesOfItsColumnsAndALineIsARow() throws SQLException {
        parquet("""
                SELECT * FROM (VALUES
                  ('o1', 'ann', 'c1', 1600000000.0), ('o1', 'say "hi", bob' || chr(10) || 'jr', 'c2', 1600000001.0),
                  ('o1', 'cat', 'c3', NULL), ('o1', 'dan', 'c4', 1600000004.0))
                  AS t(object_id, account_id, content_id, timestamp_share)
                """);
        assertThat(desk.run("ingest", "c.case", "a.parquet")).isZero();
        assertThat(desk.rows("c.case", ACTIONS))
                .containsExactly(
                        "ann|o1|1600000000000|1", "dan|o1|1600000004000|4", "say \"hi\", bob\njr|o1|1600000001000|2");
        assertThat(desk.rows("c.case", "SELECT line, split_part(reason, ':', 1) FROM rejects"))
                .containsExactly("3|no-time");
        assertThat(desk.rows("c.case", "SELECT format, rows_read, rows_kept, rows_rejected FROM sources"))
                .containsExactly("coortweet|4|3|1");
        assertThat(desk.run("ingest", "c.case", "a.parquet")).isZero();
        assertThat(desk.said()).contains("is source 1 of the case already");
    }

    @Test
    void columnsOfParquetAreMappedAsThoseOfATable() throws SQLException {
        parquet("""
                SELECT 42::BIGINT AS who, ['one', 'two'] AS tags, TIMESTAMP '2020-09-13 12:26:40.5' AS "when it was"
                UNION ALL SELECT 43, NULL, TIMESTAMP '2020-09-13 12:26:41'
                """);
        assertThat(desk.run("ingest", "c.case", "a.parquet")).isEqualTo(1);
        assertThat(desk.said()).contains("its columns are who, tags, when it was");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.parquet",
                        "--map",
                        "account=who",
                        "--map",
                        "hashtags=tags",
                        "--map",
                        "time=when it was"))
                .isZero();
        assertThat(desk.said()).contains("2 times had no zone, read as UTC");
        assertThat(desk.rows("c.case", ACTIONS)).containsExactly("42|one|1600000000500|1", "42|two|1600000000500|1");
    }

    @Test
    void parquetThatIsCutOrPackedIsToldAndLeavesNothing() throws SQLException, IOException {
        desk.file("cut.parquet", "PAR1 and no more");
        assertThat(desk.run("ingest", "c.case", "cut.parquet")).isEqualTo(1);
        assertThat(desk.said()).contains("cut.parquet cannot be read as Parquet");
        desk.file("a.parquet.zst", Zstd.compress("PAR1 whatever".getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.run("ingest", "c.case", "a.parquet.zst")).isEqualTo(1);
        assertThat(desk.said()).contains("unpack it first");
        assertThat(folder.resolve("c.case")).doesNotExist();
    }

    private void parquet(String select) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var make = connection.createStatement()) {
            make.execute("COPY (" + select + ") TO '" + folder.resolve("a.parquet") + "' (FORMAT PARQUET)");
        }
    }

    /** One file of a tar archive: a block of 512 bytes that names it, then its bytes, filled up with zeros. */
    private static byte[] member(String name, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[512 + (body.length + 511) / 512 * 512];
        put(all, 0, name);
        put(all, 100, "0000644\0");
        put(all, 124, String.format(Locale.ROOT, "%011o\0", body.length));
        put(all, 136, "00000000000\0");
        put(all, 148, "        ");
        put(all, 156, "0");
        put(all, 257, "ustar\00000");
        int sum = 0;
        for (int i = 0; i < 512; i++) sum += all[i] & 0xff;
        put(all, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        System.arraycopy(body, 0, all, 512, body.length);
        return all;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
