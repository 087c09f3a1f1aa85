package lockstep.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules for marking definitions, which are made otherwise than all other objects. */
final class Markings {
    private static final Map<String, String> TLP = Map.of(
            "white", "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9",
            "green", "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da",
            "amber", "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82",
            "red", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed");
    private static final Map<String, Rule> RULES = Map.of(
            "id", Rule.of("own-id:marking-definition"),
            "spec_version", Rule.of("version"),
            "created", Rule.of("time"),
            "created_by_ref", Rule.of("id"),
            "name", Rule.of("text"),
            "external_references", Rule.of("references"),
            "object_marking_refs", Rule.of("ids:marking-definition"),
            "granular_markings", Rule.of("markings"));

    private Markings() {}

    static List<String> faults(Set<String> there, StixRules.Properties properties) {
        var faults = new ArrayList<String>();
        for (String name : List.of("id", "type", "spec_version", "created"))
            if (!there.contains(name)) faults.add("its " + name + " is missing");
        for (String name : there) {
            Rule rule = RULES.get(name);
            if (rule != null)
                rule.against(properties.get(name)).ifPresent(takes -> faults.add("its " + name + " is not " + takes));
        }
        definition(there, properties).ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> definition(Set<String> there, StixRules.Properties properties) {
        boolean extended = there.contains("extensions");
        if (!extended && !(there.contains("definition") && there.contains("definition_type")))
            return Optional.of("it needs definition_type and definition, or extensions");
        String type = properties.get("definition_type").stringValue("");
        JsonNode definition = properties.get("definition");
        if (there.contains("definition_type")
                && !properties.get("definition_type").isString())
            return Optional.of("its definition_type is not a text");
        if (there.contains("definition") && !definition.isObject())
            return Optional.of("its definition is not an object");
        if (type.equals("statement") && !definition.path("statement").isString())
            return Optional.of("its definition has no statement");
        if (!type.equals("tlp")) return Optional.empty();
        String colour = definition.path("tlp").stringValue("");
        boolean fixed = properties.get("id").stringValue("").equals(TLP.getOrDefault(colour, "-"))
                && properties.get("name").stringValue("").equals("TLP:" + colour.toUpperCase(java.util.Locale.ROOT))
                && properties.get("created").stringValue("").equals("2017-01-20T00:00:00.000Z")
                && properties.get("spec_version").stringValue("").equals("2.1")
                && there.size() == 7;
        return fixed
                ? Optional.empty()
                : Optional.of("it is not one of the four TLP markings of the standard, which are fixed to the letter");
    }
}
