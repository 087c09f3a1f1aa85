package lockstep.casework.incidents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.documents.kept.KeptArticle;
import lockstep.documents.kept.RecordJson;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;
import lockstep.model.WrongUse;
import lockstep.report.CsvCell;
import lockstep.store.articles.Articles;
import lockstep.store.articles.Articles.Article;
import lockstep.store.articles.Articles.Review;
import lockstep.store.articles.ReviewState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The incidents of a case as a file, JSON Lines or CSV: what goes out comes in again exactly. */
public final class IncidentFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLUMNS = List.of(
            "article",
            "incident",
            "file",
            "hash",
            "title",
            "published",
            "read_at",
            "verdict",
            "mended",
            "reviewer",
            "reviewed_at",
            "note",
            "reviews",
            "ties",
            "record");
    /**
     * A person's word on an article and another.
     *
     * @param other hash of the other
     */
    public record Tied(String other, boolean same, String reviewer, long at, String note) {}

    /** An article with what was said of it. */
    public record Kept(Article article, List<Review> reviews, List<Tied> ties) {
        public Kept {
            reviews = List.copyOf(reviews);
            ties = List.copyOf(ties);
        }
    }

    private IncidentFile() {}

    /** Articles with all that was said of them. */
    public static List<Kept> kept(Articles articles, List<ArticleRecord> chosen) {
        List<Review> reviews = articles.reviews();
        List<Articles.Tie> ties = articles.ties();
        Map<Long, String> hashes = new HashMap<>();
        for (Article a : articles.all()) hashes.put(a.number(), a.hash());
        return chosen.stream()
                .map(t -> new Kept(
                        t.article(),
                        reviews.stream()
                                .filter(r -> r.article() == t.article().number())
                                .toList(),
                        ties.stream()
                                .filter(x -> x.article() == t.article().number())
                                .map(x -> new Tied(
                                        hashes.getOrDefault(x.other(), ""), x.same(), x.reviewer(), x.at(), x.note()))
                                .toList()))
                .toList();
    }

    /** Puts what people said of two articles into a case that now holds both. */
    static void tie(List<Kept> all, Articles articles) {
        Map<String, Long> numbers = new HashMap<>();
        for (Article a : articles.all()) numbers.put(a.hash(), a.number());
        for (Kept kept : all) {
            Long one = numbers.get(kept.article().hash());
            for (Tied t : kept.ties()) {
                Long other = numbers.get(t.other());
                if (one != null && other != null)
                    articles.keep(new Articles.Tie(one, other, t.same(), t.reviewer(), t.at(), t.note()));
            }
        }
    }

    /** One JSON object a line. */
    public static String json(List<Kept> all, Map<Long, Long> incident) {
        var out = new StringBuilder();
        for (Kept kept : all) {
            Map<String, Object> row = row(kept, incident);
            row.put("reviews", reviews(kept));
            row.put("ties", ties(kept));
            row.put("record", JSON.readTree(RecordJson.shared(kept.article().record())));
            out.append(JSON.writeValueAsString(row)).append('\n');
        }
        return out.toString();
    }

    /** One row an article; its record and reviews are JSON inside a cell. */
    public static String csv(List<Kept> all, Map<Long, Long> incident) {
        var out = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Kept kept : all) {
            Map<String, Object> row = row(kept, incident);
            row.put("reviews", JSON.writeValueAsString(reviews(kept)));
            row.put("ties", JSON.writeValueAsString(ties(kept)));
            row.put("record", RecordJson.shared(kept.article().record()));
            List<String> cells = new ArrayList<>();
            for (String column : COLUMNS) cells.add(CsvCell.exact(String.valueOf(row.get(column))));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private static Map<String, Object> row(Kept kept, Map<Long, Long> incident) {
        Article a = kept.article();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article", a.number());
        row.put("incident", incident.getOrDefault(a.number(), a.number()));
        row.put("file", KeptArticle.fileName(a.file()));
        row.put("hash", a.hash());
        row.put("title", a.title());
        row.put("published", a.published());
        row.put("read_at", a.readAt());
        row.put("verdict", a.verdict().word());
        row.put("mended", a.mended());
        row.put("reviewer", a.reviewer());
        row.put("reviewed_at", a.reviewedAt());
        row.put("note", a.note());
        return row;
    }

    private static List<Map<String, Object>> reviews(Kept kept) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Review r : kept.reviews()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("reviewer", r.reviewer());
            one.put("at", r.at());
            one.put("verdict", r.verdict().word());
            one.put("note", r.note());
            one.put("record", JSON.readTree(RecordJson.shared(r.record())));
            all.add(one);
        }
        return all;
    }

    private static List<Map<String, Object>> ties(Kept kept) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Tied t : kept.ties()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("other", t.other());
            one.put("same", t.same());
            one.put("reviewer", t.reviewer());
            one.put("at", t.at());
            one.put("note", t.note());
            all.add(one);
        }
        return all;
    }

    /** Reads either form; every quotation is held against its text. */
    public static List<Kept> read(String text) {
        try {
            return text.stripLeading().startsWith("{") ? fromJson(text) : fromCsv(text);
        } catch (JacksonException notJson) {
            throw new CannotDo(
                    "not a file of incidents: " + notJson.getOriginalMessage(),
                    "give what lockstep incidents CASE --export wrote",
                    notJson);
        } catch (CsvParseException notCsv) {
            throw new CannotDo(
                    "not a file of incidents: " + notCsv.getMessage(), "was the file cut or changed by hand?", notCsv);
        }
    }

    private static List<Kept> fromJson(String text) {
        List<Kept> all = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank()) continue;
            JsonNode row = JSON.readTree(line);
            all.add(kept(row, row.path("record"), row.path("reviews"), row.path("ties")));
        }
        return all;
    }

    private static List<Kept> fromCsv(String text) {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty() || !rows.get(0).containsAll(List.of("article", "title", "record"))) {
            throw new WrongUse(
                    "the first line does not name the columns article, title and record",
                    "give what lockstep incidents CASE --export wrote");
        }
        List<Kept> all = new ArrayList<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            if (cells.size() != rows.get(0).size()) {
                throw new CannotDo(
                        "row " + (all.size() + 2) + " has " + cells.size() + " cells, its head "
                                + rows.get(0).size(),
                        "was the file cut or changed by hand?");
            }
            var row = JSON.createObjectNode();
            for (int i = 0; i < cells.size(); i++) row.put(rows.get(0).get(i), cells.get(i));
            String reviews = row.path("reviews").asString("");
            String ties = row.path("ties").asString("");
            all.add(kept(
                    row,
                    JSON.readTree(row.path("record").asString("{}")),
                    JSON.readTree(reviews.isEmpty() ? "[]" : reviews),
                    JSON.readTree(ties.isEmpty() ? "[]" : ties)));
        }
        return all;
    }

    private static Kept kept(JsonNode row, JsonNode record, JsonNode said, JsonNode tied) {
        RecordJson.read(record).check();
        long number = row.path("article").asLong(0);
        String title = row.path("title").asString("");
        String hash = row.path("hash").asString("");
        List<Review> reviews = new ArrayList<>();
        for (JsonNode r : said) {
            RecordJson.read(r.path("record")).check();
            reviews.add(new Review(
                    number,
                    r.path("reviewer").asString(""),
                    r.path("at").asLong(0),
                    ReviewState.of(r.path("verdict").asString("")),
                    JSON.writeValueAsString(r.path("record")),
                    r.path("note").asString("")));
        }
        ReviewState verdict = ReviewState.of(row.path("verdict").asString(ReviewState.PROPOSED.word()));
        return new Kept(
                new Article(
                        number,
                        row.path("file").asString(""),
                        hash.isEmpty() ? hash(title + "\n" + record.path("text").asString("")) : hash,
                        title,
                        row.path("published").asString(""),
                        JSON.writeValueAsString(record),
                        verdict,
                        row.path("mended").asBoolean(false),
                        row.path("reviewer").asString(""),
                        row.path("note").asString(""),
                        row.path("read_at").asLong(0),
                        row.path("reviewed_at").asLong(0)),
                reviews,
                ties(tied));
    }

    private static List<Tied> ties(JsonNode all) {
        List<Tied> ties = new ArrayList<>();
        for (JsonNode t : all)
            ties.add(new Tied(
                    t.path("other").asString(""),
                    t.path("same").asBoolean(false),
                    t.path("reviewer").asString(""),
                    t.path("at").asLong(0),
                    t.path("note").asString("")));
        return ties;
    }

    /** The mark by which the same text is known. */
    public static String hash(String text) {
        return Sha256.hex(text);
    }

    /** Cells of CSV, quoted or not; the guard before a formula is taken off again. */
    private static List<List<String>> rows(String text) {
        String all = text.startsWith("\ufeff") ? text.substring(1) : text;
        var reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        return reader.ofCsvRecord(all).stream()
                .map(row -> row.getFields().stream().map(CsvCell::bare).toList())
                .toList();
    }
}
