package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.ACTORS;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import lockstep.documents.lists.FieldRule;

/** Persons, bodies and accounts that act for a state, and how openly they do. */
final class Actors {
    private static final int BEFORE = 22;
    private static final int AFTER = 40;
    private static final String STATE_MEDIA = "state media";
    private static final String SERVICES = "intelligence services";
    private static final String POSSESSIVE = "'s";

    private final Article a;

    private Actors(Article a) {
        this.a = a;
    }

    static void in(Article a) {
        var actors = new Actors(a);
        a.each(ACTORS, "actor", (rule, m) -> {
            if (rule.shows().isEmpty()) actors.described(m.start(), m.end());
        });
        a.each(ACTORS, "named", actors::named);
        for (Names.Hit hit : a.hits) actors.known(hit);
        // Words that tell their layer by themselves stand back where a name is told.
        a.each(ACTORS, "actor", (rule, m) -> {
            if (rule.shows().isEmpty() || a.taken(Field.ACTORS, m.start(), m.end())) return;
            a.draft.words(Field.ACTORS, m.start(), m.end());
            a.draft.add(Field.LAYERS, rule.shows(), m.start(), m.end());
        });
        a.each(ACTORS, "hidden", (rule, m) -> a.draft.add(Field.LAYERS, rule.shows(), m.start(), m.end()));
        a.draft.keepFirst(Field.ACTORS);
    }

    private void described(int start, int end) {
        if (a.before(ACTORS, "victim", start, BEFORE) || a.after(ACTORS, "suffers", end, AFTER)) return;
        String words = a.prose.low.substring(start, end);
        if ((a.fits(ACTORS, "firm", words) && nameFollows(end)) || ofAnother(start)) return;
        Optional<FieldRule> one = a.fitting(ACTORS, "one-name", words);
        if (one.isPresent()) a.draft.add(Field.ACTORS, one.get().shows(), start, end);
        else a.draft.words(Field.ACTORS, start, end);
        a.fitting(ACTORS, "layer", words).ifPresent(layer -> a.draft.add(Field.LAYERS, layer.shows(), start, end));
    }

    /** The firm's own name follows, and is told. */
    private boolean nameFollows(int end) {
        String plain = a.prose.plain;
        int at = plain.startsWith(",", end) ? end + 1 : end;
        return at + 2 < plain.length()
                && plain.charAt(at) == ' '
                && Character.isUpperCase(plain.charAt(at + 1))
                && Character.isLetter(plain.charAt(at + 2));
    }

    /** "Poland's foreign ministry": of a state that does not act here. */
    private boolean ofAnother(int start) {
        for (Names.Hit hit : a.hits)
            if (hit.of(Gazetteer.COUNTRY) != null
                    && hit.of(Gazetteer.STATE) == null
                    && hit.end() < start
                    && a.prose.low.charAt(start - 1) == ' '
                    && belongs(a.prose.low.substring(hit.end(), start).strip())) return true;
        return false;
    }

    private boolean belongs(String between) {
        return between.isEmpty() || a.fits(ACTORS, "another", between);
    }

    /** A person or firm named beside what makes it an actor. */
    private void named(FieldRule rule, Matcher m) {
        for (Names.Hit hit : a.hits)
            if (rule.shows().isEmpty()
                    && hit.start() < m.end("name")
                    && m.start("name") < hit.end()
                    && hit.of(Gazetteer.STATE) != null) return;
        a.draft.words(Field.ACTORS, m.start("name"), m.end("name"));
        if (rule.wording().takes("second") && m.start("second") >= 0)
            a.draft.words(Field.ACTORS, m.start("second"), m.end("second"));
        if (!rule.shows().isEmpty()) a.draft.add(Field.LAYERS, rule.shows(), m.start(), m.end());
    }

    /** What the lists of names know. */
    private void known(Names.Hit hit) {
        Names.Entry firm = hit.of(Gazetteer.ACTOR);
        if (firm != null) a.draft.add(Field.ACTORS, firm.value(), hit.start(), hit.end());
        Names.Entry state = hit.of(Gazetteer.STATE);
        if (state == null || hit.of(Registered.ACTOR) != null) return;
        if (a.fits(ACTORS, "thing", a.prose.low.substring(hit.start(), hit.end()))) return;
        String name = name(hit);
        String low = name.toLowerCase(Locale.ROOT);
        boolean acts = switch (state.kind()) {
            // What is generally known of a crew is not what this text says of it.
            case "person", "body", "unit", "medium", "proxy" -> true;
            case "government" -> a.fits(ACTORS, "government", low);
            default -> false;
        };
        if (acts) a.draft.add(Field.ACTORS, name, hit.start(), hit.end());
        if (state.kind().equals("medium")) a.draft.add(Field.LAYERS, STATE_MEDIA, hit.start(), hit.end());
        if (a.fits(ACTORS, "service", low)) a.draft.add(Field.LAYERS, SERVICES, hit.start(), hit.end());
    }

    private String name(Names.Hit hit) {
        Names.Entry one = hit.of(Gazetteer.ONE_NAME);
        if (one != null) return a.lists.registered.oneName(one.value());
        String words = a.prose.plain.substring(hit.start(), hit.end());
        return words.endsWith(POSSESSIVE) ? words.substring(0, words.length() - POSSESSIVE.length()) : words;
    }
}
