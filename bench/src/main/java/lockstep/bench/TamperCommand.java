package lockstep.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.casework.seal.Tampers;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes copies of a sealed case at random and counts what verify would not see. */
@Command(
        name = "tamper",
        description = {
            "Changes copies of a sealed case in random ways, in memory, and counts how many changes would go unseen.",
            "Half of the kinds are those of somebody who knows the format and mends checksums and directory."
        },
        footer = {"", "Examples:", "  lockstep bench tamper my.lockstep --times 10000"},
        mixinStandardHelpOptions = true)
public final class TamperCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a sealed case; it is not changed")
    private Path file = Path.of("");

    @Option(names = "--times", paramLabel = "N", description = "how many changes (default 1000)")
    private int times = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all of them (default 1)")
    private long seed = 1;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Tampers.Result result = Tampers.of(file, times, seed);
        var listing = new Listing("change", "tried", "seen");
        int seen = 0;
        for (var kind : result.tried().entrySet()) {
            listing.add(kind.getKey(), kind.getValue()[0], kind.getValue()[1]);
            seen += kind.getValue()[1];
        }
        listing.print(terminal, form.form());
        terminal.say("%s of %s changes were seen; seed %d", Terminal.count(seen), Terminal.count(times), seed);
        result.unseen().stream().limit(20).forEach(one -> terminal.err().println("unseen: " + one));
        return result.unseen().isEmpty() ? 0 : 1;
    }
}
