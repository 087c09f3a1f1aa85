package lockstep.casework.incidents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import lockstep.casework.table.Table;
import lockstep.documents.incident.Field;
import lockstep.model.WrongUse;

/** Counts of incidents by month, outlet or field, each beside what was read, and whether a rise may be but the reporting. */
public final class IncidentCounts {
    private static final Map<String, Field> FIELDS = Map.of(
            "state", Field.STATES,
            "actor", Field.ACTORS,
            "target", Field.TARGETS,
            "country", Field.COUNTRIES,
            "operation", Field.OPERATIONS,
            "technique", Field.TECHNIQUES,
            "tool", Field.TOOLS,
            "platform", Field.PLATFORMS);

    /** Articles that were read: a list that names others says only how much was reported. */
    private final List<ArticleRecord> all;

    private final Map<YearMonth, Long> listed;
    private final long[] incident;
    private final Predicate<ArticleRecord> wanted;
    private final List<YearMonth> months;
    private final YearMonth middle;

    /**
     * @param all every article that was read: what counts are held against
     * @param incident for each the number of its incident
     * @param wanted which of them are counted
     */
    public IncidentCounts(List<ArticleRecord> all, long[] incident, Predicate<ArticleRecord> wanted) {
        this(all, incident, wanted, Map.of());
    }

    /**
     * @param reported how many articles were reported in each month, by lists that the case does not hold
     */
    public IncidentCounts(
            List<ArticleRecord> all, long[] incident, Predicate<ArticleRecord> wanted, Map<YearMonth, Long> reported) {
        List<ArticleRecord> read = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        this.listed = new TreeMap<>(reported);
        for (int i = 0; i < all.size(); i++) {
            if (ReportedArticles.isListed(all.get(i))) {
                reported(all.get(i)).ifPresent(m -> listed.merge(m, 1L, Long::sum));
            } else {
                read.add(all.get(i));
                numbers.add(incident[i]);
            }
        }
        this.all = List.copyOf(read);
        this.incident = numbers.stream().mapToLong(Long::longValue).toArray();
        this.wanted = wanted;
        TreeSet<YearMonth> seen = new TreeSet<>();
        for (ArticleRecord t : this.all) reported(t).ifPresent(seen::add);
        months = seen.isEmpty() ? List.of() : between(seen.first(), seen.last());
        middle = months.isEmpty() ? YearMonth.of(1970, 1) : months.get(months.size() / 2);
    }

    /** A table of counts by month, outlet, state, actor, target, country, operation, technique, tool or platform. */
    public Table by(String what) {
        String key = what.toLowerCase(Locale.ROOT);
        if (key.equals("month")) return byMonth();
        Field field = FIELDS.get(key);
        if (field == null && !key.equals("outlet")) {
            throw new WrongUse(
                    "--by is " + what,
                    "it takes month, outlet, state, actor, target, country, operation, technique, tool or platform");
        }
        var table = new Table(
                key, "incidents", "articles", "articles_read", "earlier", "later", "ratio", "low", "high", "sign");
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (!wanted.test(all.get(i))) continue;
            List<String> values =
                    field == null ? List.of(outlet(all.get(i))) : all.get(i).values(field);
            for (String value : values)
                members.computeIfAbsent(value, v -> new ArrayList<>()).add(i);
        }
        members.forEach((value, in) -> {
            Predicate<ArticleRecord> read = field == null ? t -> outlet(t).equals(value) : t -> true;
            RateRatio r = rate(in, read);
            table.add(
                    value,
                    distinct(in),
                    in.size(),
                    all.stream().filter(read).count(),
                    r.earlier(),
                    r.later(),
                    RateRatio.finite(r.ratio()),
                    RateRatio.finite(r.ratio()) == null && r.low() <= 1 ? null : RateRatio.finite(r.low()),
                    RateRatio.finite(r.high()),
                    r.sign());
        });
        return table;
    }

    /** By the month in which the acts began: surely, and where the text names but the year, possibly. */
    private Table byMonth() {
        var table = new Table(
                "month", "incidents", "possible", "first_told", "articles", "articles_read", "articles_listed");
        for (Row r : months())
            table.add(r.month().toString(), r.incidents(), r.possible(), r.told(), r.articles(), r.read(), r.listed());
        return table;
    }

    /**
     * One month.
     *
     * @param incidents whose acts began in it
     * @param possible incidents that may have begun in it: the text names but the year
     * @param told incidents that were first told in it
     * @param articles that tell of counted incidents
     * @param read articles of the case that appeared in it
     * @param listed articles that lists name beside those read
     */
    public record Row(
            YearMonth month, long incidents, long possible, long told, long articles, long read, long listed) {}

    /** Month by month, without gaps. */
    public List<Row> months() {
        Map<Long, Start> starts = starts();
        TreeSet<YearMonth> span = new TreeSet<>(months);
        for (Start s : starts.values()) {
            span.add(s.first());
            span.add(s.last());
        }
        List<Row> rows = new ArrayList<>();
        if (span.isEmpty()) return rows;
        Map<Long, YearMonth> first = firstTold();
        for (YearMonth month : between(span.first(), span.last())) {
            long sure = starts.values().stream()
                    .filter(s -> s.certain() && s.touches(month))
                    .count();
            long possible = starts.values().stream()
                    .filter(s -> !s.certain() && s.touches(month))
                    .count();
            rows.add(new Row(
                    month,
                    sure,
                    possible,
                    first.values().stream().filter(month::equals).count(),
                    all.stream().filter(wanted).filter(t -> in(t, month)).count(),
                    all.stream().filter(t -> in(t, month)).count(),
                    listed.getOrDefault(month, 0L)));
        }
        return rows;
    }

    private Map<Long, YearMonth> firstTold() {
        Map<Long, YearMonth> first = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            long number = incident[i];
            if (wanted.test(all.get(i)))
                reported(all.get(i)).ifPresent(m -> first.merge(number, m, (a, b) -> a.isBefore(b) ? a : b));
        }
        return first;
    }

    /** What the counts say of a rise: sentences for the reader. */
    public List<String> says() {
        List<String> says = new ArrayList<>();
        undated().ifPresent(says::add);
        if (months.size() < 2) return says;
        says.add(String.format(
                Locale.ROOT,
                "earlier is %s to %s, later %s to %s, by the day of publication",
                months.get(0),
                middle.minusMonths(1),
                middle,
                months.get(months.size() - 1)));
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) if (wanted.test(all.get(i))) in.add(i);
        RateRatio rate = rate(in, t -> true);
        Trend trend = Trend.of(firstToldByMonth());
        says.add(trend.says("incidents first told"));
        says.add(rate.says("incidents for as much as was read"));
        againstLists(rate).ifPresent(says::add);
        RateRatio within = within(in);
        says.add(within.says("the same within each outlet"));
        says.add(verdict(trend, within));
        uncertain().ifPresent(says::add);
        return says;
    }

    private Optional<String> undated() {
        long undated = all.stream().filter(t -> reported(t).isEmpty()).count();
        if (undated == 0) return Optional.empty();
        String counted = undated == all.size()
                ? "so that nothing can be said of a rise or a fall"
                : "and are left out of all that is counted by time";
        return Optional.of(undated + " of " + all.size() + " articles bear no day of publication, " + counted
                + (undated == all.size() ? "; --map date=COLUMN names it where they stand in a table" : ""));
    }

    private long[] firstToldByMonth() {
        Map<YearMonth, Long> n = new TreeMap<>();
        firstTold().values().forEach(m -> n.merge(m, 1L, Long::sum));
        return months.stream().mapToLong(m -> n.getOrDefault(m, 0L)).toArray();
    }

    /** How much lists say was reported is a denominator that does not hang on what we chose to read. */
    private Optional<String> againstLists(RateRatio rate) {
        long before = 0;
        long after = 0;
        for (Map.Entry<YearMonth, Long> m : listed.entrySet()) {
            if (m.getKey().isBefore(months.get(0)) || m.getKey().isAfter(months.get(months.size() - 1))) continue;
            if (m.getKey().isBefore(middle)) before += m.getValue();
            else after += m.getValue();
        }
        if (before + after == 0) return Optional.empty();
        return Optional.of(RateRatio.of(rate.earlier(), before, rate.later(), after)
                .says("incidents for as much as was reported", "articles listed"));
    }

    private static String verdict(Trend trend, RateRatio within) {
        if (trend.low() > 1 && within.low() > 1)
            return "the rise is there also for as much as was read from the same outlets: it is not only a change in what was read";
        if (trend.low() > 1)
            return "incidents rose, but not surely for as much as was read from the same outlets: the rise may be the reporting alone";
        return "no rise to explain; what outlets choose to report may change even so, and no count here sees that";
    }

    private Optional<String> uncertain() {
        Map<Long, Start> starts = starts();
        List<Start> unsure = starts.values().stream().filter(s -> !s.certain()).toList();
        if (unsure.isEmpty()) return Optional.empty();
        long early = 0;
        long late = 0;
        for (Start s : starts.values()) {
            if (!s.certain()) continue;
            if (s.first().isBefore(middle)) early++;
            else late++;
        }
        long mayEarly = unsure.stream().filter(s -> s.first().isBefore(middle)).count();
        long mayLate = unsure.stream().filter(s -> !s.last().isBefore(middle)).count();
        return Optional.of(String.format(
                Locale.ROOT,
                "%d of %d incidents name but the year or the quarter of their start: by start %d to %d began before %s, %d to %d later",
                unsure.size(),
                starts.size(),
                early + unsure.size() - mayLate,
                early + mayEarly,
                middle,
                late + unsure.size() - mayEarly,
                late + mayLate));
    }

    /** The start of each counted incident: the surest that its articles tell, and of these the earliest. */
    private Map<Long, Start> starts() {
        Map<Long, Start> starts = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (!wanted.test(all.get(i))) continue;
            long number = incident[i];
            Start.of(all.get(i)).ifPresent(s -> starts.merge(number, s, IncidentCounts::surer));
        }
        return starts;
    }

    private static Start surer(Start a, Start b) {
        if (a.months() != b.months()) return a.months() < b.months() ? a : b;
        return b.first().isBefore(a.first()) ? b : a;
    }

    private RateRatio rate(List<Integer> articles, Predicate<ArticleRecord> read) {
        Map<Long, YearMonth> first = new TreeMap<>();
        for (int i : articles) {
            long number = incident[i];
            reported(all.get(i)).ifPresent(m -> first.merge(number, m, (a, b) -> a.isBefore(b) ? a : b));
        }
        long earlier = first.values().stream().filter(m -> m.isBefore(middle)).count();
        long before = all.stream().filter(read).filter(t -> half(t) < 0).count();
        long after = all.stream().filter(read).filter(t -> half(t) > 0).count();
        return RateRatio.of(earlier, before, first.size() - earlier, after);
    }

    private RateRatio within(List<Integer> articles) {
        Map<String, List<Integer>> byOutlet = new TreeMap<>();
        for (int i : articles)
            byOutlet.computeIfAbsent(outlet(all.get(i)), o -> new ArrayList<>()).add(i);
        return RateRatio.within(byOutlet.entrySet().stream()
                .map(e -> rate(e.getValue(), t -> outlet(t).equals(e.getKey())))
                .toList());
    }

    private int half(ArticleRecord t) {
        return reported(t).map(m -> m.isBefore(middle) ? -1 : 1).orElse(0);
    }

    private static boolean in(ArticleRecord t, YearMonth month) {
        return reported(t).filter(month::equals).isPresent();
    }

    private long distinct(List<Integer> articles) {
        Set<Long> numbers = new TreeSet<>();
        for (int i : articles) numbers.add(incident[i]);
        return numbers.size();
    }

    /** When an article appeared: when its acts began says nothing of that. */
    private static Optional<YearMonth> reported(ArticleRecord t) {
        String published = t.article().published();
        if (published.length() >= 7 && published.substring(0, 7).matches("\\d{4}-(?:0[1-9]|1[0-2])"))
            return Optional.of(YearMonth.parse(published.substring(0, 7)));
        return Optional.empty();
    }

    private static String outlet(ArticleRecord t) {
        String outlet = t.record().outlet();
        return outlet.isEmpty() ? "(no outlet named)" : outlet;
    }

    private static List<YearMonth> between(YearMonth from, YearMonth to) {
        List<YearMonth> all = new ArrayList<>();
        for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) all.add(m);
        return all;
    }
}
