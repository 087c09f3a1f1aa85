package lockstep.serve.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import lockstep.analyses.Catalog;
import lockstep.analyses.Page;
import lockstep.analyses.coordination.CoActing;
import lockstep.analyses.coordination.Traces;
import lockstep.model.Scope;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Card;
import lockstep.serve.answer.JsonText;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Refusal;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.room.Rooms;
import tools.jackson.databind.JsonNode;

/** Starting, watching and stopping long work. */
public final class JobRoutes {
    private static final int WATCHERS = 16;
    private static final long HEARTBEAT_MS = 10_000;

    /** A page needs no more than twenty pictures a second; the end is told at once. */
    private static final long BREATH_MS = 50;

    private final Jobs jobs;
    private final Rooms rooms;
    private final JobActs acts;
    private final Semaphore watching = new Semaphore(WATCHERS);

    public JobRoutes(Jobs jobs, Rooms rooms, JobActs acts) {
        this.jobs = jobs;
        this.rooms = rooms;
        this.acts = acts;
    }

    /** All jobs, latest first. */
    public record All(List<Job.Seen> items) {}

    /** A setting of an analysis. */
    public record Setting(String flag, String says, String takes, String byDefault, String unit, List<String> oneOf) {}

    /** An analysis that can be run. */
    public record Analysis(
            String id,
            int version,
            String family,
            String maturity,
            String finds,
            String needs,
            List<String> techniques,
            List<Setting> settings) {}

    /** The analyses that the case can be asked for. */
    public record Analyses(List<Analysis> items) {}

    /** The page of an analysis, as Markdown. */
    public record Explained(String id, String markdown) {}

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.get("/analyses.json", "analyses with their settings", Analyses.class, List.of(), this::analyses),
                Route.get(
                        "/analyses/{id}.json",
                        "what an analysis finds, how to read it, and its limits",
                        Explained.class,
                        List.of(),
                        this::explained),
                Route.post(
                        "/runs",
                        "runs an analysis; answers with the job",
                        Job.Seen.class,
                        Map.of(
                                "analysis", "id of the analysis, as co-link",
                                "settings", "values by flag, as {\"window\": \"600\"}; defaults for the rest",
                                "scope", "since, until, platforms, languages, accounts",
                                "seed", "of all randomness; 42 without",
                                "again", "true runs it even if an earlier run asked the same"),
                        this::begin),
                Route.get(
                        "/jobs.json",
                        "jobs of this server, latest first",
                        All.class,
                        List.of(),
                        request -> Reply.json(new All(jobs.all()))),
                Route.get(
                        "/jobs/{id}.json",
                        "how far a job is",
                        Job.Seen.class,
                        List.of(),
                        request -> Reply.json(job(request).seen())),
                Route.get(
                        "/jobs/{id}/events",
                        "how far a job is, as server-sent events until it ends",
                        Void.class,
                        List.of(),
                        this::events),
                new Route("DELETE", "/jobs/{id}", "stops a job", List.of(), Map.of(), Job.Seen.class, this::stop));
    }

    private Reply analyses(Request request) {
        Map<String, Card> all = new LinkedHashMap<>();
        for (Card card : Catalog.cards()) all.put(card.id(), card);
        for (String kind : kinds()) {
            if (!Traces.canBeNamed(kind)) continue;
            Card own = CoActing.over(Traces.ofKind(kind)).card();
            all.putIfAbsent(own.id(), own);
        }
        return Reply.json(
                new Analyses(all.values().stream().map(JobRoutes::analysis).toList()));
    }

    private List<String> kinds() {
        return rooms.in(room -> List.of(
                room.select("SELECT name FROM kinds ORDER BY name", Map.of()).strings("name")));
    }

    private Reply explained(Request request) {
        String id = request.part("id");
        String page =
                Page.of(Catalog.of(id, kinds())).orElseThrow(() -> new NotFound("no page tells of the analysis " + id));
        return Reply.json(new Explained(id, page));
    }

    private static Analysis analysis(Card card) {
        List<Setting> settings = card.params().stream()
                .map(p -> new Setting(
                        p.flag(),
                        p.param().says(),
                        p.takes(),
                        p.param().byDefault(),
                        p.param().unit(),
                        List.of(p.param().oneOf())))
                .toList();
        return new Analysis(
                card.id(),
                card.version(),
                card.family().name().toLowerCase(Locale.ROOT),
                card.maturity().name().toLowerCase(Locale.ROOT),
                card.finds(),
                card.needs(),
                card.techniques(),
                settings);
    }

    private Job job(Request request) {
        return jobs.find(request.part("id")).orElseThrow(() -> new NotFound("no job " + request.part("id")));
    }

    private Reply begin(Request request) {
        JsonNode sent = request.json();
        String analysis = text(sent, "analysis");
        if (analysis.isEmpty()) throw new WrongUse("analysis is missing; it takes the id of one, as co-link");
        var asked = new JobActs.Asked(
                analysis,
                words(sent.path("settings")),
                scope(sent.path("scope")),
                sent.path("seed").asLong(42),
                sent.path("again").asBoolean(false));
        Job job = jobs.begin("run " + analysis, asked.seed(), (file, work) -> acts.run(file, asked, work));
        return Reply.json(202, job.seen());
    }

    private Reply stop(Request request) {
        Job job = job(request);
        jobs.stop(job);
        return Reply.json(job.seen());
    }

    private Reply events(Request request) {
        Job job = job(request);
        if (!watching.tryAcquire()) throw new Refusal(503, WATCHERS + " pages are watching jobs; ask /jobs/ID.json");
        return Reply.stream("text/event-stream; charset=utf-8", Map.of("X-Accel-Buffering", "no"), out -> {
            try {
                watch(job, out);
            } finally {
                watching.release();
            }
        });
    }

    private static void watch(Job job, OutputStream out) throws IOException {
        long known = -1;
        try {
            while (true) {
                long now = job.awaitChange(known, HEARTBEAT_MS);
                boolean ended = job.hasEnded();
                String event = now == known && !ended
                        ? ": waiting\n\n"
                        : "event: " + (ended ? "end" : "progress") + "\ndata: " + JsonText.of(job.seen()) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (ended) return;
                known = now;
                job.awaitEnd(BREATH_MS);
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(JsonNode sent, String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static Map<String, String> words(JsonNode object) {
        Map<String, String> words = new LinkedHashMap<>();
        object.properties().forEach(p -> words.put(p.getKey(), p.getValue().asString()));
        return words;
    }

    private static Scope scope(JsonNode scope) {
        return new Scope(
                time(scope, "since"),
                time(scope, "until"),
                list(scope, "platforms"),
                list(scope, "languages"),
                list(scope, "accounts"));
    }

    private static Optional<Instant> time(JsonNode scope, String name) {
        String said = text(scope, name);
        return said.isEmpty() ? Optional.empty() : Request.moment(name, said);
    }

    private static List<String> list(JsonNode scope, String name) {
        List<String> list = new ArrayList<>();
        scope.path(name).forEach(n -> list.add(n.asString()));
        return list;
    }
}
