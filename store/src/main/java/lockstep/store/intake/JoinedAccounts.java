package lockstep.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.model.Count;

/** Writes down what a source showed of accounts: which are one, which id a handle stands for, what they were called before. */
final class JoinedAccounts {
    private static final List<String> TABLES = List.of(
            "posts",
            "actions",
            "memberships",
            "standings",
            "allowed",
            "decided_accounts",
            "account_labels",
            "account_names");
    private static final String LATER =
            "UPDATE %1$s SET account = j.kept FROM joined_accounts j WHERE j.gone = %1$s.account";
    private static final String FILL = """
            UPDATE accounts SET handle = coalesce(accounts.handle, g.handle), name = coalesce(accounts.name, g.name)
            FROM joined_accounts j JOIN accounts g ON g.account = j.gone
            WHERE j.kept = accounts.account
            """;
    private static final String FORMER = """
            -- One row: a handle that an account had before this source gave it another.
            INSERT INTO account_names
            SELECT DISTINCT a.account, a.handle, a.source, CAST(? AS BIGINT)
            FROM accounts a JOIN later_profiles l ON l.account = a.account
            WHERE a.handle IS NOT NULL AND l.handle IS NOT NULL AND lower(a.handle) <> lower(l.handle)
              AND NOT EXISTS (SELECT 1 FROM account_names n WHERE n.account = a.account AND n.name = a.handle)
            """;

    private final Connection connection;
    private final Identities.Joined joined;

    JoinedAccounts(Connection connection, Identities.Joined joined) {
        this.connection = connection;
        this.joined = joined;
    }

    /** Writes it; what a person should know of it, a sentence each. */
    List<String> write(int source) throws SQLException {
        ids();
        joins();
        names(source);
        return notes();
    }

    private void ids() throws SQLException {
        if (joined.ids.isEmpty()) return;
        try (PreparedStatement put = connection.prepareStatement(
                "UPDATE accounts SET handle = coalesce(handle, native_id), native_id = ? WHERE account = ?")) {
            for (Map.Entry<Integer, String> each : joined.ids.entrySet()) {
                put.setString(1, each.getValue());
                put.setInt(2, each.getKey());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private void joins() throws SQLException {
        if (joined.accounts.isEmpty()) return;
        try (Statement run = connection.createStatement()) {
            run.execute("CREATE OR REPLACE TEMP TABLE joined_accounts (gone INTEGER, kept INTEGER)");
            try (PreparedStatement put = connection.prepareStatement("INSERT INTO joined_accounts VALUES (?, ?)")) {
                for (Map.Entry<Integer, Integer> each : joined.accounts.entrySet()) {
                    put.setInt(1, each.getKey());
                    put.setInt(2, last(each.getValue()));
                    put.addBatch();
                }
                put.executeBatch();
            }
            run.execute(FILL);
            for (String table : TABLES) run.execute(String.format(Locale.ROOT, LATER, table));
            for (String table : List.of("later_profiles", "later_actions"))
                run.execute(String.format(Locale.ROOT, LATER, table));
            for (String table : List.of("run_tables", "run_rows"))
                run.execute("DELETE FROM " + table); // rows name accounts by key
            run.execute("DELETE FROM accounts WHERE account IN (SELECT gone FROM joined_accounts)");
        }
    }

    private int last(int account) {
        int at = account;
        for (Integer next = joined.accounts.get(at); next != null; next = joined.accounts.get(at)) at = next;
        return at;
    }

    private void names(int source) throws SQLException {
        long now = Instant.now().toEpochMilli();
        try (PreparedStatement former = connection.prepareStatement(FORMER);
                PreparedStatement put = connection.prepareStatement("INSERT INTO account_names VALUES (?, ?, ?, ?)")) {
            former.setLong(1, now);
            former.execute();
            if (joined.names.isEmpty()) return;
            for (Identities.Joined.Name each : joined.names) {
                put.setInt(1, last(each.account()));
                put.setString(2, each.name());
                put.setInt(3, source);
                put.setLong(4, now);
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        tell(notes, joined.byHandle.cardinality(), "known by id in one place and by handle in another: taken as one");
        tell(
                notes,
                joined.spelt.cardinality(),
                "whose name stands in capitals here and small letters there: taken as one");
        tell(notes, joined.accounts.size(), "with posts of the same words, time and id as others: taken as those");
        tell(notes, joined.renamed.cardinality(), "with another handle than before: both are kept");
        tell(notes, joined.torn.cardinality(), "known by a handle that several bore: joined to none of them");
        tell(
                notes,
                joined.unsure.cardinality(),
                "with another handle than before, renamed or of two platforms: --set platform=NAME tells platforms apart");
        return notes;
    }

    private static void tell(List<String> notes, int accounts, String sentence) {
        if (accounts > 0) notes.add(Count.of(accounts, "account") + " " + sentence);
    }
}
