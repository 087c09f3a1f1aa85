package lockstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lockstep.analyses.coordination.BoundTable;
import lockstep.analyses.coordination.Bounds;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the bounds of evidence and verdicts from operations that are known, and judges them on operations left out. */
@Command(
        name = "learn",
        description =
                "Chooses the bounds of the coordination analysis from labelled tables, leaving one operation out at a time, and says"
                        + " what is found of the one left out, beside the best simple rule chosen the same way.",
        footer = {
            "",
            "DIR holds tables NAME.csv.gz, each with NAME.labels.csv (account_id,label), where 1 is an account of the operation.",
            "Tables named NAME and ANYTHING_NAME are of one operation and are left out together.",
            "",
            "Examples:",
            "  lockstep bench learn labelled/ more/ --worlds 1",
            "  lockstep bench learn labelled/ --write bounds.tsv"
        },
        mixinStandardHelpOptions = true)
public final class LearnCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders of labelled tables")
    private List<Path> folders = List.of();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "0",
            description = "worlds of each open family in which no more innocents may be accused than now; default"
                    + " ${DEFAULT-VALUE}")
    private int worlds;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "write the bounds learnt from all, with what was found, here")
    private Optional<Path> write = Optional.empty();

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        if (worlds < 0) throw new WrongUse("--worlds is " + worlds + "; it takes 0 or more");
        Terminal terminal = global.terminal();
        List<LearningTable> tables = read(terminal);
        if (tables.stream().map(LearningTable::operation).distinct().count() < 2)
            throw new CannotDo("there is one operation", "to leave one out, name folders with two or more");
        var trials = new WorldTrials(worlds);
        if (worlds > 0) terminal.say("%d worlds made", trials.size());
        var learning = new LeaveOneOut(tables, trials::accused, said -> terminal.say("%s", said));
        LeaveOneOut.Learnt learnt = learning.from(Bounds.table());
        var told = new LearnTable(tables, learning, learnt, trials.size());
        told.print(terminal, form.form());
        if (write.isPresent()) write(told.table(), write.get(), terminal);
        return 0;
    }

    private List<LearningTable> read(Terminal terminal) throws IOException {
        var labelled = LabelledTable.in(folders);
        List<String> names = labelled.stream().map(LabelledTable::name).toList();
        var tables = new ArrayList<LearningTable>();
        for (LabelledTable table : labelled) {
            tables.add(LearningTable.read(table, LearningTable.operationOf(table.name(), names)));
            terminal.say("%d of %d read: %s", tables.size(), labelled.size(), table.name());
        }
        return tables;
    }

    private static void write(BoundTable table, Path file, Terminal terminal) throws IOException {
        Files.writeString(file, table.written());
        terminal.say("wrote %s", file);
    }
}
