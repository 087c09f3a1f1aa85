package lockstep.serve.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.analyses.Catalog;
import lockstep.analyses.coordination.CoActing;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Detector;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** What stands behind a tie of a network: each time that its two accounts acted together, down to the posts. */
public final class TiesPage {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("run", "the run whose network the tie is of"),
            Param.whole("a", "number of one account"),
            Param.whole("b", "number of the other"));

    /** Kinds that are derived from another are counted by it. */
    private static final List<String> DERIVED = List.of("domain", "hashtags", "mention");

    private TiesPage() {}

    /**
     * One time that the two acted together.
     *
     * @param kind what they did, as link; post where only the times met
     * @param object number of the thing, -1 where only the times met
     * @param gapS seconds between the two
     */
    public record Meeting(
            String kind, int object, String value, double gapS, Instant aAt, Instant bAt, long aPost, long bPost) {}

    /** An account with its name. */
    public record Who(int account, String name, String platform) {}

    /**
     * One tie.
     *
     * @param windowS how close two actions count as together
     * @param weight of the tie in the network, by what the run's analysis counts
     * @param objects different things on which they met
     * @param meetings each time, in its order
     * @param posts the posts of this page of meetings
     */
    public record Tie(
            String run,
            String analysis,
            Who a,
            Who b,
            double windowS,
            double weight,
            boolean kept,
            Map<String, Double> measures,
            long objects,
            Listed<Meeting> meetings,
            List<PostRows.PostRow> posts) {}

    static Tie of(Room room, Request request) {
        if (!request.has("run") || !request.has("a") || !request.has("b"))
            throw new WrongUse("a tie is named by run, a and b", "as /ties.json?run=R-3&a=12&b=40");
        Run run = RunRows.find(room, request.text("run"));
        long a = request.whole("a", 0, 0, Integer.MAX_VALUE);
        long b = request.whole("b", 0, 0, Integer.MAX_VALUE);
        Map<String, Object> ends = Map.of("run", run.id(), "a", Math.min(a, b), "b", Math.max(a, b));
        Columns tie = room.select(
                "SELECT weight, CASE WHEN kept THEN 1 ELSE 0 END AS kept FROM ties WHERE run = :run AND ((account_a = :a AND"
                        + " account_b = :b) OR (account_a = :b AND account_b = :a))",
                ends);
        if (tie.size() == 0) throw new NotFound("run " + run.id() + " has no tie of " + a + " and " + b);
        Meetings all = Meetings.of(room, run, a, b);
        Columns page = all.page(Filters.limit(request));
        List<Meeting> meetings = meetings(room, request, page);
        Set<Long> posts = new LinkedHashSet<>();
        meetings.forEach(m -> posts.addAll(List.of(m.aPost(), m.bPost())));
        long[] totals = page.size() > 0 ? new long[] {page.longs("total")[0], page.longs("objects")[0]} : all.totals();
        return new Tie(
                run.id(),
                run.analysis(),
                who(room, request, a),
                who(room, request, b),
                all.window().toMillis() / 1000.0,
                tie.doubles("weight")[0],
                tie.longs("kept")[0] == 1,
                measures(room, ends),
                totals[1],
                Paging.at("/ties.json", request).of(meetings, totals[0]),
                PostRows.rows(room, request.session(), List.copyOf(posts)));
    }

    private static Who who(Room room, Request request, long key) {
        var account = room.data().accounts(new int[] {(int) key}).get(0);
        return new Who(account.key(), room.names(request.session()).of(account), account.platform());
    }

    private static Map<String, Double> measures(Room room, Map<String, Object> ends) {
        Columns c = room.select(
                "SELECT name, number FROM tie_measures WHERE run = :run AND ((account_a = :a AND account_b = :b) OR"
                        + " (account_a = :b AND account_b = :a)) ORDER BY name",
                ends);
        Map<String, Double> measures = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) measures.put(c.text("name", i), c.doubles("number")[i]);
        return measures;
    }

    private static List<Meeting> meetings(Room room, Request request, Columns c) {
        Names names = room.names(request.session());
        var quoted = new Quoted(names);
        List<Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            long aAt = c.longs("a_at")[i];
            long bAt = c.longs("b_at")[i];
            int object = (int) c.longs("object")[i];
            String value = object < 0
                    ? ""
                    : quoted.object(new CoAction(c.text("kind", i), object, c.text("value", i), List.of()));
            meetings.add(new Meeting(
                    c.text("kind", i),
                    object,
                    value,
                    Math.abs(aAt - bAt) / 1000.0,
                    Instant.ofEpochMilli(aAt),
                    Instant.ofEpochMilli(bAt),
                    c.longs("a_post")[i],
                    c.longs("b_post")[i]));
        }
        return meetings;
    }

    /** The actions of two accounts that the run's analysis counts together, as a statement. */
    private record Meetings(Room room, String from, Map<String, Object> with, Duration window, boolean ofTimes) {
        static Meetings of(Room room, Run run, long a, long b) {
            boolean ofTimes = run.analysis().equals("co-post");
            Duration window = window(run);
            Map<String, Object> with = new HashMap<>(Map.of("a", a, "b", b, "window", window.toMillis()));
            StringBuilder scope = new StringBuilder();
            since(run, "since").ifPresent(t -> {
                with.put("since", t);
                scope.append(" AND acted_at >= :since");
            });
            since(run, "until").ifPresent(t -> {
                with.put("until", t);
                scope.append(" AND acted_at < :until");
            });
            if (ofTimes) {
                String posts = "(SELECT post, posted_at AS acted_at FROM posts WHERE account = ";
                String narrowed = scope.toString().replace("acted_at", "posted_at");
                return new Meetings(
                        room,
                        posts + ":a" + narrowed + ") x JOIN " + posts + ":b" + narrowed
                                + ") y ON abs(x.acted_at - y.acted_at) <= :window",
                        with,
                        window,
                        true);
            }
            with.put("kinds", kinds(room, run));
            String acts = "(SELECT object, kind, acted_at, post FROM actions WHERE account = ";
            String rest = " AND kind IN (SELECT kind FROM kinds WHERE name IN (:kinds))" + scope + ")";
            return new Meetings(
                    room,
                    acts + ":a" + rest + " x JOIN " + acts + ":b" + rest
                            + " y ON x.object = y.object AND x.kind = y.kind AND abs(x.acted_at - y.acted_at) <= :window",
                    with,
                    window,
                    false);
        }

        private static java.util.Optional<Long> since(Run run, String flag) {
            return java.util.Optional.ofNullable(run.scope().get(flag))
                    .map(t -> Instant.parse(t).toEpochMilli());
        }

        /** The widest window that the run tried. */
        private static Duration window(Run run) {
            String said = run.settings().getOrDefault("windows", run.settings().getOrDefault("window", "60"));
            return Arrays.stream(said.split(","))
                    .map(w -> w.endsWith("ms")
                            ? Duration.ofMillis(Long.parseLong(w.substring(0, w.length() - 2)))
                            : Duration.ofSeconds(Long.parseLong(w)))
                    .max(Duration::compareTo)
                    .orElse(Duration.ofSeconds(60));
        }

        private static List<String> kinds(Room room, Run run) {
            List<String> all = Arrays.asList(room.select("SELECT name FROM kinds ORDER BY name", Map.of())
                    .strings("name"));
            if (!run.analysis().equals("coordination")) {
                Detector<?> detector = Catalog.of(run.analysis(), all);
                if (detector instanceof CoActing acting)
                    return List.of(acting.trace().id());
            }
            List<String> primary =
                    all.stream().filter(k -> !DERIVED.contains(k)).toList();
            return primary.isEmpty() ? all : primary;
        }

        /** One page, with the totals of all in two columns more: the two accounts' actions are sought once. */
        Columns page(String limit) {
            String own = ofTimes ? "" : "x.object, x.kind,";
            String what = ofTimes
                    ? "SELECT 'post' AS kind, -1 AS object, '' AS value, 0 AS objects,"
                    : "SELECT k.name AS kind, m.object, o.value, (SELECT count(DISTINCT object) FROM met) AS objects,";
            String joined = ofTimes ? "" : " JOIN kinds k ON k.kind = m.kind JOIN objects o ON o.object = m.object";
            return room.select(
                    "WITH met AS MATERIALIZED (SELECT " + own
                            + " x.acted_at AS a_at, y.acted_at AS b_at, x.post AS a_post, y.post AS b_post FROM " + from
                            + ") " + what + " (SELECT count(*) FROM met) AS total, m.a_at, m.b_at, m.a_post, m.b_post"
                            + " FROM (SELECT * FROM met ORDER BY a_at, b_at, a_post, b_post" + limit + ") m" + joined
                            + " ORDER BY m.a_at, m.b_at, m.a_post, m.b_post",
                    with);
        }

        /** How many meetings, and on how many different things. */
        long[] totals() {
            String objects = ofTimes ? "0" : "count(DISTINCT x.object)";
            Columns c = room.select("SELECT count(*) AS n, " + objects + " AS objects FROM " + from, with);
            return new long[] {c.longs("n")[0], c.longs("objects")[0]};
        }
    }
}
