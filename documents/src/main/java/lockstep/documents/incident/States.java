package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells which states act in a text: those whose bodies, media, services or people do something in it. */
final class States {
    /** After an adjective or a possessive: something that acts. */
    private static final Pattern ACTS = Pattern.compile(
            "^(?:'s)?[- ](?:\\S+ ){0,3}?(?:state|government|govern?ment-?\\S*|military|intelligence|security services?|hack\\w*|cyber\\S*|operatives?|agents?|trolls?|bots?|"
                    + "accounts?|officials?|authorities|diplomats?|embass\\w+|consul\\w+|ambassador|media|outlets?|propaganda|disinformation|influence|interference|meddling|"
                    + "actors?|operations?|campaigns?|narratives?|oligarchs?|billionaire|businessm[ae]n|company|companies|firms?|nationals?|spies|spy|troops|regime|efforts?|"
                    + "foreign ministry|ministry|president|leaders?|attempts?|aggression|money|funding|funds|backed|linked|affiliated|aligned|sponsored|connected|controlled|owned|based|origin|"
                    + "developers?|state-\\S+|tv|television|channels?|websites?|sites|citizens?|students?|associations?|invasion)\\b");

    /** Behind the name: it does something. */
    private static final Pattern DOES = Pattern.compile(
            "^ (?:has |have |had |is |was |were |also |then |later |reportedly |allegedly |increasingly |may have |is likely |continues? to |began |begins? )*(?:us\\w+|seek\\w*|spread\\w*|launch\\w*|target\\w*|attempt\\w*|tr(?:y|ies|ied)|"
                    + "hack\\w*|interfer\\w*|meddl\\w*|deploy\\w*|conduct\\w*|cut\\w*|halt\\w*|ban\\w*|threat\\w*|impos\\w*|annex\\w*|invad\\w*|fund\\w*|financ\\w*|promot\\w*|amplif\\w*|pressur\\w*|warn\\w*|"
                    + "retaliat\\w*|support\\w*|provid\\w*|push\\w*|block\\w*|restrict\\w*|coordinat\\w*|exploit\\w*|suspend\\w*|sanction\\w*|arrest\\w*|detain\\w*|offer\\w*|acquir\\w*|cultivat\\w*|waged?|waging|cooperat\\w*|seized)\\b");

    /** Before the name: it is said to stand behind something. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?:link(?:s|ed)?|ties|tied|attributed|connected|connections|traced|originat\\w+|loyal|traceable|aligned|close|belonging|attribut\\w+ (?:it|them|this|the \\S+)) (?:to|with|from|in) (?:the )?(?:\\S+ )?$|"
                    + "(?:backed|sponsored|run|operated|directed|orchestrated|funded|controlled|ordered|conducted|carried out|supported|cultivated|financed|owned|coordinated|pushed) by (?:the )?(?:\\S+ )?$|"
                    + "(?:accounts|diplomats|officials|actors|operatives|trolls|media|money|pressure|interference|campaigns?|operations?|disinformation|hackers|agents) (?:from|in|by|of) (?:the )?$|"
                    + "(?:accus\\w+|blam\\w+) (?:the )?$|(?:by|behalf of|benefit of|interests of|agents? of) (?:the )?$");

    private static final Pattern ONLY_TARGET = Pattern.compile(
            "(?:against|toward|towards|visit to|travel to|sanctions on|sanctions against|critic of|criticism of|critical of|opposed to|tougher on) (?:the )?$");

    /**
     * @param state its English name
     * @param score how much speaks for it
     * @param explicit whether something is said to be done by it
     */
    record Acting(String state, double score, boolean explicit, Mention best) {}

    private static final class Tally {
        double score;
        boolean explicit;
        double bestWeight = -1;
        Names.Hit best;

        Tally(Names.Hit first) {
            best = first;
        }
    }

    private States() {}

    static List<Acting> in(Article a, List<Names.Hit> hits) {
        Prose prose = a.prose;
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            Names.Hit hit = hits.get(i);
            Names.Entry state = hit.of(Gazetteer.STATE);
            Names.Entry operation = hit.of(Gazetteer.OPERATION);
            String name = state != null ? state.value() : operation != null ? operation.kind() : "";
            if (name.isEmpty()) continue;
            double weight = state == null ? 3 : weight(a, hit, state.kind());
            boolean explicit = weight >= 2;
            weight *= hit.start() < prose.endOf(0) ? 1.5 : 1;
            Tally tally = tallies.computeIfAbsent(name, n -> new Tally(hit));
            tally.score += weight;
            tally.explicit |= explicit;
            double preference = weight + (state != null && !state.kind().equals("adjective") ? 0.5 : 0);
            if (preference > tally.bestWeight) {
                tally.bestWeight = preference;
                tally.best = hit;
            }
        }
        joined(a, hits, tallies);
        List<Acting> all = new ArrayList<>();
        tallies.forEach((name, t) -> all.add(new Acting(name, t.score, t.explicit, best(name, t.best))));
        all.sort(Comparator.comparingDouble(Acting::score).reversed().thenComparing(Acting::state));
        return all;
    }

    /** The state of a registered actor is the registry's word. */
    private static Mention best(String state, Names.Hit hit) {
        Names.Entry e = hit.of(Registered.ACTOR);
        return new Mention(state, hit.start(), hit.end(), e == null ? Map.of() : e.by());
    }

    /** What is said of "Russia and China as well as Iran" is said of each. */
    private static void joined(Article a, List<Names.Hit> hits, Map<String, Tally> tallies) {
        Prose prose = a.prose;
        boolean chain = false;
        for (int i = 1; i < hits.size(); i++) {
            Names.Entry one = hits.get(i - 1).of(Gazetteer.STATE);
            Names.Entry next = hits.get(i).of(Gazetteer.STATE);
            if (one == null
                    || next == null
                    || one.value().equals(next.value())
                    || !listed(a, hits.get(i - 1), hits.get(i))) {
                chain = false;
                continue;
            }
            Tally ta = tallies.get(one.value());
            Tally tb = tallies.get(next.value());
            if (ta == null || tb == null) continue;
            chain |= explicitly(a, hits.get(i - 1)) || explicitly(a, hits.get(i)) || (ta.explicit && tb.explicit);
            if (chain) {
                ta.explicit = true;
                tb.explicit = true;
                ta.score += 2;
                tb.score += 2;
            }
        }
    }

    private static boolean listed(Article a, Names.Hit before, Names.Hit after) {
        Prose prose = a.prose;
        return prose.low
                .substring(before.end(), after.start())
                .matches("(?:,| and| or| as well as|, and|/|-| along with|)\\s*");
    }

    private static boolean explicitly(Article a, Names.Hit hit) {
        Prose prose = a.prose;
        Names.Entry e = hit.of(Gazetteer.STATE);
        return e != null && weight(a, hit, e.kind()) >= 2;
    }

    private static double weight(Article a, Names.Hit hit, String kind) {
        Prose prose = a.prose;
        String after = prose.low.substring(hit.end(), Math.min(prose.low.length(), hit.end() + 80));
        String before = prose.low.substring(Math.max(0, hit.start() - 50), hit.start());
        if (ONLY_TARGET.matcher(before).find()) return 0.2;
        if (BEHIND.matcher(before).find()) return 2.5;
        return switch (kind) {
            case "body", "unit" -> 3;
            case "medium", "proxy" -> 2.5;
            case "government" -> 2;
            case "person" -> 1.5;
            default -> ACTS.matcher(after).find() || DOES.matcher(after).find() ? 2.5 : 0.7;
        };
    }
}
