package lockstep.analyses.ecosystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
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

/** Tells which watched series have rung, however often somebody looked. */
public final class Alerts implements Detector<Alerts.Settings> {
    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400_000L;

    /** How to look. */
    public record Settings(
            @Param(says = "a finding as F-12 whose accounts are one side; empty: the registry's sides", byDefault = "")
            String group) {}

    private static final String RUNG = """
            -- One row: a watch that has rung.
            SELECT side, what, CAST(up AS INTEGER) AS up, CAST(is_share AS INTEGER) AS is_share, baseline_from, baseline_to, rung,
              evidence, round
            FROM watches
            WHERE rung >= 0
            ORDER BY rung, side, what, up
            """;

    private static final String ALL = """
            -- One row: how much is watched.
            SELECT count(*) AS watches
            FROM watches
            """;

    @Override
    public Card card() {
        return new Card(
                "alerts",
                2,
                Card.Family.ECOSYSTEM,
                Card.Maturity.EXPERIMENTAL,
                "watched series that left their old rate, at a chance of false alarm that holds however often one looks",
                "series that lockstep changes CASE --watch looks at",
                List.of(),
                List.of("shin2023", "ville1939"),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        long watches = data.select(ALL, Map.of()).longs("watches")[0];
        if (watches == 0) return Outcome.cannotLook("watched series (lockstep changes CASE --watch)", "none");
        work.step("asking which alarms rang");
        Columns c = data.select(RUNG, Map.of());
        var voices = new Voices(s.group);
        List<DailySeries> all = c.size() == 0 ? List.of() : DailySeries.all(data, voices, Gazetteer.of(data), 1);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            String side = c.text("side", i);
            String what = c.text("what", i);
            Optional<DailySeries> series = all.stream()
                    .filter(x -> x.side().equals(side) && x.what().equals(what))
                    .findFirst();
            if (series.isPresent())
                finding(data, voices, series.get(), c, i, watches).ifPresent(findings::add);
        }
        return new Outcome(
                findings, Optional.empty(), Network.NONE, List.of(watches + " watches, " + c.size() + " of them rang"));
    }

    private static Optional<Finding> finding(
            CaseData data, Voices voices, DailySeries series, Columns c, int i, long watches) {
        LocalDate from = LocalDate.ofEpochDay(c.longs("baseline_from")[i]);
        LocalDate to = LocalDate.ofEpochDay(c.longs("baseline_to")[i]);
        LocalDate rung = LocalDate.ofEpochDay(c.longs("rung")[i]);
        double before = series.rate(from, to);
        LocalDate begun = rung.minusDays(2).isAfter(to) ? rung.minusDays(2) : to.plusDays(1);
        double after = series.rate(begun, rung);
        List<Long> posts =
                voices.examples(data, series.pick(), begun.toEpochDay() * DAY, (rung.toEpochDay() + 1) * DAY, 20);
        if (posts.isEmpty())
            posts = voices.examples(data, series.pick(), from.toEpochDay() * DAY, rung.toEpochDay() * DAY, 20);
        if (posts.isEmpty()) return Optional.empty();
        double evidence = c.doubles("evidence")[i];
        double factor = series.isShare() ? 100 : 1;
        String says = String.format(
                Locale.ROOT,
                "%s: %s: the alarm for a %s rang on %s: %.1f%s in the last days against %.1f%s from %s to %s",
                series.side(),
                series.what(),
                c.longs("up")[i] == 1 ? "rise" : "fall",
                rung,
                factor * after,
                series.isShare() ? " %" : " a day",
                factor * before,
                series.isShare() ? " %" : " a day",
                from,
                to);
        return Optional.of(Finding.of("alerts")
                .says(says)
                .score(Explanation.of(Math.log(evidence), "evidence for a change, as its logarithm"))
                .chance(new Chance.Tested(
                        "the rate of the baseline for ever; the chance holds however often one looks (Ville's inequality)",
                        after,
                        before,
                        Chance.Interval.none(after / Math.max(before, 1e-9), "times the old rate"),
                        Math.min(1, 1 / evidence),
                        Math.min(1, watches / evidence),
                        Verdict.NONE,
                        List.of("a change of what is posted; it says nothing of why"),
                        List.of()))
                .evidence(
                        List.of(new Evidence.Example("posts that are counted, of the days before it rang", posts)),
                        posts.size())
                .couldAlsoBe(List.of(
                        "the source was collected differently from that day on",
                        "an event in the news that everybody turned to",
                        "a baseline of weeks that were unlike the usual"))
                .limits(List.of("days are UTC; posts that came after their day was looked at do not count"))
                .exhibits(List.of(picture(series, from, rung)))
                .made());
    }

    private static Exhibit picture(DailySeries series, LocalDate from, LocalDate rung) {
        List<Double> values = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(rung); day = day.plusDays(1)) {
            double rate = series.rate(day, day);
            values.add(Double.isNaN(rate) ? 0 : rate);
        }
        return new Exhibit.Timeline(
                series.side() + ": " + series.what() + " until it rang",
                series.isShare() ? "share" : "posts a day",
                Instant.ofEpochMilli(from.toEpochDay() * DAY),
                DAY / 1000,
                List.of(new Exhibit.Series(series.side(), values)));
    }
}
