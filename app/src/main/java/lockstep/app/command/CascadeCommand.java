package lockstep.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import lockstep.analyses.ecosystem.Cascade;
import lockstep.analyses.ecosystem.CascadeAnalysis;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.console.AnswerListing;
import lockstep.console.RecordJson;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.Spans;
import lockstep.model.analysis.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows one item through a case. */
@Command(
        name = "cascade",
        description =
                "Who passed one item on, by layer and time: a tree where posts name what they pass on, a list by time where not.",
        footer = {
            "",
            "Examples:",
            "  lockstep cascade my.case 1238111898828066823",
            "  lockstep cascade my.case https://example.org/a --json"
        },
        mixinStandardHelpOptions = true)
public final class CascadeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "ITEM", description = "the platform's id of a post, or a link")
    private String item = "";

    @Option(
            names = "--groups",
            paramLabel = "FINDINGS",
            description = "findings as F-1,F-2 whose accounts are told apart as suspected groups; none by default")
    private String groups = "";

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
            Map<String, String> given = Map.of("item", item, "groups", groups);
            Analyst analyst = new Analyst(open.data(), scope, new RunTalk(terminal), 42).ready();
            var settings = Settings.of(CascadeAnalysis.Settings.class, given);
            Cascade.Result r = analyst.ask(
                            new CascadeAnalysis(),
                            given,
                            Cascade.Result.class,
                            () -> Cascade.of(open.data(), item, settings.findings()))
                    .answer();
            if (json) terminal.print(RecordJson.of(r));
            else table(terminal, r);
        }
        return 0;
    }

    private static void table(Terminal terminal, Cascade.Result r) {
        terminal.print(CascadeAnalysis.says(r));
        if (r.likes() >= 0) terminal.print(Count.of(r.likes(), "like") + ", as its source states");
        terminal.print("times are read to " + Spans.told(Duration.ofSeconds(r.clockSeconds())));
        r.questions().forEach(q -> terminal.print("question: " + q));
        AnswerListing.print(terminal, r, "by_side");
        AnswerListing.print(terminal, r, "parts");
        if (!r.firstOfficial().isEmpty())
            terminal.print("first official carrier: "
                    + (r.firstOfficial().size() == 1
                            ? r.firstOfficial().get(0).actor() + ", "
                                    + r.firstOfficial().get(0).at()
                            : "the clocks cannot tell which of "
                                    + r.firstOfficial().size()));
        if (!r.chain().isEmpty()) AnswerListing.print(terminal, r, "chain");
        if (r.groups().isEmpty()) terminal.print("suspected groups are told apart where --groups names their findings");
        r.unseen().forEach(u -> terminal.print("not seen: " + u));
    }
}
