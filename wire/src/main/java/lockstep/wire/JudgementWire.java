package lockstep.wire;

import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Confidence;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.GroupDecision;
import lockstep.model.judgement.Likelihood;
import lockstep.model.judgement.LogEntry;
import lockstep.model.judgement.Remark;

/** What people said, as JSON, and back. */
final class JudgementWire {
    private JudgementWire() {}

    static Nodes write(Assessment a) {
        return Nodes.object()
                .set("id", a.id())
                .set("finding", a.finding())
                .set("about", a.about())
                .set("likelihood", a.likelihood().word())
                .set("confidence", a.confidence().word())
                .set("says", a.says())
                .texts("alternatives", a.alternatives())
                .texts("would_change", a.wouldChange())
                .set("beyond", a.beyond())
                .set("actor", a.actor())
                .texts("grounds", a.grounds().stream().map(Ground::text).toList())
                .set("signed_by", a.signedBy())
                .set("signed_at", a.signedAt())
                .set("supersedes", a.supersedes());
    }

    static Assessment assessment(Fields f) {
        return new Assessment(
                f.text("id"),
                f.text("finding"),
                f.text("about"),
                Likelihood.of(f.text("likelihood")),
                Confidence.of(f.text("confidence")),
                f.text("says"),
                f.texts("alternatives"),
                f.texts("would_change"),
                f.text("beyond"),
                f.text("actor"),
                f.texts("grounds").stream().map(Ground::of).toList(),
                f.text("signed_by"),
                f.instant("signed_at"),
                f.text("supersedes"));
    }

    static Nodes write(Remark r) {
        return Nodes.object()
                .set("id", r.id())
                .set("thing", r.thing())
                .set("kind", r.kind().word())
                .set("says", r.says())
                .set("by", r.by())
                .set("said_at", r.saidAt())
                .set("withdrawn", r.withdrawn());
    }

    static Remark remark(Fields f) {
        return new Remark(
                f.text("id"),
                f.text("thing"),
                Remark.Kind.of(f.text("kind")),
                f.text("says"),
                f.text("by"),
                f.instant("said_at"),
                f.truth("withdrawn"));
    }

    static Nodes write(GroupDecision d) {
        return Nodes.object()
                .set("id", d.id())
                .set("kind", d.kind().word())
                .texts("findings", d.findings())
                .rows(
                        "parts",
                        d.parts(),
                        part -> Nodes.object().wholes("p", part).done().get("p"))
                .wholes("objects", d.objects())
                .set("says", d.says())
                .set("by", d.by())
                .set("said_at", d.saidAt());
    }

    static Nodes write(LogEntry e) {
        return Nodes.object()
                .set("entry", e.entry())
                .set("happened_at", e.happenedAt())
                .set("by", e.by())
                .set("did", e.did())
                .set("detail", e.detail())
                .set("hash", e.hash());
    }

    static LogEntry entry(Fields f) {
        return new LogEntry(
                f.whole("entry"),
                f.instant("happened_at"),
                f.text("by"),
                f.text("did"),
                f.text("detail"),
                f.text("hash"));
    }
}
