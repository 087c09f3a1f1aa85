package lockstep.wire;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.PostLine;
import lockstep.model.Run;
import lockstep.model.Source;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.GroupDecision;
import lockstep.model.judgement.LogEntry;
import lockstep.model.judgement.Remark;

/**
 * The door between words and JSON: each word has one canonical text, and the text gives the word back.
 *
 * <p>A number survives to twelve significant digits. Reading refuses a missing field or one of another kind with
 * {@link lockstep.model.CannotDo}, and passes over fields that it does not know.
 */
public final class Wire {
    private Wire() {}

    public static String json(Finding finding) {
        return text(FindingWire.write(finding));
    }

    /** A finding with what people said of it; without the two lists where nobody said anything. */
    public static String json(Finding finding, List<Assessment> assessments, List<Remark> remarks) {
        Nodes node = FindingWire.write(finding);
        if (!assessments.isEmpty()) node.list("assessments", assessments, JudgementWire::write);
        if (!remarks.isEmpty()) node.list("remarks", remarks, JudgementWire::write);
        return text(node);
    }

    public static Finding finding(String json) {
        return FindingWire.read(Fields.parse("finding", json));
    }

    public static String json(Run r) {
        return text(Nodes.object()
                .set("id", r.id())
                .set("analysis", r.analysis())
                .set("version", r.version())
                .words("settings", r.settings())
                .words("scope", r.scope())
                .set("seed", r.seed())
                .set("input", r.input())
                .set("software", r.software())
                .set("engine", r.engine())
                .set("started_at", r.startedAt())
                .set("took_ms", r.took().toMillis())
                .set("findings", r.findings())
                .set("not_run", r.notRun())
                .texts("notes", r.notes()));
    }

    public static Run run(String json) {
        Fields f = Fields.parse("run", json);
        return new Run(
                f.text("id"),
                f.text("analysis"),
                f.small("version"),
                f.words("settings"),
                f.words("scope"),
                f.whole("seed"),
                f.text("input"),
                f.text("software"),
                f.text("engine"),
                f.instant("started_at"),
                Duration.ofMillis(f.whole("took_ms")),
                f.small("findings"),
                f.text("not_run"),
                f.texts("notes"));
    }

    public static String json(Source s) {
        return text(Nodes.object()
                .set("key", s.key())
                .set("file", s.file())
                .set("member", s.member())
                .set("format", s.format())
                .set("sha256", s.sha256())
                .set("bytes", s.bytes())
                .set("rows_read", s.read())
                .set("rows_kept", s.kept())
                .set("rows_repeated", s.repeated())
                .set("rows_rejected", s.rejected())
                .set("no_zone", s.noZone())
                .set("zone", s.zone())
                .words("settings", s.settings())
                .set("ingested_at", s.ingestedAt()));
    }

    public static Source source(String json) {
        Fields f = Fields.parse("source", json);
        return new Source(
                f.small("key"),
                f.text("file"),
                f.text("member"),
                f.text("format"),
                f.text("sha256"),
                f.whole("bytes"),
                f.whole("rows_read"),
                f.whole("rows_kept"),
                f.whole("rows_repeated"),
                f.whole("rows_rejected"),
                f.whole("no_zone"),
                f.text("zone"),
                f.words("settings"),
                f.instant("ingested_at"));
    }

    /** A post as a listing shows it; counts that are not known are left out. */
    public static String json(PostLine p) {
        Nodes post = Nodes.object()
                .set("post", p.post())
                .set("account", FindingWire.account(p.account()))
                .set("id", p.id())
                .set("posted_at", p.postedAt())
                .set("kind", p.kind())
                .set("text", p.text())
                .texts("links", p.links())
                .set("source", p.source())
                .set("file", p.file())
                .set("line", p.line());
        p.likes().ifPresent(likes -> post.set("likes", likes));
        p.reposts().ifPresent(reposts -> post.set("reposts", reposts));
        return text(post);
    }

    public static String json(Assessment assessment) {
        return text(JudgementWire.write(assessment));
    }

    public static Assessment assessment(String json) {
        return JudgementWire.assessment(Fields.parse("assessment", json));
    }

    public static String json(Remark remark) {
        return text(JudgementWire.write(remark));
    }

    public static Remark remark(String json) {
        return JudgementWire.remark(Fields.parse("remark", json));
    }

    public static String json(GroupDecision decision) {
        return text(JudgementWire.write(decision));
    }

    public static String json(LogEntry entry) {
        return text(JudgementWire.write(entry));
    }

    public static LogEntry logEntry(String json) {
        return JudgementWire.entry(Fields.parse("log entry", json));
    }

    /** Named words, as settings and scopes are kept. */
    public static String words(Map<String, String> words) {
        return text(Nodes.words(words));
    }

    public static Map<String, String> words(String json) {
        return Fields.parse("list of settings", json).words();
    }

    /** Sentences, as the notes of a run are kept. */
    public static String sentences(Collection<String> sentences) {
        return Canonical.text(Nodes.textArray(sentences));
    }

    public static List<String> sentences(String json) {
        return new Fields(
                        "list of sentences",
                        Nodes.object()
                                .set(Nodes.ROW, Fields.tree("list of sentences", json))
                                .done())
                .texts(Nodes.ROW);
    }

    /** The named numbers of one tie of a network. Made by the million, so without a tree in between. */
    public static String measures(Map<String, Double> measures) {
        var out = new StringBuilder("{");
        String comma = "";
        for (Map.Entry<String, Double> measure : new TreeMap<>(measures).entrySet()) {
            out.append(comma);
            Canonical.string(measure.getKey(), out);
            out.append(':').append(Canonical.number(measure.getValue()));
            comma = ",";
        }
        return out.append('}').toString();
    }

    public static Map<String, Double> measures(String json) {
        Fields f = Fields.parse("tie's measures", json);
        Map<String, Double> measures = new TreeMap<>();
        for (String name : f.names()) measures.put(name, f.number(name));
        return measures;
    }

    private static String text(Nodes nodes) {
        return Canonical.text(nodes.done());
    }
}
