package lockstep.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lockstep.model.finding.Exhibit.Tie;
import lockstep.report.Facts;
import lockstep.report.Figures;

/** A finding's accounts as dots and its ties as lines, drawn the same way every time. */
final class NetworkPicture {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 34;
    private static final int LABELS = 12;
    private static final int STRENGTHS = 3;

    private final Facts facts;
    private final Ties ties;
    private final double[] x;
    private final double[] y;

    private NetworkPicture(Facts facts, Ties ties) {
        this.facts = facts;
        this.ties = ties;
        double[][] places = places(ties);
        x = places[0];
        y = places[1];
    }

    static void draw(Markup to, Facts facts, Ties ties) {
        new NetworkPicture(facts, ties).draw(to);
    }

    private static double[][] places(Ties ties) {
        int[] a = ties.ties().stream().mapToInt(Tie::a).toArray();
        int[] b = ties.ties().stream().mapToInt(Tie::b).toArray();
        double most = ties.ties().stream().mapToDouble(Tie::weight).max().orElse(1);
        double[] pull = ties.ties().stream()
                .mapToDouble(t -> most > 0 ? Math.max(0, t.weight() / most) : 1)
                .toArray();
        double[][] places = Layout.of(ties.keys().size(), a, b, pull);
        for (int i = 0; i < places[0].length; i++) {
            places[0][i] = MARGIN + places[0][i] * (WIDTH - 2 * MARGIN);
            places[1][i] = MARGIN + places[1][i] * (HEIGHT - 2 * MARGIN);
        }
        return places;
    }

    private void draw(Markup to) {
        String id = "net-" + facts.finding().id();
        to.open("figure", "class", ties.ties().size() > Ties.MOST_TIES ? "network many" : "network");
        to.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        to.leaf("title", title(), "id", id + "-t");
        to.leaf("desc", description(), "id", id + "-d");
        for (int strength = 0; strength < STRENGTHS; strength++) lines(to, strength);
        for (int i = ties.keys().size() - 1; i >= 0; i--) dot(to, i);
        labels(to);
        to.close();
        to.open("figcaption")
                .leaf("strong", title() + ".")
                .text(" " + description())
                .close();
        to.close();
    }

    private String title() {
        return ties.title().isBlank() ? "Who acted with whom" : facts.quoted().title(ties.title());
    }

    private String description() {
        String shown = Figures.count(ties.keys().size(), "account") + ", "
                + Figures.count(ties.ties().size(), "tie")
                + ". A larger dot: more evidence. A darker line: a stronger tie. Distance has no unit.";
        return ties.isThinned()
                ? shown + " Thinned: the finding has " + Figures.count(ties.accountsInAll(), "account") + " and "
                        + Figures.count(ties.tiesInAll(), "tie") + "; the strongest are drawn."
                : shown;
    }

    /** All lines of one strength are one path: a thousand ties stay a small file. */
    private void lines(Markup to, int strength) {
        var path = new StringBuilder();
        int all = ties.ties().size();
        for (int t = 0; t < all; t++) {
            if (strengthOf(t) != strength) continue;
            Tie tie = ties.ties().get(t);
            path.append(
                    String.format(Locale.ROOT, "M%.0f %.0fL%.0f %.0f", x[tie.a()], y[tie.a()], x[tie.b()], y[tie.b()]));
        }
        if (path.length() > 0) to.open("path", "class", "tie tie-" + strength, "d", path.toString());
    }

    private int strengthOf(int tie) {
        double most = ties.ties().get(0).weight();
        double least = ties.ties().get(ties.ties().size() - 1).weight();
        if (most <= least) return 1;
        double share = ties.ties().get(tie).weight() / most;
        return share > 0.66 ? 2 : share > 0.33 ? 1 : 0;
    }

    private void dot(Markup to, int i) {
        to.open(
                "circle",
                "class",
                "dot",
                "cx",
                at(x[i]),
                "cy",
                at(y[i]),
                "r",
                String.format(Locale.ROOT, "%.1f", radius(i)));
    }

    private double radius(int i) {
        double most = ties.strength().length == 0 ? 0 : ties.strength()[0];
        double share = most > 0 ? Math.max(0, ties.strength()[i] / most) : 0.5;
        double room = ties.keys().size() > 80 ? 4 : 6;
        return 2.5 + room * Math.sqrt(Double.isNaN(share) ? 0.5 : share);
    }

    /** The strongest accounts are labelled as far as labels do not lie on each other. */
    private void labels(Markup to) {
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < ties.keys().size() && taken.size() < LABELS; i++) {
            String name = shortName(ties.keys().get(i));
            double half = name.length() * 3.3 + 2;
            double left = Math.max(2, Math.min(WIDTH - 2 * half - 2, x[i] - half));
            double base = y[i] - radius(i) - 4;
            double[] box = {left, base - 11, left + 2 * half, base + 2};
            if (box[1] < 2 || taken.stream().anyMatch(other -> overlap(box, other))) continue;
            taken.add(box);
            to.leaf("text", name, "class", "dot-label", "x", at(left), "y", at(base));
        }
    }

    private String shortName(int key) {
        var account = facts.accounts().get(key);
        String name = account == null ? Integer.toString(key) : facts.names().shortly(account);
        return name.length() > 18 ? name.substring(0, 17) + "…" : name;
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    private static String at(double v) {
        return String.format(Locale.ROOT, "%.0f", v);
    }
}
