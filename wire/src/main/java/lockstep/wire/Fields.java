package lockstep.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object being read: asks for each field by name and says which one is missing or of another kind. */
record Fields(String what, JsonNode object) {
    private static final int LONGEST_STRING = 250_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    static Fields parse(String what, String json) {
        return new Fields(what, tree(what, json));
    }

    static JsonNode tree(String what, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException notJson) {
            throw new CannotDo(
                    "the JSON of a " + what + " cannot be read: " + notJson.getOriginalMessage(), HELP, notJson);
        }
    }

    private static final String HELP = "the case or the file may be damaged, or a newer version wrote it";

    JsonNode node(String name) {
        JsonNode value = object.get(name);
        if (value == null) throw wrong(name, "missing");
        return value;
    }

    boolean has(String name) {
        return object.has(name);
    }

    Fields object(String name) {
        return new Fields(what, node(name));
    }

    String text(String name) {
        JsonNode value = node(name);
        if (!value.isString()) throw wrong(name, value + ", not a text");
        return value.stringValue();
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException notTime) {
            throw wrong(name, text(name) + ", not a time like 2026-01-31T09:30:00Z");
        }
    }

    long whole(String name) {
        return whole(name, node(name));
    }

    int small(String name) {
        JsonNode value = node(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) throw wrong(name, value + ", not a small number");
        return value.intValue();
    }

    boolean truth(String name) {
        JsonNode value = node(name);
        if (!value.isBoolean()) throw wrong(name, value + ", not true or false");
        return value.booleanValue();
    }

    double number(String name) {
        return number(name, node(name));
    }

    <T> List<T> list(String name, Function<Fields, T> each) {
        var all = new ArrayList<T>();
        for (JsonNode item : array(name)) all.add(each.apply(new Fields(what, item)));
        return all;
    }

    List<String> texts(String name) {
        var all = new ArrayList<String>();
        for (JsonNode item : array(name)) {
            if (!item.isString()) throw wrong(name, "a list with " + item + ", not a text");
            all.add(item.stringValue());
        }
        return all;
    }

    List<Double> numbers(String name) {
        var all = new ArrayList<Double>();
        for (JsonNode item : array(name)) all.add(number(name, item));
        return all;
    }

    List<Long> wholes(String name) {
        var all = new ArrayList<Long>();
        for (JsonNode item : array(name)) all.add(whole(name, item));
        return all;
    }

    /** The lists within a list, each as an object with the one field {@code row}. */
    <T> List<T> rows(String name, Function<Fields, T> each) {
        var all = new ArrayList<T>();
        for (JsonNode item : array(name)) {
            all.add(each.apply(
                    new Fields(what, Nodes.object().set(Nodes.ROW, item).done())));
        }
        return all;
    }

    Map<String, String> words(String name) {
        return new Fields(what, node(name)).words();
    }

    Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : names()) all.put(key, text(key));
        return all;
    }

    List<String> names() {
        if (!object.isObject()) throw wrong("all of it", object + ", not an object");
        return object.propertyNames().stream().sorted().toList();
    }

    CannotDo wrong(String name, String is) {
        return new CannotDo("the JSON of a " + what + ": field " + name + " is " + is, HELP);
    }

    private JsonNode array(String name) {
        JsonNode value = node(name);
        if (!value.isArray()) throw wrong(name, value + ", not a list");
        return value;
    }

    private long whole(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw wrong(name, value + ", not a whole number");
        return value.longValue();
    }

    private double number(String name, JsonNode value) {
        if (value.isNull()) return Double.NaN;
        if (value.isNumber()) return value.doubleValue();
        if (value.isString() && value.stringValue().equals("Infinity")) return Double.POSITIVE_INFINITY;
        if (value.isString() && value.stringValue().equals("-Infinity")) return Double.NEGATIVE_INFINITY;
        throw wrong(name, value + ", not a number");
    }
}
