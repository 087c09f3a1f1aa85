package lockstep.documents.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.documents.incident.Field;
import tools.jackson.databind.JsonNode;

/**
 * What one kept record tells.
 *
 * @param number of its article
 * @param published as the article bears it
 * @param record the object that {@code lockstep read --json} prints; with {@code section} where it is of a part of the text
 */
public record Telling(long number, String published, JsonNode record) {
    /** The values of one field, each once, in order. */
    public List<String> values(Field field) {
        List<String> values = new ArrayList<>();
        for (JsonNode m : mentions(field)) {
            String value = m.path("value").asString("");
            if (!value.isEmpty() && !values.contains(value)) values.add(value);
        }
        return values;
    }

    /** The mentions of one field. */
    public JsonNode mentions(Field field) {
        return record.path("incident").path(field.key());
    }

    /** The whole text of the article. */
    public String text() {
        return record.path("text").asString("");
    }

    /** The name of a file without its folder, which tells of the analyst's machine; a member of it stays. */
    public static String fileName(String file) {
        int member = file.indexOf('#');
        String path = member < 0 ? file : file.substring(0, member);
        return file.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Where the part begins that the record is of, in chars. */
    public int from() {
        return place("start", 0);
    }

    /** One past the end of that part. */
    public int to() {
        return place("end", text().length());
    }

    /** The part of the text that the record is of. */
    public String part() {
        return text().substring(from(), Math.max(from(), to()));
    }

    /** Whether the record is of a part of its text only. */
    public boolean isPart() {
        return record.path("section").isObject();
    }

    private int place(String end, int whole) {
        int points = record.path("section").path(end).asInt(-1);
        String text = text();
        return points < 0 || points > text.codePointCount(0, text.length())
                ? whole
                : text.offsetByCodePoints(0, points);
    }

    /** When the acts began: what the record names as the start, else the day of publication; empty if neither is known. */
    public Optional<Began> began() {
        for (JsonNode m : mentions(Field.DATES)) {
            if (m.path("role").asString("").equals("start")) return Began.of(m);
        }
        return Began.published(published);
    }

    /** The same in words, as exactly as it is known. */
    public String start() {
        return began().map(Began::label).orElse("");
    }

    /** Whether a field holds a value, in any case of letters. */
    public boolean has(Field field, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        for (String v : values(field)) if (v.toLowerCase(Locale.ROOT).equals(wanted)) return true;
        return false;
    }
}
