package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.app.Listing;
import lockstep.app.OpenCase;
import lockstep.app.Progress;
import lockstep.app.Terminal;
import lockstep.app.options.FormOptions;
import lockstep.app.options.GlobalOptions;
import lockstep.app.options.ScopeOptions;
import lockstep.app.words.CaseWords;
import lockstep.kernels.shape.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the groups of posts that are copies of one another. */
@Command(
        name = "copies",
        description = {
            "Lists groups of posts that say the same in the same words (exact) or nearly the same (reworded).",
            "The first post of a group is its earliest; the type of each other says how it relates to that one.",
            "Groups are made over the whole case and kept in it; scope flags choose which posts of them are listed."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep copies my.case                                  the largest groups, a line each",
            "  lockstep copies my.case --csv > copies.csv               every post of every group",
            "  lockstep copies my.case --csv --since 2021-06-01 --language ru"
        },
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {
    private static final String MEMBERS = """
            -- one row: a post of a group that has at least two posts in scope
            SELECT c.object, c.type, coalesce(p.native_id, CAST(p.post AS VARCHAR)) AS post, p.posted_at,
              coalesce(a.platform || ':', '') || coalesce(a.handle, a.native_id) AS account, l.language
            FROM copies c
            JOIN posts p ON p.post = c.post
            JOIN accounts a ON a.account = p.account
            LEFT JOIN post_languages l ON l.post = c.post
            WHERE c.object IN (SELECT c2.object FROM copies c2 JOIN posts p2 ON p2.post = c2.post GROUP BY c2.object HAVING count(*) > 1)
            ORDER BY c.object, p.posted_at, c.post
            """;

    private static final String GROUPS = """
            -- one row: a group, as far as it is in scope
            SELECT c.object, count(*) AS posts, count(DISTINCT p.account) AS accounts, min(p.posted_at) AS first_at,
              max(p.posted_at) AS last_at, min(g.first_post) AS first_post, min(g.boilerplate) AS boilerplate
            FROM copies c
            JOIN posts p ON p.post = c.post
            JOIN copy_groups g ON g.object = c.object
            GROUP BY c.object
            HAVING count(*) > 1
            ORDER BY accounts DESC, posts DESC, c.object
            """;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            var progress = new Progress(terminal, 0);
            new CaseWords(open.data(), progress).languages().copies();
            progress.clear();
            if (form.form() == Listing.Form.TABLE) groups(open, terminal);
            else members(open, terminal);
        }
        return 0;
    }

    private void members(OpenCase open, Terminal terminal) {
        var listing = new Listing("group", "type", "post", "account", "time", "language");
        Columns c = open.data().select(MEMBERS, Map.of());
        for (int i = 0; i < c.size(); i++) {
            listing.add(
                    c.longs("object")[i],
                    c.text("type", i),
                    c.text("post", i),
                    c.text("account", i),
                    Instant.ofEpochMilli(c.longs("posted_at")[i]).toString(),
                    c.text("language", i));
        }
        listing.print(terminal, form.form());
    }

    private void groups(OpenCase open, Terminal terminal) {
        var listing = new Listing("group", "posts", "accounts", "first", "last", "boilerplate", "text");
        Columns c = open.data().select(GROUPS, Map.of());
        int shown = Math.min(50, c.size());
        long[] firsts = java.util.Arrays.copyOf(c.longs("first_post"), shown);
        Map<Long, String> texts = open.data().words().texts(firsts);
        for (int i = 0; i < shown; i++) {
            listing.add(
                    c.longs("object")[i],
                    c.longs("posts")[i],
                    c.longs("accounts")[i],
                    Instant.ofEpochMilli(c.longs("first_at")[i]).toString(),
                    Instant.ofEpochMilli(c.longs("last_at")[i]).toString(),
                    c.text("boilerplate", i),
                    shown(texts.getOrDefault(firsts[i], "")));
        }
        listing.print(terminal, form.form());
        terminal.say(
                "%s of %s groups; --csv lists every post of all of them",
                Terminal.count(shown), Terminal.count(c.size()));
    }

    private static String shown(String text) {
        String line = lockstep.language.form.Clean.of(text).replaceAll("\\s+", " ");
        return line.length() <= 90 ? line : line.substring(0, 89) + "…";
    }
}
