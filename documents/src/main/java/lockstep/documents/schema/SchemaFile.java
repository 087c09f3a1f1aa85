package lockstep.documents.schema;

import java.util.List;
import lockstep.model.ShippedList;

/** A list that ships and says how things are called that the code reads: rows of cells parted by tabs; a line that starts with # is for people. */
public final class SchemaFile {
    private SchemaFile() {}

    /** The rows of a list of this folder. */
    public static List<ShippedList.Row> rows(String name) {
        return ShippedList.rows(SchemaFile.class, name);
    }

    /** The terms of a cell, parted by bars. */
    public static List<String> terms(String cell) {
        return List.of(cell.split("\\|"));
    }
}
