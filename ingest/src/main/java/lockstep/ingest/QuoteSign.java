package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lockstep.ingest.bytes.CsvReader;

/** The sign that stands around the fields of a table, where it is not the usual one: as databases write them. */
final class QuoteSign {
    private static final char USUAL = '"';
    private static final char[] OTHERS = {'\'', '`'};
    private static final int LOOKED_AT = 200;

    private QuoteSign() {}

    /**
     * The sign by which each of the first records has the width of the first, where half of the lines begin with a field between two
     * of them; a text that only begins or ends with an apostrophe makes no table.
     */
    static char of(byte[] bytes, char separator, long skipped) {
        for (char sign : OTHERS)
            if (isAround(bytes, separator, sign) && isOneTable(bytes, separator, sign, skipped)) return sign;
        return USUAL;
    }

    /** Whether half of the lines, the first but for names left out, begin with a field between two signs. */
    private static boolean isAround(byte[] bytes, char separator, char sign) {
        String head = new String(bytes, 0, Math.min(Head.SIZE, bytes.length), StandardCharsets.UTF_8);
        int lines = 0;
        int around = 0;
        for (String line : (Iterable<String>) head.lines().skip(1).limit(LOOKED_AT)::iterator) {
            if (line.isBlank()) continue;
            lines++;
            if (line.charAt(0) == sign && line.indexOf(sign + "" + separator) > 0) around++;
        }
        return around >= 2 && 2 * around >= lines;
    }

    private static boolean isOneTable(byte[] bytes, char separator, char sign, long skipped) {
        try {
            var csv = new CsvReader(new ByteArrayInputStream(bytes), separator, sign);
            csv.skipLines(skipped);
            int width = 0;
            int records = 0;
            while (records < LOOKED_AT && csv.next()) {
                if (!csv.problem().isEmpty() || records > 0 && csv.count() != width)
                    return records > 20 && isCut(bytes);
                width = csv.count();
                records++;
            }
            return width > 1;
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** The beginning of a long file ends within a record. */
    private static boolean isCut(byte[] bytes) {
        return bytes.length >= Head.SAMPLE;
    }
}
