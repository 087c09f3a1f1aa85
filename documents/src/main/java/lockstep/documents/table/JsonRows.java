package lockstep.documents.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.documents.Intake;
import lockstep.model.CannotDo;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as JSON: one object a line, or the objects of an array; each is a document. */
public final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Rows that are looked at to learn what members there are. */
    private static final int LOOK_AT = 100;

    private record Row(String place, JsonNode object) {}

    private JsonRows() {}

    /** Whether a text is one object a line. */
    public static boolean looksLikeLines(String text) {
        int objects = 0;
        for (String line :
                (Iterable<String>) text.lines().filter(l -> !l.isBlank()).limit(3)::iterator) {
            if (!line.stripLeading().startsWith("{") || !line.stripTrailing().endsWith("}")) return false;
            objects++;
        }
        return objects > 1;
    }

    /** Reads one object a line. */
    public static void lines(String file, String text, ColumnMap columns, Intake into) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) continue;
            String place = file + "#" + number;
            into.attempt(place, () -> parsed(place, line)).ifPresent(o -> rows.add(new Row(place, o)));
        }
        documents(file, rows, columns, into);
    }

    private static JsonNode parsed(String place, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) return node;
        } catch (JacksonException e) {
            throw new CannotDo(
                    place + " is not JSON: " + e.getOriginalMessage(), "mend the line; the others are read", e);
        }
        throw new CannotDo(place + " is no object", "each line holds one object, as {\"title\": ..., \"text\": ...}");
    }

    /** Reads the objects of an array, or of the first array of objects within an object, or one object. */
    public static void tree(String file, JsonNode root, ColumnMap columns, Intake into) {
        if (root.path("type").asString("").equals("bundle")
                && root.path("objects").isArray()) {
            into.reject(file, "is a STIX bundle", "lockstep incidents CASE --import " + file);
            return;
        }
        JsonNode list = root.isArray() ? root : array(root, 0).orElse(root);
        List<Row> rows = new ArrayList<>();
        if (list.isObject()) rows.add(new Row(file, list));
        int number = 0;
        if (list.isArray())
            for (JsonNode one : list) {
                number++;
                if (one.isObject()) rows.add(new Row(file + "#" + number, one));
                else into.reject(file + "#" + number, "is no object", "");
            }
        documents(file, rows, columns, into);
    }

    private static Optional<JsonNode> array(JsonNode node, int depth) {
        if (depth > 3 || !node.isObject()) return Optional.empty();
        for (Map.Entry<String, JsonNode> member : node.properties())
            if (member.getValue().isArray()
                    && member.getValue().path(0).isObject()
                    && member.getValue().size() > 1) return Optional.of(member.getValue());
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Optional<JsonNode> within = array(member.getValue(), depth + 1);
            if (within.isPresent()) return within;
        }
        return Optional.empty();
    }

    private static void documents(String file, List<Row> rows, ColumnMap columns, Intake into) {
        if (rows.isEmpty()) return;
        Set<String> names = new LinkedHashSet<>();
        for (Row row : rows.subList(0, Math.min(LOOK_AT, rows.size())))
            names.addAll(row.object().propertyNames());
        columns.told().values().forEach(path -> {
            for (Row row : rows)
                if (path.contains(".") && !at(row.object(), path).isMissingNode()) names.add(path);
        });
        Optional<Map<Column, String>> held = HeldColumns.checked(file, columns, List.copyOf(names), into);
        if (held.isEmpty()) return;
        for (Row row : rows) into.read(row.place(), () -> RowDocument.of(row.place(), cells(row.object(), held.get())));
    }

    private static Map<Column, String> cells(JsonNode object, Map<Column, String> held) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        held.forEach((column, name) -> {
            String value = word(at(object, name));
            if (!value.isEmpty()) cells.put(column, value);
        });
        return cells;
    }

    private static JsonNode at(JsonNode object, String path) {
        if (object.has(path)) return object.path(path);
        JsonNode node = object;
        for (String name : path.split("\\.")) node = node.path(name);
        return node;
    }

    /** A value as a text; of a list its members, parted by commas. */
    private static String word(JsonNode value) {
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            for (JsonNode one : value) if (!word(one).isEmpty()) all.add(word(one));
            return String.join(", ", all);
        }
        if (value.isObject()) return word(value.path("name"));
        return value.isNull() || value.isMissingNode() ? "" : value.asString("");
    }
}
