package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a text tells of an operation, by rules and editable lists. */
public final class IncidentReader {
    private IncidentReader() {}

    /**
     * Reads a text.
     *
     * @param text the main text; every offset is into it
     * @param title what the text is about, or empty; used to weigh, never quoted
     * @param published ISO day from which relative days are reckoned, or empty
     */
    public static Incident read(String text, String title, String published) {
        return read(text, title, published, Lists.BUILT_IN);
    }

    /** Reads a text by lists of one's own. */
    public static Incident read(String text, String title, String published, Lists lists) {
        if (text.isBlank()) return Incident.EMPTY;
        var a = new Article(text, lists);
        Set<String> acting = states(a, title);
        countries(a, title, acting);
        named(a);
        Techniques.in(a);
        Tools.in(a, title);
        When.in(a, title, published, a.draft);
        Figures.in(a);
        Voices.in(a);
        RegisteredInText.actors(a);
        Actors.in(a);
        Targets.in(a);
        RegisteredInText.targets(a);
        Stories.in(a);
        Targets.ofClaims(a);
        return a.draft.incident();
    }

    private static Set<String> states(Article a, String title) {
        List<States.Acting> all = States.in(a);
        Set<String> acting = new TreeSet<>();
        if (all.isEmpty()) return acting;
        double most = all.get(0).score();
        boolean longText = a.isLong();
        var inTitle = new TreeSet<String>();
        for (Names.Hit h : a.named(title)) {
            Names.Entry e = h.of(Gazetteer.STATE);
            if (e != null) inTitle.add(e.value());
        }
        for (States.Acting one : all) {
            boolean first = one.score() == most;
            boolean strong = one.explicit() && one.score() >= 2.5 && (longText || one.score() >= 0.2 * most);
            boolean titled = inTitle.isEmpty() || inTitle.contains(one.state());
            if (first || (strong && (titled || longText || one.score() >= 0.5 * most))) {
                acting.add(one.state());
                a.draft.add(Field.STATES, one.best());
            }
        }
        return acting;
    }

    private static void countries(Article a, String title, Set<String> acting) {
        List<Countries.Aimed> all = new ArrayList<>(Countries.in(a, title, acting));
        if (all.isEmpty()) return;
        double most = all.get(0).score();
        boolean longText = a.isLong();
        for (Countries.Aimed one : all) {
            boolean first = one.score() == most && most >= 0.8;
            boolean strong = one.score() >= 0.75 * most && one.score() >= 2;
            if (first || strong || (longText && one.explicit())) a.draft.add(Field.COUNTRIES, one.best());
        }
    }

    private static void named(Article a) {
        for (Names.Hit hit : a.hits) {
            Names.Entry operation = hit.of(Gazetteer.OPERATION);
            if (operation != null) a.draft.add(Field.OPERATIONS, operation.value(), hit.start(), hit.end());
            Names.Entry platform = hit.of(Gazetteer.PLATFORM);
            if (platform != null) a.draft.add(Field.PLATFORMS, platform.value(), hit.start(), hit.end());
        }
        AmbiguousPlatforms.in(a);
        a.draft.keepFirst(Field.PLATFORMS);
    }
}
