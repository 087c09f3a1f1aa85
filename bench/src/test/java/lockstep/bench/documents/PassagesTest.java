package lockstep.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labels of the third forty passages point into texts that are there. */
class PassagesTest {
    private static JsonNode labels(String name) throws Exception {
        try (InputStream in = PassagesTest.class.getResourceAsStream("golden/" + name)) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        }
    }

    @Test
    void everyLabelledPhraseLiesInsideItsPassageAndStartsAndEndsWithAWord() throws Exception {
        assumeTrue(SharedData.at("data/text/claims").isPresent(), "the labelled texts are not on this machine");
        Passages passages = new Passages(SharedData.at("").orElseThrow());
        JsonNode labels = labels("techniques-third.json");
        assertThat(labels.size()).isEqualTo(40);
        for (JsonNode label : labels) {
            String text = passages.text(label).orElseThrow(() -> new AssertionError("no text for " + label));
            assertThat(text).as(label.toString()).hasSize(label.path("length").asInt());
            for (JsonNode one : label.path("must")) {
                int start = one.path("start").asInt();
                int end = one.path("end").asInt();
                assertThat(start).isBetween(0, end - 3);
                assertThat(end).isLessThanOrEqualTo(text.length());
                assertThat(start == 0 || !Character.isLetter(text.charAt(start - 1)))
                        .as(text.substring(start, end))
                        .isTrue();
                assertThat(end == text.length() || !Character.isLetter(text.charAt(end)))
                        .as(text.substring(start, end))
                        .isTrue();
            }
        }
    }

    @Test
    void noPassageIsInTwoSetsAndNoTechniqueBothAskedForAndOnlyAllowed() throws Exception {
        Set<String> seen = new HashSet<>();
        for (String name : new String[] {"techniques.json", "techniques-second.json", "techniques-third.json"})
            for (JsonNode label : labels(name)) {
                String place = label.has("incident")
                        ? "incident " + label.path("incident").asInt()
                        : label.has("debunked")
                                ? "debunked " + label.path("debunked").asInt()
                                : label.path("from").asString() + " "
                                        + label.path("id").asString();
                assertThat(seen.add(place)).as(place).isTrue();
                Set<String> must = new HashSet<>();
                for (JsonNode one : label.path("must")) must.add(one.path("id").asString());
                for (JsonNode one : label.path("may"))
                    assertThat(must).as(place).doesNotContain(one.asString());
            }
    }
}
