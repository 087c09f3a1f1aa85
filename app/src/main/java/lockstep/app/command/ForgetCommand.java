package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.app.OpenCase;
import lockstep.app.Terminal;
import lockstep.app.options.GlobalOptions;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an account or a source from a case, and keeps it from coming back. */
@Command(
        name = "forget",
        description = {
            "Removes an account, or a source, with all its rows and the findings that rest on it.",
            "A keyed hash stays, so that it is not read again; the log keeps that something was removed, not what."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep forget my.case x:12345 --reason \"asked for it\"",
            "  lockstep forget my.case source:3 --reason \"not ours to keep\""
        },
        mixinStandardHelpOptions = true)
public final class ForgetCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ACCOUNT|source:N",
            description = "what to remove; lockstep sources CASE lists sources")
    private String what = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the log of the case")
    private String reason = "";

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            long posts = what.matches("source:\\d+")
                    ? open.data().people().forgetSource(Long.parseLong(what.substring(7)), reason)
                    : open.data().people().forgetAccount(what, reason);
            terminal.say("removed, with %s posts", Terminal.count(posts));
        }
        terminal.next("lockstep analyze " + Terminal.word(file), "run the analyses on what remains");
        return 0;
    }
}
