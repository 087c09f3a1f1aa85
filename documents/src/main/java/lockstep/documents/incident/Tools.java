package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells by which of the six kinds of means an operation works. */
final class Tools {
    private static final double ENOUGH = 3;
    private static final double STRONG = 4;
    private static final double SHARE = 0.3;
    private static final double IN_TITLE = 2;
    private static final double FIRST = 1.5;

    /** A rule met in a text. */
    private record Met(ToolRule rule, int start, int end) {}

    private Tools() {}

    static void in(Article a, String title) {
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, Met> best = new HashMap<>();
        Map<ToolRule, Integer> again = new HashMap<>();
        for (Met m : met(a)) {
            // The same words again say less each time.
            int times = again.merge(m.rule, 1, Integer::sum);
            double first = a.prose.sentenceAt(m.start) == 0 ? FIRST : 1;
            points.merge(m.rule.label(), m.rule.weight() * first / times, Double::sum);
            best.merge(m.rule.label(), m, (x, y) -> x.rule.weight() >= y.rule.weight() ? x : y);
        }
        String low = new Prose(title).low;
        for (ToolRule rule : a.lists.tools)
            rule.wording()
                    .each(
                            low,
                            0,
                            low.length(),
                            m -> points.computeIfPresent(rule.label(), (k, v) -> v + IN_TITLE * rule.weight()));
        tell(a, points, best);
    }

    private static List<Met> met(Article a) {
        List<Met> all = new ArrayList<>();
        for (ToolRule rule : a.lists.tools) a.each(rule.wording(), m -> all.add(new Met(rule, m.start(), m.end())));
        return all;
    }

    private static void tell(Article a, Map<String, Double> points, Map<String, Met> best) {
        double most =
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        points.forEach((label, p) -> {
            Met m = best.get(label);
            if (m != null && (p == most || enough(a.isLong(), p, most, m)))
                a.draft.add(Field.TOOLS, label, m.start, m.end);
        });
    }

    /** A long text touches on much: there one strong phrase, or half of what speaks for the chief means, is asked. */
    private static boolean enough(boolean isLong, double points, double most, Met best) {
        return isLong
                ? points >= STRONG && (best.rule.weight() >= STRONG || points >= most / 2)
                : points >= ENOUGH && points >= SHARE * most;
    }
}
