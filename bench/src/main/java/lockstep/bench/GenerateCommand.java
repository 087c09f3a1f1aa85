package lockstep.bench;

import java.nio.file.Path;
import java.util.List;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the files that speed is measured on. */
@Command(
        name = "generate",
        description = "Makes files of share events to measure with: ids and times, the same bytes on every machine.",
        footer = {
            "",
            "Examples:",
            "  lockstep bench generate zipf 1000000 100000 42 z1m.csv truth.csv 0.8",
            "  lockstep bench generate rep shares.csv 10 shares10.csv"
        },
        mixinStandardHelpOptions = true)
public final class GenerateCommand {
    /** Heavy-tailed popularity and activity, with planted groups. */
    @Command(
            name = "zipf",
            description = "N events by ACCOUNTS accounts, popularity by Zipf's law, one event in a hundred planted.",
            mixinStandardHelpOptions = true)
    int zipf(
            @Parameters(paramLabel = "N", description = "events") int events,
            @Parameters(paramLabel = "ACCOUNTS", description = "accounts") int accounts,
            @Parameters(paramLabel = "SEED", description = "seed") long seed,
            @Parameters(paramLabel = "OUT", description = "where the events are written") Path out,
            @Parameters(
                            paramLabel = "TRUTH",
                            arity = "0..1",
                            defaultValue = "-",
                            description = "where the planted groups are written; - for nowhere")
                    String truth,
            @Parameters(
                            paramLabel = "EXP",
                            arity = "0..1",
                            defaultValue = "1.0",
                            description = "exponent of popularity; default 1.0")
                    double exponent,
            @Mixin GlobalOptions global) {
        try {
            var shape = new Generator.Shape(events, accounts, seed, exponent);
            Generator.zipf(shape, out, truth.equals("-") ? List.of() : List.of(Path.of(truth)));
        } catch (IllegalArgumentException outOfRange) {
            throw new WrongUse(String.valueOf(outOfRange.getMessage()));
        }
        global.terminal().say("%s events written to %s", Terminal.count(events), out);
        return 0;
    }

    /** Copies of a file that never meet. */
    @Command(
            name = "rep",
            description = "K copies of a file of four columns, each with ids and times of its own.",
            mixinStandardHelpOptions = true)
    int rep(
            @Parameters(paramLabel = "IN", description = "a file of share events") Path in,
            @Parameters(paramLabel = "K", description = "copies") int copies,
            @Parameters(paramLabel = "OUT", description = "where the copies are written") Path out,
            @Mixin GlobalOptions global) {
        if (copies < 1) throw new WrongUse("K is " + copies + "; it takes 1 or more");
        Generator.copies(in, copies, out);
        global.terminal().say("%s copies written to %s", Terminal.count(copies), out);
        return 0;
    }
}
