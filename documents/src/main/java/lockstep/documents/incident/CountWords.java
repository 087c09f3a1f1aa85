package lockstep.documents.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lockstep.documents.lists.Table;

/** How one language writes counts, as its list of figures says. */
final class CountWords {
    static final Set<String> PARTS =
            Set.of("approx", "word", "vague", "scale", "unit", "percent", "share", "times", "to", "stop", "link");
    static final Set<String> NUMBERED = Set.of("word", "scale", "share", "times");

    final Map<String, BigDecimal> numbers = new HashMap<>();
    final Map<String, BigDecimal> scales = new LinkedHashMap<>();
    final Pattern count;
    final Pattern share;
    private final Map<String, List<String>> parts = new HashMap<>();

    CountWords(List<Table.Row> rows) {
        for (Table.Row row : rows) add(row.cells()[0], row.cells()[1].toLowerCase(Locale.ROOT));
        String approx = "(?:(?<approx>" + any("approx") + ") )?";
        count = Pattern.compile("(?<![\\p{L}\\p{N}.,:/#-])" + approx + "(?:" + digits() + "|(?<word>" + any("word")
                + ")(?!\\p{L})(?: (?<scale2>" + any("scale") + "))?)(?:(?<pct> ?(?:" + any("percent")
                + "))(?!\\p{L})|" + between() + " (?:" + links() + "|\")*(?<unit>" + any("unit") + ")(?!\\p{L}))");
        share = Pattern.compile("(?<![\\p{L}\\p{N}])" + approx + "(?:(?<share>" + any("share") + ")|(?<times>"
                + any("times") + "))(?!\\p{L})(?: (?:" + links() + ")?(?<unit>[\\p{L}-]+))?");
    }

    private void add(String part, String cell) {
        List<String> terms = parts.computeIfAbsent(part, p -> new ArrayList<>());
        for (String term : cell.split("\\|")) {
            int is = term.indexOf('=');
            String word = is < 0 ? term : term.substring(0, is);
            terms.add(word);
            if (is >= 0) (part.equals("scale") ? scales : numbers).put(word, new BigDecimal(term.substring(is + 1)));
        }
    }

    private String digits() {
        return "(?<digits>\\d{1,3}(?:[. ']\\d{3})+(?!\\d)|\\d+)(?<dec>,\\d+)?(?: (?<scale>" + any("scale")
                + "))?(?:(?: (?:" + any("to") + ") |-)(?<to>\\d+(?:,\\d+)?)(?= ))?";
    }

    /** Up to three words between the number and what is counted, none of which begins something else. */
    private String between() {
        return "(?: (?!(?:" + any("stop") + ")(?!\\p{L}))(?:" + links() + "|\")?[\\p{L}-]+\"?){0,3}?";
    }

    private String links() {
        List<String> all = new ArrayList<>();
        for (String link : parts.getOrDefault("link", List.of("\\b\\B")))
            all.add(link.endsWith("'") || link.startsWith("\\") ? link : link + " ");
        return String.join("|", all);
    }

    /** All terms of one part, the longest first; a star is any ending. */
    private String any(String part) {
        List<String> terms = new ArrayList<>(parts.getOrDefault(part, List.of("\\b\\B")));
        terms.sort(Comparator.comparingInt(String::length).reversed());
        List<String> quoted = new ArrayList<>();
        for (String term : terms) quoted.add(term.replace(".", "\\.").replace("*", "\\p{L}{0,6}"));
        return String.join("|", quoted);
    }

    /** Whether a word for a number is no exact one. */
    boolean vague(String word) {
        return parts.getOrDefault("vague", List.of()).contains(word);
    }

    /** A sentence with a figure holds a digit or one of these. */
    Set<String> needles() {
        Set<String> words = new LinkedHashSet<>();
        for (int digit = 0; digit <= 9; digit++) words.add(String.valueOf(digit));
        for (String part : List.of("word", "share", "times"))
            for (String term : parts.getOrDefault(part, List.of())) words.add(term.replace("*", ""));
        return words;
    }

    /** The number that words stand for. */
    static BigDecimal value(Map<String, BigDecimal> of, String words) {
        BigDecimal exact = of.get(words);
        if (exact != null) return exact;
        for (Map.Entry<String, BigDecimal> e : of.entrySet())
            if (e.getKey().endsWith("*")
                    && words.startsWith(e.getKey().substring(0, e.getKey().length() - 1))) return e.getValue();
        return BigDecimal.ONE;
    }
}
