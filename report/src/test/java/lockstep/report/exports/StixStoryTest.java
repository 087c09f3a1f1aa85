package lockstep.report.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lockstep.model.judgement.Remark;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import lockstep.report.exports.Stix.Flavour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Narratives, passing on, incidents and remarks as STIX. */
class StixStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IDS =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
    private static final Instant FIRST = Instant.parse("2024-01-02T03:04:05Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyObjectIsValidByTheSchemasOfOasis() throws IOException {
        Path schemas = shared("data/schemas/schemas");
        SchemaRegistry registry = registry(schemas);
        for (Flavour flavour : Flavour.values()) {
            for (JsonNode object : objects(flavour)) {
                var faults = registry.getSchema(SchemaLocation.of(IDS + file(schemas, object)))
                        .validate(object);
                assertThat(faults).as(object.toString()).isEmpty();
            }
        }
    }

    @Test
    void narrativesAreTheirOwnTypeForOpenCtiAndNotesForTheStandard() throws IOException {
        List<JsonNode> open = objects(Flavour.OPENCTI);
        assertThat(types(open)).contains("narrative", "channel", "observed-data", "incident", "note");
        JsonNode seen = open.stream()
                .filter(o -> o.path("type").asString("").equals("observed-data"))
                .filter(o -> o.path("number_observed").intValue() == 41)
                .findFirst()
                .orElseThrow();
        assertThat(seen.path("first_observed").asString("")).isEqualTo("2024-01-02T03:04:05.000Z");
        assertThat(seen.path("last_observed").asString("")).isEqualTo("2024-01-09T03:04:05.000Z");
        List<JsonNode> strict = objects(Flavour.STRICT);
        assertThat(types(strict))
                .doesNotContain("narrative", "channel", "media-content")
                .contains("note", "incident");
        assertThat(strict.toString())
                .contains("41 posts of 7 accounts carry it")
                .contains("a remark on it");
    }

    @Test
    void whoRepostsWhomIsARelationshipFromTheOneToTheOther() throws IOException {
        JsonNode amplifies = objects(Flavour.OPENCTI).stream()
                .filter(o -> o.path("relationship_type").asString("").equals("amplifies"))
                .findFirst()
                .orElseThrow();
        assertThat(amplifies.path("source_ref").asString("")).startsWith("channel--");
        assertThat(amplifies.path("target_ref").asString("")).startsWith("channel--");
        assertThat(amplifies.path("description").asString("")).startsWith("12 reposts");
        assertThat(amplifies.has("stop_time")).isTrue();
    }

    @Test
    void techniquesStandInTheirPhaseOfDisarm() throws IOException {
        for (JsonNode object : objects(Flavour.OPENCTI)) {
            if (!object.path("type").asString("").equals("attack-pattern")) continue;
            assertThat(object.at("/kill_chain_phases/0/kill_chain_name").asString(""))
                    .isEqualTo("disarm");
        }
        assertThat(Disarm.phase("T0049.003")).contains("maximise-exposure");
        assertThat(Disarm.phase("T9999")).isEmpty();
    }

    @Test
    void thePhasesAreThoseOfDisarmsOwnList() throws IOException {
        JsonNode list = JSON.readTree(
                Files.readString(shared("data/knowledge/ttp/disarm").resolve("DISARM_STIX.json")));
        int held = 0;
        for (JsonNode object : list.path("objects")) {
            if (!object.path("type").asString("").equals("attack-pattern")) continue;
            String id = object.at("/external_references/0/external_id").asString("");
            var phase = Disarm.phase(id);
            if (phase.isEmpty()) continue;
            held++;
            assertThat(object.at("/kill_chain_phases/0/phase_name").asString(""))
                    .as(id)
                    .isEqualTo(phase.get());
        }
        assertThat(held).isGreaterThan(200);
    }

    @Test
    void everyReferenceLeadsSomewhereAndTheSameCaseMakesTheSameBundle() throws IOException {
        for (Flavour flavour : Flavour.values()) {
            List<JsonNode> objects = objects(flavour);
            Set<String> ids = new HashSet<>();
            for (JsonNode object : objects)
                assertThat(ids.add(object.path("id").asString(""))).isTrue();
            for (JsonNode object : objects) {
                for (JsonNode ref : object.path("object_refs")) assertThat(ids).contains(ref.asString(""));
                for (String end : List.of("source_ref", "target_ref"))
                    if (object.has(end))
                        assertThat(ids).contains(object.path(end).asString(""));
            }
            assertThat(objects).isEqualTo(objects(flavour));
        }
    }

    @Test
    void accountsOfNarrativesStayUnnamed() throws IOException {
        assertThat(objects(Flavour.OPENCTI).toString())
                .doesNotContain("sample_user")
                .doesNotContain("id7000");
    }

    private List<JsonNode> objects(Flavour flavour) throws IOException {
        SampleCase view = Samples.everyVerdict();
        Path out = folder.resolve("out.json");
        var run = view.runs().get(0);
        new Stix(flavour)
                .write(
                        List.of(Selection.findings(view, run, Names.pseudonyms(view))),
                        story(view),
                        KeptObjects.NONE,
                        out);
        List<JsonNode> objects = new ArrayList<>();
        for (JsonNode object : JSON.readTree(Files.readString(out)).path("objects")) objects.add(object);
        return objects;
    }

    private static CaseStory story(SampleCase view) {
        var accounts = view.accounts(new int[] {0, 1});
        Instant last = FIRST.plusSeconds(7 * 86_400);
        return new CaseStory(
                "k",
                List.of(new CaseStory.Narrative("N-1", "a <story>", "", false, 41, 7, FIRST, last, accounts)),
                List.of(new CaseStory.Passing(accounts.get(0), accounts.get(1), 12, FIRST, last)),
                List.of(new Remark("M-1", "narrative:N-1", Remark.Kind.NOTE, "a remark on it", "ann", last, false)),
                List.of(new CaseStory.Incident(
                        3, "An article", "It names things.", "2024-01-05", "", List.of("T0119"), "")));
    }

    private static Set<String> types(List<JsonNode> objects) {
        Set<String> types = new HashSet<>();
        objects.forEach(o -> types.add(o.path("type").asString("")));
        return types;
    }

    private static String file(Path schemas, JsonNode object) {
        String type = object.path("type").asString("");
        for (String kind : List.of("sdos", "sros", "observables"))
            if (Files.exists(schemas.resolve(kind).resolve(type + ".json"))) return kind + "/" + type + ".json";
        return object.has("created") ? "common/core.json" : "common/cyber-observable-core.json";
    }

    private static SchemaRegistry registry(Path folder) throws IOException {
        Map<String, String> byId = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                byId.put(JSON.readTree(text).get("$id").stringValue(), text);
                byId.put(IDS + folder.relativize(file).toString().replace('\\', '/'), text);
            }
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(byId));
    }

    private static Path shared(String path) {
        String named = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        String root = System.getProperty("lockstep.root", ".");
        Path shared = named.isEmpty() ? Path.of(root).toAbsolutePath().resolveSibling("shared") : Path.of(named);
        assumeTrue(Files.isDirectory(shared.resolve(path)), "needs " + shared.resolve(path));
        return shared.resolve(path);
    }
}
