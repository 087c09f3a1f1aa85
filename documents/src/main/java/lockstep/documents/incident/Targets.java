package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/** Persons, parties, institutions, elections and people that the acts are aimed at. */
final class Targets {
    private static final String END =
            "(?=[,.;:)\"\\u2014]|$| (?:that|who|which|with|by|through|via|using|in order|to|and (?:is|are|was|were|has|have|to|\\w+ed|\\w+ing)|as|while|after|before|since|during|over|because|including|on|for|when|whose|where|amid|among|from|\\u2014|were|was|is|are|ahead|claiming|accusing|between|be|through)\\b)";
    private static final Pattern AIMED = SharedHeads.compile(
            "\\b(?:target(?:s|ed|ing)? (?!by\\b|at\\b|of\\b|audiences?\\b(?! in))|(?:targeted|aimed|directed) (?:at|against) |attack(?:ed|ing) (?!by\\b|that\\b)|attacks? (?:on|against) |smear(?:s|ed|ing)? |discredit(?:s|ed|ing)? |harass(?:es|ed|ing)? |undermin(?:e|es|ed|ing) |interfer(?:e|es|ed|ing) in |meddl(?:e|es|ed|ing) in |"
                    + "hack(?:s|ed)? (?!and|group|back)|hack(?:ed|ing|s) into |criticizing |(?:erod|undermin)(?:e|es|ed|ing) (?:public |people's )?(?:trust|confidence|faith|support) (?:in|for) |weaken(?:s|ed|ing)? support for |sow(?:s|ed|ing)? (?:distrust|discord|division|divisions) (?:in|among|within) |pressur(?:ed|ing) |coerc(?:ed|ing) |infect(?:ed|ing) |disparag(?:e|es|ed) |criticising |disparaging |denigrating |ridiculing |vilifying |(?:broke|breaking|break|intruded) into |breach(?:ed|ing) |gain(?:ed|ing) (?:first )?access (?:in)?to |penetrat(?:ed|ing) |compromis(?:ed|ing) (?!assets|accounts\\b(?! of)|by)|scout(?:ed|ing) |defac(?:ed|ing) |(?:impersonat|spoof|clon)(?:e|es|ed|ing) (?=[^,.;]{0,30}?(?:organi[sz]ations|ministr|agenc|outlets|newspapers))|infiltrat(?:e|es|ed|ing) |intimidat(?:e|es|ed|ing) |attacks against |campaign against |threat(?:s|ened|ening)? (?:against )?(?!to\\b|that\\b|of\\b|actor))(?<np>(?:the |a |an |its |their |his |some |several |many |former |then-)*[\\p{L}\\d][^,.;:()\"\\u2014]{1,80}?)"
                    + END);
    private static final Pattern ELECTION = SharedHeads.compile(
            "\\b(?:(?:\\d{4} )?(?:u\\.?s\\.? |american |french |german |taiwanese |canadian |moldovan |romanian |british |ukrainian |european |eu |georgian |federal |national |bundestag )*(?:presidential |parliamentary |general |federal |midterm |congressional |local |mayoral |european parliament )?(?:elections?|referendum)(?: in november)?|(?:congressional|senate|gubernatorial|presidential|mayoral|election) (?:races?|campaigns?(?! (?:advis|manag|staff|offici|aide|team))|contests?|primar(?:y|ies)))\\b");
    private static final Pattern PEOPLE = SharedHeads.compile(
            "\\b(?:(?:[\\p{L}-]+ )?diaspora(?: \\w+)?|(?:\\w+-speaking|western|european|american|african|latin american|english-speaking|foreign|global|domestic|international|conservative|black|minority|arab|ukrainian|taiwanese|german|french|u\\.s\\.|us) (?:audiences?|communities|voters|populations?|countries)|diaspora communities|emerging democracies|uyghurs?|dissidents|democratic (?:processes|institutions)|the west\\b)");
    private static final Pattern PERSON = SharedHeads.compile(
            "\\b(?:[Aa]ttack(?:ing|ed|s)?|mock(?:ed|ing|s)|[Ss]mear(?:ed|ing|s)?|[Dd]iscredit(?:ed|ing)?|against|denigrat\\w+|ridicul\\w+|target(?:ed|ing|s)?|impersonat\\w+|undermin\\w+|claimed that|claiming that|claims? that|alleging that|portray(?:s|ed|ing)?|depict(?:s|ed|ing)?|accus(?:ed|ing)) (?:(?:the |then |former |presidential |vice |prime |foreign |journalist |president |candidate |chancellor |minister |senator |activist |mr\\.? |ms\\.? |mrs\\.? |President |Chancellor |Prime |Minister |Senator |Vice |Mr\\. |Ms\\. |Mrs\\. )*)(?<name>\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2})");
    private static final Set<String> EMPTY = Set.of(
            "it",
            "them",
            "him",
            "her",
            "us",
            "this",
            "these",
            "others",
            "one another",
            "each other",
            "more",
            "the campaign",
            "the same",
            "public",
            "the public",
            "people",
            "campaigns",
            "locality",
            "specific pages",
            "pages",
            "accounts",
            "countries",
            "other countries",
            "systems",
            "users",
            "targets",
            "computers",
            "articles",
            "posts",
            "content",
            "reports",
            "emails",
            "e-mails",
            "messages",
            "documents",
            "data",
            "efforts",
            "narratives",
            "disinformation");

    static final List<String> WORDS = List.of(
            "target",
            "aimed",
            "directed",
            "attack",
            "smear",
            "discredit",
            "harass",
            "undermin",
            "interfer",
            "meddl",
            "hack",
            "infiltrat",
            "intimidat",
            "campaign against",
            "threat",
            "criticizing",
            "erod",
            "weaken",
            "sow",
            "pressur",
            "coerc",
            "infect",
            "criticising",
            "disparaging",
            "denigrating",
            "ridiculing",
            "vilifying",
            "into ",
            "breach",
            "gain",
            "penetrat",
            "compromis",
            "scout",
            "defac",
            "impersonat",
            "spoof",
            "clon");

    static final List<String> AT_PERSONS = List.of(
            "attack",
            "mock",
            "smear",
            "discredit",
            "against",
            "denigrat",
            "ridicul",
            "target",
            "impersonat",
            "undermin",
            "portray",
            "depict",
            "alleging that",
            "claim",
            "accus");

    static final List<String> VOTES =
            List.of("election", "referendum", "races", "race", "campaign", "contest", "primar");
    static final List<String> WEST = List.of("europe", "the eu", "nato", "western", "the west");
    static final List<String> PUBLIC = List.of(
            "diaspora",
            "audience",
            "communit",
            "voters",
            "population",
            "countries",
            "emerging democ",
            "uyghur",
            "dissident",
            "democratic",
            "the west");
    /** Parties and bodies by their names, behind a word of aiming. */
    private static final Pattern BODIES = SharedHeads.compile(
            "(?:[Aa]gainst|[Tt]arget(?:ed|ing|s)?|[Ss]mear(?:ed|ing|s)?|[Dd]iscredit(?:ed|ing|s)?|[Uu]ndermin(?:e|ed|ing|es)|[Aa]ttack(?:ed|ing|s)?|[Hh]ack(?:ed|ing|s)?|at) (?:the |members of the |officials of the )?((?:\\p{Lu}[\\p{L}'-]+ ){0,4}(?:Party|Commission|Parliament|Council|Union|Court|Committee|Ministry|Agency|Movement|Alliance|Bundestag|Congress|Senate|National Assembly|Federation|Foundation|Institute))(?![\\p{L}])");

    private static final Pattern EUROPE = SharedHeads.compile(
            "(?:in|across|against|targeting|divide|weaken|throughout|toward|destabilize) (Europe|the European Union|the EU|NATO|Western countries|the West)\\b");

    private Targets() {}

    static void in(Article a, List<Names.Hit> hits, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(AIMED, prose.low, a.with(WORDS), m -> {
            int start = m.start("np");
            int end = Math.min(m.end("np"), prose.endOf(prose.sentenceAt(start)));
            String words = prose.low.substring(start, end).strip();
            if (words.matches("(?:their|its|his|her|each other|one another|both|such) .*")
                    || words.length() < 3
                    || EMPTY.contains(words)
                    || words.split(" ").length > 10) return;
            if (words.matches(
                    "(?:the |a |an )?(?:russian|chinese|kremlin|state|online|social).*(?:media|outlets|channels)"))
                return;
            // "aimed at stopping": an end, not a target.
            if (m.group().startsWith("aimed") && GERUND.matcher(words).find()) return;
            if (ofActing(a, hits, start, told)) return;
            if (list(a, hits, start, told)) return;
            told.words(Field.TARGETS, start, end);
        });
        Prose.find(LISTED, prose.low, a.with(AFTER), m -> list(a, hits, m.end(), told));
        Prose.find(OWNERS, prose.plain, a.with(INTO), m -> told.words(Field.TARGETS, m.start("name"), m.end("name")));
        Prose.find(ELECTION, prose.low, a.with(VOTES), m -> {
            if (m.end() - m.start() > 8) told.words(Field.TARGETS, m.start(), m.end());
        });
        Prose.find(PEOPLE, prose.low, a.with(PUBLIC), m -> {
            String before = prose.low.substring(Math.max(0, m.start() - 20), m.start());
            if (!before.matches("(?s).*\\bby (?:\\p{L}+ )?$")) told.words(Field.TARGETS, m.start(), m.end());
        });
        for (Pattern pattern : List.of(CLAIMED_OF, ROLE_TARGET, HELD, STOLEN_FROM))
            Prose.find(pattern, prose.plain, a.with(AGAINST), m -> {
                told.words(Field.TARGETS, m.start("name"), m.end("name"));
                if (pattern == HELD && m.group("second") != null)
                    told.words(Field.TARGETS, m.start("second"), m.end("second"));
            });
        persons(a, hits, told);
        for (Mention country : told.get(Field.COUNTRIES))
            told.add(Field.TARGETS, country.value(), country.start(), country.end());
        europe(a, told);
        Prose.find(BODIES, prose.plain, a.with(WORDS), m -> told.words(Field.TARGETS, m.start(1), m.end(1)));
        told.keepFirst(Field.TARGETS);
    }

    /** "China's internal affairs" is no target where China acts. */
    private static boolean ofActing(Article a, List<Names.Hit> hits, int start, IncidentDraft told) {
        Prose prose = a.prose;
        for (Names.Hit hit : hits) {
            Names.Entry state = hit.of(Gazetteer.STATE);
            if (state == null || hit.start() != start) continue;
            boolean acts =
                    told.get(Field.STATES).stream().anyMatch(s -> s.value().equals(state.value()));
            if (acts && (prose.low.startsWith("'s ", hit.end()) || prose.low.startsWith("s ", hit.end() - 2)))
                return true;
        }
        return false;
    }

    /** Countries in a row behind a word of aiming are all aimed at. */
    private static boolean list(Article a, List<Names.Hit> hits, int from, IncidentDraft told) {
        Prose prose = a.prose;
        int at = from;
        int stop = prose.endOf(prose.sentenceAt(from));
        List<int[]> met = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (at < stop) {
            Matcher lead = LEAD.matcher(prose.low).region(at, stop);
            if (lead.lookingAt()) at = lead.end();
            Matcher bloc = BLOC.matcher(prose.plain).region(at, stop).useTransparentBounds(true);
            int end = -1;
            if (bloc.lookingAt()) {
                end = bloc.end();
                names.add(prose.plain.substring(at, end));
            } else {
                for (Names.Hit hit : hits) {
                    Names.Entry country = hit.of(Gazetteer.COUNTRY);
                    if (hit.start() != at || country == null || country.kind().equals("adjective")) continue;
                    end = hit.end();
                    names.add(country.value());
                }
            }
            if (end < 0) break;
            met.add(new int[] {at, end});
            Matcher and = AND.matcher(prose.low).region(end, stop);
            if (!and.lookingAt()) break;
            at = and.end();
        }
        if (met.size() < 2) return false;
        for (int i = 0; i < met.size(); i++) told.add(Field.TARGETS, names.get(i), met.get(i)[0], met.get(i)[1]);
        return true;
    }

    private static final Pattern LEAD = SharedHeads.compile(
            "(?:(?:primarily|mainly|mostly|also|both|audiences in|people in|users in|voters in|readers in|including|the|in) )+");
    private static final Pattern BLOC = SharedHeads.compile(
            "(?:NATO|EU|European Union|West|Baltic [Ss]tates|Western Balkans|Europe|Latin America|Africa|Western countries|Middle East|Southeast Asia|Central Asia)(?![\\p{L}-])");
    private static final Pattern AND = SharedHeads.compile("(?:,? and also |,? and |, | as well as |,? or )");
    private static final Pattern LISTED = SharedHeads.compile(
            "\\b(?:target(?:s|ed|ing)?|aimed at|directed at|critical of|critici[sz]\\w+|against|audiences, (?:primarily |mainly |mostly )?in|focus(?:ed|ing|es)? on|audiences in|voters in|elections in|users in|countries including|countries such as|including) ");
    static final List<String> AFTER = List.of(
            "target",
            "aimed at",
            "directed at",
            "critical of",
            "critici",
            "against",
            "focus",
            "audiences in",
            "voters in",
            "elections in",
            "users in",
            "countries including",
            "countries such as",
            "including");
    /** Whose letters were taken: "published Telegram conversations of". */
    private static final Pattern OWNERS = SharedHeads.compile(
            "\\b(?:[Pp]ublished|[Ll]eaked|[Ss]tole|[Ss]tolen|[Hh]acked|[Cc]ompromised|[Rr]eleased|[Oo]btained)(?: \\p{L}+){0,3} (?:conversations|emails|e-mails|messages|documents|correspondence|photos|accounts?|chats|files) (?:of|from|belonging to) (?:the )?(?:\\p{Ll}+ ){0,3}(?<name>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,3})");

    static final List<String> INTO =
            List.of("publish", "leak", "stole", "hacked", "compromised", "released", "obtained");

    /** A claim about an alliance or union is aimed at it. */
    static void ofClaims(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        for (Mention claim : told.get(Field.CLAIMS)) {
            int at = prose.low.startsWith("the ", claim.start()) ? claim.start() + 4 : claim.start();
            Matcher bloc = BLOC.matcher(prose.plain).region(at, claim.end()).useTransparentBounds(true);
            if (bloc.lookingAt()) told.words(Field.TARGETS, at, bloc.end());
        }
        told.keepFirst(Field.TARGETS);
    }

    private static void europe(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(EUROPE, prose.plain, a.with(WEST), m -> {
            String before = prose.plain.substring(Math.max(0, m.start() - 14), m.start());
            // "Security and Cooperation in Europe" is a name.
            if (!before.matches("(?s).*\\p{Lu}\\p{L}+ $")) told.words(Field.TARGETS, m.start(1), m.end(1));
        });
    }

    private static void persons(Article a, List<Names.Hit> hits, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(PERSON, prose.plain, a.with(AT_PERSONS), m -> {
            String name = m.group("name");
            boolean known = false;
            for (Names.Hit h : hits) {
                boolean over = h.start() < m.end("name") && m.start("name") < h.end();
                known |= over
                        && (h.of(Gazetteer.STATE) != null
                                || h.of(Gazetteer.PLATFORM) != null
                                || h.of(Gazetteer.PUBLISHER) != null
                                || (h.of(Gazetteer.COUNTRY) != null && !person(h)));
            }
            int lead = lead(a, m.start("name"));
            boolean spoken = m.group().matches("(?s)(?i)(?:claim|alleg|portray|depict).*");
            if (name.indexOf(' ') < 0
                    && lead == 0
                    && ((spoken && !BLOC.matcher(name).matches()) || PLACES.contains(name))) return;
            if (!known && name.length() > 3)
                told.add(Field.TARGETS, full(name), m.start("name") - lead(a, m.start("name")), m.end("name"));
        });
    }

    private static boolean person(Names.Hit h) {
        Names.Entry e = h.of(Gazetteer.COUNTRY);
        return e != null && e.kind().equals("part");
    }

    private static final Pattern GERUND = SharedHeads.compile("^\\p{Ll}+ing ");
    private static final Set<String> PLACES =
            Set.of("Asia", "Africa", "Europe", "America", "Western", "European", "African", "Asian", "Latin", "Arab");

    private static final String FULL = "\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'-]+){1,2}";
    private static final Pattern CLAIMED_OF = SharedHeads.compile(
            "\\b(?:claim(?:s|ed|ing)?|alleg(?:ing|ed)|suggest(?:ing|ed)|assert(?:ing|ed)) that (?:\\p{Lu}\\p{L}+(?:ian|an|ish|ese|nch|man) )?(?:\\p{Ll}+ ){0,3}(?<name>"
                    + FULL + ")(?=,? (?:was|is|had|has|were|who|would|wants|secretly|bought|owns)\\b)");
    private static final Pattern ROLE_TARGET = SharedHeads.compile(
            "\\b(?:against|target(?:ed|ing)|smear(?:ed|ing)|harass(?:ed|ing)|discredit(?:ed|ing)?|attack(?:ed|ing)) (?:the |a |an )?(?:\\p{L}+ ){0,2}(?:specialist|researcher|journalist|activist|politician|analyst|expert|blogger|dissident|lawmaker|candidate|official|businessman|writer|professor|critic|minister|chancellor|president|senator|mayor|leader) (?<name>"
                    + FULL + ")");
    private static final Pattern HELD = SharedHeads.compile(
            "(?<name>" + FULL + ")(?: and (?<second>" + FULL
                    + "))?,(?: [^.;]{0,60}?)? ?(?:arrested|detained|poisoned|assassinated|harassed|abducted|imprisoned) (?:by |in )(?:the )?(?:Chinese|China|Russian|Russia|Iranian|Iran|Belarus)");
    private static final Pattern STOLEN_FROM = SharedHeads.compile(
            "\\b(?:[Ss]tole|[Ss]teal|[Ss]tealing|[Ss]tolen|[Tt]heft of)(?: [\\p{Ll}-]+){0,5}?,?(?: notably)? from (?:the )?(?:U\\.S\\. )?(?:[\\p{Ll}]+ ){0,2}(?<name>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})");
    static final List<String> AGAINST = List.of(
            "claim",
            "alleg",
            "suggest",
            "assert",
            "against",
            "target",
            "smear",
            "harass",
            "discredit",
            "attack",
            "arrested",
            "detained",
            "poisoned",
            "assassinated",
            "abducted",
            "imprisoned",
            "stole",
            "steal",
            "theft");

    /** Length of "President " or "Mr. " before a name. */
    private static int lead(Article a, int name) {
        Prose prose = a.prose;
        Matcher m = Pattern.compile(
                        "(?:President|Mr\\.|Ms\\.|Mrs\\.|Senator|Chancellor|Prime Minister|Vice President) $")
                .matcher(prose.plain.substring(Math.max(0, name - 16), name));
        return m.find() ? m.end() - m.start() : 0;
    }

    private static String full(String name) {
        return switch (name) {
            case "Biden" -> "Joe Biden";
            case "Clinton" -> "Hillary Clinton";
            case "Harris" -> "Kamala Harris";
            case "Macron" -> "Emmanuel Macron";
            case "Merkel" -> "Angela Merkel";
            case "Zelensky", "Zelenskyy" -> "Volodymyr Zelensky";
            default -> name;
        };
    }
}
