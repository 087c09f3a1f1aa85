package lockstep.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.finding.Evidence.CoAction;
import lockstep.report.Quoted;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** One post, with what its account did in it. */
public final class PostPage {
    private PostPage() {}

    /** One action in a post, and how many others acted on the same thing. */
    public record Act(String kind, int object, String value, long accounts) {}

    /**
     * One post, whole.
     *
     * @param narratives that it carries
     * @param copyOf the group of copies that it belongs to, or null
     */
    public record Post(PostRows.PostRow post, List<Act> actions, List<String> narratives, Optional<Long> copyOf) {}

    static Post of(Room room, Request request) {
        long key = request.number("id");
        List<PostRows.PostRow> rows = PostRows.rows(room, request.session(), List.of(key));
        if (rows.isEmpty()) throw new NotFound("the case has no post " + key);
        Map<String, Object> with = Map.of("post", key);
        Columns c = room.select(
                "SELECT k.name, a.object, o.value, (SELECT count(DISTINCT b.account) FROM actions b WHERE b.object = a.object AND b.kind = a.kind)"
                        + " AS accounts FROM actions a JOIN kinds k ON k.kind = a.kind JOIN objects o ON o.object = a.object"
                        + " WHERE a.post = :post ORDER BY k.name, o.value",
                with);
        var quoted = new Quoted(room.names(request.session()));
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            int object = (int) c.longs("object")[i];
            var shown = new CoAction(c.text("name", i), object, c.text("value", i), List.of());
            acts.add(new Act(c.text("name", i), object, quoted.object(shown), c.longs("accounts")[i]));
        }
        Columns n = room.select(
                "SELECT narrative FROM narrative_posts WHERE post = :post AND NOT away ORDER BY narrative", with);
        Columns copies = room.select("SELECT object FROM copies WHERE post = :post ORDER BY object LIMIT 1", with);
        return new Post(
                rows.get(0),
                acts,
                List.of(n.strings("narrative")),
                copies.size() == 0 ? Optional.empty() : Optional.of(copies.longs("object")[0]));
    }
}
