package lockstep.serve.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.finding.Account;
import lockstep.report.Names;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** Accounts of the case, and one of them with what is known of it. */
public final class AccountRows {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("platform", "only on this platform"),
            Param.text("layer", "only those that the registry puts on this layer"),
            Param.text("state", "only those that the registry puts behind this state"),
            Param.text("finding", "only those of this finding"),
            Param.text(
                    "q",
                    "only those whose name here holds this (handle, name or id where names are shown, else the short name); also"
                            + " those that are only named"),
            Param.oneOf("all", "whether those that are only named, without a post, are listed too", "no", "yes"),
            Param.oneOf(
                    "sort",
                    "by posts (most first), by findings, by first or last post",
                    "posts",
                    "findings",
                    "first",
                    "last"));

    private AccountRows() {}

    /**
     * One account.
     *
     * @param account its number in the case: the address is {@code /accounts/12}
     * @param name what it is called here
     * @param named whether that is its own name
     * @param layer what a registry says it is, or empty
     * @param findings how many findings of the latest runs name it
     */
    public record AccountRow(
            int account,
            String name,
            boolean named,
            String platform,
            long posts,
            Optional<Instant> first,
            Optional<Instant> last,
            Optional<Long> followers,
            String state,
            String layer,
            long findings,
            boolean allowed) {}

    /**
     * What the registry says of an account for a time.
     *
     * @param why which list says so
     */
    public record Label(
            String actor,
            String state,
            String layer,
            String role,
            Optional<Instant> from,
            Optional<Instant> to,
            String why) {}

    /** What a run says of an account that it put to a test. */
    public record Standing(String run, String analysis, double evidence, double p, double q, String verdict) {}

    /** How often an account acted, by kind of action. */
    public record KindCount(String kind, long actions, long objects) {}

    /** One account, whole. */
    public record AccountPage(
            AccountRow account,
            Optional<Instant> created,
            List<Label> labels,
            List<Standing> standings,
            List<KindCount> actions,
            Listed<FindingRows.FindingRow> findings,
            List<Long> hours) {}

    static Listed<AccountRow> list(Room room, Request request) {
        Conditions where = new Conditions();
        if (request.has("platform")) where.and("a.platform = :platform", "platform", request.text("platform"));
        if (request.has("q")) WordFilter.accounts(room, request.session(), request.text("q"), where);
        if (!request.has("q") && !request.text("all").equals("yes"))
            where.and("a.account IN (SELECT account FROM posts)");
        if (request.has("finding"))
            where.and(
                    "a.account IN (SELECT account FROM memberships WHERE finding = :finding)",
                    "finding",
                    request.text("finding"));
        Filters.labels(request, where, "a.account");
        long total = room.count("SELECT count(*) AS n FROM accounts a" + where.sql(), where.with());
        String order = switch (request.text("sort")) {
            case "findings" -> "findings DESC, posts DESC, a.account";
            case "first" -> "first, a.account";
            case "last" -> "last DESC, a.account";
            default -> "posts DESC, a.account";
        };
        List<AccountRow> rows = rows(room, request, where, " ORDER BY " + order + Filters.limit(request));
        return Paging.at("/accounts.json", request).of(rows, total);
    }

    private static List<AccountRow> rows(Room room, Request request, Conditions where, String tail) {
        Map<String, Object> with = new HashMap<>(where.with());
        with.put("latest", latest(room));
        Columns c = room.select(
                "SELECT a.account, a.followers, coalesce(n.posts, 0) AS posts, n.first, n.last, coalesce(m.findings, 0) AS findings,"
                        + " coalesce(l.state, '') AS state, coalesce(l.layer, '') AS layer, CASE WHEN w.account IS NULL THEN 0 ELSE 1 END AS allowed"
                        + " FROM accounts a"
                        + " LEFT JOIN (SELECT account, count(*) AS posts, min(posted_at) AS first, max(posted_at) AS last FROM posts GROUP BY account) n"
                        + " ON n.account = a.account"
                        + " LEFT JOIN (SELECT account, count(*) AS findings FROM memberships WHERE finding IN (SELECT finding FROM findings WHERE run IN (:latest))"
                        + " GROUP BY account) m ON m.account = a.account"
                        + " LEFT JOIN (SELECT account, min(state) AS state, min(layer) AS layer FROM account_labels GROUP BY account) l"
                        + " ON l.account = a.account"
                        + " LEFT JOIN (SELECT DISTINCT account FROM allowed) w ON w.account = a.account"
                        + where.sql() + tail,
                with);
        int[] keys =
                Arrays.stream(c.longs("account")).mapToInt(Math::toIntExact).toArray();
        List<Account> accounts = room.data().accounts(keys);
        Names names = room.names(request.session());
        List<AccountRow> rows = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            Account a = accounts.get(i);
            rows.add(new AccountRow(
                    a.key(),
                    names.of(a),
                    names.mayName(a),
                    a.platform(),
                    c.longs("posts")[i],
                    instant(c.longs("first")[i]),
                    instant(c.longs("last")[i]),
                    known(c.longs("followers")[i]),
                    c.text("state", i),
                    c.text("layer", i),
                    c.longs("findings")[i],
                    c.longs("allowed")[i] == 1));
        }
        return rows;
    }

    static AccountPage one(Room room, Request request) {
        long key = request.number("id");
        Map<String, Object> with = Map.of("account", key);
        List<AccountRow> found = rows(room, request, new Conditions().and("a.account = :account", "account", key), "");
        if (found.isEmpty()) throw new NotFound("the case has no account " + key);
        Columns created = room.select("SELECT created_at FROM accounts WHERE account = :account", with);
        return new AccountPage(
                found.get(0),
                instant(created.longs("created_at")[0]),
                labels(room, with),
                standings(room, with),
                actions(room, with),
                FindingRows.list(
                        room,
                        Paging.first(
                                request, Filters.LARGEST_PAGE, Map.of("account", Long.toString(key), "sort", "-id"))),
                hours(room, with));
    }

    /** The latest run of each analysis; where there is none, the id of no run. */
    private static List<String> latest(Room room) {
        List<String> runs = room.latestRuns();
        return runs.isEmpty() ? List.of("") : runs;
    }

    private static List<Label> labels(Room room, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT actor, state, layer, role, valid_from, valid_to, why FROM account_labels WHERE account = :account"
                        + " ORDER BY valid_from, actor, layer",
                with);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            labels.add(new Label(
                    c.text("actor", i),
                    c.text("state", i),
                    c.text("layer", i),
                    c.text("role", i),
                    bounded(c.longs("valid_from")[i]),
                    bounded(c.longs("valid_to")[i]),
                    c.text("why", i)));
        }
        return labels;
    }

    private static List<Standing> standings(Room room, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT s.run, r.analysis, s.evidence, s.p, s.q, s.verdict FROM standings s JOIN runs r ON r.run = s.run"
                        + " WHERE s.account = :account ORDER BY r.started_at, s.run",
                with);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            standings.add(new Standing(
                    c.text("run", i),
                    c.text("analysis", i),
                    c.doubles("evidence")[i],
                    c.doubles("p")[i],
                    c.doubles("q")[i],
                    c.text("verdict", i)));
        }
        return standings;
    }

    private static List<KindCount> actions(Room room, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT k.name, count(*) AS actions, count(DISTINCT a.object) AS objects FROM actions a JOIN kinds k ON k.kind = a.kind"
                        + " WHERE a.account = :account GROUP BY k.name ORDER BY k.name",
                with);
        List<KindCount> counts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            counts.add(new KindCount(c.text("name", i), c.longs("actions")[i], c.longs("objects")[i]));
        return counts;
    }

    /** Posts by hour of the week, UTC, from Monday: a way of working shows there. */
    private static List<Long> hours(Room room, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT CAST(floor(posted_at / 3600000.0) AS BIGINT) AS hour, count(*) AS n FROM posts WHERE account = :account"
                        + " GROUP BY 1 ORDER BY 1",
                with);
        Map<Long, Long> byHour = new HashMap<>();
        long week = 7L * 24;
        long monday = 3L * 24; // 1 January 1970 was a Thursday
        for (int i = 0; i < c.size(); i++) {
            byHour.merge(Math.floorMod(c.longs("hour")[i] + monday, week), c.longs("n")[i], Long::sum);
        }
        List<Long> hours = new ArrayList<>();
        for (long h = 0; h < week; h++) hours.add(byHour.getOrDefault(h, 0L));
        return hours;
    }

    /** A number of people, where the source tells one. */
    private static Optional<Long> known(long number) {
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    static Optional<Instant> instant(long millis) {
        return millis == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Open ends of a label stand as the first and last moment there is. */
    private static Optional<Instant> bounded(long millis) {
        return millis < -62_000_000_000_000L || millis > 250_000_000_000_000L
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis));
    }
}
