package lockstep.media.picture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published pictures and hashes, kept beside the repository. A test that needs them is skipped, with a line, where they are not. */
final class SharedPictures {
    private SharedPictures() {}

    /** The folder of shared data, or the test ends here. */
    static Path data() {
        String told = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        Path data = Path.of(told).resolve("data");
        assumeTrue(
                !told.isEmpty() && Files.isDirectory(data.resolve("images-pdq")),
                "skipped: the published pictures are not here; name their folder with LOCKSTEP_SHARED");
        return data;
    }
}
