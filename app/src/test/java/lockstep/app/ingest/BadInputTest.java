package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gives a clear message with file and line, and loses nothing. */
final class BadInputTest {
    private static final String COUNTS =
            "SELECT rows_read, rows_kept, rows_repeated, rows_rejected FROM sources ORDER BY source";

    @TempDir
    Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitsDown() {
        desk = new Desk(folder);
    }

    @Test
    void aTruncatedGzipKeepsTheRowsBeforeTheCutAndSaysWhereItIs() throws IOException {
        var text = new StringBuilder("account,text,time\n");
        for (int i = 0; i < 20_000; i++)
            text.append("a")
                    .append(i * 7919 % 1009)
                    .append(",w")
                    .append(i)
                    .append(",16")
                    .append(10_000_000 + i)
                    .append("\n");
        byte[] whole = gzip(text.toString());
        desk.file("a.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(desk.run("ingest", "c.case", "a.csv.gz")).isZero();
        assertThat(desk.said()).contains("cut-off 1");
        assertThat(desk.rows("c.case", "SELECT rows_read = rows_kept + rows_rejected, rows_kept > 1000 FROM sources"))
                .containsExactly("true|true");
        assertThat(desk.rows("c.case", "SELECT count(*) FROM rejects WHERE reason LIKE 'cut-off:%' AND line > 1000"))
                .containsExactly("1");
    }

    @Test
    void raggedRowsNulsAndBrokenUtf8AreRejectsWithTheirLines() throws IOException {
        desk.file(
                "a.csv",
                "account,text,time\nann,a,1600000000\nann,b\nann,c,1600000000,x\nann,\0,1600000000\nann,\u00fc,1600000000\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", COUNTS)).containsExactly("5|1|0|4");
        assertThat(desk.rows("c.case", "SELECT line, split_part(reason, ':', 1) FROM rejects ORDER BY line"))
                .containsExactly("3|too-few-fields", "4|too-many-fields", "5|nul-byte", "6|bad-utf8");
    }

    @Test
    void anUnclosedQuoteRejectsItsFirstLineOnly() throws IOException {
        desk.file(
                "a.csv",
                "account,text,time\nann,\"oops,1600000000\nbob,\"fine, really\",1600000001\ncat,w,1600000002\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.rows("c.case", COUNTS)).containsExactly("3|2|0|1");
        assertThat(desk.rows("c.case", "SELECT line, raw FROM rejects")).containsExactly("2|ann,\"oops,1600000000");
    }

    @Test
    void linesOfJsonThatAreCutAreRejects() throws IOException {
        desk.file(
                "a.jsonl",
                "{\"user_id\":\"1\",\"created_at\":1600000000,\"message\":\"w\"}\n{\"user_id\":\"2\",\"created_at\":16\n"
                        + "{\"user_id\":\"3\",\"created_at\":1600000002,\"message\":\"w\"}\n{\"user_id\":");
        assertThat(desk.run("ingest", "c.case", "a.jsonl")).isZero();
        assertThat(desk.rows("c.case", COUNTS)).containsExactly("4|2|0|2");
        assertThat(desk.rows("c.case", "SELECT line FROM rejects ORDER BY line"))
                .containsExactly("2", "4");
    }

    @Test
    void impossibleTimesAreRejectsAndFutureOnesAreKeptAndNoted() throws IOException {
        desk.file(
                "a.csv",
                "account,object,time\na,o,0000-01-01\nb,o,292277026596\nc,o,2021-13-40 09:10\nd,o,2150-01-01\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.said()).contains("1 post is dated later than now; it is kept");
        assertThat(desk.rows("c.case", COUNTS)).containsExactly("4|1|0|3");
        assertThat(desk.rows("c.case", "SELECT line, column_number FROM rejects ORDER BY line"))
                .containsExactly("2|3", "3|3", "4|3");
    }

    @Test
    void anEmptyFileIsToldAndNoSource() throws IOException {
        desk.file("a.csv", "");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isZero();
        assertThat(desk.said()).contains("is empty");
        assertThat(folder.resolve("c.case")).doesNotExist();
    }

    @Test
    void aFolderWithoutPermissionAndAMissingFileAreTold() throws IOException {
        assertThat(desk.run("ingest", "c.case", "none.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("no file none.csv");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        boolean shut = !Files.isReadable(closed);
        try {
            assumeTrue(shut, "this user may read every folder");
            assertThat(desk.run("ingest", "c.case", "closed")).isEqualTo(1);
            assertThat(desk.said()).contains("no permission to read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aTableThatNobodyKnowsIsToldWithItsColumns() throws IOException {
        desk.file("a.csv", "foo,bar\n1,2\n");
        assertThat(desk.run("ingest", "c.case", "a.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("its columns are foo, bar").contains("--map account=COLUMN");
        assertThat(desk.run("ingest", "c.case", "a.csv", "--map", "account=fooo", "--map", "time=bar"))
                .isEqualTo(2);
        assertThat(desk.said()).contains("did you mean foo?");
    }

    @Test
    void utf16AndMarksAndOtherEncodingsAreRead() throws IOException {
        String text = "account,text,time\nann,\u0448\u0443\u043c,1600000000\n";
        desk.file("a.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        desk.file("b.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        desk.file("c.csv", text.getBytes(java.nio.charset.Charset.forName("windows-1251")));
        assertThat(desk.run("ingest", "c.case", "a.csv", "b.csv")).isZero();
        assertThat(desk.run("ingest", "c.case", "c.csv", "--encoding", "windows-1251"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT text, count(*) FROM posts GROUP BY text"))
                .containsExactly("\u0448\u0443\u043c|3");
    }

    @Test
    void membersOfArchivesAreSources() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"x/ann.csv", "x/bob.csv"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("text,time\nw,160000000" + name.length() + "\n" + name + ",1600000000\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        desk.file("a.zip", bytes.toByteArray());
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.zip",
                        "--set",
                        "account={file}",
                        "--map",
                        "text=text",
                        "--map",
                        "time=time"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT native_id FROM accounts ORDER BY 1"))
                .containsExactly("ann", "bob");
        assertThat(desk.rows("c.case", "SELECT member FROM sources ORDER BY source"))
                .containsExactly("x/ann.csv", "x/bob.csv");
    }

    @Test
    void columnsGoByNumberWhereATableHasNoHeader() throws IOException {
        desk.file("a.tsv", "ann\to1\t1600000000\nbob\to1\t1600000001\n");
        assertThat(desk.run(
                        "ingest",
                        "c.case",
                        "a.tsv",
                        "--no-header",
                        "--map",
                        "account=1",
                        "--map",
                        "object=2",
                        "--map",
                        "time=3",
                        "--set",
                        "object_type=retweet"))
                .isZero();
        assertThat(desk.rows("c.case", "SELECT DISTINCT k.name FROM actions a JOIN kinds k ON k.kind = a.kind"))
                .containsExactly("repost");
        assertThat(desk.rows("c.case", COUNTS)).containsExactly("2|2|0|0");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(bytes)) {
            gz.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
