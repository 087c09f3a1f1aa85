package lockstep.casework.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lockstep.casework.partners.KeptStix;
import lockstep.casework.partners.StoryExport;
import lockstep.exchange.StixBundle;
import lockstep.model.finding.Finding;
import lockstep.report.Names;
import lockstep.report.exports.CaseStory;
import lockstep.report.exports.Export;
import lockstep.report.exports.Exports;
import lockstep.report.exports.Misp;
import lockstep.report.exports.Selection;
import lockstep.report.exports.Stix;
import lockstep.store.LocalCase;
import lockstep.store.file.ParquetFile;
import lockstep.store.received.Received;

/**
 * One export of a case, chosen and ready to be written. What partners sent goes out again beside the case's own, and a bundle of STIX
 * tells the case's story with its findings; a case that only received has no run, and needs none.
 */
public final class CaseExport {
    private final LocalCase data;
    private final ExportRequest asked;
    private final Export export;
    private final Received received;
    private final List<Selection> own;

    private CaseExport(LocalCase data, ExportRequest asked, Export export, Received received, List<Selection> own) {
        this.data = data;
        this.asked = asked;
        this.export = export;
        this.received = received;
        this.own = List.copyOf(own);
    }

    /**
     * Chooses what goes out.
     *
     * @param names who may be named
     */
    public static CaseExport of(LocalCase data, ExportRequest asked, Names names) {
        Export export = Exports.of(asked.form(), ParquetFile::write);
        var received = new Received(data.file());
        boolean theirs = asked.isStix()
                ? received.count("stix") > 0
                : asked.form().equals("misp") && !events(received).isEmpty();
        boolean only = asked.run().isEmpty() && data.runs().isEmpty() && theirs;
        return new CaseExport(data, asked, export, received, only ? List.of() : own(data, asked, names));
    }

    private static List<Selection> own(LocalCase data, ExportRequest asked, Names names) {
        if (!asked.isStix())
            return List.of(Selection.of(data, ExportedRuns.one(data, asked.run()), asked.keptOnly(), names));
        return ExportedRuns.all(data, asked.run()).stream()
                .map(r -> Selection.findings(data, r, names))
                .filter(s -> !s.findings().isEmpty())
                .toList();
    }

    /** What of the case itself goes out, run by run; none where only what was received does. */
    public List<Selection> own() {
        return own;
    }

    /** The runs that go out, by id. */
    public String runs() {
        return own.stream().map(s -> s.run().id()).collect(Collectors.joining(" "));
    }

    /** The usual ending of its file. */
    public String suffix() {
        return export.suffix();
    }

    /**
     * What was written.
     *
     * @param files all of them, the one that was asked for first
     * @param received things that partners sent
     * @param made things of this case
     * @param leftOut received objects that break the standard, where only sound ones go out
     */
    public record Written(List<Path> files, long received, long made, List<StixBundle.Fault> leftOut) {
        public Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Writes it; some forms write further files beside. */
    public Written write(Path out) throws IOException {
        if (asked.isStix()) return stix(out);
        if (asked.form().equals("misp")) return misp(out);
        return new Written(
                export.write(own.get(0), out), 0, own.get(0).findings().size(), List.of());
    }

    private Written stix(Path out) throws IOException {
        List<Finding> findings =
                own.stream().flatMap(o -> o.findings().stream()).toList();
        CaseStory story = own.isEmpty() ? CaseStory.NOTHING : StoryExport.of(data, findings);
        List<StixBundle.Fault> leftOut = new ArrayList<>();
        var kept = asked.soundOnly() ? KeptStix.strict(received, leftOut) : KeptStix.all(received);
        var flavour = asked.form().equals("stix") ? Stix.Flavour.STRICT : Stix.Flavour.OPENCTI;
        Stix.Written written = new Stix(flavour).write(own, story, asked.latest() ? kept.latest() : kept, out);
        return new Written(List.of(out), written.received(), written.made(), leftOut);
    }

    private Written misp(Path out) throws IOException {
        List<String> events = events(received);
        List<Path> files = new ArrayList<>();
        if (!own.isEmpty()) files.addAll(new Misp().write(own.get(0), out));
        files.addAll(Misp.received(events, own.isEmpty(), out));
        return new Written(files, events.size(), own.size(), List.of());
    }

    private static List<String> events(Received received) {
        List<String> events = new ArrayList<>();
        received.each("misp", "event", item -> events.add(item.body()));
        return events;
    }
}
