package lockstep.app.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import lockstep.app.DemoCase;
import lockstep.exchange.StixBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object that the demo's case makes keeps the standard, by rules that agree with the schemas of OASIS. */
class MadeObjectsTest {
    @TempDir
    private Path folder = Path.of("");

    private final Bench bench = new Bench();

    @Test
    void everyObjectOfTheDemoKeepsTheStandardInBothFlavours() throws IOException {
        Path demo = DemoCase.in(folder);
        for (String flavour : new String[] {"opencti", "strict"}) {
            Path out = folder.resolve(flavour + ".json");
            assertThat(bench.run("export", demo, "--as", "stix", "--flavour", flavour, "--out", out))
                    .isZero();
            var bundle = StixBundle.read(Files.readString(out));
            assertThat(bundle.objects()).hasSizeGreaterThan(100);
            assertThat(bundle.faults()).isEmpty();
            Set<String> types = new HashSet<>();
            bundle.objects().forEach(o -> types.add(o.type()));
            assertThat(types).contains("grouping", "observed-data", "note", "attack-pattern", "user-account");
            assertThat(types.contains("channel")).isEqualTo(flavour.equals("opencti"));
        }
    }

    @Test
    void whatWasReceivedAndWhatWasFoundGoOutTogetherAndTheReceivedIsUntouched() throws IOException {
        Path demo = DemoCase.in(folder);
        Path out = folder.resolve("o.json");
        bench.run("export", demo, "--as", "stix", "--out", out);
        int own = StixBundle.read(Files.readString(out)).objects().size();
        String theirs =
                "{ \"type\":\"narrative\", \"id\":\"narrative--00000000-0000-4000-8000-000000000001\", \"x\": 1.0 }";
        Path bundle = Files.writeString(
                folder.resolve("b.json"),
                "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":[" + theirs
                        + "]}");
        assertThat(bench.run("ingest", demo, bundle)).isZero();
        bench.run("export", demo, "--as", "stix", "--out", out);
        assertThat(Files.readString(out)).contains(theirs);
        assertThat(StixBundle.read(Files.readString(out)).objects()).hasSize(own + 1);
    }
}
