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

    @Test
    void techniquesOfFortyPassagesAreFoundAndFewAreWronglyTold() throws Exception {
        Optional<Path> file = SharedData.at("data/knowledge/incidents/interference-incidents.jsonl");
        assumeTrue(file.isPresent(), "the labelled incidents are not on this machine");
        Map<Integer, String> texts = texts(file.orElseThrow());
        JsonNode labels;
        try (InputStream in = TechniquesTest.class.getResourceAsStream("golden/techniques.json")) {
            labels = JsonMapper.shared().readTree(in.readAllBytes());
        }
        double told = 0;
        double right = 0;
        double asked = 0;
        double met = 0;
        for (JsonNode passage : labels) {
            String whole = texts.get(passage.path("incident").asInt());
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
        }
        assertThat(labels.size()).isEqualTo(40);
        assertThat(right / told).as("precision of " + told).isGreaterThanOrEqualTo(0.85);
        assertThat(met / asked).as("recall of " + asked).isGreaterThanOrEqualTo(0.60);
    }
}
