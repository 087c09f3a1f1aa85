package lockstep.store.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.store.file.Rows;

/** The lists of the registry that a case holds, and the labels that they give its accounts and domains. */
public final class RegistryBook {
    private final CaseFile file;
    private final CaseSql db;

    public RegistryBook(CaseFile file) {
        this(file, new CaseSql(file));
    }

    public RegistryBook(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /**
     * One list as it stands in the case.
     *
     * @param general whether it only says who is a news medium
     * @param matched accounts of the case that act and that it labels
     * @param sha256 of the files it was read from
     * @param readAt when, milliseconds since 1970 UTC
     */
    public record Listed(
            String list, boolean general, String sha256, long readAt, long actors, long marks, long matched) {}

    /** Puts a list into the case, in place of an earlier one of that name, and labels the case anew. */
    public void put(Registry registry, String sha256) {
        putUnmatched(registry, sha256);
        match();
    }

    /** The same without labelling the case; {@link #matchIfStale} does that when the case is asked next. */
    public void putUnmatched(Registry registry, String sha256) {
        file.inTransaction(() -> {
            remove(registry.list());
            db.change(
                    "INSERT INTO registry_lists VALUES (:list, :general, :sha, :now)",
                    Map.of(
                            "list", registry.list(),
                            "general", registry.general(),
                            "sha", sha256,
                            "now", System.currentTimeMillis()));
            Rows.into(file, "registry_actors", actors(registry));
            Rows.into(file, "registry_marks", marks(registry));
            Rows.into(file, "registry_relations", relations(registry));
            Rows.into(file, "registry_targets", targets(registry));
        });
    }

    /** Takes a list out of the case, and labels the case anew. */
    public void drop(String list) {
        if (lists().stream().noneMatch(l -> l.list().equals(list)))
            throw new WrongUse("the case has no registry list " + list, "lockstep registry list CASE names them");
        file.inTransaction(() -> remove(list));
        match();
    }

    private void remove(String list) {
        for (String table : List.of(
                "registry_lists", "registry_actors", "registry_marks", "registry_relations", "registry_targets")) {
            db.change("DELETE FROM " + table + " WHERE list = :list", Map.of("list", list));
        }
    }

    /** Labels the case's accounts and domains anew. Derived rows only: they can always be rebuilt. */
    public void match() {
        new Matching(file, db).run();
    }

    /** Labels the case anew if accounts or domains came since the last time. */
    public void matchIfStale() {
        if (!new Matching(file, db).isFresh()) match();
    }

    /** The lists, by name. */
    public List<Listed> lists() {
        Columns c = db.select("""
                SELECT l.list, CAST(l.general AS INTEGER) AS general, l.sha256, l.read_at,
                  (SELECT count(*) FROM registry_actors a WHERE a.list = l.list) AS actors,
                  (SELECT count(*) FROM registry_marks m WHERE m.list = l.list) AS marks,
                  (SELECT count(DISTINCT a.account) FROM account_labels a
                     JOIN registry_actors r ON r.actor = a.actor
                     WHERE r.list = l.list AND a.account IN (SELECT account FROM posts)) AS matched
                FROM registry_lists l
                ORDER BY l.list
                """, Map.of());
        List<Listed> lists = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            lists.add(new Listed(
                    c.text("list", i),
                    c.longs("general")[i] == 1,
                    c.text("sha256", i),
                    c.longs("read_at")[i],
                    c.longs("actors")[i],
                    c.longs("marks")[i],
                    c.longs("matched")[i]));
        }
        return lists;
    }

    /** One list, as it was put in. */
    public Registry list(String name) {
        Listed about = lists().stream()
                .filter(l -> l.list().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "the case has no registry list " + name, "lockstep registry list CASE names them"));
        Map<String, Object> with = Map.of("list", name);
        return new Registry(
                name, about.general, actorsOf(with), marksOf(with), relationsOf(with), targetsOf(with), List.of());
    }

    private List<Actor> actorsOf(Map<String, Object> with) {
        Columns c = db.select("SELECT * FROM registry_actors WHERE list = :list ORDER BY actor, name", with);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            actors.add(new Actor(
                    c.text("actor", i),
                    Actor.Kind.of(c.text("kind", i)),
                    c.text("name", i),
                    parts(c.text("aliases", i)),
                    c.text("state", i),
                    Layer.of(c.text("layer", i)),
                    c.text("role", i),
                    by(c, i),
                    c.text("note", i)));
        }
        return actors;
    }

    private List<Mark> marksOf(Map<String, Object> with) {
        Columns c = db.select(
                "SELECT * FROM registry_marks WHERE list = :list ORDER BY actor, kind, platform, value, valid_from",
                with);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            marks.add(new Mark(
                    c.text("actor", i),
                    c.text("kind", i).equals("domain") ? Mark.Kind.DOMAIN : Mark.Kind.HANDLE,
                    c.text("platform", i),
                    c.text("value", i),
                    valid(c, i),
                    by(c, i)));
        }
        return marks;
    }

    private List<Relation> relationsOf(Map<String, Object> with) {
        Columns c = db.select(
                "SELECT * FROM registry_relations WHERE list = :list ORDER BY from_actor, to_actor, relation, valid_from",
                with);
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            relations.add(new Relation(
                    c.text("from_actor", i),
                    c.text("to_actor", i),
                    c.text("relation", i),
                    valid(c, i),
                    by(c, i),
                    c.text("note", i)));
        }
        return relations;
    }

    private List<Target> targetsOf(Map<String, Object> with) {
        Columns c = db.select("SELECT * FROM registry_targets WHERE list = :list ORDER BY target, valid_from", with);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            targets.add(new Target(
                    c.text("target", i),
                    c.text("name", i),
                    c.text("kind", i),
                    c.text("place", i),
                    c.text("rivals", i),
                    parts(c.text("aliases", i)),
                    valid(c, i)));
        }
        return targets;
    }

    private static Attribution by(Columns c, int row) {
        return new Attribution(c.text("source", row), c.text("source_date", row));
    }

    private static Validity valid(Columns c, int row) {
        return Validity.of(c.text("valid_from", row), c.text("valid_to", row));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|"));
    }

    private static List<Object[]> actors(Registry r) {
        return r.actors().stream()
                .map(a -> new Object[] {
                    r.list(),
                    a.id(),
                    a.kind().word(),
                    a.name(),
                    String.join("|", a.aliases()),
                    a.state(),
                    a.layer().word(),
                    a.role(),
                    a.by().source(),
                    a.by().date(),
                    a.note()
                })
                .toList();
    }

    private static List<Object[]> marks(Registry r) {
        return r.marks().stream()
                .map(m -> new Object[] {
                    r.list(),
                    m.actor(),
                    m.kind().word(),
                    m.platform(),
                    m.value(),
                    day(m.valid().from()),
                    day(m.valid().to()),
                    m.by().source(),
                    m.by().date()
                })
                .toList();
    }

    private static List<Object[]> relations(Registry r) {
        return r.relations().stream()
                .map(x -> new Object[] {
                    r.list(),
                    x.from(),
                    x.to(),
                    x.what(),
                    day(x.valid().from()),
                    day(x.valid().to()),
                    x.by().source(),
                    x.by().date(),
                    x.note()
                })
                .toList();
    }

    private static List<Object[]> targets(Registry r) {
        return r.targets().stream()
                .map(t -> new Object[] {
                    r.list(),
                    t.id(),
                    t.name(),
                    t.kind(),
                    t.place(),
                    t.rivals(),
                    String.join("|", t.aliases()),
                    day(t.valid().from()),
                    day(t.valid().to())
                })
                .toList();
    }

    // an open end stands as an empty word in the file and in the case
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String day(java.util.Optional<java.time.LocalDate> day) {
        return day.map(Object::toString).orElse("");
    }
}
