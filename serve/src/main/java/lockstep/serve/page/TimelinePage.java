package lockstep.serve.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** Posts over time, as columns. */
public final class TimelinePage {
    static final List<Param> PARAMS = Filters.with(
            Filters.POSTS,
            Param.oneOf(
                    "bucket",
                    "length of a bucket; without, what makes at most 2,000",
                    "minute",
                    "hour",
                    "day",
                    "week"));

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;

    /** Weeks begin on Mondays; 1 January 1970 was a Thursday. */
    private static final long MONDAY = 4 * DAY;

    private static final long MOST_BUCKETS = 20_000;
    private static final long GOOD = 2_000;

    private TimelinePage() {}

    /**
     * Counts of posts and of accounts that posted, bucket after bucket without a gap.
     *
     * @param start beginning of the first bucket; null where there is no post
     * @param bucketSeconds length of a bucket
     */
    public record Timeline(Optional<Instant> start, long bucketSeconds, long total, int[] posts, int[] accounts) {}

    static Timeline of(Room room, Request request) {
        Conditions where = Filters.posts(room, request);
        Columns ends = room.select(
                "SELECT min(p.posted_at) AS first, max(p.posted_at) AS last, count(*) AS n FROM posts p" + where.sql(),
                where.with());
        long first = ends.longs("first")[0];
        long last = ends.longs("last")[0];
        if (first == Long.MIN_VALUE) return new Timeline(Optional.empty(), DAY / 1000, 0, new int[0], new int[0]);
        long bucket = bucket(request, last - first);
        long shift = bucket == WEEK ? MONDAY : 0;
        Map<String, Object> with = new HashMap<>(where.with());
        Columns c = room.select(
                "SELECT CAST(floor((p.posted_at - " + shift + ") / " + bucket
                        + ".0) AS BIGINT) AS bucket, count(*) AS posts,"
                        + " count(DISTINCT p.account) AS accounts FROM posts p" + where.sql()
                        + " GROUP BY 1 ORDER BY 1",
                with);
        long from = c.longs("bucket")[0];
        int size = Math.toIntExact(c.longs("bucket")[c.size() - 1] - from + 1);
        int[] posts = new int[size];
        int[] accounts = new int[size];
        for (int i = 0; i < c.size(); i++) {
            int at = (int) (c.longs("bucket")[i] - from);
            posts[at] = (int) c.longs("posts")[i];
            accounts[at] = (int) c.longs("accounts")[i];
        }
        return new Timeline(
                Optional.of(Instant.ofEpochMilli(from * bucket + shift)),
                bucket / 1000,
                ends.longs("n")[0],
                posts,
                accounts);
    }

    /** What was asked for, as far as it makes no endless list; else the shortest that makes a picture. */
    private static long bucket(Request request, long span) {
        long asked = switch (request.text("bucket")) {
            case "minute" -> MINUTE;
            case "hour" -> HOUR;
            case "day" -> DAY;
            case "week" -> WEEK;
            default -> 0;
        };
        long most = asked == 0 ? GOOD : MOST_BUCKETS;
        for (long bucket : new long[] {MINUTE, HOUR, DAY, WEEK}) {
            if (bucket >= asked && span / bucket <= most) return bucket;
        }
        return WEEK;
    }
}
