package lockstep.report.html;

import java.util.List;
import java.util.Locale;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.Interval;
import lockstep.model.finding.Chance.NotTested;
import lockstep.model.finding.Chance.Robustness;
import lockstep.model.finding.Chance.Tested;
import lockstep.model.finding.Verdict;
import lockstep.report.Figures;
import lockstep.report.Quoted;
import lockstep.report.Verdicts;

/** How sure a finding is: the verdict and its grounds, what chance gives against what was seen, and other ways of looking. */
final class ChancePanel {
    private static final int WIDTH = 400;
    private static final int LEFT = 12;
    private static final int RIGHT = 388;

    private ChancePanel() {}

    static void draw(Markup to, Chance chance, Quoted quoted) {
        to.open("section", "class", "chance v-" + chance.verdict().word());
        to.leaf("h3", "Could this be chance?");
        if (chance instanceof Tested tested) tested(to, tested, quoted);
        else notTested(to, (NotTested) chance, quoted);
        to.close();
    }

    /** A verdict as a small sign and a word; the sign differs in shape, not only in colour. */
    static void badge(Markup to, Verdict verdict) {
        to.open("span", "class", "badge v-" + verdict.word());
        to.open("svg", "class", "sign", "viewBox", "0 0 16 16", "aria-hidden", "true");
        to.open("path", "class", "sign-" + verdict.word(), "d", sign(verdict));
        to.close();
        to.text(Verdicts.name(verdict)).close();
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case COORDINATED -> "M8 1l7 7-7 7-7-7z";
            case COMMON_SOURCE -> "M8 2v5M8 7L3 14M8 7l5 7M8 7v7";
            case CONVERGENT -> "M1 6q3.5-4 7 0t7 0M1 11q3.5-4 7 0t7 0";
            case AS_ONE -> "M4 3v10M12 3v10M4 8h8";
            case CHANCE -> "M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0z";
            case TOO_LITTLE_DATA -> "M3 8h.1M8 8h.1M13 8h.1";
            case NONE -> "";
            case UNTESTED -> "M5 5.5a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M8 13v.6";
        };
    }

    private static void notTested(Markup to, NotTested chance, Quoted quoted) {
        to.open("p", "class", "verdict-line");
        badge(to, Verdict.UNTESTED);
        to.text(" " + quoted.title(chance.reason())).close();
        to.leaf(
                "p",
                "Thresholds alone listed this finding. Read it as a lead to look into: how often the news, a shared audience or"
                        + " plain chance would give the same is not known.");
    }

    private static void tested(Markup to, Tested t, Quoted quoted) {
        to.open("p", "class", "verdict-line");
        if (t.verdict().isGiven()) badge(to, t.verdict());
        to.text(" " + Verdicts.says(t.verdict())).close();
        if (!t.because().isEmpty()) {
            to.open("ul", "class", "because");
            for (String ground : t.because()) to.leaf("li", quoted.sentence(ground));
            to.close();
        }
        to.open("div", "class", "chance-grid");
        pictures(to, t);
        numbers(to, t, quoted);
        to.close();
        to.open("p", "class", "model").leaf("strong", "What chance means here. ");
        to.text(quoted.sentence(t.model())).close();
        robustness(to, t.robustness(), quoted);
    }

    private static void numbers(Markup to, Tested t, Quoted quoted) {
        to.open("dl", "class", "numbers");
        number(to, "Observed", Figures.number(t.observed()), "");
        number(to, "Chance gives", Figures.number(t.expected()), "on average, under the model below");
        Interval e = t.effect();
        number(
                to,
                "Effect",
                Figures.number(e.estimate()),
                quoted.sentence(e.means()) + "; "
                        + Figures.interval(e)
                                .map(i -> Figures.percent(e.level()) + " interval " + i)
                                .orElse("no interval is made"));
        number(to, "p", Figures.chance(t.p()), "chance alone gives as much " + Figures.odds(t.p()));
        number(
                to,
                "q",
                Figures.falseAlarms(t),
                "share of false alarms to expect among findings this strong or stronger: " + Figures.percent(t.q()));
        to.close();
    }

    private static void number(Markup to, String name, String value, String means) {
        to.open("div").leaf("dt", name).open("dd").leaf("span", value, "class", "value");
        if (!means.isEmpty()) to.text(" ").leaf("span", means, "class", "means");
        to.close().close();
    }

    private static void pictures(Markup to, Tested t) {
        // a difference or a share has another place for "no effect" than a factor has
        boolean interval = canBeDrawn(t.effect())
                && (t.verdict().isGiven() || t.effect().means().startsWith("times"));
        to.open(
                "svg",
                "class",
                "compare",
                "viewBox",
                "0 0 " + WIDTH + " " + (interval ? 158 : 92),
                "role",
                "img",
                "aria-label",
                spoken(t));
        double most = Math.max(Math.max(t.observed(), t.expected()), 1e-9);
        bar(to, "observed " + Figures.number(t.observed()), "seen", t.observed() / most, 6);
        bar(to, "chance " + Figures.number(t.expected()), "expected", t.expected() / most, 50);
        if (interval) interval(to, t.effect());
        to.close();
    }

    private static String spoken(Tested t) {
        return "Observed " + Figures.number(t.observed()) + ", chance gives " + Figures.number(t.expected())
                + "; effect "
                + Figures.number(t.effect().estimate())
                + Figures.interval(t.effect()).map(i -> ", interval " + i).orElse("");
    }

    private static void bar(Markup to, String label, String kind, double share, int top) {
        to.leaf("text", label, "class", "bar-label", "x", "" + LEFT, "y", "" + (top + 12));
        double width = Double.isNaN(share) ? 0 : Math.max(1.5, (RIGHT - LEFT) * Math.max(0, share));
        to.open(
                "rect",
                "class",
                "amount " + kind,
                "x",
                "" + LEFT,
                "y",
                "" + (top + 18),
                "width",
                at(width),
                "height",
                "14");
    }

    private static boolean canBeDrawn(Interval e) {
        return Double.isFinite(e.low())
                && Double.isFinite(e.high())
                && e.low() > 0
                && e.estimate() >= e.low()
                && e.high() >= e.estimate();
    }

    /** On a scale of factors, with a line where observed and expected are the same. */
    private static void interval(Markup to, Interval e) {
        double low = Math.log(Math.min(1, e.low()));
        double high = Math.log(Math.max(1, e.high()));
        double room = Math.max(0.2, high - low) * 0.08;
        double from = low - room;
        double scale = (RIGHT - LEFT) / (high + room - from);
        double one = LEFT + (0 - from) * scale;
        to.open("path", "class", "axis", "d", "M" + LEFT + " 134H" + RIGHT);
        to.open("path", "class", "no-effect", "d", "M" + at(one) + " 106V140");
        to.leaf(
                "text",
                "no effect",
                "class",
                "axis-label",
                "x",
                at(Math.min(one, RIGHT - 4)),
                "y",
                "154",
                "text-anchor",
                one > WIDTH / 2.0 ? "end" : "start");
        double left = LEFT + (Math.log(e.low()) - from) * scale;
        double right = LEFT + (Math.log(e.high()) - from) * scale;
        double middle = LEFT + (Math.log(e.estimate()) - from) * scale;
        to.open(
                "path",
                "class",
                "whisker",
                "d",
                "M" + at(left) + " 120H" + at(right) + "M" + at(left) + " 114v12M" + at(right) + " 114v12");
        to.open("circle", "class", "estimate", "cx", at(middle), "cy", "120", "r", "5");
        to.leaf(
                "text",
                Figures.number(e.estimate()) + " times",
                "class",
                "bar-label",
                "x",
                at(Math.max(30, Math.min(WIDTH - 40, middle))),
                "y",
                "106",
                "text-anchor",
                "middle");
    }

    private static void robustness(Markup to, List<Robustness> looks, Quoted quoted) {
        if (looks.isEmpty()) return;
        long hold = looks.stream().filter(Robustness::holds).count();
        to.open("h4")
                .text("Looked at in other ways: holds in " + hold + " of " + looks.size())
                .close();
        to.open("ul", "class", "robust");
        for (Robustness look : looks) {
            to.open("li", "class", look.holds() ? "holds" : "falls");
            to.leaf("span", look.holds() ? "✓ holds" : "✕ falls", "class", "outcome");
            to.leaf("span", quoted.sentence(look.look()), "class", "look");
            to.leaf("span", "p " + Figures.chance(look.p()), "class", "p").close();
        }
        to.close();
    }

    private static String at(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }
}
