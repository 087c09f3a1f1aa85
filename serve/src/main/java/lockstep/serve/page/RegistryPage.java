package lockstep.serve.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.language.search.Query;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** The lists of the registry that the case holds, and whom of the case they name. */
public final class RegistryPage {
    static final List<Param> ONE = Filters.with(Filters.PAGING, Param.text("q", "only actors whose name holds this"));

    private RegistryPage() {}

    /** One list of the registry. */
    public record ListRow(
            String list, boolean general, String sha256, Instant readAt, long actors, long marks, long matched) {}

    /** How many accounts and domains of the case stand on a side. */
    public record Side(String state, String layer, long accounts, long posts, long domains) {}

    /** All lists, and what they say of the case. */
    public record All(List<ListRow> lists, List<Side> sides) {}

    /** A handle or a domain of an actor. */
    public record MarkRow(String kind, String platform, String value, String from, String to, String source) {}

    /** Something declared between two actors. */
    public record RelationRow(String to, String relation, String from, String until, String source, String note) {}

    /** One actor as a list has it. */
    public record ActorRow(
            String actor,
            String kind,
            String name,
            List<String> aliases,
            String state,
            String layer,
            String role,
            String source,
            String note,
            List<MarkRow> marks,
            List<RelationRow> relations) {}

    /** All lists, and what they say of the case. */
    public static All all(Room room, Request request) {
        List<ListRow> lists = room.data().registry().lists().stream()
                .map(l -> new ListRow(
                        l.list(),
                        l.general(),
                        l.sha256(),
                        Instant.ofEpochMilli(l.readAt()),
                        l.actors(),
                        l.marks(),
                        l.matched()))
                .toList();
        Columns c = room.select(
                "SELECT s.state, s.layer, CAST(sum(s.accounts) AS BIGINT) AS accounts, CAST(sum(s.posts) AS BIGINT) AS posts,"
                        + " CAST(sum(s.domains) AS BIGINT) AS domains FROM ("
                        + "SELECT l.state, l.layer, count(DISTINCT l.account) AS accounts, count(*) AS posts, 0 AS domains FROM"
                        + " (SELECT DISTINCT account, state, layer FROM account_labels) l JOIN posts p ON p.account = l.account GROUP BY 1, 2"
                        + " UNION ALL SELECT state, layer, 0, 0, count(DISTINCT object) FROM domain_labels GROUP BY 1, 2) s"
                        + " GROUP BY 1, 2 ORDER BY 1, 2",
                Map.of());
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            sides.add(new Side(
                    c.text("state", i),
                    c.text("layer", i),
                    c.longs("accounts")[i],
                    c.longs("posts")[i],
                    c.longs("domains")[i]));
        }
        return new All(lists, sides);
    }

    static Listed<ActorRow> one(Room room, Request request) {
        String name = request.part("list");
        if (room.data().registry().lists().stream().noneMatch(l -> l.list().equals(name)))
            throw new NotFound("the case has no registry list " + name);
        Registry list = room.data().registry().list(name);
        Query q = Query.inNames(request.text("q"));
        List<Actor> actors =
                list.actors().stream().filter(a -> q.fits(a.name())).toList();
        var paging = Paging.at(Paging.path("/registry/", name), request);
        return paging.of(
                paging.cut(actors).items().stream().map(a -> row(a, list)).toList(), actors.size());
    }

    private static ActorRow row(Actor a, Registry list) {
        return new ActorRow(
                a.id(),
                a.kind().word(),
                a.name(),
                a.aliases(),
                a.state(),
                a.layer().word(),
                a.role(),
                a.by().source(),
                a.note(),
                list.marks().stream()
                        .filter(m -> m.actor().equals(a.id()))
                        .map(RegistryPage::row)
                        .toList(),
                list.relations().stream()
                        .filter(r -> r.from().equals(a.id()))
                        .map(RegistryPage::row)
                        .toList());
    }

    private static MarkRow row(Mark m) {
        return new MarkRow(
                m.kind() == Mark.Kind.DOMAIN ? "domain" : "handle",
                m.platform(),
                m.value(),
                m.valid().from().map(Object::toString).orElse(""),
                m.valid().to().map(Object::toString).orElse(""),
                m.by().source());
    }

    private static RelationRow row(Relation r) {
        return new RelationRow(
                r.to(),
                r.what(),
                r.valid().from().map(Object::toString).orElse(""),
                r.valid().to().map(Object::toString).orElse(""),
                r.by().source(),
                r.note());
    }
}
