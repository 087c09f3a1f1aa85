package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.time.LeadLag;
import lockstep.kernels.time.Together;
import lockstep.model.CaseData;
import lockstep.model.Count;

/**
 * Which labelled accounts carried which narrative, and when: by the links that posts share, or by the words.
 *
 * @param mentions by narrative, each by time
 * @param made how narratives were made, in a sentence
 */
public record Narratives(Map<Long, List<Mention>> mentions, String made) {
    /** Labelled posts that are read at most when narratives are made from words. */
    private static final long MOST_TEXTS = 300_000;

    /**
     * One mention of a narrative by a labelled account.
     *
     * @param at as its source states it
     * @param seen when some source first counted its likes or views, which is no earlier than it was there; {@link #NEVER} if none did
     * @param carrier the state, or the actor
     * @param text words of the post
     */
    public record Mention(long post, long at, long seen, Side side, String carrier, String actor, String text) {
        /** The same at the time at which a source first saw it. */
        Mention whenSeen() {
            return new Mention(post, seen, seen, side, carrier, actor, text);
        }
    }

    /** No source says when it was seen. */
    static final long NEVER = Long.MIN_VALUE;

    private static final String BY_LINK = """
            -- One row: a labelled account's post of a link that is not its own site's.
            SELECT a.object AS narrative, a.post AS post, a.acted_at AS acted_at, l.state, l.layer, l.actor, o.value AS text,
              s.seen_at AS seen_at
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            LEFT JOIN (SELECT post, min(seen_at) AS seen_at FROM counts GROUP BY post) s ON s.post = a.post
            JOIN account_labels l ON l.account = a.account AND a.acted_at >= l.valid_from AND a.acted_at < l.valid_to
            WHERE k.name = 'link' AND l.layer <> 'unknown'
            ORDER BY acted_at, post, narrative
            """;

    private static final String TEXTS = """
            -- One row: a labelled account's post that says something of its own.
            SELECT p.post, p.posted_at AS acted_at, l.state, l.layer, l.actor, p.text, s.seen_at AS seen_at
            FROM posts p
            LEFT JOIN (SELECT post, min(seen_at) AS seen_at FROM counts GROUP BY post) s ON s.post = p.post
            JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE l.layer <> 'unknown' AND p.kind <> 'repost' AND p.text IS NOT NULL
            ORDER BY p.posted_at, p.post
            """;

    private static final String OF_CASE = """
            -- One row: a labelled account's post of a narrative that the case holds.
            SELECT DISTINCT c.narrative AS narrative, p.post AS post, p.posted_at AS acted_at, l.state AS state, l.layer AS layer,
              l.actor AS actor, coalesce(n.name, '') AS text, s.seen_at AS seen_at
            FROM narrative_posts c
            JOIN narratives n ON n.narrative = c.narrative AND n.state = 'current'
            JOIN posts p ON p.post = c.post
            LEFT JOIN (SELECT post, min(seen_at) AS seen_at FROM counts GROUP BY post) s ON s.post = p.post
            JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE NOT c.away AND l.layer <> 'unknown'
            ORDER BY acted_at, post, narrative
            """;

    private static final String OWN = """
            -- One row: narratives that the case holds.
            SELECT count(*) AS narratives
            FROM narratives
            WHERE state = 'current'
            """;

    private static final String HOW_MANY = """
            -- One row: labelled posts with words.
            SELECT count(*) AS n
            FROM posts p
            JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE l.layer <> 'unknown' AND p.kind <> 'repost' AND p.text IS NOT NULL
            """;

    static long texts(CaseData data) {
        return data.select(HOW_MANY, Map.of()).longs("n")[0];
    }

    static boolean tooMany(long texts) {
        return texts > MOST_TEXTS;
    }

    static Narratives byLinks(CaseData data, boolean byActor) {
        Columns c = data.select(BY_LINK, Map.of());
        Map<Long, List<Mention>> mentions = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            mentions.computeIfAbsent(c.longs("narrative")[i], k -> new ArrayList<>())
                    .add(mention(c, i, byActor));
        return new Narratives(mentions, "a narrative is a link that several carry");
    }

    /** Whether the case has enough narratives of its own for a comparison. */
    static boolean hasOwn(CaseData data) {
        Columns c = data.select(OWN, Map.of());
        return c.longs("narratives")[0] >= 2L * Leading.LEAST;
    }

    /** The case's own narratives: what the analyst, a codebook or the grouping of words made, with every correction. */
    static Narratives ofCase(CaseData data, boolean byActor) {
        Columns c = data.select(OF_CASE, Map.of());
        Map<String, Long> keys = new TreeMap<>();
        Map<Long, List<Mention>> mentions = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            long key = keys.computeIfAbsent(c.text("narrative", i), n -> (long) keys.size());
            mentions.computeIfAbsent(key, k -> new ArrayList<>()).add(mention(c, i, byActor));
        }
        return new Narratives(mentions, "a narrative is one of the case's own (lockstep narratives)");
    }

    /** What the narratives cannot tell of, in sentences. */
    List<String> thin() {
        Map<String, Long> posts = new TreeMap<>();
        long lonely = 0;
        for (List<Mention> story : mentions.values()) {
            if (story.stream().map(Mention::actor).distinct().count() < 2) lonely++;
            for (Mention m : story) if (!m.carrier.isEmpty()) posts.merge(m.actor, 1L, Long::sum);
        }
        List<String> thin = new ArrayList<>();
        if (lonely > 0)
            thin.add("of " + Count.of(mentions.size(), "narrative") + ", " + lonely
                    + " with one carrier: nothing can be said there of who was first");
        List<String> once = posts.entrySet().stream()
                .filter(e -> e.getValue() == 1)
                .map(Map.Entry::getKey)
                .toList();
        if (!once.isEmpty())
            thin.add((once.size() == 1 ? "an outlet has" : once.size() + " outlets have")
                    + " one post with a narrative: " + String.join(", ", once.subList(0, Math.min(5, once.size())))
                    + (once.size() > 5 ? " and others" : ""));
        return thin;
    }

    static Narratives byWords(CaseData data, boolean byActor, double alike, long within) {
        Columns c = data.select(TEXTS, Map.of());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) texts.add(c.text("text", i));
        int[] story = WordStories.of(texts, c.longs("acted_at"), alike, within);
        Map<Long, List<Mention>> mentions = new TreeMap<>();
        for (int i = 0; i < story.length; i++)
            mentions.computeIfAbsent((long) story[i], k -> new ArrayList<>()).add(mention(c, i, byActor));
        return new Narratives(
                mentions,
                String.format(
                        Locale.ROOT,
                        "a narrative is a story of at most %.0f h whose headlines have %.2f of their words' weight in common",
                        within / 3.6e6,
                        alike));
    }

    private static Mention mention(Columns c, int row, boolean byActor) {
        Side side = Side.of(c.text("state", row), c.text("layer", row));
        String actor = c.text("actor", row);
        String carrier = !side.ofState() ? "" : byActor ? actor : side.state();
        return new Mention(
                c.longs("post")[row],
                c.longs("acted_at")[row],
                c.longs("seen_at")[row],
                side,
                carrier,
                actor,
                c.text("text", row));
    }

    /**
     * How many narratives each carrier has, and each pair.
     *
     * @param of by carrier
     * @param both by the names of two carriers, parted by a line end
     * @param alsoControl of these, those that an ordinary newsroom carries too
     */
    public record Overlap(Map<String, Long> of, Map<String, Long> both, Map<String, Long> alsoControl) {}

    /** Counts who carries what. */
    Overlap overlap() {
        Map<String, Long> of = new TreeMap<>();
        Map<String, Long> both = new TreeMap<>();
        Map<String, Long> alsoControl = new TreeMap<>();
        for (List<Mention> story : mentions.values()) {
            List<String> who = story.stream()
                    .map(Mention::carrier)
                    .filter(c -> !c.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            for (int i = 0; i < who.size(); i++) {
                of.merge(who.get(i), 1L, Long::sum);
                for (int j = i + 1; j < who.size(); j++) {
                    both.merge(who.get(i) + "\n" + who.get(j), 1L, Long::sum);
                    if (story.stream().anyMatch(m -> m.side().equals(Side.CONTROL)))
                        alsoControl.merge(who.get(i) + "\n" + who.get(j), 1L, Long::sum);
                }
            }
        }
        return new Overlap(of, both, alsoControl);
    }

    /** Narratives that two carriers and two newsrooms carry, by the time of the first newsroom; the second is the control. */
    Together.Result together(String a, String b, long near, SplittableRandom random) {
        List<long[]> rows = new ArrayList<>();
        for (List<Mention> story : mentions.values()) {
            List<Mention> newsrooms = new ArrayList<>();
            for (Mention m : story)
                if (m.side.equals(Side.CONTROL) && newsrooms.stream().noneMatch(n -> n.actor.equals(m.actor)))
                    newsrooms.add(m);
            OptionalLong ofA = first(story, a);
            OptionalLong ofB = first(story, b);
            if (newsrooms.size() < 2 || ofA.isEmpty() || ofB.isEmpty()) continue;
            rows.add(new long[] {newsrooms.get(0).at, ofA.getAsLong(), ofB.getAsLong(), newsrooms.get(1).at});
        }
        int n = rows.size();
        int[] stratum = new int[n];
        long[] event = new long[n];
        long[][] abc = new long[3][n];
        for (int i = 0; i < n; i++) {
            event[i] = rows.get(i)[0];
            stratum[i] = LeadLag.stratum(event[i], 4) % 6;
            for (int k = 0; k < 3; k++) abc[k][i] = rows.get(i)[k + 1];
        }
        return Together.test(stratum, event, abc, near, 999, random);
    }

    private static OptionalLong first(List<Mention> story, String carrier) {
        return story.stream()
                .filter(m -> m.carrier.equals(carrier))
                .mapToLong(Mention::at)
                .min();
    }

    /** Whether some mention has one of these words; with none given, whether no newsroom carries it. */
    static boolean isWatched(List<Mention> story, List<String> words) {
        if (words.isEmpty()) return story.stream().noneMatch(m -> m.side().equals(Side.CONTROL));
        return story.stream().anyMatch(m -> {
            String text = m.text().toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(text::contains);
        });
    }

    static List<String> words(String listed) {
        return Arrays.stream(listed.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
