package lockstep.documents.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The editable lists that ship beside the code: rows of cells parted by tabs; a line that starts with # is for people. */
final class Table {
    private Table() {}

    static List<String[]> read(String name) {
        String path = "/lockstep/documents/gazetteer/" + name;
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("the list " + path + " is not in the build");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) rows.add(line.split("\t", -1));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
