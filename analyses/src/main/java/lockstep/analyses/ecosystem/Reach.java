package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.answer.AnswerColumn;
import lockstep.model.answer.AnswerRows;

/** How far a group's posts went: inside the group, and outside it, as far as the case can see. */
public final class Reach {
    private static final String INSIDE = """
            -- One row: what the group posted.
            SELECT count(*) AS posts, count(DISTINCT p.account) AS accounts
            FROM posts p
            WHERE {p is own}
            """;

    private static final String PASSED = """
            -- One row: who passed on the group's posts, in the group or not.
            SELECT x.inside, count(DISTINCT x.post) AS posts, count(DISTINCT x.account) AS accounts,
              count(DISTINCT x.passed) AS reached
            FROM (
              SELECT p.post, p.account, q.post AS passed, CASE WHEN {p is inside} THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.repost_of
              WHERE {q is own} AND q.account <> p.account
              UNION ALL
              SELECT p.post, p.account, q.post AS passed, CASE WHEN {p is inside} THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.quote_of
              WHERE {q is own} AND q.account <> p.account
              UNION ALL
              SELECT p.post, p.account, q.post AS passed, CASE WHEN {p is inside} THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.reply_to
              WHERE {q is own} AND q.account <> p.account
              ) x
            GROUP BY x.inside
            ORDER BY x.inside
            """;

    private static final String STATED = """
            -- One row: what sources state of the group's posts, the largest count of each post.
            SELECT count(*) AS posts, CAST(sum(likes) AS BIGINT) AS likes, CAST(sum(reposts) AS BIGINT) AS reposts,
              CAST(sum(replies) AS BIGINT) AS replies, CAST(sum(views) AS BIGINT) AS views,
              CAST(sum(CASE WHEN coalesce(likes, 0) + coalesce(reposts, 0) + coalesce(replies, 0) = 0 THEN 1 ELSE 0 END) AS BIGINT) AS silent
            FROM (
              SELECT c.post, max(c.likes) AS likes, max(c.reposts) AS reposts, max(c.replies) AS replies, max(c.views) AS views
              FROM counts c
              JOIN posts p ON p.post = c.post
              WHERE {p is own}
              GROUP BY c.post
              ) s
            """;

    private static final String WHERE = """
            -- One row: posts of the group by platform and language: that of the words where it was told, else the stated one.
            SELECT a.platform AS platform, coalesce(d.language, p.stated_language, '') AS language, count(*) AS posts
            FROM posts p
            JOIN accounts a ON a.account = p.account
            LEFT JOIN post_languages d ON d.post = p.post AND d.language <> 'und'
            WHERE {p is own}
            GROUP BY a.platform, coalesce(d.language, p.stated_language, '')
            ORDER BY posts DESC, platform, language
            """;

    private static final String PASSERS = """
            -- One row: who passed on the group's posts, by the registry's label.
            SELECT coalesce(l.state, '') AS state, coalesce(l.layer, '') AS layer, count(DISTINCT p.post) AS posts,
              count(DISTINCT p.account) AS accounts
            FROM posts p
            JOIN posts q ON q.native_id = p.repost_of OR q.native_id = p.quote_of OR q.native_id = p.reply_to
            LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from AND p.posted_at < l.valid_to
            WHERE {q is own} AND q.account <> p.account
            GROUP BY coalesce(l.state, ''), coalesce(l.layer, '')
            ORDER BY state, layer
            """;

    private static final String NARRATIVE = """
            -- One row: a narrative of the case.
            SELECT narrative, name
            FROM narratives
            WHERE lower(narrative) = :narrative
            ORDER BY narrative
            """;

    private Reach() {}

    /** What is followed: a test for its own posts, and one for posts of its own accounts. */
    private record Circle(String own, String inside, Map<String, Object> with) {
        String in(String sql) {
            return sql.replace("{p is own}", own.replace("@", "p"))
                    .replace("{q is own}", own.replace("@", "q"))
                    .replace("{p is inside}", inside.replace("@", "p"));
        }
    }

    private static final String CARRIED =
            "SELECT c.post FROM narrative_posts c WHERE c.narrative = :narrative AND NOT c.away";

    /** How far a narrative of the case went, if it has one of that name: its posts are all that carry it, whoever posted them. */
    public static Optional<Result> ofNarrative(CaseData data, String narrative) {
        Columns c = named(data, narrative);
        if (c.size() == 0) return Optional.empty();
        String id = c.text("narrative", 0);
        String name = c.text("name", 0);
        return Optional.of(of(
                data,
                name.isEmpty() ? id : id + " (" + name + ")",
                new Circle(
                        "@.post IN (" + CARRIED + ")",
                        "@.account IN (SELECT s.account FROM posts s WHERE s.post IN (" + CARRIED + "))",
                        Map.of("narrative", id))));
    }

    static boolean isNarrative(CaseData data, String name) {
        return named(data, name).size() > 0;
    }

    private static Columns named(CaseData data, String narrative) {
        return data.select(NARRATIVE, Map.of("narrative", narrative.strip().toLowerCase(Locale.ROOT)));
    }

    /** Posts on one platform in one language, by its words where it was told, else as stated. */
    public record Place(
            @AnswerColumn(says = "the platform") String platform,

            @AnswerColumn(says = "the language, by the words where it was told")
            String language,

            @AnswerColumn(says = "posts", unit = "posts") long posts) {}

    /** Posts and accounts of one side that pass it on. */
    public record Passer(
            @AnswerColumn(says = "state and layer of who passes on")
            String side,

            @AnswerColumn(says = "their posts that do", unit = "posts")
            long posts,

            @AnswerColumn(says = "accounts", unit = "accounts")
            long accounts) {}

    /**
     * How far it went.
     *
     * @param postsInside posts of the group itself that pass on the group's posts
     * @param postsOutside posts of others that do
     * @param postsReached posts of the group that somebody outside passed on
     * @param statedOn posts of the group of which a source states counts
     * @param silent posts of these with no like, repost or reply; counts of -1 are not stated
     */
    @AnswerRows(says = "how far a group's posts went")
    public record Result(
            String group,

            @AnswerColumn(says = "accounts of the group", unit = "accounts")
            long accounts,

            @AnswerColumn(says = "its posts", unit = "posts")
            long posts,

            @AnswerColumn(says = "posts of the group itself that pass on its posts", unit = "posts")
            long postsInside,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long accountsInside,

            @AnswerColumn(says = "posts of others that do", unit = "posts")
            long postsOutside,

            @AnswerColumn(says = "their accounts", unit = "accounts")
            long accountsOutside,

            @AnswerColumn(says = "posts of the group that somebody outside passed on", unit = "posts")
            long postsReached,

            @AnswerColumn(says = "share of all passing on that is its own")
            double insideShare,

            @AnswerColumn(says = "posts of which a source states counts", unit = "posts")
            long statedOn,

            @AnswerColumn(says = "likes of these; -1 where none are stated", unit = "likes")
            long likes,

            @AnswerColumn(says = "reposts of these", unit = "reposts")
            long reposts,

            @AnswerColumn(says = "replies to these", unit = "replies")
            long replies,

            @AnswerColumn(says = "views of these", unit = "views")
            long views,

            @AnswerColumn(says = "of these, posts without a like, repost or reply", unit = "posts")
            long silent,

            @AnswerRows(says = "posts on one platform in one language")
            List<Place> places,

            @AnswerRows(says = "who passed it on, by state and layer")
            List<Passer> passers,

            String says,
            List<String> unseen) {}

    /** The reach of a group of accounts. */
    public static Result of(CaseData data, String name, List<Long> group) {
        return of(data, name, new Circle("@.account IN (:group)", "@.account IN (:group)", Map.of("group", group)));
    }

    private static Result of(CaseData data, String name, Circle circle) {
        Map<String, Object> with = circle.with;
        Columns own = data.select(circle.in(INSIDE), with);
        long[] in = new long[3];
        long[] out = new long[3];
        Columns p = data.select(circle.in(PASSED), with);
        for (int i = 0; i < p.size(); i++) {
            long[] to = p.longs("inside")[i] == 1 ? in : out;
            to[0] = p.longs("posts")[i];
            to[1] = p.longs("accounts")[i];
            to[2] = p.longs("reached")[i];
        }
        Columns s = data.select(circle.in(STATED), with);
        Columns w = data.select(circle.in(WHERE), with);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < w.size(); i++)
            places.add(new Place(w.text("platform", i), w.text("language", i), w.longs("posts")[i]));
        List<Passer> passers = passers(data.select(circle.in(PASSERS), with));
        long posts = own.longs("posts")[0];
        long silent = count(s, "silent");
        long stated = count(s, "posts");
        double inside = in[0] + out[0] == 0 ? Double.NaN : (double) in[0] / (in[0] + out[0]);
        return new Result(
                name,
                own.longs("accounts")[0],
                posts,
                in[0],
                in[1],
                out[0],
                out[1],
                out[2],
                inside,
                stated,
                count(s, "likes"),
                count(s, "reposts"),
                count(s, "replies"),
                count(s, "views"),
                silent,
                places,
                passers,
                says(posts, in, out, stated, silent),
                List.of(
                        "posts and accounts that the case does not hold",
                        "who only read: a view is stated by few sources, and is no person",
                        "whether anybody believed it"));
    }

    private static List<Passer> passers(Columns c) {
        Map<Side, Passer> bySide = new TreeMap<>();
        for (int i = 0; i < c.size(); i++) {
            Side side = Side.of(c.text("state", i), c.text("layer", i));
            bySide.merge(
                    side,
                    new Passer(side.word(), c.longs("posts")[i], c.longs("accounts")[i]),
                    (x, y) -> new Passer(x.side, x.posts + y.posts, x.accounts + y.accounts));
        }
        return List.copyOf(bySide.values());
    }

    private static String says(long posts, long[] in, long[] out, long stated, long silent) {
        String circle = out[0] == 0
                ? "nothing in the case shows that it left its own circle"
                : String.format(
                        Locale.ROOT,
                        "%,d accounts outside passed on %,d of its posts; %.0f %% of all passing on is its own",
                        out[1],
                        out[2],
                        100.0 * in[0] / (in[0] + out[0]));
        String met = stated <= 0
                ? "no source states likes, reposts or replies"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% of the %,d posts with stated counts met no response",
                        100.0 * silent / stated,
                        stated);
        return String.format(Locale.ROOT, "%,d posts: %s; %s", posts, circle, met);
    }

    private static long count(Columns c, String column) {
        double[] values = c.doubles(column);
        return values.length == 0 || Double.isNaN(values[0]) ? -1 : Math.round(values[0]);
    }
}
