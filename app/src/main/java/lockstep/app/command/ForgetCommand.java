package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.casework.OpenCase;
import lockstep.casework.removal.CaseRemoval;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.report.Figures;
import lockstep.store.accounts.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an account or a source from a case, and keeps it from coming back. */
@Command(
        name = "forget",
        description = {
            "Removes an account, or a source, with all its rows and the findings that name it or rest on it, takes its name out of",
            "what people said and out of rejected lines, and writes the case into a new file. A keyed hash stays, so that it is not",
            "read again; the log keeps that something was removed, not what. What it cannot reach, it says."
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
        CaseRemoval removal;
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            removal = CaseRemoval.of(open, what, reason);
        }
        Removal done = removal.done();
        terminal.say(
                "removed, with %s; %s went with it, %s that named it %s masked",
                Figures.count(done.posts(), "post"),
                Figures.count(done.findings(), "finding"),
                Count.of(done.masked(), "sentence or raw line", "sentences and raw lines"),
                done.masked() == 1 ? "was" : "were");
        if (done.received() > 0)
            terminal.say(
                    "%s that partners sent went too%s",
                    Count.of(done.received(), "object"),
                    done.names().isEmpty() ? "" : ": one of its names stands there, whomever it means");
        if (done.listed() > 0)
            terminal.say(
                    "%s of registry lists that named it, or an actor that is nothing but it, went too",
                    Count.of(done.listed(), "row"));
        terminal.say("the case was written into a new file, so that nothing of it stays in the old one");
        notReached(terminal, done, removal.beside());
        terminal.next("lockstep analyze " + Terminal.word(file), "run the analyses on what remains");
        return 0;
    }

    /** What no case can reach is said, so that the person can. */
    private static void notReached(Terminal terminal, Removal done, List<Path> beside) {
        if (done.elsewhere() > 0)
            terminal.say(
                    "not reached: %s",
                    Count.of(
                            done.elsewhere(),
                            "post of others that names, answers or reposts it, or repeats its words",
                            "posts of others that name, answer or repost it, or repeat its words"));
        if (!done.files().isEmpty())
            terminal.say("not reached: the files that its rows came from: %s", String.join(", ", done.files()));
        if (!beside.isEmpty())
            terminal.say(
                    "not reached: files beside the case that name it; remove them, or make them anew: %s",
                    beside.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", ")));
        terminal.say(
                "not reached: reports, exports, seals and copies of the case that were handed out or lie elsewhere");
    }
}
