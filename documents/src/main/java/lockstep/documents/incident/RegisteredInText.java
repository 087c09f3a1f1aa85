package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lockstep.documents.lists.FieldList;
import lockstep.model.registry.Actor;

/** The registered actors and targets that a text names. */
final class RegisteredInText {
    private static final int BEFORE = 60;
    private static final String QUOTES = "\"' ";

    private RegisteredInText() {}

    /** Registered actors that a text names; their layer is the registry's word and says so. */
    static void actors(Article a) {
        IncidentDraft told = a.draft;
        for (Names.Hit hit : a.hits) {
            Names.Entry e = hit.of(Registered.ACTOR);
            if (e == null || e.actor() == null || aimedAt(a, hit)) continue;
            Map<String, Object> by = e.by();
            if (hit.of(Gazetteer.OPERATION) == null)
                told.add(Field.ACTORS, new Mention(e.value(), hit.start(), hit.end(), by));
            String layer = layer(e.actor());
            if (!layer.isEmpty()
                    && told.get(Field.LAYERS).stream().noneMatch(m -> m.value().equals(layer)))
                told.add(Field.LAYERS, new Mention(layer, hit.start(), hit.end(), by));
        }
    }

    private static String layer(Actor a) {
        return switch (a.layer()) {
            case OFFICIAL -> "official";
            case STATE_CONTROLLED -> a.kind() == Actor.Kind.OUTLET ? "state media" : "state-linked";
            case STATE_LINKED, STATE_ALIGNED -> "state-linked";
            case COVERT -> "covert";
            case ORDINARY_MEDIA, UNKNOWN -> "";
        };
    }

    /** Registered targets where words of aiming stand before them; and one name for those that the rules found. */
    static void targets(Article a) {
        IncidentDraft told = a.draft;
        List<Mention> all = new ArrayList<>(told.get(Field.TARGETS));
        boolean changed = false;
        for (Names.Hit hit : a.hits) {
            Names.Entry e = hit.of(Registered.TARGET);
            if (e == null) continue;
            Map<String, Object> by = Map.of("registry", e.kind());
            var named = new Mention(e.value(), hit.start(), hit.end(), by);
            boolean aimed = aimedAt(a, hit);
            boolean same = all.removeIf(m -> m.overlaps(named) && bare(a, m).equals(bare(a, named)));
            if (!aimed && !same) continue;
            changed = true;
            if (all.stream().noneMatch(m -> m.value().equals(named.value()))) all.add(named);
        }
        if (changed) told.put(Field.TARGETS, all);
    }

    /** Whether words of aiming stand before a name, whatever quotation marks between. */
    private static boolean aimedAt(Article a, Names.Hit hit) {
        int at = hit.start();
        while (at > 0 && QUOTES.indexOf(a.prose.plain.charAt(at - 1)) >= 0) at--;
        int gap = Math.min(hit.start(), at + 1);
        return a.before(FieldList.TARGETS, "against", a.prose.plain.startsWith(" ", at) ? gap : at, BEFORE);
    }

    /** A name without what stands before it, such as a title. */
    private static String bare(Article a, Mention m) {
        return a.prose.plain.substring(a.leading(FieldList.TARGETS, "title", m.start(), m.end()), m.end());
    }
}
