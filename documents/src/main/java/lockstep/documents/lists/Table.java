package lockstep.documents.lists;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.model.CannotDo;
import lockstep.model.ShippedList;

/** The editable lists that ship beside the code: rows of cells parted by tabs; a line that starts with # is for people. */
public final class Table {
    private static final String FOLDER = "/lockstep/documents/lists/";

    private Table() {}

    /** Whether a list of that name ships beside the code. */
    public static boolean ships(String name) {
        return Table.class.getResource(FOLDER + name) != null;
    }

    /** The rows of a list that ships beside the code. */
    public static List<ShippedList.Row> shipped(String name) {
        return ShippedList.rows(Table.class, FOLDER + name);
    }

    /** A list that a person edits. */
    public static List<ShippedList.Row> of(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return ShippedList.rows(in, file.toString());
        } catch (MalformedInputException notUtf8) {
            throw new CannotDo(file + " is not UTF-8", "save it as UTF-8", notUtf8);
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }

    /** The bytes of a list that ships beside the code. */
    public static byte[] bytes(String name) {
        return ShippedList.bytes(Table.class, FOLDER + name);
    }
}
