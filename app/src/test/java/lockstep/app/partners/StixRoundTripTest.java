package lockstep.app.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner sent comes back out of a case as it went in. */
class StixRoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String TIMES =
            "\"spec_version\":\"2.1\",\"created\":\"2024-02-09T18:42:58.208Z\",\"modified\":\"%s\"";
    private static final String ONE = "campaign--00000000-0000-4000-8000-000000000001";
    private static final String TWO = "channel--00000000-0000-4000-8000-000000000002";

    @TempDir
    private Path folder = Path.of("");

    private final Bench bench = new Bench();

    @Test
    void aBundleOfAPartnerComesBackWhole() throws IOException {
        int n = 0;
        for (Path bundle : Bench.shared("data/exchange", "_full.json")) {
            Path one = folder.resolve("one" + n + ".case");
            Path out = folder.resolve("out" + n++ + ".json");
            assertThat(bench.run("ingest", one, bundle)).isZero();
            assertThat(bench.run("export", one, "--as", "stix", "--out", out)).isZero();
            assertThat(JSON.readTree(Files.readString(out))).isEqualTo(JSON.readTree(Files.readString(bundle)));
        }
        assertThat(n).isEqualTo(2);
    }

    @Test
    void twoBundlesInOneCaseBothComeBack() throws IOException {
        List<Path> bundles = Bench.shared("data/exchange", "_full.json");
        Path both = folder.resolve("both.case");
        Path out = folder.resolve("both.json");
        assertThat(bench.run("ingest", both, bundles.get(0), bundles.get(1))).isZero();
        assertThat(bench.run("export", both, "--as", "stix", "--out", out)).isZero();
        List<JsonNode> back = objects(out);
        for (Path bundle : bundles) assertThat(back).containsAll(objects(bundle));
        assertThat(back).doesNotHaveDuplicates();
    }

    @Test
    void ordersNumbersAndUnknownPropertiesAreKeptToTheLetter() throws IOException {
        String odd =
                "{ \"x_n\": 1.00, \"x_big\": 12345678901234567890.5, \"z\":\"\\u00e4\",\n \"type\":\"channel\", \"id\":\""
                        + TWO + "\", " + times("2024-02-09T18:42:58.208Z") + " }";
        Path bundle = Files.writeString(
                folder.resolve("b.json"),
                "{\"id\":\"bundle--00000000-0000-4000-8000-000000000009\",\"x_of_theirs\":0.10,\"objects\":[" + odd
                        + "],\"type\":\"bundle\"}");
        Path out = folder.resolve("o.json");
        assertThat(bench.run("ingest", folder.resolve("a.case"), bundle)).isZero();
        assertThat(bench.run("export", folder.resolve("a.case"), "--as", "stix", "--out", out))
                .isZero();
        assertThat(Files.readString(out)).contains(odd).contains("\"x_of_theirs\":0.10");
        assertThat(JSON.readTree(Files.readString(out))).isEqualTo(JSON.readTree(Files.readString(bundle)));
    }

    @Test
    void theSameObjectsInAnotherSpellingAreNotDoubledAndNewVersionsAreAdded() throws IOException {
        Path a = folder.resolve("a.case");
        Path out = folder.resolve("o.json");
        String old = campaign("2024-01-01T00:00:00.000Z", "old name");
        bench.run("ingest", a, Files.writeString(folder.resolve("1.json"), bundle(old)));
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("2.json"), bundle(old).replace(",", " ,\n ")));
        assertThat(bench.said()).contains("1 row as stix: 0 kept, 1 repeated, 0 rejected");
        String fresh = campaign("2024-05-01T00:00:00.000Z", "new name");
        bench.run("ingest", a, Files.writeString(folder.resolve("3.json"), bundle(fresh)));
        bench.run("export", a, "--as", "stix", "--out", out);
        assertThat(objects(out)).containsExactly(JSON.readTree(old), JSON.readTree(fresh));
        bench.run("export", a, "--as", "stix", "--latest", "--out", out);
        assertThat(objects(out)).containsExactly(JSON.readTree(fresh));
    }

    @Test
    void whatBreaksTheStandardIsKeptListedAndLeftOutOfTheStrictFlavour() throws IOException {
        String broken = "{\"type\":\"campaign\",\"id\":\"" + ONE + "\"," + times("2024-01-01T00:00:00.000Z") + "}";
        String relation = "{\"type\":\"relationship\",\"id\":\"relationship--00000000-0000-4000-8000-000000000003\","
                + times("2024-01-01T00:00:00.000Z") + ",\"relationship_type\":\"uses\",\"source_ref\":\"" + ONE
                + "\",\"target_ref\":\"tool--00000000-0000-4000-8000-000000000004\"}";
        String note = "{\"type\":\"identity\",\"id\":\"identity--00000000-0000-4000-8000-000000000005\","
                + times("2024-01-01T00:00:00.000Z") + ",\"name\":\"=1+1\"}";
        Path a = folder.resolve("a.case");
        Path out = folder.resolve("o.json");
        bench.run(
                "ingest",
                a,
                Files.writeString(folder.resolve("1.json"), bundle(broken + "," + relation + "," + note + ",7")));
        bench.run("rejects", a, "--json");
        List<JsonNode> lines = bench.printed().lines().map(JSON::readTree).toList();
        assertThat(lines).extracting(l -> l.get("what").stringValue()).containsExactly("rejected", "kept");
        assertThat(lines.get(1).get("reason").stringValue()).contains(ONE).contains("its name is missing");
        bench.run("export", a, "--as", "stix", "--out", out);
        assertThat(objects(out)).hasSize(3);
        bench.run("export", a, "--as", "stix", "--flavour", "strict", "--out", out);
        assertThat(objects(out)).containsExactly(JSON.readTree(note));
        assertThat(Files.readString(folder.resolve("o.json.left-out.csv")))
                .contains(ONE)
                .contains("its name is missing");
    }

    @Test
    void postsThatSpeakOfBundlesAreStillPosts() throws IOException {
        Path posts = Files.writeString(
                folder.resolve("p.jsonl"),
                "{\"id\":\"1\",\"author\":\"ann\",\"created_at\":\"2024-01-01T00:00:00Z\",\"text\":\"{\\\"type\\\":\\\"bundle\\\",\\\"objects\\\":[]}\"}\n");
        assertThat(bench.run(
                        "ingest",
                        folder.resolve("a.case"),
                        posts,
                        "--map",
                        "account=author",
                        "--map",
                        "time=created_at"))
                .isZero();
        assertThat(bench.said()).doesNotContain("as stix");
    }

    private static String campaign(String modified, String name) {
        return "{\"type\":\"campaign\",\"id\":\"" + ONE + "\"," + times(modified) + ",\"name\":\"" + name + "\"}";
    }

    private static String times(String modified) {
        return TIMES.formatted(modified);
    }

    private static String bundle(String objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000009\",\"objects\":[" + objects
                + "]}";
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode object : JSON.readTree(Files.readString(file)).path("objects")) objects.add(object);
        return objects;
    }
}
