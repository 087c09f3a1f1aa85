package lockstep.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;

/** The articles of a case and the records read from them: proposals until a person accepts, mends or rejects them. */
public final class Articles {
    /**
     * One article.
     *
     * @param number within the case, from 1
     * @param hash of title and text; the same text is one article
     * @param record what was read, as JSON
     * @param verdict proposed, accepted or rejected
     * @param mended whether a person changed the record
     */
    public record Article(
            long number,
            String file,
            String hash,
            String title,
            String published,
            String record,
            String verdict,
            boolean mended,
            String reviewer,
            String note) {}

    /** What became of a record that was put in. */
    public enum Put {
        NEW,
        READ_AGAIN,
        LEFT_AS_JUDGED
    }

    private final CaseFile file;
    private final Asking asking;

    public Articles(CaseFile file) {
        this.file = file;
        this.asking = new Asking(file);
        // Cases of a newer schema made before articles came have no such table.
        try (InputStream in = Articles.class.getResourceAsStream("schema-003.sql");
                Statement make = file.connection().createStatement()) {
            if (in != null) make.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        } catch (IOException broken) {
            throw new IllegalStateException("schema-003.sql", broken);
        }
    }

    /** Puts in what was read. A record that a person has judged is never overwritten. */
    public Put put(String from, String hash, String title, String published, String record) {
        Columns known = asking.select("""
                -- one row: an article with this text
                SELECT article, verdict FROM articles WHERE hash = :hash ORDER BY article
                """, Map.of("hash", hash));
        if (known.size() == 0) {
            asking.change(
                    """
                    INSERT INTO articles
                    SELECT coalesce(max(article), 0) + 1, :file, :hash, :title, :published, :record, :now, 'proposed', FALSE, '', 0, ''
                    FROM articles
                    """,
                    Map.of(
                            "file",
                            from,
                            "hash",
                            hash,
                            "title",
                            title,
                            "published",
                            published,
                            "record",
                            record,
                            "now",
                            now()));
            return Put.NEW;
        }
        if (!known.text("verdict", 0).equals("proposed")) return Put.LEFT_AS_JUDGED;
        asking.change(
                "UPDATE articles SET record = :record, read_at = :now WHERE hash = :hash AND verdict = 'proposed'",
                Map.of("record", record, "now", now(), "hash", hash));
        return Put.READ_AGAIN;
    }

    /** All articles, in the order in which they came. */
    public List<Article> all() {
        Columns c = asking.select("""
                -- one row: an article
                SELECT article, file, hash, title, published, record, verdict, CASE WHEN mended THEN 1 ELSE 0 END AS mended, reviewer, note
                FROM articles ORDER BY article
                """, Map.of());
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Article(
                    c.longs("article")[i],
                    c.text("file", i),
                    c.text("hash", i),
                    c.text("title", i),
                    c.text("published", i),
                    c.text("record", i),
                    c.text("verdict", i),
                    c.longs("mended")[i] == 1,
                    c.text("reviewer", i),
                    c.text("note", i)));
        }
        return all;
    }

    /** Writes down what a person thinks of a record. */
    public void judge(long number, String verdict, String note) {
        require(number);
        asking.change(
                "UPDATE articles SET verdict = :verdict, reviewer = :who, reviewed_at = :now, note = :note WHERE article = :number",
                Map.of(
                        "verdict",
                        verdict,
                        "who",
                        System.getProperty("user.name", ""),
                        "now",
                        now(),
                        "note",
                        note,
                        "number",
                        number));
    }

    /** Takes a person's own record in place of what was read; mended is accepted. */
    public void mend(long number, String record, String note) {
        require(number);
        file.inTransaction(() -> {
            asking.change(
                    "UPDATE articles SET record = :record, mended = TRUE WHERE article = :number",
                    Map.of("record", record, "number", number));
            judge(number, "accepted", note);
        });
    }

    private void require(long number) {
        for (Article a : all()) if (a.number() == number) return;
        throw new WrongUse(
                "no article " + number + " in " + file.path(), "list them: lockstep incidents " + file.path());
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
