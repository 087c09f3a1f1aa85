package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.NamesFile;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Declares accounts innocent, or related to one another. */
@Command(
        name = "allow",
        description = {
            "Declares accounts known to be innocent, or related to one another (one owner, one newsroom).",
            "Later runs leave innocent accounts out, and count no tie between related ones."
        },
        footer = {
            "",
            "FILE has one account id or handle a line; # begins a comment.",
            "",
            "Examples:",
            "  lockstep allow my.case newsroom.txt --related \"Channel 5\" --reason \"their imprint lists them\"",
            "  lockstep allow my.case weather-bots.txt --reason \"declared automation\""
        },
        mixinStandardHelpOptions = true)
public final class AllowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "the accounts, one a line")
    private Path names = Path.of("");

    @Option(
            names = "--related",
            paramLabel = "LABEL",
            description = "they are related to one another, under this label")
    private String related = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the log of the case")
    private String reason = "";

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        List<String> wanted = NamesFile.read(names);
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            int matched = open.data().people().allow(wanted, related, reason);
            terminal.say(
                    "%s of %s names matched accounts of the case",
                    Terminal.count(matched), Terminal.count(wanted.size()));
        }
        terminal.next("lockstep analyze " + Terminal.word(file), "run the analyses anew");
        return 0;
    }
}
