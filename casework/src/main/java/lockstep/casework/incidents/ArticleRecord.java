package lockstep.casework.incidents;

import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.IncidentRecord;
import lockstep.documents.kept.KeptArticle;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.kept.RecordJson;
import lockstep.store.articles.Articles.Article;

/**
 * One article of a case with its record.
 *
 * @param article as the case keeps it
 * @param record what it tells
 */
public record ArticleRecord(Article article, IncidentRecord record) {
    /** Reads the record of an article. */
    public static ArticleRecord of(Article article) {
        return new ArticleRecord(article, RecordJson.read(article.record()));
    }

    /** What the record tells, without the article. */
    public KeptArticle telling() {
        return new KeptArticle(article.number(), article.published(), record);
    }

    /** The values of one field, each once, in order. */
    public List<String> values(Field field) {
        return telling().values(field);
    }

    /** What one field tells. */
    public List<RecordEntry> entries(Field field) {
        return record.get(field);
    }

    /** The whole text of the article. */
    public String text() {
        return record.text();
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
