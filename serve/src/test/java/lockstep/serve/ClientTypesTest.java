package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.serve.ClientTypes.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the pages take an answer to be is what the server's description says it is. */
class ClientTypesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Path FILE = Path.of("../web/src/base/types.ts");
    /** Types of the pages' own, which stand for no single schema. */
    private static final Set<String> OWN = Set.of("Instant", "Maybe", "Listed", "Explanation", "Tested");

    @TempDir
    private Path folder = Path.of("");

    private final Set<String> seen = new HashSet<>();
    private final List<String> differ = new ArrayList<>();
    private Map<String, Type> types = Map.of();
    private JsonNode schemas = JSON.createObjectNode();

    /** Types that are the answer at an address, whatever the server calls it. */
    private static final Map<String, String> ANSWERS = Map.of(
            "PostPage", "/posts/{id}.json",
            "TiePage", "/ties.json",
            "RawLine", "/posts/{id}/raw.json",
            "RegistryPage", "/registry.json",
            "SearchPage", "/search.json",
            "Job", "/jobs/{id}.json");

    private JsonNode served() throws Exception {
        try (ServedCase served = ServedCase.in(folder)) {
            JsonNode api = JSON.readTree(served.get("/openapi.json").body());
            ObjectNode all = api.at("/components/schemas").asObject();
            ANSWERS.forEach((name, path) -> all.set(
                    name, api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema")));
            return all;
        }
    }

    private List<String> differences(String typescript, JsonNode described) {
        types = ClientTypes.in(typescript);
        schemas = described;
        types.forEach((name, type) -> {
            if (OWN.contains(name)) return;
            if (schemas.has(name)) compare(type, schemas.get(name), name);
            else differ.add(name + " is no schema");
        });
        return differ;
    }

    @Test
    void theTypesOfThePagesAreThoseOfTheInterface() throws Exception {
        assertThat(differences(Files.readString(FILE), served())).isEmpty();
        assertThat(types).hasSizeGreaterThan(35);
    }

    @Test
    void aFieldThatIsMissingUnknownOrOfAnotherTypeIsADifference() {
        JsonNode described = JSON.readTree("""
                {"Row": {"type": "object", "properties": {"id": {"type": "string"}, "n": {"type": "integer"},
                  "last": {"anyOf": [{"type": "string"}, {"type": "null"}]}, "of": {"type": "array", "items": {"type": "string"}}}}}
                """);
        String right =
                "export interface Row { readonly id: string; readonly n: number; readonly last: Maybe<string>; readonly of: readonly string[]; }";
        assertThat(differences(right, described)).isEmpty();
        assertThat(differences(right.replace("readonly n: number;", "readonly m: number;"), described))
                .containsExactly("Row.m is not described", "Row.n is missing");
        differ.clear();
        assertThat(differences(right.replace("n: number", "n: string"), described))
                .containsExactly("Row.n is string, described as number");
        differ.clear();
        assertThat(differences(right.replace("Maybe<string>", "string"), described))
                .containsExactly("Row.last may be null");
        differ.clear();
        assertThat(differences(right.replace("readonly string[]", "readonly number[]"), described))
                .containsExactly("Row.of[] is number, described as string");
    }

    private void compare(Type type, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(SCHEMAS.length());
            if (seen.add(name + " " + where.replaceAll("^[^.\\[]*", "")) || !types.containsKey(type.name()))
                compare(type, schemas.path(name), where);
            return;
        }
        if (type.name().equals("Maybe")) {
            compare(type.of().get(0), withoutNull(schema), where);
            return;
        }
        if (type.name().equals("|")) {
            choice(type, schema, where);
            return;
        }
        if (types.containsKey(type.name()) && !OWN.contains(type.name())) {
            if (seen.add(type.name() + schema.hashCode()))
                compare(types.getOrDefault(type.name(), type), schema, where);
            return;
        }
        if (mayBeNull(schema) && !type.name().equals("unknown")) {
            differ.add(where + " may be null");
            return;
        }
        shaped(type, schema, where);
    }

    private void shaped(Type type, JsonNode schema, String where) {
        String described = kind(schema);
        if (type.name().equals("unknown") || described.isEmpty()) return;
        String told = kind(type);
        if (!told.equals(described)) {
            differ.add(where + " is " + told + ", described as " + described);
            return;
        }
        switch (type.name()) {
            case "[]" -> compare(type.of().get(0), schema.path("items"), where + "[]");
            case "Listed" -> compare(type.of().get(0), schema.at("/properties/items/items"), where + "[]");
            case "Record" -> compare(type.of().get(1), schema.path("additionalProperties"), where + "{}");
            case "Readonly" -> shaped(type.of().get(0), schema, where);
            case "{}" -> fields(type, schema, where);
            default -> {}
        }
    }

    private void fields(Type type, JsonNode schema, String where) {
        JsonNode properties = schema.path("properties");
        type.fields().forEach((name, of) -> {
            if (properties.has(name)) compare(of, properties.get(name), where + "." + name);
            else differ.add(where + "." + name + " is not described");
        });
        for (String name : new TreeSet<>(properties.propertyNames()))
            if (!type.fields().containsKey(name)) differ.add(where + "." + name + " is missing");
    }

    /** Words to choose from are words; objects to choose from are told apart by their kind. */
    private void choice(Type type, JsonNode schema, String where) {
        List<Type> some =
                type.of().stream().filter(t -> !t.name().equals("null")).toList();
        if (some.size() < type.of().size() || !schema.has("oneOf")) {
            compare(some.get(0), some.size() < type.of().size() ? withoutNull(schema) : schema, where);
            return;
        }
        for (JsonNode one : schema.get("oneOf")) {
            String kind = "\"" + one.at("/properties/kind/const").asString("") + "\"";
            some.stream()
                    .map(t -> types.getOrDefault(t.name(), t))
                    .filter(t -> t.fields().containsKey("kind")
                            && t.fields().get("kind").name().equals(kind))
                    .findFirst()
                    .ifPresentOrElse(
                            t -> compare(t, one, where + " " + kind), () -> differ.add(where + " lacks " + kind));
        }
    }

    private static boolean mayBeNull(JsonNode schema) {
        boolean choice = schema.path("anyOf")
                .valueStream()
                .anyMatch(s -> s.path("type").asString("").equals("null"));
        return choice
                || schema.path("type")
                        .valueStream()
                        .anyMatch(t -> t.asString("").equals("null"));
    }

    private static JsonNode withoutNull(JsonNode schema) {
        if (schema.has("anyOf"))
            return schema.get("anyOf")
                    .valueStream()
                    .filter(s -> !s.path("type").asString("").equals("null"))
                    .findFirst()
                    .orElseThrow();
        if (!schema.path("type").isArray()) return schema;
        var copy = JSON.createObjectNode();
        copy.put("type", schema.path("type").get(0).asString(""));
        return copy;
    }

    private static String kind(JsonNode schema) {
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asString("")
                : schema.path("type").asString("");
        return type.equals("integer") ? "number" : type;
    }

    private static String kind(Type type) {
        return switch (type.name()) {
            case "[]" -> "array";
            case "{}", "Record", "Listed", "Readonly", "Explanation", "Tested" -> "object";
            case "Instant" -> "string";
            default -> type.name().startsWith("\"") ? "string" : type.name();
        };
    }
}
