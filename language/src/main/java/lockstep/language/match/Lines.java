package lockstep.language.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;

/**
 * A list of texts, each with the name by which its file knows it.
 *
 * @param ids the {@code id} column of a CSV or TSV; else the 1-based line number
 * @param texts one for each id
 */
public record Lines(List<String> ids, List<String> texts) {
    public Lines {
        ids = List.copyOf(ids);
        texts = List.copyOf(texts);
    }

    /** Reads a CSV or TSV with the columns {@code id} and {@code text}, or any other file as one text a line. */
    public static Lines read(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv")) return table(file, ',');
            if (name.endsWith(".tsv")) return table(file, '\t');
            return plain(file);
        } catch (IOException notReadable) {
            throw new CannotDo(
                    "cannot read " + file, "name a file of one text a line, or a CSV with id,text", notReadable);
        }
    }

    private static Lines plain(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (all.startsWith("\uFEFF")) all = all.substring(1);
        List<String> texts = new ArrayList<>(Arrays.asList(all.split("\n", -1)));
        texts.replaceAll(t -> t.endsWith("\r") ? t.substring(0, t.length() - 1) : t);
        if (texts.get(texts.size() - 1).isEmpty()) texts.remove(texts.size() - 1);
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= texts.size(); i++) ids.add(Integer.toString(i));
        return new Lines(ids, texts);
    }

    private static Lines table(Path file, char separator) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var rows = reader.ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (ids.isEmpty()
                        && !(row.getHeader().contains("id") && row.getHeader().contains("text"))) {
                    throw new WrongUse(
                            file + " has the columns " + row.getHeader() + "; it takes id and text",
                            "rename the columns, or give a plain file of one text a line");
                }
                ids.add(row.findField("id").orElse(""));
                texts.add(row.findField("text").orElse(""));
            }
        }
        return new Lines(ids, texts);
    }
}
