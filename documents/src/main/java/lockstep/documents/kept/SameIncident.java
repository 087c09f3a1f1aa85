package lockstep.documents.kept;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.documents.incident.Field;

/** Tells which articles speak of one incident: by rules that can be read, and by the word of people, which stands above them. */
public final class SameIncident {
    /*
     * Two articles speak of one incident when they name a common acting state and a common country aimed at (or neither
     * names a country), their acts begin within 45 days, and they either name a common operation or share a quarter of
     * their words. Where but a year or a half of it is told, a common operation alone does not do: the words must be alike. Articles whose words are nearly all the same (0.8) are copies of one text, whatever they name. Two parts
     * of one text are never one incident by rule. What a person tied is joined first; what a person parted is never joined
     * by a rule, nor are the groups that would bring the two together.
     *
     * Time  O(n^2 * words) for n articles.
     */
    private static final long DAYS = 45;
    private static final double ALIKE = 0.25;
    private static final double COPY = 0.8;

    private final List<KeptArticle> articles;
    private final List<Set<String>> words;
    /** What each article tells, asked of its record once and not for each pair. */
    private final List<Signs> signs;

    private final int[] root;
    private final boolean[][] apart;

    private record Signs(Set<String> states, Set<String> countries, Set<String> operations, Optional<Began> began) {
        static Signs of(KeptArticle a) {
            return new Signs(
                    Set.copyOf(a.values(Field.STATES)),
                    Set.copyOf(a.values(Field.COUNTRIES)),
                    Set.copyOf(a.values(Field.OPERATIONS)),
                    a.began());
        }

        /** Whether both name a common state, and a common country or none. */
        boolean meet(Signs other) {
            boolean none = countries.isEmpty() && other.countries.isEmpty();
            return !Collections.disjoint(states, other.states)
                    && (none || !Collections.disjoint(countries, other.countries));
        }
    }

    private SameIncident(List<KeptArticle> articles) {
        this.articles = articles;
        words = articles.stream().map(a -> words(a.part())).toList();
        signs = articles.stream().map(Signs::of).toList();
        root = new int[articles.size()];
        apart = new boolean[articles.size()][];
        for (int i = 0; i < root.length; i++) root[i] = i;
    }

    /** For each article the number of the first article of its incident, by rules alone. */
    public static long[] first(List<KeptArticle> articles) {
        return first(articles, List.of());
    }

    /**
     * For each article the number of the first article of its incident.
     *
     * @param ties what people said, in order: the latest word on a pair stands
     */
    public static long[] first(List<KeptArticle> articles, List<Tie> ties) {
        var grouping = new SameIncident(articles);
        grouping.tied(ties);
        grouping.ruled();
        return Arrays.stream(grouping.root)
                .mapToLong(r -> articles.get(r).number())
                .toArray();
    }

    private void tied(List<Tie> ties) {
        Map<Long, Integer> place = new HashMap<>();
        for (int i = 0; i < root.length; i++) place.put(articles.get(i).number(), i);
        Map<List<Integer>, Boolean> latest = new java.util.LinkedHashMap<>();
        for (Tie t : ties) {
            Integer a = place.get(t.one());
            Integer b = place.get(t.other());
            if (a != null && b != null && !a.equals(b)) latest.put(List.of(Math.min(a, b), Math.max(a, b)), t.same());
        }
        latest.forEach((pair, same) -> {
            if (same) join(pair.get(0), pair.get(1));
            else part(pair.get(0), pair.get(1));
        });
    }

    private void part(int a, int b) {
        for (int one : new int[] {a, b}) {
            int other = one == a ? b : a;
            boolean[] from = apart[one];
            if (from == null) {
                from = new boolean[root.length];
                apart[one] = from;
            }
            from[other] = true;
        }
    }

    private void ruled() {
        for (int i = 0; i < root.length; i++)
            for (int j = 0; j < i; j++) if (root[i] != root[j] && same(i, j) && mayJoin(root[i], root[j])) join(i, j);
    }

    private boolean mayJoin(int one, int other) {
        for (int i = 0; i < root.length; i++) {
            boolean[] from = apart[i];
            if (from == null || root[i] != one) continue;
            for (int j = 0; j < root.length; j++) if (root[j] == other && from[j]) return false;
        }
        return true;
    }

    private void join(int a, int b) {
        int from = Math.max(root[a], root[b]);
        int to = Math.min(root[a], root[b]);
        for (int k = 0; k < root.length; k++) if (root[k] == from) root[k] = to;
    }

    private boolean same(int i, int j) {
        KeptArticle a = articles.get(i);
        KeptArticle b = articles.get(j);
        if (a.isPart() && b.isPart() && a.text().equals(b.text())) return false;
        double alike = jaccard(words.get(i), words.get(j));
        if (alike >= COPY) return true;
        Signs one = signs.get(i);
        Signs other = signs.get(j);
        if (!one.meet(other) || one.began.isEmpty() || other.began.isEmpty()) return false;
        if (alike >= ALIKE) return one.began.get().mayBeNear(other.began.get(), DAYS);
        return !Collections.disjoint(one.operations, other.operations)
                && one.began.get().near(other.began.get(), DAYS);
    }

    /** For each article the number of the first appearance of its words, or 0 where it is that itself. */
    public static long[] copyOf(List<KeptArticle> articles) {
        List<Set<String>> words = articles.stream().map(a -> words(a.part())).toList();
        long[] first = new long[articles.size()];
        for (int i = 0; i < first.length; i++) {
            int earliest = i;
            for (int j = 0; j < first.length; j++) {
                if (j != i && jaccard(words.get(i), words.get(j)) >= COPY && before(articles, j, earliest))
                    earliest = j;
            }
            first[i] = earliest == i ? 0 : articles.get(earliest).number();
        }
        return first;
    }

    /** By the day of publication where both bear one; else the one that came first into the case. */
    private static boolean before(List<KeptArticle> articles, int a, int b) {
        String x = articles.get(a).published();
        String y = articles.get(b).published();
        int days = x.length() >= 10 && y.length() >= 10 ? x.substring(0, 10).compareTo(y.substring(0, 10)) : 0;
        return days == 0 ? articles.get(a).number() < articles.get(b).number() : days < 0;
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(w -> w.length() < 4);
        return words;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        Set<String> fewer = a.size() < b.size() ? a : b;
        Set<String> more = a.size() < b.size() ? b : a;
        int common = 0;
        for (String w : fewer) if (more.contains(w)) common++;
        return (double) common / (a.size() + b.size() - common);
    }
}
