package lockstep.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.ingest.bytes.CsvReader;

/**
 * Where the table of a file begins, and what separates its fields. Exports of listening tools put lines about the query before it,
 * spreadsheets a line {@code sep=;}.
 *
 * @param separator sign between fields
 * @param quote sign around fields
 * @param lines lines before the table
 * @param records the first records of the table, the one that names the columns among them
 * @param problem why the first record cannot be read; empty where it can
 */
record TableStart(char separator, char quote, long lines, List<List<String>> records, String problem) {
    private static final char[] SEPARATORS = {',', '\t', ';', '|', '~', '^', '\u0001'};
    private static final int DEEPEST = 60;
    private static final int LOOKED_AT = 200;

    static TableStart of(byte[] bytes, String text, Layout layout) {
        if (layout.skip() != Layout.FOUND) {
            String rest = after(text, layout.skip());
            return read(bytes, separatorOf(rest), layout.skip());
        }
        String first = line(text);
        char told = told(first);
        if (told != 0) return read(bytes, told, 1);
        char sign = separatorOf(text);
        if (!layout.header()) return read(bytes, sign, 0);
        Records plain = Records.of(bytes, sign);
        if (plain.isEmpty()
                || knows(plain.first())
                || plain.usualWidth() <= plain.first().size()) return read(bytes, sign, 0);
        return deeper(bytes, sign);
    }

    /** The first record of the table's width that looks like names of columns, by whichever sign makes the largest table. */
    private static TableStart deeper(byte[] bytes, char otherwise) {
        char best = 0;
        long lines = 0;
        int most = 0;
        for (char sign : SEPARATORS) {
            Records records = Records.of(bytes, sign);
            int width = records.usualWidth();
            int header = width < 2 ? -1 : records.header(width);
            int cells = header < 0 ? 0 : records.cells(width);
            if (cells > most) {
                most = cells;
                best = sign;
                lines = records.lines.get(header) - 1;
            }
        }
        return best == 0 ? read(bytes, otherwise, 0) : read(bytes, best, lines);
    }

    /** Whether the names say enough to be columns of posts. */
    private static boolean knows(List<String> names) {
        return names.stream().filter(n -> Field.usually(n).isPresent()).count() >= 2;
    }

    private static TableStart read(byte[] bytes, char separator, long lines) {
        try {
            char quote = QuoteSign.of(bytes, separator, lines);
            var csv = new CsvReader(new ByteArrayInputStream(bytes), separator, quote);
            csv.skipLines(lines);
            List<List<String>> records = new ArrayList<>();
            String problem = "";
            while (records.size() <= Head.ROWS && csv.next()) {
                if (records.isEmpty()) problem = csv.problem();
                if (records.isEmpty() && !problem.isEmpty()) break;
                if (csv.problem().isEmpty()) records.add(fields(csv));
            }
            // the beginning of a long file ends within a record
            if (bytes.length >= Head.SAMPLE && records.size() > 1 && records.size() <= Head.ROWS)
                records.remove(records.size() - 1);
            return new TableStart(separator, quote, lines, List.copyOf(records), problem);
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static List<String> fields(CsvReader csv) {
        List<String> fields = new ArrayList<>(csv.count());
        for (int i = 0; i < csv.count(); i++) fields.add(csv.field(i).toString());
        return List.copyOf(fields);
    }

    /** The sign that a line {@code sep=;} names; 0 where the line is none. */
    private static char told(String line) {
        String plain = line.strip().replace("\"", "");
        return plain.length() == 5 && plain.regionMatches(true, 0, "sep=", 0, 4)
                ? plain.charAt(4)
                : line.equalsIgnoreCase("sep=\t") ? '\t' : 0;
    }

    private static String line(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return text.substring(0, end);
    }

    private static String after(String text, long lines) {
        String rest = text;
        for (long i = 0; i < lines; i++) {
            int end = rest.indexOf('\n');
            if (end < 0) return rest;
            rest = rest.substring(end + 1);
        }
        return rest;
    }

    private static char separatorOf(String text) {
        String first = line(text.stripLeading());
        char best = ',';
        long most = 0;
        for (char sign : SEPARATORS) {
            long count = unquoted(first, sign);
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private static long unquoted(String line, char sign) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            else if (!quoted && line.charAt(i) == sign) count++;
        }
        return count;
    }

    /** The first records by one separator, and where each begins. */
    private record Records(List<List<String>> fields, List<Long> lines) {
        static Records of(byte[] bytes, char separator) {
            var made = new Records(new ArrayList<>(), new ArrayList<>());
            try {
                var csv = new CsvReader(new ByteArrayInputStream(bytes), separator);
                while (made.fields.size() < LOOKED_AT && csv.next()) {
                    if (!csv.problem().isEmpty()) continue;
                    made.fields.add(TableStart.fields(csv));
                    made.lines.add(csv.line());
                }
            } catch (IOException neverFromMemory) {
                throw new UncheckedIOException(neverFromMemory);
            }
            return made;
        }

        boolean isEmpty() {
            return fields.isEmpty();
        }

        List<String> first() {
            return fields.get(0);
        }

        /** The width that most fields stand in; wide records weigh more than many narrow ones. */
        int usualWidth() {
            Map<Integer, Integer> cells = new HashMap<>();
            for (List<String> record : fields) cells.merge(record.size(), record.size(), Integer::sum);
            int usual = 0;
            for (Map.Entry<Integer, Integer> each : cells.entrySet()) {
                int most = cells.getOrDefault(usual, 0);
                if (each.getValue() > most || each.getValue() == most && each.getKey() > usual) usual = each.getKey();
            }
            return usual;
        }

        int cells(int width) {
            return (int) fields.stream().filter(r -> r.size() == width).count() * width;
        }

        int header(int width) {
            for (int i = 0; i < Math.min(DEEPEST, fields.size()); i++)
                if (fields.get(i).size() == width) return looksLikeNames(fields.get(i)) ? i : -1;
            return -1;
        }

        private static boolean looksLikeNames(List<String> record) {
            Set<String> different = new HashSet<>();
            int named = 0;
            for (String cell : record) {
                if (cell.isBlank()) continue;
                if (cell.contains("://") || Character.isDigit(cell.strip().charAt(0)) || !different.add(cell))
                    return false;
                named++;
            }
            return named * 10 >= record.size() * 6;
        }
    }
}
