package lockstep.analyses.ecosystem;

/** What a cascade asks its case. */
final class CascadeSql {
    static final String ROOT = """
            -- One row: the post with this id.
            SELECT p.post, p.native_id
            FROM posts p
            WHERE p.native_id = :item
            ORDER BY p.posted_at, p.post
            """;

    static final String LINKED = """
            -- One row: a post of this link.
            SELECT a.post AS post
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            WHERE k.name = 'link' AND o.value IN (:links)
            ORDER BY a.post
            """;

    static final String LINKS = """
            -- One row: a link of a post.
            SELECT DISTINCT o.value AS link
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            WHERE k.name = 'link' AND a.post IN (:posts)
            ORDER BY link
            """;

    static final String PASSING = """
            -- One row: a post that passes on one of these, or is one of them, with what its source says of it.
            SELECT p.post, p.account, p.native_id, p.posted_at, p.kind, coalesce(p.repost_of, '') AS repost_of,
              coalesce(p.quote_of, '') AS quote_of, coalesce(p.reply_to, '') AS reply_to, coalesce(l.state, '') AS state,
              coalesce(l.layer, '') AS layer, coalesce(l.actor, '') AS actor, coalesce(p.source, -1) AS source
            FROM posts p
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE p.repost_of IN (:ids) OR p.quote_of IN (:ids) OR p.native_id IN (:ids) OR p.reply_to IN (:ids)
              OR p.post IN (:keys)
            ORDER BY p.posted_at, p.post
            """;

    static final String COPIED = """
            -- One row: an earlier post with the same words, or of the same group of copies.
            SELECT DISTINCT b.post AS post
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN actions b ON b.object = a.object AND b.acted_at < a.acted_at AND b.account <> a.account
            LEFT JOIN copy_groups g ON g.object = a.object
            WHERE k.name IN ('text', 'copy') AND a.post IN (:posts) AND coalesce(g.boilerplate, '') = ''
            ORDER BY post
            """;

    static final String SITES = """
            -- One row: a site that a post links to, with what the registry says of it.
            SELECT DISTINCT o.value AS site, coalesce(d.state, '') AS state, coalesce(d.layer, '') AS layer, coalesce(d.role, '') AS role
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN objects o ON o.object = a.object
            LEFT JOIN domain_labels d ON d.object = a.object AND a.acted_at >= d.valid_from AND a.acted_at < d.valid_to
            WHERE k.name = 'domain' AND a.post IN (:posts)
            ORDER BY site, state, layer
            """;

    static final String STATED = """
            -- One row: the largest counts that a source states of a post.
            SELECT post, max(likes) AS likes, max(reposts) AS reposts, max(replies) AS replies, max(views) AS views
            FROM counts
            WHERE post IN (:keys)
            GROUP BY post
            ORDER BY post
            """;

    static final String SUSPECTED = """
            -- One row: an account that one of these findings names.
            SELECT DISTINCT account
            FROM memberships
            WHERE lower(finding) IN (:findings)
            ORDER BY account
            """;

    private CascadeSql() {}
}
