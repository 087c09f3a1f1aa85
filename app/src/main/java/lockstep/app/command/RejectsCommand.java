package lockstep.app.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lockstep.console.Terminal;
import lockstep.console.options.GlobalOptions;
import lockstep.model.Count;
import lockstep.report.CsvCell;
import lockstep.store.file.CaseFile;
import lockstep.store.intake.Rejects;
import lockstep.store.received.Received;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists the input rows that are no rows of the case. */
@Command(
        name = "rejects",
        description = {
            "Lists the input rows that are no rows of the case: file, line, column, reason, raw text.",
            "Behind them stand the faults of objects that partners sent: those objects are kept, as they came."
        },
        footer = {"", "Examples:", "  lockstep rejects my.case", "  lockstep rejects my.case --json | jq -r .raw"},
        mixinStandardHelpOptions = true)
public final class RejectsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 120;
    private static final String REJECTED = "rejected";
    private static final String KEPT = "kept";

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(
            names = "--json",
            description = "one JSON object a line: what (rejected or kept), file, line, column, reason, raw")
    private boolean json;

    @Option(names = "--csv", description = "print CSV with the same fields")
    private boolean csv;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (csv) terminal.print("file,line,column,reason,raw,what");
        try (CaseFile open = CaseFile.open(file)) {
            long count = Rejects.each(open, reject -> terminal.print(line(reject, REJECTED)));
            long[] faults = new long[2];
            if (!json && !csv && count > 0) terminal.say(Count.of(count, "reject"));
            new Received(open).faulty(item -> {
                if (faults[0]++ == 0 && !json && !csv)
                    terminal.print("\nFaults of objects that are kept as they came:");
                for (String fault : item.faults().split("\n")) {
                    faults[1]++;
                    terminal.print(line(fault(open, item, fault), KEPT));
                }
            });
            if (faults[0] > 0)
                terminal.say(Count.of(faults[1], "fault") + " of " + Terminal.count(faults[0])
                        + " objects, which are kept; lockstep export CASE --as stix --flavour strict leaves them out");
            else if (count == 0) terminal.say("no rejects");
        }
        return 0;
    }

    private static Rejects.Line fault(CaseFile open, Received.Item item, String says) {
        String who = (item.id().isEmpty() ? item.type() + " at place " + item.place() : item.id());
        return new Rejects.Line(
                Rejects.file(open, item.source()), item.line(), 0, "fault: " + who + ": " + says, item.body());
    }

    private String line(Rejects.Line reject, String what) {
        if (json) {
            ObjectNode line = JSON.createObjectNode();
            line.put("what", what);
            line.put("file", reject.file());
            line.put("line", reject.line());
            line.put("column", reject.column());
            line.put("reason", reject.reason());
            line.put("raw", reject.raw());
            return JSON.writeValueAsString(line);
        }
        if (csv) {
            return CsvCell.exact(reject.file()) + "," + reject.line() + "," + reject.column() + ","
                    + CsvCell.exact(reject.reason()) + "," + CsvCell.exact(reject.raw()) + "," + what;
        }
        return diagnostic(reject, what.equals(KEPT) ? "fault" : "error");
    }

    private static String diagnostic(Rejects.Line reject, String weight) {
        int colon = reject.reason().indexOf(": ");
        String code = colon > 0 ? reject.reason().substring(0, colon) : "rejected";
        String says = colon > 0 ? reject.reason().substring(colon + 2) : reject.reason();
        String raw = reject.raw().lines().findFirst().orElse("");
        String shown = raw.length() > SHOWN ? raw.substring(0, SHOWN) + "..." : raw;
        return (weight.equals("fault") ? "fault" : weight + "[" + code + "]") + ": " + visible(says) + "\n  --> "
                + reject.file() + ":" + reject.line() + (reject.column() > 0 ? ", column " + reject.column() : "")
                + "\n  found     " + visible(shown);
    }

    /** What a file says cannot steer the terminal. */
    private static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean steers = Character.isISOControl(c) && c != '\t' || Character.getType(c) == Character.FORMAT;
            if (steers) shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            else shown.appendCodePoint(c);
        });
        return shown.toString();
    }
}
