package lockstep.app.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.incidents.ArticleText;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.language.search.Query;
import lockstep.model.PostLine;
import lockstep.store.articles.Articles;
import lockstep.store.words.PostSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds posts and articles by their words. */
@Command(
        name = "search",
        description = {
            "Finds posts and articles by their words, newest first, in any language: case, accents, Arabic letter forms,",
            "Chinese variants and hidden characters make no difference. All words are wanted; \"a phrase\" in order; -word takes",
            "out; begin* stands for any ending; # and @ before a word make no difference. What was found stands between « and »."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep search my.case 'bridge storm'",
            "  lockstep search my.case '\"harbour bridge\" -storm' --since 2016-01-01 --language en --json",
            "  lockstep search my.case 大桥 --layer covert --csv",
            "  lockstep search my.case 'мост*' --narrative N-3"
        },
        mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {
    private static final int LINES = 50;

    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "what to look for")
    private List<String> words = List.of();

    @Option(names = "--account", paramLabel = "NAME", description = "only posts by this account: handle or id")
    private String account = "";

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "only posts by accounts of this layer of the registry")
    private String layer = "";

    @Option(names = "--narrative", paramLabel = "ID", description = "only posts that carry this narrative")
    private String narrative = "";

    @Option(names = "--kind", paramLabel = "NAME", description = "only original, repost, reply, quote or article")
    private String kind = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "lines at most (default 50 in a table, all in CSV and JSON)")
    private int limit;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        long began = System.nanoTime();
        Query query = Query.of(String.join(" ", words));
        var listing = new Listing("post", "time", "account", "kind", "snippet");
        try (OpenCase open = OpenCase.of(file, scoped.scope())) {
            if (!layer.isEmpty()) lockstep.model.registry.Layer.of(layer);
            String id = narrative.isEmpty()
                    ? ""
                    : open.data().narratives().one(narrative).id();
            long found = 0;
            if (!kind.equals("article")) found += posts(open, query, id, listing);
            boolean narrowed = !account.isEmpty()
                    || !layer.isEmpty()
                    || !id.isEmpty()
                    || !scoped.scope().isAll();
            if (kind.equals("article") || (kind.isEmpty() && !narrowed)) found += articles(open, query, listing);
            listing.print(terminal, form.form());
            terminal.say(
                    "%s of %s, %.2f s",
                    Terminal.count(listing.size()), Terminal.count(found), (System.nanoTime() - began) / 1e9);
            if (listing.size() < found) form.left(terminal, listing.size(), found, "posts and articles");
            if (found == 0)
                terminal.say("words are looked for as they are written; the same in other words or another language: "
                        + "lockstep match, or a codebook with words of each language (lockstep codebook)");
        }
        return 0;
    }

    private long posts(OpenCase open, Query query, String id, Listing listing) {
        long[] keys = open.data()
                .search()
                .find(query.wanted(), query.unwanted(), new PostSearch.Filter(account, layer, id, kind));
        List<Long> shown = Arrays.stream(keys, 0, Math.min(form.most(limit, LINES), keys.length))
                .boxed()
                .toList();
        for (PostLine line : open.data().posts(shown))
            listing.add(
                    line.post(),
                    line.postedAt().toString(),
                    line.account().platform() + ":" + line.account().name(),
                    line.kind(),
                    query.snippet(line.text()));
        return keys.length;
    }

    /** Articles are few and are read through. */
    private long articles(OpenCase open, Query query, Listing listing) {
        long found = 0;
        for (Articles.Article a : new Articles(open.file()).all()) {
            String text = ArticleText.of(a);
            if (!query.fits(text)) continue;
            found++;
            if (listing.size() < form.most(limit, LINES))
                listing.add("article " + a.number(), a.published(), a.file(), "article", query.snippet(text));
        }
        return found;
    }
}
