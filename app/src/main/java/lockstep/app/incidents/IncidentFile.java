package lockstep.app.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.store.Articles.Article;
import lockstep.store.Articles.Review;
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
            "record");
    /** A cell that begins so may be run as a formula by a table program. */
    private static final String GUARDED = "=+-@\t\r'";

    /** An article with what was said of it. */
    public record Kept(Article article, List<Review> reviews) {
        public Kept {
            reviews = List.copyOf(reviews);
        }
    }

    private IncidentFile() {}

    /** One JSON object a line. */
    public static String json(List<Kept> all, Map<Long, Long> incident) {
        var out = new StringBuilder();
        for (Kept kept : all) {
            Map<String, Object> row = row(kept, incident);
            row.put("reviews", reviews(kept));
            row.put("record", JSON.readTree(kept.article().record()));
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
            row.put("record", kept.article().record());
            List<String> cells = new ArrayList<>();
            for (String column : COLUMNS) cells.add(cell(String.valueOf(row.get(column))));
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private static Map<String, Object> row(Kept kept, Map<Long, Long> incident) {
        Article a = kept.article();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article", a.number());
        row.put("incident", incident.getOrDefault(a.number(), a.number()));
        row.put("file", a.file());
        row.put("hash", a.hash());
        row.put("title", a.title());
        row.put("published", a.published());
        row.put("read_at", a.readAt());
        row.put("verdict", a.verdict());
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
            one.put("verdict", r.verdict());
            one.put("note", r.note());
            one.put("record", JSON.readTree(r.record()));
            all.add(one);
        }
        return all;
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
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
        }
    }

    private static List<Kept> fromJson(String text) {
        List<Kept> all = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isBlank()) continue;
            JsonNode row = JSON.readTree(line);
            all.add(kept(row, row.path("record"), row.path("reviews")));
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
            all.add(kept(
                    row,
                    JSON.readTree(row.path("record").asString("{}")),
                    JSON.readTree(reviews.isEmpty() ? "[]" : reviews)));
        }
        return all;
    }

    private static Kept kept(JsonNode row, JsonNode record, JsonNode said) {
        Quotations.check(record);
        long number = row.path("article").asLong(0);
        String title = row.path("title").asString("");
        String hash = row.path("hash").asString("");
        List<Review> reviews = new ArrayList<>();
        for (JsonNode r : said) {
            Quotations.check(r.path("record"));
            reviews.add(new Review(
                    number,
                    r.path("reviewer").asString(""),
                    r.path("at").asLong(0),
                    r.path("verdict").asString(""),
                    JSON.writeValueAsString(r.path("record")),
                    r.path("note").asString("")));
        }
        String verdict = row.path("verdict").asString("proposed");
        if (!List.of("proposed", "accepted", "rejected").contains(verdict))
            throw new WrongUse("verdict is " + verdict, "it takes proposed, accepted or rejected");
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
                reviews);
    }

    /** The mark by which the same text is known. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Cells of CSV, quoted or not; the guard before a formula is taken off again. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        String all = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"';
                if (twice) i++;
                if (c == '"' && !twice) quoted = false;
                else cell.append(c);
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(take(cell));
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        String text = cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell.toString();
        cell.setLength(0);
        return text;
    }
}
