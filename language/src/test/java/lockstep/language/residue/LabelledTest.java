package lockstep.language.residue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaks and look-alikes in ten and more languages, all invented. */
class LabelledTest {
    private static List<String[]> lines(String file) throws IOException {
        InputStream there = Objects.requireNonNull(LabelledTest.class.getResourceAsStream(file));
        try (var in = new BufferedReader(new InputStreamReader(there, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }

    private static boolean isFound(String[] line) {
        return Residue.of(line[2]).stream().anyMatch(r -> r.kind().word().equals(line[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelled.tsv", "unseen.tsv"})
    void leaksOfEveryFamilyAreFoundAsWhatTheyAre(String file) throws IOException {
        List<String[]> leaks =
                lines(file).stream().filter(l -> !l[0].equals("-")).toList();
        assertThat(leaks).hasSizeGreaterThan(40);
        assertThat(leaks).filteredOn(l -> !isFound(l)).extracting(l -> l[2]).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"labelled.tsv", "unseen.tsv"})
    void whatOnlyLooksLikeALeakIsPassedOver(String file) throws IOException {
        List<String[]> alike =
                lines(file).stream().filter(l -> l[0].equals("-")).toList();
        assertThat(alike).hasSizeGreaterThan(40);
        assertThat(alike)
                .filteredOn(l -> !Residue.of(l[2]).isEmpty())
                .extracting(l -> l[2])
                .isEmpty();
    }
}
