package lockstep.serve.act;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lockstep.model.WrongUse;
import lockstep.model.finding.Finding;
import lockstep.report.compose.Composed;
import lockstep.report.compose.Fault;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;

/** The report that a person writes, and the narratives that a person names, joins and parts. */
public final class ReportRoutes {
    private static final int LONGEST = 500_000;
    private static final int DRAFTED = 5;

    private final Rooms rooms;

    public ReportRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A text to begin with. */
    public record Drafted(String markdown) {}

    /** Something to mend in a text. */
    public record FaultRow(int line, int column, String rule, String says) {}

    /** What is to mend in a text; empty when it is well. */
    public record Checked(List<FaultRow> faults) {}

    /** What was done to narratives: how many posts or narratives it touched, or the id of a new one. */
    public record CanonSchema(String narrative, int posts) {}

    /** The routes. */
    public List<Route> routes() {
        Map<String, String> text = Map.of("markdown", "the text, with bindings as {{F-1.members}}");
        Map<String, String> posts = Map.of("posts", "numbers of posts");
        return List.of(
                Route.post(
                        "/report/draft",
                        "a first text of a report",
                        Drafted.class,
                        Map.of("findings", "ids; the strongest without", "narratives", "ids"),
                        request -> Reply.json(rooms.in(room -> draft(room, request)))),
                Route.post(
                        "/report/check",
                        "what is to mend in a text",
                        Checked.class,
                        text,
                        request -> Reply.json(rooms.in(room -> checked(composed(room, request))))),
                Route.post(
                        "/report/html",
                        "the report of a text as one HTML file; what is to mend, with 409, where it is not well",
                        Void.class,
                        text,
                        request -> made(request, true)),
                Route.post("/report/md", "the same as Markdown", Void.class, text, request -> made(request, false)),
                change("/narratives/{id}/name", "names a narrative", ReportRoutes::name, Map.of("name", "its name")),
                change(
                        "/narratives/{id}/merge",
                        "joins other narratives to this one",
                        ReportRoutes::merge,
                        Map.of("narratives", "ids of the others")),
                change(
                        "/narratives/{id}/split",
                        "makes posts of a narrative a narrative of their own",
                        ReportRoutes::split,
                        Map.of("posts", "numbers of posts", "name", "name of the new one")),
                change("/narratives/{id}/add", "puts posts to a narrative", ReportRoutes::add, posts),
                change("/narratives/{id}/remove", "takes posts out of a narrative", ReportRoutes::remove, posts));
    }

    private Route change(String path, String says, BiFunction<Room, Request, Object> doing, Map<String, String> sends) {
        return Route.post(
                path,
                says,
                CanonSchema.class,
                sends,
                request -> Reply.json(rooms.changing(room -> doing.apply(room, request))));
    }

    private static Drafted draft(Room room, Request request) {
        Body body = Body.of(request);
        List<Finding> findings = new ArrayList<>();
        for (String id : body.texts("findings")) {
            findings.add(room.data().finding(id).orElseThrow(() -> new NotFound("the case has no finding " + id)));
        }
        List<Finding> chosen = findings.isEmpty()
                ? room.data().findings().stream().limit(DRAFTED).toList()
                : findings;
        return new Drafted(Composed.draft(room.data(), chosen, body.texts("narratives")));
    }

    private static Composed composed(Room room, Request request) {
        String text = request.json().path("markdown").asString("");
        if (text.isBlank()) throw new WrongUse("markdown is missing", "/report/draft begins one");
        if (text.length() > LONGEST) throw new WrongUse("markdown is longer than " + LONGEST + " characters");
        return Composed.of(room.data(), room.names(request.session()), text);
    }

    private static Checked checked(Composed composed) {
        return new Checked(composed.faults().stream().map(ReportRoutes::row).toList());
    }

    private static FaultRow row(Fault f) {
        return new FaultRow(f.line(), f.column(), f.rule(), f.says());
    }

    private Reply made(Request request, boolean html) {
        return rooms.in(room -> {
            Composed composed = composed(room, request);
            Checked checked = checked(composed);
            if (!checked.faults().isEmpty()) return Reply.json(409, checked);
            String name = html ? "report.html" : "report.md";
            return Reply.bytes(
                    html ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8",
                    Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
                    (html ? composed.html() : composed.markdown()).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static CanonSchema name(Room room, Request request) {
        room.data().narratives().name(request.part("id"), Body.of(request).needed("name", "what it is called"));
        return new CanonSchema(request.part("id"), 0);
    }

    private static CanonSchema merge(Room room, Request request) {
        room.data().narratives().merge(request.part("id"), Body.of(request).texts("narratives"));
        return new CanonSchema(request.part("id"), 0);
    }

    private static CanonSchema split(Room room, Request request) {
        Body body = Body.of(request);
        List<Long> posts = posts(body);
        return new CanonSchema(
                room.data()
                        .narratives()
                        .split(request.part("id"), posts, body.needed("name", "what the new one is called")),
                posts.size());
    }

    private static CanonSchema add(Room room, Request request) {
        return new CanonSchema(
                request.part("id"), room.data().narratives().add(request.part("id"), posts(Body.of(request))));
    }

    private static CanonSchema remove(Room room, Request request) {
        return new CanonSchema(
                request.part("id"), room.data().narratives().remove(request.part("id"), posts(Body.of(request))));
    }

    private static List<Long> posts(Body body) {
        List<Long> posts = new ArrayList<>();
        body.sent().path("posts").forEach(n -> posts.add(n.asLong()));
        if (posts.isEmpty()) throw new WrongUse("posts is empty", "numbers of posts, as [7, 12]");
        return posts;
    }
}
