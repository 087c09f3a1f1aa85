package lockstep.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Needs a model folder, named by the environment variable LOCKSTEP_MODEL; no build has one. */
class EncoderTest {
    @Test
    void theVectorOfATextDoesNotDependOnWhatIsReadWithIt() {
        Path model = Path.of(System.getenv().getOrDefault("LOCKSTEP_MODEL", "no-model"));
        assumeTrue(Files.isRegularFile(model.resolve(Encoder.FILE)), "LOCKSTEP_MODEL names no model folder");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) texts.add("The bridge number " + (10 + i) + " is closed");
        texts.add("Мост закрыт до понедельника");
        try (Encoder encoder = Encoder.open(model)) {
            float[][] together = encoder.embed(texts);
            for (int i = 0; i < texts.size(); i += 4)
                assertThat(encoder.embed(List.of(texts.get(i)))[0]).isEqualTo(together[i]);
        }
    }
}
