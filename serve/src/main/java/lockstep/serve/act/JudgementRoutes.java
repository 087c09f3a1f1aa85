package lockstep.serve.act;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.Ceiling;
import lockstep.model.judgement.Confidence;
import lockstep.model.judgement.Ground;
import lockstep.model.judgement.GroupDecision;
import lockstep.model.judgement.Likelihood;
import lockstep.model.judgement.LogEntry;
import lockstep.model.judgement.Remark;
import lockstep.serve.http.Param;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;

/** Assessments, notes and tags, decisions about groups, and the log of all that people did. */
public final class JudgementRoutes {
    private static final Map<String, String> ASSESSMENT = Map.ofEntries(
            Map.entry("finding", "id of the finding"),
            Map.entry("about", "the statement that is judged; the usual one without"),
            Map.entry("likelihood", "a word of ICD 203"),
            Map.entry("confidence", "low, moderate or high"),
            Map.entry("says", "why"),
            Map.entry("alternatives", "a list: what else was considered"),
            Map.entry("would_change", "a list: what would change the view"),
            Map.entry("beyond", "why the word goes beyond what the evidence carries"),
            Map.entry("actor", "who stands behind the accounts"),
            Map.entry("grounds", "a list, as technical/open: source"),
            Map.entry("by", "who signs; the user of the machine without"));

    private final Rooms rooms;

    public JudgementRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A person's judgement of a finding; likelihood and confidence are two sentences. */
    public record AssessmentRow(
            String id,
            String finding,
            String about,
            String likelihood,
            String likelihoodSentence,
            String confidence,
            String confidenceSentence,
            String says,
            List<String> alternatives,
            List<String> wouldChange,
            String beyond,
            String actor,
            List<String> grounds,
            String signedBy,
            Instant signedAt,
            String supersedes,
            boolean standing) {}

    /** All assessments, oldest first. */
    public record Assessments(List<AssessmentRow> items) {}

    /** A word with what it means. */
    public record Word(String word, String means, boolean offered) {}

    /**
     * What can be said of a finding.
     *
     * @param because why no stronger word is offered by rule
     * @param alternatives that the analysis cannot rule out
     */
    public record Offer(
            String finding,
            String about,
            List<Word> likelihoods,
            List<Word> confidences,
            String because,
            List<String> alternatives) {}

    /** A note or a tag. */
    public record RemarkRow(
            String id, String thing, String kind, String says, String by, Instant saidAt, boolean withdrawn) {}

    /** Notes and tags, oldest first. */
    public record Remarks(List<RemarkRow> items) {}

    /** What a person decided about groups. */
    public record DecisionRow(
            String id,
            String kind,
            List<String> findings,
            List<List<Integer>> parts,
            List<Integer> objects,
            String says,
            String by,
            Instant saidAt) {}

    /** Decisions that stand. */
    public record Decisions(List<DecisionRow> items) {}

    /** An entry of the log. */
    public record Entry(long entry, Instant happenedAt, String by, String did, String detail, String hash) {}

    /**
     * The log, latest first.
     *
     * @param faults what does not fit together in it; empty when the chain holds
     */
    public record Audit(List<Entry> items, List<String> faults) {}

    /** The routes. */
    public List<Route> routes() {
        return Stream.concat(reads().stream(), changes().stream()).toList();
    }

    private List<Route> reads() {
        return List.of(
                read(
                        "/assess.json",
                        "assessments, oldest first",
                        Assessments.class,
                        this::assessments,
                        Param.text("finding", "only of this finding")),
                read(
                        "/assess/{finding}/offer.json",
                        "the words that a finding's evidence carries",
                        Offer.class,
                        JudgementRoutes::offer),
                read(
                        "/remarks.json",
                        "notes and tags",
                        Remarks.class,
                        JudgementRoutes::remarks,
                        Param.text("thing", "only on this thing, as finding:F-1")),
                read("/groups.json", "decisions about groups that stand", Decisions.class, JudgementRoutes::decisions),
                read("/audit.json", "what people did to the case", Audit.class, JudgementRoutes::audit));
    }

    private List<Route> changes() {
        return List.of(
                change("/assess", "keeps a signed assessment", AssessmentRow.class, this::assess, ASSESSMENT),
                change(
                        "/remarks",
                        "puts a note or a tag on a thing",
                        RemarkRow.class,
                        JudgementRoutes::remark,
                        Map.of(
                                "thing", "F-1, N-3, article:2, account:12, post:7",
                                "kind", "note or tag",
                                "says", "the words",
                                "by", "who")),
                change(
                        "/remarks/{id}/withdraw",
                        "takes a remark back",
                        RemarkRow.class,
                        JudgementRoutes::withdraw,
                        Map.of("by", "who")),
                change(
                        "/groups/merge",
                        "says that the accounts of findings are one group",
                        DecisionRow.class,
                        JudgementRoutes::merge,
                        Map.of("findings", "two ids or more", "says", "why", "by", "who")),
                change(
                        "/groups/split",
                        "says that accounts of a finding are a group of their own",
                        DecisionRow.class,
                        JudgementRoutes::split,
                        Map.of(
                                "finding",
                                "id",
                                "accounts",
                                "a list of the case's numbers",
                                "says",
                                "why",
                                "by",
                                "who")),
                change(
                        "/groups/cause",
                        "says that objects came from one place upstream",
                        DecisionRow.class,
                        JudgementRoutes::cause,
                        Map.of("things", "objects as link:..., or a finding's id", "says", "why", "by", "who")),
                change(
                        "/groups/{id}/withdraw",
                        "takes a decision back",
                        Decisions.class,
                        JudgementRoutes::undecide,
                        Map.of("by", "who")),
                change(
                        "/accounts/{id}/allow",
                        "declares an account innocent, or related to others",
                        Allowed.class,
                        JudgementRoutes::allow,
                        Map.of("reason", "why", "related", "label of the relation; innocent without")));
    }

    /** How many accounts a declaration matched. */
    public record Allowed(int accounts) {}

    private Route read(String path, String says, Type answer, BiFunction<Room, Request, Object> page, Param... params) {
        return Route.get(
                path,
                says,
                answer,
                Arrays.asList(params),
                request -> Reply.json(rooms.in(room -> page.apply(room, request))));
    }

    private Route change(
            String path, String says, Type answer, BiFunction<Room, Request, Object> doing, Map<String, String> sends) {
        return Route.post(
                path, says, answer, sends, request -> Reply.json(rooms.changing(room -> doing.apply(room, request))));
    }

    private Assessments assessments(Room room, Request request) {
        List<Assessment> all = room.data().assessments();
        Set<String> standing = standing(all);
        return new Assessments(all.stream()
                .filter(a -> !request.has("finding") || a.finding().equals(request.text("finding")))
                .map(a -> row(a, standing))
                .toList());
    }

    private static Set<String> standing(List<Assessment> all) {
        return Assessment.standing(all).stream().map(Assessment::id).collect(Collectors.toSet());
    }

    private static AssessmentRow row(Assessment a, Set<String> standing) {
        return new AssessmentRow(
                a.id(),
                a.finding(),
                a.about(),
                a.likelihood().word(),
                a.sentence(),
                a.confidence().word(),
                a.confidence().sentence(),
                a.says(),
                a.alternatives(),
                a.wouldChange(),
                a.beyond(),
                a.actor(),
                a.grounds().stream().map(Ground::text).toList(),
                a.signedBy(),
                a.signedAt(),
                a.supersedes(),
                standing.contains(a.id()));
    }

    private static Offer offer(Room room, Request request) {
        var finding = room.data()
                .finding(request.part("finding"))
                .orElseThrow(
                        () -> new lockstep.serve.http.NotFound("the case has no finding " + request.part("finding")));
        Ceiling ceiling = Ceiling.of(finding);
        Set<Likelihood> offered = new HashSet<>(ceiling.offered());
        List<Word> words = new ArrayList<>();
        for (Likelihood l : Likelihood.values()) words.add(new Word(l.word(), l.range(), offered.contains(l)));
        List<Word> confidences = Arrays.stream(Confidence.values())
                .map(c -> new Word(c.word(), c.means(), true))
                .toList();
        return new Offer(
                finding.id(), Assessment.TOGETHER, words, confidences, ceiling.because(), finding.couldAlsoBe());
    }

    private Object assess(Room room, Request request) {
        Body body = Body.of(request);
        String about = body.text("about");
        String actor = body.text("actor");
        String usual = actor.isEmpty() ? Assessment.TOGETHER : actor + " stands behind these accounts";
        Assessment kept = room.data()
                .judgements()
                .assess(new Assessment(
                        "",
                        body.needed("finding", "as F-12"),
                        about.isEmpty() ? usual : about,
                        Likelihood.of(body.needed("likelihood", "a word of ICD 203, as likely")),
                        Confidence.of(body.needed("confidence", "low, moderate or high")),
                        body.text("says"),
                        body.texts("alternatives"),
                        body.texts("would_change"),
                        body.text("beyond"),
                        actor,
                        body.texts("grounds").stream().map(Ground::of).toList(),
                        body.by(),
                        Instant.EPOCH,
                        ""));
        return row(kept, Set.of(kept.id()));
    }

    private static Remarks remarks(Room room, Request request) {
        return new Remarks(room.data().remarks().stream()
                .filter(r -> !request.has("thing") || r.thing().equals(request.text("thing")))
                .map(JudgementRoutes::row)
                .toList());
    }

    private static RemarkRow row(Remark r) {
        return new RemarkRow(r.id(), r.thing(), r.kind().word(), r.says(), r.by(), r.saidAt(), r.withdrawn());
    }

    private static Object remark(Room room, Request request) {
        Body body = Body.of(request);
        String kind = body.needed("kind", "note or tag");
        Remark.Kind of = Arrays.stream(Remark.Kind.values())
                .filter(k -> k.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new WrongUse("kind is " + kind + "; it takes note or tag"));
        return row(room.data()
                .judgements()
                .remark(
                        body.needed("thing", "as F-1, account:12, post:7, narrative:N-3, article:2"),
                        of,
                        body.needed("says", "the words of the note or tag"),
                        body.by()));
    }

    private static Object withdraw(Room room, Request request) {
        return row(room.data()
                .judgements()
                .withdraw(request.part("id"), Body.of(request).by()));
    }

    private static Decisions decisions(Room room, Request request) {
        return new Decisions(room.data().decisions().decisions().stream()
                .map(JudgementRoutes::row)
                .toList());
    }

    private static DecisionRow row(GroupDecision d) {
        return new DecisionRow(
                d.id(), d.kind().word(), d.findings(), d.parts(), d.objects(), d.says(), d.by(), d.saidAt());
    }

    private static Object merge(Room room, Request request) {
        Body body = Body.of(request);
        return row(room.data().decisions().merge(body.texts("findings"), body.text("says"), body.by()));
    }

    private static Object split(Room room, Request request) {
        Body body = Body.of(request);
        List<Long> keys = new ArrayList<>();
        body.sent().path("accounts").forEach(n -> keys.add(n.asLong()));
        Columns c = room.select(
                "SELECT coalesce(platform || ':', '') || native_id AS name FROM accounts WHERE account IN (:keys) ORDER BY account",
                Map.of("keys", keys));
        return row(room.data()
                .decisions()
                .split(body.needed("finding", "as F-12"), List.of(c.strings("name")), body.text("says"), body.by()));
    }

    private static Object cause(Room room, Request request) {
        Body body = Body.of(request);
        return row(room.data().decisions().cause(body.texts("things"), body.text("says"), body.by()));
    }

    private static Object undecide(Room room, Request request) {
        room.data().decisions().withdraw(request.part("id"), Body.of(request).by());
        return decisions(room, request);
    }

    private static Object allow(Room room, Request request) {
        Body body = Body.of(request);
        Columns c = room.select(
                "SELECT coalesce(platform || ':', '') || native_id AS name FROM accounts WHERE account = :account",
                Map.of("account", request.number("id")));
        if (c.size() == 0) throw new lockstep.serve.http.NotFound("the case has no account " + request.part("id"));
        return new Allowed(room.data()
                .people()
                .allow(List.of(c.strings("name")), body.text("related"), body.needed("reason", "why it is declared")));
    }

    private static Audit audit(Room room, Request request) {
        List<LogEntry> all = room.data().logBook().entries();
        List<Entry> latest = new ArrayList<>();
        for (LogEntry e : all) {
            latest.add(0, new Entry(e.entry(), e.happenedAt(), e.by(), e.did(), e.detail(), e.hash()));
        }
        return new Audit(latest, room.data().logBook().faults(room.data().assessments()));
    }
}
