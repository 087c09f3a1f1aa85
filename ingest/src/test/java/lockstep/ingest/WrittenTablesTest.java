package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One and the same posts, written as many tools would write them: what is read does not hang on how it was written. */
final class WrittenTablesTest {
    private static final List<String> HEADER = List.of("tweet_id", "user_id", "created_at", "text", "urls");
    private static final String SIGNS = "abc ,;|\t\"'\n\r=ß語🚢\\#";
    private static final int ROWS = 40;

    /** Posts with texts of every sign that a table could trip over. */
    private static List<List<String>> posts(long seed) {
        var random = new SplittableRandom(seed);
        List<List<String>> rows = new ArrayList<>();
        int[] signs = SIGNS.codePoints().toArray();
        for (int i = 0; i < ROWS; i++) {
            var text = new StringBuilder("w");
            for (int j = random.nextInt(30); j > 0; j--) text.appendCodePoint(signs[random.nextInt(signs.length)]);
            rows.add(List.of(
                    String.valueOf(1_368_000_000_000_000_001L + i),
                    String.valueOf(700 + random.nextInt(5)),
                    "2021-03-06T09:" + (10 + i) + ":00Z",
                    text + "w",
                    random.nextBoolean() ? "https://pier.example/" + i : ""));
        }
        return rows;
    }

    private static String table(List<List<String>> rows, String separator, String lineEnd, boolean quoteAll) {
        var out = new StringBuilder();
        List<List<String>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(rows);
        for (List<String> row : all)
            out.append(String.join(
                            separator,
                            row.stream().map(c -> cell(c, separator, quoteAll)).toList()))
                    .append(lineEnd);
        return out.toString();
    }

    private static String cell(String value, String separator, boolean quoteAll) {
        boolean needs =
                value.contains(separator) || value.contains("\"") || value.contains("\n") || value.contains("\r");
        return quoteAll || needs ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    private static Reads read(String name, byte[] bytes) {
        return Reads.bytes(name, bytes, Reading.PLAIN);
    }

    /** All of a row but its line, which quoted line ends move. */
    private static List<String> told(Reads reads) {
        return reads.posts().stream().map(r -> r.substring(r.indexOf(" | "))).toList();
    }

    private static List<String> plainly(long seed) {
        return told(read("a.csv", table(posts(seed), ",", "\n", false).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "',',LF,false,UTF-8,",
        "',',CRLF,true,UTF-8,\ufeff",
        "';',LF,true,UTF-8,",
        "'\t',LF,false,UTF-8,",
        "'|',CRLF,false,UTF-8,",
        "',',LF,true,UTF-16LE,\ufeff",
        "';',CRLF,false,UTF-16BE,\ufeff",
        "'\t',CRLF,true,UTF-16LE,\ufeff"
    })
    void separatorsLineEndsQuotesAndEncodingsChangeNothing(
            String separator, String lineEnd, boolean quoteAll, String charset, String mark) {
        for (long seed = 1; seed <= 5; seed++) {
            String text = (mark == null ? "" : mark)
                    + table(posts(seed), separator, lineEnd.equals("LF") ? "\n" : "\r\n", quoteAll);
            Reads reads = read("a.csv", text.getBytes(Charset.forName(charset)));
            assertThat(reads.reasons()).as("seed " + seed).isEmpty();
            assertThat(told(reads)).as("seed " + seed).hasSize(ROWS).isEqualTo(plainly(seed));
        }
    }

    @Test
    void columnsInAnyOrderAndFurtherOnesBesideChangeNothing() {
        for (long seed = 11; seed <= 15; seed++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            Collections.shuffle(order, new Random(seed));
            var out = new StringBuilder();
            List<List<String>> all = new ArrayList<>(List.of(HEADER));
            all.addAll(posts(seed));
            for (int r = 0; r < all.size(); r++) {
                List<String> row = all.get(r);
                List<String> cells = new ArrayList<>();
                for (int c : order) cells.add(cell(row.get(c), ",", true));
                cells.add(2, r == 0 ? "zz_note" : "\"of no matter\"");
                out.append(String.join(",", cells)).append('\n');
            }
            assertThat(told(read("a.csv", out.toString().getBytes(StandardCharsets.UTF_8))))
                    .as("seed " + seed)
                    .isEqualTo(plainly(seed));
        }
    }

    @Test
    void aTableInTwoHalvesOfOneGzipIsReadAsOne() throws IOException {
        String text = table(posts(21), ",", "\n", true);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream();
        for (int[] half : new int[][] {{0, bytes.length / 3}, {bytes.length / 3, bytes.length}})
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write(bytes, half[0], half[1] - half[0]);
            }
        assertThat(told(read("a.csv.gz", packed.toByteArray()))).isEqualTo(plainly(21));
    }

    @Test
    void aFileThatEndsWithinAQuotedCellLosesNoRowBeforeItAndTellsOfTheLast() {
        String text = table(posts(31), ",", "\n", true);
        String cut = text.substring(0, text.lastIndexOf("w\"") - 1);
        Reads reads = read("a.csv", cut.getBytes(StandardCharsets.UTF_8));
        assertThat(told(reads).subList(0, ROWS - 1)).isEqualTo(plainly(31).subList(0, ROWS - 1));
        assertThat(told(reads).size() + reads.reasons().size())
                .as("what is left of the last row is a row or a reject")
                .isGreaterThanOrEqualTo(ROWS);
    }
}
