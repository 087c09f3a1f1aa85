package lockstep.analyses.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * Who said what on one question: the posts of a set of rival claims, by carrier.
 *
 * @param id of the set
 * @param question what its claims answer
 * @param claims ids of its narratives
 * @param names their names, in the same order
 * @param carriers registry actors, and accounts that no list knows, by name
 * @param control ordinary newsrooms of the registry that carry several claims; they report, and are not listed
 * @param roundups posts that carry several claims at once: they tell of the dispute and count for none
 */
record RivalSet(
        String id,
        String question,
        List<String> claims,
        List<String> names,
        Map<String, List<Said>> carriers,
        int control,
        int roundups) {
    /** One post of a carrier: which claim, by its place among the claims. */
    record Said(long post, int account, long at, int claim) {}

    private static final String SETS = """
            -- One row: a claim of a set of rivals.
            SELECT s.rivals, s.question, s.narrative, coalesce(n.name, s.narrative) AS name
            FROM codebook_sets s
            JOIN narratives n ON n.narrative = s.narrative
            ORDER BY s.rivals, s.question, s.narrative
            """;

    private static final String POSTS = """
            -- One row: a post that carries a claim of a set, and the actor that the registry names for its account.
            SELECT p.post, p.account, p.posted_at, c.narrative, coalesce(max(l.actor), '') AS actor, coalesce(max(l.layer), '') AS layer
            FROM codebook_sets s
            JOIN narrative_posts c ON c.narrative = s.narrative AND NOT c.away
            JOIN posts p ON p.post = c.post
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE s.rivals = :rivals
            GROUP BY p.post, p.account, p.posted_at, c.narrative
            ORDER BY p.posted_at, p.post, c.narrative
            """;

    /** Every set of the case. */
    static List<RivalSet> all(CaseData data) {
        Columns c = data.select(SETS, Map.of());
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < c.size(); i++)
            rows.computeIfAbsent(c.text("rivals", i), r -> new ArrayList<>()).add(i);
        List<RivalSet> sets = new ArrayList<>();
        rows.forEach((id, at) -> sets.add(of(
                data,
                id,
                c.text("question", at.get(0)),
                at.stream().map(i -> c.text("narrative", i)).toList(),
                at.stream().map(i -> c.text("name", i)).toList())));
        return sets;
    }

    private static RivalSet of(CaseData data, String id, String question, List<String> claims, List<String> names) {
        Columns c = data.select(POSTS, Map.of("rivals", id));
        Map<Long, Integer> claimsOf = new HashMap<>();
        for (long post : c.longs("post")) claimsOf.merge(post, 1, Integer::sum);
        Map<String, List<Said>> carriers = new TreeMap<>();
        Map<String, List<Said>> newsrooms = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            long post = c.longs("post")[i];
            if (claimsOf.getOrDefault(post, 0) > 1) continue;
            int account = (int) c.longs("account")[i];
            String actor = c.text("actor", i);
            boolean newsroom = c.text("layer", i).equals("ordinary-media");
            (newsroom ? newsrooms : carriers)
                    .computeIfAbsent(actor.isEmpty() ? "@" + account : actor, a -> new ArrayList<>())
                    .add(new Said(post, account, c.longs("posted_at")[i], claims.indexOf(c.text("narrative", i))));
        }
        int control =
                (int) newsrooms.values().stream().filter(s -> distinct(s) > 1).count();
        int roundups = (int) claimsOf.values().stream().filter(n -> n > 1).count();
        return new RivalSet(id, question, claims, names, carriers, control, roundups);
    }

    static long distinct(List<Said> said) {
        return said.stream().mapToInt(Said::claim).distinct().count();
    }

    /** The claims of a carrier's posts, by time. */
    static int[] sides(List<Said> said) {
        return said.stream().mapToInt(Said::claim).toArray();
    }
}
