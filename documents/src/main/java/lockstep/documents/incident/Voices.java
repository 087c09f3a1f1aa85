package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says it and how firmly: sentences of telling, those who tell, and the reports that are cited. */
final class Voices {
    private static final String ROLE =
            "(?:officials?|researchers?|experts?|analysts?|diplomats?|spokes(?:man|woman|person|people|persons)|investigators?|authorities|prosecutors?|journalists?|reporters?|lawmakers?|ministers?|ministry|"
                    + "agenc(?:y|ies)|firms?|compan(?:y|ies)|intelligence|security|cybersecurity|government|senior|outside|military|academic|media|outlets?|newspapers?|scholars?|scientists?|sources?|investigation|stud(?:y|ies)|"
                    + "reports?|analysis|think|tanks?|watchdog|services?|summary|assessments?|task|force|committee|police|court|indictments?|documents?|dissidents?|activists?|critics?|observers?|statement|commission|"
                    + "organi[sz]ations?|group|law|enforcement|former|federal|local|state|national|foreign|affairs|defense|president|chancellor|prime|professor|director|head|chief|editor|founder|witness(?:es)?|"
                    + "leaked|media|news|agency|institute|center|team|coalition|joint|independent|investigative|data|insiders|victims?|secretary|ambassador|spokespersons|co-author|authors?|whistleblowers?|tech|social|platforms?|press|release|us|u\\.s\\.|eu|uk)";
    private static final String NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'.&/-]*[\\p{L}\\p{M}.&]|\\p{Lu})";
    private static final String WORD = "(?:" + NAME + "(?:'s)?|" + ROLE + ")";
    private static final String LEAD =
            "(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Oo]ther|[Ss]everal|[Mm]any|[Mm]ost|[Mm]ultiple|[Tt]wo|[Tt]hree|[Ii]ts|[Hh]is|[Tt]heir|[Aa]nother|[Vv]arious) )";
    private static final String CORE = LEAD + "{0,2}" + WORD + "(?: " + WORD + "){0,7}";
    private static final String WHO = CORE + "(?:(?: and| of| for| at| from|,? and the) " + CORE + "){0,3}";
    private static final String ADVERB =
            "(?:(?:have|has|had|also|later|first|then|publicly|recently|previously|repeatedly|reportedly|further|jointly|separately|since) ){0,2}";
    private static final String VERBS =
            "said|says|say|told|stated|states|report(?:s|ed)?|assess(?:es|ed)?|conclud(?:es|ed)|f(?:ou|i)nds?|reveal(?:s|ed)|announc(?:es|ed)|accus(?:es|ed)|identif(?:ies|ied)|warn(?:s|ed)?|claim(?:s|ed)|alleg(?:es|ed)|"
                    + "believ(?:es|ed|e)|not(?:es|ed)|argu(?:es|ed)|estimat(?:es|ed)|confirm(?:s|ed)|describ(?:es|ed|e)|determin(?:es|ed)|attribut(?:es|ed)|suspect(?:s|ed)?|testif(?:ies|ied)|wr(?:ote|ites)|disclos(?:es|ed)|"
                    + "published|detected|discovered|uncovered|documented|observed|declared|explained|added|suggest(?:s|ed)?|show(?:s|ed)?|blam(?:es|ed)|maintain(?:s|ed)|insist(?:s|ed)|traced|exposed|linked|acknowledged|denied|charged|indicted";

    private static final Pattern BEFORE_VERB =
            Pattern.compile("(?<![\\p{L}'-])(?<who>" + WHO + ")(?:,[^,.;\"]{2,70},|\\s\\([^)]{1,40}\\))? " + ADVERB
                    + "(?<verb>" + VERBS + ")\\b(?! (?:by|as a|in the)\\b)");
    private static final Pattern AFTER_VERB =
            Pattern.compile("[,\"] (?<verb>said|says|wrote|told reporters|added|explained|warned|according to) (?<who>"
                    + NAME + "(?: " + NAME + "){0,4}|" + CORE + ")(?<rest>, [^.;\"]{3,160})?");
    private static final Pattern ACCORDING = Pattern.compile("\\b[Aa]ccording to (?<who>" + WHO
            + "|(?:an? |the |its |their |his )?(?:[\\p{L}'-]+ ){0,5}(?:report|summary|study|investigation|analysis|assessment|article|documents?|indictment|survey|experts?|officials?|researchers?)(?: (?:by|from|of) "
            + CORE + ")?)");
    private static final Pattern REPORT_OF = Pattern.compile(
            "(?:(?:a|an|the|its|their|\\p{Lu}[\\p{L}.-]+(?:'s)?) (?:[\\p{L}\\d'-]+ ){0,4}?(?:report|summary|study|investigation|analysis|assessment|indictment|article|survey|white paper|dossier)) (?:by|from|of|published by|released by|for) (?<who>"
                    + CORE + ")");
    private static final Pattern NOT_A_SOURCE = Pattern.compile(
            "(?i)^(?:(?:the|a|an|one|some|other|several|many|its|his|their|in|on|at|most|two|three|another|various|multiple)\\s*)*$|^(?:all|he|she|it|they|we|i|who|this|that|these|those|and|but|while|as|when|since|in|on|for|after|state|local|data|media|news|social|federal|national|foreign)$");
    private static final Pattern PAPER = Pattern.compile(
            "(?i)\\b(?:report|summary|study|investigation|analysis|assessment|article|indictment|survey|documents?|paper|dossier)\\b");
    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "(?:at|of|for|with|from) (?:the )?(" + NAME + "(?: (?:for|of|in|and|the)? ?" + NAME + "){0,7})");

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
            "according");

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
            "dossier");

    private Voices() {}

    static void in(Prose prose, List<Names.Hit> hits, Told told) {
        List<int[]> taken = new ArrayList<>();
        List<int[]> telling = prose.with(TELLING);
        Prose.find(ACCORDING, prose.plain, telling, m -> {
            said(prose, told, taken, new int[] {m.start(), m.end(), m.start("who"), m.end("who")}, "according");
        });
        Prose.find(AFTER_VERB, prose.plain, telling, m -> {
            if (m.group("verb").startsWith("according")) return;
            String rest = m.group("rest") == null ? "" : m.group("rest");
            said(
                    prose,
                    told,
                    taken,
                    new int[] {m.start("verb"), m.end("who"), m.start("who"), m.end("who")},
                    m.group("verb"));
            speaksFor(prose, told, rest, m.start("rest"));
        });
        Prose.find(BEFORE_VERB, prose.plain, telling, m -> {
            said(
                    prose,
                    told,
                    taken,
                    new int[] {m.start("who"), m.end("verb"), m.start("who"), m.end("who")},
                    m.group("verb"));
        });
        cited(prose, hits, told);
    }

    private static void speaksFor(Prose prose, Told told, String rest, int at) {
        if (rest.isEmpty()) return;
        Matcher m = SPEAKS_FOR.matcher(rest);
        while (m.find()) {
            String body = m.group(1);
            boolean country = prose.lists.names.in(prose.beside(body)).stream()
                    .anyMatch(h -> h.of(Gazetteer.COUNTRY) != null && h.end() - h.start() == body.length());
            if (!country) told.words(Field.SOURCES, at + m.start(1), at + m.end(1));
        }
    }

    private static void said(Prose prose, Told told, List<int[]> taken, int[] at, String verb) {
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
        String who = told.flat(at[2], at[3]);
        if (NOT_A_SOURCE.matcher(who).find() || !speaks(who)) return;
        taken.add(new int[] {start, end});
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("who", who);
        more.put("firmness", firmness(verb));
        told.add(Field.ASSERTIONS, new Mention(firmness(verb), start, end, more));
        for (int[] part : parts(prose, at[2], at[3])) told.words(Field.SOURCES, part[0], part[1]);
        if (PAPER.matcher(who).find()) told.words(Field.CITED, at[2], at[3]);
    }

    private static boolean verbFollows(int[] at) {
        return at[3] <= at[1];
    }

    /** A person, a body or a role; not a state or a day that stands before a verb. */
    private static boolean speaks(String who) {
        if (who.matches(
                "(?:.* )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"))
            return false;
        if (who.matches(
                "(?i)(?:the )?(?:chinese|russian|iranian|russia|china|iran|moscow|beijing|kremlin|platforms?|state media|chinese .*media|russian .*media|.*(?:state-\\w+|chinese|russian) (?:media|outlets?)|company|group|firm)"))
            return false;
        return who.matches(".*\\p{Lu}.*")
                || who.matches(
                        "(?i).*\\b(?:officials?|researchers?|experts?|analysts?|diplomats?|investigators?|authorities|prosecutors?|journalists?|lawmakers|critics|observers|scholars?|scientists|report|study|investigation|spokes\\w+|reports|documents|dissidents|sources)\\b.*");
    }

    /** "A and B" are two, unless both are roles of one body. */
    private static List<int[]> parts(Prose prose, int start, int end) {
        List<int[]> parts = new ArrayList<>();
        int from = start;
        Matcher and = Pattern.compile(",? and (?:the )?").matcher(prose.plain).region(start, end);
        while (and.find()) {
            parts.add(new int[] {from, and.start()});
            from = and.end();
        }
        parts.add(new int[] {from, end});
        for (int[] p : parts) {
            Matcher lead = Pattern.compile("^" + LEAD + "+").matcher(prose.plain.substring(p[0], p[1]));
            if (lead.find() && lead.end() < p[1] - p[0]) p[0] += lead.end();
        }
        return parts;
    }

    /** How firmly a verb of telling stands behind what it tells. */
    static String firmness(String verb) {
        String v = verb.toLowerCase(java.util.Locale.ROOT);
        if (v.matches(
                "according|said|says|say|told.*|stated|states|wrote|writes|added|explained|declared|described?|describes"))
            return "stated";
        if (v.matches("report.*|not.*|announc.*|publish.*|disclos.*|reveal.*|exposed|testif.*")) return "reported";
        if (v.matches(
                "conclud.*|found|finds|find|confirm.*|determin.*|identif.*|detected|discovered|uncovered|documented|observed|traced|show.*|linked|attribut.*"))
            return "found";
        if (v.matches("assess.*|believ.*|estimat.*|suggest.*|warn.*|argu.*")) return "assessed";
        if (v.matches("denied")) return "denied";
        return v.matches("alleg.*|accus.*|suspect.*|blam.*|charged|indicted") ? "alleged" : "claimed";
    }

    private static void cited(Prose prose, List<Names.Hit> hits, Told told) {
        Prose.find(REPORT_OF, prose.plain, prose.with(PAPERS), m -> told.words(Field.CITED, m.start(), m.end()));
        for (Names.Hit hit : hits) {
            Names.Entry publisher = hit.of(Gazetteer.PUBLISHER);
            if (publisher == null) continue;
            boolean speaks = false;
            for (Mention a : told.get(Field.ASSERTIONS)) speaks |= a.start() < hit.end() && hit.start() < a.end();
            String before = prose.low.substring(Math.max(0, hit.start() - 24), hit.start());
            String after = prose.low.substring(hit.end(), Math.min(prose.low.length(), hit.end() + 24));
            if (speaks
                    || (before.matches("(?s).*(?:according to|told|reported by|report by|by|cited by|in) (?:the )?$")
                            && after.matches(
                                    "(?s)^(?:[.,;)]|'s (?:report|investigation)| report| investigation| and ).*"))) {
                told.add(Field.CITED, publisher.value(), hit.start(), hit.end());
            }
        }
        told.keepFirst(Field.SOURCES);
        told.keepFirst(Field.CITED);
    }
}
