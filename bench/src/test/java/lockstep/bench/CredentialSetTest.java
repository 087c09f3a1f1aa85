package lockstep.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts on two public sets of files with content credentials are those that their makers published. */
class CredentialSetTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static Path media() {
        return Path.of(System.getenv().getOrDefault("LOCKSTEP_SHARED", "nowhere"), "data", "media");
    }

    @Test
    void everyVerdictButOneOfAnOlderToolIsMet() {
        assumeTrue(Files.isDirectory(media()), () -> "left out: " + media() + " is not here; set LOCKSTEP_SHARED");
        List<CredentialSet.Comparison> verdicts = new CredentialSet(media(), NOW).verdicts();
        assertThat(verdicts).hasSize(65);
        assertThat(verdicts)
                .filteredOn(v -> !v.agrees())
                .extracting(CredentialSet.Comparison::file)
                // its certificate ran out; the early tool then also said that the signature is of other bytes, and it
                // is not
                .containsExactly("c2pa-public-testfiles/image/jpeg/nikon-20221019-building.jpeg");
    }
}
