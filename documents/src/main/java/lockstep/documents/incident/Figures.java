package lockstep.documents.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.scan.SharedHeads;
import org.jspecify.annotations.Nullable;

/** Counts that a text gives: the number, of what, what is said of it, and how exact it claims to be. */
final class Figures {
    private static final String APPROX =
            "(?<approx>more than|at least|over|nearly|almost|about|around|approximately|roughly|up to|as many as|as much as|as few as|fewer than|less than|no more than|not more than|some|an estimated|estimated|close to|just under|just over|well over|upwards of|an additional|only)";
    private static final String SCALE = "(?<scale>hundred|thousand|million|billion|trillion|bn\\b|m\\b|k\\b)";
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d+";
    private static final Pattern NUMBER = SharedHeads.compile(
            "(?<![\\p{L}\\d.,/:#@-])(?:(?<between>between|from) )?(?:" + APPROX
                    + " )?(?<money>[$€£¥]|(?:us|usd|eur) ?\\$?)?(?:(?<digits>" + DIGITS + ")(?<dec>\\.\\d+)?"
                    + "(?:(?<pct1>%| per ?cent| percent)?(?:(?: to |-| and | or )(?<to>(?:[$€£¥])?(?:" + DIGITS
                    + ")(?:\\.\\d+)?))(?![\\d.,/:-]*\\d))?(?:(?: |-)?" + SCALE + ")?|(?<word>" + NumberWords.ANY
                    + ")(?!\\p{L})(?: (?:to|and|or) (?<toword>" + NumberWords.ANY
                    + ")(?!\\p{L}))?(?: (?<scale2>hundred|million|billion|thousand)(?!\\p{L}))?)"
                    + "(?<pct>%| ?per ?cent\\b)?(?![\\d/:]|-\\d|-(?!\\p{L})|,\\d|(?:st|nd|rd|th)\\b)(?=(?<tail>(?: of)?(?: \"?[\\p{L}'-]+\"?){0,8}))");
    private static final Pattern ONE = SharedHeads.compile(
            "(?<![\\p{L}\\d.,/:#@-])(?<only>only |just )?one (?<unit>(?:[\\p{L}-]+ ){0,2}?(?:account|page|group|channel|website|domain|blog|subreddit|profile))(?!\\p{L})");
    private static final Pattern FOLD = SharedHeads.compile(
            "\\b(?:" + APPROX
                    + " )?(?<n>ten|two|three|four|five|six|seven|eight|nine|twenty|hundred|\\d+)-?fold\\b|\\b(?<word>doubled|tripled|quadrupled)\\b|\\b(?<x>\\d+(?:\\.\\d+)?|two|three|four|five|six|ten) times (?:more|as|higher|larger|the)\\b");
    private static final Pattern SHARE = SharedHeads.compile(
            "(?<![\\p{L}\\d-])(?:" + APPROX
                    + " )?(?<share>one[- ]third|two[- ]thirds|one[- ]quarter|three[- ]quarters|one[- ]fifth|one[- ]half|a third(?= of )|a quarter(?= of )|(?<!first |second )half(?= of (?!(?:19|20)\\d))|a fifth(?= of )|a tenth(?= of )|one in (?:two|three|four|five|six|seven|eight|nine|ten|\\d+)|\\d+ out of (?:every )?\\d+)(?![\\p{L}-])");
    /** The noun stands before: "the number of domains grew from 38 to 94". */
    private static final Pattern NUMBER_OF = SharedHeads.compile(
            "\\b(?:number|total|count) of (?:the |its |their )?(?<unit>(?:[\\p{L}-]+ ){0,2}?[\\p{L}]+s)\\b[^.;\\d]{1,60}?(?:from (?<a>\\d[\\d,]*) )?(?:to|at|reached|exceeded|was|is) (?:more than |about |around |over )?(?<b>\\d[\\d,]*)(?![\\d.]*\\d| ?%|\\p{L})");
    /** What a text counts when it counts in small number words. */
    private static final Pattern COUNTED = SharedHeads.compile(
            "(?:accounts?|users?|posts?|tweets?|videos?|articles?|pages?|groups|channels?|websites?|sites?|domains?|outlets?|networks?|people|persons?|men|women|citizens|nationals|employees|officers|soldiers|hackers|"
                    + "agents|operatives|instances|cases|attacks?|operations?|campaigns?|countries|languages|platforms|companies|firms|universities|students|diplomats|embassies|individuals|messages|comments|images|ads|"
                    + "advertisements|emails|documents|files|servers|computers|views|followers|likes|retweets|shares|interactions|times|percent|euros|dollars|rubles|parties|politicians|candidates|organizations|organisations|institutions|indictments|"
                    + "entities|efforts|managers|races|portals|blogs|profiles|personas|subsidiaries|clusters|subreddits|hashtags|journalists|researchers|activists|dissidents|lawmakers|members|clients|customers|businesses|civilians|deaths|injuries|votes|ballots|"
                    + "letters|stories|podcasts|episodes|photos|photographs|pictures|memes|cartoons|clips|links|urls|devices|usernames|claims|states|cities|visits|visitors|impressions|downloads|subscribers|newspapers|stations|bots|trolls|influencers|suspects|defendants|"
                    + "russians|italians|americans|ukrainians|germans|citizens|residents|voters|officials|ministers|servicemen|workers|staff|incidents|sources|celebrities|conversations|channels|tweets|replies|reposts|reactions|engagements|narratives|topics|offices|centers|banks|hospitals|schools|shell|fronts|yuan|pounds|roubles|enterprises|cameras|shares|engineers|scientists|professors|executives|athletes|spies|victims|targets|reports|[a-z]+(?:ians|icans|eans))");

    private static final Set<String> SMALL =
            Set.of("of", "the", "these", "those", "other", "such", "its", "their", "all");
    private static final Pattern UNIT = SharedHeads.compile(
            "^(?: of(?= |$))?(?: (?:the|its|their|these|those|other|such|of|more|different|fake|new|separate|alleged|suspected|inauthentic|coordinated|fictitious|fraudulent|bogus|additional|distinct|unique|\\p{L}+-\\p{L}+)(?= |$))*");
    private static final Pattern VERB = SharedHeads.compile(
            "^(?:have|has|had|were|was|are|is|that|which|who|in|on|by|from|to|across|during|since|between|of|with|against|for|and|or|as|at|into|using|spreading|targeting|retweeted|liked|posted|shared|over|worth|through|but|had|would|could|may|all|used|linked|while|when|than|around|after|before|per|within|under|up|not|also|did|a|an|if|only|so|where)$");
    private static final int MEANING = 9;

    private Figures() {}

    static final List<String> GROWTH = List.of("fold", "doubled", "tripled", "quadrupled", "times");
    static final List<String> SHARES = List.of("third", "quarter", "half", "fifth", "tenth", "one in", "out of");
    static final List<String> NUMBERS_OF = List.of("number of", "total of", "count of");
    static final List<String> ONES = List.of("one ");
    static final List<String> COUNTS = counts();

    private static List<String> counts() {
        List<String> counts = new ArrayList<>(NumberWords.OPENING);
        for (int digit = 0; digit <= 9; digit++) counts.add(String.valueOf(digit));
        return List.copyOf(counts);
    }

    static void in(Article a, IncidentDraft told) {
        Prose prose = a.prose;
        Prose.find(SHARE, prose.low, a.with(SHARES), m -> share(a, m, told));
        Prose.find(NUMBER_OF, prose.low, a.with(NUMBERS_OF), m -> {
            for (String group : new String[] {"a", "b"})
                if (m.group(group) != null && !looksLikeYear(m.group(group)))
                    add(
                            a,
                            told,
                            m.group(group).replace(",", "").replaceAll("\\D+$", ""),
                            new Unit(m.group("unit"), m.end(group)),
                            null,
                            new Span(m.start(group), m.end(group)),
                            null);
        });
        Prose.find(NUMBER, prose.low, a.with(COUNTS), m -> number(a, m, told));
        Prose.find(ONE, prose.low, a.with(ONES), m -> {
            if (prose.low.startsWith(" of ", m.end())) return;
            Unit unit = new Unit(m.group("unit"), m.end());
            String approx = m.group("only") == null ? null : m.group("only").strip();
            add(a, told, "1", unit, approx, new Span(m.start(), m.end()), null);
        });
        Prose.find(FOLD, prose.low, a.with(GROWTH), m -> {
            String n = m.group("x") != null
                    ? m.group("x")
                    : m.group("word") != null ? fold(m.group("word")) : m.group("n");
            Long word = NumberWords.value(n);
            String number = word != null ? String.valueOf(word) : n;
            add(a, told, number, new Unit("times", m.end()), m.group("approx"), new Span(m.start(), m.end()), null);
        });
    }

    /** "a third of", "one in five": a percentage. */
    private static void share(Article a, Matcher m, IncidentDraft told) {
        String s = m.group("share").replace('-', ' ');
        double part;
        if (s.startsWith("one in ") || s.contains(" out of ")) {
            String[] words = s.split(" ");
            String whole = words[words.length - 1];
            Long word = NumberWords.value(whole);
            double of = word != null ? word : Double.parseDouble(whole);
            if (of == 0) return;
            part = (s.startsWith("one in ") ? 1 : Double.parseDouble(words[0])) / of;
        } else {
            String kind = s.replaceFirst("^(?:one|two|three|a) ", "");
            double of = kind.startsWith("third") ? 3 : kind.startsWith("quarter") ? 4 : kind.startsWith("half") ? 2 : 5;
            if (kind.startsWith("tenth")) of = 10;
            part = (s.startsWith("two") ? 2 : s.startsWith("three") ? 3 : 1) / of;
        }
        String number = BigDecimal.valueOf(part * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        add(a, told, number, new Unit("percent", m.end()), m.group("approx"), new Span(m.start(), m.end()), null);
    }

    private static String fold(String word) {
        return word.startsWith("d") ? "2" : word.startsWith("t") ? "3" : "4";
    }

    private static void number(Article a, Matcher m, IncidentDraft told) {
        Prose prose = a.prose;
        String digits = m.group("digits");
        String word = m.group("word");
        String tail =
                m.group("tail") == null ? "" : m.group("tail").replace('"', ' ').replaceAll(" +", " ");
        int tailStart = m.start("tail") < 0 ? m.end() : m.start("tail");
        boolean money = m.group("money") != null;
        boolean percent = m.group("pct") != null;
        String scale = m.group("scale") != null ? m.group("scale") : m.group("scale2");
        String to = m.group("to") != null ? m.group("to") : m.group("toword");
        if (overlapsDate(told, digits != null ? m.start("digits") : m.start("word"), tailStart)) return;
        if (digits != null
                && !money
                && !percent
                && scale == null
                && (looksLikeYear(digits) || inName(a, m.start("digits")))) return;
        Unit unit = percent
                ? new Unit("percent", m.end("pct"))
                : money ? new Unit(currency(m.group("money")), tailStart) : unit(prose.low, tail, tailStart);
        boolean plain = !money && !percent;
        if (plain && (unit.name.isEmpty() || unit.name.matches("years? old"))) return;
        boolean smallWord = word != null && !word.endsWith("s") && !word.startsWith("a ") && scale == null;
        boolean smallDigit = digits != null && scale == null && digits.length() == 1;
        if (plain
                && (smallWord || smallDigit)
                && !COUNTED.matcher(unit.name.replaceFirst("^.* ", "")).matches()) return;
        BigDecimal value = value(word, digits, m.group("dec")).multiply(NumberWords.scale(scale));
        String approx = m.group("approx");
        if (approx == null && word != null && NumberWords.vague(word)) approx = word;
        boolean between = "between".equals(m.group("between")) && to != null;
        if (between) approx = "between";
        int start = m.group("between") != null && !between ? m.end("between") + 1 : m.start();
        String upper = to == null ? null : upper(to, scale);
        if (upper != null && "from".equals(m.group("between")) && m.group("to") != null) {
            // "rose from 38 to 94": two figures, not a range.
            String from = value.stripTrailingZeros().toPlainString();
            add(a, told, from, unit, approx, new Span(start, m.start("to")), null);
            add(a, told, upper, unit, null, new Span(m.start("to"), Math.max(unit.end, tailStart)), null);
            return;
        }
        add(
                a,
                told,
                value.stripTrailingZeros().toPlainString(),
                unit,
                approx,
                new Span(start, Math.max(unit.end, tailStart)),
                upper);
    }

    private static BigDecimal value(@Nullable String word, @Nullable String digits, @Nullable String dec) {
        Long known = word == null ? null : NumberWords.value(word);
        if (known != null) return BigDecimal.valueOf(known);
        return new BigDecimal((digits == null ? "0" : digits.replace(",", "")) + (dec == null ? "" : dec));
    }

    private static String upper(String to, @Nullable String scale) {
        Long word = NumberWords.value(to);
        BigDecimal n = word != null ? BigDecimal.valueOf(word) : new BigDecimal(to.replaceAll("[^\\d.]", ""));
        return n.multiply(NumberWords.scale(scale)).stripTrailingZeros().toPlainString();
    }

    private static void add(
            Article a,
            IncidentDraft told,
            String number,
            Unit unit,
            @Nullable String approx,
            Span at,
            @Nullable String to) {
        Prose prose = a.prose;
        if (!prose.inOneSentence(at.start, at.end)) return;
        for (Mention known : told.get(Field.FIGURES)) if (known.start() < at.end && at.start < known.end()) return;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("number", number(number));
        more.put("unit", unit.name);
        more.put("meaning", meaning(a, at.start, unit.end));
        more.put("approx", approx == null ? "" : approx);
        if (to != null) more.put("to", number(to));
        told.add(Field.FIGURES, new Mention(number, at.start, at.end, more));
    }

    static Object number(String number) {
        BigDecimal n = new BigDecimal(number);
        return n.scale() <= 0 && n.precision() < 18 ? (Object) n.longValue() : (Object) n.doubleValue();
    }

    private record Unit(String name, int end) {}

    /** Where the words of a figure stand. */
    record Span(int start, int end) {}

    /** The nouns behind the number, up to what is counted or to the first word that starts something else. */
    private static Unit unit(String low, String tail, int tailStart) {
        Matcher lead = UNIT.matcher(tail);
        int at = lead.find() ? lead.end() : 0;
        if (at == tail.length()) at = 0;
        String[] words = tail.substring(at).strip().split(" ");
        int most = Math.min(3, words.length);
        for (int i = 0; i < Math.min(6, words.length); i++) {
            if (VERB.matcher(words[i]).matches()) break;
            if (COUNTED.matcher(words[i]).matches()) {
                most = i + 1;
                break;
            }
        }
        var name = new StringBuilder();
        int end = tailStart;
        for (int i = 0; i < most; i++) {
            String word = words[i];
            if (word.isEmpty() || VERB.matcher(word).matches() || SMALL.contains(word)) break;
            int found = low.indexOf(word, Math.max(end, tailStart));
            if (found < 0) break;
            if (!name.isEmpty()) name.append(' ');
            name.append(word);
            end = found + word.length();
            if (COUNTED.matcher(word).matches()) break;
            if (word.matches(".*(?:ed|ly)") && i > 0 && i + 1 >= most) break;
        }
        return new Unit(name.toString(), end);
    }

    /** What is said of the figure: the words behind it, or before it where nothing follows. */
    private static String meaning(Article a, int start, int after) {
        Prose prose = a.prose;
        int sentence = prose.sentenceAt(start);
        String rest = prose.plain.substring(Math.min(after, prose.endOf(sentence)), prose.endOf(sentence));
        String behind = words(rest.replaceFirst("[,;:.(\\u2014].*$", ""), MEANING);
        if (behind.split(" ").length >= 2) return behind;
        String before = prose.plain
                .substring(prose.startOf(sentence), start)
                .replaceFirst("^.*[,;:(\\u2014]", "")
                .strip();
        String[] all = before.split("\\s+");
        return String.join(" ", java.util.Arrays.copyOfRange(all, Math.max(0, all.length - MEANING), all.length));
    }

    private static String words(String s, int most) {
        String[] all = s.strip().split("\\s+");
        return String.join(" ", java.util.Arrays.copyOfRange(all, 0, Math.min(all.length, most)));
    }

    private static boolean looksLikeYear(String digits) {
        return digits.matches("(?:19|20)\\d{2}");
    }

    /** APT 28, Storm 1516, Article 5: a number that is part of a name. */
    private static boolean inName(Article a, int at) {
        Prose prose = a.prose;
        String before = prose.plain.substring(Math.max(0, at - 14), at);
        return before.matches(
                        "(?s).*(?:\\p{Lu}{2,}|\\p{Lu}\\p{L}+|[Nn]o\\.|[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]age) $")
                && !before.matches("(?s).*(?:^|[.!?] |\\n)\\p{Lu}\\p{L}* $")
                && !before.matches(
                        "(?s).*(?:Over|About|Nearly|Some|Around|At least|More than|Roughly|Approximately|The) $");
    }

    private static boolean overlapsDate(IncidentDraft told, int start, int end) {
        for (Mention d : told.get(Field.DATES)) if (d.start() < end && start < d.end()) return true;
        return false;
    }

    private static String currency(String sign) {
        return switch (sign.strip()) {
            case "€", "eur" -> "EUR";
            case "£" -> "GBP";
            case "¥" -> "CNY";
            default -> "USD";
        };
    }
}
