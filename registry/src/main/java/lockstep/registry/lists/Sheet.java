package lockstep.registry.lists;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.model.CannotDo;

/**
 * A table read from a file: named columns, and rows that know their line.
 *
 * @param columns heads in lower case
 * @param rows in the order of the file
 */
public record Sheet(List<String> columns, List<Row> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row of a table. */
    public record Row(List<String> columns, List<String> cells, long line) {
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** The first of these columns that the row fills, stripped; empty where none is. */
        public String get(String... names) {
            for (String name : names) {
                int at = columns.indexOf(name);
                if (at >= 0 && at < cells.size() && !cells.get(at).isBlank())
                    return cells.get(at).strip();
            }
            return "";
        }
    }

    /** Reads a CSV or, by its name, a TSV file; lines that begin with {@code #} are remarks. */
    public static Sheet of(Path file) {
        char between = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : ',';
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(between)
                .commentStrategy(CommentStrategy.SKIP)
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                if (columns.isEmpty())
                    row.getFields().forEach(h -> columns.add(h.strip().toLowerCase(Locale.ROOT)));
                else rows.add(new Row(columns, row.getFields(), row.getStartingLineNumber()));
            }
        } catch (CsvParseException broken) {
            throw new CannotDo(
                    file + " is no readable CSV: " + broken.getMessage(), "one head line, then one row a line");
        } catch (IOException broken) {
            throw new CannotDo("cannot read " + file, "", broken);
        }
        return new Sheet(columns, rows);
    }
}
