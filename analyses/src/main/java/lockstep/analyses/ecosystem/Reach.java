package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/** How far a group's posts went: inside the group, and outside it, as far as the case can see. */
public final class Reach {
    private static final String INSIDE = """
            -- One row: what the group posted.
            SELECT count(*) AS posts, count(DISTINCT p.account) AS accounts
            FROM posts p
            WHERE p.account IN (:group)
            """;

    private static final String PASSED = """
            -- One row: who passed on the group's posts, in the group or not.
            SELECT x.inside, count(DISTINCT x.post) AS posts, count(DISTINCT x.account) AS accounts,
              count(DISTINCT x.passed) AS reached
            FROM (
              SELECT p.post, p.account, q.post AS passed, CASE WHEN p.account IN (:group) THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.repost_of
              WHERE q.account IN (:group) AND q.account <> p.account
              UNION ALL
              SELECT p.post, p.account, q.post AS passed, CASE WHEN p.account IN (:group) THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.quote_of
              WHERE q.account IN (:group) AND q.account <> p.account
              UNION ALL
              SELECT p.post, p.account, q.post AS passed, CASE WHEN p.account IN (:group) THEN 1 ELSE 0 END AS inside
              FROM posts p
              JOIN posts q ON q.native_id = p.reply_to
              WHERE q.account IN (:group) AND q.account <> p.account
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
              WHERE p.account IN (:group)
              GROUP BY c.post
              ) s
            """;

    private static final String WHERE = """
            -- One row: posts of the group by platform and stated language.
            SELECT a.platform, coalesce(p.stated_language, '') AS language, count(*) AS posts
            FROM posts p
            JOIN accounts a ON a.account = p.account
            WHERE p.account IN (:group)
            GROUP BY a.platform, coalesce(p.stated_language, '')
            ORDER BY posts DESC, platform, language
            """;

    private Reach() {}

    /** Posts on one platform in one language. */
    public record Place(String platform, String language, long posts) {}

    /**
     * How far it went.
     *
     * @param postsInside posts of the group itself that pass on the group's posts
     * @param postsOutside posts of others that do
     * @param postsReached posts of the group that somebody outside passed on
     * @param statedOn posts of the group of which a source states counts
     * @param silent posts of these with no like, repost or reply; counts of -1 are not stated
     */
    public record Result(
            String group,
            long accounts,
            long posts,
            long postsInside,
            long accountsInside,
            long postsOutside,
            long accountsOutside,
            long postsReached,
            double insideShare,
            long statedOn,
            long likes,
            long reposts,
            long replies,
            long views,
            long silent,
            List<Place> places,
            String says,
            List<String> unseen) {}

    /** The reach of a group of accounts. */
    public static Result of(CaseData data, String name, List<Long> group) {
        Map<String, Object> with = Map.of("group", group);
        Columns own = data.select(INSIDE, with);
        long[] in = new long[3];
        long[] out = new long[3];
        Columns p = data.select(PASSED, with);
        for (int i = 0; i < p.size(); i++) {
            long[] to = p.longs("inside")[i] == 1 ? in : out;
            to[0] = p.longs("posts")[i];
            to[1] = p.longs("accounts")[i];
            to[2] = p.longs("reached")[i];
        }
        Columns s = data.select(STATED, with);
        Columns w = data.select(WHERE, with);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < w.size(); i++)
            places.add(new Place(w.text("platform", i), w.text("language", i), w.longs("posts")[i]));
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
                says(posts, in, out, stated, silent),
                List.of(
                        "posts and accounts that the case does not hold",
                        "who only read: a view is stated by few sources, and is no person",
                        "whether anybody believed it"));
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
