package lockstep.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.report.Defanged;
import lockstep.serve.answer.Canon;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Ask;
import lockstep.serve.http.NotThere;
import lockstep.serve.http.Param;
import lockstep.serve.room.Room;
import lockstep.store.Articles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles of the case, what was read from each, and the incidents that they tell of. */
public final class ArticleRows {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("q", "only those whose title holds this"),
            Param.oneOf("verdict", "only with this verdict", "proposed", "accepted", "rejected"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleRows() {}

    /** One article in a list. */
    public record ArticleRow(
            long article,
            String file,
            String title,
            String outlet,
            String published,
            String language,
            String verdict,
            boolean mended,
            String reviewer,
            String note,
            Map<String, List<String>> told) {}

    /** What a stretch of the text was taken for. */
    public record Mark(String field, String value) {}

    /**
     * A stretch of an article's text.
     *
     * @param marks what it is quoted for; empty for ordinary words
     */
    public record Piece(String text, List<Mark> marks) {}

    /**
     * One article, whole.
     *
     * @param pieces its text, cut where quotations begin and end
     * @param record what was read, as {@code lockstep incidents --show} prints it
     */
    public record ArticlePage(ArticleRow article, List<Piece> pieces, Canon record) {}

    /** How many articles of a month tell of an incident, beside how many were read. */
    public record Month(String month, long incidents, long articles) {}

    /** What articles tell of incidents. */
    public record Incidents(Listed<ArticleRow> incidents, List<Month> months) {}

    static Listed<ArticleRow> list(Room room, Ask ask) {
        return paged(rows(room, ask), ask);
    }

    private static List<ArticleRow> rows(Room room, Ask ask) {
        String q = ask.text("q").toLowerCase(Locale.ROOT);
        return articles(room).stream()
                .filter(a -> !ask.has("verdict") || a.verdict().equals(ask.text("verdict")))
                .filter(a -> a.title().toLowerCase(Locale.ROOT).contains(q))
                .map(ArticleRows::row)
                .toList();
    }

    private static List<Articles.Article> articles(Room room) {
        return new Articles(room.data().file()).all();
    }

    private static Listed<ArticleRow> paged(List<ArticleRow> all, Ask ask) {
        int from = (int) Math.min(all.size(), (Filters.page(ask) - 1) * Filters.size(ask));
        int to = (int) Math.min(all.size(), from + Filters.size(ask));
        return new Listed<>(all.subList(from, to), all.size(), Filters.page(ask), Filters.size(ask));
    }

    /** One article as lists show it. */
    public static ArticleRow row(Articles.Article a) {
        JsonNode record = JSON.readTree(a.record());
        Map<String, List<String>> told = new TreeMap<>();
        record.path("incident").properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(m -> values.add(m.path("value").asString("")));
            if (!values.isEmpty())
                told.put(field.getKey(), values.stream().distinct().toList());
        });
        return new ArticleRow(
                a.number(),
                a.file(),
                a.title(),
                record.path("outlet").asString(""),
                a.published(),
                record.path("language").asString(""),
                a.verdict(),
                a.mended(),
                a.reviewer(),
                a.note(),
                told);
    }

    static ArticlePage one(Room room, Ask ask) {
        long number = ask.number("id");
        Articles.Article article = articles(room).stream()
                .filter(a -> a.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("the case has no article " + number));
        return new ArticlePage(row(article), pieces(article.record()), new Canon(article.record(), "Record"));
    }

    private record Quote(int start, int end, Mark mark) {}

    /** Cut here and not in the page: what hides in a text is written out, which moves every number of a character behind it. */
    static List<Piece> pieces(String json) {
        JsonNode record = JSON.readTree(json);
        String text = record.path("text").asString("");
        int length = text.codePointCount(0, text.length());
        List<Quote> quotes = new ArrayList<>();
        record.path("incident")
                .properties()
                .forEach(field -> field.getValue().forEach(m -> {
                    int start = m.path("start").asInt(-1);
                    int end = m.path("end").asInt(-1);
                    if (start >= 0 && start < end && end <= length)
                        quotes.add(new Quote(
                                start,
                                end,
                                new Mark(field.getKey(), m.path("value").asString(""))));
                }));
        quotes.sort(Comparator.comparingInt(Quote::start));
        var cuts = new TreeSet<>(List.of(0, length));
        quotes.forEach(q -> cuts.addAll(List.of(q.start, q.end)));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int cut : cuts) {
            if (cut == from) continue;
            int start = from;
            int next = text.offsetByCodePoints(at, cut - from);
            List<Mark> marks = quotes.stream()
                    .filter(q -> q.start <= start && cut <= q.end)
                    .map(Quote::mark)
                    .toList();
            pieces.add(new Piece(Defanged.text(text.substring(at, next)), marks));
            from = cut;
            at = next;
        }
        return pieces;
    }

    static Incidents incidents(Room room, Ask ask) {
        List<ArticleRow> all = rows(room, ask).stream()
                .filter(a -> !a.verdict().equals("rejected"))
                .toList();
        Map<String, long[]> months = new TreeMap<>();
        for (ArticleRow a : all) {
            String month = a.published().length() >= 7 ? a.published().substring(0, 7) : "";
            long[] counts = months.computeIfAbsent(month, m -> new long[2]);
            counts[1]++;
            if (!a.told().isEmpty()) counts[0]++;
        }
        List<Month> counted = new ArrayList<>();
        months.forEach((month, n) -> counted.add(new Month(month, n[0], n[1])));
        return new Incidents(paged(all.stream().filter(a -> !a.told().isEmpty()).toList(), ask), counted);
    }
}
