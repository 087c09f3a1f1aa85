package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.model.Count;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.SourceIntake.Arrival;
import lockstep.model.intake.Utf8;

/** Posts that go by several ids: a further row is known by any of them, and so is what replies to it, passes it on or quotes it. */
final class OtherIds {
    private static final String RESOLVED = """
            -- One row: a post that names another by an id that is not the one it is kept by.
            CREATE OR REPLACE TEMP TABLE resolved AS
            SELECT p.post, a.platform, x.id AS old, o.native_id AS kept
            FROM posts p
            JOIN accounts a ON a.account = p.account
            JOIN post_ids x ON x.id = p.{column}
            JOIN posts o ON o.post = x.post AND o.native_id <> x.id
            JOIN accounts b ON b.account = o.account AND b.platform IS NOT DISTINCT FROM a.platform
            """;

    private static final String MAY_BE_THE_SAME = """
            -- One number: posts of this source that another source tells word for word, of the same second and number, under another scope.
            SELECT count(DISTINCT p.post)
            FROM posts p
            JOIN accounts a ON a.account = p.account
            JOIN posts o ON o.posted_at // 1000 = p.posted_at // 1000 AND o.text = p.text
              AND regexp_extract(o.native_id, '[^/]+$') = regexp_extract(p.native_id, '[^/]+$') AND o.native_id <> p.native_id
            JOIN accounts b ON b.account = o.account AND b.platform IS NOT DISTINCT FROM a.platform
            WHERE p.source = ? AND o.source <> p.source AND p.native_id LIKE '%/%' AND p.native_id NOT LIKE '%://%'
              AND o.native_id LIKE '%/%' AND o.native_id NOT LIKE '%://%'
            """;

    /** The column that names another post, by the kind of act. */
    private static final Map<String, String> NAMES =
            Map.of("reply", "reply_to", "repost", "repost_of", "quote", "quote_of");

    private final Known known;
    private final SamePost same;
    private final List<String> notes = new ArrayList<>();
    private final PreparedStatement put;
    private final int source;
    private boolean scoped;
    private long waiting;
    private long twice;

    OtherIds(Connection connection, Known known, SamePost same, int source) throws SQLException {
        this.known = known;
        this.same = same;
        this.source = source;
        this.put = connection.prepareStatement("INSERT INTO post_ids (post, id, source) VALUES (?, ?, ?)");
    }

    /** Where the post stands that the case holds under the other id of this row and that is the same by all else; or -1. */
    int place(int platform, int account, int says, PostRow row) throws SQLException {
        if (!scoped) scoped = isScoped(row.id);
        if (row.otherId.isEmpty()) return -1;
        int place = known.ids.find(known.idHash(platform, row.otherId));
        return place >= 0 && same.compare(account, place, says, row) == Arrival.TAKEN ? place : -1;
    }

    /** The post of this row goes by its other id as well, or by its own where it is kept by the other. */
    void also(int platform, int post, Utf8 id, int says, int account, long postedAt) throws SQLException {
        if (id.isEmpty()) return;
        long hash = known.idHash(platform, id);
        int place = known.ids.find(hash);
        if (place >= 0) {
            boolean another = known.ids.post(place) != post;
            if (another && known.ids.second(place) == Math.floorDiv(postedAt, 1000)) twice++;
            return;
        }
        known.ids.put(hash, says, post, account, postedAt);
        keep(post, id);
    }

    /** The same of a post that is kept by this id. */
    void also(int platform, Utf8 id, Utf8 other) throws SQLException {
        int place = known.ids.find(known.idHash(platform, id));
        if (place < 0) return;
        long millis = known.ids.second(place) * 1000;
        also(platform, known.ids.post(place), other, known.ids.says(place), known.ids.account(place), millis);
    }

    private void keep(int post, Utf8 id) throws SQLException {
        put.setLong(1, post);
        put.setString(2, id.toString());
        put.setInt(3, source);
        put.addBatch();
        if (++waiting % 1000 == 0) put.executeBatch();
    }

    /** Leads what names a post by another id to that post; what a person should know of it, a sentence each. */
    List<String> write(Connection connection) throws SQLException {
        if (waiting % 1000 != 0) put.executeBatch();
        put.close();
        try (Statement run = connection.createStatement()) {
            if (number(run, "SELECT count(*) FROM post_ids") > 0) {
                long led = 0;
                for (Map.Entry<String, String> act : NAMES.entrySet()) led += lead(connection, run, act);
                tell(
                        led,
                        "reply, repost or quote names a post by another id than it is kept by: led to it",
                        "replies, reposts or quotes name a post by another id than it is kept by: led to it");
            }
        }
        tell(
                twice,
                "post is in the case under two ids, as a later file shows: kept as two",
                "posts are in the case under two ids, as a later file shows: kept as two");
        if (scoped)
            tell(
                    mayBeTheSame(connection),
                    "post has the number, time and words of one that another file gives"
                            + " under another name of the channel: they may be the same, and are kept as two",
                    "posts have the number, time and words of posts that another file gives"
                            + " under another name of the channel: they may be the same, and are kept as two");
        return List.copyOf(notes);
    }

    private void tell(long posts, String one, String many) {
        if (posts > 0) notes.add(Count.of(posts, one, many));
    }

    private long lead(Connection connection, Statement run, Map.Entry<String, String> act) throws SQLException {
        run.execute(RESOLVED.replace("{column}", act.getValue()));
        long led = number(run, "SELECT count(*) FROM resolved");
        if (led == 0) return 0;
        run.execute("UPDATE posts SET " + act.getValue() + " = r.kept FROM resolved r WHERE r.post = posts.post");
        int kind = (int) number(run, "SELECT coalesce(max(kind), 0) FROM kinds WHERE name = '" + act.getKey() + "'");
        if (kind == 0) return led;
        objects(connection, run, kind);
        run.execute("UPDATE actions SET object = n.object FROM resolved r JOIN objects g ON g.kind = " + kind
                + " AND g.value = r.old JOIN objects n ON n.kind = " + kind + " AND n.value = r.kept"
                + " WHERE actions.post = r.post AND actions.kind = " + kind + " AND actions.object = g.object");
        return led;
    }

    /** What is acted on under its kept id is an object of the case, too. */
    private void objects(Connection connection, Statement run, int kind) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (ResultSet rows = run.executeQuery("SELECT DISTINCT kept FROM resolved ORDER BY kept")) {
            while (rows.next()) kept.add(rows.getString(1));
        }
        try (PreparedStatement add =
                connection.prepareStatement("INSERT INTO objects (object, kind, value) VALUES (?, ?, ?)")) {
            for (String id : kept) {
                var value = new Utf8();
                value.set(id);
                int number = known.objects.put(kind, value);
                if (number > 0) continue;
                add.setInt(1, -number);
                add.setInt(2, kind);
                add.setString(3, id);
                add.execute();
            }
        }
    }

    private long mayBeTheSame(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(MAY_BE_THE_SAME)) {
            ask.setInt(1, source);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static long number(Statement ask, String sql) throws SQLException {
        try (ResultSet row = ask.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Whether an id counts within something that stands before it, as {@code rivernews/7}. */
    private static boolean isScoped(Utf8 id) {
        for (int i = 1; i < id.length(); i++) if (id.at(i) == '/') return id.at(i - 1) != ':';
        return false;
    }
}
