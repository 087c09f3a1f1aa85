package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.words.CaseWords;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.ShortText;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import lockstep.wire.Wire;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "  lockstep copies my.case --group 812                      its texts, and what was changed",
            "  lockstep copies my.case --csv > copies.csv               every post of every group",
            "  lockstep copies my.case --csv --since 2021-06-01 --language ru"
        },
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {
    private static final String MEMBERS = """
            -- one row: a post of a group that has at least two posts in scope
            SELECT c.object, c.type, coalesce(p.native_id, CAST(p.post AS VARCHAR)) AS post, p.posted_at,
              coalesce(a.platform || ':', '') || coalesce(a.handle, a.native_id) AS account, l.language,
              p.stated_language, coalesce(f.native_id, CAST(c.of_post AS VARCHAR)) AS first, c.likeness, g.boilerplate, c.matched, p.text
            FROM copies c
            JOIN posts p ON p.post = c.post
            JOIN accounts a ON a.account = p.account
            JOIN copy_groups g ON g.object = c.object
            LEFT JOIN posts f ON f.post = c.of_post
            LEFT JOIN post_languages l ON l.post = c.post
            WHERE {wanted} AND c.object IN (SELECT c2.object FROM copies c2 JOIN posts p2 ON p2.post = c2.post GROUP BY c2.object HAVING count(*) > 1)
            ORDER BY c.object, p.posted_at, c.post
            """;

    private static final String GROUPS = """
            -- one row: a group, as far as it is in scope
            SELECT c.object, count(*) AS posts, count(DISTINCT p.account) AS accounts, min(p.posted_at) AS first_at,
              max(p.posted_at) AS last_at, min(g.first_post) AS first_post, min(g.boilerplate) AS boilerplate
            FROM copies c
            JOIN posts p ON p.post = c.post
            JOIN copy_groups g ON g.object = c.object
            WHERE {wanted}
            GROUP BY c.object
            HAVING count(*) > 1
            ORDER BY accounts DESC, posts DESC, c.object
            """;

    private static final int SHOWN = 50;
    private static final String[] FIELDS = {"group", "type", "post", "account", "time", "language"};

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--group",
            paramLabel = "N",
            description = "one group with its texts, and what each shares with the first")
    private @Nullable Integer group;

    @Option(names = "--boilerplate", description = "also groups whose words are nobody's own, in the table")
    private boolean boilerplate;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            encoder.keepIn(open.data(), terminal);
            var progress = new Progress(terminal, 0);
            new CaseWords(open.data(), progress).languages().copies();
            progress.clear();
            if (form.form() == Listing.Form.CSV)
                posts(open, new Listing(FIELDS)).print(terminal, form.form());
            else if (group != null || form.form() == Listing.Form.JSON) explained(open, terminal);
            else groups(open, terminal);
        }
        return 0;
    }

    private Columns members(OpenCase open) {
        return open.data()
                .select(MEMBERS.replace("{wanted}", group == null ? "TRUE" : "c.object = " + group), Map.of());
    }

    private Listing posts(OpenCase open, Listing listing) {
        Columns c = members(open);
        for (int i = 0; i < c.size(); i++) {
            listing.add(
                    c.longs("object")[i],
                    c.text("type", i),
                    c.text("post", i),
                    c.text("account", i),
                    time(c.longs("posted_at")[i]),
                    c.text("language", i));
        }
        return listing;
    }

    /** With what each post shares with the first, and whether the words are anybody's own. */
    private void explained(OpenCase open, Terminal terminal) {
        boolean table = form.form() == Listing.Form.TABLE;
        var listing = table
                ? new Listing("type", "post", "account", "time", "language", "stated", "likeness", "text", "changed")
                : new Listing(
                        "group",
                        "type",
                        "post",
                        "account",
                        "time",
                        "language",
                        "stated",
                        "of",
                        "likeness",
                        "boilerplate",
                        "matched");
        Columns c = members(open);
        for (int i = 0; i < c.size(); i++) {
            String matched = c.text("matched", i);
            Map<String, String> told = matched.isEmpty() ? Map.of() : Wire.words(matched);
            double likeness = Math.round(c.doubles("likeness")[i] * 1000) / 1000.0;
            if (table)
                listing.add(
                        c.text("type", i),
                        c.text("post", i),
                        c.text("account", i),
                        time(c.longs("posted_at")[i]),
                        c.text("language", i),
                        c.text("stated_language", i),
                        likeness,
                        ShortText.of(c.text("text", i), 90),
                        ShortText.of(told.getOrDefault("changed", ""), 90));
            else
                listing.add(
                        c.longs("object")[i],
                        c.text("type", i),
                        c.text("post", i),
                        c.text("account", i),
                        time(c.longs("posted_at")[i]),
                        c.text("language", i),
                        c.text("stated_language", i),
                        c.text("first", i),
                        likeness,
                        c.text("boilerplate", i),
                        told);
        }
        listing.print(terminal, form.form());
    }

    private void groups(OpenCase open, Terminal terminal) {
        var listing = new Listing("group", "posts", "accounts", "first", "last", "boilerplate", "text");
        Columns c = open.data()
                .select(
                        GROUPS.replace("{wanted}", boilerplate ? "TRUE" : "coalesce(g.boilerplate, '') = ''"),
                        Map.of());
        int shown = Math.min(SHOWN, c.size());
        long[] firsts = Arrays.copyOf(c.longs("first_post"), shown);
        Map<Long, String> texts = open.data().words().texts(firsts);
        for (int i = 0; i < shown; i++) {
            listing.add(
                    c.longs("object")[i],
                    c.longs("posts")[i],
                    c.longs("accounts")[i],
                    time(c.longs("first_at")[i]),
                    time(c.longs("last_at")[i]),
                    c.text("boilerplate", i),
                    ShortText.of(texts.getOrDefault(firsts[i], ""), 90));
        }
        listing.print(terminal, form.form());
        Columns apart = open.data()
                .select(
                        "SELECT boilerplate, count(*) AS n FROM copy_groups WHERE boilerplate <> '' GROUP BY boilerplate"
                                + " ORDER BY n DESC, boilerplate",
                        Map.of());
        terminal.say(
                "%s of %s; --csv lists every post of all of them, --group N one with its texts",
                Terminal.count(shown), Count.of(c.size(), "group"));
        for (int i = 0; i < apart.size(); i++)
            terminal.say(
                    "  %s %s",
                    Count.of(
                            apart.longs("n")[i],
                            "group of the whole case is set apart as",
                            "groups of the whole case are set apart as"),
                    apart.text("boilerplate", i));
    }

    private static String time(long at) {
        return Instant.ofEpochMilli(at).toString();
    }
}
