package lockstep.documents.wording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of signs, words and stretches that a wording may name in braces. */
final class SignKinds {
    /** Kinds that hold a digit: numbers, and how they part thousands and decimals. */
    private static final Map<String, Node> NUMBERS = Map.of(
            "number", new Node.Digits("\\d[\\d,]*"),
            "digits", new Node.Digits("\\d+"),
            "year", new Node.Digits("(?:19|20)\\d{2}"),
            "1,234.5", new Node.Digits("(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)"),
            "1.234,5", new Node.Digits("(?:(?:\\d{1,3}(?:[. ']\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?)"));

    private static final Map<String, Node.Kind> KINDS = Map.ofEntries(
            Map.entry("word", new Node.Kind("[\\p{L}\\p{M}'-]+", false)),
            Map.entry("letters", new Node.Kind("\\p{L}+", false)),
            Map.entry("small", new Node.Kind("\\p{Ll}[\\p{Ll}'-]*", false)),
            Map.entry("capital", new Node.Kind("\\p{Lu}", true)),
            Map.entry("Word", new Node.Kind("\\p{Lu}[\\p{L}\\p{M}'-]+", true)),
            Map.entry("Initial", new Node.Kind("\\p{Lu}[\\p{L}\\p{M}'.-]*", true)),
            Map.entry("Name", new Node.Kind("\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}'.&/:-]*[\\p{L}\\p{M}\\p{N}.&])?", true)),
            Map.entry("start", new Node.Kind("^", false)),
            Map.entry("sign", new Node.Kind("[^.;:\"\\n\\u2014]", false)),
            Map.entry("stop", new Node.Kind("[.;:\"\\u2014]", false)),
            Map.entry("edge", new Node.Kind("(?<![\\p{L}\\p{M}\\p{N}])", false)),
            Map.entry("open", new Node.Kind("\\(", false)),
            Map.entry("close", new Node.Kind("\\)", false)),
            Map.entry("wordend", new Node.Kind("(?![\\p{L}\\p{M}\\p{N}])", false)),
            Map.entry("alnum", new Node.Kind("[\\p{L}\\p{M}\\p{N}'-]+", false)),
            Map.entry("Amp", new Node.Kind("\\p{Lu}[\\p{L}&.-]*", true)),
            Map.entry("reference", new Node.Kind("\\d[\\d/()]*", false)),
            Map.entry("blank", new Node.Kind("\\s*", false)),
            Map.entry("nonblank", new Node.Kind("\\S+", false)),
            Map.entry("nonletters", new Node.Kind("[^\\p{L}]*", false)),
            Map.entry("tilde", new Node.Kind("~?", false)),
            Map.entry("paperword", new Node.Kind("[^\\s.,;]+", false)),
            Map.entry("decimal", new Node.Kind("(?:\\.\\d+)?", false)),
            Map.entry("free", new Node.Kind("(?<![\\p{L}\\p{M}\\p{N}.,:/#@-])", false)),
            Map.entry("done", new Node.Kind("(?![\\d/:]|-\\d|-(?!\\p{L})|,\\d)", false)),
            Map.entry("nomore", new Node.Kind("(?![\\d.,/:-]*\\d)", false)),
            Map.entry("hyphened", new Node.Kind("[\\p{L}-]+", false)),
            Map.entry("question", new Node.Kind("\\?", false)),
            Map.entry("dollar", new Node.Kind("\\$", false)),
            Map.entry("Plain", new Node.Kind("\\p{Lu}\\p{L}+", true)),
            Map.entry("end", new Node.Kind("$", false)));
    private static final Map<String, String> STRETCHES = Map.ofEntries(
            Map.entry("clause", "[^.;:\"\\n\\u2014。；：“”「」]"),
            Map.entry("phrase", "[^,.;:\"\\n\\u2014，、。；：“”「」]"),
            Map.entry("noun", "[^,.;:()\"\\n\\u2014]"),
            Map.entry("more", "[^.;]"),
            Map.entry("unended", "[^.!?。\\n]"),
            Map.entry("title", "[\\p{L}&' -]"),
            Map.entry("undotted", "[^.;\\d]"),
            Map.entry("ideograph", "[\\u4e00-\\u9fff]"),
            Map.entry("aside", "[^,.;]"),
            Map.entry("sentence", "[^.。\\n]"),
            Map.entry("passage", "[^;:\\n]"),
            Map.entry("line", "[^\\n]"),
            Map.entry("quoted", "[^\"\\n]"),
            Map.entry("bracketed", "[^)\\n]"),
            Map.entry("letter", "\\p{L}"),
            Map.entry("han", "[\\p{IsHan}A-Za-z0-9·（）]"));

    /** {@code {clause 8-200}}: up to 200 signs of one clause. */
    private static final Pattern STRETCH =
            Pattern.compile("(" + String.join("|", STRETCHES.keySet()) + ") (?:(\\d{1,3})-)?(\\d{1,3})");

    private SignKinds() {}

    /** A sign or a word of a kind. */
    static Optional<Node> of(String name) {
        Node number = NUMBERS.get(name);
        return Optional.<Node>ofNullable(number).or(() -> Optional.ofNullable(KINDS.get(name)));
    }

    /** A stretch of a kind, as long as can be. */
    static Optional<String> stretch(String name) {
        Matcher m = STRETCH.matcher(name);
        if (!m.matches()) return Optional.empty();
        String least = m.group(2) == null ? "1" : m.group(2);
        return Optional.of(STRETCHES.get(m.group(1)) + "{" + least + "," + m.group(3) + "}");
    }
}
