package lockstep.analyses.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.analyses.rates.DiscoveryRates;
import lockstep.kernels.time.ChangePoints;
import lockstep.kernels.time.Counts;
import lockstep.model.CaseData;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;

/** Finds the days on which a side's volume, languages, targets or covert part changed. */
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
            int surrogates,

            @Param(says = "a finding as F-12 whose accounts are one side; empty: the registry's sides", byDefault = "")
            String group) {}

    /**
     * Posts a day, or a share, with its interval.
     *
     * @param value NaN where nothing was posted
     */
    public record Rate(double value, double low, double high) {}

    /**
     * One change of one series.
     *
     * @param side whose posts
     * @param what what is counted
     * @param day first day of the new rate
     * @param earliest first day that the counts allow
     * @param latest last day
     * @param since first day of the stretch before
     * @param until last day of the stretch after
     * @param before posts a day, or share, before
     * @param after the same after
     * @param p chance that a series without change shows one as clear
     * @param q share of false ones to expect among all series that show a change as clear or clearer
     * @param othersSeen whether the same series of another side was looked at
     * @param alsoIn sides, newsrooms first, whose same series changed the same way within three days
     * @param controlBefore the same of ordinary newsrooms in the same stretch before; NaN where they have no such series
     * @param controlAfter and after
     * @param listTurns what the gazetteer itself lists from or until that day; empty for nothing
     */
    public record Told(
            @AnswerColumn(says = "whose posts") String side,
            @AnswerColumn(says = "what is counted") String what,

            @AnswerColumn(says = "first day of the new rate")
            LocalDate day,

            @AnswerColumn(says = "first day that the counts allow")
            LocalDate earliest,

            @AnswerColumn(says = "last day that the counts allow")
            LocalDate latest,

            @AnswerColumn(says = "first day of the stretch before")
            LocalDate since,

            @AnswerColumn(says = "last day of the stretch after")
            LocalDate until,

            @AnswerColumn(says = "whether the rate is a share; else it is posts a day")
            boolean isShare,

            @AnswerColumn(says = "rate before", head = "before", part = "value")
            Rate before,

            @AnswerColumn(says = "rate after", head = "after", part = "value")
            Rate after,

            @AnswerColumn(says = "chance that a series without change shows one as clear")
            double p,

            @AnswerColumn(says = "share of false ones to expect among all series as clear or clearer")
            double q,

            @AnswerColumn(says = "sides whose same series changed the same way within three days")
            List<String> alsoIn,

            boolean othersSeen,

            @AnswerColumn(says = "the same of ordinary newsrooms before")
            double controlBefore,

            @AnswerColumn(says = "and after") double controlAfter,

            @AnswerColumn(says = "what the gazetteer itself lists from or until that day")
            String listTurns) {
        boolean rose() {
            return after.value > before.value;
        }
    }

    /** What was looked at, and what changed, clearest first. */
    @AnswerRows(says = "what was looked at")
    public record Result(
            @AnswerRows(
                    says = "one change of one series",
                    brief = {"side", "what", "day", "before.value", "after.value", "p", "q", "also_in"})
            List<Told> changes,

            @AnswerColumn(says = "series that were looked at", unit = "series")
            int series,

            @AnswerColumn(says = "days that they span", unit = "days")
            int days,

            List<String> notes) {}

    /** A result with the series behind it, so that nobody has to look twice. */
    record Looked(Result result, List<Seen> seen) {}

    /** A change with the series that shows it and, where there is one, the same series of newsrooms. */
    record Seen(Told told, DailySeries series, Optional<DailySeries> control) {}

    /** One series that was looked at: counts of some days, and how they were cut. */
    private record Cut(DailySeries series, Counts counts, int from, double p, List<ChangePoints.Change> found) {
        List<Told> told(Gazetteer gazetteer) {
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) told.add(told(i, gazetteer));
            return told;
        }

        private Told told(int i, Gazetteer gazetteer) {
            ChangePoints.Change c = found.get(i);
            int start = i == 0 ? 0 : found.get(i - 1).day();
            int end = i + 1 < found.size() ? found.get(i + 1).day() : counts.length();
            LocalDate zero = LocalDate.ofEpochDay(series.firstDay() + from);
            LocalDate day = zero.plusDays(c.day());
            return new Told(
                    series.side(),
                    series.what(),
                    day,
                    zero.plusDays(c.low()),
                    zero.plusDays(c.high()),
                    zero.plusDays(start),
                    zero.plusDays(end - 1L),
                    series.isShare(),
                    rate(start, c.day()),
                    rate(c.day(), end),
                    p,
                    Double.NaN,
                    List.of(),
                    false,
                    Double.NaN,
                    Double.NaN,
                    series.kind().isEmpty() ? "" : gazetteer.turns(series.kind(), day));
        }

        private Rate rate(int start, int end) {
            double rate = counts.rate(start, end);
            double half = 1.96 * Math.sqrt(counts.rateVariance(start, end));
            double most = series.isShare() ? 1 : Double.POSITIVE_INFINITY;
            return new Rate(rate, Math.max(0, rate - half), Math.min(most, rate + half));
        }
    }

    @Override
    public Card card() {
        return new Card(
                "changes",
                3,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "days on which a side's volume, languages, targets or covert part changed",
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
        if (s.group.isEmpty() && Labelled.posts(data).keySet().stream().allMatch(Side.UNKNOWN::equals))
            return Outcome.cannotLook(
                    "accounts that the registry names, or --group F-12",
                    "none; the table of lockstep changes CASE is of all posts even so");
        work.step("counting by day");
        Looked looked = looked(data, s, work);
        Result result = looked.result;
        if (result.days < 14)
            return Outcome.cannotLook("posts over at least 14 days", result.days + " days")
                    .answering(result);
        var voices = new Voices(s.group);
        List<Finding> findings = new ArrayList<>();
        for (Seen seen : looked.seen) {
            List<Long> posts = ChangeFindings.examples(data, voices, seen);
            if (!posts.isEmpty()) findings.add(ChangeFindings.finding(seen, posts));
        }
        return new Outcome(findings, Optional.empty(), Network.NONE, result.notes).answering(result);
    }

    /** Every change, clearest first. */
    public static Result look(CaseData data, Settings s, Work work) {
        return looked(data, s, work).result;
    }

    /** Every change, with the series behind it. */
    private static Looked looked(CaseData data, Settings s, Work work) {
        var voices = new Voices(s.group);
        if (!voices.isThere(data))
            throw new WrongUse(
                    "the case has no finding " + s.group + " with accounts", "lockstep findings CASE lists them");
        Gazetteer gazetteer = Gazetteer.of(data);
        List<DailySeries> all = DailySeries.all(data, voices, gazetteer, s.minPosts);
        int days = all.isEmpty() ? 0 : all.get(0).count().length;
        if (days < 14) return new Looked(new Result(List.of(), all.size(), days, List.of()), List.of());
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            work.done(i, all.size());
            work.goOn();
            cut(all.get(i), s, work, i).ifPresent(cuts::add);
        }
        List<Told> told = new ArrayList<>();
        for (Cut c : cuts) told.addAll(c.told(gazetteer));
        List<Seen> seen = new ArrayList<>();
        double[] q = DiscoveryRates.of(cuts, Cut::p, all.size());
        for (int i = 0; i < q.length; i++)
            for (Told t : cuts.get(i).told(gazetteer)) seen.add(compared(t, q[i], cuts.get(i).series, told, all));
        seen.sort(Comparator.comparingDouble((Seen x) -> x.told.p)
                .thenComparing(x -> x.told.day)
                .thenComparing(x -> x.told.side)
                .thenComparing(x -> x.told.what));
        List<String> notes = new ArrayList<>();
        notes.add(all.size() + " series over " + days + " days were looked at, each at a false-alarm chance of "
                + s.falseAlarm);
        notes.add(String.format(
                Locale.ROOT, "%.1f series would show a change if none had one", all.size() * s.falseAlarm));
        if (gazetteer.left() > 0)
            notes.add(gazetteer.left() + " targets of the gazetteer were left out: it reads the first "
                    + gazetteer.targets().size());
        return new Looked(
                new Result(seen.stream().map(Seen::told).toList(), all.size(), days, List.copyOf(notes)),
                List.copyOf(seen));
    }

    private static Optional<Cut> cut(DailySeries series, Settings s, Work work, int key) {
        int from = 0;
        int to = series.count().length;
        while (from < to && series.exposure()[from] <= 0) from++;
        while (to > from && series.exposure()[to - 1] <= 0) to--;
        if (to - from < 14) return Optional.empty();
        Counts counts = Counts.of(
                Arrays.copyOfRange(series.count(), from, to), Arrays.copyOfRange(series.exposure(), from, to));
        var learnt = ChangePoints.calibrate(counts, s.minDays, s.falseAlarm, s.surrogates, work.random(7, key));
        if (learnt.p() > s.falseAlarm) return Optional.empty();
        return Optional.of(
                new Cut(series, counts, from, learnt.p(), ChangePoints.find(counts, learnt.penalty(), s.minDays)));
    }

    private static Seen compared(Told t, double q, DailySeries series, List<Told> all, List<DailySeries> allSeries) {
        List<String> also = all.stream()
                .filter(x -> !x.side.equals(t.side) && x.what.equals(t.what) && x.rose() == t.rose())
                .filter(x -> Math.abs(x.day.toEpochDay() - t.day.toEpochDay()) <= NEAR)
                .map(Told::side)
                .distinct()
                .sorted(Comparator.comparing((String side) -> !side.equals(Side.CONTROL.word()))
                        .thenComparing(x -> x))
                .toList();
        boolean others = allSeries.stream()
                .anyMatch(x -> x.what().equals(t.what) && !x.side().equals(t.side));
        Optional<DailySeries> control = allSeries.stream()
                .filter(x -> x.what().equals(t.what) && x.side().equals(Side.CONTROL.word()))
                .filter(x -> !x.side().equals(t.side))
                .findFirst();
        Told full = new Told(
                t.side,
                t.what,
                t.day,
                t.earliest,
                t.latest,
                t.since,
                t.until,
                t.isShare,
                t.before,
                t.after,
                t.p,
                q,
                also,
                others,
                control.map(c -> c.rate(t.since, t.day.minusDays(1))).orElse(Double.NaN),
                control.map(c -> c.rate(t.day, t.until)).orElse(Double.NaN),
                t.listTurns);
        return new Seen(full, series, control);
    }

    /** The change in a sentence. */
    public static String says(Told t) {
        return ChangeFindings.says(t);
    }
}
