package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.ChangePoints;
import lockstep.kernels.time.Counts;
import lockstep.kernels.time.Shares;
import lockstep.model.CaseData;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Verdict;

/** Finds the days on which a side's volume, languages or targets changed. */
public final class Changes implements Detector<Changes.Settings> {
    private static final long serialVersionUID = 1L;
    private static final int NEAR = 3;

    /** How to look. */
    public record Settings(
            @Param(says = "chance that a series without any change shows one", byDefault = "0.05", min = .001, max = .5)
            double falseAlarm,

            @Param(says = "shortest time for which a rate holds", byDefault = "3", unit = "days", min = 2, max = 60)
            int minDays,

            @Param(
                    says = "fewest posts of a series that is looked at",
                    byDefault = "100",
                    unit = "posts",
                    min = 10,
                    max = 1e9)
            int minPosts,

            @Param(
                    says = "series without change that the penalty is learnt from",
                    byDefault = "99",
                    unit = "series",
                    min = 19,
                    max = 9999)
            int surrogates) {}

    /**
     * One change of one series.
     *
     * @param side whose posts
     * @param what what is counted
     * @param day first day of the new rate
     * @param earliest first day that the counts allow
     * @param latest last day
     * @param before posts a day, or share of the side's posts, before
     * @param after the same after
     * @param afterLow lower end of the interval of the share after; NaN for posts a day
     * @param afterHigh upper end
     * @param p chance that a series without change shows one as clear
     * @param othersSeen whether the same series of another side was looked at
     * @param alsoIn sides, newsrooms first, whose same series changed the same way within three days
     */
    public record Told(
            String side,
            String what,
            LocalDate day,
            LocalDate earliest,
            LocalDate latest,
            double before,
            double after,
            double afterLow,
            double afterHigh,
            boolean isShare,
            double p,
            List<String> alsoIn,
            boolean othersSeen) {}

    /** What was looked at, and what changed. */
    public record Result(List<Told> changes, int series, int days) {}

    @Override
    public Card card() {
        return new Card(
                "changes",
                1,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "days on which a side's volume, languages or targets changed",
                "posts over at least two weeks; a gazetteer for targets",
                List.of(),
                List.of("killick2012"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        if (Labelled.posts(data).keySet().stream().allMatch(Side.UNKNOWN::equals))
            return Outcome.cannotLook(
                    "accounts that the registry names", "none; lockstep changes CASE looks at all posts even so");
        work.step("counting by day");
        Result result = look(data, s, work);
        if (result.days < 14) return Outcome.cannotLook("posts over at least 14 days", result.days + " days");
        List<Finding> findings = new ArrayList<>();
        for (Told t : result.changes) {
            List<Long> posts = examples(data, t);
            if (!posts.isEmpty()) findings.add(finding(t, posts));
        }
        return new Outcome(
                findings,
                Optional.empty(),
                Network.NONE,
                List.of(
                        result.series + " series over " + result.days
                                + " days were looked at, each at a false-alarm chance of " + s.falseAlarm,
                        String.format(
                                Locale.ROOT,
                                "%.1f series would show a change if none had one",
                                result.series * s.falseAlarm)));
    }

    /** Every change, clearest first. */
    public static Result look(CaseData data, Settings s, Work work) {
        List<DailySeries> all = DailySeries.all(data, s.minPosts);
        int days = all.isEmpty() ? 0 : all.get(0).count().length;
        if (days < 14) return new Result(List.of(), all.size(), days);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            work.done(i, all.size());
            work.goOn();
            told.addAll(changes(all.get(i), s, work, i));
        }
        List<Told> compared = new ArrayList<>();
        for (Told t : told) {
            boolean others = all.stream()
                    .anyMatch(x -> x.what().equals(t.what) && !x.side().equals(t.side));
            compared.add(compared(t, told, others));
        }
        compared.sort(Comparator.comparingDouble(Told::p)
                .thenComparing(Told::day)
                .thenComparing(Told::side)
                .thenComparing(Told::what));
        return new Result(compared, all.size(), days);
    }

    private static List<Told> changes(DailySeries series, Settings s, Work work, int key) {
        int from = 0;
        int to = series.count().length;
        while (from < to && series.exposure()[from] <= 0) from++;
        while (to > from && series.exposure()[to - 1] <= 0) to--;
        if (to - from < 14) return List.of();
        Counts counts = Counts.of(
                Arrays.copyOfRange(series.count(), from, to), Arrays.copyOfRange(series.exposure(), from, to));
        var learnt = ChangePoints.calibrate(counts, s.minDays, s.falseAlarm, s.surrogates, work.random(7, key));
        if (learnt.p() > s.falseAlarm) return List.of();
        List<Told> told = new ArrayList<>();
        List<ChangePoints.Change> found = ChangePoints.find(counts, learnt.penalty(), s.minDays);
        for (int i = 0; i < found.size(); i++) {
            ChangePoints.Change c = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).day() : counts.length();
            long named = 0;
            long of = 0;
            for (int t = c.day(); t < end; t++) {
                named += series.count()[from + t];
                of += (long) series.exposure()[from + t];
            }
            var share = series.isShare() && named <= of
                    ? Shares.wilson(named, of, .95)
                    : new Shares.Interval(c.after(), Double.NaN, Double.NaN);
            long zero = series.firstDay() + from;
            told.add(new Told(
                    series.side(),
                    series.what(),
                    LocalDate.ofEpochDay(zero + c.day()),
                    LocalDate.ofEpochDay(zero + c.low()),
                    LocalDate.ofEpochDay(zero + c.high()),
                    c.before(),
                    c.after(),
                    share.low(),
                    share.high(),
                    series.isShare(),
                    learnt.p(),
                    List.of(),
                    false));
        }
        return told;
    }

    private static Told compared(Told t, List<Told> all, boolean others) {
        List<String> also = all.stream()
                .filter(x -> !x.side.equals(t.side) && x.what.equals(t.what))
                .filter(x -> Math.abs(x.day.toEpochDay() - t.day.toEpochDay()) <= NEAR)
                .filter(x -> (x.after > x.before) == (t.after > t.before))
                .map(Told::side)
                .distinct()
                .sorted(Comparator.comparing((String side) -> !side.equals(Side.CONTROL.word()))
                        .thenComparing(x -> x))
                .toList();
        return new Told(
                t.side,
                t.what,
                t.day,
                t.earliest,
                t.latest,
                t.before,
                t.after,
                t.afterLow,
                t.afterHigh,
                t.isShare,
                t.p,
                also,
                others);
    }

    private static final String EXAMPLES = """
            -- One row: a post of a side from a day on.
            SELECT p.post
            FROM posts p
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE concat(coalesce(l.state, ''), ' ', coalesce(l.layer, 'unknown')) LIKE :side AND p.posted_at >= :from
            ORDER BY p.posted_at, p.post
            LIMIT 20
            """;

    private static List<Long> examples(CaseData data, Told t) {
        long from = t.day.toEpochDay() * 86_400_000L;
        String layer = t.side.substring(t.side.lastIndexOf(' ') + 1);
        boolean pooled = layer.equals(Side.CONTROL.layer()) || layer.equals(Side.UNKNOWN.layer());
        Columns c = data.select(EXAMPLES, Map.of("side", pooled ? "% " + layer : t.side, "from", from));
        return Labelled.keys(c, "post");
    }

    /** The change in a sentence. */
    public static String says(Told t) {
        String rose = t.after > t.before ? "rose" : "fell";
        String amount = t.isShare
                ? String.format(
                        Locale.ROOT,
                        "from %.1f %% to %.1f %% of its posts (%.1f to %.1f)",
                        100 * t.before,
                        100 * t.after,
                        100 * t.afterLow,
                        100 * t.afterHigh)
                : String.format(Locale.ROOT, "from %.1f to %.1f a day", t.before, t.after);
        String when = t.earliest.equals(t.latest)
                ? "on " + t.day
                : "on " + t.day + " (" + t.earliest + " to " + t.latest + ")";
        String also = !t.alsoIn.isEmpty()
                ? "; so did " + String.join(", ", t.alsoIn)
                : t.othersSeen ? "; no other side changed so then" : "; there is no other side to hold it against";
        return t.side + ": " + t.what + " " + rose + " " + amount + " " + when + also;
    }

    private static Finding finding(Told t, List<Long> posts) {
        double ratio = t.after / Math.max(t.before, 1e-9);
        return new Finding(
                "",
                "",
                "changes",
                List.of(),
                says(t),
                Explanation.of(
                        Math.abs(Math.log(Math.max(ratio, 1e-9))),
                        "size of the change, as the logarithm of after by before",
                        Explanation.of(t.before, "before"),
                        Explanation.of(t.after, "after")),
                new Chance.Tested(
                        "one rate throughout, with the series' own spread and persistence from day to day",
                        t.after,
                        t.before,
                        new Chance.Interval(
                                t.after,
                                t.isShare ? t.afterLow : t.after,
                                t.isShare ? t.afterHigh : t.after,
                                .95,
                                "rate after"),
                        t.p,
                        t.p,
                        Verdict.INDEPENDENT,
                        List.of("a change of what is posted; it says nothing of why"),
                        List.of()),
                List.of(new Evidence.Example("the first posts from that day on", posts)),
                posts.size(),
                List.of(
                        "the source was collected differently from that day on",
                        "an event in the news that everybody turned to",
                        "one busy account joined or left"),
                List.of(),
                List.of("days are UTC; a change within less than the shortest time is not seen"),
                List.of(new Exhibit.Timeline(
                        t.side + ": " + t.what,
                        t.isShare ? "share" : "posts a day",
                        Instant.ofEpochSecond((t.day.toEpochDay() - 1) * 86_400L),
                        86_400,
                        List.of(new Exhibit.Series("rate", List.of(t.before, t.after))))));
    }
}
