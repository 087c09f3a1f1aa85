package lockstep.documents.incident;

import java.util.List;
import java.util.regex.Pattern;

/** Stories that an operation spreads, and what it claims in them. */
final class Stories {
    private static final String CLAUSE =
            "(?<c>(?:[^.;:\"\\u2014]|(?<=\\b(?:mr|ms|dr|u|s|st|mrs))\\.){8,220}?)(?=(?<!\\b(?:mr|ms|dr|u|s|st|mrs))[.;:\"\\u2014]|$|, (?:according|which|who|while|and (?:that|to)|said|including|or claimed|officials|researchers)| (?:while|and that|or claimed) |,? according to )";
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(?:falsely (?:claim|report|alleg|assert|stat|suggest|accus)\\w*|(?:false|unfounded|baseless|bogus|misleading|fabricated|debunked) (?:claims?|stor(?:y|ies)|reports?|allegations?|narratives?|accusations?|rumou?rs?|information|articles?)(?: \\w+)?|"
                    + "(?:narratives?|conspiracy theor(?:y|ies)|disinformation|propaganda|rumou?rs?|hoax(?:es)?|messages|posts|videos?|articles?|stories|talking points|theory|theories)(?: \\w+)? (?:claim|alleg|assert|suggest|accus|say|stat)\\w*|(?:spread|promot|circulat|push|amplif|peddl)\\w* (?:the )?(?:claims?|narratives?|rumou?rs?|notion|idea|theory|stor(?:y|ies)|lie|message)|"
                    + "(?:narratives?|conspiracy theor(?:y|ies)|theor(?:y|ies)|claims|rumou?rs?|allegations|notion|lie|false (?:claims?|stor(?:y|ies)|narratives?))|claim(?:ed|ing)) (?:that|of) "
                    + CLAUSE);
    private static final Pattern ACCUSING = Pattern.compile(
            "\\b(?:narratives|messages|messaging|posts|content|articles|propaganda|accounts|outlets|campaigns?|media|videos|stories) accusing "
                    + CLAUSE);
    private static final Pattern TWO =
            Pattern.compile("\\bnarratives?: that (?<a>[^.;:]{8,140}?),? and that (?<b>[^.;:,]{8,140})");
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?<c>(?:(?:anti-\\p{L}+|\\p{L}+-\\p{L}+|similar|same|false|russian|chinese|fringe|new) )?(?:conspiracy theor(?:y|ies)|narratives?|disinformation|falsehoods|false claims|hoax(?:es)?|rumou?rs?|talking points)(?: about| on| surrounding| around| regarding| concerning| of) (?:the |a |an |alleged )?[^.;:,\"\\u2014]{4,90}?)(?=[.;:,\"\\u2014]|$| (?:and|to|in|on|through|via|by|while|that|which|since|during|with|from|for|even)\\b)");
    private static final Pattern BARE = Pattern.compile(
            "\\b(?:(?:anti-\\p{L}+|fringe|russian|chinese|antisemitic|qanon|election) )?conspiracy theor(?:y|ies)\\b");
    private static final Pattern DESCRIBED = Pattern.compile(
            "\\b(?:falsely|wrongly|baselessly) (?:describ|portray|blam|accus|present|link|depict|attribut)(?:ed|es|ing) (?<c>[^.;:\"]{6,120}?)(?=[.;:,\"]|$)");
    private static final Pattern ALLEGED = Pattern.compile(
            "\\b(?<c>alleged (?:u\\.s\\. |us |american |ukrainian |secret )?(?:biological weapons? (?:labs?|laborator\\w+)|biolabs?|bioweapons? \\w+|nazi\\w*|war crimes))");
    private static final Pattern NOT_THEIRS = Pattern.compile(
            "(?:official|researcher|report|analyst|expert|government|ministry|agency|department|investigators?|journalist|prosecutors)s?(?: \\w+){0,3} $");

    static final List<String> WORDS = List.of(
            "claim",
            "narrative",
            "conspirac",
            "disinformation",
            "accus",
            "rumor",
            "rumour",
            "hoax",
            "false",
            "alleg",
            "stor",
            "theor",
            "propaganda",
            "message",
            "talking point",
            "notion",
            "unfounded",
            "baseless",
            "bogus",
            "misleading",
            "fabricated",
            "wrongly");

    private Stories() {}

    static void in(Prose prose, Told told) {
        List<int[]> stories = prose.with(WORDS);
        if (stories.isEmpty()) return;
        two(prose, stories, told);
        clauses(prose, stories, CLAIM, told, true);
        clauses(prose, stories, ACCUSING, told, true);
        clauses(prose, stories, DESCRIBED, told, true);
        clauses(prose, stories, ALLEGED, told, true);
        clauses(prose, stories, ABOUT, told, false);
        Prose.find(BARE, prose.low, stories, m -> {
            if (!inside(told, m.start(), m.end())) told.words(Field.NARRATIVES, m.start(), m.end());
        });
        told.keepFirst(Field.NARRATIVES);
    }

    private static void two(Prose prose, List<int[]> stories, Told told) {
        Prose.find(TWO, prose.low, stories, m -> {
            for (String group : new String[] {"a", "b"}) {
                told.words(Field.CLAIMS, m.start(group), m.end(group));
                told.words(Field.NARRATIVES, m.start(group), m.end(group));
            }
        });
    }

    private static void clauses(Prose prose, List<int[]> stories, Pattern pattern, Told told, boolean claim) {
        Prose.find(pattern, prose.low, stories, m -> {
            int start = m.start("c");
            int end = Math.min(m.end("c"), prose.endOf(prose.sentenceAt(start)));
            if (end - start < 6 || prose.sentenceAt(m.start()) != prose.sentenceAt(start)) return;
            String before = prose.low.substring(Math.max(0, m.start() - 40), m.start());
            boolean bareClaim = prose.low.startsWith("claim", m.start());
            if (claim && bareClaim && NOT_THEIRS.matcher(before).find()) return;
            if (inside(told, start, end)) return;
            if (claim) told.words(Field.CLAIMS, start, end);
            told.words(Field.NARRATIVES, start, end);
        });
    }

    private static boolean inside(Told told, int start, int end) {
        for (Mention m : told.get(Field.NARRATIVES)) if (m.start() < end && start < m.end()) return true;
        return false;
    }
}
