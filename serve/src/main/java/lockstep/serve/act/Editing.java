package lockstep.serve.act;

import java.util.List;
import java.util.Map;
import lockstep.documents.kept.Quoted;
import lockstep.model.WrongUse;
import lockstep.serve.http.Ask;
import lockstep.serve.http.NotThere;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Route;
import lockstep.serve.page.ArticleRows;
import lockstep.serve.page.RegistryPage;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;
import lockstep.store.Articles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles judged and mended, lists of the registry taken out. */
public final class Editing {
    private static final List<String> VERDICTS = List.of("proposed", "accepted", "rejected");

    private final Rooms rooms;

    public Editing(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/articles/{id}/verdict",
                        "accepts or rejects what was read from an article, or proposes it again",
                        ArticleRows.ArticleRow.class,
                        Map.of("verdict", "proposed, accepted or rejected", "note", "why"),
                        ask -> Reply.json(rooms.changing(room -> verdict(room, ask)))),
                Route.post(
                        "/articles/{id}/mend",
                        "puts a person's record in place of what was read; mended is accepted",
                        ArticleRows.ArticleRow.class,
                        Map.of("record", "the whole record, as /articles/ID.json has it", "note", "why"),
                        ask -> Reply.json(rooms.changing(room -> mend(room, ask)))),
                Route.post(
                        "/registry/{list}/drop",
                        "takes a list of the registry out of the case",
                        RegistryPage.All.class,
                        Map.of("reason", "why"),
                        ask -> Reply.json(rooms.changing(room -> drop(room, ask)))));
    }

    private static Object verdict(Room room, Ask ask) {
        Body body = Body.of(ask);
        String verdict = body.needed("verdict", "proposed, accepted or rejected");
        if (!VERDICTS.contains(verdict))
            throw new WrongUse("verdict is " + verdict + "; it takes " + String.join(", ", VERDICTS));
        var articles = new Articles(room.data().file());
        find(articles, ask);
        articles.judge(ask.number("id"), verdict, body.text("note"));
        room.data().log("article", ask.part("id") + " " + verdict);
        return ArticleRows.row(room, find(articles, ask));
    }

    private static Object mend(Room room, Ask ask) {
        Body body = Body.of(ask);
        JsonNode record = body.sent().path("record");
        if (!record.isObject() || !record.path("incident").isObject())
            throw new WrongUse(
                    "record is missing or has no incident", "send the whole record, as /articles/ID.json has it");
        var articles = new Articles(room.data().file());
        Articles.Article before = find(articles, ask);
        Quoted.check(record);
        // Pages show the name of the file; the case keeps where it lies.
        ObjectNode kept = record.deepCopy().asObject().put("file", before.file());
        articles.mend(ask.number("id"), kept.toString(), body.text("note"));
        room.data().log("article", ask.part("id") + " mended");
        return ArticleRows.row(room, find(articles, ask));
    }

    private static Articles.Article find(Articles articles, Ask ask) {
        long number = ask.number("id");
        return articles.all().stream()
                .filter(a -> a.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("the case has no article " + number));
    }

    private static Object drop(Room room, Ask ask) {
        String reason = Body.of(ask).needed("reason", "why the list is taken out");
        room.data().registry().drop(ask.part("list"));
        room.data().log("registry drop", ask.part("list") + "; " + reason);
        return RegistryPage.all(room, ask);
    }
}
