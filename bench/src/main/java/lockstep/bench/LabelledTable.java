package lockstep.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.model.CannotDo;

/**
 * A table of what accounts did, and beside it who of them is of an operation.
 *
 * @param name of the table, without its endings
 * @param table as a user would read it
 * @param labels {@code account_id,label}, where 1 is of the operation
 */
record LabelledTable(String name, Path table, Path labels) {
    private static final String TABLE = ".csv.gz";
    private static final String LABELS = ".labels.csv";

    /** All that the folders hold, by name within each. */
    static List<LabelledTable> in(List<Path> folders) throws IOException {
        var found = new ArrayList<LabelledTable>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder))
                throw new CannotDo(folder + " is no folder", "name folders that hold NAME.csv.gz and NAME.labels.csv");
            int before = found.size();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LABELS)) {
                files.forEach(labels -> found.add(of(labels)));
            }
            if (found.size() == before)
                throw new CannotDo(
                        folder + " holds no *" + LABELS, "each table NAME.csv.gz needs its NAME.labels.csv beside it");
            found.subList(before, found.size()).sort((a, b) -> a.table().compareTo(b.table()));
        }
        return found;
    }

    private static LabelledTable of(Path labels) {
        String file = String.valueOf(labels.getFileName());
        String name = file.substring(0, file.length() - LABELS.length());
        Path table = labels.resolveSibling(name + TABLE);
        if (!Files.exists(table)) throw new CannotDo(labels + " has no " + table.getFileName() + " beside it", "");
        return new LabelledTable(name, table, labels);
    }

    /** Whether each account that the labels name is of the operation. */
    Map<String, Boolean> operation() throws IOException {
        var known = new LinkedHashMap<String, Boolean>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(labels)) {
            for (NamedCsvRecord row : rows) known.put(row.getField("account_id"), isMember(row));
        }
        return known;
    }

    private boolean isMember(NamedCsvRecord row) {
        String label = row.getField("label");
        if (!label.equals("0") && !label.equals("1"))
            throw new CannotDo(
                    labels + ", line " + row.getStartingLineNumber() + ": the label is " + label,
                    "it takes 1 for accounts of the operation and 0 for others");
        return label.equals("1");
    }
}
