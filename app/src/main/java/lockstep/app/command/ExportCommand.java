package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lockstep.casework.OpenCase;
import lockstep.casework.export.CaseExport;
import lockstep.casework.export.ExportRequest;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.console.options.NamesOptions;
import lockstep.exchange.StixBundle;
import lockstep.model.CannotDo;
import lockstep.model.Count;
import lockstep.model.Scope;
import lockstep.model.WholeFile;
import lockstep.model.WrongUse;
import lockstep.report.CsvCell;
import lockstep.report.exports.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a case found, and what it received, for another tool. */
@Command(
        name = "export",
        description = {
            "Writes what a case found, and what it received, for another tool.",
            "Accounts stand under short names of this case only; what was received goes out as it came."
        },
        footer = {
            "",
            "FORM is one of:",
            "  to look at the network of one run:",
            "    gexf      with times, for Gephi and its time line",
            "    graphml   for igraph, NetworkX, Cytoscape",
            "  to reckon with it in R, Python or a spreadsheet:",
            "    csv       ties, and beside them the accounts; formulas are disarmed",
            "    parquet   the same as Parquet, for large networks",
            "    json      the run and its findings, whole, with what people judged",
            "  to hand on to a platform for threat intelligence:",
            "    stix      one STIX 2.1 bundle: the findings of the latest run of each analysis, narratives, accepted incidents and",
            "              judgements, and every object that the case received, to the letter",
            "              --flavour opencti    own accounts as channels, narratives as narratives, amplifies between channels",
            "              --flavour strict     of what was received only what keeps the standard; FILE.left-out.csv says what is not",
            "              --latest             of what was received only the newest version of each object",
            "    misp      the findings as a MISP event, not published; events that the case received each in a file beside it",
            "    disarm-layer   techniques of the findings, for the DISARM Navigator",
            "",
            "Examples:",
            "  lockstep export my.case --as gexf --out net.gexf",
            "  lockstep export my.case --as csv --out net.csv --run R-3 --kept-only",
            "  lockstep export my.case --as stix --flavour opencti --out for-opencti.json"
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            required = true,
            description = "gexf, graphml, csv, parquet, json, stix, misp or disarm-layer")
    private String form = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out = Path.of("");

    @Option(
            names = "--flavour",
            paramLabel = "WHOSE",
            description =
                    "of stix: opencti adds channels and media contents of this case; strict leaves out what was received and breaks the standard; without it, everything received and the findings in objects of the standard")
    private String flavour = "";

    @Option(
            names = "--latest",
            description =
                    "of stix: of each received object only the newest version; without it, every version as it came")
    private boolean latest;

    @Option(
            names = "--run",
            paramLabel = "R",
            description = "this run; without it, the latest of coordination that found something, else of any")
    private String run = "";

    @Option(names = "--kept-only", description = "only ties that the backbone keeps")
    private boolean keptOnly;

    @Mixin
    private NamesOptions named = new NamesOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var export = CaseExport.of(open.data(), asked(), named.names(open.data()));
            CaseExport.Written written = written(open, export);
            for (Path one : written.files()) terminal.say("wrote " + one);
            tell(terminal, export, written);
        }
        return 0;
    }

    private ExportRequest asked() {
        boolean stix = form.equals("stix");
        if (!List.of("", "strict", "opencti").contains(flavour) || (!stix && !flavour.isEmpty()))
            throw new WrongUse(
                    "--flavour is " + flavour + " with --as " + form + "; it takes strict or opencti, with --as stix");
        String whose = flavour.equals("opencti") ? "stix-opencti" : form;
        return new ExportRequest(whose, run, keptOnly, latest, flavour.equals("strict"));
    }

    /** Where what goes out names accounts, the log says so; it is written or the log is silent. */
    private CaseExport.Written written(OpenCase open, CaseExport export) {
        List<CaseExport.Written> written = new ArrayList<>();
        Runnable writing = () -> {
            try {
                written.add(export.write(out));
            } catch (IOException refused) {
                throw cannotWrite(refused);
            }
        };
        if (export.own().isEmpty()) writing.run();
        else named.logging(open, "export of " + export.runs() + " as " + form + " to " + out, writing);
        return written.get(0);
    }

    private void tell(Terminal terminal, CaseExport export, CaseExport.Written written) {
        if (form.startsWith("stix")) {
            terminal.say(
                    "%s as received, %s of this case",
                    Count.of(written.received(), "object"), Terminal.count(written.made()));
            if (!written.leftOut().isEmpty()) leftOut(written.leftOut(), terminal);
        } else if (form.equals("misp")) {
            terminal.say(
                    "%s as received, %s of this case",
                    Count.of(written.received(), "event"), Terminal.count(written.made()));
        } else {
            Selection what = export.own().get(0);
            terminal.say(
                    "%s %s: %s, %s, %s",
                    what.run().id(),
                    what.run().analysis(),
                    Count.of(what.nodes().size(), "account"),
                    Count.of(what.network().size(), "tie"),
                    Count.of(what.findings().size(), "finding"));
        }
    }

    private void leftOut(List<StixBundle.Fault> leftOut, Terminal terminal) {
        Path list = out.resolveSibling(out.getFileName() + ".left-out.csv");
        var lines = new StringBuilder("object,why\n");
        for (StixBundle.Fault f : leftOut)
            lines.append(CsvCell.of(f.object()))
                    .append(',')
                    .append(CsvCell.of(f.says()))
                    .append('\n');
        try {
            WholeFile.text(list, lines.toString());
        } catch (IOException refused) {
            throw cannotWrite(refused);
        }
        terminal.say("wrote " + list);
        terminal.say("%s received objects are left out; %s says which and why", Terminal.count(leftOut.size()), list);
    }

    private CannotDo cannotWrite(IOException refused) {
        return new CannotDo(
                "cannot write " + out + ": " + refused.getMessage(), "choose another place with --out", refused);
    }
}
