package lockstep.documents.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lockstep.model.CannotDo;

/** The editable lists that ship beside the code: rows of cells parted by tabs; a line that starts with # is for people. */
public final class Table {
    private static final String FOLDER = "/lockstep/documents/lists/";

    /**
     * A row of a list.
     *
     * @param place where it stands, for messages: file and line
     */
    public record Row(String[] cells, String place) {}

    private Table() {}

    /** Whether a list of that name ships beside the code. */
    public static boolean ships(String name) {
        return Table.class.getResource(FOLDER + name) != null;
    }

    /** The rows of a list that ships beside the code. */
    public static List<Row> shipped(String name) {
        try (var in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return rows(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list that a person edits. */
    public static List<Row> of(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return rows(in, file.toString());
        } catch (MalformedInputException notUtf8) {
            throw new CannotDo(file + " is not UTF-8", "save it as UTF-8", notUtf8);
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be read: " + e.getMessage(), "look at its permissions", e);
        }
    }

    /** The bytes of a list that ships beside the code. */
    public static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Table.class.getResourceAsStream(FOLDER + name);
        if (in == null) throw new IllegalStateException("the list " + FOLDER + name + " is not in the build");
        return in;
    }

    private static List<Row> rows(Reader in, String name) throws IOException {
        var lines = new BufferedReader(in);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!bare.isBlank() && !bare.startsWith("#"))
                rows.add(new Row(bare.split("\t", -1), name + ", line " + number));
        }
        return rows;
    }
}
