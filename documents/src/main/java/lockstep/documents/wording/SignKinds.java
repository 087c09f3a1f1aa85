package lockstep.documents.wording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of signs, words and stretches that a wording may name in braces. */
final class SignKinds {
    private static final Map<String, Node.Kind> KINDS = Map.ofEntries(
            Map.entry("word", new Node.Kind("[\\p{L}\\p{M}'-]+", false)),
            Map.entry("letters", new Node.Kind("\\p{L}+", false)),
            Map.entry("small", new Node.Kind("\\p{Ll}[\\p{Ll}'-]*", false)),
            Map.entry("capital", new Node.Kind("\\p{Lu}", true)),
            Map.entry("Word", new Node.Kind("\\p{Lu}[\\p{L}\\p{M}'-]+", true)),
            Map.entry("Initial", new Node.Kind("\\p{Lu}[\\p{L}\\p{M}'.-]*", true)),
            Map.entry("Name", new Node.Kind("\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}'.&/:-]*[\\p{L}\\p{M}\\p{N}.&])?", true)),
            Map.entry("number", new Node.Kind("\\d[\\d,]*", false)),
            Map.entry("digits", new Node.Kind("\\d+", false)),
            Map.entry("year", new Node.Kind("(?:19|20)\\d{2}", false)),
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
            Map.entry("Plain", new Node.Kind("\\p{Lu}\\p{L}+", true)),
            Map.entry("end", new Node.Kind("$", false)));
    /** {@code {clause 8-200}}: up to 200 signs of one clause. */
    private static final Pattern STRETCH = Pattern.compile(
            "(clause|phrase|noun|passage|sentence|line|quoted|bracketed|letter|han) (?:(\\d{1,3})-)?(\\d{1,3})");

    private static final Map<String, String> STRETCHES = Map.of(
            "clause", "[^.;:\"\\n\\u2014。；：“”「」]",
            "phrase", "[^,.;:\"\\n\\u2014，、。；：“”「」]",
            "noun", "[^,.;:()\"\\n\\u2014]",
            "sentence", "[^.。\\n]",
            "passage", "[^;:\\n]",
            "line", "[^\\n]",
            "quoted", "[^\"\\n]",
            "bracketed", "[^)\\n]",
            "letter", "\\p{L}",
            "han", "[\\p{IsHan}A-Za-z0-9·（）]");

    private SignKinds() {}

    /** A sign or a word of a kind. */
    static Optional<Node> of(String name) {
        return Optional.ofNullable(KINDS.get(name));
    }

    /** A stretch of a kind, as long as can be. */
    static Optional<String> stretch(String name) {
        Matcher m = STRETCH.matcher(name);
        if (!m.matches()) return Optional.empty();
        String least = m.group(2) == null ? "1" : m.group(2);
        return Optional.of(STRETCHES.get(m.group(1)) + "{" + least + "," + m.group(3) + "}");
    }
}
