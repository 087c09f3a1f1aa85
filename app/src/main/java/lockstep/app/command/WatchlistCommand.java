package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.casework.watchlist.Entry;
import lockstep.casework.watchlist.ReportCheck;
import lockstep.casework.watchlist.Watchlist;
import lockstep.casework.watchlist.WatchlistExport;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WholeFile;
import lockstep.model.registry.Registry;
import lockstep.registry.RegistryFiles;
import lockstep.store.LocalCase;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import lockstep.store.file.CaseFile;
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
            "  lockstep watchlist my.case --codebook stories.yaml",
            "  lockstep watchlist my.case --accounts watched.txt",
            "  lockstep watchlist my.case --registry watched"
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

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "write the attributed accounts, one a line: what --accounts of other commands takes")
    private Path accounts = Path.of("");

    @Option(
            names = "--registry",
            paramLabel = "FOLDER",
            description = "write the attributed accounts and sites as a registry list: what registry import takes")
    private Path registry = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile open = CaseFile.open(file)) {
            List<ArticleRecord> told =
                    new Articles(open).all().stream().map(ArticleRecord::of).toList();
            List<Entry> entries = Watchlist.of(told);
            if (writes(told, entries, terminal)) return 0;
            List<ReportCheck.Line> lines = ReportCheck.against(LocalCase.of(open, Scope.ALL), told, entries);
            if (held) lines(lines, terminal);
            else entries(entries, lines, terminal);
            long accepted = told.stream()
                    .filter(t -> t.article().verdict() == ReviewState.ACCEPTED)
                    .count();
            terminal.say("%d of %s accepted; only these are asked", accepted, Count.of(told.size(), "article"));
            if (!held)
                terminal.next(
                        "lockstep watchlist " + Terminal.word(file) + " --held", "what the case says to each report");
        }
        return 0;
    }

    /** Whether anything was asked to be written, which then is. */
    private boolean writes(List<ArticleRecord> told, List<Entry> entries, Terminal terminal) {
        boolean any = false;
        if (!codebook.toString().isEmpty()) {
            any = true;
            List<Watchlist.Story> stories = Watchlist.stories(told);
            write(codebook, Watchlist.codebook(stories));
            terminal.say("%s written to %s; edit before use", Count.of(stories.size(), "story"), codebook);
            terminal.next(
                    "lockstep codebook " + Terminal.word(file) + " " + Terminal.word(codebook),
                    "match the posts of the case");
        }
        if (!accounts.toString().isEmpty()) {
            any = true;
            String names = WatchlistExport.accounts(entries);
            write(accounts, names);
            terminal.say("%s written to %s", Count.of(names.lines().count(), "account"), accounts);
            terminal.next(
                    "lockstep analyze " + Terminal.word(file) + " --accounts " + Terminal.word(accounts),
                    "look at them alone");
        }
        if (!registry.toString().isEmpty()) {
            any = true;
            Registry list = WatchlistExport.registry(told, entries);
            RegistryFiles.write(list, registry);
            terminal.say(
                    "%s with %s written to %s; look them over before use",
                    Count.of(list.actors().size(), "actor"),
                    Count.of(list.marks().size(), "account or site", "accounts and sites"),
                    registry);
            for (String note : list.notes()) terminal.say("  note: %s", note);
            terminal.next(
                    "lockstep registry import " + Terminal.word(file) + " " + Terminal.word(registry),
                    "label the accounts and sites of the case");
        }
        return any;
    }

    private static void write(Path to, String text) {
        try {
            WholeFile.text(to, text);
        } catch (IOException e) {
            throw new CannotDo(to + " cannot be written: " + e.getMessage(), "is its folder there?", e);
        }
    }

    private void entries(List<Entry> entries, List<ReportCheck.Line> lines, Terminal terminal) {
        Map<String, ReportCheck.Line> of = new java.util.HashMap<>();
        for (ReportCheck.Line l : lines) of.putIfAbsent(l.kind() + " " + l.statement(), l);
        var table = new Listing("kind", "value", "platform", "said_by", "article", "posts", "accounts", "quote");
        for (Entry e : entries) {
            ReportCheck.Line line = of.get(e.kind() + " " + e.value());
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

    private void lines(List<ReportCheck.Line> lines, Terminal terminal) {
        var table = new Listing("article", "kind", "statement", "case", "posts", "accounts", "says", "evidence");
        for (ReportCheck.Line l : lines)
            table.add(
                    l.article(),
                    l.kind(),
                    l.statement(),
                    l.stand().says(),
                    l.posts(),
                    l.accounts(),
                    l.says(),
                    String.join(" ", l.evidence().stream().map(String::valueOf).toList()));
        table.print(terminal, form.form());
    }
}
