package lockstep.documents.incident;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by which of the six kinds of means an operation works. */
final class Tools {
    private static final double ENOUGH = 3;
    private static final double STRONG = 4;
    private static final double SHARE = 0.3;

    private Tools() {}

    static void in(Prose prose, String title, Told told) {
        Map<String, Double> points = new LinkedHashMap<>();
        Map<String, Patterns.Met> best = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (Patterns.Met m : Patterns.in(prose, prose.lists.tools)) {
            String label = m.phrase().value();
            // The same phrase again says less each time.
            int again = met.merge(label + m.phrase().pattern().pattern().hashCode(), 1, Integer::sum);
            double first = prose.sentenceAt(m.start()) == 0 ? 1.5 : 1;
            points.merge(label, m.phrase().weight() * first / again, Double::sum);
            best.merge(label, m, (a, b) -> a.phrase().weight() >= b.phrase().weight() ? a : b);
        }
        for (Patterns.Met m : Patterns.in(prose.beside(title), prose.lists.tools))
            points.computeIfPresent(
                    m.phrase().value(), (k, v) -> v + 2 * m.phrase().weight());
        double most =
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        points.forEach((label, p) -> {
            Patterns.Met m = best.get(label);
            if (m == null) return;
            // A long text touches on much: there one strong phrase, or half of what speaks for the chief means, is
            // asked.
            boolean enough = prose.text.length() > IncidentReader.LONG
                    ? p >= STRONG && (m.phrase().weight() >= STRONG || p >= most / 2)
                    : p >= ENOUGH && p >= SHARE * most;
            if (p == most || enough) {
                told.add(Field.TOOLS, label, m.start(), m.end());
            }
        });
    }
}
