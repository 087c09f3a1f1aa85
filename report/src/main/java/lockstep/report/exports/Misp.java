package lockstep.report.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lockstep.model.WholeFile;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.model.finding.Finding;
import lockstep.report.Defanged;
import lockstep.report.Figures;
import lockstep.report.Quoted;
import lockstep.report.Verdicts;
import lockstep.report.Visible;
import lockstep.wire.Canonical;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The findings as a MISP event, not published and for the own organisation only: a person decides who else gets it. */
public final class Misp implements Export {
    private static final int LINKS = 50;

    @Override
    public String id() {
        return "misp";
    }

    @Override
    public String writes() {
        return "the findings as a MISP event";
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public List<Path> write(Selection what, Path out) throws IOException {
        String input =
                what.run().input() + " " + what.run().id() + " " + what.run().analysis();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode event = root.putObject("Event");
        String seconds = Long.toString(what.run().startedAt().getEpochSecond());
        event.put("uuid", Uuid5.of(Uuid5.LOCKSTEP, "misp " + input).toString());
        event.put(
                "info",
                Visible.text("Lockstep " + what.run().analysis() + ": "
                        + Figures.count(what.findings().size(), "finding")));
        event.put("date", Figures.day(what.run().startedAt())).put("timestamp", seconds);
        event.put("threat_level_id", "4")
                .put("analysis", "1")
                .put("distribution", "0")
                .put("published", false);
        ArrayNode attributes = event.putArray("Attribute");
        ArrayNode tags = event.putArray("Tag");
        tags.addObject().put("name", "tlp:amber").put("colour", "#FFC000");
        Set<String> techniques = new LinkedHashSet<>();
        for (Finding f : what.findings()) {
            finding(attributes, f, what, input + " " + f.id(), seconds);
            techniques.addAll(f.techniques());
        }
        for (String technique : techniques)
            tags.addObject()
                    .put("name", "lockstep:disarm=\"" + technique + "\"")
                    .put("colour", "#1f5fa8");
        WholeFile.text(out, Canonical.text(root) + "\n");
        return List.of(out);
    }

    /**
     * Writes the events that a case received, each to the letter: the first into the asked file where the case has nothing of its
     * own, all others beside it, since a file of MISP's core format holds one event.
     *
     * @param first whether the asked file is still free
     * @return the files made
     */
    public static List<Path> received(List<String> events, boolean first, Path out) throws IOException {
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Path to = first && i == 0 ? out : beside(out, i + 1);
            WholeFile.text(to, events.get(i) + "\n");
            made.add(to);
        }
        return made;
    }

    private static Path beside(Path out, int number) {
        String name = String.valueOf(out.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return out.resolveSibling(stem + ".received-" + number + (dot > 0 ? name.substring(dot) : ""));
    }

    private static void finding(ArrayNode attributes, Finding f, Selection what, String within, String seconds) {
        var quoted = new Quoted(what.names());
        String comment = f.id() + Verdicts.after(", verdict ", f.chance().verdict());
        String says =
                quoted.sentence(f.says()) + " Could also be: " + quoted.sentence(String.join("; ", f.couldAlsoBe()));
        attribute(attributes, within, seconds, Kind.COMMENT, says, comment);
        for (Finding.Member m : f.about())
            attribute(
                    attributes,
                    within,
                    seconds,
                    Kind.ACCOUNT,
                    what.names().of(m.account()),
                    comment + ", account on " + m.account().platform());
        f.evidence().stream()
                .filter(e -> e instanceof CoAction c && Defanged.isLink(c.value()))
                .map(e -> ((CoAction) e).value())
                .filter(link -> what.names().areReal() || !quoted.link(link).contains("[account]"))
                .distinct()
                .limit(LINKS)
                .forEach(link -> attribute(attributes, within, seconds, Kind.LINK, link, comment + ", shared"));
    }

    /** Nothing is for detection systems: a shared link is not an indicator of an attack. */
    private static void attribute(
            ArrayNode to, String within, String seconds, Kind kind, String value, String comment) {
        to.addObject()
                .put(
                        "uuid",
                        Uuid5.of(Uuid5.LOCKSTEP, within + " " + kind.type + " " + value)
                                .toString())
                .put("type", kind.type)
                .put("category", kind.category)
                .put("to_ids", false)
                .put("distribution", "0")
                .put("timestamp", seconds)
                .put("comment", comment)
                .put("value", Visible.text(value));
    }

    /** MISP's own words for what an attribute is. */
    private enum Kind {
        COMMENT("comment", "Other"),
        ACCOUNT("text", "Social network"),
        LINK("url", "Network activity");

        private final String type;
        private final String category;

        Kind(String type, String category) {
            this.type = type;
            this.category = category;
        }
    }
}
