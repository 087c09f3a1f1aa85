package lockstep.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReaderTest {
    @Test
    void quotedFieldsHoldSeparatorsNewlinesAndDoubledQuotes() throws IOException {
        assertThat(read("a,\"b,c\",\"d\"\"e\"\n\"f\r\ng\",h,\n")).containsExactly("1: a|b,c|d\"e", "2: f\r\ng|h|");
    }

    @Test
    void aQuoteOutsideQuotesIsAnOrdinarySign() throws IOException {
        assertThat(read("a\"b,c\n")).containsExactly("1: a\"b|c");
    }

    @Test
    void anUnclosedQuoteGivesUpItsFirstLineAndReadingGoesOnAfterIt() throws IOException {
        assertThat(read("a,\"b\nc,d\ne,f\n")).containsExactly("1! unclosed-quote [a,\"b]", "2: c|d", "3: e|f");
        assertThat(read("a,\"b\nc,\"d\"\ne,f\n")).containsExactly("1! stray-quote [a,\"b]", "2: c|d", "3: e|f");
    }

    @Test
    void nulAndBrokenUtf8AreToldWithTheirLine() throws IOException {
        byte[] bytes = "a,b\nc,\0d\ne,\u00fcf\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(new ByteArrayInputStream(bytes)))
                .containsExactly("1: a|b", "2! nul-byte [c,\\x00d]", "3! bad-utf8 [e,\\xfcf]");
    }

    @Test
    void aLineThatIsTooLongIsARejectAndMemoryStaysBounded() throws IOException {
        long size = 40L << 20;
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at++ < size
                        ? 'x'
                        : at == size + 1 ? '\n' : at <= size + 4 ? "a,b".charAt((int) (at - size - 2)) : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int count = 0;
                while (count < length) {
                    int b = read();
                    if (b < 0) return count == 0 ? -1 : count;
                    buffer[from + count++] = (byte) b;
                }
                return count;
            }
        };
        var csv = new CsvReader(endless, ',');
        assertThat(csv.next()).isTrue();
        assertThat(csv.problem()).startsWith("line-too-long: " + (size + 1) + " bytes");
        assertThat(csv.raw()).hasSizeLessThan(100_000);
        assertThat(csv.next()).isTrue();
        assertThat(csv.line()).isEqualTo(2);
        assertThat(csv.field(0)).hasToString("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wellFormedTablesAreReadAsFastCsvReadsThem(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            String table = table(random);
            List<String> expected = new ArrayList<>();
            try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(table)) {
                for (CsvRecord record : reader) {
                    expected.add(record.getStartingLineNumber() + ": " + String.join("|", record.getFields()));
                }
            }
            assertThat(read(new Dripping(table, random)))
                    .as("seed " + seed + ": " + table)
                    .isEqualTo(expected);
        }
    }

    private static String table(SplittableRandom random) {
        String[] fields = {"a", "", "\"\"", "\"b,c\"", "\"d\"\"e\"", "\"f\ng\"", "\"h\r\ni\"", "jé", "\"\"\"\"", "k\"l"
        };
        String[] ends = {"\n", "\r\n", "\r"};
        var table = new StringBuilder();
        int rows = 1 + random.nextInt(6);
        for (int r = 0; r < rows; r++) {
            int width = 1 + random.nextInt(4);
            for (int f = 0; f < width; f++) {
                if (f > 0) table.append(',');
                table.append(fields[random.nextInt(fields.length)]);
            }
            if (r + 1 < rows || random.nextBoolean()) table.append(ends[random.nextInt(ends.length)]);
        }
        return table.toString();
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        var csv = new CsvReader(in, ',');
        List<String> found = new ArrayList<>();
        while (csv.next()) {
            if (!csv.problem().isEmpty()) {
                found.add(csv.line() + "! "
                        + csv.problem().substring(0, csv.problem().indexOf(':')) + " [" + csv.raw() + "]");
                continue;
            }
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < csv.count(); i++) fields.add(csv.field(i).toString());
            found.add(csv.line() + ": " + String.join("|", fields));
        }
        return found;
    }

    /** Gives a few bytes at a time, so that every boundary is met. */
    private static final class Dripping extends InputStream {
        private final byte[] bytes;
        private final SplittableRandom random;
        private int at;

        Dripping(String text, SplittableRandom random) {
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
            this.random = random;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (at == bytes.length) return -1;
            int count = Math.min(Math.min(length, 1 + random.nextInt(3)), bytes.length - at);
            System.arraycopy(bytes, at, buffer, from, count);
            at += count;
            return count;
        }
    }
}
