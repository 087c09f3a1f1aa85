package lockstep.serve.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lockstep.serve.answer.Schemas;

/** The description of the interface (OpenAPI 3.1), made from the routes that dispatch. */
public final class OpenApi {
    private OpenApi() {}

    /** The description, as JSON values. */
    public static Map<String, Object> of(Routes routes, String version) {
        var schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Route route : routes.all()) {
            paths.computeIfAbsent(route.path(), p -> new TreeMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route, schemas));
        }
        schemas.named().put("Error", ERROR);
        return Map.of(
                "openapi",
                "3.1.0",
                "info",
                Map.of(
                        "title",
                        "Lockstep",
                        "version",
                        version,
                        "description",
                        "A case as JSON. Every page has a twin at its own address with .json behind it. Times are UTC."
                                + " Changes need the header X-Lockstep-Token with the token of /session.json."),
                "x-pages",
                routes.pages(),
                "paths",
                paths,
                "components",
                Map.of(
                        "schemas",
                        schemas.named(),
                        "securitySchemes",
                        Map.of("token", Map.of("type", "apiKey", "in", "header", "name", "X-Lockstep-Token"))));
    }

    private static final Map<String, Object> ERROR = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "error",
                    Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of(
                                    "status", Map.of("type", "integer"),
                                    "says", Map.of("type", "string"),
                                    "help", Map.of("type", "string")))));

    private static Map<String, Object> operation(Route route, Schemas schemas) {
        Map<String, Object> operation = new TreeMap<>();
        operation.put("operationId", id(route));
        operation.put("summary", route.says());
        List<Object> parameters = new ArrayList<>();
        for (String part : route.parts()) {
            parameters.add(Map.of("name", part, "in", "path", "required", true, "schema", Map.of("type", "string")));
        }
        for (Param param : route.params()) {
            parameters.add(
                    Map.of("name", param.name(), "in", "query", "description", param.says(), "schema", schema(param)));
        }
        operation.put("parameters", parameters);
        if (!route.sends().isEmpty()) operation.put("requestBody", body(route));
        if (!route.method().equals("GET")) operation.put("security", List.of(Map.of("token", List.of())));
        Map<String, Object> content = route.answer() == Void.class
                ? Map.of("description", "another content than JSON")
                : Map.of(
                        "description",
                        route.says(),
                        "content",
                        Map.of("application/json", Map.of("schema", schemas.of(route.answer()))));
        operation.put("responses", Map.of("200", content, "default", failure()));
        return operation;
    }

    private static Map<String, Object> failure() {
        return Map.of(
                "description",
                "why it was not answered",
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Error"))));
    }

    private static Map<String, Object> body(Route route) {
        Map<String, Object> properties = new TreeMap<>();
        route.sends().forEach((name, says) -> properties.put(name, Map.of("description", says)));
        return Map.of(
                "content",
                Map.of("application/json", Map.of("schema", Map.of("type", "object", "properties", properties))));
    }

    private static Map<String, Object> schema(Param param) {
        if (!param.words().isEmpty()) return Map.of("type", "string", "enum", param.words());
        return switch (param.kind()) {
            case TEXT -> Map.of("type", "string");
            case WHOLE -> Map.of("type", "integer");
            case DECIMAL -> Map.of("type", "number");
            case TIME -> Map.of("type", "string", "description", "a day or a time, UTC");
            case TRUTH -> Map.of("type", "boolean");
        };
    }

    private static String id(Route route) {
        String words = route.path()
                .replace(".json", "")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return route.method().toLowerCase(Locale.ROOT) + "_" + words;
    }
}
