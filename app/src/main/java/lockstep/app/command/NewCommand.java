package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.store.file.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an empty case. */
@Command(
        name = "new",
        description = "Makes an empty case: one file that holds sources, posts, runs, findings and judgements.",
        footer = {"", "Example:", "  lockstep new my.case"},
        mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the file to make")
    private Path file = Path.of("");

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (CaseFile made = CaseFile.create(file)) {
            terminal.say("made " + made.path());
        }
        terminal.next("lockstep ingest " + Terminal.word(file) + " FILES...", "put posts into it");
        return 0;
    }
}
