package lockstep.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.ecosystem.Changes;
import lockstep.app.Analyst;
import lockstep.app.OpenCase;
import lockstep.app.Progress;
import lockstep.app.RecordJson;
import lockstep.app.Terminal;
import lockstep.app.options.GlobalOptions;
import lockstep.app.options.ScopeOptions;
import lockstep.model.Scope;
import lockstep.model.analysis.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells when a side's volume, languages, targets or covert part changed. */
@Command(
        name = "changes",
        description = {
            "The days on which a side's volume, languages, targets, balance between rival targets, or covert part changed, with how",
            "sure each day is, and whether ordinary newsrooms changed too."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep changes my.case",
            "  lockstep changes my.case --since 2016-01-01 --json",
            "  lockstep changes my.case --group F-12"
        },
        mixinStandardHelpOptions = true)
public final class ChangesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Option(
            names = "--group",
            paramLabel = "FINDING",
            description = "a finding as F-12: its accounts are one side, the registry's sides the others")
    private String group = "";

    @Option(names = "--json", description = "print every change as JSON")
    private boolean json;

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        try (OpenCase open = OpenCase.of(file, scope)) {
            var progress = new Progress(terminal, seed);
            Map<String, String> given = group.isEmpty() ? Map.of() : Map.of("group", group);
            var looked = Changes.looked(open.data(), Settings.of(Changes.Settings.class, given), progress);
            var result = looked.result();
            progress.clear();
            if (json) terminal.print(RecordJson.of(result));
            else result.changes().forEach(c -> terminal.print(Changes.says(c)));
            new Analyst(open.data(), scope, terminal, seed).run(new Changes(looked), given, false);
            terminal.say("%d series over %d days", result.series(), result.days());
        }
        return 0;
    }
}
