package lockstep.app;

import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;

/** Every account of a case with the best that the findings say of it, best evidence first. */
public final class AccountList {
    /**
     * One row: an account. Runs are the latest of each analysis. Where a run put accounts to a test, its standing is what is said of
     * an account; the customary groups of other runs then only lend their number where no tested finding names it.
     */
    private static final String SQL = """
            WITH latest AS (
              SELECT r.run
              FROM runs r
              JOIN (SELECT analysis, max(started_at) AS last FROM runs GROUP BY analysis) l
                ON l.analysis = r.analysis AND l.last = r.started_at),
            standing AS (
              SELECT s.account, max(s.evidence) AS evidence, min(s.p) AS p, min(s.q) AS q, arg_max(s.verdict, s.evidence) AS verdict
              FROM standings s
              WHERE s.run IN (SELECT run FROM latest)
              GROUP BY s.account),
            tested AS (
              SELECT count(*) AS n
              FROM standing),
            named AS (
              SELECT m.account, m.finding, m.evidence, m.p, m.q, f.verdict, f.analysis,
                row_number() OVER (
                  PARTITION BY m.account
                  ORDER BY CASE WHEN f.verdict = 'untested' THEN 1 ELSE 0 END, coalesce(m.q, 2), coalesce(m.p, 2),
                    m.evidence DESC, m.finding) AS place
              FROM memberships m
              JOIN findings f ON f.finding = m.finding
              WHERE f.run IN (SELECT run FROM latest)),
            traces AS (
              SELECT account, string_agg(DISTINCT analysis, ';' ORDER BY analysis) AS analyses
              FROM named
              GROUP BY account),
            counted AS (
              SELECT account, count(*) AS posts
              FROM posts
              GROUP BY account),
            said AS (
              SELECT a.platform, a.native_id, n.finding, coalesce(c.posts, 0) AS posts, t.analyses,
                CASE WHEN z.n > 0 THEN s.evidence ELSE n.evidence END AS evidence,
                CASE WHEN z.n > 0 THEN s.p ELSE n.p END AS p,
                CASE WHEN z.n > 0 THEN s.q ELSE n.q END AS q,
                CASE WHEN z.n > 0 THEN coalesce(s.verdict, 'independent') ELSE coalesce(n.verdict, 'untested') END AS verdict
              FROM accounts a
              CROSS JOIN tested z
              LEFT JOIN standing s ON s.account = a.account
              LEFT JOIN named n ON n.account = a.account AND n.place = 1
              LEFT JOIN traces t ON t.account = a.account
              LEFT JOIN counted c ON c.account = a.account
              %s)
            SELECT platform, native_id, evidence, finding, posts, analyses, p, q, verdict
            FROM said
            ORDER BY coalesce(evidence, -1e300) DESC, coalesce(q, 2), coalesce(p, 2), platform, native_id
            """;

    private final Columns rows;

    private AccountList(Columns rows) {
        this.rows = rows;
    }

    /** The accounts that the case holds within its scope. */
    public static AccountList of(LocalCase data, Scope scope) {
        return new AccountList(
                data.select(String.format(Locale.ROOT, SQL, scope.isAll() ? "" : "WHERE c.posts > 0"), Map.of()));
    }

    public int size() {
        return rows.size();
    }

    /** The first rows, in the fields that machines read. */
    public Listing listing(int most) {
        var listing = new Listing("account", "platform", "evidence", "group", "posts", "traces", "p", "q", "verdict");
        for (int i = 0; i < Math.min(most, rows.size()); i++) {
            listing.add(
                    rows.text("native_id", i),
                    rows.text("platform", i),
                    number(rows.doubles("evidence")[i]),
                    word(rows.text("finding", i)),
                    rows.longs("posts")[i],
                    word(rows.text("analyses", i).replace("co-", "")),
                    number(rows.doubles("p")[i]),
                    number(rows.doubles("q")[i]),
                    word(rows.text("verdict", i)));
        }
        return listing;
    }

    private static @Nullable Double number(double v) {
        return Double.isNaN(v) ? null : v;
    }

    private static @Nullable String word(String w) {
        return w.isEmpty() ? null : w;
    }
}
