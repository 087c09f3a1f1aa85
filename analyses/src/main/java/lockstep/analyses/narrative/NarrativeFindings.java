package lockstep.analyses.narrative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * All that is told of one narrative, within the scope.
 *
 * @param posts that carry it
 * @param accounts behind them
 * @param hows posts by how they carry it: exact, reworded, near, repost and so on
 * @param copied part of the posts that repeat words of another, 0 to 1
 * @param firstDay first day of {@code byDay} (UTC)
 * @param byDay posts a day
 * @param peak day of most posts
 * @param languages posts by language, as the words tell it, else as the source states it
 * @param layers posts by layer of their accounts in the registry
 * @param groups accounts in it that a finding names, by finding
 * @param first its first carriers, by time
 * @param links that its posts hold, most shared first
 * @param images that its posts hold
 * @param exemplars posts most like all others of it
 */
public record NarrativeFindings(
        String narrative,
        long posts,
        long accounts,
        Map<String, Long> hows,
        double copied,
        LocalDate firstDay,
        List<Long> byDay,
        LocalDate peak,
        Map<String, Long> languages,
        Map<String, Long> layers,
        Map<String, Long> groups,
        List<Carrier> first,
        Map<String, Long> links,
        Map<String, Long> images,
        List<Long> exemplars) {
    /**
     * An account that carries a narrative.
     *
     * @param account key in the case
     * @param post its first post that does
     * @param at when
     * @param how exact, reworded, near, repost and so on
     * @param posts how many it has in all
     */
    public record Carrier(int account, long post, Instant at, String how, long posts) {}

    private static final String ALL = """
            -- One row: posts of a narrative on one day, carried in one way.
            SELECT CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, c.how, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            WHERE NOT c.away AND c.narrative = :narrative
            GROUP BY CAST(floor(p.posted_at / 86400000.0) AS BIGINT), c.how
            ORDER BY day, c.how
            """;

    private static final String LANGUAGES = """
            -- One row: posts of a narrative in one language.
            SELECT coalesce(w.language, p.stated_language, 'und') AS word, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            LEFT JOIN post_languages w ON w.post = p.post
            WHERE NOT c.away AND c.narrative = :narrative
            GROUP BY coalesce(w.language, p.stated_language, 'und')
            ORDER BY posts DESC, word
            """;

    private static final String LAYERS = """
            -- One row: posts of a narrative by accounts of one layer.
            SELECT coalesce(l.layer, 'unknown') AS word, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE NOT c.away AND c.narrative = :narrative
            GROUP BY coalesce(l.layer, 'unknown')
            ORDER BY posts DESC, word
            """;

    private static final String GROUPS = """
            -- One row: accounts of a narrative that one finding of the latest run of an analysis names.
            SELECT m.finding AS word, count(DISTINCT p.account) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            JOIN memberships m ON m.account = p.account
            JOIN findings f ON f.finding = m.finding
            JOIN runs r ON r.run = f.run
            JOIN (SELECT analysis, max(started_at) AS started_at FROM runs GROUP BY analysis) u
              ON u.analysis = r.analysis AND u.started_at = r.started_at
            WHERE NOT c.away AND c.narrative = :narrative
            GROUP BY m.finding
            ORDER BY posts DESC, word
            LIMIT 20
            """;

    private static final String OBJECTS = """
            -- One row: posts of a narrative with one object.
            SELECT o.value AS word, count(DISTINCT c.post) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            JOIN actions a ON a.post = c.post
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            WHERE NOT c.away AND c.narrative = :narrative AND k.name = :kind
            GROUP BY o.value
            ORDER BY posts DESC, word
            LIMIT 10
            """;

    private static final String CARRIERS = """
            -- One row: a post of a narrative, with its place among its account's.
            SELECT s.account, s.post, s.posted_at, s.how, s.posts
            FROM (
              SELECT p.account, p.post, p.posted_at, c.how, count(*) OVER (PARTITION BY p.account) AS posts,
                row_number() OVER (PARTITION BY p.account ORDER BY p.posted_at, p.post) AS place
              FROM narrative_posts c
              JOIN posts p ON p.post = c.post
              WHERE NOT c.away AND c.narrative = :narrative) s
            WHERE s.place = 1
            ORDER BY s.posted_at, s.post
            """;

    private static final String EXEMPLARS = """
            -- One row: a post most like all others of its narrative.
            SELECT c.post
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            WHERE NOT c.away AND c.narrative = :narrative
            ORDER BY c.likeness DESC, p.posted_at, c.post
            LIMIT 3
            """;

    private static final int FIRST = 10;

    /** Asks the case. */
    public static NarrativeFindings of(CaseData data, String narrative) {
        Map<String, Object> with = Map.of("narrative", narrative);
        Columns all = data.select(ALL, with);
        Map<String, Long> hows = new LinkedHashMap<>();
        long first = all.size() == 0 ? 0 : all.longs("day")[0];
        long[] byDay = new long[all.size() == 0 ? 0 : (int) (all.longs("day")[all.size() - 1] - first + 1)];
        for (int i = 0; i < all.size(); i++) {
            byDay[(int) (all.longs("day")[i] - first)] += all.longs("posts")[i];
            hows.merge(all.text("how", i), all.longs("posts")[i], Long::sum);
        }
        int peak = 0;
        for (int d = 0; d < byDay.length; d++) if (byDay[d] > byDay[peak]) peak = d;
        long posts = Arrays.stream(byDay).sum();
        long repeated =
                hows.getOrDefault("exact", 0L) + hows.getOrDefault("reworded", 0L) + hows.getOrDefault("repost", 0L);
        Columns carriers = data.select(CARRIERS, with);
        List<Carrier> firsts = new ArrayList<>();
        for (int i = 0; i < Math.min(FIRST, carriers.size()); i++) {
            firsts.add(new Carrier(
                    (int) carriers.longs("account")[i],
                    carriers.longs("post")[i],
                    Instant.ofEpochMilli(carriers.longs("posted_at")[i]),
                    carriers.text("how", i),
                    carriers.longs("posts")[i]));
        }
        List<Long> exemplars = new ArrayList<>();
        for (long post : data.select(EXEMPLARS, with).longs("post")) exemplars.add(post);
        return new NarrativeFindings(
                narrative,
                posts,
                carriers.size(),
                hows,
                posts == 0 ? 0 : repeated / (double) posts,
                LocalDate.ofEpochDay(first),
                Arrays.stream(byDay).boxed().toList(),
                LocalDate.ofEpochDay(first + peak),
                counts(data.select(LANGUAGES, with)),
                counts(data.select(LAYERS, with)),
                counts(data.select(GROUPS, with)),
                firsts,
                counts(data.select(OBJECTS, Map.of("narrative", narrative, "kind", "link"))),
                counts(data.select(OBJECTS, Map.of("narrative", narrative, "kind", "image"))),
                exemplars);
    }

    private static Map<String, Long> counts(Columns c) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < c.size(); i++) counts.put(c.text("word", i), c.longs("posts")[i]);
        return counts;
    }
}
