package lockstep.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Terminal;
import lockstep.console.WrittenText;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.NamesOptions;
import lockstep.model.CannotDo;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;
import lockstep.report.Names;
import lockstep.report.compose.Composed;
import lockstep.report.compose.Fault;
import lockstep.store.LocalCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report out of a text that a person writes, in which every number is bound to the case. */
@Command(
        name = "compose",
        description = {
            "Makes a report out of Markdown that you write: findings, narratives and pictures where you put them, your words between.",
            "Every number is bound to the case, as {{F-1.members}}; what is not, and wording that must not go out, is refused by line."
        },
        footer = {
            "",
            "--draft writes a first text from chosen findings. Methods, limits and sources are added by the system.",
            "Bindings: {{F-1.members}} {{F-1.q}} {{finding F-1}} {{figure F-1 timeline}} {{narrative N-3}} {{A-2.likelihood}}",
            "{{case.posts}} {{account x:12345}}, and a number from elsewhere: {{quoted \"1,200\" source \"the agency, 3 May\"}}",
            "",
            "Examples:",
            "  lockstep compose my.case --draft my.md --finding F-1 --finding F-4",
            "  lockstep compose my.case my.md",
            "  lockstep compose my.case my.md --out my.html",
            "  lockstep compose my.case my.md --out my.html --unmask x:12345 --reason \"a minister's own account\""
        },
        mixinStandardHelpOptions = true)
public final class ComposeCommand implements Callable<Integer> {
    private static final int DRAFTED = 5;

    @Parameters(index = "0", paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "what you wrote; without --out it is only checked")
    private @Nullable Path written;

    @Option(names = "--out", paramLabel = "FILE", description = "the report to write: .html or .md")
    private @Nullable Path out;

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "write a first text here; a file that is there is not overwritten")
    private @Nullable Path draft;

    @Option(
            names = "--finding",
            paramLabel = "F",
            description = "a finding of the draft; may be repeated (default: the strongest)")
    private List<String> findings = List.of();

    @Option(names = "--narrative", paramLabel = "N", description = "a narrative of the draft; may be repeated")
    private List<String> narratives = List.of();

    @Mixin
    private NamesOptions named = new NamesOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if ((draft == null) == (written == null))
            throw new WrongUse(
                    "name a text to make a report of, or --draft FILE to begin one",
                    "lockstep compose CASE TEXT --out FILE");
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            if (draft != null) {
                write(draft, Composed.draft(open.data(), chosen(open.data()), narratives), false);
                terminal.next(
                        "lockstep compose " + Terminal.word(file) + " " + draft + " --out report.html",
                        "after you wrote between the lines");
                return 0;
            }
            return compose(open, terminal, Path.of(String.valueOf(written)));
        }
    }

    private int compose(OpenCase open, Terminal terminal, Path text) {
        LocalCase data = open.data();
        Names names = out == null ? Names.pseudonyms(data) : named.names(data);
        Composed composed = Composed.of(data, names, read(text));
        List<Fault> faults = composed.faults();
        for (Fault fault : faults) terminal.err().println(fault.at(text.toString()));
        if (!faults.isEmpty()) {
            terminal.say("%s to mend; nothing was written", Terminal.count(faults.size()));
            return 1;
        }
        if (out == null) {
            terminal.say("%s is well: every number is bound", text);
            return 0;
        }
        Path to = out;
        String report = to.toString().endsWith(".md") ? composed.markdown() : composed.html();
        named.logging(open, "report to " + to, () -> write(to, report, true));
        terminal.say("wrote %s", out);
        return 0;
    }

    private List<Finding> chosen(LocalCase data) {
        if (!findings.isEmpty())
            return findings.stream()
                    .map(id -> data.finding(id)
                            .orElseThrow(() -> new WrongUse(
                                    "the case has no finding " + id,
                                    "lockstep findings " + Terminal.word(file) + " lists them")))
                    .toList();
        List<Finding> all = data.findings();
        List<Finding> coordinated = all.stream()
                .filter(f -> f.chance().verdict() == Verdict.COORDINATED)
                .limit(DRAFTED)
                .toList();
        return coordinated.isEmpty() ? all.stream().limit(DRAFTED).toList() : coordinated;
    }

    private static String read(Path text) {
        try {
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new CannotDo(
                    "cannot read " + text,
                    "Markdown in UTF-8; lockstep compose CASE --draft FILE begins one",
                    notReadable);
        }
    }

    private static void write(Path to, String text, boolean over) {
        if (!over && Files.exists(to))
            throw new WrongUse(to + " is there already", "name another file; what you wrote stays");
        WrittenText.write(to, text, "--out or --draft");
    }
}
