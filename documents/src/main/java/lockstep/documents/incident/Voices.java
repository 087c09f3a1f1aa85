package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/** Who says it and how firmly: sentences of telling, those who tell, and the reports that are cited. */
final class Voices {
    private static final String ROLE =
            "(?:officials?|researchers?|experts?|analysts?|diplomats?|spokes(?:man|woman|person|people|persons)|investigators?|authorities|prosecutors?|journalists?|reporters?|lawmakers?|ministers?|ministry|"
                    + "agenc(?:y|ies)|firms?|compan(?:y|ies)|intelligence|security|cybersecurity|government|senior|outside|military|academic|media|outlets?|newspapers?|scholars?|scientists?|sources?|investigation|stud(?:y|ies)|"
                    + "reports?|analysis|think|tanks?|think-tanks?|watchdog|services?|summary|assessments?|task|force|committee|police|court|indictments?|documents?|dissidents?|activists?|critics?|observers?|statement|commission|"
                    + "organi[sz]ations?|group|law|enforcement|former|federal|local|state|national|foreign|affairs|defense|president|chancellor|prime|professor|director|head|chief|editor|founder|witness(?:es)?|"
                    + "leaked|media|news|agency|institute|center|team|coalition|joint|independent|investigative|data|insiders|victims?|secretary|ambassador|spokespersons|co-author|authors?|whistleblowers?|tech|social|platforms?|press|release|us|u\\.s\\.|eu|uk|"
                    + "research|threat|disinformation|cyber|monitoring|fact-checkers?|monitors?|specialists?|engineers?|executives?|employees?|managers?|aides?|advis[eo]rs?|lawyers?|attorneys?|judges?|top|unnamed|anonymous|high-ranking|new|recent|latest|internal|classified|declassified|"
                    + "confidential|separate|unclassified|earlier|previous|preliminary|annual|quarterly|\\d+-page|civil|society|rights|groups|lawmaker|diplomat|delegation|embassy|mission|survey|paper|bulletin|advisory|affidavit|complaint|lawsuit|filing|filings|office|department|foundation|university|organizers?|campaigners?)";
    private static final String NAME =
            "(?:(?:Area|Unit|Channel|Section|Team) \\d{1,3}|\\p{Lu}[\\p{L}\\p{M}\\d'.&/:-]*[\\p{L}\\p{M}\\d.&]|\\p{Lu})";
    private static final String WORD =
            "(?:(?:(?:von der|van der|van den|von|van|de la|del|della|di|da|al|bin|ibn|ben|dos|ter) )?" + NAME
                    + "(?:'s)?|" + ROLE + ")(?![\\p{L}\\p{M}-])";
    private static final String LEAD =
            "(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Oo]ther|[Ss]everal|[Oo]ur|[Mm]any|[Mm]ost|[Mm]ultiple|[Tt]wo|[Tt]hree|[Ii]ts|[Hh]is|[Tt]heir|[Aa]nother|[Vv]arious) )";
    private static final String CORE = LEAD + "{0,2}" + WORD + "(?: " + WORD + "){0,7}";
    private static final String WHO =
            CORE + "(?: \\([^)]{1,20}\\))?(?:(?: and| of| for| at| from| by|,? and the) " + CORE + "){0,3}";
    private static final String ADVERB =
            "(?:(?:have|has|had|also|later|first|then|publicly|recently|previously|repeatedly|reportedly|further|jointly|separately|since|not|himself|herself|already|still|now|again|\\p{Ll}+ly) ){0,2}";
    private static final String VERBS =
            "said|says|say|told|stated|states|report(?:s|ed)?|assess(?:es|ed)?|conclud(?:es|ed)|f(?:ou|i)nds?|reveal(?:s|ed)|announc(?:es|ed)|accus(?:es|ed)|identif(?:ies|ied)|warn(?:s|ed)?|claim(?:s|ed)|alleg(?:es|ed)|"
                    + "believ(?:es|ed|e)|not(?:es|ed)|argu(?:es|ed)|estimat(?:es|ed)|confirm(?:s|ed)|describ(?:es|ed|e)|determin(?:es|ed)|attribut(?:es|ed)|suspect(?:s|ed)?|testif(?:ies|ied)|wr(?:ote|ites)|disclos(?:es|ed)|"
                    + "published|detected|discovered|uncovered|documented|observed|declared|explained|added(?= that\\b|[,:\"])|suggest(?:s|ed)?|show(?:s|ed)?|blam(?:es|ed)|maintain(?:s|ed)(?= that)|insist(?:s|ed)|traced|exposed|linked|acknowledged|denied|den(?:y|ies)|charged|indicted|"
                    + "alleges?|conclude|identify|reveal|announce|accuse|assert(?:s|ed)?|estimate|determine|attribute|disclose|uncover|document|detect|highlight(?:s|ed)?|mention(?:s|ed)|recorded|urged|urges|cautions?|cautioned|predict(?:s|ed)|point(?:s|ed)? out|"
                    + "reject(?:s|ed)|dismiss(?:es|ed)|refut(?:es|ed)|condemn(?:s|ed)|criticiz(?:es|ed)|characteriz(?:es|ed)|label(?:l?ed|s)|reached (?:similar |the same |a similar )?conclusions?|recall(?:s|ed)|ruled|flagged|spotted|tracked|verified|corroborated|disproven|disproved|debunk(?:s|ed)|views?(?= [^.;]{3,60} as )|viewed(?= [^.;]{3,60} as )|"
                    + "call(?:s|ed)?(?= (?:the|it|them|this|that|for|on|him|her)\\b)|claim(?= (?:that|the|to|it|they)\\b)";

    /** What may stand between who speaks and the verb. */
    private static final String POST =
            "(?: (?:previously |formerly |currently )?(?:employed|working|hired|based|commissioned|funded|seen|obtained|reviewed|published|released|led|conducted|prepared|familiar|briefed|involved|close|specializing) (?:at|by|for|in|with|on|to|from) [^,.;\"]{2,60}?)?(?: in (?:the )?\\p{Lu}\\p{L}+)?";

    private static final String HEADED =
            "(?:[Tt]he|\\p{Lu}[\\p{L}]+'s) (?:[\\p{Ll}-]+ ){0,2}?(?:head|director|chief|leader|president|founder|editor|chairman|owner|spokes\\p{Ll}+) (?:of|for) (?:[\\p{L}'-]+ ){0,5}?[\\p{L}'-]+";
    private static final Pattern BEFORE_VERB =
            SharedHeads.compile("(?<![\\p{L}'-])(?<who>" + WHO + "|" + HEADED + ")" + POST
                    + "(?:,(?<apposition>[^,.;\"]{2,90}(?:,[^,.;\"]{2,60})?),|\\s\\([^)]{1,60}\\)(?:,[^,.;\"]{2,70},|,)?)? (?:which |who )?"
                    + ADVERB + "(?<verb>" + VERBS + ")\\b(?! (?:by|as a|in the)\\b)");
    private static final Pattern RELATIVE = SharedHeads.compile(
            "(?<![\\p{L}'-])(?<who>" + CORE + "(?: (?:of|for) (?:the )?" + CORE + ")?), (?:which|who) " + ADVERB
                    + "(?<verb>concluded|said|found|reported|assessed|described|warned|estimated|identified|attributed|calls?|called|told|noted|added|wrote|uncovered|tracks|documented)\\b(?! (?:by|as a)\\b)");
    private static final Pattern PASSIVE = SharedHeads.compile(
            "\\b(?<verb>revealed|reported|described|termed|dubbed|identified|uncovered|documented|detected|discovered|attributed|assessed|characterized|flagged|tracked|exposed|analyzed)(?: in (?:[\\p{L}\\d]+ ){0,2}[\\p{L}\\d]+| as [^,.;\"]{2,50}?| on (?:[\\p{L}\\d]+ ){0,2}[\\p{L}\\d]+|,? \"[^\"]{2,60}\",?)? by (?<who>"
                    + WHO + ")");
    private static final Pattern PRONOUN = SharedHeads.compile(
            "(?<![\\p{L}'-])(?<who>[Hh]e|[Ss]he|[Tt]hey|[Ww]e) " + ADVERB
                    + "(?<verb>said|says|told|added|wrote|explained|warned|noted|argued|concluded|estimated|stated|declared|alleged?|claimed|confirmed|found|find|assess(?:ed)?|believed?|conclude|estimate|identified|attribute|insisted|acknowledged|stressed|suggested|denied)\\b|[,\"] (?<after>said|says) (?<afterwho>he|she|they)\\b");
    private static final Pattern CONFIDENCE = SharedHeads.compile(
            "^ (?:[\\p{Ll}]+ ){0,2}?with (?<level>high|moderate|medium|low) (?:degree of )?confidence");
    /** Title before a name: "Under Secretary of the Treasury for Terrorism Brian E. Nelson". */
    private static final String TITLED = NAME + "(?:(?:,? (?:of|for|and|the|of the|for the))? " + NAME + "){0,12}";

    private static final Pattern AFTER_VERB = SharedHeads.compile(
            "[,\"] (?<verb>said|says|wrote|told reporters|added|explained|warned|noted|according to) (?<who>" + TITLED
                    + "|" + CORE + ")(?<rest>, [^.;\"]{3,160})?");
    private static final Pattern ACCORDING = SharedHeads.compile(
            "\\b(?:[Aa]ccording to|[Aa]s reported by|[Pp]er) (?<who>(?:an? |the |its |their |his )?(?:[\\p{L}\\d'-]+ ){0,5}?(?:reports?|summary|study|investigation|analysis|assessment|article|documents?|indictment|survey)(?: (?:by|from|of) (?:the )?"
                    + CORE + "(?: (?:of|for) (?:the )?" + CORE + ")?)?(?=[ ,.;)]|$)|" + WHO
                    + "|(?:an? |the |its |their |his )?(?:[\\p{L}'-]+ ){0,5}(?:experts?|officials?|researchers?|analysts?|watchdog)(?: (?:by|from|of|at) "
                    + CORE + ")?)");
    private static final String A_PAPER =
            "(?:report|summary|study|investigation|analysis|assessment|indictment|article|survey|white paper|dossier)";
    private static final Pattern REPORT_OF = SharedHeads.compile(
            "(?<![\\p{L}'-])(?:(?:a|an|the|its|their|\\p{Lu}[\\p{L}.-]+(?:'s)?) (?:(?!an? |the )[\\p{L}\\d'-]+ ){0,4}?"
                    + A_PAPER + ") (?:by|from|of|published by|released by|for) (?<who>" + WHO + ")");
    private static final Pattern CITING = SharedHeads.compile(
            "\\b(?:in|[Aa]ccording to|from|[Pp]er|citing|cites?|cited|with|with our|[Aa]|[Aa]n|[Tt]he) (?<c>(?:(?:an?|the|its|their|our|his|her|previous|earlier|recent) )?(?:(?:\\d+-page|recent|new|latest|annual|quarterly|previous|earlier|joint|separate|detailed|declassified|classified|internal|leaked|press|media|news|confidential|intelligence|threat|security|transparency) ){0,3}"
                    + "(?:(?<=(?:page|press|media|news|previous|earlier|a|its|our|their|new|recent|joint|threat|latest|the|his|her|transparency) )(?:reports?|study|studies|white paper|dossier|blog post|bulletin)|(?<=(?:leaked|classified|declassified|internal|confidential) )(?:documents?|assessments?|reports?|memo|files))"
                    + "(?: (?:by|from|of|on) (?:the )?" + CORE
                    + ")?)(?= (?:said|says|found|titled|entitled|published|released|that|on|last|this|and|from|by|shows?|seen|obtained)\\b|[.,;:)\"]|$)");
    private static final Pattern TITLED_PAPER = SharedHeads.compile(
            "\\b(?:[Rr]eport|[Ss]tudy|[Pp]aper|[Bb]ook|[Aa]rticle|[Aa]nalysis|[Ii]nvestigation|[Bb]log post),? (?:titled|entitled|called|named),? \"(?<c>[^\"]{4,120})\"");
    private static final Pattern KNOWN_PAPER = SharedHeads.compile(
            "(?<c>\\b(?:\\p{Lu}\\p{L}+ ){1,2}(?:Papers|Files|Leaks) (?:investigation|report|leak)|\\bUN Charter\\b|\\b(?:UNGA|UN|UNSC|Security Council|General Assembly) [Rr]esolution \\d[\\d/()]*|\\b(?:Mueller|Senate|House|Durham) [Rr]eport\\b)");
    private static final Pattern NOT_A_SOURCE = SharedHeads.compile(
            "(?i)^(?:(?:the|a|an|one|some|other|several|many|its|his|their|in|on|at|most|two|three|another|various|multiple)\\s*)*$|^(?:all|he|she|it|they|we|i|who|this|that|these|those|and|but|while|as|when|since|in|on|for|after|state|local|data|media|news|social|federal|national|foreign)$");
    private static final Pattern PAPER = SharedHeads.compile(
            "\\b(?:reports?|summary|study|investigation|analysis|assessment|indictment|survey|documents?|paper|dossier)\\b");
    private static final Pattern PRESS = SharedHeads.compile(
            "\\b(?:newspaper|tabloid|magazine|daily|weekly|broadcaster|news (?:site|agency|outlet))\\b");
    /** What an operation puts out speaks in its own cause. */
    private static final Pattern CONTENT = SharedHeads.compile(
            "(?:.*\\b|^(?i:the |its )?)(?:hackers?|accounts?|trolls?|bots?|videos?|posts?|websites?|sites?|articles|narratives?|messages?|campaigns?|operations?|networks?|channels?|pages?|groups?|outlets)$|(?i:(?:the |these |those )?(?:hackers?|accounts?|trolls?|bots?|videos?|posts?|websites?|sites?|articles|narratives?|messages?|campaigns?|operations?|networks?|channels?|pages?|groups?|outlets))");

    private static final Pattern SPEAKS_FOR = SharedHeads.compile(
            "(?:at|of|for|with|from) (?:the )?(" + NAME + "(?: (?:for|of|in|and|the)? ?" + NAME + "){0,7})");

    /** A person's name and nothing else. */
    private static final Pattern PERSON =
            SharedHeads.compile("^ \\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]*){1,3}(?=,|$)");

    /** A sentence that tells on someone's word holds one of these. */
    static final List<String> TELLING = List.of(
            "said",
            "says",
            " say ",
            "told",
            "stat",
            "report",
            "assess",
            "conclud",
            "found",
            "find",
            "reveal",
            "announc",
            "accus",
            "identif",
            "warn",
            "claim",
            "alleg",
            "believ",
            "note",
            "argu",
            "estimat",
            "confirm",
            "describ",
            "determin",
            "attribut",
            "suspect",
            "testif",
            "wr",
            "disclos",
            "publish",
            "detect",
            "discover",
            "document",
            "observ",
            "declar",
            "explain",
            "added",
            "suggest",
            "show",
            "blam",
            "maintain",
            "insist",
            "trace",
            "expos",
            "link",
            "acknowledg",
            "denied",
            "charged",
            "indict",
            "according",
            "highlight",
            "mention",
            "record",
            "urge",
            "caution",
            "predict",
            "point",
            "reject",
            "dismiss",
            "refut",
            "condemn",
            "criticiz",
            "characteriz",
            "label",
            "conclusion",
            "recall",
            "ruled",
            "flagged",
            "spotted",
            "track",
            "verified",
            "corroborated",
            "call",
            "uncover",
            "deny",
            "denies",
            "assert",
            "termed",
            "dubbed",
            "analyzed",
            "stressed",
            "disprov",
            "debunk",
            "view");

    static final List<String> PAPERS = List.of(
            "report",
            "summary",
            "study",
            "investigation",
            "analysis",
            "assessment",
            "indictment",
            "article",
            "survey",
            "white paper",
            "dossier",
            "studies",
            "blog post",
            "bulletin",
            "document",
            "memo",
            "paper",
            "book",
            "charter",
            "resolution");

    private Voices() {}

    static void in(Article a, List<Names.Hit> hits, IncidentDraft told) {
        Prose prose = a.prose;
        List<int[]> taken = new ArrayList<>();
        List<int[]> telling = a.with(TELLING);
        Prose.find(ACCORDING, prose.plain, telling, m -> {
            said(a, told, taken, new int[] {m.start(), m.end(), m.start("who"), m.end("who")}, "according");
        });
        Prose.find(AFTER_VERB, prose.plain, telling, m -> {
            if (m.group("verb").startsWith("according")) return;
            String rest = m.group("rest") == null ? "" : m.group("rest");
            said(
                    a,
                    told,
                    taken,
                    new int[] {m.start("verb"), m.end("who"), m.start("who"), m.end("who")},
                    m.group("verb"));
            speaksFor(a, told, rest, m.start("rest"));
        });
        Prose.find(BEFORE_VERB, prose.plain, telling, m -> {
            int[] at = {m.start("who"), m.end("verb"), m.start("who"), m.end("who")};
            String apposition = m.group("apposition");
            Matcher person = PERSON.matcher(apposition == null ? "" : apposition);
            if (person.find() && !Speakers.isPerson(told.flat(at[2], at[3]))) {
                at[0] = m.start("apposition") + 1;
                at[2] = at[0];
                at[3] = m.start("apposition") + person.end();
            }
            said(a, told, taken, at, m.group("verb"));
        });
        for (Pattern pattern : List.of(RELATIVE, PASSIVE))
            Prose.find(pattern, prose.plain, telling, m -> {
                int[] at = {
                    Math.min(m.start("verb"), m.start("who")),
                    Math.max(m.end("verb"), m.end("who")),
                    m.start("who"),
                    m.end("who")
                };
                said(a, told, taken, at, m.group("verb"));
            });
        Prose.find(PRONOUN, prose.plain, telling, m -> Speakers.pronoun(a, m, taken, told));
        Speakers.fullNames(a, told);
        cited(a, hits, told);
    }

    private static void speaksFor(Article a, IncidentDraft told, String rest, int at) {
        Prose prose = a.prose;
        if (rest.isEmpty()) return;
        Matcher m = SPEAKS_FOR.matcher(rest);
        while (m.find()) {
            String body = m.group(1);
            boolean country = a.lists.names.in(new Prose(body)).stream()
                    .anyMatch(h -> h.of(Gazetteer.COUNTRY) != null && h.end() - h.start() == body.length());
            if (!country) told.words(Field.SOURCES, at + m.start(1), at + m.end(1));
        }
    }

    private static void said(Article a, IncidentDraft told, List<int[]> taken, int[] at, String verb) {
        Prose prose = a.prose;
        int start = at[0];
        int end = at[1];
        if (!prose.inOneSentence(start, end)) {
            // A name at the end of the sentence before does not speak here.
            int sentence = prose.sentenceAt(end - 1);
            if (at[2] >= prose.startOf(sentence) || !verbFollows(at)) return;
            at[2] = prose.startOf(sentence);
            start = at[2];
            if (at[3] - start < 3) return;
        }
        for (int[] t : taken) if (t[0] < end && start < t[1]) return;
        at[3] = wholeName(a, at[2], at[3]);
        String who = told.flat(at[2], at[3]);
        if (misread(a, who, verb)) return;
        if (NOT_A_SOURCE.matcher(who).find() || !speaks(who)) return;
        taken.add(new int[] {start, end});
        tell(a, told, who, verb, start, end);
        for (int[] part : parts(a, at[2], at[3])) told.words(Field.SOURCES, part[0], part[1]);
        if (PAPER.matcher(who).find()
                || (PRESS.matcher(who).find()
                        && !Speakers.OFFICE.matcher(who).find()
                        && !firmness(verb).equals("denied"))) told.words(Field.CITED, at[2], at[3]);
    }

    /** One assertion, and how sure it says it is. */
    static void tell(Article a, IncidentDraft told, String who, String verb, int start, int end) {
        Prose prose = a.prose;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("who", who);
        more.put("firmness", firmness(verb));
        Matcher confidence = CONFIDENCE.matcher(prose.low.substring(end, Math.min(prose.low.length(), end + 60)));
        if (confidence.find()) more.put("confidence", confidence.group("level"));
        told.add(Field.ASSERTIONS, new Mention(firmness(verb), start, end, more));
    }

    /** "EU vs Disinfo" ends where its name does. */
    private static int wholeName(Article a, int start, int end) {
        Prose prose = a.prose;
        for (Names.Hit hit :
                a.lists.names.in(new Prose(prose.plain.substring(start, Math.min(prose.plain.length(), end + 40)))))
            if (hit.start() == 0 && hit.of(Gazetteer.PUBLISHER) != null && start + hit.end() > end)
                return start + hit.end();
        return end;
    }

    /** A noun taken for a verb ("the Mueller report", "a TV show"), or a state's medium that publishes. */
    private static boolean misread(Article a, String who, String verb) {
        Prose prose = a.prose;
        if (who.endsWith("'s")) return true;
        if (verb.equals("report")) return !who.contains(" and ") && !who.endsWith("s");
        if (verb.startsWith("show")) return who.matches("(?i).*\\b(?:tv|talk|radio|television|news|game)$");
        return verb.equals("published")
                && a.lists.names.in(new Prose(who)).stream().anyMatch(h -> h.of(Gazetteer.STATE) != null);
    }

    private static final Pattern AND = Pattern.compile(",? and (?:the )?");
    private static final Pattern LEADS = Pattern.compile("^" + LEAD + "+");

    private static boolean verbFollows(int[] at) {
        return at[3] <= at[1];
    }

    /** A person, a body or a role; not a state or a day that stands before a verb. */
    private static boolean speaks(String who) {
        if (CONTENT.matcher(who).matches()
                && !who.matches("(?i).*\\b(?:research|rights|monitoring|advocacy|analysis) .*")) return false;
        if (who.matches(
                "(?:.* )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"))
            return false;
        if (who.matches(
                "(?i)(?:the )?(?:chinese|russian|iranian|russia|china|iran|moscow|beijing|kremlin|platforms?|state media|chinese .*media|russian .*media|.*(?:state-\\w+|chinese|russian) (?:media|outlets?)|company|group|firm)"))
            return false;
        if (who.matches(
                "(?i).*\\b(?:research|security|cybersecurity|technology|intelligence|analytics|consulting) (?:company|firm|group)$"))
            return true;
        return who.matches(".*\\p{Lu}.*")
                || who.matches(
                        "(?i).*\\b(?:officials?|researchers?|experts?|analysts?|diplomats?|investigators?|authorities|prosecutors?|journalists?|lawmakers|critics|observers|scholars?|scientists|court|ministry|indictment|agency|police|commission|lawsuit|complaint|governments|report|study|investigation|spokes\\w+|reports|documents|dissidents|sources)\\b.*");
    }

    /** "A and B" are two, unless both are roles of one body. */
    private static List<int[]> parts(Article a, int start, int end) {
        Prose prose = a.prose;
        List<int[]> parts = new ArrayList<>();
        int from = start;
        Matcher and = AND.matcher(prose.plain).region(start, end);
        while (and.find()) {
            parts.add(new int[] {from, and.start()});
            from = and.end();
        }
        parts.add(new int[] {from, end});
        for (int[] p : parts) {
            Matcher lead = LEADS.matcher(prose.plain.substring(p[0], p[1]));
            if (lead.find() && lead.end() < p[1] - p[0]) p[0] += lead.end();
        }
        return parts;
    }

    /** How firmly a verb of telling stands behind what it tells. */
    static String firmness(String verb) {
        String v = verb.toLowerCase(java.util.Locale.ROOT);
        if (v.matches(
                "according|said|says|say|told.*|stated|states|wrote|writes|added|explained|declared|described?|describes|call.*|term.*|dubbed|mention.*|urge.*|point.*|criticiz.*|condemn.*|characteriz.*|label.*|recall.*|stress.*|ruled"))
            return "stated";
        if (v.matches("report.*|not.*|announc.*|publish.*|disclos.*|reveal.*|testif.*|record.*")) return "reported";
        if (v.matches(
                "conclud.*|found|finds|find|confirm.*|determin.*|identif.*|detected|discovered|uncovered|documented|observed|traced|show.*|linked|attribut.*|exposed|highlight.*|reached.*|uncover|document|detect|flagged|spotted|tracked|verified|corroborated|analyzed"))
            return "found";
        if (v.matches("assess.*|believ.*|estimat.*|suggest.*|warn.*|argu.*|caution.*|predict.*|view.*"))
            return "assessed";
        if (v.matches("denied|deny|denies|reject.*|dismiss.*|refut.*|disprov.*|debunk.*")) return "denied";
        return v.matches("alleg.*|accus.*|suspect.*|blam.*|charged|indicted") ? "alleged" : "claimed";
    }

    private static void cited(Article a, List<Names.Hit> hits, IncidentDraft told) {
        Prose prose = a.prose;
        List<int[]> papers = a.with(PAPERS);
        Prose.find(REPORT_OF, prose.plain, papers, m -> {
            // An article of the operation itself is no source.
            boolean theirs =
                    a.lists.names.in(new Prose(m.group("who"))).stream().anyMatch(h -> h.of(Gazetteer.STATE) != null);
            if (!theirs) told.words(Field.CITED, m.start(), m.end());
        });
        for (Pattern pattern : List.of(CITING, TITLED_PAPER, KNOWN_PAPER))
            Prose.find(pattern, prose.plain, papers, m -> {
                for (Mention known : told.get(Field.CITED))
                    if (known.start() < m.end("c") && m.start("c") < known.end()) return;
                told.words(Field.CITED, m.start("c"), m.end("c"));
            });
        for (Names.Hit hit : hits) {
            Names.Entry publisher = hit.of(Gazetteer.PUBLISHER);
            if (publisher != null && isCited(a, hit, told))
                told.add(Field.CITED, publisher.value(), hit.start(), hit.end());
        }
        told.keepFirst(Field.SOURCES);
        told.keepFirst(Field.CITED);
    }

    private static boolean isCited(Article a, Names.Hit hit, IncidentDraft told) {
        Prose prose = a.prose;
        if (a.taken(Field.ASSERTIONS, hit.start(), hit.end())) return true;
        String before = prose.low.substring(Math.max(0, hit.start() - 24), hit.start());
        String after = prose.low.substring(hit.end(), Math.min(prose.low.length(), hit.end() + 24));
        return before.matches("(?s).*(?:according to|told|reported by|report by|by|cited by|in) (?:the )?$")
                && after.matches("(?s)^(?:[.,;)]|'s (?:report|investigation)| report| investigation| and ).*");
    }
}
