package lockstep.documents.incident;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Persons, bodies and accounts that act for a state, and how openly they do. */
final class Actors {
    private static final String STATE =
            "(?:chinese|russian|iranian|belarusian|north korean|prc|ccp|kremlin|beijing|moscow|tehran|china|russia|iran|gru|fsb|state|government)";
    private static final String LINKED = "(?:" + STATE
            + "(?:'s)?[- ](?:government-)?(?:linked|aligned|backed|sponsored|affiliated|connected|controlled|owned|run|funded|based|tied|directed|supported|state))";
    private static final String OF_STATE = "(?:" + LINKED
            + "|(?:chinese|russian|iranian|belarusian|north korean|prc|china's|russia's|iran's|moscow's|beijing's|the kremlin's|tehran's|kremlin|pro-kremlin|pro-russian|pro-russia|pro-beijing|pro-china|pro-iranian|ccp)"
            + "(?:(?:,| and| or|,? and) (?:chinese|russian|iranian|belarusian|prc))?)";
    private static final String QUALITY =
            "(?:(?:state|government|official|diplomatic|foreign|military|intelligence|social|media|state-run|state-controlled|state-owned|state-sponsored|state-backed|state-linked|state-affiliated|government-linked|government-connected|government-backed|"
                    + "covert|inauthentic|fake|automated|anonymous|online|cyber|security|news|troll|bot|public|propaganda|disinformation|influence|coordinated|hacker|hacking|business|political|senior|local|ministry|telegram|twitter|facebook|troll|high-level|party) ){0,4}";
    private static final String HEAD =
            "(?:government|officials?(?: and institutions)?|authorities|leaders?|diplomats?|embass(?:y|ies)|ambassadors?|consulates?|foreign ministry|defen[cs]e ministry|ministry of \\w+(?: \\w+)?|media(?: outlets?)?|outlets?|broadcasters?|accounts?|operatives?|agents?|"
                    + "hackers?(?: groups?)?|hacking groups?|trolls?|troll (?:farms?|factor(?:y|ies))|bots?|bot networks?|botnets?|websites?|sites?|actors|groups?|channels?|intelligence (?:services?|agenc(?:y|ies)|officers?)|military intelligence(?: agency)?|spies|oligarchs?|businessm[ae]n|"
                    + "networks?|propagandists?|proxies|institutions|nationals|bloggers|state media|spokes(?:man|woman|person)|compan(?:y|ies)|firms?|news agency|television)";
    private static final Pattern ACTOR = Pattern.compile(
            "(?<![\\p{L}-])(?:" + OF_STATE + " " + QUALITY + HEAD
                    + "|(?:government-linked|state-linked|state-backed|state-sponsored|state-run|state-controlled|state-owned|state-funded|kremlin-aligned) "
                    + QUALITY + HEAD
                    + "|(?:covert|inauthentic|fake|coordinated) (?:\\w+ )?(?:accounts|bot networks|networks|botnets)|state media(?: outlets)?|diplomatic channels|diplomatic accounts|troll farms?|bot networks|"
                    + "(?:diplomats|officials|accounts|operatives|actors|media|trolls|embassies)(?: and [\\w ]{3,24}?)? (?:from|of|linked to|tied to|loyal to) (?:russia|china|iran|the kremlin|beijing|moscow)(?:,? (?:and|as well as) (?:russia|china|iran))*|"
                    + "(?:foreign ministry(?: spokes\\w+)?|network of embassies|its (?:intelligence services|embassies|state media)|intelligence services)|(?:organi[sz]ations?|groups?|sites|accounts|outlets) (?:cultivated|controlled|run|funded|backed|operated|sponsored) by (?:the )?(?:kremlin|russia\\w*|chin\\w+|moscow|beijing|iran\\w*)(?: government)?)(?![\\p{L}-])");
    private static final Pattern SPOKESMAN = Pattern.compile(
            "(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,2}), (?:an?|the) (?:Chinese|Russian|Iranian|Belarusian) (?:[\\p{L}]+ ){0,4}(?:spokes\\w+|official|diplomat|ambassador|businessman|oligarch|agent|officer|minister|hacker)");
    private static final Pattern VICTIMS = Pattern.compile(
            "(?:told|against|criticiz\\w+|sanctioned|target\\w*|expelled|banned|detained|arrested)(?: \\w+)? $");
    private static final Pattern INTELLIGENCE =
            Pattern.compile("intelligence|\\bgru\\b|\\bfsb\\b|\\bsvr\\b|\\bmss\\b|spies|spy");
    private static final Pattern MEDIA = Pattern.compile("media|outlets?|broadcaster|television|news agency|\\btv\\b");
    private static final Pattern COVERT =
            Pattern.compile("covert|inauthentic|fake|trolls?|bots?\\b|bot networks|botnets?|anonymous|disguised");
    private static final Pattern LINKED_TO = Pattern.compile(
            "(?:linked|aligned|backed|sponsored|affiliated|connected|tied|supported|cultivated|funded|proxies|oligarch|pro-kremlin|pro-russia|pro-beijing|pro-china|businessm|compan|firms?\\b|nationals|bloggers|run by|operated by)");
    private static final Pattern OFFICIAL = Pattern.compile(
            "government|officials?|authorities|leaders?|diplomat\\w*|embass\\w+|ambassador|consulate|ministry|institutions|spokes\\w+|military|state actors");

    /** They point to a state and do nothing themselves. */
    private static final Set<String> THINGS = Set.of(
            "nord stream",
            "nord stream 2",
            "belt and road",
            "novichok",
            "notpetya",
            "st. petersburg",
            "troll factory in st. petersburg",
            "thousand talents",
            "thousand talent");

    static final List<String> SPEAKERS = List.of("chinese", "russian", "iranian", "belarusian");
    static final List<String> HIDDEN = List.of("covert", "inauthentic", "sock", "front ", "clandestine", "secretly");
    /** A state, or one of the words that say so without naming it. */
    static final List<String> WORDS = List.of(
            "chin",
            "russia",
            "iran",
            "belarus",
            "north korea",
            "prc",
            "ccp",
            "kremlin",
            "beijing",
            "moscow",
            "tehran",
            "gru",
            "fsb",
            "state",
            "government",
            "covert",
            "inauthentic",
            "fake",
            "coordinated",
            "diplomatic",
            "troll",
            "bot net",
            "foreign ministry",
            "network of embass",
            "its intelligence",
            "its embass",
            "its state",
            "intelligence services");

    private Actors() {}

    static void in(Prose prose, List<Names.Hit> hits, Told told) {
        Prose.find(ACTOR, prose.low, prose.with(WORDS), m -> {
            String before = prose.low.substring(Math.max(0, m.start() - 22), m.start());
            if (!VICTIMS.matcher(before).find()) actor(told, prose, m.start(), m.end());
        });
        Prose.find(SPOKESMAN, prose.plain, prose.with(SPEAKERS), m -> {
            told.words(Field.ACTORS, m.start(1), m.end(1));
            told.add(Field.LAYERS, "official", m.start(), m.end());
        });
        for (Names.Hit hit : hits) named(hit, prose, told);
        Prose.find(
                COVERT_WORDS, prose.low, prose.with(HIDDEN), m -> told.add(Field.LAYERS, "covert", m.start(), m.end()));
        told.keepFirst(Field.ACTORS);
    }

    private static final Pattern COVERT_WORDS = Pattern.compile(
            "\\b(?:covert (?:operations?|campaigns?|networks?|influence)|inauthentic (?:\\w+ ){0,2}(?:amplification|behavio\\w+|accounts|networks?)|sock ?puppets?|front (?:companies|organi[sz]ations|groups)|clandestine \\w+|secretly (?:funded|backed|paid))");

    private static void named(Names.Hit hit, Prose prose, Told told) {
        Names.Entry firm = hit.of(Gazetteer.ACTOR);
        if (firm != null) told.add(Field.ACTORS, firm.value(), hit.start(), hit.end());
        Names.Entry state = hit.of(Gazetteer.STATE);
        if (state == null || hit.of(Registered.ACTOR) != null) return;
        if (THINGS.contains(prose.low.substring(hit.start(), hit.end()))) return;
        Names.Entry one = hit.of(Gazetteer.ONE_NAME);
        String canonical = one != null
                ? prose.lists.registered.oneName(one.value())
                : prose.plain.substring(hit.start(), hit.end()).replaceAll("'s$", "");
        switch (state.kind()) {
            case "person" -> told.add(Field.ACTORS, canonical, hit.start(), hit.end());
            case "body" -> told.add(Field.ACTORS, canonical, hit.start(), hit.end());
            // What is generally known of a crew is not what this text says of it.
            case "unit" -> told.add(Field.ACTORS, canonical, hit.start(), hit.end());
            case "medium" -> {
                told.add(Field.ACTORS, canonical, hit.start(), hit.end());
                told.add(Field.LAYERS, "state media", hit.start(), hit.end());
            }
            case "proxy" -> told.add(Field.ACTORS, canonical, hit.start(), hit.end());
            default -> {}
        }
        if (INTELLIGENCE.matcher(canonical.toLowerCase(java.util.Locale.ROOT)).find()
                || (state.kind().equals("body")
                        && canonical.matches(
                                "GRU|FSB|SVR|MSS|KGB|.*Security Service.*|.*State Security.*|.*Intelligence.*"))) {
            told.add(Field.LAYERS, "intelligence services", hit.start(), hit.end());
        }
    }

    private static void actor(Told told, Prose prose, int start, int end) {
        String words = prose.low.substring(start, end);
        if (words.matches(".*(?:chinese|china's|prc) government") || words.equals("chinese authorities"))
            told.add(Field.ACTORS, "Government of China", start, end);
        else if (words.matches(".*(?:russian|russia's) government"))
            told.add(Field.ACTORS, "Government of Russia", start, end);
        else told.words(Field.ACTORS, start, end);
        String layer = layer(words);
        if (!layer.isEmpty()) told.add(Field.LAYERS, layer, start, end);
    }

    private static String layer(String words) {
        if (INTELLIGENCE.matcher(words).find()) return "intelligence services";
        if (COVERT.matcher(words).find()) return "covert";
        boolean linked = LINKED_TO.matcher(words).find();
        if (MEDIA.matcher(words).find() && !words.contains("social media")) return "state media";
        if (linked) return "state-linked";
        return OFFICIAL.matcher(words).find() ? "official" : "";
    }
}
