package lockstep.analyses.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/** The narratives of a case in a line each, within the scope. */
public final class NarrativeList {
    private NarrativeList() {}

    /**
     * A narrative in a line.
     *
     * @param narrative its id
     * @param name a person's, or proposed from its words
     * @param named whether a person named it
     * @param posts that carry it, in scope
     * @param accounts behind them
     * @param first time of the first, milliseconds since 1970 UTC
     * @param last time of the last
     * @param peak day of most posts (UTC)
     * @param atPeak posts on that day
     * @param copied part of the posts that repeat words of another, 0 to 1
     * @param languages posts by language, most first
     * @param layers posts by layer of their accounts, most first
     */
    public record Line(
            String narrative,
            String origin,
            String name,
            boolean named,
            long posts,
            long accounts,
            long first,
            long last,
            LocalDate peak,
            long atPeak,
            double copied,
            Map<String, Long> languages,
            Map<String, Long> layers) {
        public Line {
            languages = Map.copyOf(languages);
            layers = Map.copyOf(layers);
        }
    }

    private static final String TOTALS = """
            -- One row: a narrative as far as it is in scope.
            SELECT n.narrative, n.origin, coalesce(n.name, n.narrative) AS name, coalesce(n.named_by, '') AS named_by,
              count(*) AS posts, count(DISTINCT p.account) AS accounts, min(p.posted_at) AS first_at, max(p.posted_at) AS last_at,
              CAST(sum(CASE WHEN c.how IN ('exact', 'reworded', 'repost') THEN 1 ELSE 0 END) AS BIGINT) AS copied
            FROM narratives n
            JOIN narrative_posts c ON c.narrative = n.narrative AND NOT c.away
            JOIN posts p ON p.post = c.post
            WHERE n.state = 'current' {layer}
            GROUP BY n.narrative, n.origin, n.name, n.named_by
            HAVING count(*) >= :least
            ORDER BY posts DESC, first_at, n.narrative
            LIMIT {most}
            """;

    private static final String OF_LAYER = """
            AND EXISTS (SELECT 1 FROM account_labels l WHERE l.account = p.account AND l.layer = :layer
              AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to)
            """;

    private static final String BY_DAY = """
            -- One row: posts of a narrative on one day.
            SELECT c.narrative, CAST(floor(p.posted_at / 86400000.0) AS BIGINT) AS day, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            WHERE NOT c.away AND c.narrative IN (:narratives) {layer}
            GROUP BY c.narrative, CAST(floor(p.posted_at / 86400000.0) AS BIGINT)
            ORDER BY c.narrative, posts DESC, day
            """;

    private static final String BY_LANGUAGE = """
            -- One row: posts of a narrative in one language.
            SELECT c.narrative, coalesce(w.language, p.stated_language, 'und') AS word, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            LEFT JOIN post_languages w ON w.post = p.post
            WHERE NOT c.away AND c.narrative IN (:narratives) {layer}
            GROUP BY c.narrative, coalesce(w.language, p.stated_language, 'und')
            ORDER BY c.narrative, posts DESC, word
            """;

    private static final String BY_LAYER = """
            -- One row: posts of a narrative by accounts of one layer.
            SELECT c.narrative, coalesce(l.layer, 'unknown') AS word, count(*) AS posts
            FROM narrative_posts c
            JOIN posts p ON p.post = c.post
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE NOT c.away AND c.narrative IN (:narratives)
            GROUP BY c.narrative, coalesce(l.layer, 'unknown')
            ORDER BY c.narrative, posts DESC, word
            """;

    /**
     * The narratives with most posts.
     *
     * @param layer only posts by accounts of this layer; empty for all
     * @param least posts in scope
     * @param most lines
     */
    public static List<Line> of(CaseData data, String layer, int least, int most) {
        Map<String, Object> with = new HashMap<>(Map.of("least", (long) least));
        if (!layer.isEmpty()) with.put("layer", layer);
        String ofLayer = layer.isEmpty() ? "" : OF_LAYER;
        Columns c = data.select(TOTALS.replace("{layer}", ofLayer).replace("{most}", Integer.toString(most)), with);
        if (c.size() == 0) return List.of();
        with.remove("least");
        with.put("narratives", List.of(c.strings("narrative")));
        Columns days = data.select(BY_DAY.replace("{layer}", ofLayer), with);
        Map<String, Integer> peak = new HashMap<>();
        for (int i = 0; i < days.size(); i++) peak.putIfAbsent(days.text("narrative", i), i);
        var languages = counts(data.select(BY_LANGUAGE.replace("{layer}", ofLayer), with));
        with.remove("layer");
        var layers = counts(data.select(BY_LAYER, with));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            String id = c.text("narrative", i);
            int at = peak.getOrDefault(id, 0);
            lines.add(new Line(
                    id,
                    c.text("origin", i),
                    c.text("name", i),
                    !c.text("named_by", i).isEmpty(),
                    c.longs("posts")[i],
                    c.longs("accounts")[i],
                    c.longs("first_at")[i],
                    c.longs("last_at")[i],
                    LocalDate.ofEpochDay(days.longs("day")[at]),
                    days.longs("posts")[at],
                    c.doubles("copied")[i] / c.longs("posts")[i],
                    languages.getOrDefault(id, Map.of()),
                    layers.getOrDefault(id, Map.of())));
        }
        return lines;
    }

    private static Map<String, Map<String, Long>> counts(Columns c) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            counts.computeIfAbsent(c.text("narrative", i), n -> new TreeMap<>())
                    .put(c.text("word", i), c.longs("posts")[i]);
        return counts;
    }

    /** Counts by word as a reader wants them: {@code en 120, ru 4}. */
    public static String says(Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .forEach(e -> parts.add(e.getKey() + " " + e.getValue()));
        return String.join(", ", parts);
    }
}
