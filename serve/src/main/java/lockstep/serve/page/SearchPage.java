package lockstep.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.language.search.Query;
import lockstep.model.WrongUse;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.report.Quoted;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Ask;
import lockstep.serve.http.Param;
import lockstep.serve.room.Room;

/** What the case holds of some words: posts, accounts, things acted on, findings. */
public final class SearchPage {
    static final List<Param> PARAMS =
            Filters.with(Filters.PAGING, Filters.POSTS, Param.oneOf("sort", "of posts, by time", "time", "-time"));

    private static final int FEW = 20;
    private static final int LOOKED_AT = 500;

    private SearchPage() {}

    /** What was found; posts by page, of the rest the first few. */
    public record Found(
            String q,
            Listed<PostRows.PostRow> posts,
            List<AccountRows.AccountRow> accounts,
            List<Thing> objects,
            List<FindingRows.FindingRow> findings) {}

    /** A thing that accounts acted on. */
    public record Thing(String kind, int object, String value, long actions, long accounts) {}

    static Found of(Room room, Ask ask) {
        if (ask.text("q").isBlank()) throw new WrongUse("q is empty; it takes the words to look for");
        Map<String, String> few = new HashMap<>(Map.of("q", ask.text("q"), "size", Integer.toString(FEW)));
        Ask some = new Ask(Map.of(), few, ask.session(), ask.body());
        return new Found(
                ask.text("q"),
                PostRows.list(room, ask),
                AccountRows.list(room, some).items(),
                things(room, ask),
                FindingRows.list(room, some).items());
    }

    private static List<Thing> things(Room room, Ask ask) {
        var where = new Where();
        WordFilter.names(ask.text("q"), "value", where);
        Columns c = room.select(
                "SELECT o.object, o.value, k.name, count(*) AS actions, count(DISTINCT a.account) AS accounts FROM"
                        + " (SELECT object, kind, value FROM objects" + where.sql() + ") o"
                        + " JOIN kinds k ON k.kind = o.kind JOIN actions a ON a.object = o.object"
                        + " GROUP BY ALL ORDER BY actions DESC, o.object LIMIT " + LOOKED_AT,
                where.with());
        var quoted = new Quoted(room.names(ask.session()));
        Query words = Query.inNames(ask.text("q"));
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < c.size() && things.size() < FEW; i++) {
            int object = (int) c.longs("object")[i];
            var shown = new CoAction(c.text("name", i), object, c.text("value", i), List.of());
            // a name that is not shown is not found either
            if (!ask.session().isUnmasked() && !words.fits(quoted.object(shown).replace("[.]", "."))) continue;
            things.add(new Thing(
                    c.text("name", i), object, quoted.object(shown), c.longs("actions")[i], c.longs("accounts")[i]));
        }
        return things;
    }
}
