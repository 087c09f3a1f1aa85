package lockstep.app.command;

import java.util.concurrent.Callable;
import lockstep.analyses.Catalog;
import lockstep.analyses.Page;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the page of an analysis, or lists the analyses. */
@Command(
        name = "explain",
        description = "Prints the page of an analysis: what it finds, how, how to read it, what else looks like it.",
        footer = {"", "Examples:", "  lockstep explain", "  lockstep explain co-link"},
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ANALYSIS", description = "which; lists them if none is named")
    private @Nullable String analysis;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (analysis != null) {
            Detector<?> detector = Catalog.of(analysis, java.util.List.of());
            terminal.print(Page.of(detector).orElseThrow());
            return 0;
        }
        var listing = new Listing("analysis", "version", "maturity", "finds", "needs");
        for (Card card : Catalog.cards()) {
            listing.add(
                    card.id(),
                    card.version(),
                    card.maturity().name().toLowerCase(java.util.Locale.ROOT),
                    card.finds(),
                    card.needs());
        }
        listing.print(terminal, form.form());
        terminal.next("lockstep explain " + Catalog.cards().get(0).id(), "read one page");
        return 0;
    }
}
