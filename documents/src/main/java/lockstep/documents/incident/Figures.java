package lockstep.documents.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts that a text gives: the number, of what, what is said of it, and how exact it claims to be. */
final class Figures {
    private static final String APPROX =
            "(?<approx>more than|at least|over|nearly|almost|about|around|approximately|roughly|up to|as many as|as much as|fewer than|less than|some|an estimated|estimated|close to|just under|just over|upwards of|around)";
    private static final String SCALE = "(?<scale>hundred|thousand|million|billion|trillion|bn|m\\b|k\\b)";
    private static final String WORD =
            "(?<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a hundred|a thousand|a million|a dozen|half a dozen|two dozen|three dozen|dozens|scores|hundreds of thousands|tens of thousands|hundreds|thousands|millions|tens of millions|hundreds of millions)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,/:#@-])(?:" + APPROX
                    + " )?(?<money>[$€£¥]|(?:US|USD|EUR) ?\\$?)?(?:(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<dec>\\.\\d+)?(?:(?: |-)?"
                    + SCALE + ")?|" + WORD
                    + "(?: (?<scale2>million|billion|thousand))?)(?<pct>%| ?per ?cent\\b)?(?![\\d/:]|-\\d|(?:st|nd|rd|th)\\b)(?=(?<tail>(?: of)?(?: [\\p{L}'-]+){0,7}))");
    private static final Pattern FOLD = Pattern.compile(
            "\\b(?:" + APPROX
                    + " )?(?<n>ten|two|three|four|five|six|seven|eight|nine|twenty|hundred|\\d+)-?fold\\b|\\b(?<word>doubled|tripled|quadrupled)\\b|\\b(?<x>\\d+(?:\\.\\d+)?) times (?:more|as|higher|larger)\\b");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("a hundred", 100),
            Map.entry("a thousand", 1000),
            Map.entry("a million", 1_000_000),
            Map.entry("a dozen", 12),
            Map.entry("half a dozen", 6),
            Map.entry("two dozen", 24),
            Map.entry("three dozen", 36),
            Map.entry("dozens", 24),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2000),
            Map.entry("tens of thousands", 20_000),
            Map.entry("hundreds of thousands", 200_000),
            Map.entry("millions", 2_000_000),
            Map.entry("tens of millions", 20_000_000),
            Map.entry("hundreds of millions", 200_000_000));
    /** What a text counts when it counts in small number words. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:accounts?|users?|posts?|tweets?|videos?|articles?|pages?|groups|channels?|websites?|sites?|domains?|outlets?|networks?|people|persons?|men|women|citizens|nationals|employees|officers|soldiers|hackers|"
                    + "agents|operatives|instances|cases|attacks?|operations?|campaigns?|countries|languages|platforms|companies|firms|universities|students|diplomats|embassies|individuals|messages|comments|images|ads|"
                    + "advertisements|emails|documents|files|servers|computers|views|followers|likes|retweets|shares|interactions|times|percent|euros|dollars|rubles|parties|politicians|candidates|organizations|organisations|institutions|indictments)");

    private static final Set<String> SMALL =
            Set.of("of", "the", "these", "those", "other", "such", "its", "their", "all");
    private static final Pattern UNIT = Pattern.compile(
            "^(?: of)?(?: (?:the|its|their|these|those|other|such|of|more|different|fake|new|separate|alleged|suspected|inauthentic|coordinated|\\p{L}+-\\p{L}+))*");
    private static final Pattern VERB = Pattern.compile(
            "^(?:have|has|had|were|was|are|is|that|which|who|in|on|by|from|to|across|during|since|between|of|with|against|for|and|or|as|at|into|using|spreading|targeting|retweeted|liked|posted|shared|over|worth|through|but|had|would|could|may|all|used|linked)$");
    private static final int MEANING = 9;

    private Figures() {}

    static final List<String> GROWTH = List.of("fold", "doubled", "tripled", "quadrupled", "times");
    static final List<String> COUNTS = counts();

    private static List<String> counts() {
        List<String> counts = new ArrayList<>(WORDS.keySet());
        for (int digit = 0; digit <= 9; digit++) counts.add(String.valueOf(digit));
        Collections.sort(counts);
        return List.copyOf(counts);
    }

    static void in(Prose prose, Told told) {
        Prose.find(NUMBER, prose.low, prose.with(COUNTS), m -> number(prose, m, told));
        Prose.find(FOLD, prose.low, prose.with(GROWTH), m -> {
            String n = m.group("x") != null
                    ? m.group("x")
                    : m.group("word") != null ? fold(m.group("word")) : m.group("n");
            String number = WORDS.containsKey(n) ? String.valueOf(WORDS.get(n)) : n;
            add(prose, told, number, new Unit("times", m.end()), m.group("approx"), m.start(), m.end());
        });
    }

    private static String fold(String word) {
        return word.startsWith("d") ? "2" : word.startsWith("t") ? "3" : "4";
    }

    private static void number(Prose prose, Matcher m, Told told) {
        String digits = m.group("digits");
        String word = m.group("word");
        String tail = m.group("tail") == null ? "" : m.group("tail");
        int tailStart = m.start("tail") < 0 ? m.end() : m.start("tail");
        boolean money = m.group("money") != null;
        boolean percent = m.group("pct") != null;
        String scale = m.group("scale") != null ? m.group("scale") : m.group("scale2");
        if (overlapsDate(told, m.start(), tailStart)) return;
        if (digits != null
                && !money
                && !percent
                && scale == null
                && (looksLikeYear(digits) || inName(prose, m.start("digits")))) return;
        Unit unit = percent
                ? new Unit("percent", m.end("pct"))
                : money ? new Unit(currency(m.group("money")), tailStart) : unit(prose.low, tail, tailStart);
        boolean plain = !money && !percent;
        if (plain && unit.name.isEmpty()) return;
        boolean smallWord = word != null && !word.endsWith("s") && !word.startsWith("a ") && scale == null;
        boolean smallDigit = digits != null && scale == null && digits.length() == 1;
        if (plain
                && (smallWord || smallDigit)
                && !COUNTED.matcher(unit.name.replaceFirst("^.* ", "")).matches()) return;
        BigDecimal value = word != null
                ? BigDecimal.valueOf(WORDS.getOrDefault(word, 0))
                : new BigDecimal(digits.replace(",", "") + (m.group("dec") == null ? "" : m.group("dec")));
        value = value.multiply(scale(scale));
        String approx = m.group("approx");
        if (approx == null && word != null && word.endsWith("s") && WORDS.getOrDefault(word, 0) >= 24) approx = word;
        add(
                prose,
                told,
                value.stripTrailingZeros().toPlainString(),
                unit,
                approx,
                m.start(),
                Math.max(unit.end, tailStart));
    }

    private static void add(
            Prose prose,
            Told told,
            String number,
            Unit unit,
            @org.jspecify.annotations.Nullable String approx,
            int start,
            int end) {
        if (!prose.inOneSentence(start, end)) return;
        for (Mention known : told.get(Field.FIGURES)) if (known.start() < end && start < known.end()) return;
        Map<String, Object> more = new LinkedHashMap<>();
        BigDecimal n = new BigDecimal(number);
        more.put("number", n.scale() <= 0 && n.precision() < 18 ? (Object) n.longValue() : (Object) n.doubleValue());
        more.put("unit", unit.name);
        more.put("meaning", meaning(prose, start, unit.end));
        more.put("approx", approx == null ? "" : approx);
        told.add(Field.FIGURES, new Mention(number, start, end, more));
    }

    private record Unit(String name, int end) {}

    /** The nouns behind the number, up to the first word that starts something else. */
    private static Unit unit(String low, String tail, int tailStart) {
        Matcher lead = UNIT.matcher(tail);
        int at = lead.find() ? lead.end() : 0;
        var name = new StringBuilder();
        int end = tailStart;
        int words = 0;
        for (String word : tail.substring(at).strip().split(" ")) {
            if (word.isEmpty() || VERB.matcher(word).matches() || SMALL.contains(word) || words == 3) break;
            int found = low.indexOf(word, Math.max(end, tailStart + at));
            if (found < 0) break;
            if (!name.isEmpty()) name.append(' ');
            name.append(word);
            end = found + word.length();
            words++;
            if (COUNTED.matcher(word).matches()) break;
            if (word.matches(".*(?:ed|ly)") && words > 1) break;
        }
        return new Unit(name.toString(), end);
    }

    /** What is said of the figure: the words behind it, or before it where nothing follows. */
    private static String meaning(Prose prose, int start, int after) {
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
    private static boolean inName(Prose prose, int at) {
        String before = prose.plain.substring(Math.max(0, at - 14), at);
        return before.matches(
                        "(?s).*(?:\\p{Lu}{2,}|\\p{Lu}\\p{L}+|[Nn]o\\.|[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]age) $")
                && !before.matches("(?s).*(?:^|[.!?] |\\n)\\p{Lu}\\p{L}* $")
                && !before.matches(
                        "(?s).*(?:Over|About|Nearly|Some|Around|At least|More than|Roughly|Approximately|The) $");
    }

    private static boolean overlapsDate(Told told, int start, int end) {
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

    private static BigDecimal scale(@org.jspecify.annotations.Nullable String scale) {
        if (scale == null) return BigDecimal.ONE;
        return switch (scale) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand", "k" -> BigDecimal.valueOf(1000);
            case "million", "m" -> BigDecimal.valueOf(1_000_000);
            case "billion", "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(1_000_000_000_000L);
        };
    }
}
