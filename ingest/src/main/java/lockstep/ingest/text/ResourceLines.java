package lockstep.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list that lies beside the classes, without blank ones and those that begin with #. */
public final class ResourceLines {
    private ResourceLines() {}

    static List<String> of(String name) {
        return of(ResourceLines.class, name);
    }

    /** The lines of a list that lies beside a class. */
    public static List<String> of(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The list " + name + " is not in the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** The parts of each line between tabs. */
    static List<String[]> table(String name) {
        return of(name).stream().map(line -> line.split("\t", -1)).toList();
    }
}
