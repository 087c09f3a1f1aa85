package lockstep.casework.table;

import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.store.LocalCase;
import lockstep.store.runs.FindingOrder;
import org.jspecify.annotations.Nullable;

/** Every account of a case with the best that the findings say of it, best evidence first. */
public final class AccountList {
    /**
     * One row: an account. Runs are the latest of each analysis. What stands beside a group is said of the account in that group: the one
     * with the strongest verdict that names it. Where no tested group does, but a run put the account to a test, that test is told, and
     * no group; customary groups, which nobody tested, are told only of accounts that no run tested.
     */
    private static final String SQL = """
            WITH latest AS (
              SELECT r.run
              FROM runs r
              JOIN (SELECT analysis, max(started_at) AS last FROM runs GROUP BY analysis) l
                ON l.analysis = r.analysis AND l.last = r.started_at),
            standing AS (
              SELECT s.account, max(s.evidence) AS evidence, min(s.p) AS p, min(s.q) AS q,
                arg_max(s.verdict, s.evidence) AS verdict, arg_max(s.because, s.evidence) AS because
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
                  ORDER BY {by verdict}, coalesce(m.q, 2), coalesce(m.p, 2), m.evidence DESC, m.finding) AS place
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
            told AS (
              SELECT a.account, a.platform, a.native_id, coalesce(c.posts, 0) AS posts, t.analyses, z.n AS tested,
                CASE
                  WHEN n.verdict IN ('coordinated', 'common-source', 'as-one', 'convergent', 'chance') THEN 'group'
                  WHEN s.account IS NOT NULL THEN 'test'
                  ELSE 'custom' END AS told_by
              FROM accounts a
              CROSS JOIN tested z
              LEFT JOIN standing s ON s.account = a.account
              LEFT JOIN named n ON n.account = a.account AND n.place = 1
              LEFT JOIN traces t ON t.account = a.account
              LEFT JOIN counted c ON c.account = a.account
              WHERE {wanted}),
            said AS (
              SELECT x.platform, x.native_id, x.posts, x.analyses,
                CASE WHEN x.told_by = 'test' THEN NULL ELSE n.finding END AS finding,
                CASE WHEN x.told_by = 'group' THEN n.evidence WHEN x.told_by = 'test' THEN s.evidence
                  WHEN x.tested = 0 THEN n.evidence END AS evidence,
                CASE WHEN x.told_by = 'test' THEN s.p ELSE n.p END AS p,
                CASE WHEN x.told_by = 'test' THEN s.q ELSE n.q END AS q,
                CASE WHEN x.told_by = 'test' THEN s.verdict WHEN n.verdict = 'none' THEN '' ELSE coalesce(n.verdict, 'untested') END
                  AS verdict,
                coalesce(s.because, '') AS because
              FROM told x
              LEFT JOIN standing s ON s.account = x.account
              LEFT JOIN named n ON n.account = x.account AND n.place = 1)
            SELECT platform, native_id, evidence, finding, posts, analyses, p, q, verdict, because
            FROM said
            ORDER BY coalesce(evidence, -1e300) DESC, coalesce(q, 2), coalesce(p, 2), platform, native_id
            """.replace("{by verdict}", FindingOrder.BY_VERDICT);

    private final Columns rows;

    private AccountList(Columns rows) {
        this.rows = rows;
    }

    /** The accounts of the case: those with a post in scope. */
    public static AccountList of(LocalCase data) {
        return new AccountList(data.select(SQL.replace("{wanted}", "c.posts > 0"), Map.of()));
    }

    /** The same with those that others name or pass on, without a post of their own. */
    public static AccountList withNamed(LocalCase data) {
        return new AccountList(data.select(SQL.replace("{wanted}", "TRUE"), Map.of()));
    }

    public int size() {
        return rows.size();
    }

    /** The first rows, in the fields that machines read. */
    public Table table(int most) {
        var table = new Table(
                "account", "platform", "evidence", "group", "posts", "traces", "p", "q", "verdict", "because");
        for (int i = 0; i < Math.min(most, rows.size()); i++) {
            table.add(
                    rows.text("native_id", i),
                    rows.text("platform", i),
                    number(rows.doubles("evidence")[i]),
                    word(rows.text("finding", i)),
                    rows.longs("posts")[i],
                    word(rows.text("analyses", i).replace("co-", "")),
                    number(rows.doubles("p")[i]),
                    number(rows.doubles("q")[i]),
                    word(rows.text("verdict", i)),
                    word(rows.text("because", i)));
        }
        return table;
    }

    private static @Nullable Double number(double v) {
        return Double.isNaN(v) ? null : v;
    }

    private static @Nullable String word(String w) {
        return w.isEmpty() ? null : w;
    }
}
