package lockstep.documents.incident;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;

/** Stories that an operation spreads, and what it claims in them. */
final class Stories {
    private static final String CLAUSE =
            "(?<c>(?:[^.;:\"\\u2014]|\"[^\"]{1,120}\"|(?<=\\b(?:mr|ms|dr|u|s|st|mrs))\\.){8,220}?)(?=(?<!\\b(?:mr|ms|dr|u|s|st|mrs))[.;:\"\\u2014]|$|, (?:according|which|who|while|and (?:that|to)|said|including|or claimed|officials|researchers)| (?:while|and that|or claimed) |,? according to )";
    private static final Pattern CLAIM = SharedHeads.compile(
            "\\b(?:falsely (?:claim|report|alleg|assert|stat|suggest|accus)\\w*|(?:false|unfounded|baseless|bogus|misleading|fabricated|debunked) (?:claims?|stor(?:y|ies)|reports?|allegations?|narratives?|accusations?|rumou?rs?|information|articles?)(?: \\w+)?|"
                    + "(?:narratives?|conspiracy theor(?:y|ies)|disinformation|propaganda|rumou?rs?|hoax(?:es)?|messages|posts|videos?|articles?|stories|talking points|theory|theories)(?: \\w+)? (?:claim|alleg|assert|suggest|accus|say|stat)\\w*|(?:spread|promot|circulat|push|amplif|peddl)\\w* (?:the )?(?:claims?|narratives?|rumou?rs?|notion|idea|theory|stor(?:y|ies)|lie|message)|"
                    + "(?:narratives?|conspiracy theor(?:y|ies)|theor(?:y|ies)|claims|rumou?rs?|notion|lie|false (?:claims?|stor(?:y|ies)|narratives?))|claim(?:ed|ing)|allegations(?= that)) (?:that|of) "
                    + CLAUSE);
    private static final Pattern ACCUSING = SharedHeads.compile(
            "\\b(?:narratives|messages|messaging|posts|content|articles|propaganda|accounts|outlets|campaigns?|media|videos|stories) accusing "
                    + CLAUSE);
    private static final Pattern TWO =
            SharedHeads.compile("\\bnarratives?: that (?<a>[^.;:]{8,140}?),? and that (?<b>[^.;:,]{8,140})");
    private static final Pattern ABOUT = SharedHeads.compile(
            "\\b(?<c>(?:(?:anti-\\p{L}+|\\p{L}+-\\p{L}+|similar|same|false|russian|chinese|fringe|new) )?(?:conspiracy theor(?:y|ies)|narratives?|disinformation|misinformation|falsehoods|lies|false stories|false information|fake news|false claims|hoax(?:es)?|rumou?rs?|talking points)(?: about| on| surrounding| around| regarding| concerning| of) (?:the |a |an |alleged )?[^.;:,\"\\u2014]{4,90}?(?: in \\p{L}+ (?:that|who) (?:was|were|is|are|had|has) [^.;:,\"]{4,90})?)(?=[.;:,\"\\u2014]|$| (?:and|to|in|on|through|via|by|while|that|which|since|during|with|from|for|even)\\b)");
    private static final Pattern BARE = SharedHeads.compile(
            "\\b(?:(?:anti-\\p{L}+|fringe|russian|chinese|antisemitic|qanon|election) )?conspiracy theor(?:y|ies)\\b");
    private static final Pattern DESCRIBED = SharedHeads.compile(
            "\\b(?:falsely|wrongly|baselessly) (?:describ|portray|blam|accus|present|link|depict|attribut)(?:ed|es|ing) (?<c>[^.;:\"]{6,120}?)(?=[.;:,\"]|$)");
    private static final Pattern ALLEGED = SharedHeads.compile(
            "\\b(?<c>alleged (?:u\\.s\\. |us |american |ukrainian |secret )?(?:biological weapons? (?:labs?|laborator\\w+)|biolabs?|bioweapons? \\w+|nazi\\w*|war crimes))");
    private static final String CONTENT =
            "(?:articles?|posts?|content|videos?|messages?|messaging|comments?|stories|story|accounts|outlets|leaks?|websites?|sites|channels?|narratives?|(?:state|russian|chinese|iranian|pro-kremlin|kremlin|state-controlled|state-sponsored|state-run|government) media|network|operation|campaign|trolls|opposition|diplomats|bloggers|influencers|propagandists|cartoons?|images?|memes|ads|texts|propaganda|threads?|tweets?|account|coverage|they|it|document)";
    /** What the content argues, in the words that report it. */
    private static final Pattern ARGUED = SharedHeads.compile("(?:\\b" + CONTENT
            + "\\b(?<between>[^;:]{0,140}?)\\b(?:argued|arguing|argues|insisted|insisting|alleging|alleged|asserting|asserted|claimed|claims|claiming|suggesting|suggested|saying|stating|implying|implied|contending|predicted|predicting) that|\\bto (?:claim|argue|suggest|allege|assert) that|, claim that) "
            + CLAUSE);

    private static final Pattern PORTRAYED = SharedHeads.compile(
            "\\b" + CONTENT
                    + "\\b(?<between>[^.;:]{0,60}?) (?:(?:portray|depict|paint|cast)(?:s|ed|ing)?|fram(?:es|ed|ing)) (?<c>[^.;:,\"]{3,80} as [^.;:,\"]{3,60})");
    private static final Pattern ACCUSED = SharedHeads.compile(
            "\\b(?:" + CONTENT
                    + "|sputnik|rt|cgtn|xinhua|global times|tass|ria novosti|press tv)\\b(?<between>[^.;:]{0,80}?)\\baccus(?:ed|es) (?<c>[^.;:]{3,60}? of (?:[^.;:\"]|\"[^\"]{1,80}\"){4,120}?)(?=[.;:\"]|$|, (?:according|which|who|while)| (?:while|after|when)\\b)");
    private static final Pattern CALLED = SharedHeads.compile(
            "\\b(?:attack|smear|denounc|brand|vilif|mock|disparag)(?:ed|es|ing|ied) (?<c>[^.;:,\"]{3,60}? as (?!part|well|it|they|a (?:way|result|means)|of)[^.;:,\"]{3,40})");
    private static final Pattern CRITICAL = SharedHeads.compile(
            "\\b" + CONTENT
                    + "\\b(?<between>[^.;:]{0,60}?) (?:that |which |was |were )*(?<c>(?:critici[sz](?:ed|ing) |prais(?:ed|ing) |supportive of |critical of |denigrat(?:ed|ing) |glorif(?:ied|ying) |favorable to )[^.;:,\"]{3,80}?)(?=[.;:,\"]|$| and (?:praised|argued|criticized|denigrat))");
    /** Another's word stands between: what follows is not the content's. */
    private static final Pattern ANOTHER = SharedHeads.compile(
            "\\b(?:said|says|told|officials?|researchers?|experts?|analysts?|according|agency|ministry|investigators?|meta|microsoft|google|reported|found|assess\\p{L}*|concluded|government|company|denied|spokes\\p{L}+)\\b");

    private static final Pattern AND_THAT =
            SharedHeads.compile("^,? and that (?<c>(?:[^.;:,\"]|\"[^\"]{1,120}\"){8,200})");
    /** A text that takes a claim apart tells it first. */
    private static final Pattern DEBUNKED = SharedHeads.compile(
            "\\b(?:no evidence (?:is |was )?given|further debunking|no evidence (?:is |was )?provided|recurring (?:pro-kremlin )?(?:disinformation )?narrative|conspiracy theory\\. no evidence|see (?:our |other )?(?:previous |similar )?(?:cases|debunk))|(?:^|\\n)disproof");

    private static final Pattern HEADED = SharedHeads.compile(
            "(?:^|\\n)(?:the )?(?:claim|false claim|what was claimed|disinformation|summary of the claim)s?: (?<c>[^\\n]{8,240}?)(?=[.!?]?(?:\\n|$)|[.!?] )");
    private static final Pattern NOT_THEIRS = SharedHeads.compile(
            "(?:official|researcher|report|analyst|expert|government|ministry|agency|department|investigators?|journalist|prosecutor|fbi|cia|nsa|dhs|ncsc|mi5|sbu|court|police|service|authoritie|authority|reuters|newspaper|watchdog|firm|microsoft|meta|google|facebook|twitter|lawmaker|senator|indictment|treasury|lawsuit|plaintiff|dissident)s?(?: \\w+){0,3} $");

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

    static final List<String> ARGUING = List.of(
            "argu",
            "insist",
            "alleg",
            "assert",
            "claim",
            "suggest",
            "saying",
            "stating",
            "implying",
            "implied",
            "contending",
            "predict");
    static final List<String> PAINTING = List.of("portray", "depict", "paint", "cast", "fram");
    static final List<String> CALLING = List.of("attack", "smear", "denounc", "brand", "vilif", "mock", "disparag");
    static final List<String> JUDGING =
            List.of("critici", "prais", "supportive", "critical", "denigrat", "glorif", "favorable");

    private Stories() {}

    static void in(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        List<int[]> stories = a.with(WORDS);
        debunked(a, told);
        if (!stories.isEmpty()) {
            two(a, stories, told);
            clauses(a, stories, CLAIM, told, true);
            clauses(a, stories, ACCUSING, told, true);
            clauses(a, stories, ACCUSED, told, true);
            clauses(a, stories, DESCRIBED, told, true);
            clauses(a, stories, ALLEGED, told, true);
            clauses(a, stories, ABOUT, told, false);
        }
        clauses(a, a.with(ARGUING), ARGUED, told, true);
        clauses(a, a.with(PAINTING), PORTRAYED, told, false);
        clauses(a, a.with(CALLING), CALLED, told, false);
        clauses(a, a.with(JUDGING), CRITICAL, told, false);
        Prose.find(BARE, prose.low, stories, m -> {
            if (!inside(told, m.start(), m.end())) told.words(Field.NARRATIVES, m.start(), m.end());
        });
        told.keepFirst(Field.NARRATIVES);
    }

    /** The claim of a fact-check: under its heading, or the first sentence where the text says that it takes it apart. */
    private static void debunked(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        int start;
        int end;
        Matcher headed = HEADED.matcher(prose.low);
        if (prose.low.contains("claim: ") && headed.find()) {
            start = headed.start("c");
            end = headed.end("c");
        } else {
            if (!prose.low.contains("evidence") && !prose.low.contains("debunk") && !prose.low.contains("disproof"))
                return;
            if (!DEBUNKED.matcher(prose.low).find()) return;
            start = 0;
            end = prose.endOf(0);
            if (end > 300 || DEBUNKED.matcher(prose.low.substring(0, end)).find()) return;
        }
        told.words(Field.CLAIMS, start, end);
        told.words(Field.NARRATIVES, start, end);
    }

    private static void two(Article a, List<int[]> stories, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(TWO, prose.low, stories, m -> {
            for (String group : new String[] {"a", "b"}) {
                told.words(Field.CLAIMS, m.start(group), m.end(group));
                told.words(Field.NARRATIVES, m.start(group), m.end(group));
            }
        });
    }

    private static void clauses(Article a, List<int[]> stories, Pattern pattern, IncidentDraft told, boolean claim) {
        Prose prose = a.prose;
        Prose.find(pattern, prose.low, stories, m -> {
            int start = m.start("c");
            int end = Math.min(m.end("c"), prose.endOf(prose.sentenceAt(start)));
            if (end - start < 6 || prose.sentenceAt(m.start()) != prose.sentenceAt(start)) return;
            if (!theirs(pattern, m)) return;
            String before = prose.low.substring(Math.max(0, m.start() - 40), m.start());
            boolean bareClaim = prose.low.startsWith("claim", m.start());
            if (claim && bareClaim && NOT_THEIRS.matcher(before).find()) return;
            if (inside(told, start, end)) return;
            if (claim) told.words(Field.CLAIMS, start, end);
            told.words(Field.NARRATIVES, start, end);
            if (claim) andThat(a, end, told);
        });
    }

    /** "that A and that B": both are claimed. */
    private static void andThat(Article a, int from, IncidentDraft told) {
        Prose prose = a.prose;
        int end = from;
        for (int i = 0; i < 3; i++) {
            int stop = prose.endOf(prose.sentenceAt(Math.max(0, end - 1)));
            if (end >= stop) return;
            Matcher and = AND_THAT.matcher(prose.low.substring(end, stop));
            if (!and.find()) return;
            told.words(Field.CLAIMS, end + and.start("c"), end + and.end("c"));
            told.words(Field.NARRATIVES, end + and.start("c"), end + and.end("c"));
            end += and.end("c");
        }
    }

    private static boolean theirs(Pattern pattern, Matcher m) {
        if (pattern != ARGUED && pattern != ACCUSED && pattern != PORTRAYED && pattern != CRITICAL) return true;
        String between = m.group("between");
        return between == null || !ANOTHER.matcher(between).find();
    }

    private static boolean inside(IncidentDraft told, int start, int end) {
        for (Mention m : told.get(Field.NARRATIVES)) if (m.start() < end && start < m.end()) return true;
        return false;
    }
}
