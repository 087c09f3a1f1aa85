package lockstep.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.analyses.narrative.RivalClaims;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.console.Listing;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.language.codebook.Codebook;
import lockstep.language.codebook.CodebookFile;
import lockstep.language.codebook.CodebookMatch;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.store.narratives.Narrative;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a codebook into a case and matches its posts. */
@Command(
        name = "codebook",
        description = {
            "Reads narratives that you define in a YAML file (docs/examples/codebook.yaml), matches the posts of the case, each",
            "with the words that say so, and tells who carries several rival claims of an exclusive set."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep codebook my.case book.yaml",
            "  lockstep codebook --check book.yaml",
            "  lockstep narratives my.case --posts-of bridge-storm --csv"
        },
        mixinStandardHelpOptions = true)
public final class CodebookCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..2",
            paramLabel = "CASE FILE",
            description = "the case and the codebook; the codebook alone with --check")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "only say whether the file can be read")
    private boolean check;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Codebook book = CodebookFile.read(files.get(files.size() - 1));
        terminal.say(
                "%s: %s, %s",
                book.name(),
                Count.of(book.narratives().size(), "narrative"),
                Count.of(book.sets().size(), "exclusive set"));
        if (check || files.size() < 2) return 0;
        try (OpenCase open = OpenCase.of(files.get(0), Scope.ALL)) {
            Map<String, List<Narrative.Carried>> carried = matched(open, book);
            Map<String, List<String>> names = new TreeMap<>();
            for (Codebook.Defined d : book.narratives()) names.put(d.id(), List.of(d.name(), d.description()));
            Map<String, List<String>> sets = new TreeMap<>();
            for (Codebook.Rivals r : book.sets()) {
                List<String> set = new ArrayList<>(List.of(r.question()));
                set.addAll(r.narratives());
                sets.put(r.id(), set);
            }
            open.data().narratives().define(book.name(), book.body(), names, sets, carried);
            var listing = new Listing("narrative", "name", "posts");
            for (Codebook.Defined d : book.narratives())
                listing.add(
                        d.id(),
                        d.name(),
                        carried.getOrDefault(d.id(), List.of()).size());
            listing.print(terminal, form.form());
            if (!book.sets().isEmpty())
                new Analyst(open.data(), Scope.ALL, new RunTalk(terminal), seed)
                        .run(new RivalClaims(), Map.of(), false);
        }
        terminal.next("lockstep narratives " + Terminal.word(files.get(0)) + " --show ID", "all about one");
        return 0;
    }

    private static Map<String, List<Narrative.Carried>> matched(OpenCase open, Codebook book) {
        var match = new CodebookMatch(book);
        Map<String, List<Narrative.Carried>> carried = new TreeMap<>();
        open.data().words().all((post, account, at, text) -> {
            for (CodebookMatch.Carried c : match.of(text))
                carried.computeIfAbsent(c.narrative(), n -> new ArrayList<>())
                        .add(new Narrative.Carried(post, c.how(), c.likeness(), c.reason()));
        });
        carried.values().forEach(posts -> posts.sort(java.util.Comparator.comparingLong(Narrative.Carried::post)));
        return carried;
    }
}
