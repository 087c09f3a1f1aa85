package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.api.Test;

/**
 * Every record that is read, against how it was read before: for each set of texts and each field how many mentions, and a digest of them.
 * A change here is no mistake, but it is looked at: {@code -Dlockstep.records=FILE} writes all mentions, one a line, to be compared.
 */
class RecordsTest {
    private static final List<String> GOLDEN = golden();

    private static List<String> golden() {
        try (InputStream in = RecordsTest.class.getResourceAsStream("golden/records.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theMadeUpReportsAreReadAsBefore() throws Exception {
        List<Document> all = new ArrayList<>();
        for (Path file : files(resources("audit"), ".txt")) all.addAll(Reading.of(file));
        compare("audit", all);
    }

    @Test
    void theArticlesAreReadAsBefore() throws Exception {
        Optional<Path> folder = SharedData.at("data/articles");
        assumeTrue(folder.isPresent(), "the shared articles are not on this machine");
        List<Document> all = new ArrayList<>();
        for (Path file : files(folder.orElseThrow(), ".txt")) all.addAll(Reading.of(file));
        compare("articles", all);
    }

    @Test
    void theLabelledIncidentsAreReadAsBefore() throws Exception {
        Optional<Path> file = SharedData.at("data/knowledge/incidents/interference-incidents.jsonl");
        assumeTrue(file.isPresent(), "the shared incidents are not on this machine");
        compare(
                "incidents",
                List.copyOf(LabelledReports.read(file.orElseThrow()).values()));
    }

    private static void compare(String set, List<Document> documents) throws IOException {
        Map<String, StringBuilder> lines = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++)
            for (Field field : Field.values())
                for (Mention m : documents.get(i).incident().get(field)) {
                    counts.merge(field.key(), 1, Integer::sum);
                    lines.computeIfAbsent(field.key(), k -> new StringBuilder()).append(line(set, i, field, m));
                }
        String file = System.getProperty("lockstep.records", "");
        if (!file.isEmpty()) Files.writeString(Path.of(file + "." + set), String.join("", lines.values()));
        List<String> found = new ArrayList<>();
        counts.forEach((field, n) -> found.add(set + "\t" + field + "\t" + n + "\t" + digest(lines.get(field))));
        assertThat(found)
                .as("mentions by field; where they are better, these lines go into golden/records.tsv")
                .containsExactlyElementsOf(
                        GOLDEN.stream().filter(l -> l.startsWith(set + "\t")).toList());
    }

    private static String line(String set, int document, Field field, Mention m) {
        return String.join(
                        "\t",
                        set,
                        String.valueOf(document),
                        field.key(),
                        m.value(),
                        String.valueOf(m.start()),
                        String.valueOf(m.end()),
                        m.more().toString())
                + "\n";
    }

    private static String digest(CharSequence lines) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path resources(String folder) throws Exception {
        return Path.of(RecordsTest.class.getResource(folder).toURI());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }
}
