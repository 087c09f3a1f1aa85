package lockstep.report.html;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Exhibit.Series;
import lockstep.model.finding.Exhibit.Timeline;
import lockstep.report.Facts;
import lockstep.report.Figures;

/** Counts over time as bars, one panel for each series. */
final class CalendarPicture {
    private static final int WIDTH = 560;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int PANEL = 96;
    private static final int MOST_PANELS = 4;
    private static final int BARS = 60;
    private static final long[] ROUND_SECONDS = {60, 300, 900, 3600, 21_600, 86_400, 604_800, 2_592_000, 31_536_000};

    private final String id;
    private final Timeline timeline;
    private final String note;

    private CalendarPicture(String id, Timeline timeline, String note) {
        this.id = id;
        this.timeline = timeline;
        this.note = note;
    }

    /** The finding's own timelines; where it has none, its evidence over time. */
    static void drawAll(Markup to, Facts facts) {
        int number = 0;
        for (Exhibit exhibit : facts.finding().exhibits()) {
            if (exhibit instanceof Timeline t && !t.series().isEmpty())
                new CalendarPicture("time-" + facts.finding().id() + "-" + number++, shown(t, facts), "").draw(to);
        }
        if (number == 0) {
            ofEvidence(facts)
                    .ifPresent(t -> new CalendarPicture(
                                    "time-" + facts.finding().id(),
                                    t,
                                    " Counts only the acts in the evidence listed here.")
                            .draw(to));
        }
    }

    /** The same with its words as they may leave the machine. */
    private static Timeline shown(Timeline t, Facts facts) {
        var series = t.series().stream()
                .map(s -> new Series(facts.quoted().sentence(s.name()), s.values()))
                .toList();
        return new Timeline(
                facts.quoted().title(t.title()),
                facts.quoted().sentence(t.unit()),
                t.start(),
                t.bucketSeconds(),
                series);
    }

    private static Optional<Timeline> ofEvidence(Facts facts) {
        var span = facts.span();
        if (span.isEmpty()) return Optional.empty();
        Instant from = span.get().from();
        long seconds = Math.max(1, Duration.between(from, span.get().to()).toSeconds());
        long bucket = bucketFor(seconds);
        long start = Math.floorDiv(from.getEpochSecond(), bucket) * bucket;
        int buckets = (int) ((span.get().to().getEpochSecond() - start) / bucket) + 1;
        var counts = new ArrayList<>(Collections.nCopies(buckets, 0.0));
        facts.coActions().stream().flatMap(c -> c.acts().stream()).forEach(act -> {
            int at = (int) ((act.when().getEpochSecond() - start) / bucket);
            counts.set(at, counts.get(at) + 1);
        });
        return Optional.of(new Timeline(
                "When they acted", "acts", Instant.ofEpochSecond(start), bucket, List.of(new Series("", counts))));
    }

    private static long bucketFor(long seconds) {
        for (long bucket : ROUND_SECONDS) {
            if (seconds / bucket < BARS) return bucket;
        }
        return seconds / BARS + 1;
    }

    private void draw(Markup to) {
        int panels = Math.min(MOST_PANELS, timeline.series().size());
        to.open("figure");
        to.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (PANEL * panels + 26),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        to.leaf("title", timeline.title(), "id", id + "-t");
        to.leaf("desc", description(), "id", id + "-d");
        for (int i = 0; i < panels; i++) panel(to, timeline.series().get(i), PANEL * i);
        ends(to, PANEL * panels);
        to.close();
        to.open("figcaption")
                .leaf("strong", timeline.title() + ".")
                .text(" " + description())
                .close();
        to.close();
    }

    private String description() {
        int hidden = timeline.series().size() - MOST_PANELS;
        return Figures.count(buckets(), "bar") + " of " + Figures.span(Duration.ofSeconds(timeline.bucketSeconds()))
                + ", in " + timeline.unit() + ", times in UTC." + note
                + (hidden > 0 ? " " + Figures.count(hidden) + " more series are in the JSON export." : "");
    }

    private int buckets() {
        return timeline.series().stream().mapToInt(s -> s.values().size()).max().orElse(1);
    }

    private void panel(Markup to, Series series, int top) {
        double most = series.values().stream()
                .filter(v -> !v.isNaN())
                .mapToDouble(v -> v)
                .max()
                .orElse(0);
        int base = top + PANEL - 6;
        int room = PANEL - 30;
        double step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, buckets());
        var bars = new StringBuilder();
        for (int i = 0; i < series.values().size(); i++) {
            double v = series.values().get(i);
            if (!(v > 0) || most <= 0) continue;
            double height = Math.max(1.5, room * v / most);
            bars.append(String.format(
                    Locale.ROOT,
                    "M%.1f %dv-%.1fh%.1fv%.1fz",
                    LEFT + step * i,
                    base,
                    height,
                    Math.max(1, step - 1),
                    height));
        }
        String half = Integer.toString(base - room);
        to.open("path", "class", "track", "d", "M" + LEFT + " " + half + "H" + (WIDTH - RIGHT));
        to.leaf(
                "text",
                Figures.number(most),
                "class",
                "axis-label",
                "x",
                Integer.toString(LEFT - 8),
                "y",
                Integer.toString(base - room + 4),
                "text-anchor",
                "end");
        to.leaf(
                "text",
                "0",
                "class",
                "axis-label",
                "x",
                Integer.toString(LEFT - 8),
                "y",
                Integer.toString(base + 3),
                "text-anchor",
                "end");
        if (!series.name().isEmpty())
            to.leaf(
                    "text",
                    series.name(),
                    "class",
                    "series-name",
                    "x",
                    Integer.toString(LEFT),
                    "y",
                    Integer.toString(top + 14));
        if (bars.length() > 0) to.open("path", "class", "bar", "d", bars.toString());
        to.open("path", "class", "axis", "d", "M" + LEFT + " " + base + "H" + (WIDTH - RIGHT));
    }

    private void ends(Markup to, int top) {
        Instant end = timeline.start().plusSeconds(timeline.bucketSeconds() * buckets());
        boolean days = timeline.bucketSeconds() >= 3600;
        String first = days ? Figures.day(timeline.start()) : Figures.minute(timeline.start());
        String last = days ? Figures.day(end) : Figures.minute(end);
        to.leaf("text", first, "class", "axis-label", "x", Integer.toString(LEFT), "y", Integer.toString(top + 14));
        to.leaf(
                "text",
                last,
                "class",
                "axis-label",
                "x",
                Integer.toString(WIDTH - RIGHT),
                "y",
                Integer.toString(top + 14),
                "text-anchor",
                "end");
    }
}
