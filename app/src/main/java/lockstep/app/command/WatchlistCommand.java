package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.app.Listing;
import lockstep.app.Terminal;
import lockstep.app.incidents.Told;
import lockstep.app.options.FormOptions;
import lockstep.app.options.GlobalOptions;
import lockstep.app.watchlist.Entry;
import lockstep.app.watchlist.Held;
import lockstep.app.watchlist.Watchlist;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.store.Articles;
import lockstep.store.CaseFile;
import lockstep.store.LocalCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns accepted records into what to look for, and holds what they say against the case. */
@Command(
        name = "watchlist",
        description = {
            "Turns the accepted records of articles into search terms, hashtags, sites, accounts and codebook entries, and shows what of"
                    + " each report the case's own posts confirm, contradict or cannot see.",
            "An account is listed only where a named source attributes it; one that is quoted or attacked never is."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep watchlist my.case",
            "  lockstep watchlist my.case --csv > watch.csv",
            "  lockstep watchlist my.case --held --json",
            "  lockstep watchlist my.case --codebook stories.yaml"
        },
        mixinStandardHelpOptions = true)
public final class WatchlistCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--held", description = "only what each report says beside what the case holds")
    private boolean held;

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "write the stories of the records as a codebook (YAML)")
    private Path codebook = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile open = CaseFile.open(file)) {
            List<Told> told = new Articles(open).all().stream().map(Told::of).toList();
            if (!codebook.toString().isEmpty()) return write(told, terminal);
            List<Entry> entries = Watchlist.of(told);
            List<Held.Line> lines = Held.against(new LocalCase(open, Scope.ALL), told, entries);
            if (held) lines(lines, terminal);
            else entries(entries, lines, terminal);
            long accepted = told.stream()
                    .filter(t -> t.article().verdict().equals("accepted"))
                    .count();
            terminal.say("%d of %d articles are accepted; only these are asked", accepted, told.size());
            if (!held)
                terminal.next(
                        "lockstep watchlist " + Terminal.word(file) + " --held", "what the case says to each report");
        }
        return 0;
    }

    private int write(List<Told> told, Terminal terminal) {
        List<Watchlist.Story> stories = Watchlist.stories(told);
        try {
            Files.writeString(codebook, Watchlist.codebook(stories));
        } catch (IOException e) {
            throw new CannotDo(codebook + " cannot be written: " + e.getMessage(), "is its folder there?", e);
        }
        terminal.say("%d stories written to %s; edit them before use", stories.size(), codebook);
        return 0;
    }

    private void entries(List<Entry> entries, List<Held.Line> lines, Terminal terminal) {
        Map<String, Held.Line> of = new java.util.HashMap<>();
        for (Held.Line l : lines) of.putIfAbsent(l.kind() + " " + l.statement(), l);
        var table = new Listing("kind", "value", "platform", "said_by", "article", "posts", "accounts", "quote");
        for (Entry e : entries) {
            Held.Line line = of.get(e.kind() + " " + e.value());
            table.add(
                    e.kind(),
                    e.value(),
                    e.platform(),
                    e.said(),
                    e.article(),
                    line == null ? 0L : line.posts(),
                    line == null ? 0L : line.accounts(),
                    e.quote());
        }
        table.print(terminal, form.form());
    }

    private void lines(List<Held.Line> lines, Terminal terminal) {
        var table = new Listing("article", "kind", "statement", "case", "posts", "accounts", "says");
        for (Held.Line l : lines)
            table.add(l.article(), l.kind(), l.statement(), l.stand().says(), l.posts(), l.accounts(), l.says());
        table.print(terminal, form.form());
    }
}
