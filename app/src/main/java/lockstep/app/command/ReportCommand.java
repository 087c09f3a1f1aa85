package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.console.Terminal;
import lockstep.console.WrittenText;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.NamesOptions;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.report.Names;
import lockstep.report.html.HtmlReport;
import lockstep.report.text.MarkdownReport;
import lockstep.store.LocalCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a case as one file. */
@Command(
        name = "report",
        description = {
            "Writes what was asked and found as one file that can be handed on.",
            "It loads nothing from elsewhere; links are defanged, and accounts stand under short names of this case only."
        },
        footer = {
            "",
            "Examples:",
            "  lockstep report my.case --out report.html",
            "  lockstep report my.case --out report.md",
            "  lockstep report my.case --out for-the-desk.html --names --reason \"right of reply\""
        },
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "html or md; without it, what the name of FILE says, else html")
    private String form = "";

    @Mixin
    private NamesOptions named = new NamesOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        String as = form();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            Names names = named.names(open.data());
            named.logging(open, "report to " + out, () -> write(out, text(as, open.data(), names)));
            int findings = open.data().findings().size();
            terminal.say("wrote %s: %s of %s", out, Count.of(findings, "finding"), file);
            if (findings == 0) terminal.next("lockstep analyze " + Terminal.word(file), "look for something");
        }
        return 0;
    }

    private String form() {
        String as = !form.isEmpty() ? form : out.toString().endsWith(".md") ? "md" : "html";
        if (!as.equals("html") && !as.equals("md"))
            throw new WrongUse("--as is " + as + "; it takes html or md", "leave it out to go by the name of the file");
        return as;
    }

    private static String text(String as, LocalCase data, Names names) {
        return as.equals("md") ? MarkdownReport.of(data, names) : HtmlReport.of(data, names);
    }

    /** Writes the report of a case, HTML with short names: for commands that make one on their way. */
    public static void write(LocalCase data, Path out) {
        write(out, HtmlReport.of(data, Names.pseudonyms(data)));
    }

    private static void write(Path out, String text) {
        WrittenText.write(out, text, "--out");
    }
}
