package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import lockstep.kernels.time.LeadLag;

/** Who is first of two carriers, on the narratives that both carry. */
public final class Leading {
    private static final int LEAST = 10;
    private static final double HOLDS = .1;

    private Leading() {}

    /**
     * What the narratives of two carriers amount to.
     *
     * @param a one carrier
     * @param b the other
     * @param test of all narratives
     * @param looks the same, looked at in other ways
     * @param dropped narratives that both carry and nobody else mentions, where the event is a third party's first mention
     * @param q false-discovery rate over all pairs
     * @param verdict {@code a leads}, {@code b leads} or {@code cannot tell}
     * @param because why
     * @param posts the first mentions of the watched narratives, two a narrative, first come first
     */
    public record Pair(
            String a,
            String b,
            LeadLag.Result test,
            List<Look> looks,
            int dropped,
            double q,
            String verdict,
            String because,
            List<Long> posts) {}

    /** One other way to look. */
    public record Look(String look, double p, double oddsRatio, boolean holds) {}

    /** The narratives of one pair, as columns. */
    private record Table(long[] event, boolean[] watched, long[] lag, int dropped, List<Long> posts) {
        LeadLag.Result test(int binHours, boolean weekdays) {
            int[] stratum = new int[event.length];
            for (int i = 0; i < stratum.length; i++) {
                int s = LeadLag.stratum(event[i], binHours);
                stratum[i] = weekdays ? s : s % ((24 + binHours - 1) / binHours);
            }
            return LeadLag.test(stratum, watched, lag, .95);
        }
    }

    /** How narratives are compared: which are watched, and what counts as the event. */
    record Rule(List<String> watch, boolean thirdParty) {}

    /** Every pair of carriers, unrated. */
    static List<Pair> pairs(Narratives narratives, Rule rule) {
        TreeSet<String> carriers = new TreeSet<>();
        for (var story : narratives.mentions().values())
            for (var m : story) if (!m.carrier().isEmpty()) carriers.add(m.carrier());
        List<String> names = List.copyOf(carriers);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++)
                pairs.add(pair(narratives.mentions(), names.get(i), names.get(j), rule));
        return pairs;
    }

    private static Pair pair(Map<Long, List<Narratives.Mention>> stories, String a, String b, Rule rule) {
        Table table = table(stories, a, b, rule, 1, "");
        LeadLag.Result test = table.test(4, true);
        List<Look> looks = new ArrayList<>();
        boolean enough = test.watched() >= LEAST && test.controls() >= LEAST;
        if (enough) {
            double or = test.oddsRatio();
            looks.add(look("bins of 6 hours", table.test(6, true), or));
            looks.add(look("hours without weekdays", table.test(4, false), or));
            looks.add(look(
                    "second mention instead of first",
                    table(stories, a, b, rule, 2, "").test(4, true),
                    or));
            looks.add(look(
                    rule.thirdParty
                            ? "event as the first mention by anybody"
                            : "event as a third party's first mention",
                    table(stories, a, b, new Rule(rule.watch, !rule.thirdParty), 1, "")
                            .test(4, true),
                    or));
            for (String outlet : outlets(stories, a, b))
                looks.add(look(
                        "without " + outlet,
                        table(stories, a, b, rule, 1, outlet).test(4, true),
                        or));
        }
        return new Pair(a, b, test, looks, table.dropped, Double.NaN, "cannot tell", tooFew(test, enough), table.posts);
    }

    private static String tooFew(LeadLag.Result test, boolean enough) {
        return enough
                ? ""
                : test.watched() + " watched and " + test.controls() + " control narratives can be compared; it takes "
                        + LEAST + " of each";
    }

    private static Look look(String name, LeadLag.Result r, double or) {
        boolean sameWay = (r.oddsRatio() > 1) == (or > 1);
        return new Look(name, r.p(), r.oddsRatio(), sameWay && r.p() < HOLDS);
    }

    /** The verdict once the rate over all pairs is known. */
    static Pair rated(Pair p, double q, double level) {
        if (!p.because.isEmpty()) return with(p, q, "cannot tell", p.because);
        if (q > level)
            return with(
                    p,
                    q,
                    "cannot tell",
                    "who is first on watched narratives is who is first on the others, as far as these numbers go");
        List<String> fails =
                p.looks.stream().filter(l -> !l.holds).map(Look::look).toList();
        if (!fails.isEmpty())
            return with(p, q, "cannot tell", "it does not hold with " + String.join("; with ", fails));
        return with(p, q, (p.test.oddsRatio() > 1 ? p.a : p.b) + " leads", "it holds in every other way of looking");
    }

    private static Pair with(Pair p, double q, String verdict, String because) {
        return new Pair(p.a, p.b, p.test, p.looks, p.dropped, q, verdict, because, p.posts);
    }

    /** The outlets of a carrier that has several, most posts first; at most four of each. */
    private static List<String> outlets(Map<Long, List<Narratives.Mention>> stories, String a, String b) {
        List<String> outlets = new ArrayList<>();
        for (String carrier : List.of(a, b)) {
            Map<String, Long> posts = new java.util.TreeMap<>();
            for (var story : stories.values())
                for (var m : story)
                    if (m.carrier().equals(carrier) && !m.actor().isEmpty()) posts.merge(m.actor(), 1L, Long::sum);
            if (posts.size() < 2) continue;
            posts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(4)
                    .forEach(e -> outlets.add(e.getKey()));
        }
        return outlets;
    }

    private static Table table(
            Map<Long, List<Narratives.Mention>> stories, String a, String b, Rule rule, int nth, String without) {
        int n = stories.size();
        long[] event = new long[n];
        boolean[] watched = new boolean[n];
        long[] lag = new long[n];
        int kept = 0;
        int dropped = 0;
        List<Long> posts = new ArrayList<>();
        for (List<Narratives.Mention> all : stories.values()) {
            List<Narratives.Mention> story = without.isEmpty()
                    ? all
                    : all.stream().filter(m -> !m.actor().equals(without)).toList();
            List<Narratives.Mention> ofA =
                    story.stream().filter(m -> m.carrier().equals(a)).toList();
            List<Narratives.Mention> ofB =
                    story.stream().filter(m -> m.carrier().equals(b)).toList();
            if (ofA.isEmpty() || ofB.isEmpty()) continue;
            Narratives.Mention first = ofA.get(Math.min(nth, ofA.size()) - 1);
            Narratives.Mention second = ofB.get(Math.min(nth, ofB.size()) - 1);
            OptionalLong third = story.stream()
                    .filter(m -> !rule.thirdParty
                            || !(m.carrier().equals(a) || m.carrier().equals(b)))
                    .mapToLong(Narratives.Mention::at)
                    .min();
            if (third.isEmpty()) {
                dropped++;
                continue;
            }
            event[kept] = third.getAsLong();
            watched[kept] = Narratives.isWatched(story, rule.watch);
            lag[kept] = second.at() - first.at();
            if (watched[kept]) {
                posts.add(lag[kept] >= 0 ? first.post() : second.post());
                posts.add(lag[kept] >= 0 ? second.post() : first.post());
            }
            kept++;
        }
        return new Table(
                Arrays.copyOf(event, kept), Arrays.copyOf(watched, kept), Arrays.copyOf(lag, kept), dropped, posts);
    }
}
