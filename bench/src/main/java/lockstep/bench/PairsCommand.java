package lockstep.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a file of share events to the pairs of accounts that met, without a case. */
@Command(
        name = "pairs",
        description = {
            "Reads share events and writes the pairs of accounts that shared the same things within the window: parse, number, "
                    + "pair, write; no case, nothing bounded.",
            "FILE is CSV with the columns object_id, account_id, content_id, timestamp_share (or object, account, content, time; or "
                    + "the toolkit's eight columns), .gz or not."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep bench pairs shares.csv --window 60 --out edges.csv",
            "  lockstep bench pairs shares.csv --window 60 --like coortweet --out edges.csv",
            "  lockstep bench pairs shares.csv --window 60 --like toolkit --min-weight 2 --out edges.csv"
        },
        mixinStandardHelpOptions = true)
public final class PairsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "share events")
    private Path file = Path.of("");

    @Option(
            names = "--window",
            paramLabel = "S",
            defaultValue = "60",
            description = "seconds; default ${DEFAULT-VALUE}")
    private double window = 60;

    @Option(
            names = "--min-weight",
            paramLabel = "N",
            defaultValue = "1",
            description = "pairs of less are left out; default ${DEFAULT-VALUE}")
    private int minWeight = 1;

    @Option(
            names = "--like",
            paramLabel = "TOOL",
            defaultValue = "",
            description =
                    "whose definitions: coortweet, toolkit; default our own, where a weight is the number of different objects")
    private String like = "";

    @Option(
            names = "--min-participation",
            paramLabel = "N",
            defaultValue = "2",
            description = "with --like coortweet: events an account needs; default ${DEFAULT-VALUE}")
    private int participation = 2;

    @Option(
            names = "--edge-weight",
            paramLabel = "Q",
            defaultValue = "0.5",
            description =
                    "with --like coortweet: quantile of the weights above which a tie is marked; default ${DEFAULT-VALUE}")
    private double quantile = 0.5;

    @Option(names = "--loops", description = "with --like toolkit: write an account's ties with itself too")
    private boolean loops;

    @Option(names = "--out", paramLabel = "CSV", required = true, description = "where the pairs are written")
    private Path out = Path.of("");

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        if (!(window >= 0)) throw new WrongUse("--window is " + window + "; it takes 0 s or more");
        if (minWeight < 1) throw new WrongUse("--min-weight is " + minWeight + "; it takes 1 or more");
        if (!(quantile >= 0 && quantile <= 1)) throw new WrongUse("--edge-weight is " + quantile + "; it takes 0 to 1");
        Terminal terminal = global.terminal();
        long began = System.nanoTime();
        ShareFile.Events events = ShareFile.read(file, !like.isEmpty());
        long read = System.nanoTime();
        if (events.rejected() > 0)
            terminal.say(
                    "%,d rows are no share event; the first is %s:%d", events.rejected(), file, events.firstRejected());
        var bench = new PairsBench(events, out);
        long written = switch (like) {
            case "" -> bench.own(Duration.ofNanos(Math.round(window * 1e9)).toMillis(), minWeight);
            case "coortweet" -> bench.coortweet(window, participation, quantile);
            case "toolkit" -> bench.toolkit(window, minWeight, loops);
            default -> throw new WrongUse("--like is " + like + "; it takes coortweet or toolkit");
        };
        long done = System.nanoTime();
        terminal.say(
                "%,d events, %,d accounts, %,d objects; %,d pairs written to %s",
                events.object().length,
                events.accounts().size(),
                events.objects().size(),
                written,
                out);
        terminal.say(
                "read %.2f s (%.0f MB/s), paired and written %.2f s",
                (read - began) / 1e9, events.bytes() / 1e6 / ((read - began) / 1e9), (done - read) / 1e9);
        return 0;
    }
}
