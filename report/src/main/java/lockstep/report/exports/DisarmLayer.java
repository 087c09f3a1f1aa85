package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.WholeFile;
import lockstep.model.finding.Finding;
import lockstep.report.Quoted;
import lockstep.report.Verdicts;
import lockstep.report.Visible;
import lockstep.wire.Canonical;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The DISARM techniques of the findings as a layer for the DISARM Navigator: how many findings each may be part of. */
final class DisarmLayer implements Export {
    @Override
    public String id() {
        return "disarm-layer";
    }

    @Override
    public String writes() {
        return "techniques of the findings, as a layer for the DISARM Navigator";
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        ObjectNode layer = JsonNodeFactory.instance.objectNode();
        layer.put("name", "Lockstep " + what.run().analysis() + " " + what.run().id());
        layer.put("domain", "DISARM");
        layer.put(
                "description",
                "Behaviour that may be part of these techniques; the number is of findings. Attributes nothing.");
        layer.putObject("versions").put("layer", "4.4").put("navigator", "4.8.2");
        Map<String, List<Finding>> byTechnique = new TreeMap<>();
        for (Finding f : what.findings()) {
            for (String technique : f.techniques())
                byTechnique.computeIfAbsent(technique, t -> new ArrayList<>()).add(f);
        }
        int most = byTechnique.values().stream().mapToInt(List::size).max().orElse(1);
        var techniques = layer.putArray("techniques");
        byTechnique.forEach((technique, findings) -> techniques
                .addObject()
                .put("techniqueID", technique)
                .put("score", findings.size())
                .put("enabled", true)
                .put("comment", comment(findings, what)));
        var gradient = layer.putObject("gradient").put("minValue", 0).put("maxValue", most);
        gradient.putArray("colors").add("#ffffff").add("#1f5fa8");
        WholeFile.text(out, Canonical.text(layer) + "\n");
        return List.of(out);
    }

    private static String comment(List<Finding> findings, Selection what) {
        var quoted = new Quoted(what.names());
        return Visible.text(String.join(
                "\n",
                findings.stream()
                        .limit(20)
                        .map(f ->
                                f.id() + Verdicts.after(", ", f.chance().verdict()) + ": " + quoted.sentence(f.says()))
                        .toList()));
    }
}
