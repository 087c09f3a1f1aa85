package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.time.LeadLag;
import lockstep.model.answer.AnswerColumn;

/** Who is first of two carriers, on the narratives that both carry. */
public final class Leading {
    /** Watched, and control, narratives that it takes. */
    static final int LEAST = 10;

    private static final double HOLDS = .1;
    private static final int DAYS = 7;
    private static final long DAY = 86_400_000L;

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
            @AnswerColumn(says = "one of the two") String a,
            @AnswerColumn(says = "the other") String b,

            @AnswerColumn(says = "watched narratives that could be compared", unit = "narratives", part = "watched")
            @AnswerColumn(says = "control narratives like them", unit = "narratives", part = "controls")
            @AnswerColumn(
                    says = "share of watched narratives on which a is first beyond its custom, less that on which b is",
                    part = "gain")
            @AnswerColumn(says = "lower end of its interval", head = "low", part = "gainLow")
            @AnswerColumn(says = "upper end of its interval", head = "high", part = "gainHigh")
            @AnswerColumn(says = "median by which b followed a beyond its custom", unit = "ms", part = "lag")
            @AnswerColumn(says = "chance of a difference at least as large", part = "p")
            LeadLag.Result test,

            List<Look> looks,

            @AnswerColumn(says = "narratives of both that nobody else mentions", unit = "narratives")
            int dropped,

            @AnswerColumn(says = "share of false ones to expect among all pairs as clear or clearer")
            double q,

            @AnswerColumn(says = "who leads, or that the numbers cannot tell")
            String verdict,

            @AnswerColumn(says = "why") String because,
            List<Long> posts) {
        boolean aLeads() {
            return test.gain() > 0;
        }
    }

    /** One other way to look. */
    public record Look(String look, double p, double gain, boolean holds) {}

    /** The narratives of one pair, as columns. */
    private record Table(long[] event, boolean[] watched, long[] lag, int dropped, List<Long> posts, long near) {
        LeadLag.Result test(int binHours, boolean weekdays) {
            return test(binHours, weekdays, near, 0);
        }

        LeadLag.Result test(int binHours, boolean weekdays, long near, long shift) {
            int[] stratum = new int[event.length];
            long[] shifted = new long[event.length];
            for (int i = 0; i < stratum.length; i++) {
                int s = LeadLag.stratum(event[i], binHours);
                stratum[i] = weekdays ? s : s % ((24 + binHours - 1) / binHours);
                shifted[i] = lag[i] + shift;
            }
            return LeadLag.test(stratum, watched, shifted, near, .95);
        }
    }

    /**
     * How narratives are compared.
     *
     * @param watch words that make a narrative a watched one
     * @param thirdParty whether the event's time is the first mention by somebody else
     * @param near mentions so far apart say nothing, milliseconds
     */
    record Rule(List<String> watch, boolean thirdParty, long near) {
        Rule other() {
            return new Rule(watch, !thirdParty, near);
        }
    }

    /** Which mention counts: the first or second, without an outlet, by the stated time or by when a source first saw it. */
    private record Way(int nth, String without, boolean seen) {
        static final Way USUAL = new Way(1, "", false);
    }

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
        Table table = table(stories, a, b, rule, Way.USUAL);
        LeadLag.Result test = table.test(4, true);
        boolean enough = test.watched() >= LEAST && test.controls() >= LEAST;
        List<Look> looks = enough ? looks(stories, a, b, rule, table, test.gain()) : List.of();
        return new Pair(a, b, test, looks, table.dropped, Double.NaN, "cannot tell", tooFew(test, enough), table.posts);
    }

    private static List<Look> looks(
            Map<Long, List<Narratives.Mention>> stories, String a, String b, Rule rule, Table table, double gain) {
        List<Look> looks = new ArrayList<>();
        looks.add(look("bins of 6 hours", table.test(6, true), gain));
        looks.add(look("hours without weekdays", table.test(4, false), gain));
        looks.add(look("mentions within half the time", table.test(4, true, rule.near / 2, 0), gain));
        looks.add(look(
                "second mention instead of first",
                table(stories, a, b, rule, new Way(2, "", false)).test(4, true),
                gain));
        looks.add(look(
                rule.thirdParty ? "event as the first mention by anybody" : "event as a third party's first mention",
                table(stories, a, b, rule.other(), Way.USUAL).test(4, true),
                gain));
        Table seen = table(stories, a, b, rule, new Way(1, "", true));
        LeadLag.Result whenSeen = seen.test(4, true);
        if (whenSeen.watched() >= LEAST && whenSeen.controls() >= LEAST)
            looks.add(look("when a source first saw it instead of the stated time", whenSeen, gain));
        for (String outlet : outlets(stories, a, b))
            looks.add(look(
                    "without " + outlet,
                    table(stories, a, b, rule, new Way(1, outlet, false)).test(4, true),
                    gain));
        looks.add(placebo(table));
        return looks;
    }

    /**
     * One side shifted by two to seven whole days, either way, so that hours stay and what really followed what is torn apart: a leader
     * there would be one that hours and weekdays make. A shift by one day is left out: stories that waited for a morning then fall
     * within the time that counts, and of those a true leader leaves fewer.
     */
    private static Look placebo(Table table) {
        double least = 1;
        double gain = 0;
        for (int day = 2; day <= DAYS; day++) {
            for (int way = -1; way <= 1; way += 2) {
                LeadLag.Result r = table.test(4, true, table.near, (long) way * day * DAY);
                if (r.p() >= least) continue;
                least = r.p();
                gain = r.gain();
            }
        }
        double any = Math.min(1, least * 2 * (DAYS - 1));
        return new Look("placebo: one side shifted by whole days shows no leader", any, gain, any > .05);
    }

    private static String tooFew(LeadLag.Result test, boolean enough) {
        return enough
                ? ""
                : test.watched() + " watched and " + test.controls() + " control narratives can be compared; it takes "
                        + LEAST + " of each";
    }

    private static Look look(String name, LeadLag.Result r, double gain) {
        boolean sameWay = (r.gain() > 0) == (gain > 0);
        return new Look(name, r.p(), r.gain(), sameWay && r.p() < HOLDS);
    }

    /** The same pair with one more way of looking, that of other narratives. */
    static Pair alsoAs(Pair p, String name, List<Pair> others) {
        if (!p.because.isEmpty()) return p;
        List<Look> looks = new ArrayList<>(p.looks);
        others.stream()
                .filter(o -> o.a.equals(p.a) && o.b.equals(p.b))
                .findFirst()
                .ifPresent(o -> looks.add(look(name, o.test, p.test.gain())));
        return new Pair(p.a, p.b, p.test, looks, p.dropped, p.q, p.verdict, p.because, p.posts);
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
        return with(p, q, (p.aLeads() ? p.a : p.b) + " leads", "it holds in every other way of looking");
    }

    private static Pair with(Pair p, double q, String verdict, String because) {
        return new Pair(p.a, p.b, p.test, p.looks, p.dropped, q, verdict, because, p.posts);
    }

    /** The outlets of a carrier that has several, most posts first; at most ten of each. */
    private static List<String> outlets(Map<Long, List<Narratives.Mention>> stories, String a, String b) {
        List<String> outlets = new ArrayList<>();
        for (String carrier : List.of(a, b)) {
            Map<String, Long> posts = new TreeMap<>();
            for (var story : stories.values())
                for (var m : story)
                    if (m.carrier().equals(carrier) && !m.actor().isEmpty()) posts.merge(m.actor(), 1L, Long::sum);
            if (posts.size() < 2) continue;
            posts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(10)
                    .forEach(e -> outlets.add(e.getKey()));
        }
        return outlets;
    }

    private static Table table(Map<Long, List<Narratives.Mention>> stories, String a, String b, Rule rule, Way way) {
        int n = stories.size();
        long[] event = new long[n];
        boolean[] watched = new boolean[n];
        long[] lag = new long[n];
        int kept = 0;
        int dropped = 0;
        List<Long> posts = new ArrayList<>();
        for (List<Narratives.Mention> all : stories.values()) {
            List<Narratives.Mention> story = told(all, way);
            List<Narratives.Mention> ofA =
                    story.stream().filter(m -> m.carrier().equals(a)).toList();
            List<Narratives.Mention> ofB =
                    story.stream().filter(m -> m.carrier().equals(b)).toList();
            if (ofA.isEmpty() || ofB.isEmpty()) continue;
            Narratives.Mention first = ofA.get(Math.min(way.nth, ofA.size()) - 1);
            Narratives.Mention second = ofB.get(Math.min(way.nth, ofB.size()) - 1);
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
                Arrays.copyOf(event, kept),
                Arrays.copyOf(watched, kept),
                Arrays.copyOf(lag, kept),
                dropped,
                posts,
                rule.near);
    }

    /** The mentions as one way of looking sees them, by time. */
    private static List<Narratives.Mention> told(List<Narratives.Mention> all, Way way) {
        if (way.equals(Way.USUAL)) return all;
        return all.stream()
                .filter(m -> way.without.isEmpty() || !m.actor().equals(way.without))
                .filter(m -> !way.seen || m.seen() != Narratives.NEVER)
                .map(m -> way.seen ? m.whenSeen() : m)
                .sorted(java.util.Comparator.comparingLong(Narratives.Mention::at)
                        .thenComparing(Narratives.Mention::post))
                .toList();
    }
}
