package lockstep.app.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.documents.incident.Field;
import lockstep.store.Articles.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article of a case with its record.
 *
 * @param article as the case keeps it
 * @param record the object that {@code lockstep read --json} prints
 */
public record Told(Article article, JsonNode record) {
    /** Reads the record of an article. */
    public static Told of(Article article) {
        return new Told(article, JsonMapper.shared().readTree(article.record()));
    }

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

    public String text() {
        return record.path("text").asString("");
    }

    /** First day of the acts: what the record names as the start, else the day of publication; empty if neither is known. */
    public String start() {
        for (JsonNode m : mentions(Field.DATES)) {
            if (m.path("role").asString("").equals("start"))
                return m.path("from").asString("");
        }
        String published = article.published();
        return published.length() >= 10 ? published.substring(0, 10) : "";
    }

    /** Whether a field holds a value, in any case of letters. */
    public boolean has(Field field, String value) {
        String wanted = value.toLowerCase(Locale.ROOT);
        for (String v : values(field)) if (v.toLowerCase(Locale.ROOT).equals(wanted)) return true;
        return false;
    }
}
