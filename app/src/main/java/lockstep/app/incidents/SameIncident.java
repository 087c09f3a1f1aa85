package lockstep.app.incidents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lockstep.documents.incident.Field;

/** Tells which articles speak of one incident. A proposal for people, by rules that can be read. */
public final class SameIncident {
    /*
     * Two articles speak of one incident when they name a common acting state and a common country aimed at (or neither
     * names a country), their acts begin within 45 days, and they either name a common operation or share a quarter of
     * their words. Articles whose words are nearly all the same (0.8) are copies of one text, whatever they name.
     *
     * Time  O(n^2 * words) for n articles.
     */
    private static final long DAYS = 45;
    private static final double ALIKE = 0.25;
    private static final double COPY = 0.8;

    private SameIncident() {}

    /** For each article the number of the first article of its incident. */
    public static long[] first(List<Told> articles) {
        int[] root = new int[articles.size()];
        List<Set<String>> words = articles.stream().map(a -> words(a.text())).toList();
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            for (int j = 0; j < i; j++) {
                if (root[i] != root[j] && same(articles.get(i), articles.get(j), jaccard(words.get(i), words.get(j)))) {
                    int from = Math.max(root[i], root[j]);
                    int to = Math.min(root[i], root[j]);
                    for (int k = 0; k <= i; k++) if (root[k] == from) root[k] = to;
                }
            }
        }
        return Arrays.stream(root)
                .mapToLong(r -> articles.get(r).article().number())
                .toArray();
    }

    /** For each article the number of the first appearance of its words, or 0 where it is that itself. */
    public static long[] copyOf(List<Told> articles) {
        List<Set<String>> words = articles.stream().map(a -> words(a.text())).toList();
        long[] first = new long[articles.size()];
        for (int i = 0; i < first.length; i++) {
            int earliest = i;
            for (int j = 0; j < first.length; j++) {
                if (j != i && jaccard(words.get(i), words.get(j)) >= COPY && before(articles, j, earliest))
                    earliest = j;
            }
            first[i] = earliest == i ? 0 : articles.get(earliest).article().number();
        }
        return first;
    }

    /** By the day of publication where both bear one; else the one that came first into the case. */
    private static boolean before(List<Told> articles, int a, int b) {
        String x = articles.get(a).article().published();
        String y = articles.get(b).article().published();
        int days = x.length() >= 10 && y.length() >= 10 ? x.substring(0, 10).compareTo(y.substring(0, 10)) : 0;
        return days == 0
                ? articles.get(a).article().number() < articles.get(b).article().number()
                : days < 0;
    }

    private static boolean same(Told a, Told b, double alike) {
        if (alike >= COPY) return true;
        boolean states = !Collections.disjoint(a.values(Field.STATES), b.values(Field.STATES));
        boolean none =
                a.values(Field.COUNTRIES).isEmpty() && b.values(Field.COUNTRIES).isEmpty();
        boolean countries = none || !Collections.disjoint(a.values(Field.COUNTRIES), b.values(Field.COUNTRIES));
        boolean operations = !Collections.disjoint(a.values(Field.OPERATIONS), b.values(Field.OPERATIONS));
        return states && countries && near(a.start(), b.start()) && (operations || alike >= ALIKE);
    }

    private static boolean near(String a, String b) {
        if (a.length() < 10 || b.length() < 10) return false;
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(a), LocalDate.parse(b))) <= DAYS;
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(w -> w.length() < 4);
        return words;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        int common = 0;
        for (String w : a) if (b.contains(w)) common++;
        return (double) common / (a.size() + b.size() - common);
    }
}
