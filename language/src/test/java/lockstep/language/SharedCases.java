package lockstep.language;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of small inputs that is not part of the project. */
public final class SharedCases {
    private SharedCases() {}

    /** A file of a case; the test is left out where the folder is not on this machine. */
    public static Path file(String name) {
        String told =
                System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", "../../shared"));
        Path file = Path.of(told).toAbsolutePath().normalize().resolve("cases").resolve(name);
        assumeTrue(Files.exists(file), () -> "left out: " + file + " is not here; set LOCKSTEP_SHARED");
        return file;
    }
}
