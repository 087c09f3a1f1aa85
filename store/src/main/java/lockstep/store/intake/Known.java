package lockstep.store.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.model.intake.Platforms;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;
import org.jspecify.annotations.Nullable;

/** The numbers that a case has given so far: to kinds, platforms, accounts, objects and posts. */
final class Known {
    final Identities accounts = new Identities();
    final Dictionary objects = new Dictionary();
    final PostIds ids = new PostIds();
    private final Dictionary platforms = new Dictionary();
    private final Set<String> platformNames = new TreeSet<>(Set.of(""));
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final Map<Integer, Integer> platformOf = new HashMap<>();
    private final Map<Integer, byte[]> platformBytes = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Connection connection;
    private boolean idsRead;
    private int posts;
    private int sources;

    private Known(Connection connection) {
        this.connection = connection;
    }

    static Known of(Connection connection) throws SQLException {
        var known = new Known(connection);
        try (Statement ask = connection.createStatement()) {
            known.posts = number(ask, "SELECT coalesce(max(post), 0) FROM posts");
            known.sources = number(ask, "SELECT coalesce(max(source), 0) FROM sources");
            try (ResultSet rows = ask.executeQuery("SELECT kind, name FROM kinds ORDER BY kind")) {
                while (rows.next()) known.kinds.put(text(rows.getString(2)), rows.getInt(1));
            }
            var value = new Utf8();
            try (ResultSet rows =
                    ask.executeQuery("SELECT account, platform, native_id, handle FROM accounts ORDER BY account")) {
                var platform = new Utf8();
                var handle = new Utf8();
                while (rows.next()) {
                    // numbers of accounts that were removed stay free
                    while (known.accounts.size() + 1 < rows.getInt(1)) known.accounts.skip();
                    platform.set(text(rows.getString(2)));
                    value.set(text(rows.getString(3)));
                    handle.set(text(rows.getString(4)));
                    known.accounts.load(known.platform(platform), value, handle);
                }
            }
            try (ResultSet rows = ask.executeQuery("""
                    SELECT n.account, a.platform, n.name FROM account_names n JOIN accounts a ON a.account = n.account
                    ORDER BY n.account, n.name
                    """)) {
                var platform = new Utf8();
                while (rows.next()) {
                    platform.set(text(rows.getString(2)));
                    value.set(text(rows.getString(3)));
                    known.accounts.loadName(known.platform(platform), value, rows.getInt(1));
                }
            }
            try (ResultSet rows = ask.executeQuery("SELECT object, kind, value FROM objects ORDER BY object")) {
                while (rows.next()) {
                    // and so do those of what only they acted on
                    while (known.objects.size() + 1 < rows.getInt(1)) known.objects.skip();
                    value.set(text(rows.getString(3)));
                    known.objects.put(rows.getInt(2), value);
                }
            }
        }
        return known;
    }

    /** The number of an account, or minus the number just given to a new one. */
    int account(Utf8 platform, Utf8 id, Utf8 handle) {
        return accounts.of(platform(platform), id, handle);
    }

    /** The number of a platform, the same for all names that it has. */
    int platform(Utf8 platform) {
        if (platform.isEmpty()) return 0;
        int number = platforms.put(0, platform);
        if (number > 0) return platformOf.getOrDefault(number, number);
        String called = platform.toString();
        int first = firstOf.computeIfAbsent(Platforms.named(called), name -> -number);
        platformOf.put(-number, first);
        platformNames.add(called);
        byte[] name = platformBytes.computeIfAbsent(first, n -> bytes(called));
        platformBytes.put(-number, name);
        return first;
    }

    /** Gives a platform the name that the case's first source of it gave it. */
    void settle(Utf8 platform) {
        if (platform.isEmpty()) return;
        byte[] name = platformBytes.get(platform(platform));
        if (name != null) platform.set(name, 0, name.length);
    }

    /** All platforms met so far, and the empty name of none. */
    Set<String> platformNames() {
        return Collections.unmodifiableSet(platformNames);
    }

    /** The case's number of a kind, or minus the number just given to a new one. */
    int kind(String name) {
        Integer number = kinds.get(name);
        if (number != null) return number;
        int given = kinds.size() + 1;
        kinds.put(name, given);
        return -given;
    }

    int nextPost() {
        return posts + 1;
    }

    void tookPost() {
        posts++;
    }

    int nextSource() {
        return ++sources;
    }

    /** Where the id of a post stands among all ids; the case's own posts are looked up first when one is asked for. */
    long idHash(int platform, Utf8 id) throws SQLException {
        if (!idsRead) readIds();
        // the platform is mixed in first: beside a short id, its number alone would be no more than another sign
        return Hash64.of(Hash64.and(1, platform), id.bytes(), id.from(), id.length());
    }

    /** How many platforms have a name. */
    int platforms() {
        return platforms.size();
    }

    private void readIds() throws SQLException {
        idsRead = true;
        if (posts == 0) return;
        var row = new PostRow();
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("""
                        SELECT p.post, p.account, a.platform, p.native_id, p.posted_at, p.text, p.repost_of
                        FROM posts p JOIN accounts a ON a.account = p.account
                        WHERE p.native_id IS NOT NULL
                        UNION ALL
                        SELECT p.post, p.account, a.platform, x.id, p.posted_at, p.text, p.repost_of
                        FROM post_ids x JOIN posts p ON p.post = x.post JOIN accounts a ON a.account = p.account
                        """)) {
            while (rows.next()) {
                row.platform.set(text(rows.getString(3)));
                row.id.set(text(rows.getString(4)));
                row.text.set(text(rows.getString(6)));
                row.repostOf.set(text(rows.getString(7)));
                long hash = idHash(platform(row.platform), row.id);
                ids.put(hash, Saying.of(row), rows.getInt(1), rows.getInt(2), rows.getLong(5));
            }
        }
    }

    private static int number(Statement ask, String sql) throws SQLException {
        try (ResultSet row = ask.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** UTF-8 bytes of a word. */
    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
