package lockstep.analyses.ecosystem;

import java.util.List;
import java.util.Map;
import lockstep.model.CaseData;
import lockstep.model.WrongUse;

/**
 * A way in which one post passes on another's.
 *
 * @param word as in a table
 * @param verb as in a sentence
 * @param sql one row a post that passes on: {@code post, account, posted_at, state, layer} of the one passed on; parameter week
 */
record Passing(String word, String verb, String sql) {
    private static final String OF_POST = """
            -- One row: a post that passes on a post of a labelled account.
            SELECT p.post, p.account, p.posted_at, t.state, t.layer
            FROM posts p
            JOIN posts q ON q.native_id = p.repost_of
            JOIN accounts a ON a.account = p.account
            JOIN accounts b ON b.account = q.account
            JOIN account_labels t ON t.account = q.account AND q.posted_at >= t.valid_from AND q.posted_at < t.valid_to
            WHERE q.account <> p.account
              AND (a.platform = b.platform OR coalesce(a.platform, '') IN ('', 'unknown') OR coalesce(b.platform, '') IN ('', 'unknown'))
            """;

    static final Passing REPOST = new Passing("repost", "repost", OF_POST);
    static final Passing REPLY = new Passing("reply", "reply to", OF_POST.replace("repost_of", "reply_to"));
    static final Passing QUOTE = new Passing("quote", "quote", OF_POST.replace("repost_of", "quote_of"));

    static final Passing LINK = new Passing("link", "link to the sites of", """
            -- One row: a post that links to a labelled site.
            SELECT DISTINCT a.post AS post, a.account AS account, a.acted_at AS posted_at, t.state, t.layer
            FROM actions a
            JOIN domain_labels t ON t.object = a.object AND a.acted_at >= t.valid_from AND a.acted_at < t.valid_to
            LEFT JOIN account_labels o ON o.account = a.account AND a.acted_at >= o.valid_from AND a.acted_at < o.valid_to
            WHERE o.actor IS NULL OR o.actor <> t.actor
            """);

    static final Passing COPY = new Passing("copy", "copy the words of", """
            -- One row: a post with the words of an earlier post of a labelled account, at most a week later.
            SELECT a.post AS post, a.account AS account, a.acted_at AS posted_at, t.state, t.layer
            FROM actions a
            JOIN kinds k ON k.kind = a.kind
            JOIN (
              SELECT object, account, acted_at, row_number() OVER (PARTITION BY object ORDER BY acted_at, post) AS place
              FROM actions
              ) f ON f.object = a.object AND f.place = 1
            JOIN account_labels t ON t.account = f.account AND f.acted_at >= t.valid_from AND f.acted_at < t.valid_to
            WHERE k.name = 'text' AND a.account <> f.account AND a.acted_at > f.acted_at
              AND a.acted_at <= f.acted_at + 604800000
            """);

    /** The same where the case's groups of copies were made: reworded ones too, without words that are nobody's own. */
    static final Passing NEAR_COPY = new Passing("copy", "copy the words of", """
            -- One row: a post with nearly the words of the first post of its group, at most a week later.
            SELECT p.post, p.account, p.posted_at, t.state, t.layer
            FROM copies c
            JOIN copy_groups g ON g.object = c.object
            JOIN posts p ON p.post = c.post
            JOIN posts q ON q.post = g.first_post
            JOIN account_labels t ON t.account = q.account AND q.posted_at >= t.valid_from AND q.posted_at < t.valid_to
            WHERE c.type IN ('exact', 'reworded') AND coalesce(g.boilerplate, '') = '' AND q.account <> p.account
              AND p.posted_at > q.posted_at AND p.posted_at <= q.posted_at + 604800000
            """);

    static final Passing TRANSLATION = new Passing("translation", "translate the words of", """
            -- One row: a post that says in another language what an earlier one says, at most a week later.
            SELECT p.post, p.account, p.posted_at, t.state, t.layer
            FROM copies c
            JOIN copy_groups g ON g.object = c.object
            JOIN posts p ON p.post = c.post
            JOIN posts q ON q.post = c.of_post
            JOIN account_labels t ON t.account = q.account AND q.posted_at >= t.valid_from AND q.posted_at < t.valid_to
            WHERE c.type = 'translated' AND coalesce(g.boilerplate, '') = '' AND q.account <> p.account
              AND p.posted_at > q.posted_at AND p.posted_at <= q.posted_at + 604800000
            """);

    private static final String GROUPS = """
            -- One row: how many posts stand in groups of copies.
            SELECT count(*) AS copies
            FROM copies
            """;

    /** Every way that the case can show: copies by the case's groups of copies where there are any, else by the same words. */
    static List<Passing> all(CaseData data) {
        boolean grouped = data.select(GROUPS, Map.of()).longs("copies")[0] > 0;
        return grouped
                ? List.of(REPOST, REPLY, QUOTE, LINK, NEAR_COPY, TRANSLATION)
                : List.of(REPOST, REPLY, QUOTE, LINK, COPY);
    }

    /** The way of a word; its verb is the same in every case. */
    static Passing of(CaseData data, String word) {
        return all(data).stream()
                .filter(w -> w.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        word + " is no way of passing on that the case can show",
                        "repost, reply, quote, link, copy, translation"));
    }
}
