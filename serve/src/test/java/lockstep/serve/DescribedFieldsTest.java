package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a twin gives is described where people look: in the description of the interface, and on its page of the docs. */
class DescribedFieldsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";

    @TempDir
    private static Path folder;

    private static ServedCase served;
    private static JsonNode api;

    @BeforeAll
    static void serve() throws Exception {
        served = ServedCase.in(folder);
        api = JSON.readTree(served.get("/openapi.json").body());
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.bugs).isEmpty();
    }

    @Test
    void everyFieldOfEveryTwinStandsInThePageOfTheServer() throws Exception {
        String page = Files.readString(Path.of("../docs/serve.md"));
        Set<String> told = Pattern.compile("`([a-z0-9_]+)`")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = new TreeSet<>();
        Set<String> ofFindings = namesOfFindings();
        Set<String> seen = new HashSet<>();
        for (JsonNode path : api.get("paths")) {
            if (path.has("get")) fields(path.get("get").get("responses"), ofFindings, seen, fields);
        }
        assertThat(fields)
                .contains("only_named", "rests_on", "questions", "next")
                .hasSizeGreaterThan(100);
        assertThat(told).containsAll(fields);
    }

    /** A field that the server writes and its description does not know was missed by a test of the docs as well. */
    @Test
    void whatATwinWritesIsWhatTheInterfaceDescribes() throws Exception {
        for (Map.Entry<String, String> asked : Map.ofEntries(
                        Map.entry("/overview.json", "/overview.json"),
                        Map.entry("/findings.json", "/findings.json"),
                        Map.entry("/findings/{id}.json", "/findings/F-1.json"),
                        Map.entry("/runs/{id}.json", "/runs/R-1.json"),
                        Map.entry("/accounts/{id}.json", "/accounts/1.json"),
                        Map.entry("/posts/{id}.json", "/posts/1.json"),
                        Map.entry("/network.json", "/network.json"),
                        Map.entry("/search.json", "/search.json?q=words"),
                        Map.entry("/states.json", "/states.json"),
                        Map.entry("/cascade/{id}.json", "/cascade/1.json"),
                        Map.entry("/registry.json", "/registry.json"),
                        Map.entry("/analyses.json", "/analyses.json"),
                        Map.entry("/audit.json", "/audit.json"))
                .entrySet()) {
            JsonNode answer = JSON.readTree(served.get(asked.getValue()).body());
            JsonNode schema =
                    api.get("paths").get(asked.getKey()).at("/get/responses/200/content/application~1json/schema");
            List<String> unknown = new ArrayList<>();
            undescribed(answer, schema, asked.getKey(), unknown);
            assertThat(unknown).isEmpty();
        }
    }

    private static Set<String> namesOfFindings() throws Exception {
        try (InputStream in = DescribedFieldsTest.class.getResourceAsStream("/lockstep/serve/finding-schemas.json")) {
            return Set.copyOf(JSON.readTree(in).propertyNames());
        }
    }

    private static void fields(JsonNode schema, Set<String> passOver, Set<String> seen, Set<String> into) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(SCHEMAS.length());
            if (passOver.contains(name) || !seen.add(name)) return;
            JsonNode named = api.at("/components/schemas/" + name);
            named.path("properties").propertyNames().forEach(into::add);
            fields(named, passOver, seen, into);
        } else {
            schema.forEach(inner -> fields(inner, passOver, seen, into));
        }
    }

    private static void undescribed(JsonNode answer, JsonNode schema, String at, List<String> into) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(SCHEMAS.length());
            undescribed(answer, api.at("/components/schemas/" + name), at, into);
        } else if (schema.has("anyOf")) {
            if (!answer.isNull()) undescribed(answer, schema.get("anyOf").get(0), at, into);
        } else if (answer.isArray()) {
            for (JsonNode item : answer) undescribed(item, schema.path("items"), at + "[]", into);
        } else if (answer.isObject() && schema.has("properties")) {
            for (String name : answer.propertyNames()) {
                if (!schema.get("properties").has(name)) into.add(at + " " + name);
                else undescribed(answer.get(name), schema.get("properties").get(name), at + "/" + name, into);
            }
        }
    }
}
