package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forty passages of the labelled incidents, with the techniques that a person read in them; the first letters of each text. */
class TechniquesTest {
    private static Map<Integer, String> texts(Path file) throws Exception {
        Map<Integer, String> texts = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JsonMapper.shared().readTree(line);
            String html = row.path("content_html").asString().replaceAll("\\[/?fusion[^\\]]*\\]", "");
            texts.put(row.path("id").asInt(), Jsoup.parse(html).text());
        }
        return texts;
    }

    /** The last column of each row of a table whose cells are quoted and parted by semicolons. */
    private static Map<Integer, String> lastColumn(Path file) throws Exception {
        Map<Integer, String> texts = new HashMap<>();
        String[] rows = Files.readString(file).split("\r?\n(?=\"\\d+\";\")");
        for (int i = 1; i < rows.length; i++) {
            String row = rows[i].strip();
            int from = row.lastIndexOf("\";\"") + 3;
            String cell = row.substring(from, row.length() - 1).replace("\"\"", "\"");
            texts.put(i - 1, cell.replaceAll("[ \\t\\r\\n]+", " ").strip());
        }
        return texts;
    }

    private static JsonNode labels(String name) throws Exception {
        try (InputStream in = TechniquesTest.class.getResourceAsStream("golden/" + name)) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    private static final class Score {
        private double told;
        private double right;
        private double asked;
        private double met;

        void add(JsonNode passage, String whole) {
            String text = whole.substring(
                    0, Math.min(whole.length(), passage.path("length").asInt()));
            Set<String> found = new TreeSet<>();
            for (Mention m : IncidentReader.read(text, "", "").get(Field.TECHNIQUES)) found.add(m.value());
            Set<String> must = new TreeSet<>();
            for (JsonNode one : passage.path("must")) must.add(one.path("id").asString());
            Set<String> may = new TreeSet<>(must);
            for (JsonNode one : passage.path("may")) may.add(one.asString());
            told += found.size();
            right += found.stream().filter(may::contains).count();
            asked += must.size();
            met += must.stream().filter(found::contains).count();
            Set<String> missed = new TreeSet<>(must);
            missed.removeAll(found);
            found.removeAll(may);
            if (!missed.isEmpty() || !found.isEmpty())
                System.out.println(passage.path("incident")
                                .asString(passage.path("debunked").asString()) + " missed " + missed + " wrongly told "
                        + found);
        }

        void holds(double precision, double recall) {
            System.out.printf("precision %.3f of %.0f, recall %.3f of %.0f%n", right / told, told, met / asked, asked);
            assertThat(right / told).as("precision of " + told).isGreaterThanOrEqualTo(precision);
            assertThat(met / asked).as("recall of " + asked).isGreaterThanOrEqualTo(recall);
        }
    }

    @Test
    void techniquesOfFortyPassagesAreFoundAndFewAreWronglyTold() throws Exception {
        Optional<Path> file = SharedData.at("data/knowledge/incidents/interference-incidents.jsonl");
        assumeTrue(file.isPresent(), "the labelled incidents are not on this machine");
        Map<Integer, String> texts = texts(file.orElseThrow());
        JsonNode labels = labels("techniques.json");
        assertThat(labels.size()).isEqualTo(40);
        var score = new Score();
        for (JsonNode passage : labels)
            score.add(passage, texts.getOrDefault(passage.path("incident").asInt(), ""));
        score.holds(0.85, 0.60);
    }

    @Test
    void techniquesOfFortyOtherPassagesThatNoPhraseWasWrittenForAreFoundToo() throws Exception {
        Optional<Path> file = SharedData.at("data/knowledge/incidents/interference-incidents.jsonl");
        Optional<Path> debunked = SharedData.at("data/text/euvsdisinfo/kalkun_full_dataset.csv");
        assumeTrue(file.isPresent() && debunked.isPresent(), "the labelled texts are not on this machine");
        Map<Integer, String> texts = texts(file.orElseThrow());
        Map<Integer, String> others = lastColumn(debunked.orElseThrow());
        JsonNode labels = labels("techniques-second.json");
        assertThat(labels.size()).isEqualTo(40);
        var score = new Score();
        for (JsonNode passage : labels) {
            score.add(
                    passage,
                    passage.has("incident")
                            ? texts.getOrDefault(passage.path("incident").asInt(), "")
                            : others.getOrDefault(passage.path("debunked").asInt(), ""));
        }
        score.holds(0.85, 0.60);
    }
}
