package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lockstep.casework.OpenCase;
import lockstep.console.Listing;
import lockstep.console.Terminal;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Run;
import lockstep.model.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the runs of a case: what was asked, of what, with which settings. */
@Command(
        name = "runs",
        description = "Lists what was run on a case, with every setting: enough to do it again.",
        footer = {"", "Example:", "  lockstep runs my.case"},
        mixinStandardHelpOptions = true)
public final class RunsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var listing = new Listing(
                    "run", "analysis", "version", "findings", "not_run", "started_at", "took_ms", "seed", "again");
            for (Run r : open.data().runs()) {
                listing.add(
                        r.id(),
                        r.analysis(),
                        r.version(),
                        r.findings(),
                        r.notRun(),
                        r.startedAt().toString(),
                        r.took().toMillis(),
                        r.seed(),
                        again(r));
            }
            listing.print(terminal, form.form());
        }
        return 0;
    }

    /** The command that runs it again. */
    private String again(Run r) {
        String settings = r.settings().entrySet().stream()
                .map(s -> " --" + s.getKey() + " " + s.getValue())
                .collect(Collectors.joining());
        String scope = r.scope().entrySet().stream()
                .filter(s -> !s.getKey().equals("accounts"))
                .map(s -> " --" + s.getKey() + " " + s.getValue())
                .collect(Collectors.joining());
        return "lockstep analyze " + Terminal.word(file) + " " + r.analysis() + settings + scope + " --seed " + r.seed()
                + " --again";
    }
}
