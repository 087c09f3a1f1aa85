package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The first objects of a file of JSON, as the columns of a table: what a member is called is held against what it holds. */
final class JsonSample {
    private static final int MOST = 1000;

    private JsonSample() {}

    /**
     * A column for each member that one of the first objects has.
     *
     * @param keyed whether the objects are the members of one
     */
    static List<Column> of(Input in, boolean keyed) {
        List<JsonNode> objects = keyed ? apart(in.head().text().stripLeading()) : objects(in);
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode object : objects) names.addAll(Members.of(object));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode object : objects)
            rows.add(names.stream().map(name -> cell(object, name)).toList());
        return Column.of(List.copyOf(names), rows);
    }

    private static String cell(JsonNode object, String path) {
        JsonNode value = MemberReader.at(object, path);
        return value.isArray() ? value.isEmpty() ? "" : value.toString() : Json.text(value);
    }

    private static List<JsonNode> objects(Input in) {
        List<JsonNode> objects = new ArrayList<>();
        String text = in.head().text().stripLeading();
        String items = in.reading().map().getOrDefault(Field.ITEMS, "");
        if (items.isEmpty() && JsonElements.isLines(text)) {
            text.lines().limit(MOST).forEach(line -> line(line, objects));
            return objects;
        }
        if (items.isEmpty() && text.startsWith("{")) objects.addAll(apart(text));
        if (!objects.isEmpty()) return objects;
        try (JsonParser parser = JsonElements.JSON.createParser(text)) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY
                    || parser.currentToken() == JsonToken.START_OBJECT
                            && (items.isEmpty() ? isAtList(parser) : JsonElements.isAt(parser, items));
            while (list && objects.size() < MOST && parser.nextToken() == JsonToken.START_OBJECT)
                objects.add(JsonElements.ELEMENT.readTree(parser));
        } catch (JacksonException cut) {
            // the beginning ends within an object
        }
        return objects;
    }

    /** Objects one after another, or those that are the members of one, each by its key; none where lists hold them. */
    private static List<JsonNode> apart(String text) {
        List<JsonNode> objects = new ArrayList<>();
        try (JsonParser parser = JsonElements.JSON.createParser(text)) {
            while (objects.size() < MOST && parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode whole = JsonElements.ELEMENT.readTree(parser);
                if (whole.values().stream().anyMatch(JsonSample::isListOfObjects)) return List.of();
                boolean keyed = whole.size() > 1 && whole.values().stream().allMatch(JsonNode::isObject);
                if (keyed) objects.addAll(whole.values());
                else objects.add(whole);
            }
        } catch (JacksonException cut) {
            // the beginning ends within an object
        }
        return objects;
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && value.path(0).isObject();
    }

    private static void line(String line, List<JsonNode> objects) {
        try {
            JsonNode object = JsonElements.JSON.readTree(line);
            if (object.isObject()) objects.add(object);
        } catch (JacksonException cut) {
            // the beginning ends within a line, or it is a reject
        }
    }

    private static boolean isAtList(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && JsonElements.LISTS.contains(name)) return true;
            parser.skipChildren();
        }
        return false;
    }
}
