package lockstep.documents.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that ships and says how things are called that the code reads: rows of cells parted by tabs; a line that starts with # is for people. */
public final class SchemaFile {
    private SchemaFile() {}

    /** The rows of a list of this folder, cut into their cells. */
    public static List<String[]> rows(String name) {
        return rows(SchemaFile.class, name);
    }

    /** The rows of a list that ships beside a class. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** All letters of a file that ships beside a class. */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms of a cell, parted by bars. */
    public static List<String> terms(String cell) {
        return List.of(cell.split("\\|"));
    }
}
