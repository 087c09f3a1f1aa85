package lockstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our rules say of an object what the schemas of OASIS say of it. */
class OasisTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IDS =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
    private static final long SEED = 20240212;
    private static final int OF_A_TYPE = 25;
    private static final int BROKEN = 12;

    @Test
    void ofPublishedObjectsTheSameAreInvalid() throws IOException {
        var schemas = new Schemas();
        List<String> apart = new ArrayList<>();
        int invalid = 0;
        for (JsonNode object : published()) {
            boolean ours = StixObject.of(object.toString()).faults().isEmpty();
            if (!ours) invalid++;
            if (ours != schemas.isValid(object)) apart.add(told(object));
        }
        assertThat(apart).isEmpty();
        assertThat(invalid).isEqualTo(7);
    }

    @Test
    void ofObjectsBrokenAtRandomTheSameAreInvalid() throws IOException {
        var schemas = new Schemas();
        var random = new Random(SEED);
        List<String> apart = new ArrayList<>();
        int tried = 0;
        int invalid = 0;
        Map<String, Integer> ofType = new TreeMap<>();
        for (JsonNode object : published()) {
            if (ofType.merge(object.path("type").asString(""), 1, Integer::sum) > OF_A_TYPE) continue;
            for (int i = 0; i < BROKEN; i++) {
                ObjectNode broken = object.deepCopy().asObject();
                breakSomething(broken, random);
                boolean ours = StixObject.of(broken.toString()).faults().isEmpty();
                tried++;
                if (!ours) invalid++;
                if (ours != schemas.isValid(broken)) apart.add(told(broken));
            }
        }
        assertThat(apart).as("seed " + SEED).isEmpty();
        assertThat(tried).isGreaterThan(1000);
        assertThat(invalid).isBetween(tried / 4, tried);
    }

    private static String told(JsonNode object) {
        return StixObject.of(object.toString()).faults() + " " + object;
    }

    /** One property is taken out, emptied, or given a value of another kind; or one that no object may have is put in. */
    private static void breakSomething(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        if (name.equals("type")) name = "id";
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, 7);
            case 2 -> object.put(name, "no such");
            case 3 -> object.putArray(name);
            case 4 -> object.putArray(name).add("no such");
            case 5 -> object.putObject(name);
            case 6 -> object.put(name, true);
            case 7 -> object.putNull(name);
            default -> object.put(random.nextBoolean() ? "severity" : "X", "high");
        }
    }

    private static List<JsonNode> published() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String folder : List.of("data/exchange", "data/schemas/examples")) {
            try (Stream<Path> files = Files.walk(shared(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    for (JsonNode object : JSON.readTree(Files.readString(file)).path("objects")) all.add(object);
                }
            }
        }
        return all;
    }

    private static Path shared(String path) {
        String named = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        String root = System.getProperty("lockstep.root", ".");
        Path shared = named.isEmpty() ? Path.of(root).toAbsolutePath().resolveSibling("shared") : Path.of(named);
        assumeTrue(Files.isDirectory(shared.resolve(path)), "needs " + shared.resolve(path));
        return shared.resolve(path);
    }

    /** The schemas as OASIS publishes them. */
    private static final class Schemas {
        private final Path folder = shared("data/schemas/schemas");
        private final Map<String, Schema> byFile = new HashMap<>();
        private final SchemaRegistry registry;

        Schemas() throws IOException {
            Map<String, String> byId = new HashMap<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".json")).toList()) {
                    String text = Files.readString(file);
                    byId.put(JSON.readTree(text).get("$id").stringValue(), text);
                    byId.put(IDS + folder.relativize(file).toString().replace('\\', '/'), text);
                }
            }
            registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(byId));
        }

        boolean isValid(JsonNode object) {
            return byFile.computeIfAbsent(file(object), f -> registry.getSchema(SchemaLocation.of(IDS + f)))
                    .validate(object)
                    .isEmpty();
        }

        private String file(JsonNode object) {
            String type = object.path("type").asString("");
            for (String kind : List.of("sdos", "sros", "observables", "common"))
                if (Files.exists(folder.resolve(kind).resolve(type + ".json"))) return kind + "/" + type + ".json";
            return object.has("created") ? "common/core.json" : "common/cyber-observable-core.json";
        }
    }
}
