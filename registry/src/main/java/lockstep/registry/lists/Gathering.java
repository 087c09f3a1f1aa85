package lockstep.registry.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.model.Count;
import lockstep.model.PlatformHosts;
import lockstep.model.WrongUse;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Attribution;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Relation;
import lockstep.model.registry.Target;
import lockstep.model.registry.Validity;

/** A list of the registry while it is read: rows that cannot stand are passed over, with a note that says which and why. */
public final class Gathering {
    private static final int EXAMPLES = 3;

    private final String list;
    private final boolean general;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Long> lineOf = new LinkedHashMap<>();
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<Befell, List<String>> notes = new LinkedHashMap<>();

    /**
     * @param list name of the list
     * @param general whether it only says who is a news medium
     */
    public Gathering(String list, boolean general) {
        this.list = list;
        this.general = general;
    }

    /** Something to tell: what happened, and one place where it did. */
    public void note(String one, String many, String where) {
        notes.computeIfAbsent(new Befell(one, many), w -> new ArrayList<>()).add(where);
    }

    /**
     * Takes an actor. A layer that needs a source and a date, and has none, becomes unknown; a second row that contradicts the first
     * is passed over.
     *
     * @return whether the row stands
     */
    public boolean actor(Actor actor, long line) {
        Actor known = actors.get(actor.id());
        if (known == null) {
            actors.put(actor.id(), actor);
            lineOf.put(actor.id(), line);
            return true;
        }
        boolean same = known.layer() == actor.layer() && known.state().equals(actor.state());
        if (!same) {
            note(
                    "row contradicts an earlier row on the same actor and was passed over",
                    "rows contradict an earlier row on the same actor and were passed over",
                    "line " + line + ": " + actor.id() + " is " + said(actor) + ", but " + said(known) + " on line "
                            + lineOf.get(actor.id()));
            return false;
        }
        Set<String> names = new LinkedHashSet<>(known.aliases());
        names.addAll(actor.aliases());
        if (!actor.name().equals(known.name())) names.add(actor.name());
        actors.put(
                known.id(),
                new Actor(
                        known.id(),
                        known.kind(),
                        known.name(),
                        List.copyOf(names),
                        known.state(),
                        known.layer(),
                        known.role(),
                        known.by(),
                        known.note()));
        return true;
    }

    private static String said(Actor a) {
        return (a.state() + " " + a.layer().word()).strip();
    }

    /** The layer that a row may have: as said, or unknown where it needs a source and a date and has none. */
    public Layer layer(Layer said, Attribution by, String who, long line) {
        if (!said.needsSource() || by.isDated()) return said;
        note(
                "row is called " + said.word() + " without a source and a date; its layer is unknown",
                "rows are called " + said.word() + " without a source and a date; their layer is unknown",
                "line " + line + ": " + who);
        return Layer.UNKNOWN;
    }

    /** Takes a handle. */
    public void handle(String actor, String platform, String handle, Validity valid, Attribution by, long line) {
        mark(line, () -> new Mark(actor, Mark.Kind.HANDLE, platform, handle, valid, by));
    }

    /** Takes a domain. */
    public void domain(String actor, String address, Validity valid, Attribution by, long line) {
        mark(line, () -> new Mark(actor, Mark.Kind.DOMAIN, "", address, valid, by));
    }

    private void mark(long line, java.util.function.Supplier<Mark> made) {
        Mark mark;
        try {
            mark = made.get();
        } catch (WrongUse refused) {
            note(
                    "handle or domain cannot be read and was passed over",
                    "handles or domains cannot be read and were passed over",
                    "line " + line + ": " + refused.getMessage());
            return;
        }
        // on a platform anybody may have a page: no row of a list about outlets can mean the host itself
        if (mark.kind() == Mark.Kind.DOMAIN && PlatformHosts.holds(mark.value())) {
            note(
                    "domain is a platform, no outlet, and was passed over",
                    "domains are platforms, not outlets, and were passed over",
                    "line " + line + ": " + mark.value());
            return;
        }
        List<Mark> same =
                marks.computeIfAbsent(mark.kind() + " " + mark.platform() + " " + mark.value(), k -> new ArrayList<>());
        for (Mark other : same) {
            if (!other.valid().overlaps(mark.valid())) continue;
            if (other.actor().equals(mark.actor()) && other.valid().equals(mark.valid())) return;
            if (!other.actor().equals(mark.actor()))
                note(
                        "handle or domain is said to be two actors' at the same time; where these differ in state or layer,"
                                + " matching picks neither",
                        "handles or domains are said to be two actors' at the same time; where these differ in state or layer,"
                                + " matching picks neither",
                        "line " + line + ": " + mark.value() + " is " + mark.actor() + "'s and " + other.actor()
                                + "'s");
        }
        same.add(mark);
    }

    /** Takes a relation. */
    public void relation(Relation relation) {
        relations.add(relation);
    }

    /** Takes a target. */
    public void target(Target target) {
        targets.add(target);
    }

    /** The list as read. */
    public Registry registry() {
        List<Mark> all = new ArrayList<>();
        for (List<Mark> same : marks.values()) {
            for (Mark mark : same) {
                if (actors.containsKey(mark.actor())) all.add(mark);
                else
                    note(
                            "handle or domain names an actor that the list does not have",
                            "handles or domains name an actor that the list does not have",
                            mark.actor());
            }
        }
        List<String> told = new ArrayList<>();
        notes.forEach((what, where) -> told.add(Count.of(where.size(), what.one, what.many) + ": "
                + String.join("; ", where.subList(0, Math.min(EXAMPLES, where.size())))
                + (where.size() > EXAMPLES ? "; ..." : "")));
        return new Registry(list, general, List.copyOf(actors.values()), all, relations, targets, told);
    }

    /** What befell one thing, and what befell several. */
    private record Befell(String one, String many) {}
}
