package lockstep.documents.incident;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/** Persons, bodies and accounts that act for a state, and how openly they do. */
final class Actors {
    private static final String STATE =
            "(?:chinese|russian|iranian|belarusian|north korean|prc|ccp|kremlin|beijing|moscow|tehran|china|russia|iran|hong kong|shanghai|st\\. petersburg|gru|fsb|state|government)";
    private static final String LINKED = "(?:" + STATE
            + "(?:'s)?[- ](?:government-)?(?:linked|aligned|backed|sponsored|affiliated|connected|controlled|owned|run|funded|based|tied|directed|supported|state))";
    private static final String OF_STATE = "(?:" + LINKED
            + "|(?:chinese|russian|iranian|belarusian|north korean|prc|china's|russia's|iran's|moscow's|beijing's|the kremlin's|tehran's|kremlin|pro-kremlin|pro-russian|pro-russia|pro-beijing|pro-china|pro-iranian|ccp)"
            + "(?:(?:,| and| or|,? and) (?:chinese|russian|iranian|belarusian|prc))?)";
    private static final String QUALITY =
            "(?:(?:state|government|official|diplomatic|foreign|military|intelligence|social|media|state-run|state-controlled|state-owned|state-sponsored|state-backed|state-linked|state-affiliated|government-linked|government-connected|government-backed|"
                    + "covert|inauthentic|fake|automated|anonymous|online|cyber|security|news|troll|bot|public|propaganda|disinformation|influence|coordinated|hacker|hacking|business|political|senior|local|consulting|marketing|public relations|pr|technology|it|advertising|strategic|private|oil|gas|energy|web|internet|software|communications|opposition|ministry|telegram|twitter|facebook|troll|high-level|party) ){0,4}";
    private static final String HEAD =
            "(?:government|officials?(?: and institutions)?|authorities|leaders?|diplomats?|embass(?:y|ies)|ambassadors?|consulates?|foreign ministry|defen[cs]e ministry|ministry of \\w+(?: \\w+)?|media(?: outlets?)?|outlets?|broadcasters?|accounts?|operatives?|agents?|"
                    + "hackers?(?: groups?)?|hacking groups?|trolls?|troll (?:farms?|factor(?:y|ies))|bots?|bot networks?|botnets?|websites?|sites?|actors|groups?|channels?|intelligence (?:services?|agenc(?:y|ies)|officers?)|military intelligence(?: agency)?|spies|oligarchs?|businessm[ae]n|"
                    + "networks?|propagandists?|proxies|institutions|nationals|bloggers|state media|spokes(?:man|woman|person)|compan(?:y|ies)|firms?|news agency|television|enterprises?|corporations?|conglomerates?|foundations?|think tanks?|investors?|students?|portals?|profiles?|intelligence(?! (?:services?|agenc|officers?|officials?|community))|opposition(?: part(?:y|ies))?|politicians?|activists?|influencers?|separatists|mercenar(?:y|ies)|spy|spies)";
    private static final Pattern ACTOR = SharedHeads.compile(
            "(?<![\\p{L}-])(?:" + OF_STATE + " " + QUALITY + HEAD
                    + "|(?:government-linked|state-linked|state-backed|state-sponsored|state-run|state-controlled|state-owned|state-funded|kremlin-aligned) "
                    + QUALITY + HEAD
                    + "|(?:covert|inauthentic|fake|coordinated) (?:\\w+ )?(?:accounts|websites|profiles|personas|pages|news sites|outlets|bot networks|networks|botnets)|state media(?: outlets)?|diplomatic channels|diplomatic accounts|troll farms?|bot networks|"
                    + "(?:diplomats|officials|accounts|operatives|actors|media|trolls|embassies|hackers|channels|pages|websites|networks?|groups?|individuals)(?: and [\\w ]{3,24}?)? (?:(?:that (?:was|were|are|is) )?(?:suspected|believed|thought|alleged|known|reported) to be )?(?:from|of|(?:linked|tied|connected|traced|attributed|affiliated|associated|loyal|aligned) (?:to|with)) (?:individuals in |people in |the )?(?:russia|china|iran|kremlin|beijing|moscow|tehran|people's republic of china|prc|chinese (?:state|government|law enforcement)|russian (?:state|government)|iranian (?:state|government))(?! \\p{L}*[- ]?(?:embass|ministr))(?:,? (?:and|as well as) (?:russia|china|iran))*|"
                    + "(?:unidentified|unnamed) (?:russians|chinese nationals|iranians)|"
                    + "(?:foreign ministry(?: spokes\\w+)?|network of embassies|its (?:intelligence services|embassies|state media)|intelligence services)|(?:organi[sz]ations?|groups?|sites|accounts|outlets) (?:cultivated|controlled|run|funded|backed|operated|sponsored) by (?:the )?(?:kremlin|russia\\w*|chin\\w+|moscow|beijing|iran\\w*)(?: government)?)(?![\\p{L}-])");
    private static final Pattern SPOKESMAN = SharedHeads.compile(
            "(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,2}), (?:an?|the) (?:Chinese|Russian|Iranian|Belarusian) (?:[\\p{L}]+ ){0,4}(?:spokes\\w+|official|diplomat|ambassador|businessman|oligarch|agent|officer|minister|hacker)");
    private static final String NAME = "\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]*){0,3}";
    /** A person or firm named beside what makes it an actor. */
    private static final Pattern NAMED_ROLE = SharedHeads.compile(
            "(?:(?:Chinese|Russian|Iranian|Belarusian|pro-Russian|pro-Kremlin|Kremlin|Kremlin-linked|PRC|Moscow-based|Russia-based|Beijing-based|China-based|Tehran-based|Iran-based|Crimea-based|Kremlin-backed|Russian-backed|Kremlin-funded|Gazprom-owned|Russian-owned|Chinese-owned) (?:\\p{Ll}+ ){0,2}?(?:spy|businessman|oligarch|agent|officer|hacker|diplomat|operative|propagandist|blogger|activist|billionaire|company|firm|agency|group|contractor|outlet|network|think tank|organization|conglomerate|newspaper owner|(?:Lieutenant |Major |Colonel )?General|Colonel|Admiral|Company|Group|media company),? |"
                    + "(?:Putin|Xi|Prigozhin|Medvedchuk)'s (?:\\p{Ll}+ ){0,1}?(?:associate|ally|aide|confidant|adviser),? |"
                    + "(?:spokes(?:man|woman|person)|ambassador) (?:for|of|at) (?:the )?(?:Chinese|Russian|Iranian)(?: \\p{Lu}?[\\p{L}]+){1,4}, |"
                    + "(?:Chinese|Russian|Iranian|Belarusian) (?:[\\p{L}-]+ ){1,6}?named |"
                    + "(?:individuals|people|officers|operatives|hackers|employees) (?:affiliated|associated|linked|working|connected|charged)[^.;]{2,50}?,? including |"
                    + "(?:operated|run|created|administered|managed|operating) by (?:the )?(?:\\p{Ll}+ )?(?:company|firm|agency|group|contractor) )(?<name>"
                    + NAME + ")");

    private static final Pattern ROLE_BEHIND = SharedHeads.compile("(?<name>" + NAME
            + "), (?:an?|the) (?:\\p{Ll}+ )?(?:Chinese|Russian|Iranian|Belarusian|pro-Russian|Moscow-based|Russia-based|Beijing-based|China-based|Shanghai-based|Kremlin-linked|Kremlin-aligned) (?:[\\p{L}-]+ ){0,3}(?:company|firm|agency|group|contractor|outlet|organization|hacker|propagandist)\\b|(?<known>"
            + NAME
            + "), an? (?:\\p{Ll}+ )?(?:disinformation|propaganda) (?:outlet|site|website|network|channel|platform)\\b");
    private static final Pattern AND_NAME =
            SharedHeads.compile(",? and (\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,2})");
    private static final Pattern FIRM = SharedHeads.compile("(?:company|firm)$");
    /** What is done to the one named: it does nothing. */
    private static final Pattern SUFFERS = SharedHeads.compile(
            "^ (?:\\S+ ){0,2}?(?:experienced|suffered|came under|was hacked|were hacked|was targeted|were targeted|was attacked|fell victim|was hit)");

    private static final Pattern VICTIMS = SharedHeads.compile(
            "(?:told|against|criticiz\\w+|sanctioned|target\\w*|expelled|banned|detained|arrested)(?: (?!by)\\w+)? $");
    private static final Pattern INTELLIGENCE =
            SharedHeads.compile("intelligence|\\bgru\\b|\\bfsb\\b|\\bsvr\\b|\\bmss\\b|spies|spy");
    private static final Pattern MEDIA =
            SharedHeads.compile("media|outlets?|broadcaster|television|news agency|\\btv\\b");
    private static final Pattern COVERT =
            SharedHeads.compile("covert|inauthentic|fake|trolls?|bots?\\b|bot networks|botnets?|anonymous|disguised");
    private static final Pattern LINKED_TO = SharedHeads.compile(
            "(?:linked|aligned|backed|sponsored|affiliated|connected|tied|supported|cultivated|funded|proxies|oligarch|pro-kremlin|pro-russia|pro-beijing|pro-china|run by|operated by)");
    private static final Pattern OFFICIAL = SharedHeads.compile(
            "government|officials?|authorities|leaders?|diplomat\\w*|embass\\w+|ambassador|consulate|ministry|institutions|spokes\\w+|military|state actors");

    static final List<String> ROLES = List.of(
            "spy",
            "businessman",
            "oligarch",
            "agent",
            "officer",
            "hacker",
            "diplomat",
            "operative",
            "propagandist",
            "blogger",
            "activist",
            "billionaire",
            "company",
            "firm",
            "agency",
            "group",
            "contractor",
            "outlet",
            "network",
            "think tank",
            "organization",
            "associate",
            "ally",
            "aide",
            "confidant",
            "general",
            "colonel",
            "admiral",
            "disinformation",
            "propaganda",
            "spokes",
            "named",
            "individuals",
            "including",
            "ambassador");

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
            "intelligence services",
            "hong kong",
            "shanghai",
            "petersburg",
            "unidentified",
            "unnamed");

    private Actors() {}

    static void in(Article a, List<Names.Hit> hits, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(ACTOR, prose.low, a.with(WORDS), m -> {
            String before = prose.low.substring(Math.max(0, m.start() - 22), m.start());
            String after = prose.low.substring(m.end(), Math.min(prose.low.length(), m.end() + 40));
            if (VICTIMS.matcher(before).find() || SUFFERS.matcher(after).find()) return;
            // The firm's own name follows, and is told.
            if (FIRM.matcher(prose.low.substring(m.start(), m.end())).find()
                    && prose.plain.substring(m.end()).matches("(?s),? \\p{Lu}\\p{L}.*")) return;
            if (!anothers(a, hits, m.start())) actor(told, a, m.start(), m.end());
        });
        Prose.find(SPOKESMAN, prose.plain, a.with(SPEAKERS), m -> {
            told.words(Field.ACTORS, m.start(1), m.end(1));
            told.add(Field.LAYERS, "official", m.start(), m.end());
        });
        for (Pattern pattern : List.of(NAMED_ROLE, ROLE_BEHIND))
            Prose.find(pattern, prose.plain, a.with(ROLES), m -> {
                String name = pattern == ROLE_BEHIND && m.group("name") == null ? "known" : "name";
                for (Names.Hit hit : hits)
                    if (hit.start() < m.end(name) && m.start(name) < hit.end() && hit.of(Gazetteer.STATE) != null)
                        return;
                told.words(Field.ACTORS, m.start(name), m.end(name));
                Matcher and = AND_NAME.matcher(prose.plain).region(m.end(name), prose.plain.length());
                if (m.group().contains(" including ") && and.lookingAt())
                    told.words(Field.ACTORS, and.start(1), and.end(1));
            });
        for (Names.Hit hit : hits) named(hit, a, told);
        Prose.find(COVERT_WORDS, prose.low, a.with(HIDDEN), m -> told.add(Field.LAYERS, "covert", m.start(), m.end()));
        told.keepFirst(Field.ACTORS);
    }

    private static final Pattern COVERT_WORDS = SharedHeads.compile(
            "\\b(?:covert (?:operations?|campaigns?|networks?|influence)|inauthentic (?:\\w+ ){0,2}(?:amplification|behavio\\w+|accounts|networks?)|sock ?puppets?|front (?:companies|organi[sz]ations|groups)|clandestine \\w+|secretly (?:funded|backed|paid))");

    /** "Poland's foreign ministry": of a state that does not act here. */
    private static boolean anothers(Article a, List<Names.Hit> hits, int start) {
        Prose prose = a.prose;
        for (Names.Hit hit : hits)
            if (hit.of(Gazetteer.COUNTRY) != null
                    && hit.of(Gazetteer.STATE) == null
                    && hit.end() <= start
                    && prose.low.substring(hit.end(), start).matches("(?:'s)? (?:own )?")) return true;
        return false;
    }

    private static void named(Names.Hit hit, Article a, IncidentDraft told) {
        Prose prose = a.prose;
        Names.Entry firm = hit.of(Gazetteer.ACTOR);
        if (firm != null) told.add(Field.ACTORS, firm.value(), hit.start(), hit.end());
        Names.Entry state = hit.of(Gazetteer.STATE);
        if (state == null || hit.of(Registered.ACTOR) != null) return;
        if (THINGS.contains(prose.low.substring(hit.start(), hit.end()))) return;
        Names.Entry one = hit.of(Gazetteer.ONE_NAME);
        String canonical = one != null
                ? a.lists.registered.oneName(one.value())
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
            case "government" -> {
                if (canonical.matches(
                        "CCP|CPC|.*Communist Party.*|Government of .*|Ministry of .*|Chinese Foreign Ministry|Russian Foreign Ministry"))
                    told.add(Field.ACTORS, canonical, hit.start(), hit.end());
            }
            default -> {}
        }
        if (INTELLIGENCE.matcher(canonical.toLowerCase(java.util.Locale.ROOT)).find()
                || (state.kind().equals("body")
                        && canonical.matches(
                                "GRU|FSB|SVR|MSS|KGB|.*Security Service.*|.*State Security.*|.*Intelligence.*"))) {
            told.add(Field.LAYERS, "intelligence services", hit.start(), hit.end());
        }
    }

    private static void actor(IncidentDraft told, Article a, int start, int end) {
        Prose prose = a.prose;
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
