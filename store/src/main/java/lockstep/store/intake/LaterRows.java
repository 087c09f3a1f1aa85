package lockstep.store.intake;

import java.util.List;

/**
 * What further rows of a known post add to it: an object that it did not act on, a snapshot that was not taken, a profile. Decided
 * in SQL when a source was read to its end, because only then all its rows are there.
 */
final class LaterRows {
    /** Marks what is new, once, then adds it. */
    static final List<String> STEPS = List.of("""
            -- One row: an object that a known post acts on and that the case does not yet tell of.
            CREATE OR REPLACE TEMP TABLE new_actions AS
            SELECT min(l.input_row) AS input_row, l.kind, l.account, l.object, l.acted_at, l.post
            FROM later_actions l
            WHERE NOT EXISTS (SELECT 1 FROM actions a WHERE a.post = l.post AND a.kind = l.kind AND a.object = l.object)
            GROUP BY l.kind, l.account, l.object, l.acted_at, l.post
            """, """
            -- One row: a snapshot of a known post that the case does not yet hold.
            CREATE OR REPLACE TEMP TABLE new_counts AS
            SELECT min(l.input_row) AS input_row, l.post, l.seen_at, l.likes, l.reposts, l.replies, l.views, l.followers
            FROM later_counts l
            WHERE NOT EXISTS (
              SELECT 1 FROM counts c
              WHERE c.post = l.post AND c.seen_at IS NOT DISTINCT FROM l.seen_at AND c.likes IS NOT DISTINCT FROM l.likes
                AND c.reposts IS NOT DISTINCT FROM l.reposts AND c.replies IS NOT DISTINCT FROM l.replies
                AND c.views IS NOT DISTINCT FROM l.views AND c.followers IS NOT DISTINCT FROM l.followers)
            GROUP BY l.post, l.seen_at, l.likes, l.reposts, l.replies, l.views, l.followers
            """, """
            INSERT INTO actions (kind, account, object, acted_at, post)
            SELECT kind, account, object, acted_at, post FROM new_actions
            ORDER BY input_row, kind, object
            """, """
            INSERT INTO counts (post, seen_at, likes, reposts, replies, views, followers)
            SELECT post, seen_at, likes, reposts, replies, views, followers FROM new_counts
            ORDER BY input_row
            """);

    /** One row: how many input rows added something. */
    static final String KEPT = """
            SELECT count(*) FROM (
              SELECT input_row FROM new_actions
              UNION
              SELECT input_row FROM new_counts)
            """;

    /** Later sources know better, but never take away what an earlier one told. */
    static final String PROFILES = """
            UPDATE accounts SET
              handle = coalesce(l.handle, accounts.handle),
              name = coalesce(l.name, accounts.name),
              description = coalesce(l.description, accounts.description),
              location = coalesce(l.location, accounts.location),
              created_at = coalesce(l.created_at, accounts.created_at),
              followers = coalesce(l.followers, accounts.followers),
              following = coalesce(l.following, accounts.following),
              posts_stated = coalesce(l.posts_stated, accounts.posts_stated),
              verified = coalesce(CAST(l.verified AS BOOLEAN), accounts.verified),
              category = coalesce(l.category, accounts.category),
              seen_at = coalesce(l.seen_at, accounts.seen_at)
            FROM later_profiles l
            WHERE l.account = accounts.account
            """;

    private LaterRows() {}
}
