package lockstep.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lockstep.model.Scope;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Settings;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A case that a test fills row by row, so that every number of it is known. Ids, times and neutral words only. */
abstract class MadeCase {
    static final long BEGUN = Instant.parse("2020-03-12T14:37:04Z").toEpochMilli();
    static final long DAY = 86_400_000L;
    static final long SEED = 20_200_312;

    @TempDir
    Path folder;

    CaseFile file;
    final List<Object[]> accounts = new ArrayList<>();
    final List<Object[]> posts = new ArrayList<>();
    final List<Object[]> actions = new ArrayList<>();
    final List<Actor> actors = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();

    @BeforeEach
    void make() throws SQLException {
        file = CaseFile.create(folder.resolve("t.case"));
        sql("""
                INSERT INTO kinds VALUES (1, 'link'), (2, 'domain');
                INSERT INTO objects VALUES (1, 1, 'https://fringe.example/a'), (2, 2, 'fringe.example'), (3, 2, 'wire.example');
                """);
    }

    @AfterEach
    void close() {
        file.close();
    }

    void sql(String statements) throws SQLException {
        try (var sql = file.connection().createStatement()) {
            sql.execute(statements);
        }
    }

    int account(String handle) {
        return account(handle, "x", Long.MIN_VALUE);
    }

    int account(String handle, String platform, long created) {
        int key = accounts.size() + 1;
        accounts.add(new Object[] {key, platform, handle, handle, created});
        return key;
    }

    int voice(String handle, String state, Layer layer) {
        return voice(handle, state, layer, Long.MIN_VALUE);
    }

    int voice(String handle, String state, Layer layer, long created) {
        var by = new Attribution("a report", "2020");
        actors.add(new Actor(handle, Actor.Kind.ORGANISATION, handle, List.of(), state, layer, "", by, ""));
        marks.add(new Mark(handle, Mark.Kind.HANDLE, "x", handle, Validity.ALWAYS, by));
        return account(handle, "x", created);
    }

    long post(int account, long at, String text, String repostOf) {
        return post(account, at, text, repostOf.isEmpty() ? "original" : "repost", repostOf);
    }

    /** A post of a kind: original, repost, quote or reply, with the id of the post that it is about. */
    long post(int account, long at, String text, String kind, String of) {
        long key = posts.size() + 1L;
        posts.add(new Object[] {key, account, "p" + key, at, kind, text, of});
        return key;
    }

    /** The post has the link (object 1) or the domain (2, 3) in it. */
    void link(long post, int object) {
        Object[] p = posts.get((int) post - 1);
        actions.add(new Object[] {object == 1 ? 1 : 2, p[1], object, p[3], post});
    }

    LocalCase told() throws SQLException {
        LocalCase data = more();
        data.registry().put(new Registry("made", false, actors, marks, relations, targets, List.of()), "sha");
        return LocalCase.of(file, Scope.ALL);
    }

    /** Puts in the rows that came since, as a later ingest does. */
    LocalCase more() throws SQLException {
        append(
                "INSERT INTO accounts (account, platform, native_id, handle, created_at)"
                        + " SELECT account, platform, native_id, handle, nullif(created_at, " + Long.MIN_VALUE
                        + ") FROM staged"
                        + " WHERE account NOT IN (SELECT account FROM main.accounts)",
                accounts,
                "account INTEGER, platform VARCHAR, native_id VARCHAR, handle VARCHAR, created_at BIGINT");
        append(
                "INSERT INTO posts (post, account, native_id, posted_at, kind, text, repost_of, quote_of, reply_to)"
                        + " SELECT post, account, native_id, posted_at, kind, text,"
                        + " CASE WHEN kind = 'repost' THEN passed END, CASE WHEN kind = 'quote' THEN passed END,"
                        + " CASE WHEN kind = 'reply' THEN passed END FROM staged"
                        + " WHERE post NOT IN (SELECT post FROM main.posts)",
                posts,
                "post BIGINT, account INTEGER, native_id VARCHAR, posted_at BIGINT, kind VARCHAR, text VARCHAR, passed VARCHAR");
        append(
                "INSERT INTO actions SELECT * FROM staged",
                actions,
                "kind INTEGER, account INTEGER, object INTEGER, acted_at BIGINT, post BIGINT");
        actions.clear();
        return LocalCase.of(file, Scope.ALL);
    }

    private void append(String insert, List<Object[]> rows, String columns) throws SQLException {
        sql("CREATE OR REPLACE TEMP TABLE staged (" + columns + ")");
        try (DuckDBAppender into =
                file.connection().unwrap(DuckDBConnection.class).createAppender("temp", "main", "staged")) {
            for (Object[] row : rows) {
                into.beginRow();
                for (Object v : row) {
                    if (v instanceof Integer i) into.append(i);
                    else if (v instanceof Long l) into.append(l);
                    else into.append(String.valueOf(v));
                }
                into.endRow();
            }
        }
        sql(insert);
    }

    static <S extends Record> Outcome run(Detector<S> detector, LocalCase data) {
        return detector.detect(data, Settings.defaults(detector.settings()), Work.quiet(SEED));
    }
}
