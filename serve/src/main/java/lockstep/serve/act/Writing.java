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
import lockstep.serve.http.Ask;
import lockstep.serve.http.NotThere;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Route;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;

/** The report that a person writes, and the narratives that a person names, joins and parts. */
public final class Writing {
    private static final int LONGEST = 500_000;
    private static final int DRAFTED = 5;

    private final Rooms rooms;

    public Writing(Rooms rooms) {
        this.rooms = rooms;
    }

    /** A text to begin with. */
    public record Drafted(String markdown) {}

    /** Something to mend in a text. */
    public record FaultRow(int line, int column, String rule, String says) {}

    /** What is to mend in a text; empty when it is well. */
    public record Checked(List<FaultRow> faults) {}

    /** What was done to narratives: how many posts or narratives it touched, or the id of a new one. */
    public record Told(String narrative, int posts) {}

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
                        ask -> Reply.json(rooms.in(room -> draft(room, ask)))),
                Route.post(
                        "/report/check",
                        "what is to mend in a text",
                        Checked.class,
                        text,
                        ask -> Reply.json(rooms.in(room -> checked(composed(room, ask))))),
                Route.post(
                        "/report/html",
                        "the report of a text as one HTML file; what is to mend, with 409, where it is not well",
                        Void.class,
                        text,
                        ask -> made(ask, true)),
                Route.post("/report/md", "the same as Markdown", Void.class, text, ask -> made(ask, false)),
                change("/narratives/{id}/name", "names a narrative", Writing::name, Map.of("name", "its name")),
                change(
                        "/narratives/{id}/merge",
                        "joins other narratives to this one",
                        Writing::merge,
                        Map.of("narratives", "ids of the others")),
                change(
                        "/narratives/{id}/split",
                        "makes posts of a narrative a narrative of their own",
                        Writing::split,
                        Map.of("posts", "numbers of posts", "name", "name of the new one")),
                change("/narratives/{id}/add", "puts posts to a narrative", Writing::add, posts),
                change("/narratives/{id}/remove", "takes posts out of a narrative", Writing::remove, posts));
    }

    private Route change(String path, String says, BiFunction<Room, Ask, Object> doing, Map<String, String> sends) {
        return Route.post(
                path, says, Told.class, sends, ask -> Reply.json(rooms.changing(room -> doing.apply(room, ask))));
    }

    private static Drafted draft(Room room, Ask ask) {
        Body body = Body.of(ask);
        List<Finding> findings = new ArrayList<>();
        for (String id : body.texts("findings")) {
            findings.add(room.data().finding(id).orElseThrow(() -> new NotThere("the case has no finding " + id)));
        }
        List<Finding> chosen = findings.isEmpty()
                ? room.data().findings().stream().limit(DRAFTED).toList()
                : findings;
        return new Drafted(Composed.draft(room.data(), chosen, body.texts("narratives")));
    }

    private static Composed composed(Room room, Ask ask) {
        String text = ask.json().path("markdown").asString("");
        if (text.isBlank()) throw new WrongUse("markdown is missing", "/report/draft begins one");
        if (text.length() > LONGEST) throw new WrongUse("markdown is longer than " + LONGEST + " characters");
        return Composed.of(room.data(), room.names(ask.session()), text);
    }

    private static Checked checked(Composed composed) {
        return new Checked(composed.faults().stream().map(Writing::row).toList());
    }

    private static FaultRow row(Fault f) {
        return new FaultRow(f.line(), f.column(), f.rule(), f.says());
    }

    private Reply made(Ask ask, boolean html) {
        return rooms.in(room -> {
            Composed composed = composed(room, ask);
            Checked checked = checked(composed);
            if (!checked.faults().isEmpty()) return Reply.json(409, checked);
            String name = html ? "report.html" : "report.md";
            return Reply.bytes(
                    html ? "text/html; charset=utf-8" : "text/markdown; charset=utf-8",
                    Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""),
                    (html ? composed.html() : composed.markdown()).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Told name(Room room, Ask ask) {
        room.data().narratives().name(ask.part("id"), Body.of(ask).needed("name", "what it is called"));
        return new Told(ask.part("id"), 0);
    }

    private static Told merge(Room room, Ask ask) {
        room.data().narratives().merge(ask.part("id"), Body.of(ask).texts("narratives"));
        return new Told(ask.part("id"), 0);
    }

    private static Told split(Room room, Ask ask) {
        Body body = Body.of(ask);
        List<Long> posts = posts(body);
        return new Told(
                room.data()
                        .narratives()
                        .split(ask.part("id"), posts, body.needed("name", "what the new one is called")),
                posts.size());
    }

    private static Told add(Room room, Ask ask) {
        return new Told(ask.part("id"), room.data().narratives().add(ask.part("id"), posts(Body.of(ask))));
    }

    private static Told remove(Room room, Ask ask) {
        return new Told(ask.part("id"), room.data().narratives().remove(ask.part("id"), posts(Body.of(ask))));
    }

    private static List<Long> posts(Body body) {
        List<Long> posts = new ArrayList<>();
        body.sent().path("posts").forEach(n -> posts.add(n.asLong()));
        if (posts.isEmpty()) throw new WrongUse("posts is empty", "numbers of posts, as [7, 12]");
        return posts;
    }
}
