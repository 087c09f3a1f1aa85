package lockstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the whole way from a file to verdicts on operations that are known, beside every simple rule. */
@Command(
        name = "operations",
        description =
                "Scores the coordination analysis on labelled tables, from ingest to verdicts, beside every simple rule that flags"
                        + " no more others.",
        footer = {
            "",
            "DIR holds tables NAME.csv.gz, of whole posts or of the four-column form, each with NAME.labels.csv (account_id,label),",
            "where 1 is an account of the operation.",
            "",
            "Examples:",
            "  lockstep bench operations labelled/",
            "  lockstep bench operations labelled/ more/ --csv --rules > rules.csv"
        },
        mixinStandardHelpOptions = true)
public final class OperationsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders of labelled tables")
    private List<Path> folders = List.of();

    @Option(names = "--rules", description = "with --csv: a row for each rule instead of one for each operation")
    private boolean rules;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() throws IOException {
        Terminal terminal = global.terminal();
        var tables = LabelledTable.in(folders);
        var scores = new ArrayList<OperationScore>();
        for (LabelledTable table : tables) {
            scores.add(OperationBench.score(table, terminal));
            terminal.say("%d of %d: %s", scores.size(), tables.size(), table.name());
        }
        var said = new OperationTable(scores);
        switch (form.form()) {
            case TABLE -> said.print(terminal);
            case JSON -> terminal.print(said.json());
            case CSV -> {
                (rules ? said.rules() : said.rows()).print(terminal, Form.CSV);
                terminal.say(said.total());
            }
        }
        return 0;
    }
}
