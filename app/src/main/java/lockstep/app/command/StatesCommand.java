package lockstep.app.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.ecosystem.Amplification;
import lockstep.analyses.ecosystem.LeadsAndLags;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.states.StatesAnswer;
import lockstep.console.AnswerListing;
import lockstep.console.Listing;
import lockstep.console.RecordJson;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Count;
import lockstep.model.PostLine;
import lockstep.model.Scope;
import lockstep.model.analysis.Settings;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The states of a case: who passes on whom, what they share, who is first, and what that amounts to. */
@Command(
        name = "states",
        description = {
            "Who passes on whom, from each state and layer to each other; which sites states share; who is first; and the relation of",
            "each two states as a ladder. Labels come from the registry; 'cannot tell' is an answer."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep states my.case",
            "  lockstep states my.case --json > states.json",
            "  lockstep states my.case --by outlet --watch taiwan,strait",
            "  lockstep states my.case --cell \"Russia official:repost:China official\" --csv"
        },
        mixinStandardHelpOptions = true)
public final class StatesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--watch",
            paramLabel = "WORDS",
            description = "narratives with one of these words are watched, the others are the control")
    private @Nullable String watch;

    @Option(names = "--by", paramLabel = "WHO", description = "lead and lag between states (default) or outlets")
    private @Nullable String by;

    @Option(
            names = "--narrative",
            paramLabel = "WHAT",
            description =
                    "what a narrative is: words (default: stories told in like words), links (shared ones), or case (the case's"
                            + " own, which lockstep narratives makes)")
    private @Nullable String narrative;

    @Option(names = "--event", paramLabel = "WHICH", description = "time of an event: third-party (default) or first")
    private @Nullable String event;

    @Option(
            names = "--cell",
            paramLabel = "NAME",
            description = "list the posts of one cell, as \"Russia official:repost:China official\"")
    private String cell = "";

    @Option(names = "--most", paramLabel = "N", description = "with --cell: at most so many posts (default 1000)")
    private int most = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        boolean named;
        try (OpenCase open = OpenCase.of(file, scope)) {
            LocalCase data = open.data();
            Map<String, String> given = given();
            Settings.of(LeadsAndLags.Settings.class, given); // a wrong one is told before hours of work
            encoder.keepIn(data, terminal);
            var analyst = new Analyst(data, scope, new RunTalk(terminal), seed).ready();
            if (!cell.isEmpty()) {
                posts(terminal, data);
                return 0;
            }
            named = isNamed(data);
            StatesAnswer answer = StatesAnswer.kept(data, analyst, given);
            if (form.form() == Listing.Form.JSON) terminal.print(RecordJson.of(answer));
            else tables(terminal, answer);
        }
        if (named) terminal.next("lockstep findings " + Terminal.word(file), "list what was found, with evidence");
        else unnamed(terminal);
        return 0;
    }

    /** Where no list names anybody, no findings of states are there to be listed. */
    private void unnamed(Terminal terminal) {
        terminal.say("no list of the registry names an account of the case, so that nothing can be told of states");
        terminal.next(
                "lockstep registry import " + Terminal.word(file) + " LIST",
                "a list that says who stands behind which account or site");
    }

    private static boolean isNamed(LocalCase data) {
        return data.select("SELECT count(*) AS n FROM account_labels", Map.of()).longs("n")[0] > 0;
    }

    /** The posts of one cell of the matrix, by time. */
    private void posts(Terminal terminal, LocalCase data) {
        var of = Amplification.cell(data, cell);
        var listing = new Listing("post", "posted_at", "platform", "account", "text");
        for (PostLine p : data.posts(Amplification.posts(data, of, most)))
            listing.add(
                    p.id(),
                    p.postedAt().toString(),
                    p.account().platform(),
                    p.account().name(),
                    p.text());
        listing.print(terminal, form.form());
        terminal.say("%s of %s of %s", Terminal.count(listing.size()), Count.of(of.posts(), "post"), of.name());
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (watch != null) given.put("watch", watch);
        if (by != null) given.put("by", by);
        if (narrative != null) given.put("narrative", narrative);
        if (event != null) given.put("event", event);
        return given;
    }

    private static void tables(Terminal terminal, StatesAnswer answer) {
        AnswerListing.print(terminal, new Amplification.Matrix(answer.matrix()), "matrix");
        terminal.print("");
        AnswerListing.print(terminal, answer.leadLag(), "pairs");
        terminal.print(answer.leadLag().narratives());
        for (var relation : answer.ladder()) {
            terminal.print(String.format(Locale.ROOT, "%n%s and %s", relation.a(), relation.b()));
            for (var rung : relation.rungs())
                terminal.print(
                        String.format(Locale.ROOT, "  %-42s %-12s %s", rung.rung(), rung.answer(), rung.evidence()));
        }
    }
}
