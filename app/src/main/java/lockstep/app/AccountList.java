package lockstep.app;

import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;

/** Every account of a case with the best that the findings say of it, best evidence first. */
public final class AccountList {
    /** One row: an account. Memberships of the latest run of each analysis; the best has the lowest q, then p, then most evidence. */
    private static final String SQL = """
            WITH latest AS (
              SELECT r.run
              FROM runs r
              JOIN (SELECT analysis, max(started_at) AS last FROM runs GROUP BY analysis) l
                ON l.analysis = r.analysis AND l.last = r.started_at),
            named AS (
              SELECT m.account, m.finding, m.evidence, m.p, m.q, f.verdict, f.analysis,
                row_number() OVER (PARTITION BY m.account ORDER BY coalesce(m.q, 2), coalesce(m.p, 2), m.evidence DESC, m.finding)
                  AS place
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
              GROUP BY account)
            SELECT a.platform, a.native_id, n.evidence, n.finding, coalesce(c.posts, 0) AS posts, t.analyses, n.p, n.q, n.verdict
            FROM accounts a
            LEFT JOIN named n ON n.account = a.account AND n.place = 1
            LEFT JOIN traces t ON t.account = a.account
            LEFT JOIN counted c ON c.account = a.account
            %s
            ORDER BY coalesce(n.q, 2), coalesce(n.p, 2), coalesce(n.evidence, -1e300) DESC, a.platform, a.native_id
            """;

    private final Columns rows;

    private AccountList(Columns rows) {
        this.rows = rows;
    }

    /** The accounts that the case holds within its scope. */
    public static AccountList of(LocalCase data, Scope scope) {
        return new AccountList(data.select(SQL.formatted(scope.isAll() ? "" : "WHERE c.posts > 0"), Map.of()));
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
