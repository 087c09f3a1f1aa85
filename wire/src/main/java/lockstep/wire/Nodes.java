package lockstep.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object being made, field by field. */
record Nodes(ObjectNode done) {
    static final String ROW = "row";

    static Nodes object() {
        return new Nodes(JsonNodeFactory.instance.objectNode());
    }

    Nodes set(String name, String text) {
        done.put(name, text);
        return this;
    }

    Nodes set(String name, long whole) {
        done.put(name, whole);
        return this;
    }

    Nodes set(String name, double number) {
        done.put(name, number);
        return this;
    }

    Nodes set(String name, boolean truth) {
        done.put(name, truth);
        return this;
    }

    Nodes set(String name, Instant when) {
        return set(name, when.toString());
    }

    Nodes set(String name, JsonNode value) {
        done.set(name, value);
        return this;
    }

    Nodes set(String name, Nodes value) {
        return set(name, value.done);
    }

    <T> Nodes list(String name, Collection<T> items, Function<T, Nodes> each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (T item : items) array.add(each.apply(item).done);
        return set(name, array);
    }

    Nodes texts(String name, Collection<String> items) {
        return set(name, textArray(items));
    }

    Nodes wholes(String name, Collection<? extends Number> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Number item : items) array.add(item.longValue());
        return set(name, array);
    }

    Nodes numbers(String name, Collection<Double> items) {
        return set(name, numberArray(items));
    }

    <T> Nodes rows(String name, Collection<T> items, Function<T, JsonNode> each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (T item : items) array.add(each.apply(item));
        return set(name, array);
    }

    Nodes words(String name, Map<String, String> words) {
        return set(name, words(words));
    }

    static Nodes words(Map<String, String> words) {
        Nodes object = object();
        words.forEach(object::set);
        return object;
    }

    static JsonNode textArray(Collection<String> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (String item : items) array.add(item);
        return array;
    }

    static JsonNode numberArray(Collection<Double> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Double item : items) array.add(item);
        return array;
    }
}
