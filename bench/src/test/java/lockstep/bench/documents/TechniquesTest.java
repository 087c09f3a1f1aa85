package lockstep.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lockstep.bench.documents.TechniqueSet.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Passages with the techniques that a person read in them: ids, and the first letters of a text of the shared folder. */
class TechniquesTest {
    private static List<Passage> passages(String name, Path shared) throws Exception {
        try (InputStream in = TechniquesTest.class.getResourceAsStream("golden/" + name + ".json")) {
            return TechniqueSet.of(JsonMapper.shared().readTree(in.readAllBytes()), shared);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "techniques,.90,.93",
        "techniques-second,.90,.93",
        "techniques-third,.90,.93",
        "techniques-fourth,.90,.93",
        // nothing was mended on these
        "techniques-fifth,.85,.60"
    })
    void techniquesThatAPersonReadAreFoundAndFewOthersAreTold(String set, double precision, double recall)
            throws Exception {
        Optional<Path> shared = SharedData.at("");
        assumeTrue(shared.isPresent(), "the labelled texts are not on this machine");
        List<Passage> all = passages(set, shared.orElseThrow());
        assertThat(all).hasSize(40);
        for (Passage p : all) {
            if (!p.missed().isEmpty() || !p.wrong().isEmpty())
                System.out.printf("%s missed %s wrongly told %s%n", p.name(), p.missed(), p.wrong());
        }
        System.out.printf(
                "%s: precision %.3f of %d, recall %.3f of %d%n",
                set,
                TechniqueSet.precision(all),
                TechniqueSet.told(all),
                TechniqueSet.recall(all),
                TechniqueSet.asked(all));
        assertThat(TechniqueSet.precision(all)).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(TechniqueSet.recall(all)).as("recall").isGreaterThanOrEqualTo(recall);
    }
}
