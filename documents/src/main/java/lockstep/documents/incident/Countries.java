package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.documents.lists.FieldList;

/** Tells which countries the acts in a text are aimed at, apart from those that are only spoken of. */
final class Countries {
    private static final int BEFORE = 50;
    private static final int AFTER = 70;

    record Aimed(String country, double score, boolean explicit, Mention best) {}

    private static final class Tally {
        double score;
        boolean explicit;
        double bestWeight = -1;
        Names.Hit best;

        Tally(Names.Hit first) {
            best = first;
        }
    }

    private Countries() {}

    static List<Aimed> in(Article a, String title, Set<String> acting) {
        Prose prose = a.prose;
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Names.Hit hit : a.hits) {
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            if (country == null || hit.of(Gazetteer.PUBLISHER) != null) continue;
            if (acting.contains(country.value())) continue;
            double weight = weight(a, hit, country.kind());
            boolean explicit = aimed(a, hit);
            if (explicit) weight += 1.5;
            if (prose.sentenceAt(hit.start()) == 0) weight *= 1.4;
            Tally tally = tallies.computeIfAbsent(country.value(), n -> new Tally(hit));
            tally.score += weight;
            tally.explicit |= explicit;
            double preference = weight + (country.kind().equals("name") ? 0.2 : 0);
            if (preference > tally.bestWeight) {
                tally.bestWeight = preference;
                tally.best = hit;
            }
        }
        inTitle(a, title, tallies);
        List<Aimed> all = new ArrayList<>();
        tallies.forEach((name, t) -> all.add(
                new Aimed(name, t.score, t.explicit, new Mention(value(a, name), t.best.start(), t.best.end()))));
        all.sort(Comparator.comparingDouble(Aimed::score).reversed().thenComparing(Aimed::country));
        return all;
    }

    /** A title names what it is about. */
    private static void inTitle(Article a, String title, Map<String, Tally> tallies) {
        for (Names.Hit hit : a.named(title)) {
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            if (country == null) continue;
            Tally tally = tallies.get(country.value());
            if (tally != null) tally.score += country.kind().equals("part") ? 1.5 : 3;
        }
    }

    /** A text about years before a change of name uses the old one. */
    private static String value(Article a, String name) {
        String old = a.lists.renamed.getOrDefault(name, name);
        return a.prose.plain.contains(name) ? name : old;
    }

    private static boolean aimed(Article a, Names.Hit hit) {
        Prose prose = a.prose;
        String lead = prose.low.substring(prose.startOf(prose.sentenceAt(hit.start())), hit.start());
        boolean opens = prose.plain.startsWith(",", hit.end()) && a.fits(FieldList.COUNTRIES, "opens", lead.strip());
        return opens || a.before(FieldList.COUNTRIES, "aimed", hit.start(), BEFORE);
    }

    private static double weight(Article a, Names.Hit hit, String kind) {
        if (a.before(FieldList.COUNTRIES, "said", hit.start(), BEFORE)
                || a.after(FieldList.COUNTRIES, "tells", hit.end(), AFTER)) return 0.25;
        if (a.before(FieldList.COUNTRIES, "spoken", hit.start(), BEFORE)) return 0.3;
        double base = kind.equals("name") ? 1.2 : kind.equals("adjective") ? 1 : 0.6;
        if (a.before(FieldList.COUNTRIES, "in", hit.start(), BEFORE)) base += 0.5;
        if (a.after(FieldList.COUNTRIES, "audience", hit.end(), AFTER)) base += 0.7;
        return base;
    }
}
