package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/** How much each side of the case posts. */
final class Labelled {
    private static final String POSTS = """
            -- One row: posts and accounts under one state and layer.
            SELECT coalesce(l.state, '') AS state, coalesce(l.layer, 'unknown') AS layer, count(*) AS posts,
              count(DISTINCT p.account) AS accounts
            FROM posts p
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            GROUP BY coalesce(l.state, ''), coalesce(l.layer, 'unknown')
            ORDER BY state, layer
            """;

    private static final String EXAMPLES = """
            -- One row: a post of one side.
            SELECT p.post
            FROM posts p
            JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE l.state = :state AND l.layer = :layer
            ORDER BY p.posted_at, p.post
            LIMIT 20
            """;

    private Labelled() {}

    /** Posts by side. */
    static Map<Side, Long> posts(CaseData data) {
        return counted(data, "posts");
    }

    /** Accounts by side. */
    static Map<Side, Long> accounts(CaseData data) {
        return counted(data, "accounts");
    }

    private static Map<Side, Long> counted(CaseData data, String column) {
        Columns c = data.select(POSTS, Map.of());
        Map<Side, Long> counted = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            counted.merge(Side.of(c.text("state", i), c.text("layer", i)), c.longs(column)[i], Long::sum);
        return counted;
    }

    /** Whether any account of the case speaks for a state. */
    static boolean anyState(Map<Side, Long> posts) {
        return posts.keySet().stream().anyMatch(Side::ofState);
    }

    /** The first posts of a side. */
    static List<Long> examples(CaseData data, Side side) {
        return keys(data.select(EXAMPLES, Map.of("state", side.state(), "layer", side.layer())), "post");
    }

    static List<Long> keys(Columns c, String column) {
        List<Long> keys = new ArrayList<>();
        for (long key : c.longs(column)) keys.add(key);
        return keys;
    }
}
