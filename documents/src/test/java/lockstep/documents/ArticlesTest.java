package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lockstep.documents.incident.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three news texts, pasted with their paywall notices and menus, against records that a person wrote by reading them. */
class ArticlesTest {
    private static Document read(String name) throws Exception {
        Path file = SharedData.at("data/articles/" + name).orElse(Path.of(name));
        assumeTrue(Files.exists(file), "the shared articles are not on this machine");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assumeTrue(
                hash.equals(golden(name).sha256()),
                "the shared article " + name + " is another than the one that was read");
        return Reading.of(file).get(0);
    }

    private static Golden golden(String name) throws IOException {
        Path file = SharedData.at("data/articles/" + name).orElse(Path.of(name));
        return new Golden(name, Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_4183a719711542fd.txt", "003_f8425c08dca51d46.txt", "004_f125d5757ef3b4a4.txt"})
    void theTextIsThereAndAllFurnitureIsGone(String name) throws Exception {
        Document d = read(name);
        List<String> found = new ArrayList<>();
        for (String p : d.text().split("\n\n")) found.add(Golden.plain(p.replaceFirst("^• ", "")));
        assertThat(found)
                .containsExactlyElementsOf(golden(name).paragraphs().stream()
                        .map(p -> p.replaceFirst("^• ", ""))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_4183a719711542fd.txt", "003_f8425c08dca51d46.txt", "004_f125d5757ef3b4a4.txt"})
    void theFrontMatterIsAsAPersonReadIt(String name) throws Exception {
        Document d = read(name);
        assertThat(d.front().title()).isEqualTo(golden(name).text("title").orElse(""));
        assertThat(d.front().outlet()).isEqualTo(golden(name).text("outlet").orElse(""));
        assertThat(d.front().byline()).isEqualTo(golden(name).text("byline").orElse(""));
        assertThat(d.front().published())
                .startsWith(golden(name).text("published").orElse(""));
        assertThat(d.language()).isEqualTo(golden(name).text("language").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_4183a719711542fd.txt", "003_f8425c08dca51d46.txt", "004_f125d5757ef3b4a4.txt"})
    void nothingThatAPersonFoundIsMissed(String name) throws Exception {
        Document d = read(name);
        List<String> missed = new ArrayList<>();
        for (Field f : Field.values()) missed.addAll(golden(name).missed(d, f));
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000_4183a719711542fd.txt", "003_f8425c08dca51d46.txt", "004_f125d5757ef3b4a4.txt"})
    void nothingIsToldThatTheTextDoesNotSay(String name) throws Exception {
        Document d = read(name);
        List<String> unasked = new ArrayList<>();
        for (Field f : Field.values()) unasked.addAll(golden(name).unasked(d, f));
        assertThat(unasked).isEmpty();
    }
}
