package lockstep.serve.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.report.exports.Renamed;
import lockstep.serve.answer.Canon;
import lockstep.serve.answer.CanonSchema;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.http.Session;
import lockstep.serve.room.Room;
import lockstep.store.runs.FindingOrder;
import lockstep.wire.Wire;

/** Findings as lists show them, and one of them whole. */
public final class FindingRows {
    private static final String LIST = "/findings.json";

    /** The posts behind one finding come together, as far as a page may. */
    static final List<Param> POSTS = List.of(
            Param.whole("page", "which page of its posts, from 1"),
            Param.whole("size", "how many posts on a page, at most 500; 500 without"));

    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("analysis", "only of this analysis, as co-link"),
            Param.oneOf(
                    "verdict",
                    "only with this verdict",
                    "coordinated",
                    "common-source",
                    "as-one",
                    "convergent",
                    "chance",
                    "too-little-data",
                    "untested",
                    "none"),
            Param.text("run", "of this run; the latest run of each analysis without"),
            Param.oneOf(
                    "customary",
                    "networks of the customary analyses, which no test was made of: without them, or only them",
                    "without",
                    "only"),
            Param.whole("account", "only those that name this account"),
            Param.text("q", "only those whose sentence holds this"),
            Param.oneOf(
                    "sort",
                    "by rank (as reports list them), or by one column; with - in front from its end",
                    "rank",
                    "q",
                    "-q",
                    "score",
                    "-score",
                    "accounts",
                    "-accounts",
                    "id",
                    "-id"));

    private static final Map<String, String> ORDERS = Map.of(
            "q", "coalesce(f.q, 2)",
            "score", "f.score",
            "accounts", "f.members",
            "id", "CAST(substr(f.finding, 3) AS BIGINT)");

    private static final String RANK = FindingOrder.STRONGEST_FIRST;

    private FindingRows() {}

    /**
     * One finding in a list.
     *
     * @param accounts how many it names
     * @param verdict empty where the test is of something else than accounts acting together
     * @param p null where no test was made
     * @param likelihood of its latest assessment, or empty
     */
    public record FindingRow(
            String id,
            String run,
            String analysis,
            String says,
            String verdict,
            int accounts,
            double score,
            double p,
            double q,
            String likelihood,
            String confidence) {}

    /**
     * One finding, whole.
     *
     * @param finding as {@code lockstep findings --json} prints it, with accounts by their names for this visitor
     * @param names what each account of it is called, by the case's number
     * @param posts that its evidence rests on
     * @param run the run that made it
     * @param latest whether no later run of the analysis has taken its place
     */
    public record FindingPage(
            FindingRow row,
            @CanonSchema("Finding") Canon finding,
            Map<String, String> names,
            Listed<PostRows.PostRow> posts,
            Optional<RunRows.RunRow> run,
            boolean latest) {}

    static Listed<FindingRow> list(Room room, Request request) {
        Conditions where = new Conditions();
        List<String> runs = request.has("run") ? List.of(request.text("run")) : room.latestRuns();
        if (runs.isEmpty()) return Paging.at(LIST, request).of(List.of(), 0);
        where.and("f.run IN (:runs)", "runs", runs);
        if (request.has("analysis")) where.and("f.analysis = :analysis", "analysis", request.text("analysis"));
        if (request.has("verdict")) where.and("f.verdict = :verdict", "verdict", request.text("verdict"));
        if (request.text("customary").equals("only")) where.and(FindingOrder.CUSTOMARY);
        if (request.text("customary").equals("without")) where.and("NOT " + FindingOrder.CUSTOMARY);
        if (request.has("account"))
            where.and(
                    "f.finding IN (SELECT finding FROM memberships WHERE account = :account)",
                    "account",
                    request.whole("account", 0, 0, Integer.MAX_VALUE));
        if (request.has("q")) WordFilter.findings(room, request.session(), request.text("q"), where);
        long total = room.count("SELECT count(*) AS n FROM findings f" + where.sql(), where.with());
        List<FindingRow> rows = rows(
                room, request.session(), where, " ORDER BY " + order(request.text("sort")) + Filters.limit(request));
        return Paging.at(LIST, request).of(rows, total);
    }

    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        String column = ORDERS.get(down ? sort.substring(1) : sort);
        return column == null ? RANK : column + (down ? " DESC, " : ", ") + RANK;
    }

    static List<FindingRow> rows(Room room, Session session, Conditions where, String tail) {
        Columns c = room.select(
                "SELECT f.finding, f.run, f.analysis, f.says, f.verdict, f.members, f.score, f.p, f.q,"
                        + " (SELECT max_by(a.likelihood, a.signed_at) FROM assessments a WHERE a.finding = f.finding) AS likelihood,"
                        + " (SELECT max_by(a.confidence, a.signed_at) FROM assessments a WHERE a.finding = f.finding) AS confidence"
                        + " FROM findings f" + where.sql() + tail,
                where.with());
        var quoted = new Quoted(room.names(session));
        FindingRow[] rows = new FindingRow[c.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new FindingRow(
                    c.text("finding", i),
                    c.text("run", i),
                    c.text("analysis", i),
                    quoted.sentence(c.text("says", i)),
                    given(c.text("verdict", i)),
                    (int) c.longs("members")[i],
                    c.doubles("score")[i],
                    c.doubles("p")[i],
                    c.doubles("q")[i],
                    c.text("likelihood", i),
                    c.text("confidence", i));
        }
        return Arrays.asList(rows);
    }

    /** Only what an analysis of accounts acting together found has a verdict. */
    private static String given(String verdict) {
        return verdict.equals(Verdict.NONE.word()) ? "" : verdict;
    }

    static FindingPage one(Room room, Request request) {
        String id = request.numbered("id", "F");
        Finding finding = room.data().finding(id).orElseThrow(() -> new NotFound("the case has no finding " + id));
        Names names = room.names(request.session());
        List<FindingRow> row =
                rows(room, request.session(), new Conditions().and("f.finding = :finding", "finding", id), "");
        Optional<Run> run = room.data().runs().stream()
                .filter(r -> r.id().equals(finding.run()))
                .findFirst();
        return new FindingPage(
                row.get(0),
                new Canon(Wire.json(new Renamed(names).finding(finding)), "Finding"),
                names(room, finding, names),
                posts(room, request, finding),
                run.map(r -> RunRows.row(r, names)),
                room.latestRuns().contains(finding.run()));
    }

    /** Numbers are cut to a page before their rows are read. */
    private static Listed<PostRows.PostRow> posts(Room room, Request request, Finding finding) {
        Set<Long> all = new LinkedHashSet<>();
        finding.evidence().forEach(e -> all.addAll(e.posts()));
        Map<String, String> query = new TreeMap<>(request.query());
        query.putIfAbsent("size", Long.toString(Filters.LARGEST_PAGE));
        var paging = Paging.at(
                Paging.path("/findings/", finding.id()),
                new Request(request.path(), query, request.session(), request.body()));
        List<Long> page = paging.cut(List.copyOf(all)).items();
        return paging.of(PostRows.rows(room, request.session(), page), all.size());
    }

    /** Whoever is named by number anywhere in a finding. */
    private static Map<String, String> names(Room room, Finding finding, Names names) {
        Set<Integer> keys = new TreeSet<>();
        finding.about().forEach(m -> keys.add(m.account().key()));
        for (Evidence e : finding.evidence()) {
            if (e instanceof Evidence.CoAction c) c.acts().forEach(a -> keys.add(a.account()));
        }
        for (Exhibit e : finding.exhibits()) {
            if (e instanceof Exhibit.Network n) keys.addAll(n.accounts());
            if (e instanceof Exhibit.Table t)
                t.rows()
                        .forEach(r -> r.forEach(cell -> {
                            if (cell.matches("@[0-9]{1,9}")) keys.add(Integer.parseInt(cell.substring(1)));
                        }));
        }
        Map<String, String> called = new TreeMap<>();
        int[] all = keys.stream().mapToInt(Integer::intValue).toArray();
        room.data().accounts(all).forEach(a -> called.put(Integer.toString(a.key()), names.of(a)));
        return called;
    }
}
