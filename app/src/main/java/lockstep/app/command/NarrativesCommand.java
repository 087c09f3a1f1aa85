package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.analyses.narrative.NarrativeList;
import lockstep.casework.OpenCase;
import lockstep.casework.narratives.NarrativeStep;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.language.stories.Stories;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.narratives.Narrative;
import lockstep.store.narratives.NarrativeBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the stories that the posts of a case carry, shows one, and takes what people say of them. */
@Command(
        name = "narratives",
        description = {
            "Lists the stories that the posts of a case carry: copies and different wordings of the same.",
            "They are made over the whole case when posts came since the last time; ids go on, merges and splits are",
            "logged, and a name, merge, split, addition or removal by a person is never overwritten."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep narratives my.case",
            "  lockstep narratives my.case --json --since 2016-01-01 --layer state-media",
            "  lockstep narratives my.case --show N-3",
            "  lockstep narratives my.case --name N-3 \"the bridge will be closed\"",
            "  lockstep narratives my.case --merge N-3 N-8 N-9",
            "  lockstep narratives my.case --remove N-3 --posts 1207,1211",
            "  lockstep narratives my.case --split N-3 --posts 1207,1211"
        },
        mixinStandardHelpOptions = true)
public final class NarrativesCommand implements Callable<Integer> {
    private static final int LINES = 50;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1..*", paramLabel = "WORD", description = "the name for --name, the narratives for --merge")
    private List<String> words = List.of();

    @Option(names = "--show", paramLabel = "ID", description = "all about one narrative")
    private String show = "";

    @Option(
            names = "--posts-of",
            paramLabel = "ID",
            description = "the posts that carry a narrative, with the reason for each")
    private String postsOf = "";

    @Option(names = "--log", paramLabel = "ID", description = "what happened to a narrative; all for every one")
    private String log = "";

    @Option(names = "--name", paramLabel = "ID", description = "name a narrative")
    private String name = "";

    @Option(names = "--merge", paramLabel = "ID", description = "put the posts of others into this narrative")
    private String merge = "";

    @Option(names = "--split", paramLabel = "ID", description = "make the posts of --posts a narrative of their own")
    private String split = "";

    @Option(names = "--remove", paramLabel = "ID", description = "take the posts of --posts out of a narrative")
    private String remove = "";

    @Option(names = "--add", paramLabel = "ID", description = "put the posts of --posts into a narrative")
    private String add = "";

    @Option(names = "--posts", paramLabel = "N", split = ",", description = "keys of posts, as --posts-of lists them")
    private List<Long> posts = List.of();

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "only posts by accounts of this layer of the registry")
    private String layer = "";

    @Option(names = "--least", paramLabel = "N", description = "posts that a narrative needs (default 3)")
    private int least = 3;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "lines at most (default 50 in a table, all in CSV and JSON)")
    private int limit;

    @Option(names = "--again", description = "group the posts anew even if none came")
    private boolean again;

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
        try (CaseFile open = CaseFile.open(file)) {
            var whole = LocalCase.of(open, Scope.ALL);
            if (said(whole.narratives(), terminal)) return 0;
            make(whole, terminal);
            OpenCase scope = OpenCase.of(open, scoped.scope());
            if (!log.isEmpty()) log(whole.narratives(), terminal);
            else if (!postsOf.isEmpty())
                NarrativeListing.posts(scope.data(), one(scope, postsOf), form).print(terminal, form.form());
            else if (!show.isEmpty()) new NarrativeListing(scope.data(), terminal, form.form()).show(one(scope, show));
            else list(scope, terminal);
        }
        return 0;
    }

    private static Narrative one(OpenCase scope, String id) {
        return scope.data().narratives().one(id);
    }

    private void make(LocalCase whole, Terminal terminal) {
        encoder.keepIn(whole, terminal);
        var progress = new Progress(terminal, 0);
        Optional<Narrative.Changed> changed = new NarrativeStep(whole, progress).run(Stories.Settings.USUAL, 3, again);
        progress.clear();
        changed.ifPresent(c -> terminal.say(
                "%s narratives are new, %s go on, %s were merged, %s were split, %s are gone",
                Terminal.count(c.found()),
                Terminal.count(c.kept()),
                Terminal.count(c.merged()),
                Terminal.count(c.split()),
                Terminal.count(c.gone())));
    }

    /** Takes what a person says, if anything was said. */
    private boolean said(NarrativeBook book, Terminal terminal) {
        if (!name.isEmpty()) {
            book.name(name, String.join(" ", words));
            terminal.say("%s is named \"%s\" for good", book.one(name).id(), String.join(" ", words));
        } else if (!merge.isEmpty()) {
            if (words.isEmpty()) throw new WrongUse("--merge " + merge + " names no other", "--merge N-3 N-8 N-9");
            book.merge(merge, words);
            terminal.say(
                    "%s are part of %s for good",
                    String.join(", ", words), book.one(merge).id());
        } else if (!split.isEmpty()) {
            terminal.say("the posts are %s for good", book.split(split, given(), String.join(" ", words)));
        } else if (!remove.isEmpty()) {
            terminal.say(
                    "%d posts are out of %s for good",
                    book.remove(remove, given()), book.one(remove).id());
        } else if (!add.isEmpty()) {
            terminal.say(
                    "%d posts are in %s for good",
                    book.add(add, given()), book.one(add).id());
        } else return false;
        return true;
    }

    private Collection<Long> given() {
        if (posts.isEmpty())
            throw new WrongUse(
                    "no posts are named", "--posts 1207,1211; lockstep narratives CASE --posts-of ID lists them");
        return posts;
    }

    private void log(NarrativeBook book, Terminal terminal) {
        var listing = new Listing("time", "narrative", "did", "detail");
        for (Narrative.Entry e : book.log(log.equals("all") ? "" : log))
            listing.add(Instant.ofEpochMilli(e.at()).toString(), e.narrative(), e.did(), e.detail());
        listing.print(terminal, form.form());
    }

    private void list(OpenCase scope, Terminal terminal) {
        var listing = new Listing(
                "narrative",
                "name",
                "posts",
                "accounts",
                "first",
                "last",
                "peak",
                "at_peak",
                "copied",
                "languages",
                "layers",
                "named",
                "origin");
        List<NarrativeList.Line> lines = NarrativeList.of(scope.data(), layer, least, form.most(limit, LINES));
        for (NarrativeList.Line line : lines) {
            listing.add(
                    line.narrative(),
                    line.name(),
                    line.posts(),
                    line.accounts(),
                    Instant.ofEpochMilli(line.first()).toString(),
                    Instant.ofEpochMilli(line.last()).toString(),
                    line.peak().toString(),
                    line.atPeak(),
                    line.copied(),
                    NarrativeList.says(line.languages()),
                    NarrativeList.says(line.layers()),
                    line.named() ? "person" : "proposed",
                    line.origin());
        }
        listing.print(terminal, form.form());
        long all = scope.data()
                .select("SELECT count(*) AS n FROM narratives WHERE state = 'current'", Map.of())
                .longs("n")[0];
        boolean cut = lines.size() == form.most(limit, LINES);
        terminal.say(
                "%s of %s narratives%s",
                Terminal.count(lines.size()),
                Terminal.count(all),
                cut && lines.size() < all
                        ? "; --limit N shows more, --csv and --json all that have --least posts in scope"
                        : lines.size() < all ? "; the others have fewer than " + least + " posts in scope" : "");
        terminal.next("lockstep narratives " + Terminal.word(file) + " --show ID", "all about one");
    }
}
