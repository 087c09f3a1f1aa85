package lockstep.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes in which MISP hands out what it holds, each as events {@code {"Event": ...}}. */
final class MispShapes {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MispShapes() {}

    /** The events of one piece of a file: itself, a bare event in its wrapper, or what a search of attributes found, by event. */
    static List<String> events(String raw) {
        JsonNode whole = JSON.readTree(raw);
        if (whole.path("Event").isObject()) return List.of(raw);
        JsonNode inner = whole.path("response").isObject() ? whole.path("response") : whole;
        if (inner.path("Event").isObject()) return List.of(inner.toString());
        if (isBareEvent(inner)) return List.of("{\"Event\":" + inner + "}");
        JsonNode found = inner.path("Attribute");
        if (found.isObject()) return byEvent(JSON.createArrayNode().add(found));
        return found.isArray() ? byEvent(found) : List.of();
    }

    private static boolean isBareEvent(JsonNode node) {
        return node.path("info").isString() && (node.has("Attribute") || node.has("Object") || node.has("Orgc"));
    }

    /** An attribute that was found alone says in short of which event it is. */
    private static List<String> byEvent(JsonNode attributes) {
        Map<String, ObjectNode> events = new LinkedHashMap<>();
        for (JsonNode attribute : attributes) {
            JsonNode of = attribute.path("Event");
            String key = of.path("uuid").asString(attribute.path("event_id").asString(""));
            ObjectNode event = events.computeIfAbsent(key, k -> head(of));
            ObjectNode own = ((ObjectNode) attribute).deepCopy();
            own.remove("Event");
            ((ArrayNode) event.path("Event").path("Attribute")).add(own);
        }
        return events.values().stream().map(ObjectNode::toString).toList();
    }

    private static ObjectNode head(JsonNode of) {
        ObjectNode event = of instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        event.set("Attribute", JSON.createArrayNode());
        ObjectNode wrapper = JSON.createObjectNode();
        wrapper.set("Event", event);
        return wrapper;
    }
}
