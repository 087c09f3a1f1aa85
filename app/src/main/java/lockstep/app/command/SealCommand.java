package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.seal.Sealing;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals a case into one file that another person can check. */
@Command(
        name = "seal",
        description = {
            "Seals a case into one file that another person can check with lockstep verify: hashes of the sources, runs,",
            "findings, judgements, log and report under one root. Accounts stand as places in the sources, not by name."
        },
        footer = {
            "",
            "The file is a plain zip. Publish its root: whoever has it knows of every change.",
            "--with-sources puts the files themselves in: then names are in it as they are in the files.",
            "",
            "Examples:",
            "  lockstep seal my.case --out my.lockstep",
            "  lockstep seal my.case --out for-the-court.lockstep --with-sources --reason \"order of 3 May\""
        },
        mixinStandardHelpOptions = true)
public final class SealCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out = Path.of("");

    @Option(
            names = "--with-sources",
            description = "put the source files in too; needs --reason, since they hold names")
    private boolean withSources;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why the sources go along; kept in the log of the case")
    private String reason = "";

    @Option(names = "--stale", description = "seal even if runs rest on an earlier state of the case")
    private boolean evenStale;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (withSources && reason.isBlank())
            throw new WrongUse(
                    "--with-sources needs --reason TEXT: the files hold names of people", "say why they go along");
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            Sealing.Sealed sealed = Sealing.logged(open.data(), evenStale, withSources ? reason : "", out);
            terminal.say(
                    "wrote %s: %s, %s that can be made again",
                    out, Count.of(sealed.entries(), "entry"), Count.of(sealed.findings(), "finding"));
            terminal.print("root " + sealed.root());
            terminal.next(
                    "lockstep verify " + Terminal.word(out) + (withSources ? "" : " --sources DIR"), "on any machine");
        }
        return 0;
    }
}
