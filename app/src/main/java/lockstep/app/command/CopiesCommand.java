package lockstep.app.command;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.app.Listing;
import lockstep.app.OpenCase;
import lockstep.app.Terminal;
import lockstep.app.options.FormOptions;
import lockstep.app.options.GlobalOptions;
import lockstep.language.copies.CopyGroups;
import lockstep.language.identify.LanguageOf;
import lockstep.model.Scope;
import lockstep.store.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the groups of posts that are copies of one another. */
@Command(
        name = "copies",
        description = {
            "Lists groups of posts that say the same in the same words (exact) or nearly the same (reworded).",
            "The first post of a group is its earliest; the type of each other says how it relates to that one."
        },
        footer = {"", "Example:", "  lockstep copies my.case --csv > copies.csv"},
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {
    private static final String POSTS = """
            -- one row: a post with a text of its own
            SELECT p.post, p.text, p.posted_at, a.platform || ':' || coalesce(a.handle, a.native_id) AS account
            FROM posts p JOIN accounts a ON a.account = p.account
            WHERE p.text IS NOT NULL AND p.kind <> 'repost'
            ORDER BY p.posted_at, p.post
            """;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    private final List<Long> posts = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final CopyGroups copies = new CopyGroups();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            read(open.file());
        }
        List<CopyGroups.Group> groups = copies.groups();
        list(groups).print(terminal, form.form());
        terminal.say("%s posts, %s groups of copies", Terminal.count(posts.size()), Terminal.count(groups.size()));
        return 0;
    }

    private void read(CaseFile open) {
        try (Statement ask = open.connection().createStatement();
                ResultSet rows = ask.executeQuery(POSTS)) {
            while (rows.next()) {
                String text = rows.getString("text");
                posts.add(rows.getLong("post"));
                accounts.add(String.valueOf(rows.getString("account")));
                times.add(rows.getLong("posted_at"));
                texts.add(text);
                copies.add(text);
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file, broken);
        }
    }

    private Listing list(List<CopyGroups.Group> groups) {
        var listing = new Listing("group", "type", "post", "account", "time", "language");
        var languages = LanguageOf.shipped();
        for (int g = 0; g < groups.size(); g++) {
            List<Integer> members = groups.get(g).members();
            for (int m = 0; m < members.size(); m++) {
                int at = members.get(m);
                listing.add(
                        g + 1,
                        groups.get(g).exact().get(m) ? "exact" : "reworded",
                        posts.get(at),
                        accounts.get(at),
                        Instant.ofEpochMilli(times.get(at)).toString(),
                        languages.of(texts.get(at)).language());
            }
        }
        return listing;
    }
}
