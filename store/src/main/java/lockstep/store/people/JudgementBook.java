package lockstep.store.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.kernels.shape.Columns;
import lockstep.model.Sha256;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Ceiling;
import lockstep.model.judgement.Confidence;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.Likelihood;
import lockstep.model.judgement.Remark;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.runs.RunBook;
import lockstep.wire.Wire;

/** What people said of a case: assessments of findings, notes and tags. Rows are only added. */
public final class JudgementBook {
    static final String ASSESS = "assess";

    private static final Pattern REMARK = Pattern.compile("(M-[0-9]+)( on \\S+), SHA-256 [0-9a-f]{64}");

    private final CaseFile file;
    private final CaseSql db;
    private final RunBook book;
    private final LogBook log;

    public JudgementBook(CaseFile file, CaseSql db, RunBook book) {
        this.file = file;
        this.db = db;
        this.book = book;
        this.log = new LogBook(file, db);
    }

    /**
     * Keeps an assessment. It takes the place of the same person's earlier one of the same statement; both stay. A word beyond
     * what the evidence carries by rule needs a reason.
     *
     * @param draft without id and time
     */
    public Assessment assess(Assessment draft) {
        Finding finding = book.finding(draft.finding())
                .orElseThrow(() -> new WrongUse(
                        "the case has no finding " + draft.finding(), "lockstep findings CASE lists them"));
        Ceiling ceiling = draft.ceiling(finding);
        if (draft.likelihood().isBeyond(ceiling.likelihood()) && draft.beyond().isBlank())
            throw new WrongUse(
                    "\"" + draft.likelihood().word() + "\" goes beyond what the evidence of " + draft.finding()
                            + " carries by rule: " + ceiling.because(),
                    "on offer: "
                            + String.join(
                                    ", ",
                                    ceiling.offered().stream()
                                            .map(Likelihood::word)
                                            .toList())
                            + "; or say why you go beyond: --beyond TEXT");
        String id = "A-" + (highest("assessments", "assessment") + 1);
        Assessment kept = draft.stored(id, Instant.ofEpochMilli(System.currentTimeMillis()), earlier(draft));
        file.inTransaction(() -> {
            write(kept, ceiling);
            log.add(kept.signedBy(), ASSESS, logged(kept));
        });
        return kept;
    }

    /** The words that the evidence of a finding carries by rule, and why no stronger one. */
    public Ceiling ceiling(String finding) {
        return book.finding(finding)
                .map(Ceiling::of)
                .orElseThrow(
                        () -> new WrongUse("the case has no finding " + finding, "lockstep findings CASE lists them"));
    }

    /** All assessments, oldest first. */
    public List<Assessment> assessments() {
        Columns c = db.select(
                "SELECT assessment, finding, likelihood, confidence, says, alternatives, would_change, signed_by, signed_at,"
                        + " supersedes, about, beyond, actor, grounds FROM assessments"
                        + " ORDER BY signed_at, length(assessment), assessment",
                Map.of());
        List<Assessment> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            all.add(new Assessment(
                    c.text("assessment", i),
                    c.text("finding", i),
                    c.text("about", i),
                    Likelihood.of(c.text("likelihood", i)),
                    Confidence.of(c.text("confidence", i)),
                    c.text("says", i),
                    Wire.sentences(c.text("alternatives", i)),
                    Wire.sentences(c.text("would_change", i)),
                    c.text("beyond", i),
                    c.text("actor", i),
                    Wire.sentences(c.text("grounds", i)).stream()
                            .map(Ground::of)
                            .toList(),
                    c.text("signed_by", i),
                    Instant.ofEpochMilli(c.longs("signed_at")[i]),
                    c.text("supersedes", i)));
        }
        return all;
    }

    /** Puts a note or a tag on a thing: {@code F-1}, {@code N-3}, {@code article:2}, {@code post:ID}, or an account's name. */
    public Remark remark(String thing, Remark.Kind kind, String says, String by) {
        String id = "M-" + (highest("remarks", "remark") + 1);
        var remark = new Remark(
                id,
                new RemarkTargets(db).named(thing),
                kind,
                says,
                by,
                Instant.ofEpochMilli(System.currentTimeMillis()),
                false);
        file.inTransaction(() -> {
            write(remark);
            log.add(by, kind.word(), id + " on " + remark.thing() + ", SHA-256 " + digest(Wire.json(remark)));
        });
        return remark;
    }

    /** Takes a remark back: what it said stays in the case, and that it was taken back. */
    public Remark withdraw(String id, String by) {
        Remark said = remarks().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new WrongUse("the case has no remark " + id, "lockstep note CASE lists them"));
        if (said.withdrawn()) throw new WrongUse(id + " was withdrawn already");
        var taken = new Remark(
                id, said.thing(), said.kind(), said.says(), by, Instant.ofEpochMilli(System.currentTimeMillis()), true);
        file.inTransaction(() -> {
            write(taken);
            log.add(by, "withdraw", id + " on " + said.thing());
        });
        return taken;
    }

    /** All remarks as they stand now, oldest first; one that was taken back stands as withdrawn. */
    public List<Remark> remarks() {
        Columns c = db.select(
                "SELECT remark, thing, kind, says, said_by, said_at, CASE WHEN withdrawn THEN 1 ELSE 0 END AS gone FROM remarks"
                        + " ORDER BY gone, said_at, length(remark), remark",
                Map.of());
        Map<String, Remark> byId = new java.util.LinkedHashMap<>();
        for (int i = 0; i < c.size(); i++) {
            byId.put(
                    c.text("remark", i),
                    new Remark(
                            c.text("remark", i),
                            c.text("thing", i),
                            Remark.Kind.of(c.text("kind", i)),
                            c.text("says", i),
                            c.text("said_by", i),
                            Instant.ofEpochMilli(c.longs("said_at")[i]),
                            c.longs("gone")[i] == 1));
        }
        return List.copyOf(byId.values());
    }

    /** The thing that a person's word for it names, as remarks hold it: {@code account:12}. */
    public String thing(String name) {
        return new RemarkTargets(db).named(name);
    }

    /** What the log says of an assessment: its id, its finding and the hash of all of it. */
    static String logged(Assessment a) {
        return a.id() + " on " + a.finding() + (a.attributes() ? ", naming an actor" : "") + ", SHA-256 "
                + digest(Wire.json(a));
    }

    /** The hash of each remark as it was made, by its id. */
    Map<String, String> digests() {
        Columns c = db.select(
                "SELECT remark, thing, kind, says, said_by, said_at FROM remarks WHERE NOT withdrawn ORDER BY remark",
                Map.of());
        Map<String, String> digests = new HashMap<>();
        for (int i = 0; i < c.size(); i++)
            digests.put(
                    c.text("remark", i),
                    digest(Wire.json(new Remark(
                            c.text("remark", i),
                            c.text("thing", i),
                            Remark.Kind.of(c.text("kind", i)),
                            c.text("says", i),
                            c.text("said_by", i),
                            Instant.ofEpochMilli(c.longs("said_at")[i]),
                            false))));
        return digests;
    }

    /** What the log says of a remark, with the hash that it has now; of one that is gone no hash stays. */
    static String withDigest(String detail, Map<String, String> digests) {
        Matcher logged = REMARK.matcher(detail);
        if (!logged.matches()) return detail;
        String digest = digests.get(logged.group(1));
        return logged.group(1) + logged.group(2) + (digest == null ? ", removed on request" : ", SHA-256 " + digest);
    }

    private String earlier(Assessment draft) {
        String earlier = "";
        for (Assessment a : assessments()) {
            boolean same = a.finding().equals(draft.finding())
                    && a.signedBy().equals(draft.signedBy())
                    && a.about().equals(draft.about())
                    && a.attributes() == draft.attributes();
            if (same) earlier = a.id();
        }
        return earlier;
    }

    private void write(Assessment a, Ceiling ceiling) {
        Map<String, Object> with = new HashMap<>();
        with.put("id", a.id());
        with.put("finding", a.finding());
        with.put("likelihood", a.likelihood().word());
        with.put("confidence", a.confidence().word());
        with.put("says", a.says());
        with.put("alternatives", Wire.sentences(a.alternatives()));
        with.put("change", Wire.sentences(a.wouldChange()));
        with.put("by", a.signedBy());
        with.put("when", a.signedAt().toEpochMilli());
        with.put("supersedes", a.supersedes());
        with.put("about", a.about());
        with.put("ceiling", ceiling.likelihood().word() + ": " + ceiling.because());
        with.put("beyond", a.beyond());
        with.put("actor", a.actor());
        with.put(
                "grounds", Wire.sentences(a.grounds().stream().map(Ground::text).toList()));
        db.change(
                "INSERT INTO assessments (assessment, finding, likelihood, confidence, says, alternatives, would_change,"
                        + " signed_by, signed_at, supersedes, about, ceiling, beyond, actor, grounds) VALUES (:id, :finding,"
                        + " :likelihood, :confidence, :says, :alternatives, :change, :by, :when, :supersedes, :about, :ceiling,"
                        + " :beyond, :actor, :grounds)",
                with);
    }

    private void write(Remark r) {
        db.change(
                "INSERT INTO remarks VALUES (:id, :thing, :kind, :says, :by, :when, :gone)",
                Map.of(
                        "id",
                        r.id(),
                        "thing",
                        r.thing(),
                        "kind",
                        r.kind().word(),
                        "says",
                        r.says(),
                        "by",
                        r.by(),
                        "when",
                        r.saidAt().toEpochMilli(),
                        "gone",
                        r.withdrawn()));
    }

    private long highest(String table, String column) {
        return db.select(
                        "SELECT coalesce(max(CAST(substr(" + column + ", 3) AS BIGINT)), 0) AS n FROM " + table,
                        Map.of())
                .longs("n")[0];
    }

    private static String digest(String text) {
        return Sha256.hex(text);
    }
}
