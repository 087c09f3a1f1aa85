package lockstep.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Columns by which a table shows the platform that it is of. */
public final class PlatformSigns {
    private static final Map<String, String> COLUMNS = pairs("platform-columns.csv");

    private PlatformSigns() {}

    /** The platform whose tables alone have one of these columns. */
    public static Optional<Sign> of(Collection<String> columns) {
        for (String column : columns) {
            String platform = COLUMNS.get(column.strip().toLowerCase(Locale.ROOT));
            if (platform != null) return Optional.of(new Sign(platform, column));
        }
        return Optional.empty();
    }

    /** A platform and the column that it is known by. */
    public record Sign(String platform, String column) {}

    private static Map<String, String> pairs(String resource) {
        Map<String, String> pairs = new HashMap<>();
        try (InputStream in = PlatformSigns.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource);
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comma = line.lastIndexOf(',');
                if (comma > 0 && !line.startsWith("#")) pairs.put(line.substring(0, comma), line.substring(comma + 1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(pairs);
    }
}
