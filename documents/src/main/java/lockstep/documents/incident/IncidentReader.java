package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a text tells of an operation, by rules and editable lists. */
public final class IncidentReader {
    /** A text of this many letters tells of more than one thing. */
    static final int LONG = 2200;

    /** Names that are also plain words or letters: a platform only where something is done on it. */
    private static final List<String> AMBIGUOUS = List.of("X", "Medium", "Threads", "Blogger", "Signal", "Line");

    private static final Pattern ON = Pattern.compile(
            "(?:^|[ (])(?:on|On|via|across|[Pp]lat(?:t?)form|[Pp]lataforma|[Pp]lateforme|platforms|network|to|including|like|and|as|auf|Auf|sur|Sur|en|En|et|und|y|e|social|соцсети|платформе|в|и) $|(?<list>, )$");
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:$|[,.;:)'](?! axis)| (?!axis|number|chromosome|factor|rays?\\b|million|per ))");
    private static final Pattern GOES_ON_PLAINLY = Pattern.compile(
            "^(?:$|[,.;)]| (?:and|or|et|und|y|posts?|accounts?|articles?|channels?|groups?|chats?|blogs?)\\b)");

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
        var prose = new Prose(text, lists);
        var told = new Told(prose);
        List<Names.Hit> hits = lists.registered.in(prose, lists.names.in(prose));
        Set<String> acting = states(prose, hits, title, told);
        countries(prose, hits, title, acting, told);
        named(prose, hits, told);
        Techniques.in(prose, told);
        Tools.in(prose, title, told);
        When.in(prose, title, published, told);
        figures(prose, told);
        Voices.in(prose, hits, told);
        Registered.actors(prose, hits, told);
        Actors.in(prose, hits, told);
        Targets.in(prose, hits, told);
        Registered.targets(prose, hits, told);
        Stories.in(prose, told);
        Targets.ofClaims(prose, told);
        Tongues.in(prose, told);
        return told.incident();
    }

    private static void figures(Prose prose, Told told) {
        String language = Tongues.of(prose);
        switch (language) {
            case "en" -> Figures.in(prose, told);
            case "zh" -> ChineseFigures.in(prose, told);
            default -> TongueFigures.in(prose, language, told);
        }
    }

    private static Set<String> states(Prose prose, List<Names.Hit> hits, String title, Told told) {
        List<States.Acting> all = States.in(prose, hits);
        Set<String> acting = new TreeSet<>();
        if (all.isEmpty()) return acting;
        double most = all.get(0).score();
        boolean longText = prose.text.length() > LONG;
        var inTitle = new TreeSet<String>();
        for (Names.Hit h : prose.lists.names.in(prose.beside(title))) {
            Names.Entry e = h.of(Gazetteer.STATE);
            if (e != null) inTitle.add(e.value());
        }
        for (States.Acting one : all) {
            boolean first = one.score() == most;
            boolean strong = one.explicit() && one.score() >= 2.5 && (longText || one.score() >= 0.2 * most);
            boolean titled = inTitle.isEmpty() || inTitle.contains(one.state());
            if (first || (strong && (titled || longText || one.score() >= 0.5 * most))) {
                acting.add(one.state());
                told.add(Field.STATES, one.best());
            }
        }
        return acting;
    }

    private static void countries(Prose prose, List<Names.Hit> hits, String title, Set<String> acting, Told told) {
        List<Countries.Aimed> all = new ArrayList<>(Countries.in(prose, hits, title, acting));
        if (all.isEmpty()) return;
        double most = all.get(0).score();
        boolean longText = prose.text.length() > LONG;
        for (Countries.Aimed one : all) {
            boolean first = one.score() == most && most >= 0.8;
            boolean strong = one.score() >= 0.75 * most && one.score() >= 2;
            if (first || strong || (longText && one.explicit())) told.add(Field.COUNTRIES, one.best());
        }
    }

    private static void named(Prose prose, List<Names.Hit> hits, Told told) {
        for (Names.Hit hit : hits) {
            Names.Entry operation = hit.of(Gazetteer.OPERATION);
            if (operation != null) told.add(Field.OPERATIONS, operation.value(), hit.start(), hit.end());
            Names.Entry platform = hit.of(Gazetteer.PLATFORM);
            if (platform != null) told.add(Field.PLATFORMS, platform.value(), hit.start(), hit.end());
        }
        ambiguous(prose, told);
        told.keepFirst(Field.PLATFORMS);
    }

    private static void ambiguous(Prose prose, Told told) {
        String text = prose.plain;
        for (String name : AMBIGUOUS) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Matcher on = ON.matcher(text.substring(Math.max(0, at - 14), at));
                if (!on.find()) continue;
                int end = at + name.length();
                String after = text.substring(end, Math.min(text.length(), end + 14));
                boolean letter = name.equals("X");
                if (!(letter ? GOES_ON : GOES_ON_PLAINLY).matcher(after).find()) continue;
                // In a list, or as a plain word, only beside platforms that are named without doubt.
                if ((on.group("list") != null || !letter)
                        && told.get(Field.PLATFORMS).stream().noneMatch(p -> Math.abs(p.start() - end) < 160)) continue;
                told.add(Field.PLATFORMS, name, at, end);
            }
        }
    }
}
