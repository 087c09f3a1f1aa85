package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.ecosystem.Reach;
import lockstep.analyses.ecosystem.ReachAnalysis;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.console.RecordJson;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far a group's posts went. */
@Command(
        name = "reach",
        description =
                "How far a group's or a narrative's posts went: who passed them on inside and outside of it, what met no response, what cannot be seen.",
        footer = {
            "",
            "Examples:",
            "  lockstep reach my.case F-12",
            "  lockstep reach my.case N-3",
            "  lockstep reach my.case \"Russia official\" --json"
        },
        mixinStandardHelpOptions = true)
public final class ReachCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "GROUP",
            description = "a finding as F-12, a narrative as N-3, a state, or a state and layer")
    private String group = "";

    @Option(names = "--json", description = "print everything as JSON")
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
            var analyst = new Analyst(open.data(), scope, new RunTalk(terminal), 42).ready();
            if (!ReachAnalysis.knows(open.data(), group)) throw noGroup();
            Reach.Result r = analyst.ask(
                            new ReachAnalysis(),
                            Map.of("group", group),
                            Reach.Result.class,
                            () -> Reach.of(open.data(), group, List.of()))
                    .answer();
            if (json) terminal.print(RecordJson.of(r));
            else {
                terminal.print(r.says());
                r.passers()
                        .forEach(p -> terminal.print("passed on by " + p.side() + ": " + Count.of(p.posts(), "post")
                                + " of " + Count.of(p.accounts(), "account")));
                r.unseen().forEach(u -> terminal.print("not seen: " + u));
            }
        }
        return 0;
    }

    private WrongUse noGroup() {
        return new WrongUse(
                group + " is no group of the case",
                "a finding as F-12, a narrative as N-3, a state, or a state and layer as lockstep registry list CASE --matches"
                        + " shows them");
    }
}
