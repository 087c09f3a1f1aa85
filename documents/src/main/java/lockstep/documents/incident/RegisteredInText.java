package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.model.registry.Actor;

/** The registered actors and targets that a text names. */
final class RegisteredInText {
    private static final Pattern AIMED = Pattern.compile(
            "(?:\\b(?:against|target(?:s|ed|ing)?|attack(?:s|ed|ing)?(?: on)?|smear(?:s|ed|ing)?|discredit(?:s|ed|ing)?|undermin(?:e|es|ed|ing)|mock(?:s|ed|ing)?|impersonat(?:e|es|ed|ing)|harass(?:es|ed|ing)?|hack(?:s|ed|ing)?|denigrat(?:e|es|ed|ing)|gegen|diskreditier\\p{L}*|contre|visant|contra)|против|дискредитир\\p{L}*|针对|攻击|抹黑|诋毁|反对|علیه|ضد)[\\s\"'«]*(?:(?:the|den|die|das|der|le|la|les|el|los|las|president|candidate|party|minister|journalist) )*[\"'«]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
        Prose prose = a.prose;
        IncidentDraft told = a.draft;
        List<Mention> all = new ArrayList<>(told.get(Field.TARGETS));
        boolean changed = false;
        for (Names.Hit hit : a.hits) {
            Names.Entry e = hit.of(Registered.TARGET);
            if (e == null) continue;
            Map<String, Object> by = Map.of("registry", e.kind());
            var named = new Mention(e.value(), hit.start(), hit.end(), by);
            boolean aimed = aimedAt(a, hit);
            boolean same = all.removeIf(m -> m.overlaps(named) && bare(m, a).equals(bare(named, a)));
            if (!aimed && !same) continue;
            changed = true;
            if (all.stream().noneMatch(m -> m.value().equals(named.value()))) all.add(named);
        }
        if (changed) told.put(Field.TARGETS, all);
    }

    private static boolean aimedAt(Article a, Names.Hit hit) {
        Prose prose = a.prose;
        return AIMED.matcher(prose.plain.substring(Math.max(0, hit.start() - 60), hit.start()))
                .find();
    }

    private static String bare(Mention m, Article a) {
        Prose prose = a.prose;
        return m.quote(prose.plain)
                .replaceFirst(
                        "^(?i)(?:the|president|candidate|chancellor|minister|senator|mr\\.?|ms\\.?|mrs\\.?) ", "");
    }
}
