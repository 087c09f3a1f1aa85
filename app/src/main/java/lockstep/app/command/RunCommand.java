package lockstep.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.analysis.Analyst;
import lockstep.casework.intake.IntakeCase;
import lockstep.console.RunTalk;
import lockstep.console.Terminal;
import lockstep.console.WrittenText;
import lockstep.console.options.EncoderOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.IngestOptions;
import lockstep.console.options.ScopeOptions;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.report.Names;
import lockstep.report.html.HtmlReport;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From files to a report in one go. */
@Command(
        name = "run",
        description =
                "From files to a report in one go: ingest, every analysis that the files have data for, one HTML page.",
        footer = {
            "",
            "Repeating the command reads nothing twice and keeps runs that asked the same.",
            "",
            "Examples:",
            "  lockstep run posts.csv.gz --case my.case --report my.html",
            "  lockstep run exports/ --case my.case --report my.html --since 2021-06-01"
        },
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILES", description = "files, folders, patterns")
    private List<String> files = List.of();

    @Option(names = "--case", required = true, paramLabel = "CASE", description = "the case; made where there is none")
    private Path file = Path.of("");

    @Option(names = "--report", paramLabel = "FILE", description = "the page to write")
    private @Nullable Path report;

    @Option(names = "--seed", paramLabel = "N", description = "seed of all randomness (default 42)")
    private long seed = 42;

    @Option(names = "--again", description = "run analyses even if an earlier run asked the same of the same data")
    private boolean again;

    @Mixin
    private IngestOptions reading = new IngestOptions();

    @Mixin
    private ScopeOptions scoped = new ScopeOptions();

    @Mixin
    private EncoderOptions encoder = new EncoderOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        Scope scope = scoped.scope();
        try (var made = IntakeCase.of(file)) {
            CaseFile open = made.file();
            var ingest = reading.read(open, files, terminal);
            boolean posts = made.hasPosts();
            if (ingest.refused() > 0) {
                terminal.next(
                        "lockstep rejects " + Terminal.word(file), "why files were refused; nothing was analysed");
                return 1;
            }
            if (!posts)
                throw new CannotDo(
                        "the files hold no post, so there is nothing to analyse",
                        "lockstep ingest --formats lists what can be read");
            LocalCase data = OpenCase.of(open, scope).data();
            encoder.keepIn(data, terminal);
            var talk = new RunTalk(terminal);
            int findings = talk.runAll(
                    new Analyst(data, scope, talk, seed), again, data.file().path());
            if (report != null) write(report, HtmlReport.of(data, Names.pseudonyms(data)), terminal);
            if (findings > 0) {
                terminal.next("lockstep findings " + Terminal.word(file), "list what was found");
                terminal.next("lockstep serve " + Terminal.word(file), "look at it in a browser");
            } else terminal.say("nothing was found");
        }
        return 0;
    }

    static void write(Path report, String page, Terminal terminal) {
        WrittenText.write(report, page, "--report");
        terminal.say("wrote %s (%s KB)", report, Terminal.count(page.length() / 1024));
    }
}
