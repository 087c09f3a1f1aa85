package lockstep.store.intake;

import static lockstep.store.intake.Known.bytes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import lockstep.model.intake.PostKind;
import lockstep.store.intake.Column.Ints;
import lockstep.store.intake.Column.Longs;
import lockstep.store.intake.Column.Texts;
import lockstep.store.intake.Column.Words;

/** The tables that a source's rows go to, each with its rows that wait. */
final class Tables {
    private static final int FEW = 8_192;
    private static final int MANY = Pending.CAPACITY;

    final Longs post = new Longs("post", MANY);
    final Ints postAccount = new Ints("account", MANY);
    final Texts postId = new Texts("native_id", MANY);
    final Longs postedAt = new Longs("posted_at", MANY);
    final Words<PostKind> postKind = new Words<>("kind", MANY, PostKind.class, k -> bytes(k.word()));
    final Texts text = new Texts("text", MANY);
    final Texts language = new Texts("stated_language", MANY);
    final Texts repostOf = new Texts("repost_of", MANY);
    final Texts replyTo = new Texts("reply_to", MANY);
    final Texts quoteOf = new Texts("quote_of", MANY);
    final Ints postSource = new Ints("source", MANY);
    final Longs postLine = new Longs("line", MANY);
    final Pending posts;

    final Ints actionKind = new Ints("kind", MANY);
    final Ints actionAccount = new Ints("account", MANY);
    final Ints actionObject = new Ints("object", MANY);
    final Longs actedAt = new Longs("acted_at", MANY);
    final Longs actionPost = new Longs("post", MANY);
    final Pending actions;

    final Ints object = new Ints("object", MANY);
    final Ints objectKind = new Ints("kind", MANY);
    final Texts objectValue = new Texts("value", MANY);
    final Pending objects;

    final ProfileColumns accountColumns = new ProfileColumns(MANY);
    final Pending accounts;
    final ProfileColumns profileColumns = new ProfileColumns(FEW);
    final Pending profiles;

    final CountColumns countColumns = new CountColumns(MANY);
    final Pending counts;
    final CountColumns laterCountColumns = new CountColumns(FEW);
    final Longs laterCountRow = new Longs("input_row", FEW);
    final Pending laterCounts;

    final Longs laterRow = new Longs("input_row", FEW);
    final Ints laterKind = new Ints("kind", FEW);
    final Ints laterAccount = new Ints("account", FEW);
    final Ints laterObject = new Ints("object", FEW);
    final Longs laterAt = new Longs("acted_at", FEW);
    final Longs laterPost = new Longs("post", FEW);
    final Pending laterActions;

    final ReceivedColumns receivedColumns = new ReceivedColumns(FEW * 2);
    final Pending received;

    private final Connection connection;
    private final List<Pending> all;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement make = connection.createStatement()) {
            for (String table : STAGING) make.execute(table);
        }
        posts = new Pending(
                connection,
                "posts",
                MANY,
                post,
                postAccount,
                postId,
                postedAt,
                postKind,
                text,
                language,
                repostOf,
                replyTo,
                quoteOf,
                postSource,
                postLine);
        actions =
                new Pending(connection, "actions", MANY, actionKind, actionAccount, actionObject, actedAt, actionPost);
        objects = new Pending(connection, "objects", MANY, object, objectKind, objectValue);
        accounts = new Pending(connection, "accounts", MANY, accountColumns.all());
        profiles = new Pending(connection, "later_profiles", FEW, profileColumns.all());
        counts = new Pending(connection, "counts", MANY, countColumns.all());
        laterCounts = new Pending(
                connection,
                "later_counts",
                FEW,
                Stream.concat(Stream.of(laterCountRow), Stream.of(laterCountColumns.all()))
                        .toArray(Column[]::new));
        laterActions = new Pending(
                connection, "later_actions", FEW, laterRow, laterKind, laterAccount, laterObject, laterAt, laterPost);
        received = new Pending(connection, "received", FEW * 2, receivedColumns.all());
        all = List.of(posts, actions, objects, accounts, profiles, counts, laterCounts, laterActions, received);
    }

    /** The tables of this connection alone, for what can only be decided when the whole source was read. */
    private static final List<String> STAGING = List.of("""
            CREATE OR REPLACE TEMP TABLE later_profiles (
              account INTEGER, platform VARCHAR, native_id VARCHAR, handle VARCHAR, name VARCHAR, description VARCHAR,
              location VARCHAR, created_at BIGINT, followers BIGINT, following BIGINT, posts_stated BIGINT, verified BIGINT,
              category VARCHAR, seen_at BIGINT, source INTEGER, line BIGINT)
            """, """
            CREATE OR REPLACE TEMP TABLE later_counts (
              input_row BIGINT, post BIGINT, seen_at BIGINT, likes BIGINT, reposts BIGINT, replies BIGINT, views BIGINT, followers BIGINT)
            """, """
            CREATE OR REPLACE TEMP TABLE later_actions (
              input_row BIGINT, kind INTEGER, account INTEGER, object INTEGER, acted_at BIGINT, post BIGINT)
            """);

    /** Writes a table's rows if enough wait. */
    void writeIfFull(Pending table) throws SQLException {
        if (table.isFull()) table.write(connection);
    }

    /** Writes all rows that wait. */
    void write() throws SQLException {
        for (Pending table : all) table.write(connection);
    }

    /** Forgets all rows that wait. */
    void clear() {
        all.forEach(Pending::clear);
    }
}
