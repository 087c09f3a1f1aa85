package lockstep.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.Near;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.intake.LanguageLabel;
import lockstep.model.intake.Platforms;
import lockstep.store.accounts.AccountNames;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;

/**
 * Lays views over the tables of a case, so that SQL sees only what is in scope. Temporary names come before the case's own, so the
 * statement of an analysis stays the same whatever the scope.
 */
final class ScopeViews {
    private final CaseFile file;
    private final CaseSql db;
    private final String database;

    private ScopeViews(CaseFile file) {
        this.file = file;
        this.db = new CaseSql(file);
        this.database = '"'
                + db.select("SELECT current_database() AS name", Map.of())
                        .text("name", 0)
                        .replace("\"", "\"\"") + "\".main.";
    }

    /** Lays the scope over the case; {@link Scope#ALL} takes any earlier one away. */
    static void lay(CaseFile file, Scope scope) {
        new ScopeViews(file).lay(scope);
    }

    private void lay(Scope scope) {
        run("DROP VIEW IF EXISTS temp.main.posts");
        run("DROP VIEW IF EXISTS temp.main.actions");
        run("DROP TABLE IF EXISTS temp.main.scope_accounts");
        if (scope.isAll()) return;
        List<String> posts = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        scope.since().ifPresent(since -> {
            posts.add("posted_at >= " + since.toEpochMilli());
            actions.add("acted_at >= " + since.toEpochMilli());
        });
        scope.until().ifPresent(until -> {
            posts.add("posted_at < " + until.toEpochMilli());
            actions.add("acted_at < " + until.toEpochMilli());
        });
        if (!scope.platforms().isEmpty() || !scope.accounts().isEmpty()) {
            layAccounts(scope);
            posts.add("account IN (SELECT account FROM temp.main.scope_accounts)");
            actions.add("account IN (SELECT account FROM temp.main.scope_accounts)");
        }
        if (!scope.languages().isEmpty()) {
            String spoken = inLanguages(scope);
            posts.add(spoken);
            actions.add("post IN (SELECT post FROM " + database + "posts WHERE " + spoken + ")");
        }
        run("CREATE TEMP VIEW posts AS SELECT * FROM " + database + "posts WHERE " + String.join(" AND ", posts));
        run("CREATE TEMP VIEW actions AS SELECT * FROM " + database + "actions WHERE " + String.join(" AND ", actions));
    }

    private void layAccounts(Scope scope) {
        Map<String, Object> with = new HashMap<>();
        List<String> tests = new ArrayList<>();
        if (!scope.platforms().isEmpty()) {
            Columns known = db.select("SELECT DISTINCT platform FROM accounts ORDER BY platform", Map.of());
            List<String> platforms = List.of(known.strings("platform"));
            for (String platform : scope.platforms()) {
                if (Platforms.also(platform).stream().noneMatch(platforms::contains)) {
                    throw new WrongUse(
                            "no account of the case is on platform " + platform, Near.help(platform, platforms));
                }
            }
            tests.add("platform IN (:platforms)");
            with.put(
                    "platforms",
                    scope.platforms().stream()
                            .flatMap(p -> Platforms.also(p).stream())
                            .distinct()
                            .toList());
        }
        if (!scope.accounts().isEmpty()) {
            tests.add(AccountNames.EXACT);
            with.put("names", AccountNames.written(scope.accounts()));
        }
        db.change(
                "CREATE TEMP TABLE scope_accounts AS SELECT account FROM accounts WHERE " + String.join(" AND ", tests),
                with);
        if (db.select("SELECT count(*) AS n FROM temp.main.scope_accounts", Map.of())
                        .longs("n")[0]
                == 0) {
            throw new WrongUse(
                    "no account of the case matches --accounts or --platform", "lockstep accounts CASE lists them");
        }
    }

    /** Languages as derived from the text where they were, else as the source states them. */
    private String inLanguages(Scope scope) {
        String list = String.join(
                ", ",
                scope.languages().stream()
                        .map(l -> "'"
                                + LanguageLabel.code(l)
                                        .orElse(l.toLowerCase(Locale.ROOT))
                                        .replace("'", "''")
                                + "'")
                        .toList());
        boolean derived = db.select(
                                "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'post_languages'",
                                Map.of())
                        .longs("n")[0]
                > 0;
        String stated = "lower(stated_language) IN (" + list + ")";
        return derived
                ? "(post IN (SELECT post FROM post_languages WHERE language IN (" + list + ")) OR (" + stated
                        + " AND post NOT IN (SELECT post FROM post_languages)))"
                : stated;
    }

    private void run(String sql) {
        Connection connection = file.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
    }
}
