package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.model.Count;
import lockstep.model.intake.Utf8;

/**
 * Things acted on that are accounts, by name in one file and by number in another: one account is one thing. What is forwarded goes by
 * the number, which stays when a channel is renamed; who is mentioned by the handle, as texts have it.
 */
final class NamedAccounts {
    private static final String BY_NUMBER = """
            -- One row: an act on an account by the handle that one account alone bears on that platform.
            CREATE OR REPLACE TEMP TABLE named AS
            SELECT x.rowid AS act, x.kind, x.post, b.native_id AS kept
            FROM actions x
            JOIN kinds k ON k.kind = x.kind AND k.name = 'forwarded-from'
            JOIN objects o ON o.object = x.object
            JOIN accounts a ON a.account = x.account
            JOIN (SELECT platform, lower(handle) AS handle, min(native_id) AS native_id FROM accounts WHERE handle IS NOT NULL
              GROUP BY 1, 2 HAVING count(*) = 1) b ON b.platform IS NOT DISTINCT FROM a.platform AND b.handle = lower(o.value)
            WHERE b.native_id <> o.value AND NOT EXISTS (
              SELECT 1 FROM accounts n WHERE n.platform IS NOT DISTINCT FROM a.platform AND n.native_id = o.value)
            """;

    private static final String BY_HANDLE = """
            -- One row: an act on an account by a number that is an account's id on that platform, and nobody's handle.
            CREATE OR REPLACE TEMP TABLE named AS
            SELECT x.rowid AS act, x.kind, x.post, lower(b.handle) AS kept
            FROM objects o
            JOIN kinds k ON k.kind = o.kind AND k.name = 'mention'
            JOIN actions x ON x.object = o.object
            JOIN accounts a ON a.account = x.account
            JOIN accounts b ON b.platform IS NOT DISTINCT FROM a.platform AND b.native_id = o.value
            WHERE regexp_full_match(o.value, '[0-9]+') AND b.handle IS NOT NULL AND lower(b.handle) <> o.value AND NOT EXISTS (
              SELECT 1 FROM accounts n WHERE n.platform IS NOT DISTINCT FROM a.platform AND lower(n.handle) = o.value)
            """;

    private static final String TWICE = """
            -- A post that named the account both ways acts on it once.
            DELETE FROM actions WHERE rowid IN (
              SELECT x.rowid FROM actions x JOIN (SELECT DISTINCT post, kind FROM named) n ON n.post = x.post AND n.kind = x.kind
              QUALIFY row_number() OVER (PARTITION BY x.post, x.kind, x.object ORDER BY x.rowid) > 1)
            """;

    private final Connection connection;
    private final Known known;

    NamedAccounts(Connection connection, Known known) {
        this.connection = connection;
        this.known = known;
    }

    /** Makes them one; what a person should know of it. */
    Optional<String> write() throws SQLException {
        try (Statement run = connection.createStatement()) {
            long led = lead(run, BY_NUMBER) + lead(run, BY_HANDLE);
            return led == 0
                    ? Optional.empty()
                    : Optional.of(Count.of(led, "act names", "acts name")
                            + " an account by its number or handle where others have the other: taken as one");
        }
    }

    private long lead(Statement run, String sql) throws SQLException {
        run.execute(sql);
        long led = number(run, "SELECT count(*) FROM named");
        if (led == 0) return 0;
        objects(run, (int) number(run, "SELECT min(kind) FROM named"));
        run.execute(
                "UPDATE actions SET object = o.object FROM named n JOIN objects o ON o.kind = n.kind AND o.value = n.kept"
                        + " WHERE actions.rowid = n.act");
        run.execute(TWICE);
        return led;
    }

    private void objects(Statement run, int kind) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (ResultSet rows = run.executeQuery("SELECT DISTINCT kept FROM named ORDER BY kept")) {
            while (rows.next()) kept.add(rows.getString(1));
        }
        try (PreparedStatement add =
                connection.prepareStatement("INSERT INTO objects (object, kind, value) VALUES (?, ?, ?)")) {
            for (String each : kept) {
                var value = new Utf8();
                value.set(each);
                int object = known.objects.put(kind, value);
                if (object > 0) continue;
                add.setInt(1, -object);
                add.setInt(2, kind);
                add.setString(3, each);
                add.execute();
            }
        }
    }

    private static long number(Statement ask, String sql) throws SQLException {
        try (ResultSet row = ask.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
