package lockstep.language.residue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that a machine or a tool left in a text by mistake, quoted.
 *
 * @param kind what was left
 * @param quote the words as they stand
 * @param starts first code point of the quotation in the text as it was written
 * @param ends one past its last
 */
public record Residue(Kind kind, String quote, int starts, int ends) {
    /*
     * Only words that a person hardly writes by chance count: the set phrases in which assistants refuse and introduce what they wrote,
     * and fields that were to be filled in. Every rule has its look-alike that it passes over: phrases inside quotation marks, texts
     * that speak of such machines (people quoting them, journalists), texts about code for fields, greetings and thanks. A text without
     * residue says nothing about who wrote it. The phrases stand in families.tsv.
     */

    /** What was left. */
    public enum Kind {
        /** An assistant says that it will not, or what it is. */
        REFUSAL("refusal"),
        /** An assistant introduces what it wrote, or the instruction that it was given. */
        PROMPT("prompt"),
        /** A field of a template that was not filled in. */
        TEMPLATE("template"),
        /** A small word of another script left inside a sentence, as translating machines leave it. */
        SCRIPT("script");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the case. */
        public String word() {
            return word;
        }
    }

    private static final Families FAMILIES = Families.shipped();
    private static final int LOOK = 20_000;

    private static final Pattern LEFT = Pattern.compile(
            "(?<=[a-z]{2,20} )(?:и|на|не|что|для|это|также|который|является|的|和|是|在|了|与|以及|中的)(?= [a-z]{2})"
                    + "|(?<=[a-z]{3})(?:的|和|是|在|了|与|以及|中的)(?= ?[a-z]{3})"
                    + "|(?<=[а-яё]{2,20} )(?:的|和|是|在|了|与|以及|中的)(?= [а-яё]{2})");

    private static final Pattern SPEAKS_OF = Pattern.compile(
            "(?iu)chat ?gpt|openai|chatbot|\\bgpt-?\\d|\\bgrok\\b|gemini|copilot|claude|\\bllms?\\b|ai[- ]generated|"
                    + "\\bbots?\\b|троллей|ботов|нейросет|чат-?бот|чатгпт|искусственн\\w+ интеллект\\w* (?:отвеча|пиш|отказ)|聊天机器人|聊天機器人|机器人|生成式|KI-generiert");

    private static final Pattern CODE = Pattern.compile(
            "(?i)`|=>|\\(\\);|</|\\b(?:const|def|import|function|println|console|jinja|mustache|handlebars|vue|angular|react|ansible|helm|liquid|"
                    + "template engine|templat(?:e|ing)|placeholder|syntax|spintax|yaml|css|html|javascript|python|github|webdev|mail merge)\\b|шаблон|模板");

    /** All residue of a text, first to last; mostly none. */
    public static List<Residue> of(String raw) {
        String text = (raw.length() > LOOK ? raw.substring(0, LOOK) : raw).replace('’', '\'');
        String lower = text.toLowerCase(Locale.ROOT);
        List<Residue> found = new ArrayList<>(spoken(text, lower));
        if (mayHoldFields(text) && !CODE.matcher(text).find())
            add(text, Kind.TEMPLATE, FAMILIES.in(text, lower, Kind.TEMPLATE), found);
        if (mixesScripts(text)) {
            List<MatchResult> left = LEFT.matcher(text).results().toList();
            if (left.size() == 1 && isForeign(text, left.get(0))) add(text, Kind.SCRIPT, left, found);
        }
        found.sort(Comparator.comparingInt(Residue::starts).thenComparing(Residue::kind));
        return found;
    }

    /** What an assistant said, unless the words around all of it are about machines that write. */
    private static List<Residue> spoken(String text, String lower) {
        List<MatchResult> refused = FAMILIES.in(text, lower, Kind.REFUSAL);
        List<MatchResult> prompts = FAMILIES.in(text, lower, Kind.PROMPT);
        if (refused.isEmpty() && prompts.isEmpty()) return List.of();
        var around = new StringBuilder(text);
        Stream.concat(refused.stream(), prompts.stream()).forEach(m -> {
            for (int i = m.start(); i < m.end(); i++) around.setCharAt(i, ' ');
        });
        if (SPEAKS_OF.matcher(around).find()) return List.of();
        List<Residue> found = new ArrayList<>();
        add(text, Kind.REFUSAL, refused, found);
        add(text, Kind.PROMPT, prompts, found);
        return found;
    }

    /** Each place once, the longest quotation that begins there first; what is quoted is nobody's residue. */
    private static void add(String text, Kind kind, List<MatchResult> matches, List<Residue> found) {
        List<MatchResult> sorted = new ArrayList<>(matches);
        sorted.sort(Comparator.<MatchResult>comparingInt(MatchResult::start).thenComparingInt(m -> -m.end()));
        int upTo = 0;
        for (MatchResult m : sorted) {
            if (m.start() < upTo || isQuoted(text, m.start(), m.end())) continue;
            int end = endOfWord(text, m.end());
            upTo = end;
            found.add(new Residue(
                    kind,
                    text.substring(m.start(), end),
                    text.codePointCount(0, m.start()),
                    text.codePointCount(0, end)));
        }
    }

    private static boolean mixesScripts(String text) {
        boolean spaced = false;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced |= c >= 'a' && c <= 'z';
            other |= c >= 0x430 && c <= 0x44F || c >= 0x4E00 && c <= 0x9FFF;
        }
        return other && (spaced || text.codePoints().anyMatch(c -> c >= 0x430 && c <= 0x44F));
    }

    private static boolean mayHoldFields(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('{') >= 0 || text.indexOf('%') >= 0 || text.indexOf('<') >= 0;
    }

    /** Whether the text is written in another script than the word: names of another script in a text of the word's own are no residue. */
    private static boolean isForeign(String text, MatchResult m) {
        int own = 0;
        int all = 0;
        UnicodeScript script = UnicodeScript.of(text.codePointAt(m.start()));
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (i >= m.start() && i < m.end() || !Character.isLetter(c)) continue;
            all++;
            if (UnicodeScript.of(c) == script) own++;
        }
        return own * 10 <= all;
    }

    /** A quotation does not stop inside a word of a script that puts spaces between them. */
    private static int endOfWord(String text, int end) {
        int at = end;
        while (at > 0
                && at < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at))
                && text.charAt(at) < 0x2E80) at++;
        return at;
    }

    /** Whether a quotation was opened before and is closed after. */
    private static boolean isQuoted(String text, int start, int end) {
        String before = text.substring(0, start);
        String after = text.substring(end);
        if (count(before, '"') % 2 == 1 && after.indexOf('"') >= 0) return true;
        if (before.indexOf('`') >= 0 && after.indexOf('`') >= 0) return true;
        return isOpen(before, '“', '”')
                || isOpen(before, '«', '»')
                || isOpen(before, '„', '“')
                || isOpen(before, '「', '」');
    }

    private static boolean isOpen(String before, char opens, char closes) {
        return before.lastIndexOf(opens) > before.lastIndexOf(closes);
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
