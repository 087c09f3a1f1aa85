package lockstep.language.residue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lockstep.language.form.Tokens;
import lockstep.language.residue.Residue.Kind;

/** The families of phrases that assistants and tools leave behind, in many languages, as {@value #FILE} lists them. */
final class Families {
    private static final String FILE = "families.tsv";
    private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z.]*)}");

    private final Map<Kind, Hints> hints = new HashMap<>();
    private final Map<Kind, List<Pattern>> rules = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private Families(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(this::add);
    }

    static Families shipped() {
        InputStream there = Objects.requireNonNull(Families.class.getResourceAsStream(FILE), FILE);
        try (var in = new BufferedReader(new InputStreamReader(there, StandardCharsets.UTF_8))) {
            return new Families(in.lines());
        } catch (IOException damaged) {
            throw new IllegalStateException(FILE + " of this build is damaged", damaged);
        }
    }

    private void add(String[] cells) {
        switch (cells[0]) {
            case "word" -> words.put(cells[1], spelledOut(cells[2]));
            case "hint" ->
                hints.computeIfAbsent(kind(cells[1]), k -> new Hints()).add(cells[2]);
            case "rule" ->
                rules.computeIfAbsent(kind(cells[1]), k -> new ArrayList<>()).add(pattern(kind(cells[1]), cells[3]));
            default -> throw new IllegalStateException(FILE + " has a line of unknown kind: " + cells[0]);
        }
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Pattern pattern(Kind kind, String written) {
        String whole = spelledOut(written);
        if (kind == Kind.TEMPLATE) return Pattern.compile(whole);
        boolean startsAWord = Character.isLetter(whole.codePointAt(0)) && !Tokens.isUnspaced(whole.codePointAt(0))
                || whole.startsWith("(?:")
                        && Character.isLetter(whole.codePointAt(3))
                        && whole.chars().noneMatch(Tokens::isUnspaced);
        return Pattern.compile("(?iuU)" + (startsAWord ? "(?<!\\p{L})" : "") + "(?:" + whole + ")");
    }

    private String spelledOut(String written) {
        return NAMED.matcher(written).replaceAll(m -> Matcher.quoteReplacement(word(m.group(1))));
    }

    private String word(String name) {
        String alternatives = words.get(name);
        if (alternatives == null) throw new IllegalStateException(FILE + " names " + name + " before it is told");
        return alternatives;
    }

    /** Where phrases of a kind stand in a text. */
    List<MatchResult> in(String text, String lower, Kind kind) {
        Hints looked = hints.getOrDefault(kind, new Hints());
        if (!looked.isEmpty() && !looked.areIn(lower)) return List.of();
        return rules.getOrDefault(kind, List.of()).stream()
                .flatMap(rule -> rule.matcher(text).results())
                .toList();
    }
}
