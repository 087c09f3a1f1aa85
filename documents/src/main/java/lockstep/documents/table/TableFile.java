package lockstep.documents.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.documents.Intake;

/** A table of reports, CSV or with tabs: one document a row. */
public final class TableFile {
    private TableFile() {}

    /** Reads the rows. */
    @SuppressWarnings(
            "removal") // words behind a closing quote are common in reports' tables; what replaces the option is
    // stricter
    public static void read(String file, String text, ColumnMap columns, Intake into) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            rows(file, reader.iterator(), columns, into);
        } catch (java.io.IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private static void rows(String file, Iterator<CsvRecord> rows, ColumnMap columns, Intake into) {
        Optional<CsvRecord> head = next(file, rows, into);
        if (head.isEmpty()) return;
        List<String> names = head.get().getFields().stream().map(String::strip).toList();
        Optional<Map<Column, String>> held = HeldColumns.checked(file, columns, names, into);
        if (held.isEmpty()) return;
        Map<Column, Integer> at = new EnumMap<>(Column.class);
        held.get().forEach((column, name) -> at.put(column, names.indexOf(name)));
        for (Optional<CsvRecord> row = next(file, rows, into); row.isPresent(); row = next(file, rows, into)) {
            List<String> cells = row.get().getFields();
            String place = file + "#" + row.get().getStartingLineNumber();
            into.read(place, () -> RowDocument.of(place, cells(cells, at)));
        }
    }

    private static Optional<CsvRecord> next(String file, Iterator<CsvRecord> rows, Intake into) {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException broken) {
            into.reject(
                    file,
                    "is broken as a table, and what follows is not read: " + broken.getMessage(),
                    "is a quotation mark not closed, or a cell longer than 16 million characters?");
            return Optional.empty();
        }
    }

    private static Map<Column, String> cells(List<String> cells, Map<Column, Integer> at) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        at.forEach((column, i) -> {
            if (i < cells.size()) row.put(column, cells.get(i));
        });
        return row;
    }

    /** The sign that the first line holds most often. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char sign : new char[] {',', '\t', ';', '|'}) {
            long n = line.chars().filter(c -> c == sign).count();
            if (n > most) {
                most = n;
                best = sign;
            }
        }
        return best;
    }
}
