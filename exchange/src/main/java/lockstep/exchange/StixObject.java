package lockstep.exchange;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One object of a bundle, to the letter as it came.
 *
 * @param id as {@code channel--f11a3c8b-...}, empty where it has none
 * @param type as {@code channel}, empty where it has none
 * @param raw the object's own text, from brace to brace
 * @param refs ids of the objects that it points at, in the order of its properties
 * @param faults what is wrong with it by the standard's common rules, each a sentence
 */
public record StixObject(String id, String type, String raw, List<String> refs, List<String> faults) {
    public StixObject {
        refs = List.copyOf(refs);
        faults = List.copyOf(faults);
    }

    static StixObject of(String raw, JsonNode node) {
        return new StixObject(
                node.path("id").stringValue(""),
                node.path("type").stringValue(""),
                raw,
                refs(node),
                CommonRules.faults(node));
    }

    private static List<String> refs(JsonNode node) {
        var refs = new ArrayList<String>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (field.getKey().endsWith("_ref") && value.isString()) refs.add(value.stringValue());
            if (field.getKey().endsWith("_refs") && value.isArray()) {
                for (JsonNode ref : value) if (ref.isString()) refs.add(ref.stringValue());
            }
        });
        return refs;
    }
}
