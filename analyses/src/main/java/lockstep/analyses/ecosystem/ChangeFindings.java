package lockstep.analyses.ecosystem;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.model.CaseData;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;

/** A change of a series, told: in a sentence, as a finding, as a picture. */
final class ChangeFindings {
    private static final long DAY = 86_400_000L;
    private static final int AROUND = 60;

    private ChangeFindings() {}

    /** As in "East covert: posts about persons standing for office rose from 4.0 % to 31.0 % in the week of ...". */
    static String says(Changes.Told t) {
        String when = "in the week of " + t.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + ", on "
                + t.day()
                + (t.earliest().equals(t.latest()) ? "" : " (" + t.earliest() + " to " + t.latest() + ")");
        String list = t.listTurns().isEmpty() ? "" : "; mind that " + t.listTurns();
        return t.side() + ": " + t.what() + " " + (t.rose() ? "rose" : "fell") + " from " + rate(t, t.before()) + " to "
                + rate(t, t.after()) + " " + when + "; " + elsewhere(t) + list;
    }

    private static String rate(Changes.Told t, Changes.Rate r) {
        return t.isShare()
                ? String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)", 100 * r.value(), 100 * r.low(), 100 * r.high())
                : String.format(Locale.ROOT, "%,.1f (%,.1f to %,.1f) a day", r.value(), r.low(), r.high());
    }

    private static String elsewhere(Changes.Told t) {
        String numbers = Double.isNaN(t.controlBefore()) || Double.isNaN(t.controlAfter())
                ? ""
                : String.format(
                        Locale.ROOT,
                        t.isShare() ? " (%.1f %% to %.1f %%)" : " (%.1f to %.1f)",
                        (t.isShare() ? 100 : 1) * t.controlBefore(),
                        (t.isShare() ? 100 : 1) * t.controlAfter());
        if (t.alsoIn().contains(Side.CONTROL.word())) return "seen in control accounts too" + numbers;
        String control =
                numbers.isEmpty() ? "no control accounts to hold it against" : "not seen in control accounts" + numbers;
        if (!t.alsoIn().isEmpty()) return control + "; " + String.join(", ", t.alsoIn()) + " changed so too";
        return control + (t.othersSeen() && numbers.isEmpty() ? "; no other side changed so then" : "");
    }

    /** The first posts that are counted, from the day on, within the stretch after. */
    static List<Long> examples(CaseData data, Voices voices, Changes.Seen seen) {
        Changes.Told t = seen.told();
        long from = t.day().toEpochDay() * DAY;
        long end = (t.until().toEpochDay() + 1) * DAY;
        // a fortnight nearly always holds enough of them, and is soon read
        List<Long> soon = voices.examples(data, seen.series().pick(), from, Math.min(end, from + 14 * DAY), 20);
        if (!soon.isEmpty()) return soon;
        List<Long> after = voices.examples(data, seen.series().pick(), from, end, 20);
        if (!after.isEmpty()) return after;
        // it fell to nothing: then the last of what there was is the evidence
        return voices.examples(data, seen.series().pick(), t.since().toEpochDay() * DAY, from, 20);
    }

    static Finding finding(Changes.Seen seen, List<Long> posts) {
        Changes.Told t = seen.told();
        double times = times(seen);
        return Finding.of("changes")
                .says(says(t))
                .score(Explanation.of(
                        Math.abs(Math.log(times)),
                        "size of the change, as the logarithm of after by before" + added(t),
                        Explanation.of(t.before().value(), "before"),
                        Explanation.of(t.after().value(), "after")))
                .chance(new Chance.Tested(
                        "one rate throughout, with the series' own spread and persistence from day to day",
                        t.after().value(),
                        t.before().value(),
                        Chance.Interval.none(times, "times the rate before" + added(t)),
                        t.p(),
                        t.q(),
                        Verdict.NONE,
                        List.of("a change of what is posted; it says nothing of why"),
                        List.of()))
                .evidence(
                        List.of(new Evidence.Example("the first posts that are counted, from that day on", posts)),
                        posts.size())
                .couldAlsoBe(alternatives(t))
                .limits(List.of("days are UTC; a change within less than the shortest time is not seen"))
                .exhibits(List.of(picture(seen)))
                .made();
    }

    /** After by before. Nothing has no ratio: then half a post is added to both, so that few posts weigh little. */
    private static double times(Changes.Seen seen) {
        Changes.Told t = seen.told();
        if (t.before().value() > 0 && t.after().value() > 0)
            return t.after().value() / t.before().value();
        double before = volume(seen.series(), t.since(), t.day());
        double after = volume(seen.series(), t.day(), t.until().plusDays(1));
        return (t.after().value() + .5 / after) / (t.before().value() + .5 / before);
    }

    /** What a rate of the stretch is out of: its days, or all the posts of which a share is counted. */
    private static double volume(DailySeries series, LocalDate from, LocalDate end) {
        double volume = 0;
        for (long day = from.toEpochDay(); day < end.toEpochDay(); day++)
            volume += series.isShare() ? series.exposure()[(int) (day - series.firstDay())] : 1;
        return Math.max(1, volume);
    }

    private static String added(Changes.Told t) {
        return t.before().value() > 0 && t.after().value() > 0 ? "" : ", half a post added to each";
    }

    private static List<String> alternatives(Changes.Told t) {
        List<String> other = new ArrayList<>();
        if (!t.listTurns().isEmpty()) other.add("the gazetteer's own list changes on that day: " + t.listTurns());
        other.add("the source was collected differently from that day on");
        other.add("an event in the news that everybody turned to");
        other.add("one busy account joined or left");
        return other;
    }

    private static Exhibit picture(Changes.Seen seen) {
        LocalDate first = LocalDate.ofEpochDay(seen.series().firstDay());
        LocalDate last = first.plusDays(seen.series().count().length - 1L);
        LocalDate from = seen.told().day().minusDays(AROUND);
        LocalDate to = seen.told().day().plusDays(AROUND);
        LocalDate begin = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        List<Exhibit.Series> lines = new ArrayList<>();
        lines.add(line(seen.series(), begin, end));
        seen.control().ifPresent(c -> lines.add(line(c, begin, end)));
        return new Exhibit.Timeline(
                seen.told().side() + ": " + seen.told().what() + " by day",
                seen.told().isShare() ? "share" : "posts a day",
                Instant.ofEpochMilli(begin.toEpochDay() * DAY),
                DAY / 1000,
                lines);
    }

    private static Exhibit.Series line(DailySeries series, LocalDate from, LocalDate to) {
        List<Double> values = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int at = (int) (day.toEpochDay() - series.firstDay());
            double of = series.isShare() ? series.exposure()[at] : 1;
            values.add(of <= 0 ? 0 : series.count()[at] / of);
        }
        return new Exhibit.Series(series.side(), values);
    }
}
