package lockstep.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lockstep.analyses.coordination.Coordination;
import lockstep.app.Terminal;
import lockstep.app.options.GlobalOptions;
import lockstep.app.options.NamesOptions;
import lockstep.casework.OpenCase;
import lockstep.casework.partners.KeptStix;
import lockstep.casework.partners.Storied;
import lockstep.exchange.StixBundle;
import lockstep.model.CannotDo;
import lockstep.model.Near;
import lockstep.model.Run;
import lockstep.model.Scope;
import lockstep.model.WholeFile;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.report.CsvCell;
import lockstep.report.exports.CaseStory;
import lockstep.report.exports.Export;
import lockstep.report.exports.Exports;
import lockstep.report.exports.Misp;
import lockstep.report.exports.Selection;
import lockstep.report.exports.Stix;
import lockstep.store.LocalCase;
import lockstep.store.ParquetFile;
import lockstep.store.Received;
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
        if (form.equals("stix")) return stix(terminal);
        if (!flavour.isEmpty()) throw wrongFlavour();
        if (form.equals("misp")) return misp(terminal);
        Export export = Exports.of(form, ParquetFile::write);
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            Selection what = selection(open.data());
            Run chosen = what.run();
            List<Path> made = new ArrayList<>();
            named.logging(open, made(chosen.id()), () -> made.addAll(write(export, what)));
            for (Path one : made) terminal.say("wrote " + one);
            terminal.say(
                    "%s %s: %s accounts, %s ties, %s findings",
                    chosen.id(),
                    chosen.analysis(),
                    Terminal.count(what.nodes().size()),
                    Terminal.count(what.network().size()),
                    Terminal.count(what.findings().size()));
        }
        return 0;
    }

    private WrongUse wrongFlavour() {
        return new WrongUse(
                "--flavour is " + flavour + " with --as " + form + "; it takes strict or opencti, with --as stix");
    }

    /** What was received goes out with the case's own; a case that only received has no run, and needs none. */
    private int stix(Terminal terminal) {
        if (!List.of("", "strict", "opencti").contains(flavour)) throw wrongFlavour();
        var stix = new Stix(flavour.equals("opencti") ? Stix.Flavour.OPENCTI : Stix.Flavour.STRICT);
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            var received = new Received(open.file());
            boolean only = run.isEmpty() && open.data().runs().isEmpty() && received.count("stix") > 0;
            List<Selection> own = only ? List.of() : told(open.data());
            List<Finding> findings =
                    own.stream().flatMap(o -> o.findings().stream()).toList();
            CaseStory story = own.isEmpty() ? CaseStory.NOTHING : Storied.of(open, findings);
            List<StixBundle.Fault> leftOut = new ArrayList<>();
            var kept = flavour.equals("strict") ? KeptStix.strict(received, leftOut) : KeptStix.all(received);
            Stix.Written[] written = new Stix.Written[1];
            String runs = String.join(" ", own.stream().map(o -> o.run().id()).toList());
            Runnable writing = written(() -> written[0] = stix.write(own, story, latest ? kept.latest() : kept, out));
            if (own.isEmpty()) writing.run();
            else named.logging(open, made(runs), writing);
            terminal.say("wrote " + out);
            terminal.say(
                    "%s objects as they were received, %s of this case",
                    Terminal.count(written[0].received()), Terminal.count(written[0].made()));
            if (!leftOut.isEmpty()) leftOut(leftOut, terminal);
        } catch (IOException refused) {
            throw cannotWrite(refused);
        }
        return 0;
    }

    private String made(String runs) {
        return "export of " + runs + " as " + form + " to " + out;
    }

    /** Something that writes files. */
    private interface Writing {
        void write() throws IOException;
    }

    private Runnable written(Writing writing) {
        return () -> {
            try {
                writing.write();
            } catch (IOException refused) {
                throw cannotWrite(refused);
            }
        };
    }

    /** The case's own event, and every event that it received. */
    private int misp(Terminal terminal) {
        try (OpenCase open = OpenCase.of(file, Scope.ALL)) {
            List<String> events = new ArrayList<>();
            new Received(open.file()).each("misp", "event", item -> events.add(item.body()));
            boolean only = run.isEmpty() && open.data().runs().isEmpty() && !events.isEmpty();
            List<Path> made = new ArrayList<>();
            if (!only) {
                Selection what = selection(open.data());
                named.logging(open, made(what.run().id()), written(() -> made.addAll(new Misp().write(what, out))));
            }
            made.addAll(Misp.received(events, only, out));
            for (Path one : made) terminal.say("wrote " + one);
            terminal.say(
                    "%s events as they were received, %s of this case",
                    Terminal.count(events.size()), only ? "0" : "1");
        } catch (IOException refused) {
            throw cannotWrite(refused);
        }
        return 0;
    }

    private void leftOut(List<StixBundle.Fault> leftOut, Terminal terminal) throws IOException {
        Path list = out.resolveSibling(out.getFileName() + ".left-out.csv");
        var lines = new StringBuilder("object,why\n");
        for (StixBundle.Fault f : leftOut)
            lines.append(CsvCell.of(f.object()))
                    .append(',')
                    .append(CsvCell.of(f.says()))
                    .append('\n');
        WholeFile.text(list, lines.toString());
        terminal.say("wrote " + list);
        terminal.say("%s received objects are left out; %s says which and why", Terminal.count(leftOut.size()), list);
    }

    /** The latest run of each analysis that found something, or the one that is asked for. */
    private List<Selection> told(LocalCase data) {
        Map<String, Run> latestOf = new TreeMap<>();
        if (run.isEmpty() && !data.runs().isEmpty()) {
            for (Run each : data.runs()) if (each.findings() > 0) latestOf.put(each.analysis(), each);
        } else {
            latestOf.put("", run(data));
        }
        var names = named.names(data);
        return latestOf.values().stream()
                .map(r -> Selection.findings(data, r, names))
                .filter(s -> !s.findings().isEmpty())
                .toList();
    }

    private Selection selection(LocalCase data) {
        Run chosen = run(data);
        return Selection.of(data, chosen, keptOnly, named.names(data));
    }

    private Run run(LocalCase data) {
        List<Run> runs = data.runs();
        if (runs.isEmpty()) throw new WrongUse(file + " has no run yet", "lockstep analyze " + Terminal.word(file));
        if (run.isEmpty()) {
            Optional<Run> tested = runs.stream()
                    .filter(r -> r.analysis().equals(Coordination.ID) && r.findings() > 0)
                    .reduce((earlier, later) -> later);
            if (tested.isPresent()) return tested.get();
            for (int i = runs.size() - 1; i >= 0; i--) {
                if (runs.get(i).findings() > 0) return runs.get(i);
            }
            return runs.get(runs.size() - 1);
        }
        return runs.stream()
                .filter(r -> r.id().equals(run))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--run is " + run + "; the case has no such run",
                        Near.help(run, runs.stream().map(Run::id).toList())));
    }

    private List<Path> write(Export export, Selection what) {
        try {
            return export.write(what, out);
        } catch (IOException refused) {
            throw cannotWrite(refused);
        }
    }

    private CannotDo cannotWrite(IOException refused) {
        return new CannotDo(
                "cannot write " + out + ": " + refused.getMessage(), "choose another place with --out", refused);
    }
}
