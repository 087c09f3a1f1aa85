package lockstep.analyses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each analysis reads beside the sources of a case: tables that were derived of the posts, or hold what people declared. An
 * answer stands as long as these and the sources are what they were.
 */
public final class Reads {
    /** Posts as the files hold them, and findings, which never change: whatever reads these rests on the sources. */
    static final Set<String> SOURCES = Set.of(
            "accounts", "actions", "counts", "findings", "kinds", "memberships", "objects", "posts", "runs", "sources");

    private static final Map<String, Set<String>> TABLES = tables();

    private Reads() {}

    /**
     * The tables that an analysis reads.
     *
     * @param analysis its id; one of a kind of action that only a case has goes by the row of its like
     * @return empty where the list does not have the analysis, which then may read everything
     */
    public static Optional<Set<String>> of(String analysis) {
        Set<String> own = TABLES.get(analysis);
        if (own != null) return Optional.of(own);
        return analysis.startsWith("co-") ? Optional.ofNullable(TABLES.get("co-*")) : Optional.empty();
    }

    private static Map<String, Set<String>> tables() {
        try (InputStream in = Reads.class.getResourceAsStream("reads.tsv")) {
            if (in == null) throw new IllegalStateException("the list reads.tsv is not in the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(row -> row[0], Reads::row, (a, b) -> b, LinkedHashMap::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<String> row(String[] row) {
        return new TreeSet<>(Arrays.asList(row[1].split(" ")));
    }
}
