package lockstep.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.Catalog;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs one analysis on a case, or all of them. Its flags come from the cards. */
@Command(
        name = "analyze",
        description = {
            "Runs one analysis on a case, or all that the case has data for.",
            "Each analysis has flags of its own: lockstep analyze CASE ANALYSIS --help lists them."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep analyze my.case                                     all analyses, default settings",
            "  lockstep analyze my.case co-link --window 10m --min-shared 3",
            "  lockstep analyze my.case co-hashtag --since 2021-06-01 --platform x"
        })
public final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "CASE", description = "the case")
    private @Nullable Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ANALYSIS", description = "which; all if none is named")
    private @Nullable String analysis;

    @Option(
            names = {"-h", "--help"},
            description = "show this help, or that of the analysis named")
    private boolean help;

    @Option(names = "--again", description = "run even if an earlier run asked the same of the same data")
    private boolean again;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Unmatched
    private List<String> own = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (help) return help(terminal);
        if (file == null) throw new WrongUse("which case?", "lockstep analyze CASE [ANALYSIS]");
        Scope scope = scoped.scope();
        try (OpenCase open = OpenCase.of(file, scope)) {
            encoder.keepIn(open.data(), terminal);
            var talk = new RunTalk(terminal);
            var analyst = new Analyst(open.data(), scope, talk, seed);
            next(terminal, file, analysis == null ? all(analyst, talk, file) : one(analyst, analysis));
        }
        return 0;
    }

    private int one(Analyst analyst, String named) {
        Detector<?> detector = Catalog.of(named, analyst.kinds());
        return analyst.run(detector, given(detector.card()), again).findings();
    }

    private int all(Analyst analyst, RunTalk talk, Path file) {
        if (!own.isEmpty())
            throw new WrongUse("unknown flag: " + own.get(0), "flags of an analysis need its name before them");
        return talk.runAll(analyst, again, file);
    }

    private static void next(Terminal terminal, Path file, int findings) {
        if (findings > 0) terminal.next("lockstep findings " + Terminal.word(file), "list what was found");
        else terminal.say("nothing was found; lockstep runs %s says what was looked at", Terminal.word(file));
    }

    /** The analysis's own flags: {@code --window 600} or {@code --window=600}. */
    private Map<String, String> given(Card card) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String word = own.get(i);
            if (!word.startsWith("--"))
                throw new WrongUse("unknown argument: " + word, "see lockstep analyze CASE " + card.id() + " --help");
            int equals = word.indexOf('=');
            if (equals > 0) given.put(word.substring(2, equals), word.substring(equals + 1));
            else if (i + 1 < own.size()) given.put(word.substring(2), own.get(++i));
            else throw new WrongUse(word + " takes a value", "see lockstep analyze CASE " + card.id() + " --help");
        }
        return given;
    }

    private int help(Terminal terminal) {
        String named = analysis != null ? analysis : file != null && !Files.exists(file) ? file.toString() : null;
        if (named == null) {
            if (spec != null) spec.commandLine().usage(terminal.out());
            terminal.print("\nAnalyses:");
            for (Card card : Catalog.cards())
                terminal.print(String.format(Locale.ROOT, "  %-20s %s", card.id(), card.finds()));
            return 0;
        }
        Card card = Catalog.of(named, List.of()).card();
        terminal.print("Usage: lockstep analyze CASE " + card.id() + " [flags]\n");
        terminal.print("Finds " + card.finds() + ".");
        terminal.print("Needs " + card.needs() + ".\n");
        for (Parameter p : card.params()) {
            terminal.print(String.format(
                    Locale.ROOT, "      --%-22s %s.", p.flag(), p.param().says()));
            terminal.print(String.format(
                    Locale.ROOT,
                    "%31s takes %s; default %s",
                    "",
                    p.takes(),
                    p.param().byDefault()));
        }
        terminal.print("\nAlso --since --until --platform --language --accounts --seed --again --quiet.");
        terminal.print("More: lockstep explain " + card.id());
        return 0;
    }
}
