package lockstep.report.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lockstep.report.Names;
import lockstep.report.SampleCase;
import lockstep.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partners' systems take: STIX, MISP, the DISARM Navigator. */
class ExchangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STIX_IDS =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
    private static final Set<String> OWN_SCHEMA = Set.of(
            "identity", "user-account", "url", "observed-data", "grouping", "note", "attack-pattern", "relationship");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyStixObjectIsValidByTheOasisSchemas() throws IOException {
        Path schemas = shared("data/schemas/schemas");
        SchemaRegistry registry = stixSchemas(schemas);
        for (SampleCase view : List.of(Samples.everyVerdict(), Samples.hostile(), Samples.oneLargeGroup(40))) {
            for (Names names : List.of(Names.pseudonyms(view), Names.real(view))) {
                for (String id : List.of("stix", "stix-opencti")) {
                    for (JsonNode object : made(id, view, names).get("objects")) {
                        Schema schema = registry.getSchema(SchemaLocation.of(STIX_IDS + file(schemas, object)));
                        assertThat(schema.validate(object))
                                .as(object.toString())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aBrokenObjectIsNotValidSoTheSchemasAreReallyAsked() throws IOException {
        Path schemas = shared("data/schemas/schemas");
        JsonNode broken = JSON.readTree("{\"type\":\"grouping\",\"spec_version\":\"2.1\",\"id\":\"grouping--7\"}");
        Schema schema = stixSchemas(schemas).getSchema(SchemaLocation.of(STIX_IDS + "sdos/grouping.json"));
        assertThat(schema.validate(broken)).isNotEmpty();
    }

    @Test
    void theMispEventIsValidByTheCoreSchema() throws IOException {
        Path schema = shared("data/schemas/misp").resolve("schema.json");
        Schema core =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(Files.readString(schema));
        for (SampleCase view : List.of(Samples.everyVerdict(), Samples.hostile())) {
            assertThat(core.validate(made("misp", view, Names.pseudonyms(view))))
                    .isEmpty();
        }
    }

    @Test
    void everyReferenceLeadsToAnObjectOfTheBundle() throws IOException {
        var view = Samples.everyVerdict();
        for (String flavour : List.of("stix", "stix-opencti")) {
            JsonNode bundle = made(flavour, view, Names.pseudonyms(view));
            Set<String> ids = new HashSet<>();
            for (JsonNode object : bundle.get("objects"))
                assertThat(ids.add(object.get("id").stringValue())).isTrue();
            for (JsonNode object : bundle.get("objects")) {
                for (JsonNode ref : object.path("object_refs")) assertThat(ids).contains(ref.stringValue());
                for (String end : List.of("source_ref", "target_ref", "created_by_ref"))
                    if (object.has(end))
                        assertThat(ids).contains(object.get(end).stringValue());
            }
        }
    }

    @Test
    void noBundleNamesAnActorOrACampaign() throws IOException {
        var view = Samples.everyVerdict();
        for (JsonNode object : made("stix-opencti", view, Names.real(view)).get("objects")) {
            assertThat(object.get("type").stringValue())
                    .isNotIn("threat-actor", "intrusion-set", "campaign", "malware", "indicator");
        }
    }

    @Test
    void exportingTwiceMakesTheSameObjects() throws IOException {
        var view = Samples.everyVerdict();
        for (String id : List.of("stix", "stix-opencti", "misp", "disarm-layer"))
            assertThat(made(id, view, Names.pseudonyms(view)))
                    .isEqualTo(made(id, Samples.everyVerdict(), Names.pseudonyms(view)));
    }

    @Test
    void theStrictFlavourHoldsOnlyTypesOfTheStandard() throws IOException {
        var view = Samples.everyVerdict();
        for (JsonNode object : made("stix", view, Names.pseudonyms(view)).get("objects"))
            assertThat(OWN_SCHEMA).contains(object.get("type").stringValue());
        assertThat(made("stix-opencti", view, Names.pseudonyms(view)).toString())
                .contains("\"type\":\"channel\"")
                .contains("\"type\":\"media-content\"");
    }

    @Test
    void partnersGetNoNamesUnlessAskedFor() throws IOException {
        var view = Samples.everyVerdict();
        for (String id : List.of("stix", "stix-opencti", "misp", "disarm-layer"))
            assertThat(made(id, view, Names.pseudonyms(view)).toString())
                    .doesNotContain("sample_user")
                    .doesNotContain("id7000");
        assertThat(made("stix", view, Names.real(view)).toString())
                .contains("sample_user_1_0")
                .contains("id70000");
    }

    @Test
    void theLayerCountsFindingsForEachTechnique() throws IOException {
        var view = Samples.everyVerdict();
        JsonNode layer = made("disarm-layer", view, Names.pseudonyms(view));
        assertThat(layer.get("techniques")).hasSize(1);
        assertThat(layer.get("techniques").get(0).get("techniqueID").stringValue())
                .isEqualTo("T0049.003");
        assertThat(layer.get("techniques").get(0).get("score").intValue()).isEqualTo(3);
    }

    @Test
    void idsAreVersionFiveOfTheStandard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Uuid5.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    private JsonNode made(String id, SampleCase view, Names names) throws IOException {
        Path out = folder.resolve("out.json");
        Exports.of(id, (table, to) -> {}).write(Selection.of(view, view.runs().get(0), false, names), out);
        return JSON.readTree(Files.readString(out));
    }

    /** Objects of OpenCTI's own have no schema of their own: they are held to what every object must be. */
    private static String file(Path schemas, JsonNode object) {
        String type = object.get("type").stringValue();
        for (String kind : List.of("sdos", "sros", "observables"))
            if (Files.exists(schemas.resolve(kind).resolve(type + ".json"))) return kind + "/" + type + ".json";
        return object.has("created") ? "common/core.json" : "common/cyber-observable-core.json";
    }

    private static SchemaRegistry stixSchemas(Path folder) throws IOException {
        Map<String, String> byId = new HashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                byId.put(JSON.readTree(text).get("$id").stringValue(), text);
                byId.put(STIX_IDS + folder.relativize(file).toString().replace('\\', '/'), text);
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
