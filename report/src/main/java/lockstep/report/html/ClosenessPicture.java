package lockstep.report.html;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lockstep.model.finding.Evidence.Act;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.report.Facts;
import lockstep.report.Figures;

/** How close in time accounts acted: a line for each co-action, a tick for each account, from the first one on. */
final class ClosenessPicture {
    private static final int MOST_LINES = 16;
    private static final int WIDTH = 560;
    private static final int LEFT = 118;
    private static final int RIGHT = 16;
    private static final int TOP = 8;
    private static final int LINE = 20;

    private final Facts facts;
    private final List<CoAction> shown;
    private final double longest;

    private ClosenessPicture(Facts facts, List<CoAction> shown) {
        this.facts = facts;
        this.shown = shown;
        longest = Math.max(
                1, shown.stream().mapToDouble(ClosenessPicture::seconds).max().orElse(1));
    }

    static void draw(Markup to, Facts facts) {
        var shown = facts.coActions().stream()
                .filter(c -> c.acts().size() > 1)
                .limit(MOST_LINES)
                .toList();
        if (!shown.isEmpty()) new ClosenessPicture(facts, shown).draw(to);
    }

    private void draw(Markup to) {
        String id = "close-" + facts.finding().id();
        int bottom = TOP + LINE * shown.size();
        to.open("figure");
        to.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + (bottom + 34),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        to.leaf("title", "How close in time they acted", "id", id + "-t");
        to.leaf("desc", description(), "id", id + "-d");
        for (int i = 0; i < shown.size(); i++) line(to, i);
        axis(to, bottom);
        to.close();
        to.open("figcaption")
                .leaf("strong", "How close in time they acted.")
                .text(" " + description())
                .close();
        to.close();
    }

    private String description() {
        return "One line is one co-action, dated in UTC on the left; a mark is one account's act, placed by the time since the"
                + " first. The strongest " + Figures.count(shown.size()) + " of "
                + Figures.count(facts.finding().evidenceInAll()) + " are drawn.";
    }

    private void line(Markup to, int i) {
        CoAction c = shown.get(i);
        int y = TOP + LINE * i + LINE / 2;
        Act first = first(c);
        to.leaf(
                "text",
                Figures.minute(first.when()),
                "class",
                "axis-label",
                "x",
                Integer.toString(LEFT - 10),
                "y",
                Integer.toString(y + 4),
                "text-anchor",
                "end");
        to.open("path", "class", "track", "d", "M" + LEFT + " " + y + "H" + (WIDTH - RIGHT));
        to.open("path", "class", "reach", "d", "M" + LEFT + " " + y + "H" + at(seconds(c)));
        var ticks = new StringBuilder();
        for (Act act : c.acts()) {
            double after = Duration.between(first.when(), act.when()).toMillis() / 1000.0;
            ticks.append("M").append(at(after)).append(' ').append(y - 6).append("v12");
        }
        to.open("path", "class", "tick", "d", ticks.toString());
    }

    private void axis(Markup to, int bottom) {
        to.open("path", "class", "axis", "d", "M" + LEFT + " " + bottom + "H" + (WIDTH - RIGHT));
        for (int part = 0; part <= 2; part++) {
            double seconds = longest * part / 2;
            String anchor = part == 0 ? "start" : part == 2 ? "end" : "middle";
            String label = part == 0 ? "first act" : "+ " + Figures.span(Duration.ofMillis(Math.round(seconds * 1000)));
            to.leaf(
                    "text",
                    label,
                    "class",
                    "axis-label",
                    "x",
                    at(seconds),
                    "y",
                    Integer.toString(bottom + 18),
                    "text-anchor",
                    anchor);
        }
    }

    private String at(double seconds) {
        return String.format(Locale.ROOT, "%.1f", LEFT + (WIDTH - RIGHT - LEFT) * Math.min(1, seconds / longest));
    }

    private static Act first(CoAction c) {
        return c.acts().stream().min(Comparator.comparing(Act::when)).orElseThrow();
    }

    private static double seconds(CoAction c) {
        var times = c.acts().stream().map(Act::when).sorted().toList();
        return Duration.between(times.get(0), times.get(times.size() - 1)).toMillis() / 1000.0;
    }
}
