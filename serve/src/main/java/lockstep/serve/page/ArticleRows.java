package lockstep.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.casework.incidents.ArticleText;
import lockstep.casework.incidents.IncidentCounts;
import lockstep.casework.incidents.IncidentGroups;
import lockstep.documents.kept.IncidentRecord;
import lockstep.documents.kept.KeptArticle;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.kept.RecordJson;
import lockstep.language.search.Query;
import lockstep.report.Defanged;
import lockstep.serve.answer.Canon;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;

/** Articles of the case, what was read from each, and the incidents that they tell of. */
public final class ArticleRows {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("q", "only those whose title or text has these words, as lockstep search takes them"),
            Param.oneOf("verdict", "only with this verdict", "proposed", "accepted", "rejected"));

    private ArticleRows() {}

    /**
     * One article in a list.
     *
     * @param incident number of the first article of its incident, as {@code lockstep incidents} lists it
     * @param copyOf number of the article whose words it repeats, or 0
     * @param file its name, without a folder
     */
    public record ArticleRow(
            long article,
            long incident,
            long copyOf,
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

    /** A month, as {@code lockstep incidents --by month} lists it. */
    public record Month(
            String month,
            long incidents,
            long possible,
            long firstTold,
            long articles,
            long articlesRead,
            long articlesListed) {}

    /**
     * One incident.
     *
     * @param incident number of the first article that tells of it
     * @param start first day of the acts, as far as the articles say; else empty
     * @param sources numbers of all articles that tell of it
     */
    public record Group(long incident, String start, String title, List<Long> sources) {}

    /**
     * What articles tell of incidents.
     *
     * @param says what the counts say of a rise, a sentence each
     */
    public record Incidents(Listed<ArticleRow> incidents, List<Group> groups, List<Month> months, List<String> says) {}

    /** Which articles tell of one incident, by number of article. */
    private record Grouped(Map<Long, Long> incident, Map<Long, Long> copy) {}

    static Listed<ArticleRow> list(Room room, Request request) {
        return Paging.at("/articles.json", request).cut(rows(room, request));
    }

    private static List<ArticleRow> rows(Room room, Request request) {
        Optional<Query> q = request.has("q") ? Optional.of(Query.of(request.text("q"))) : Optional.empty();
        List<Articles.Article> all = articles(room);
        Grouped grouped = grouped(room, all);
        return all.stream()
                .filter(a -> !request.has("verdict") || a.verdict().word().equals(request.text("verdict")))
                .filter(a -> q.isEmpty() || q.get().fits(ArticleText.of(a)))
                .map(a -> row(a, grouped))
                .toList();
    }

    private static Grouped grouped(Room room, List<Articles.Article> articles) {
        List<ArticleRecord> told = articles.stream().map(ArticleRecord::of).toList();
        long[] first = IncidentGroups.of(told, new Articles(room.data().file()));
        long[] copy = IncidentGroups.copies(told);
        Map<Long, Long> incident = new TreeMap<>();
        Map<Long, Long> copies = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            incident.put(articles.get(i).number(), first[i]);
            copies.put(articles.get(i).number(), copy[i]);
        }
        return new Grouped(incident, copies);
    }

    private static List<Articles.Article> articles(Room room) {
        return new Articles(room.data().file()).all();
    }

    /** One article as lists show it. */
    public static ArticleRow row(Room room, Articles.Article a) {
        return row(a, grouped(room, articles(room)));
    }

    private static ArticleRow row(Articles.Article a, Grouped grouped) {
        IncidentRecord record = RecordJson.read(a.record());
        Map<String, List<String>> told = new TreeMap<>();
        record.entries().forEach((field, entries) -> {
            if (!entries.isEmpty())
                told.put(
                        field,
                        entries.stream().map(RecordEntry::value).distinct().toList());
        });
        return new ArticleRow(
                a.number(),
                grouped.incident.getOrDefault(a.number(), a.number()),
                grouped.copy.getOrDefault(a.number(), 0L),
                KeptArticle.fileName(a.file()),
                a.title(),
                record.outlet(),
                a.published(),
                record.language(),
                a.verdict().word(),
                a.mended(),
                a.reviewer(),
                a.note(),
                told);
    }

    static ArticlePage one(Room room, Request request) {
        long number = request.number("id");
        Articles.Article article = new Articles(room.data().file())
                .one(number)
                .orElseThrow(() -> new NotFound("the case has no article " + number));
        return new ArticlePage(
                row(room, article),
                pieces(RecordJson.read(article.record())),
                new Canon(RecordJson.shared(article.record()), "Record"));
    }

    private record Quote(int start, int end, Mark mark) {}

    /** Cut here and not in the page: what hides in a text is written out, which moves every number of a character behind it. */
    static List<Piece> pieces(IncidentRecord record) {
        String text = record.text();
        int length = text.codePointCount(0, text.length());
        List<Quote> quotes = new ArrayList<>();
        record.entries()
                .forEach((field, entries) -> entries.forEach(e -> {
                    if (e.start() >= 0 && e.start() < e.end() && e.end() <= length)
                        quotes.add(new Quote(e.start(), e.end(), new Mark(field, e.value())));
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

    static Incidents incidents(Room room, Request request) {
        List<ArticleRow> all = rows(room, request).stream()
                .filter(a -> !a.verdict().equals(ReviewState.REJECTED.word()))
                .toList();
        Map<Long, KeptArticle> told = told(room);
        Map<Long, List<ArticleRow>> byIncident = new TreeMap<>();
        for (ArticleRow a : all)
            if (!a.told().isEmpty())
                byIncident.computeIfAbsent(a.incident(), i -> new ArrayList<>()).add(a);
        List<Group> groups = new ArrayList<>();
        byIncident.forEach((incident, sources) -> groups.add(group(told, incident, sources)));
        IncidentCounts counts = counts(room, all);
        return new Incidents(
                Paging.at("/incidents.json", request)
                        .cut(all.stream().filter(a -> !a.told().isEmpty()).toList()),
                groups,
                counts.months().stream().map(ArticleRows::month).toList(),
                counts.says());
    }

    /** The articles that are shown, counted as the command line counts them. */
    private static IncidentCounts counts(Room room, List<ArticleRow> shown) {
        Set<Long> numbers = shown.stream().map(ArticleRow::article).collect(Collectors.toSet());
        var articles = new Articles(room.data().file());
        List<ArticleRecord> all = articles.all().stream().map(ArticleRecord::of).toList();
        return new IncidentCounts(
                all,
                IncidentGroups.of(all, articles),
                t -> numbers.contains(t.article().number()));
    }

    private static Month month(IncidentCounts.Row r) {
        return new Month(
                r.month().toString(), r.incidents(), r.possible(), r.told(), r.articles(), r.read(), r.listed());
    }

    private static Map<Long, KeptArticle> told(Room room) {
        Map<Long, KeptArticle> told = new TreeMap<>();
        for (Articles.Article a : articles(room))
            told.put(a.number(), ArticleRecord.of(a).telling());
        return told;
    }

    private static Group group(Map<Long, KeptArticle> told, long incident, List<ArticleRow> sources) {
        String start = sources.stream()
                .map(s -> told.get(s.article()))
                .filter(java.util.Objects::nonNull)
                .map(KeptArticle::start)
                .filter(s -> !s.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
        return new Group(
                incident,
                start,
                sources.get(0).title(),
                sources.stream().map(ArticleRow::article).toList());
    }
}
