package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.schema.Shape;
import lockstep.model.PlatformHosts;
import lockstep.model.registry.Actor;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Mark;
import lockstep.model.registry.Registry;
import lockstep.model.registry.Target;

/**
 * The actors and targets of registries as a text may name them: by name and alias in any script, by handle, by site. What a registry
 * adds to the words of the text (a state, a layer) is marked as its word.
 */
final class Registered {
    /** The list of entries that stand for a registered actor; the kind of such an entry is the id of the actor. */
    static final String ACTOR = "registered actor";
    /** The list of entries that stand for a registered target. */
    static final String TARGET = "registered target";

    private static final Pattern MARK = Shape.ADDRESS_OR_HANDLE.pattern();
    private static final Pattern OPERATION = Shape.OPERATION_NAME.pattern();
    private static final int SHORTEST = 3;

    private record Known(Actor actor, List<Names.Entry> entries) {}

    private final Map<String, List<Known>> handles = new HashMap<>();
    private final Map<String, List<Known>> domains = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int size;

    private Registered() {}

    /** Puts the names of registries into a tree, before those of the lists: a registry has the word. */
    static Registered into(Names names, List<Registry> registries, Function<String, List<String[]>> lists) {
        var all = new Registered();
        if (registries.isEmpty()) return all;
        Map<String, String> built = oneNames(lists.apply("names.tsv"), 2, 3);
        Map<String, String> operations = oneNames(lists.apply("operations.tsv"), 0, 2);
        Map<String, String> publishers = oneNames(lists.apply("publishers.tsv"), 0, 1);
        var places = new Names();
        Gazetteer.into(places, lists);
        Set<String> torn = torn(registries);
        if (!torn.isEmpty())
            all.notes.add(torn.size() + " names stand for actors of more than one state and are not looked for, as "
                    + torn.iterator().next());
        for (Registry r : registries) {
            // A list of all there is of news media says nothing of who acts.
            if (r.general()) continue;
            Map<String, Known> byId = new HashMap<>();
            for (Actor a : r.actors()) {
                if (a.layer() == Layer.ORDINARY_MEDIA) continue;
                String operation = operation(a, operations);
                boolean cited = ActorName.all(a).stream().anyMatch(publishers::containsKey);
                List<Names.Entry> entries = entries(a, operation, cited);
                byId.put(a.id(), new Known(a, entries));
                for (String name : ActorName.all(a)) {
                    String known = built.get(name);
                    if (known != null && operation.isEmpty()) all.renamed.putIfAbsent(known, ActorName.name(a));
                    if (torn.contains(name) || isShort(name) || isPlace(name, places)) continue;
                    all.size++;
                    for (String form : Inflected.forms(name)) for (Names.Entry e : entries) names.add(form, e);
                }
            }
            for (Mark m : r.marks()) all.mark(m, byId);
            for (Target t : r.targets()) all.target(t, names);
        }
        return all;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    int size() {
        return size;
    }

    /** Every spelling of the lists, with the one name that stands for it. */
    private static Map<String, String> oneNames(List<String[]> rows, int one, int others) {
        Map<String, String> names = new HashMap<>();
        for (String[] row : rows) {
            names.putIfAbsent(row[one], row[one]);
            for (String other : row[others].split("\\|")) names.putIfAbsent(other.replace("*", ""), row[one]);
        }
        return names;
    }

    private static Set<String> torn(List<Registry> registries) {
        Map<String, Set<String>> states = new LinkedHashMap<>();
        for (Registry r : registries)
            if (!r.general())
                for (Actor a : r.actors())
                    for (String name : ActorName.all(a))
                        states.computeIfAbsent(name, n -> new HashSet<>()).add(a.state());
        Set<String> torn = new LinkedHashSet<>();
        states.forEach((name, of) -> {
            if (of.size() > 1) torn.add(name);
        });
        return torn;
    }

    /** Two letters of an alphabet may stand for anything, unless they are capitals; two Chinese signs are a name. */
    private static boolean isShort(String name) {
        boolean signs = name.codePoints().anyMatch(Character::isIdeographic);
        return !signs && name.length() < SHORTEST && !name.matches("\\p{Lu}{2}");
    }

    /** A newspaper may be called Iran; a text that says Iran means the country. */
    private static boolean isPlace(String name, Names places) {
        return places.of(name).stream()
                .anyMatch(e -> e.list().equals(Gazetteer.COUNTRY)
                        || e.list().equals(Gazetteer.PLATFORM)
                        || (e.list().equals(Gazetteer.STATE) && e.kind().matches("name|adjective|government")));
    }

    private static String operation(Actor a, Map<String, String> operations) {
        for (String name : ActorName.all(a)) {
            String known = operations.get(name);
            if (known != null) return known;
        }
        return a.kind() == Actor.Kind.ORGANISATION
                        && OPERATION.matcher(a.role()).matches()
                ? ActorName.name(a)
                : "";
    }

    private static List<Names.Entry> entries(Actor a, String operation, boolean cited) {
        List<Names.Entry> entries = new ArrayList<>();
        entries.add(new Names.Entry(ACTOR, ActorName.name(a), a.id(), a));
        if (!operation.isEmpty()) entries.add(new Names.Entry(Gazetteer.OPERATION, operation, a.state(), a));
        // An outlet that others cite is not named because it acts.
        else if (!a.state().isEmpty() && !cited) entries.add(new Names.Entry(Gazetteer.STATE, a.state(), kind(a), a));
        return entries;
    }

    private static String kind(Actor a) {
        if (a.kind() == Actor.Kind.PERSON) return "person";
        if (a.layer() == Layer.COVERT) return "unit";
        if (a.kind() == Actor.Kind.OUTLET) return "medium";
        return a.layer() == Layer.OFFICIAL || a.layer() == Layer.UNKNOWN ? "body" : "proxy";
    }

    private void mark(Mark m, Map<String, Known> byId) {
        Known known = byId.get(m.actor());
        if (known == null) return;
        boolean handle = m.kind() == Mark.Kind.HANDLE;
        String key = handle ? m.platform() + ":" + m.value() : m.value();
        (handle ? handles : domains)
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(known);
        if (handle && !m.platform().isEmpty())
            handles.computeIfAbsent("any:" + m.value(), k -> new ArrayList<>()).add(known);
    }

    private void target(Target t, Names names) {
        Set<String> spelled = new LinkedHashSet<>(t.aliases());
        spelled.add(t.name());
        for (String name : spelled) {
            if (name.isBlank() || isShort(name)) continue;
            size++;
            for (String form : Inflected.forms(name.strip()))
                names.add(form, new Names.Entry(TARGET, t.name(), t.id()));
        }
    }

    /** The name that the case uses for what the lists call by another. */
    String oneName(String name) {
        return renamed.getOrDefault(name, name);
    }

    /** The hits with those of handles and sites that a registry knows, in the order of the text. */
    List<Names.Hit> in(Prose prose, List<Names.Hit> names) {
        return size == 0 && handles.isEmpty() && domains.isEmpty() ? names : surely(marked(prose, names));
    }

    /**
     * An outlet is often called by a word of the language, or by the letters of another: where nothing else in the text speaks of
     * its state, the outlet adds none, and one of a single word is not met at all.
     */
    private static List<Names.Hit> surely(List<Names.Hit> hits) {
        Set<String> named = new HashSet<>();
        for (Names.Hit hit : hits)
            for (Names.Entry e : hit.entries())
                if (e.list().equals(Gazetteer.COUNTRY) || (e.list().equals(Gazetteer.STATE) && !isOutlet(e)))
                    named.add(e.value());
        List<Names.Hit> sure = new ArrayList<>();
        for (Names.Hit hit : hits) {
            Names.Entry actor = hit.of(ACTOR);
            if (actor == null
                    || !isOutlet(actor)
                    || actor.actor() == null
                    || named.contains(actor.actor().state())) {
                sure.add(hit);
                continue;
            }
            boolean oneWord = actor.value().indexOf(' ') < 0;
            List<Names.Entry> left = hit.entries().stream()
                    .filter(e -> !isOutlet(e) || (!oneWord && e.list().equals(ACTOR)))
                    .toList();
            if (!left.isEmpty()) sure.add(new Names.Hit(hit.start(), hit.end(), left));
        }
        return sure;
    }

    private static boolean isOutlet(Names.Entry e) {
        return e.actor() != null && e.actor().kind() == Actor.Kind.OUTLET;
    }

    private List<Names.Hit> marked(Prose prose, List<Names.Hit> names) {
        if (handles.isEmpty() && domains.isEmpty()) return names;
        List<Names.Hit> all = new ArrayList<>();
        Matcher m = MARK.matcher(prose.plain);
        while (m.find()) {
            List<Known> of = known(m);
            Set<String> who = new HashSet<>();
            for (Known k : of) who.add(k.actor.id());
            // A mark of two says nothing of either.
            if (who.size() == 1) all.add(new Names.Hit(m.start(), m.end(), of.get(0).entries));
        }
        if (all.isEmpty()) return names;
        List<Names.Hit> marks = List.copyOf(all);
        for (Names.Hit hit : names)
            if (marks.stream().noneMatch(k -> k.start() < hit.end() && hit.start() < k.end())) all.add(hit);
        all.sort(Comparator.comparingInt(Names.Hit::start));
        return all;
    }

    private List<Known> known(Matcher m) {
        String at = m.group("at");
        if (at != null) {
            String low = at.toLowerCase(Locale.ROOT);
            return handles.getOrDefault(":" + low, handles.getOrDefault("any:" + low, List.of()));
        }
        String host = m.group("host")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\[\\.\\]|\\(\\.\\)|\\[dot\\]", ".")
                .replaceFirst("^(?:www|m|mobile)\\.", "");
        String platform = PlatformHosts.platform(host).orElse("");
        String page = m.group("page");
        if (!platform.isEmpty()) {
            if (page == null) return List.of();
            String low = page.toLowerCase(Locale.ROOT);
            return handles.getOrDefault(platform + ":" + low, handles.getOrDefault(":" + low, List.of()));
        }
        String of = ascii(host);
        while (of.indexOf('.') >= 0) {
            List<Known> known = domains.get(of);
            if (known != null) return known;
            of = of.substring(of.indexOf('.') + 1);
        }
        return List.of();
    }

    private static String ascii(String host) {
        try {
            return java.net.IDN.toASCII(host);
        } catch (IllegalArgumentException notAHost) {
            return host;
        }
    }
}
