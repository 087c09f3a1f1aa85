package lockstep.serve.act;

import java.util.List;
import java.util.Map;
import lockstep.casework.incidents.ArticleReview;
import lockstep.casework.registry.RegistryLists;
import lockstep.model.WrongUse;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Reply;
import lockstep.serve.http.Request;
import lockstep.serve.http.Route;
import lockstep.serve.page.ArticleRows;
import lockstep.serve.page.RegistryPage;
import lockstep.serve.room.Room;
import lockstep.serve.room.Rooms;
import lockstep.store.articles.Articles;
import lockstep.store.articles.ReviewState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles judged and mended, lists of the registry taken out. */
public final class EditRoutes {
    private final Rooms rooms;

    public EditRoutes(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/articles/{id}/verdict",
                        "accepts or rejects what was read from an article, or proposes it again",
                        ArticleRows.ArticleRow.class,
                        Map.of("verdict", "proposed, accepted or rejected", "note", "why", "by", "who"),
                        request -> Reply.json(rooms.changing(room -> verdict(room, request)))),
                Route.post(
                        "/articles/{id}/mend",
                        "puts a person's record in place of what was read; mended is accepted",
                        ArticleRows.ArticleRow.class,
                        Map.of("record", "the whole record, as /articles/ID.json has it", "note", "why", "by", "who"),
                        request -> Reply.json(rooms.changing(room -> mend(room, request)))),
                Route.post(
                        "/registry/{list}/remove",
                        "takes a list of the registry out of the case",
                        RegistryPage.All.class,
                        Map.of("reason", "why"),
                        request -> Reply.json(rooms.changing(room -> remove(room, request)))));
    }

    private static Object verdict(Room room, Request request) {
        Body body = Body.of(request);
        ReviewState verdict = ReviewState.of(body.needed("verdict", "proposed, accepted or rejected"));
        var articles = new Articles(room.data().file());
        find(articles, request);
        review(room, body).judge(List.of(request.number("id")), verdict);
        return ArticleRows.row(room, find(articles, request));
    }

    private static Object mend(Room room, Request request) {
        Body body = Body.of(request);
        JsonNode record = body.sent().path("record");
        if (!record.isObject() || !record.path("incident").isObject())
            throw new WrongUse(
                    "record is missing or has no incident", "send the whole record, as /articles/ID.json has it");
        var articles = new Articles(room.data().file());
        Articles.Article before = find(articles, request);
        // Pages show the name of the file; the case keeps where it lies.
        ObjectNode kept = record.deepCopy().asObject().put("file", before.file());
        review(room, body).mend(request.number("id"), kept);
        return ArticleRows.row(room, find(articles, request));
    }

    private static ArticleReview review(Room room, Body body) {
        return new ArticleReview(room.data(), body.text("note"), body.by());
    }

    private static Articles.Article find(Articles articles, Request request) {
        long number = request.number("id");
        return articles.one(number).orElseThrow(() -> new NotFound("the case has no article " + number));
    }

    private static Object remove(Room room, Request request) {
        String reason = Body.of(request).needed("reason", "why the list is taken out");
        RegistryLists.remove(room.data(), request.part("list"), reason);
        return RegistryPage.all(room, request);
    }
}
