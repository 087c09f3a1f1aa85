package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Incident;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Sections;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of parts of an article: as a report with a section for each network has them, or as a person cuts it. */
public final class Parts {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What a part tells in other words than the whole was quoted for: looked up again within the part. */
    private static final Set<Field> AGAIN = EnumSet.of(
            Field.STATES,
            Field.LAYERS,
            Field.OPERATIONS,
            Field.ACTORS,
            Field.TARGETS,
            Field.COUNTRIES,
            Field.PLATFORMS,
            Field.TOOLS,
            Field.SOURCES,
            Field.CITED);

    private Parts() {}

    /** One record a section, where a document is a report on several networks; else one record. */
    public static List<Articles.Part> of(Document d, Lists lists, boolean whole) {
        String title = d.front().title();
        String base = title + "\n" + d.text();
        List<Sections.Section> sections =
                whole ? List.of() : Sections.of(d.text(), d.front().published(), lists);
        if (sections.isEmpty()) return List.of(new Articles.Part(IncidentFile.hash(base), title, DocumentJson.line(d)));
        List<Articles.Part> parts = new ArrayList<>();
        for (Sections.Section s : sections) {
            ObjectNode record = object(DocumentJson.line(d.telling(s.incident())));
            int start = d.text().codePointCount(0, s.start());
            int end = d.text().codePointCount(0, s.end());
            section(record, s.title(), start, end);
            parts.add(part(base, title, s.title(), start, record));
        }
        return parts;
    }

    private static Articles.Part part(String base, String title, String section, int start, ObjectNode record) {
        String name = title.isEmpty() ? section : title + ": " + section;
        return new Articles.Part(IncidentFile.hash(base + "\n#" + start), name, JSON.writeValueAsString(record));
    }

    private static void section(ObjectNode record, String title, int start, int end) {
        record.putObject("section").put("title", title).put("start", start).put("end", end);
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /**
     * Cuts the record of an article where some words stand, each once; every part keeps the entries that are quoted from it.
     *
     * @param at words with which a part begins
     * @return the records, the first for the article itself
     */
    public static List<Articles.Part> cut(Told told, List<String> at, Lists lists) {
        String text = told.text();
        List<Integer> cuts = new ArrayList<>(List.of(told.telling().from()));
        for (String words : at) cuts.add(place(text, words, told));
        cuts.add(told.telling().to());
        if (!cuts.equals(cuts.stream().sorted().distinct().toList()))
            throw new WrongUse(
                    "the parts do not follow one another", "give --at in the order of the text, none at its beginning");
        String base = told.article().title() + "\n" + text;
        List<Articles.Part> parts = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            int start = text.codePointCount(0, from);
            int end = text.codePointCount(0, to);
            ObjectNode record = told.record().deepCopy().asObject();
            String title = heading(text.substring(from, to));
            section(record, title, start, end);
            record.set("incident", within(told, from, to, lists));
            parts.add(
                    i == 0
                            ? new Articles.Part(
                                    told.article().hash(), told.article().title(), JSON.writeValueAsString(record))
                            : part(base, told.article().title(), title, start, record));
        }
        return parts;
    }

    private static int place(String text, String words, Told told) {
        int at = text.indexOf(words);
        if (words.isBlank() || at < 0)
            throw new WrongUse(
                    "article " + told.article().number() + " does not hold the words: " + words,
                    "copy them from lockstep incidents CASE --show "
                            + told.article().number());
        if (text.indexOf(words, at + 1) >= 0)
            throw new WrongUse("these words stand more than once: " + words, "give more of them");
        return at;
    }

    private static String heading(String part) {
        String line = part.strip().split("\n", 2)[0].strip();
        return line.length() <= 80
                ? line
                : line.substring(0, line.lastIndexOf(' ', 79) < 1 ? 79 : line.lastIndexOf(' ', 79)) + "…";
    }

    /** The entries quoted within a part; and what the whole told that the part tells too, in words of its own. */
    private static ObjectNode within(Told told, int from, int to, Lists lists) {
        String text = told.text();
        int start = text.codePointCount(0, from);
        int end = text.codePointCount(0, to);
        Incident again = Sections.part(text, from, to, told.article().published(), lists);
        JsonNode fresh =
                object(DocumentJson.line(blank(told, text).telling(again))).path("incident");
        ObjectNode incident = JSON.createObjectNode();
        for (Field field : Field.values()) {
            ArrayNode list = JSON.createArrayNode();
            Set<String> has = new HashSet<>();
            for (JsonNode m : told.mentions(field)) {
                if (m.path("start").asInt(-1) < start || m.path("end").asInt(-1) > end) continue;
                list.add(m);
                has.add(m.path("value").asString(""));
            }
            if (field == Field.DATES) list = begun(list, fresh.path(field.key()));
            incident.set(field.key(), list);
            if (!AGAIN.contains(field)) continue;
            List<String> known = told.values(field);
            for (JsonNode m : fresh.path(field.key())) {
                String value = m.path("value").asString("");
                if (known.contains(value) && has.add(value)) list.add(m);
            }
        }
        return incident;
    }

    /** The day with which the acts of a part begin stands first; the whole may have begun with another. */
    private static ArrayNode begun(ArrayNode kept, JsonNode fresh) {
        for (JsonNode m : kept) if (m.path("role").asString("").equals("start")) return kept;
        for (JsonNode first : fresh) {
            if (!first.path("role").asString("").equals("start")) continue;
            ArrayNode list = JSON.createArrayNode().add(first);
            for (JsonNode m : kept)
                if (m.path("start").asInt() != first.path("start").asInt()) list.add(m);
            return list;
        }
        return kept;
    }

    private static Document blank(Told told, String text) {
        return new Document(
                told.article().file(),
                new lockstep.documents.Front("", "", "", ""),
                "",
                text,
                List.of(),
                List.of(),
                Incident.EMPTY);
    }
}
