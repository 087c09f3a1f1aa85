package lockstep.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lockstep.app.Terminal;
import lockstep.app.options.GlobalOptions;
import lockstep.store.CaseFile;
import lockstep.store.intake.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lists the input rows that are no rows of the case. */
@Command(
        name = "rejects",
        description = "Lists the input rows that are no rows of the case: file, line, column, reason, raw text.",
        footer = {"", "Examples:", "  lockstep rejects my.case", "  lockstep rejects my.case --json | jq -r .raw"},
        mixinStandardHelpOptions = true)
public final class RejectsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 120;

    @Parameters(paramLabel = "CASE", description = "the case")
    private Path file = Path.of("");

    @Option(names = "--json", description = "one JSON object a line: file, line, column, reason, raw")
    private boolean json;

    @Option(names = "--csv", description = "print CSV with the same fields")
    private boolean csv;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Override
    public Integer call() {
        Terminal terminal = global.terminal();
        if (csv) terminal.print("file,line,column,reason,raw");
        try (CaseFile open = CaseFile.open(file)) {
            long count = Rejects.each(open, reject -> terminal.print(line(reject)));
            if (count == 0) terminal.say("no rejects");
            else if (!json && !csv) terminal.say(Terminal.count(count) + " rejects");
        }
        return 0;
    }

    private String line(Rejects.Line reject) {
        if (json) {
            ObjectNode line = JSON.createObjectNode();
            line.put("file", reject.file());
            line.put("line", reject.line());
            line.put("column", reject.column());
            line.put("reason", reject.reason());
            line.put("raw", reject.raw());
            return JSON.writeValueAsString(line);
        }
        if (csv) {
            return cell(reject.file()) + "," + reject.line() + "," + reject.column() + "," + cell(reject.reason()) + ","
                    + cell(reject.raw());
        }
        return diagnostic(reject);
    }

    private static String diagnostic(Rejects.Line reject) {
        int colon = reject.reason().indexOf(": ");
        String code = colon > 0 ? reject.reason().substring(0, colon) : "rejected";
        String says = colon > 0 ? reject.reason().substring(colon + 2) : reject.reason();
        String raw = reject.raw().lines().findFirst().orElse("");
        String shown = raw.length() > SHOWN ? raw.substring(0, SHOWN) + "..." : raw;
        return "error[" + code + "]: " + visible(says) + "\n  --> " + reject.file() + ":" + reject.line()
                + (reject.column() > 0 ? ", column " + reject.column() : "") + "\n  found     " + visible(shown);
    }

    /** What a file says cannot steer the terminal. */
    private static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean steers = Character.isISOControl(c) && c != '\t' || Character.getType(c) == Character.FORMAT;
            if (steers) shown.append(String.format("\\u%04x", c));
            else shown.appendCodePoint(c);
        });
        return shown.toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
