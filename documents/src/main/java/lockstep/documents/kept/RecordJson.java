package lockstep.documents.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.kept.IncidentRecord.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a record from the JSON that a case keeps and {@code lockstep read --json} prints, and writes what is changed of it. */
public final class RecordJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordJson() {}

    /** The record that a text of JSON holds; what it leaves out is empty. */
    public static IncidentRecord read(String json) {
        return read(JSON.readTree(json));
    }

    /** The record that an object holds. */
    public static IncidentRecord read(JsonNode record) {
        List<String> properties = new ArrayList<>();
        for (JsonNode p : record.path("properties"))
            properties.add(p.path("name").asString(""));
        return new IncidentRecord(
                record.path("outlet").asString(""),
                record.path("language").asString(""),
                record.path("text").asString(""),
                properties,
                section(record.path("section")),
                entries(record.path("incident")));
    }

    private static Section section(JsonNode section) {
        if (!section.isObject()) return Section.WHOLE;
        return new Section(
                true, section.path("start").asInt(-1), section.path("end").asInt(-1));
    }

    /** The entries of an incident by field, in its order. */
    public static Map<String, List<RecordEntry>> entries(JsonNode incident) {
        Map<String, List<RecordEntry>> entries = new LinkedHashMap<>();
        incident.properties().forEach(field -> {
            List<RecordEntry> list = new ArrayList<>();
            for (JsonNode one : field.getValue()) list.add(entry(one));
            entries.put(field.getKey(), list);
        });
        return entries;
    }

    private static RecordEntry entry(JsonNode one) {
        Map<String, Object> more = new LinkedHashMap<>();
        one.properties().forEach(part -> {
            switch (part.getKey()) {
                case "value", "quote", "start", "end" -> {}
                default -> more.put(part.getKey(), part(part.getValue()));
            }
        });
        return new RecordEntry(
                one.path("value").asString(""),
                one.path("quote").asString(""),
                one.path("start").asInt(-1),
                one.path("end").asInt(-1),
                more);
    }

    /** Text and numbers as such; what nobody here writes stays as it came. */
    private static Object part(JsonNode part) {
        if (part.isString()) return part.asString();
        return part.isNumber() ? part.numberValue() : part;
    }

    /** Entries as a record prints them. */
    public static Map<String, List<Map<String, Object>>> printed(Map<String, List<RecordEntry>> entries) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        entries.forEach((field, list) ->
                all.put(field, list.stream().map(RecordJson::printed).toList()));
        return all;
    }

    private static Map<String, Object> printed(RecordEntry e) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", e.value());
        one.put("quote", e.quote());
        one.put("start", e.start());
        one.put("end", e.end());
        one.putAll(e.more());
        return one;
    }

    /** The JSON of a record, cut to a part of its text that tells something of its own. */
    public static String part(String json, String title, int start, int end, Map<String, List<RecordEntry>> entries) {
        ObjectNode record = JSON.readTree(json).asObject();
        record.putObject("section").put("title", title).put("start", start).put("end", end);
        record.set("incident", JSON.valueToTree(printed(entries)));
        return JSON.writeValueAsString(record);
    }

    /** The JSON of a record with the name of its file and not the folders above it, which tell of the analyst's machine. */
    public static String shared(String json) {
        ObjectNode record = JSON.readTree(json).asObject();
        if (record.has("file"))
            record.put("file", KeptArticle.fileName(record.path("file").asString("")));
        return JSON.writeValueAsString(record);
    }
}
