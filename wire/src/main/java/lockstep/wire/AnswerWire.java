package lockstep.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lockstep.model.answer.AnswerColumn.Content;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import lockstep.model.answer.TableShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of an answer as JSON, row by row, and back: into the record that was answered, or into rows that need no class. */
public final class AnswerWire {
    /*
     * A row is the JSON object of its record, with every digit of its numbers, so that an answer that was kept is the one that was
     * computed. A column finds its value by its name, step by step; a step that is a list makes a row of each of its items.
     */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AnswerWire() {}

    /** The rows of each table, by its name; whatever is no declared list is the one row of the summary. */
    public static Map<String, List<String>> rows(Record answer) {
        ObjectNode whole = MAPPER.valueToTree(answer);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (TableShape shape : TableShape.of(answer.getClass()))
            if (whole.get(shape.name()) instanceof ArrayNode list) {
                rows.put(
                        shape.name(),
                        StreamSupport.stream(list.spliterator(), false)
                                .map(JsonNode::toString)
                                .toList());
                whole.remove(shape.name());
            }
        rows.put(TableShape.SUMMARY, List.of(whole.toString()));
        return rows;
    }

    /** The record that was answered, from the rows of its tables. */
    public static <A extends Record> A answer(Class<A> type, Map<String, List<String>> rows) {
        ObjectNode whole = (ObjectNode) Fields.tree("answer", first(rows));
        for (TableShape shape : TableShape.of(type)) {
            if (shape.name().equals(TableShape.SUMMARY)) continue;
            ArrayNode list = whole.putArray(shape.name());
            for (String row : rows.getOrDefault(shape.name(), List.of())) list.add(Fields.tree("answer", row));
        }
        return MAPPER.treeToValue(whole, type);
    }

    private static String first(Map<String, List<String>> rows) {
        return rows.getOrDefault(TableShape.SUMMARY, List.of("{}")).get(0);
    }

    /** The tables of an answer that nobody has kept. */
    public static List<AnswerTable> tables(Record answer) {
        Map<String, List<String>> rows = rows(answer);
        return TableShape.of(answer.getClass()).stream()
                .map(shape -> table(shape, rows.getOrDefault(shape.name(), List.of())))
                .toList();
    }

    public static String json(TableShape shape) {
        return MAPPER.writeValueAsString(shape);
    }

    public static TableShape shape(String json) {
        return MAPPER.treeToValue(Fields.tree("table", json), TableShape.class);
    }

    /** The rows of one table, a value for each of its columns. */
    public static AnswerTable table(TableShape shape, List<String> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (String row : rows)
            for (JsonNode one : unfolded(shape, Fields.tree("answer", row))) all.add(cells(shape, one));
        return new AnswerTable(shape, all);
    }

    /** A row for each item of the inner list of which columns show a part; the row itself where none does. */
    private static List<JsonNode> unfolded(TableShape shape, JsonNode row) {
        for (ColumnShape column : shape.columns()) {
            int point = column.name().indexOf('.');
            if (point < 0) continue;
            String list = column.name().substring(0, point);
            if (!(row.get(list) instanceof ArrayNode items)) continue;
            return StreamSupport.stream(items.spliterator(), false)
                    .<JsonNode>map(item -> ((ObjectNode) row.deepCopy()).set(list, item))
                    .toList();
        }
        return List.of(row);
    }

    private static List<@Nullable Object> cells(TableShape shape, JsonNode row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (ColumnShape column : shape.columns()) {
            JsonNode at = row;
            for (String step : column.name().split("\\.")) at = at.path(step);
            cells.add(value(at, column.content()));
        }
        return cells;
    }

    private static @Nullable Object value(JsonNode at, Content content) {
        if (at.isMissingNode() || at.isNull()) return null;
        if (at.isIntegralNumber()) return at.longValue();
        if (at.isNumber()) return at.doubleValue();
        if (at.isBoolean()) return at.booleanValue();
        if (content == Content.NUMBER)
            return Double.valueOf(at.stringValue()); // NaN and the infinite, which JSON has no number for
        if (at.isString()) return at.stringValue();
        String between = at.isArray() ? "; " : " ";
        return at.valueStream()
                .map(n -> String.valueOf(value(n, Content.TEXT)))
                .collect(Collectors.joining(between))
                .strip();
    }
}
