package lockstep.app.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small inputs in the shape of real exports, which lie beside the project and are no part of it. */
final class SharedCase {
    private SharedCase() {}

    /** Lays the files of a folder on a desk; the test is passed over where there is none. */
    static void lay(Path desk, String folder) throws IOException {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        Path shared = told.isEmpty()
                ? Path.of(System.getProperty("lockstep.root", "."))
                        .toAbsolutePath()
                        .resolveSibling("shared")
                : Path.of(told);
        Path from = shared.resolve("cases").resolve(folder);
        assumeTrue(Files.isDirectory(from), "needs " + from);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, desk.resolve(file.getFileName()));
        }
    }

    /** What every post of a case acts on, but for its words: kind=value, in the order of posts. */
    static List<String> acts(Desk desk, String name) {
        return desk.rows(name, """
                SELECT coalesce(string_agg(k.name || '=' || o.value, ' ' ORDER BY k.kind, o.value)
                  FILTER (WHERE k.name <> 'text'), '')
                FROM posts p LEFT JOIN actions x ON x.post = p.post LEFT JOIN kinds k ON k.kind = x.kind
                  LEFT JOIN objects o ON o.object = x.object
                GROUP BY p.post ORDER BY p.post
                """);
    }
}
