package lockstep.store.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.store.accounts.AccountNames;
import lockstep.store.file.CaseSql;

/** Finds posts by expressions that their texts must have, newest first, within the scope. */
public final class PostSearch {
    /*
     * One pass over the texts by the database's own threads; no index. A million posts of 110 characters take well below a second or
     * two, and nothing has to be kept in step with the posts.
     */
    private final CaseSql db;

    public PostSearch(CaseSql db) {
        this.db = db;
    }

    /**
     * What else a post must be; empty for any.
     *
     * @param account handle or native id
     * @param layer of the registry
     * @param narrative id
     * @param kind original, repost, reply or quote
     */
    public record Filter(String account, String layer, String narrative, String kind) {}

    /**
     * Keys of posts, newest first.
     *
     * @param wanted expressions that must all be found
     * @param unwanted expressions of which none may be found
     */
    public long[] find(List<String> wanted, List<String> unwanted, Filter filter) {
        Map<String, Object> with = new HashMap<>();
        List<String> tests = new ArrayList<>(List.of("p.text IS NOT NULL"));
        if (!filter.kind.isEmpty()) put(tests, with, "p.kind = :kind", "kind", filter.kind);
        if (!filter.account.isEmpty())
            put(
                    tests,
                    with,
                    "p.account IN (:account)",
                    "account",
                    nobodyIfNone(AccountNames.matching(db, List.of(filter.account))));
        if (!filter.layer.isEmpty())
            put(
                    tests,
                    with,
                    "EXISTS (SELECT 1 FROM account_labels l WHERE l.account = p.account AND l.layer = :layer"
                            + " AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to)",
                    "layer",
                    filter.layer);
        if (!filter.narrative.isEmpty())
            put(
                    tests,
                    with,
                    "p.post IN (SELECT post FROM narrative_posts WHERE narrative = :narrative AND NOT away)",
                    "narrative",
                    filter.narrative);
        for (int i = 0; i < wanted.size(); i++)
            put(tests, with, "regexp_matches(p.text, :wanted" + i + ")", "wanted" + i, wanted.get(i));
        for (int i = 0; i < unwanted.size(); i++)
            put(tests, with, "NOT regexp_matches(p.text, :unwanted" + i + ")", "unwanted" + i, unwanted.get(i));
        Columns c = db.select(
                "SELECT p.post FROM posts p WHERE " + String.join(" AND ", tests)
                        + " ORDER BY p.posted_at DESC, p.post",
                with);
        return c.longs("post");
    }

    private static List<Long> nobodyIfNone(List<Long> accounts) {
        return accounts.isEmpty() ? List.of(-1L) : accounts;
    }

    private static void put(List<String> tests, Map<String, Object> with, String test, String name, Object value) {
        tests.add(test);
        with.put(name, value);
    }
}
