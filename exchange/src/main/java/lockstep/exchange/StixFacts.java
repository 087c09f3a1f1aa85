package lockstep.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * What an object of a bundle says of itself, and what the standard says against it.
 *
 * @param id as {@code channel--f11a3c8b-...}, empty where it has none
 * @param type as {@code channel}, empty where it has none
 * @param name what a reader knows it by: its name, its value, its account; empty where it has none
 * @param modified when this version was made, empty where it is not said
 * @param relation of a relationship, as {@code amplifies}; else empty
 * @param from where a relationship begins, or empty
 * @param to where it ends, or empty
 * @param content a number that two objects share when they say the same
 * @param refs ids of the objects that it points at, in the order of its properties
 * @param about those among them that it is about; without any of these it says nothing
 * @param faults what is wrong with it, each a sentence
 */
public record StixFacts(
        String id,
        String type,
        String name,
        String modified,
        String relation,
        String from,
        String to,
        long content,
        List<String> refs,
        List<String> about,
        List<String> faults) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> NAMES =
            List.of("name", "value", "title", "display_name", "account_login", "user_id", "abstract", "url", "number");

    private static final Set<String> ABOUT = Set.of("object_refs", "object_ref", "sighting_of_ref");

    public StixFacts {
        refs = List.copyOf(refs);
        about = List.copyOf(about);
        faults = List.copyOf(faults);
    }

    /**
     * Reads one object.
     *
     * @throws JacksonException where it is not JSON
     */
    static StixFacts of(byte[] bytes, int from, int length) {
        try (JsonParser in = JSON.createParser(bytes, from, length)) {
            var object = new Reading();
            if (in.nextToken() == JsonToken.START_OBJECT) object.read(in);
            return object.facts();
        }
    }

    /** The properties of one object, in their order. */
    private static final class Reading implements StixRules.Properties {
        private final List<String> names = new ArrayList<>(16);
        private final List<JsonNode> values = new ArrayList<>(16);
        private long content;

        void read(JsonParser in) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                names.add(in.currentName());
                JsonToken token = in.nextToken();
                JsonNode value = token == JsonToken.VALUE_STRING
                        ? JsonNodeFactory.instance.stringNode(in.getString())
                        : in.readValueAsTree();
                values.add(value);
                content += Content.property(names.get(names.size() - 1), Content.of(value));
            }
        }

        @Override
        public JsonNode get(String name) {
            int place = names.indexOf(name);
            return place < 0 ? MissingNode.getInstance() : values.get(place);
        }

        StixFacts facts() {
            String type = text("type");
            boolean relationship = type.equals("relationship");
            return new StixFacts(
                    text("id"),
                    type,
                    name(),
                    text("modified"),
                    relationship ? text("relationship_type") : "",
                    relationship ? text("source_ref") : "",
                    relationship ? text("target_ref") : "",
                    Content.ofObject(content),
                    refs(name -> true),
                    refs(ABOUT::contains),
                    faults(type));
        }

        private String text(String name) {
            return get(name).stringValue("");
        }

        private String name() {
            for (String name : NAMES) {
                JsonNode value = get(name);
                if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
                if (value.isNumber()) return value.asString();
            }
            return "";
        }

        private List<String> refs(Predicate<String> property) {
            var refs = new ArrayList<String>(2);
            for (int i = 0; i < names.size(); i++) {
                JsonNode value = values.get(i);
                if (!property.test(names.get(i))) continue;
                if (names.get(i).endsWith("_ref") && value.isString()) refs.add(value.stringValue());
                if (names.get(i).endsWith("_refs") && value.isArray()) {
                    for (JsonNode ref : value) if (ref.isString()) refs.add(ref.stringValue());
                }
            }
            return refs;
        }

        private List<String> faults(String type) {
            Set<String> there = new LinkedHashSet<>(names);
            var faults = new ArrayList<String>(0);
            if (type.isEmpty()) faults.add("it has no type");
            String ofId = Words.typeOfId(text("id"));
            if (ofId.isEmpty())
                faults.add("its id is " + (text("id").isEmpty() ? "missing" : text("id")) + "; it takes type--UUID");
            else if (!type.isEmpty() && !ofId.equals(type))
                faults.add("its id is of a " + ofId + ", its type is " + type);
            if (there.size() < names.size()) faults.add("a property stands in it twice");
            if (type.equals("marking-definition")) {
                faults.addAll(Markings.faults(there, this));
                return faults;
            }
            StixRules rules = StixRules.of(type, there.contains("created"));
            for (int i = 0; i < names.size(); i++) property(rules, names.get(i), values.get(i), faults);
            faults.addAll(rules.together(type, there, this));
            faults.removeIf(says -> says.equals("its type is missing") || says.equals("its id is missing"));
            return faults;
        }

        private static void property(StixRules rules, String name, JsonNode value, List<String> faults) {
            if (name.equals("id")) return;
            if (!Words.isProperty(name))
                faults.add("a property is called " + name + "; it takes small letters, digits and _");
            if (value.isNull()) faults.add("its " + name + " is null");
            else if (value.isArray() && value.isEmpty()) faults.add("its " + name + " is an empty list");
            else
                rules.rule(name)
                        .flatMap(rule -> rule.against(value))
                        .ifPresent(
                                takes -> faults.add("its " + name + " is " + shortly(value) + "; it takes " + takes));
        }

        private static String shortly(JsonNode value) {
            String text = value.isString() ? value.stringValue() : value.toString();
            return text.length() <= 60 ? text : text.substring(0, 60) + "...";
        }
    }
}
