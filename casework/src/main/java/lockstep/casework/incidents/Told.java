package lockstep.casework.incidents;

import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.Telling;
import lockstep.store.articles.Articles.Article;
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

    /** What the record tells, without the article. */
    public Telling telling() {
        return new Telling(article.number(), article.published(), record);
    }

    /** The values of one field, each once, in order. */
    public List<String> values(Field field) {
        return telling().values(field);
    }

    /** The mentions of one field. */
    public JsonNode mentions(Field field) {
        return telling().mentions(field);
    }

    /** The whole text of the article. */
    public String text() {
        return telling().text();
    }

    /** First day of the acts: what the record names as the start, else the day of publication; empty if neither is known. */
    public String start() {
        return telling().start();
    }

    /** Whether a field holds a value, in any case of letters. */
    public boolean has(Field field, String value) {
        return telling().has(field, value);
    }
}
