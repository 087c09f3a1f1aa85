package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which countries the acts in a text are aimed at, apart from those that are only spoken of. */
final class Countries {
    private static final Pattern AIMED = Pattern.compile(
            "(?:target(?:s|ed|ing)?|against|attack(?:s|ed|ing)?(?: on)?|hack(?:s|ed|ing)?|undermin\\w+|destabili[sz]\\w+|interfer\\w+ in|meddl\\w+ in|aimed at|directed at|halt\\w* \\w+ supplies to|"
                    + "influence (?:in|on)|operations? in|threat\\w*|pressur\\w+|divid\\w+|discredit\\w*|sway\\w*|exhaust|exploit|weaken\\w*|audiences? in|elections? in|doubts about the|interfere with)"
                    + "(?: the| a| an)?(?: \\w+){0,2} $");
    private static final Pattern AIMED_ELSEWHERE = Pattern.compile(
            "(?<!\\p{L})(?:gegen|wahl(?:en)? in|einmischung in|einfluss in|destabilisierung|kampagnen? in|contre|visant|ciblant|élections? en|ingérences? en|opérations? en|campagnes? en|против|выбор\\p{L}* в|вмешательств\\p{L}* в|дестабилизаци\\p{L}*|кампани\\p{L}* в|contra|elecciones en|injerencias? en|campañas? en|dirigid\\p{L}+ a)"
                    + "(?: (?:die|der|den|das|la|le|les|l'|el|las|los))?(?: [\\p{L}-]+){0,1} $");
    private static final Pattern IN = Pattern.compile("(?:\\bin|into|across|inside|throughout|to) (?:the )?$");
    private static final Pattern AUDIENCE = Pattern.compile(
            "^(?:'s)?[- ](?:\\S+ ){0,2}?(?:elections?|voters?|public|politic\\w*|government\\w*|officials?|parliament\\w*|part(?:y|ies)|politicians?|lawmakers?|citizens?|society|audiences?|media|"
                    + "companies|company|infrastructure|democracy|institutions?|ministry|ministr\\w+|president\\w*|prime|chancellor|candidates?|military|army|soldiers?|universit\\w+|banks?|journalists?|"
                    + "servers?|networks?|energy|exports?|products|market|embassy|referendum|campaign|activists?|opposition|handling|crises|origins)\\b");
    /** Bodies that find out, publish or judge are not what is aimed at. */
    private static final Pattern TELLS = Pattern.compile(
            "^(?:'s)?[- ](?:\\S+ ){0,3}?(?:intelligence (?:officials?|agenc\\w+|services?)|newspaper|magazine|researchers?|think tank|investigative|cybersecurity|security (?:firm|service)|"
                    + "prosecutors?|department of (?:justice|defense|state)|justice department|journal|daily|news (?:outlet|agency|site|magazine)|outlet|court|broadcaster|ambassador|sanctions|officials? (?:said|assess|told|believe))\\b|^ (?:said|reported|announced|imposed|indicted|charged|sanctioned|expelled|accused|concluded|assessed)\\b");
    /** What an operation speaks of need not be what it is aimed at. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?:war (?:in|on|against)|invasion of|aid (?:to|for)|support (?:for|to)|conflict in|aggression against|weapons to|war against|assistance to|annexation of|situation in|peace in) (?:the )?$");

    private static final Pattern SAID_BY = Pattern.compile(
            "(?:according to|told|reported by|published by|report by|study by|said|says)(?: the| a| an)?(?: \\w+)? $");

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

    static List<Aimed> in(Article a, List<Names.Hit> hits, String title, Set<String> acting) {
        Prose prose = a.prose;
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Names.Hit hit : hits) {
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
        Prose prose = a.prose;
        for (Names.Hit hit : a.lists.names.in(new Prose(title))) {
            Names.Entry country = hit.of(Gazetteer.COUNTRY);
            if (country == null) continue;
            Tally tally = tallies.get(country.value());
            if (tally != null) tally.score += country.kind().equals("part") ? 1.5 : 3;
        }
    }

    private static String value(Article a, String name) {
        Prose prose = a.prose;
        // The state took its new name in 2019; a text about earlier years uses the old one.
        if (!name.equals("North Macedonia")) return name;
        return prose.plain.contains("North Macedonia") ? name : "Macedonia";
    }

    private static boolean aimed(Article a, Names.Hit hit) {
        Prose prose = a.prose;
        String before = prose.low.substring(Math.max(0, hit.start() - 50), hit.start());
        String lead = prose.low.substring(prose.startOf(prose.sentenceAt(hit.start())), hit.start());
        boolean opens = lead.strip().equals("in") && prose.plain.startsWith(",", hit.end());
        return opens
                || AIMED.matcher(before).find()
                || AIMED_ELSEWHERE.matcher(before).find();
    }

    private static double weight(Article a, Names.Hit hit, String kind) {
        Prose prose = a.prose;
        String after = prose.low.substring(hit.end(), Math.min(prose.low.length(), hit.end() + 70));
        String before = prose.low.substring(Math.max(0, hit.start() - 50), hit.start());
        if (SAID_BY.matcher(before).find() || TELLS.matcher(after).find()) return 0.25;
        if (SPOKEN_OF.matcher(before).find()) return 0.3;
        double base = kind.equals("name") ? 1.2 : kind.equals("adjective") ? 1 : 0.6;
        if (IN.matcher(before).find()) base += 0.5;
        if (AUDIENCE.matcher(after).find()) base += 0.7;
        return base;
    }
}
