package lockstep.language.residue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.language.form.Tokens;
import lockstep.language.residue.Residue.Kind;
import lockstep.model.ShippedList;

/** The families of phrases that assistants and tools leave behind, in many languages, as {@value #FILE} lists them. */
final class Families {
    private static final String FILE = "families.tsv";
    private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z.]*)}");

    private final Map<Kind, Hints> hints = new HashMap<>();
    private final Map<Kind, List<Pattern>> rules = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private Families(List<ShippedList.Row> rows) {
        rows.forEach(this::add);
    }

    static Families shipped() {
        return new Families(ShippedList.rows(Families.class, FILE));
    }

    private void add(ShippedList.Row row) {
        switch (row.cell(0)) {
            case "word" -> words.put(row.cell(1), spelledOut(row.cell(2)));
            case "hint" ->
                hints.computeIfAbsent(kind(row.cell(1)), k -> new Hints()).add(row.cell(2));
            case "rule" ->
                rules.computeIfAbsent(kind(row.cell(1)), k -> new ArrayList<>())
                        .add(pattern(kind(row.cell(1)), row.cell(3)));
            default ->
                throw new IllegalStateException(
                        row.place() + ": the kind is " + row.cell(0) + "; it takes word, hint or rule");
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
