package lockstep.app.partners;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lockstep.app.Main;

/** The command line, and what it printed. */
final class Bench {
    private String printed = "";
    private String said = "";

    int run(Object... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var data = new ByteArrayOutputStream();
        var talk = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(data, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(talk, true, StandardCharsets.UTF_8));
            return Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            printed = data.toString(StandardCharsets.UTF_8);
            said = talk.toString(StandardCharsets.UTF_8);
        }
    }

    /** What went to standard output. */
    String printed() {
        return printed;
    }

    /** What was said beside it. */
    String said() {
        return said;
    }

    /** Files of a folder of the shared data whose names end so; the test is passed over where there is none. */
    static List<Path> shared(String folder, String end) throws IOException {
        String named = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        String root = System.getProperty("lockstep.root", ".");
        Path shared = named.isEmpty() ? Path.of(root).toAbsolutePath().resolveSibling("shared") : Path.of(named);
        assumeTrue(Files.isDirectory(shared.resolve(folder)), "needs " + shared.resolve(folder));
        try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }
}
