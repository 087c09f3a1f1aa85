package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.model.WholeFile;
import lockstep.wire.Wire;

/** The run and its findings as JSON: the canonical form, with accounts renamed and words of others made safe. */
final class FindingsJson implements Export {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public String writes() {
        return "the run and its findings, whole, as JSON";
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        var renamed = new Renamed(what.names());
        String findings = what.findings().stream()
                .map(renamed::finding)
                .map(Wire::json)
                .collect(Collectors.joining(",\n", "[\n", "\n]"));
        String run = Wire.json(renamed.run(what.run()));
        WholeFile.text(
                out,
                "{\"run\":" + run + ",\n\"findings\":" + findings
                        + list(
                                "assessments",
                                what.assessments().stream()
                                        .map(renamed::assessment)
                                        .map(Wire::json)
                                        .toList())
                        + list(
                                "remarks",
                                what.remarks().stream()
                                        .map(renamed::remark)
                                        .map(Wire::json)
                                        .toList())
                        + "}\n");
        return List.of(out);
    }

    /** A further field, left out where nobody said anything. */
    private static String list(String name, List<String> items) {
        return items.isEmpty() ? "" : ",\n\"" + name + "\":[\n" + String.join(",\n", items) + "\n]";
    }
}
