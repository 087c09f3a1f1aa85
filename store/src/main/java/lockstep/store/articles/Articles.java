package lockstep.store.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.ShellWord;
import lockstep.model.WrongUse;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;

/** The articles of a case and the records read from them: proposals until a person accepts, mends or rejects them. */
public final class Articles {
    /**
     * One article.
     *
     * @param number within the case, from 1
     * @param hash of title and text; the same text is one article
     * @param record what was read, as JSON
     * @param verdict what people said of the record
     * @param mended whether a person changed the record
     * @param reviewer whose judgement stands, the latest
     * @param readAt when it was read, in milliseconds since 1970 UTC
     * @param reviewedAt when it was judged, or 0
     */
    public record Article(
            long number,
            String file,
            String hash,
            String title,
            String published,
            String record,
            ReviewState verdict,
            boolean mended,
            String reviewer,
            String note,
            long readAt,
            long reviewedAt) {}

    /**
     * What one reviewer said of a record.
     *
     * @param at in milliseconds since 1970 UTC
     * @param record as that reviewer left it, as JSON
     */
    public record Review(long article, String reviewer, long at, ReviewState verdict, String record, String note) {}

    /**
     * What a reviewer said of two articles.
     *
     * @param same whether they tell of one incident
     * @param at in milliseconds since 1970 UTC
     */
    public record Tie(long article, long other, boolean same, String reviewer, long at, String note) {}

    /**
     * A part of an article that tells of an incident of its own.
     *
     * @param hash of title, text and place
     * @param record as JSON
     */
    public record Part(String hash, String title, String record) {}

    /** What became of a record that was put in. */
    public enum Put {
        NEW,
        READ_AGAIN,
        LEFT_AS_JUDGED
    }

    private static final String EACH = """
            -- one row: an article
            SELECT article, file, hash, title, published, record, verdict, CASE WHEN mended THEN 1 ELSE 0 END AS mended, reviewer, note,
                   read_at, reviewed_at
            FROM articles
            """;

    private final CaseFile file;
    private final CaseSql db;

    public Articles(CaseFile file) {
        this.file = file;
        this.db = new CaseSql(file);
    }

    /** Puts in what was read. A record that a person has judged is never overwritten. */
    public Put put(String from, String hash, String title, String published, String record) {
        Columns known = db.select("""
                -- one row: an article with this text
                SELECT article, CASE WHEN mended THEN 'mended' ELSE verdict END AS verdict FROM articles
                WHERE hash = :hash ORDER BY article
                """, Map.of("hash", hash));
        if (known.size() == 0) {
            db.change(
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
        if (!known.text("verdict", 0).equals(ReviewState.PROPOSED.word())) return Put.LEFT_AS_JUDGED;
        db.change(
                "UPDATE articles SET record = :record, read_at = :now WHERE hash = :hash AND verdict = 'proposed' AND NOT mended",
                Map.of("record", record, "now", now(), "hash", hash));
        return Put.READ_AGAIN;
    }

    /** All articles, in the order in which they came. */
    public List<Article> all() {
        return read(db.select(EACH + "ORDER BY article", Map.of()));
    }

    /** The article of this number, where the case has it. */
    public Optional<Article> one(long number) {
        return read(db.select(EACH + "WHERE article = :number ORDER BY article", Map.of("number", number))).stream()
                .findFirst();
    }

    private static List<Article> read(Columns c) {
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Article(
                    c.longs("article")[i],
                    c.text("file", i),
                    c.text("hash", i),
                    c.text("title", i),
                    c.text("published", i),
                    c.text("record", i),
                    ReviewState.of(c.text("verdict", i)),
                    c.longs("mended")[i] == 1,
                    c.text("reviewer", i),
                    c.text("note", i),
                    c.longs("read_at")[i],
                    c.longs("reviewed_at")[i]));
        }
        return all;
    }

    /** Whether the case has an article with this title and text. */
    public boolean holds(String hash) {
        return db.select(
                                "-- one row: an article with this text\nSELECT article FROM articles WHERE hash = :hash",
                                Map.of("hash", hash))
                        .size()
                > 0;
    }

    /** Every word on two articles, in order of time: the latest on a pair stands. */
    public List<Tie> ties() {
        Columns c = db.select("""
                -- one row: what one reviewer said of two articles
                SELECT article, other, CASE WHEN same THEN 1 ELSE 0 END AS same, reviewer, tied_at, note FROM article_ties
                ORDER BY tied_at, article, other
                """, Map.of());
        List<Tie> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Tie(
                    c.longs("article")[i],
                    c.longs("other")[i],
                    c.longs("same")[i] == 1,
                    c.text("reviewer", i),
                    c.longs("tied_at")[i],
                    c.text("note", i)));
        }
        return all;
    }

    /** Writes down that two articles tell of one incident, or of two. */
    public void tie(long article, long other, boolean same, String note, String reviewer) {
        require(article);
        require(other);
        long last = db.select(
                        "-- one row: the last word\nSELECT coalesce(max(tied_at), 0) AS last FROM article_ties",
                        Map.of())
                .longs("last")[0];
        keep(new Tie(article, other, same, reviewer, Math.max(now(), last + 1), note));
    }

    /** Takes a word on two articles as another case kept it; one that is there already stays as it is. */
    public void keep(Tie t) {
        if (ties().contains(t)) return;
        db.change(
                "INSERT INTO article_ties VALUES (:article, :other, :same, :reviewer, :at, :note)",
                Map.of(
                        "article",
                        t.article(),
                        "other",
                        t.other(),
                        "same",
                        t.same(),
                        "reviewer",
                        t.reviewer(),
                        "at",
                        t.at(),
                        "note",
                        t.note()));
    }

    /** Gives each part of an article a record of its own; the first stays with the article, and all wait for a judgement. */
    public List<Long> split(long number, String record, List<Part> parts) {
        Article whole = require(number);
        List<Long> numbers = new ArrayList<>(List.of(number));
        file.inTransaction(() -> {
            db.change(
                    "UPDATE articles SET record = :record, mended = TRUE, verdict = 'proposed' WHERE article = :number",
                    Map.of("record", record, "number", number));
            for (Part p : parts) {
                put(whole.file(), p.hash(), p.title(), whole.published(), p.record());
                long made = db.select(
                                "-- one row: a part\nSELECT article FROM articles WHERE hash = :hash",
                                Map.of("hash", p.hash()))
                        .longs("article")[0];
                db.change("UPDATE articles SET mended = TRUE WHERE article = :made", Map.of("made", made));
                numbers.add(made);
            }
        });
        return numbers;
    }

    /** All that reviewers said, in order of time. */
    public List<Review> reviews() {
        Columns c = db.select("""
                -- one row: a judgement of one reviewer
                SELECT article, reviewer, reviewed_at, verdict, record, note FROM article_reviews
                ORDER BY reviewed_at, article, reviewer
                """, Map.of());
        List<Review> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Review(
                    c.longs("article")[i],
                    c.text("reviewer", i),
                    c.longs("reviewed_at")[i],
                    ReviewState.of(c.text("verdict", i)),
                    c.text("record", i),
                    c.text("note", i)));
        }
        return all;
    }

    /** Takes an article as another case kept it, with what was said of it; the text of a judged one stays as it is. */
    public Put take(Article one, List<Review> reviews) {
        Columns known = db.select(
                "-- one row: an article with this text\nSELECT article, verdict FROM articles WHERE hash = :hash ORDER BY article",
                Map.of("hash", one.hash()));
        boolean there = known.size() > 0;
        if (there && !known.text("verdict", 0).equals(ReviewState.PROPOSED.word())) {
            says(known.longs("article")[0], reviews);
            return Put.LEFT_AS_JUDGED;
        }
        if (there) db.change("DELETE FROM articles WHERE hash = :hash", Map.of("hash", one.hash()));
        long number = there ? known.longs("article")[0] : free(one.number());
        db.change(
                """
                INSERT INTO articles VALUES (:article, :file, :hash, :title, :published, :record, :readAt, :verdict, :mended, :reviewer,
                  :reviewedAt, :note)
                """,
                Map.ofEntries(
                        Map.entry("article", number),
                        Map.entry("file", one.file()),
                        Map.entry("hash", one.hash()),
                        Map.entry("title", one.title()),
                        Map.entry("published", one.published()),
                        Map.entry("record", one.record()),
                        Map.entry("readAt", one.readAt()),
                        Map.entry("verdict", one.verdict().word()),
                        Map.entry("mended", one.mended()),
                        Map.entry("reviewer", one.reviewer()),
                        Map.entry("reviewedAt", one.reviewedAt()),
                        Map.entry("note", one.note())));
        says(number, reviews);
        return there ? Put.READ_AGAIN : Put.NEW;
    }

    /** The number that an article had, where it is free; else the next. */
    private long free(long wanted) {
        Columns c = db.select(
                "-- one row: numbers in use\nSELECT coalesce(max(article), 0) AS last, count(CASE WHEN article = :wanted THEN 1 END) AS used FROM articles",
                Map.of("wanted", wanted));
        return wanted > 0 && c.longs("used")[0] == 0 ? wanted : c.longs("last")[0] + 1;
    }

    private void says(long article, List<Review> reviews) {
        List<Review> known = reviews();
        for (Review r : reviews) {
            var here = new Review(article, r.reviewer(), r.at(), r.verdict(), r.record(), r.note());
            if (!known.contains(here)) say(here);
        }
    }

    private void say(Review r) {
        db.change(
                "INSERT INTO article_reviews VALUES (:article, :reviewer, :at, :verdict, :record, :note)",
                Map.of(
                        "article",
                        r.article(),
                        "reviewer",
                        r.reviewer(),
                        "at",
                        r.at(),
                        "verdict",
                        r.verdict().word(),
                        "record",
                        r.record(),
                        "note",
                        r.note()));
    }

    /** Writes down what a person thinks of a record. */
    public void judge(long number, ReviewState verdict, String note) {
        judge(number, verdict, note, System.getProperty("user.name", ""));
    }

    /** Writes down what a reviewer thinks of a record; what others said of it stays beside. */
    public void judge(long number, ReviewState verdict, String note, String reviewer) {
        Article article = require(number);
        long now = Math.max(now(), lastSaid() + 1);
        say(new Review(number, reviewer, now, verdict, article.record(), note));
        db.change(
                "UPDATE articles SET verdict = :verdict, reviewer = :who, reviewed_at = :now, note = :note WHERE article = :number",
                Map.of("verdict", verdict.word(), "who", reviewer, "now", now, "note", note, "number", number));
    }

    /** Two judgements in one instant keep their order. */
    private long lastSaid() {
        Columns c = db.select(
                "-- one row: the last judgement\nSELECT coalesce(max(reviewed_at), 0) AS last FROM article_reviews",
                Map.of());
        return c.longs("last")[0];
    }

    /** Takes a person's own record in place of what was read; mended is accepted. */
    public void mend(long number, String record, String note) {
        mend(number, record, note, System.getProperty("user.name", ""));
    }

    /** Takes a reviewer's own record in place of what was read; mended is accepted. */
    public void mend(long number, String record, String note, String reviewer) {
        require(number);
        file.inTransaction(() -> {
            db.change(
                    "UPDATE articles SET record = :record, mended = TRUE WHERE article = :number",
                    Map.of("record", record, "number", number));
            judge(number, ReviewState.ACCEPTED, note, reviewer);
        });
    }

    /** The article of this number, or wrong use with what to do. */
    public Article require(long number) {
        return one(number)
                .orElseThrow(() -> new WrongUse(
                        "no article " + number + " in " + file.path(),
                        "list them: lockstep incidents " + ShellWord.of(file.path())));
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
