package lockstep.serve.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** Narratives of the case, and one of them with the posts that carry it. */
public final class NarrativeRows {
    static final List<Param> PARAMS = Filters.with(
            Filters.PAGING,
            Param.text("q", "only those whose name or description holds this"),
            Param.oneOf("origin", "found in the case, or defined by a codebook", "found", "codebook"),
            Param.truth("all", "also those that were merged, split or are gone"),
            Param.oneOf("sort", "by posts, by first or last post, by id", "posts", "first", "last", "id"));

    private static final String THESE = " WHERE np.narrative = :narrative";

    private NarrativeRows() {}

    /**
     * One narrative.
     *
     * @param namedBy who named it; empty while the name is proposed from the words
     * @param mergedInto where it went, or empty
     */
    public record NarrativeRow(
            String id,
            String origin,
            String state,
            String name,
            String namedBy,
            String description,
            String mergedInto,
            long posts,
            long accounts,
            Optional<Instant> first,
            Optional<Instant> last) {}

    /** What happened to a narrative. */
    public record Happened(Instant at, String did, String detail) {}

    /** A count with its name. */
    public record Share(String name, long posts) {}

    /** How a post carries a narrative. */
    public record Carried(long post, String how, double likeness, String reason, String saidBy, boolean away) {}

    /** One narrative, whole. */
    public record NarrativePage(
            NarrativeRow narrative,
            List<Share> languages,
            List<Share> layers,
            List<Share> how,
            List<Happened> log,
            Listed<Carried> carried,
            Listed<PostRows.PostRow> posts) {}

    static Listed<NarrativeRow> list(Room room, Request request) {
        Conditions where = new Conditions();
        if (!request.truth("all", false)) where.and("n.state = 'current'");
        if (request.has("origin")) where.and("n.origin = :origin", "origin", request.text("origin"));
        if (request.has("q")) WordFilter.narratives(room, request.session(), request.text("q"), where);
        long total = room.count("SELECT count(*) AS n FROM narratives n" + where.sql(), where.with());
        String order = switch (request.text("sort")) {
            case "first" -> "first, n.narrative";
            case "last" -> "last DESC, n.narrative";
            case "id" -> "length(n.narrative), n.narrative";
            default -> "posts DESC, n.narrative";
        };
        return Paging.at("/narratives.json", request)
                .of(rows(room, request, where, " ORDER BY " + order + Filters.limit(request)), total);
    }

    private static List<NarrativeRow> rows(Room room, Request request, Conditions where, String tail) {
        Columns c = room.select(
                "SELECT n.narrative, n.origin, n.state, n.name, n.named_by, n.description, n.merged_into, coalesce(s.posts, 0) AS posts,"
                        + " coalesce(s.accounts, 0) AS accounts, s.first, s.last FROM narratives n LEFT JOIN (SELECT np.narrative,"
                        + " count(DISTINCT p.post) AS posts, count(DISTINCT p.account) AS accounts, min(p.posted_at) AS first,"
                        + " max(p.posted_at) AS last FROM narrative_posts np JOIN posts p ON p.post = np.post WHERE NOT np.away"
                        + " GROUP BY np.narrative) s ON s.narrative = n.narrative" + where.sql() + tail,
                where.with());
        var names = room.names(request.session());
        List<NarrativeRow> rows = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            rows.add(new NarrativeRow(
                    c.text("narrative", i),
                    c.text("origin", i),
                    c.text("state", i),
                    names.text(c.text("name", i)),
                    c.text("named_by", i),
                    names.text(c.text("description", i)),
                    c.text("merged_into", i),
                    c.longs("posts")[i],
                    c.longs("accounts")[i],
                    AccountRows.instant(c.longs("first")[i]),
                    AccountRows.instant(c.longs("last")[i])));
        }
        return rows;
    }

    static NarrativePage one(Room room, Request request) {
        String id = request.numbered("id", "N");
        Map<String, Object> with = Map.of("narrative", id);
        List<NarrativeRow> row =
                rows(room, request, new Conditions().and("n.narrative = :narrative", "narrative", id), "");
        if (row.isEmpty()) throw new NotFound("the case has no narrative " + id);
        String posts = " FROM narrative_posts np JOIN posts p ON p.post = np.post";
        String these = " WHERE np.narrative = :narrative AND NOT np.away GROUP BY 1 ORDER BY 2 DESC, 1";
        return new NarrativePage(
                row.get(0),
                shares(
                        room,
                        "SELECT coalesce(l.language, lower(p.stated_language), '') AS name, count(*) AS n" + posts
                                + " LEFT JOIN post_languages l ON l.post = p.post" + these,
                        with),
                shares(
                        room,
                        "SELECT coalesce(a.layer, '') AS name, count(*) AS n" + posts
                                + " LEFT JOIN (SELECT account, min(layer) AS layer FROM account_labels GROUP BY account) a"
                                + " ON a.account = p.account" + these,
                        with),
                shares(room, "SELECT np.how AS name, count(*) AS n" + posts + these, with),
                log(room, with),
                carried(room, request, with),
                posts(room, request, id));
    }

    private static Listed<PostRows.PostRow> posts(Room room, Request request, String id) {
        var query = new java.util.HashMap<>(request.query());
        query.put("narrative", id);
        var narrowed = new Request(request.path(), query, request.session(), request.body());
        return Paging.at(Paging.path("/narratives/", id), request).as(PostRows.list(room, narrowed));
    }

    private static Listed<Carried> carried(Room room, Request request, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT np.post, np.how, np.likeness, np.reason, np.said_by, CASE WHEN np.away THEN 1 ELSE 0 END AS away"
                        + " FROM narrative_posts np JOIN posts p ON p.post = np.post" + THESE
                        + " ORDER BY p.posted_at, p.post, np.how" + Filters.limit(request),
                with);
        List<Carried> carried = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            carried.add(new Carried(
                    c.longs("post")[i],
                    c.text("how", i),
                    c.doubles("likeness")[i],
                    room.names(request.session()).text(c.text("reason", i)),
                    c.text("said_by", i),
                    c.longs("away")[i] == 1));
        }
        long total = room.count(
                "SELECT count(*) AS n FROM narrative_posts np JOIN posts p ON p.post = np.post" + THESE, with);
        return Paging.at(Paging.path("/narratives/", request.part("id")), request)
                .of(carried, total);
    }

    private static List<Share> shares(Room room, String sql, Map<String, Object> with) {
        Columns c = room.select(sql, with);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) shares.add(new Share(c.text("name", i), c.longs("n")[i]));
        return shares;
    }

    private static List<Happened> log(Room room, Map<String, Object> with) {
        Columns c = room.select(
                "SELECT happened_at, did, detail FROM narrative_log WHERE narrative = :narrative ORDER BY entry DESC",
                with);
        List<Happened> log = new ArrayList<>();
        for (int i = 0; i < c.size(); i++)
            log.add(new Happened(
                    Instant.ofEpochMilli(c.longs("happened_at")[i]), c.text("did", i), c.text("detail", i)));
        return log;
    }
}
