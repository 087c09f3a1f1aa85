package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.words.CaseWords;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.kernels.shape.Columns;
import lockstep.model.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what machines that write left in posts. */
@Command(
        name = "residue",
        description = {
            "Lists what machines that write left in posts by mistake, quoted: refusals, leaked instructions, fields that",
            "were not filled in, small words of another script. It is evidence of how a text came about, and no score:",
            "a post without residue says nothing about who wrote it."
        },
        footer = {"", "Examples:", "  lockstep residue my.case", "  lockstep residue my.case --csv --since 2023-01-01"},
        mixinStandardHelpOptions = true)
public final class ResidueCommand implements Callable<Integer> {
    private static final String RESIDUES = """
            -- one row: a quotation from a post
            SELECT r.kind, r.quote, r.starts, r.ends, p.posted_at, coalesce(p.native_id, CAST(p.post AS VARCHAR)) AS post,
              coalesce(a.platform || ':', '') || coalesce(a.handle, a.native_id) AS account, l.language
            FROM residues r
            JOIN posts p ON p.post = r.post
            JOIN accounts a ON a.account = p.account
            LEFT JOIN post_languages l ON l.post = r.post
            ORDER BY r.kind, p.posted_at, p.post, r.starts
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
        var listing = new Listing("kind", "quote", "starts", "ends", "post", "account", "time", "language");
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            var progress = new Progress(terminal, 0);
            new CaseWords(open.data(), progress).languages().residues();
            progress.clear();
            Columns c = open.data().select(RESIDUES, Map.of());
            for (int i = 0; i < c.size(); i++) {
                listing.add(
                        c.text("kind", i),
                        c.text("quote", i),
                        c.longs("starts")[i],
                        c.longs("ends")[i],
                        c.text("post", i),
                        c.text("account", i),
                        Instant.ofEpochMilli(c.longs("posted_at")[i]).toString(),
                        c.text("language", i));
            }
        }
        listing.print(terminal, form.form());
        terminal.say(Count.of(listing.size(), "quotation"));
        return 0;
    }
}
