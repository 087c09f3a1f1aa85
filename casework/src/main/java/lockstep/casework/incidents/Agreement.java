package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.kept.RecordJson;
import lockstep.store.articles.Articles.Review;
import lockstep.store.articles.ReviewState;
import org.jspecify.annotations.Nullable;

/** How far reviewers of the same records agree: on their verdicts, and on what each left in every field. */
public final class Agreement {
    /*
     * Verdicts: Cohen 1960, kappa, for each two reviewers; Krippendorff 2011, alpha for nominal data, over all, where not
     * every reviewer saw every record. Fields: the harmonic mean of how much of the one's values the other has too, over all
     * records that both accepted; it needs no count of what neither named.
     */

    /**
     * One line of the comparison.
     *
     * @param what verdict, or the name of a field
     * @param between whom: two names, or all
     * @param articles that were compared
     * @param measure cohen-kappa, krippendorff-alpha, share, or f1
     * @param value of the measure; not a number where nothing can be said
     */
    public record Line(String what, String between, int articles, String measure, double value) {}

    private Agreement() {}

    /** Compares the latest word of each reviewer on each article. */
    public static List<Line> of(List<Review> reviews) {
        Map<Long, Map<String, Review>> latest = new TreeMap<>();
        for (Review r : reviews)
            latest.computeIfAbsent(r.article(), a -> new TreeMap<>()).put(r.reviewer(), r);
        Set<String> names = new TreeSet<>();
        for (Review r : reviews) names.add(r.reviewer());
        List<Line> lines = new ArrayList<>();
        List<String> all = List.copyOf(names);
        List<List<String>> verdicts = new ArrayList<>();
        for (Map<String, Review> by : latest.values())
            verdicts.add(by.values().stream().map(r -> r.verdict().word()).toList());
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++) pair(all.get(i), all.get(j), latest, lines);
        int shared = (int) verdicts.stream().filter(v -> v.size() > 1).count();
        if (shared > 0) lines.add(new Line("verdict", "all", shared, "krippendorff-alpha", alpha(verdicts)));
        return lines;
    }

    private static void pair(String one, String other, Map<Long, Map<String, Review>> latest, List<Line> lines) {
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        List<Review[]> both = new ArrayList<>();
        for (Map<String, Review> by : latest.values()) {
            Review x = by.get(one);
            Review y = by.get(other);
            if (x == null || y == null) continue;
            a.add(x.verdict().word());
            b.add(y.verdict().word());
            if (x.verdict() == ReviewState.ACCEPTED && y.verdict() == ReviewState.ACCEPTED)
                both.add(new Review[] {x, y});
        }
        if (a.isEmpty()) return;
        String between = one + ", " + other;
        lines.add(new Line("verdict", between, a.size(), "share", share(a, b)));
        lines.add(new Line("verdict", between, a.size(), "cohen-kappa", kappa(a, b)));
        for (Field field : Field.values()) {
            double f1 = f1(both, field);
            if (!Double.isNaN(f1)) lines.add(new Line(field.key(), between, both.size(), "f1", f1));
        }
    }

    static double share(List<String> a, List<String> b) {
        int same = 0;
        for (int i = 0; i < a.size(); i++) if (a.get(i).equals(b.get(i))) same++;
        return (double) same / a.size();
    }

    /** Agreement beyond chance of two who judged the same things; not a number where both always say the same word. */
    static double kappa(List<String> a, List<String> b) {
        Map<String, int[]> counts = new HashMap<>();
        for (int i = 0; i < a.size(); i++) {
            counts.computeIfAbsent(a.get(i), k -> new int[2])[0]++;
            counts.computeIfAbsent(b.get(i), k -> new int[2])[1]++;
        }
        double n = a.size();
        double chance = 0;
        for (int[] c : counts.values()) chance += c[0] / n * (c[1] / n);
        return chance == 1 ? Double.NaN : (share(a, b) - chance) / (1 - chance);
    }

    /** Agreement beyond chance of any number of reviewers; things that only one judged say nothing. */
    static double alpha(List<List<String>> things) {
        Map<String, Double> totals = new LinkedHashMap<>();
        double pairable = 0;
        double differ = 0;
        for (List<String> values : things) {
            int m = values.size();
            if (m < 2) continue;
            pairable += m;
            for (int i = 0; i < m; i++) {
                totals.merge(values.get(i), 1.0, Double::sum);
                for (int j = 0; j < m; j++) if (!values.get(i).equals(values.get(j))) differ += 1.0 / (m - 1);
            }
        }
        double expected = pairable * pairable;
        for (double t : totals.values()) expected -= t * t;
        if (pairable < 2 || expected == 0) return Double.NaN;
        return 1 - (pairable - 1) * differ / expected;
    }

    private static double f1(List<Review[]> both, Field field) {
        double common = 0;
        double named = 0;
        for (Review[] two : both) {
            Set<String> x = values(two[0].record(), field);
            Set<String> y = values(two[1].record(), field);
            named += x.size() + y.size();
            x.retainAll(y);
            common += x.size();
        }
        return named == 0 ? Double.NaN : 2 * common / named;
    }

    private static Set<String> values(@Nullable String record, Field field) {
        Set<String> values = new HashSet<>();
        if (record == null || record.isBlank()) return values;
        for (RecordEntry e : RecordJson.read(record).get(field)) values.add(e.value());
        return values;
    }
}
