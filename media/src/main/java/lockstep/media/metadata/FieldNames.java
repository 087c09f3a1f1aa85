package lockstep.media.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which fields bear on the making of a file, and what they are about: the list {@code fields.tsv}. */
final class FieldNames {
    private static final Map<String, Fact.About> ABOUT = read();

    private FieldNames() {}

    /** @param kind {@code xmp} or {@code text} */
    static Optional<Fact.About> about(String kind, String name) {
        return Optional.ofNullable(ABOUT.get(kind + "\t" + name));
    }

    private static Map<String, Fact.About> read() {
        try (InputStream in = FieldNames.class.getResourceAsStream("fields.tsv")) {
            if (in == null) {
                throw new IllegalStateException("fields.tsv is not among the resources");
            }
            Map<String, Fact.About> about = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] cells = line.split("\t");
                if (!line.startsWith("#") && cells.length == 3) {
                    about.put(cells[0] + "\t" + cells[1], Fact.About.valueOf(cells[2]));
                }
            }
            return Map.copyOf(about);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
