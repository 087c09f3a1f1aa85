package lockstep.serve.page;

import java.util.ArrayList;
import java.util.List;
import lockstep.kernels.shape.Columns;
import lockstep.language.search.Query;
import lockstep.model.WrongUse;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.report.Quoted;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** Things that accounts acted on, whose names hold some words: links, tags, mentions. */
public final class ObjectRows {
    static final List<Param> PARAMS =
            Filters.with(Filters.PAGING, Param.text("q", "what their names hold, as lockstep search takes it"));

    private static final String COUNTED = """
            -- One row: a thing with one of these names, and how often it was acted on.
            SELECT o.object, o.value, k.name, count(*) AS actions, count(DISTINCT a.account) AS accounts
            FROM (SELECT object, kind, value FROM objects{where}) o
            JOIN kinds k ON k.kind = o.kind
            JOIN actions a ON a.object = o.object
            GROUP BY ALL
            ORDER BY actions DESC, o.object
            """;

    private ObjectRows() {}

    /** A thing that accounts acted on. */
    public record Thing(String kind, int object, String value, long actions, long accounts) {}

    /** A thing of the case by its place in a list. */
    private record Found(Columns all, int at, Quoted quoted) {
        String shown() {
            var action = new CoAction(kind(), (int) all.longs("object")[at], all.text("value", at), List.of());
            return quoted.object(action);
        }

        String kind() {
            return all.text("name", at);
        }

        Thing thing() {
            return new Thing(
                    kind(),
                    (int) all.longs("object")[at],
                    shown(),
                    all.longs("actions")[at],
                    all.longs("accounts")[at]);
        }
    }

    static Listed<Thing> list(Room room, Request request) {
        if (request.text("q").isBlank()) throw new WrongUse("q is empty; it takes the words to look for");
        var where = new Conditions();
        WordFilter.names(request.text("q"), "value", where);
        Columns all = room.select(COUNTED.replace("{where}", where.sql()), where.with());
        var quoted = new Quoted(room.names(request.session()));
        Query words = Query.inNames(request.text("q"));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            var one = new Found(all, i, quoted);
            // a name that is not shown is not found either
            if (request.session().isUnmasked() || words.fits(one.shown().replace("[.]", "."))) found.add(one);
        }
        var paging = Paging.at("/objects.json", request);
        return paging.of(paging.cut(found).items().stream().map(Found::thing).toList(), found.size());
    }
}
