package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A world while it is being made. */
final class Making {
    /** An object of a trace. */
    record Thing(String trace, int object) {}

    /** A group before it is known what of it the analyst gets to see. */
    private record Draft(Group group, Set<Thing> things) {}

    final Recipe recipe;
    final long seed;
    final People people;
    final Items items;
    private final SortedMap<String, Deeds> traces = new TreeMap<>();
    private final Map<Thing, Integer> linkDomains = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private int subjects;
    private int domains;
    private long acts;

    private Making(Recipe recipe, long seed) {
        this.recipe = recipe;
        this.seed = seed;
        people = new People(recipe, seed);
        items = new Items(recipe, people, seed);
        subjects = recipe.accounts;
        domains = Math.max(8, recipe.items / 40);
        for (String name : recipe.traces) traces.put(name, new Deeds());
        if (has("repost")) deeds("repost").reserve(items.count);
        if (has("link")) deeds("link").reserve(items.count);
        if (has("text")) deeds("text").reserve(items.count);
        if (has("domain")) deeds("domain").reserve(domains);
        if (has("hashtag")) deeds("hashtag").reserve(Items.tagCount(recipe));
    }

    static World world(String family, Recipe recipe, long seed) {
        return of(recipe, seed).finish(family);
    }

    /** All that happens, before any of it is lost. */
    static Making of(Recipe recipe, long seed) {
        var making = new Making(recipe, seed);
        new OrganicLife(making).live();
        recipe.additions.forEach(addition -> addition.accept(making));
        return making;
    }

    /** The domain of a link. */
    int domainOf(int link) {
        Integer known = linkDomains.get(new Thing("link", link));
        return known == null ? items.domain[link] : known;
    }

    boolean has(String trace) {
        return traces.containsKey(trace);
    }

    Deeds deeds(String trace) {
        return Objects.requireNonNull(traces.get(trace), trace);
    }

    /** A trace whose objects a group can act on; a domain is never aimed at by itself. */
    String someTrace(Draws draws) {
        var names = recipe.traces.stream().filter(t -> !t.equals("domain")).toList();
        return names.get(draws.below(names.size()));
    }

    int newSubject() {
        return subjects++;
    }

    int newDomain() {
        return domains++;
    }

    /** A link on a domain that later acts on it bring with them. */
    Thing newLink(int domain) {
        var link = new Thing("link", deeds("link").newObject());
        linkDomains.put(link, domain);
        return link;
    }

    Thing newThing(String trace, Draws draws) {
        if (trace.equals("link") && has("domain")) return newLink(draws.below(domains));
        return new Thing(trace, deeds(trace).newObject());
    }

    /** Something that stands in the world already, and when it was published. */
    Thing standing(String trace, int item, Draws draws) {
        return switch (trace) {
            case "link" -> new Thing(trace, items.link[item]);
            case "hashtag" ->
                items.tags[item].length == 0 ? newThing(trace, draws) : new Thing(trace, items.tags[item][0]);
            default -> new Thing(trace, item);
        };
    }

    void act(int who, Thing what, long when) {
        post(who, List.of(what), when);
    }

    /** One post with all that it holds, of traces that the world has; each link brings its domain. */
    void post(int who, List<Thing> holds, long when) {
        if (when < People.START || when >= people.end()) return;
        var all = new LinkedHashSet<Thing>();
        for (var what : holds) {
            all.add(what);
            if (what.trace.equals("link") && has("domain")) all.add(new Thing("domain", domainOf(what.object)));
        }
        for (var what : all) deeds(what.trace).add(who, what.object, when, acts);
        acts++;
    }

    /** An ordinary share of an item: a repost, or a post of one's own with its link, tags and perhaps the page's own words. */
    void share(int who, int item, long when, Draws draws) {
        boolean reposts = has("repost") && (traces.size() == 1 || draws.chance(recipe.reposting));
        if (reposts) {
            act(who, new Thing("repost", item), when);
            return;
        }
        var holds = new ArrayList<Thing>();
        if (has("link")) holds.add(new Thing("link", items.link[item]));
        if (has("hashtag")) {
            for (int tag : items.tags[item]) {
                if (draws.chance(0.7)) holds.add(new Thing("hashtag", tag));
            }
        }
        if (has("text")) {
            boolean pressed = who < people.count && people.button[who] && draws.chance(0.8);
            holds.add(pressed ? new Thing("text", items.link[item]) : newThing("text", draws));
        }
        post(who, holds, when);
    }

    /** Keeps the truth about a group; who of it is still to be seen is settled when the world is finished. */
    void note(Group group, Set<Thing> things) {
        drafts.add(new Draft(group, Set.copyOf(things)));
    }

    World finish(String family) {
        var draws = Draws.of(seed, "names");
        int[] name = draws.shuffled(subjects);
        var kept = new TreeMap<String, Deeds>();
        traces.forEach((trace, deeds) -> kept.put(trace, lose(deeds, name)));
        var groups = drafts.stream().map(d -> seen(d, kept, name)).toList();
        int[] quick = IntStream.range(0, people.count)
                .filter(u -> people.alert[u])
                .map(u -> name[u])
                .sorted()
                .toArray();
        return new World(family, seed, kept, groups, new World.Subjects(subjects, quick));
    }

    /** Sampling, deletion, and the step of the clock, with accounts renamed so that numbers tell nothing. */
    private Deeds lose(Deeds all, int[] name) {
        var left = new Deeds();
        left.reserve(all.objects());
        for (int i = 0; i < all.size(); i++) {
            if (isLost(all.subjectAt(i), all.timeAt(i))) continue;
            long time = Math.floorDiv(all.timeAt(i), recipe.clock) * recipe.clock;
            left.add(name[all.subjectAt(i)], all.objectAt(i), time, all.actAt(i));
        }
        return left;
    }

    /** All rows of one post go or stay together. */
    private boolean isLost(int who, long when) {
        if (recipe.sampled >= 1 && recipe.deleted <= 0) return false;
        var draws = Draws.of(seed, "loss", who, when);
        return !draws.chance(recipe.sampled) || draws.chance(recipe.deleted);
    }

    private static Group seen(Draft draft, Map<String, Deeds> kept, int[] name) {
        var wanted = new HashSet<Integer>();
        for (int m : draft.group.members()) wanted.add(name[m]);
        var did = new HashMap<Integer, Set<Thing>>();
        kept.forEach((trace, deeds) -> {
            for (int i = 0; i < deeds.size(); i++) {
                if (!wanted.contains(deeds.subjectAt(i))) continue;
                var thing = new Thing(trace, deeds.objectAt(i));
                if (draft.things.contains(thing)) {
                    did.computeIfAbsent(deeds.subjectAt(i), s -> new HashSet<>())
                            .add(thing);
                }
            }
        });
        int[] members = did.entrySet().stream()
                .filter(e -> e.getValue().size() >= 2)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        var g = draft.group;
        return new Group(g.name(), g.mechanism(), members, g.objects(), g.participation(), g.spread());
    }
}
