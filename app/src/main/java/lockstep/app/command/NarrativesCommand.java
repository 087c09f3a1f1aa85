package lockstep.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lockstep.analyses.narrative.NarrativeList;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.narratives.NarrativeStep;
import lockstep.console.Listing;
import lockstep.console.Progress;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.language.search.Query;
import lockstep.language.stories.Stories;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import lockstep.store.narratives.Narrative;
import lockstep.store.narratives.NarrativeBook;
import org.jspecify.annotations.Nullable;
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
            "  lockstep narratives my.case 'bridge -river'",
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

    @Parameters(
            index = "1..*",
            paramLabel = "WORD",
            description =
                    "only narratives whose name or description has these words, as the pages search them; with --name the"
                            + " name, with --merge the narratives")
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

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "posts that a narrative needs (default 3; 1 where words are asked for)")
    private @Nullable Integer leastPosts;

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
                "%s new, %s on, %s merged, %s split, %s gone",
                Count.of(c.found(), "narrative is", "narratives are"),
                Count.of(c.kept(), "goes", "go"),
                Count.of(c.merged(), "was", "were"),
                Count.of(c.split(), "was", "were"),
                Count.of(c.gone(), "is", "are")));
        // what was looked for before there were these narratives is looked for among them
        if (changed.isPresent()) new Analyst(whole, Scope.ALL, new RunTalk(terminal), 42).renew("narrative_posts");
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
                    "%s part of %s for good",
                    String.join(", ", words) + (words.size() == 1 ? " is" : " are"),
                    book.one(merge).id());
        } else if (!split.isEmpty()) {
            terminal.say("the posts are %s for good", book.split(split, given(), String.join(" ", words)));
        } else if (!remove.isEmpty()) {
            terminal.say(
                    "%s out of %s for good",
                    Count.of(book.remove(remove, given()), "post is", "posts are"),
                    book.one(remove).id());
        } else if (!add.isEmpty()) {
            terminal.say(
                    "%s in %s for good",
                    Count.of(book.add(add, given()), "post is", "posts are"),
                    book.one(add).id());
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

    private List<NarrativeList.Line> lines(OpenCase scope, int least) {
        int most = form.most(limit, LINES);
        if (words.isEmpty()) return NarrativeList.of(scope.data(), layer, least, most);
        Query query = Query.inNames(String.join(" ", words));
        Set<String> called = scope.data().narratives().called(query.wanted(), query.unwanted());
        return NarrativeList.of(scope.data(), layer, least, Integer.MAX_VALUE).stream()
                .filter(line -> called.contains(line.narrative()))
                .limit(most)
                .toList();
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
        int least = leastPosts == null ? words.isEmpty() ? 3 : 1 : leastPosts;
        List<NarrativeList.Line> lines = lines(scope, least);
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
                "%s of %s%s",
                Terminal.count(lines.size()),
                Count.of(all, "narrative"),
                cut && lines.size() < all
                        ? "; --limit N shows more, --csv and --json all that have --least posts in scope"
                        : !words.isEmpty()
                                ? " have these words in their name or description; lockstep search finds posts"
                                : lines.size() < all
                                        ? "; the others have fewer than " + Count.of(least, "post") + " in scope"
                                        : "");
        terminal.next("lockstep narratives " + Terminal.word(file) + " --show ID", "all about one");
    }
}
