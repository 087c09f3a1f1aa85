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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts in German, French, Spanish and Russian, by a list of how each writes them. */
final class TongueFigures {
    static final Set<String> PARTS = Set.of("approx", "word", "vague", "scale", "unit", "percent", "share", "times");
    static final Set<String> NUMBERED = Set.of("word", "scale", "share", "times");

    /** How one language writes counts. */
    static final class Tongue {
        final Map<String, BigDecimal> numbers = new HashMap<>();
        final Map<String, BigDecimal> scales = new LinkedHashMap<>();
        final Map<String, List<String>> parts = new HashMap<>();

        @Nullable
        Pattern count;

        @Nullable
        Pattern share;
    }

    private TongueFigures() {}

    static Map<String, Tongue> tongues(List<String[]> rows) {
        Map<String, Tongue> tongues = new LinkedHashMap<>();
        for (String[] row : rows) {
            Tongue t = tongues.computeIfAbsent(row[0], k -> new Tongue());
            List<String> terms = new ArrayList<>();
            for (String term : row[2].toLowerCase(Locale.ROOT).split("\\|")) {
                int is = term.indexOf('=');
                String word = is < 0 ? term : term.substring(0, is);
                terms.add(word);
                if (is < 0) continue;
                BigDecimal number = new BigDecimal(term.substring(is + 1));
                (row[1].equals("scale") ? t.scales : t.numbers).put(word, number);
            }
            t.parts.put(row[1], terms);
        }
        for (Tongue t : tongues.values()) patterns(t);
        return tongues;
    }

    private static void patterns(Tongue t) {
        String approx = "(?:(?<approx>" + any(t, "approx") + ") )?";
        String digits = "(?<digits>\\d{1,3}(?:[. ']\\d{3})+(?!\\d)|\\d+)(?<dec>,\\d+)?(?: (?<scale>" + any(t, "scale")
                + "))?(?:(?: (?:bis|à|a|до|y|и|und|et) |-)(?<to>\\d+(?:,\\d+)?)(?= ))?";
        String between =
                "(?: (?!(?:und|et|y|и|in|en|dans|im|am|на|в|auf|sur|mit|von|par|par|por|der|die|das|le|les|la)(?!\\p{L}))(?:d'|de |des |du |de los |de las |de esos |de esas |\")?[\\p{L}-]+\"?){0,3}?";
        String unit = " (?:d'|de |des |\")*(?<unit>" + any(t, "unit") + ")";
        t.count = Pattern.compile("(?<![\\p{L}\\p{N}.,:/#-])" + approx + "(?:" + digits + "|(?<word>" + any(t, "word")
                + ")(?!\\p{L})(?: (?<scale2>" + any(t, "scale") + "))?)(?:(?<pct> ?(?:" + any(t, "percent")
                + "))(?!\\p{L})|" + between + unit + "(?!\\p{L}))");
        t.share = Pattern.compile("(?<![\\p{L}\\p{N}])" + approx + "(?:(?<share>" + any(t, "share") + ")|(?<times>"
                + any(t, "times") + "))(?!\\p{L})(?: (?:d'|de |des |der )?(?<unit>[\\p{L}-]+))?");
    }

    /** All terms of one part, the longest first; a star is any ending. */
    private static String any(Tongue t, String part) {
        List<String> terms = new ArrayList<>(t.parts.getOrDefault(part, List.of()));
        terms.sort(Comparator.comparingInt(String::length).reversed());
        List<String> quoted = new ArrayList<>();
        for (String term : terms)
            quoted.add(term.replace(".", "\\.").replace("*", "\\p{L}{0,6}").replaceFirst("^%$", "%"));
        return String.join("|", quoted);
    }

    /** A sentence with a figure holds a digit or one of these. */
    static List<String> words(Map<String, Tongue> tongues) {
        Set<String> words = new LinkedHashSet<>(Figures.COUNTS);
        for (Tongue t : tongues.values())
            for (String part : List.of("word", "share", "times"))
                for (String term : t.parts.getOrDefault(part, List.of())) words.add(term.replace("*", ""));
        return List.copyOf(words);
    }

    static void in(Prose prose, String language, Told told) {
        Tongue t = prose.lists.counts.get(language);
        if (t == null || t.count == null || t.share == null) return;
        List<int[]> sentences = prose.with(words(Map.of(language, t)));
        Prose.find(t.count, prose.low, sentences, m -> count(prose, t, m, told));
        Prose.find(t.share, prose.low, sentences, m -> {
            boolean times = m.group("times") != null;
            String words = times ? m.group("times") : m.group("share");
            String unit = times && m.group("unit") != null ? m.group("unit") : times ? "times" : "percent";
            add(
                    prose,
                    told,
                    value(t.numbers, words),
                    unit,
                    m.group("approx"),
                    new Figures.Span(m.start(), m.end()),
                    null);
        });
    }

    private static void count(Prose prose, Tongue t, Matcher m, Told told) {
        String word = m.group("word");
        boolean percent = m.group("pct") != null;
        if (word == null) {
            String digits = m.group("digits");
            // A year before a noun counts nothing.
            if (digits.matches("(?:19|20)\\d\\d") && m.group("scale") == null && !percent) return;
            for (Mention d : told.get(Field.DATES))
                if (d.start() < m.end("digits") && m.start("digits") < d.end()) return;
        }
        BigDecimal value = word != null
                ? value(t.numbers, word)
                : new BigDecimal(m.group("digits").replaceAll("\\D", "")
                        + (m.group("dec") == null ? "" : m.group("dec").replace(',', '.')));
        String scale = word != null ? m.group("scale2") : m.group("scale");
        if (scale != null) value = value.multiply(value(t.scales, scale));
        String approx = m.group("approx");
        boolean vague = word != null && t.parts.getOrDefault("vague", List.of()).contains(word);
        if (approx == null && vague) approx = word;
        String to = word == null ? m.group("to") : null;
        add(
                prose,
                told,
                value,
                percent ? "percent" : m.group("unit"),
                approx,
                new Figures.Span(m.start(), m.end()),
                to);
    }

    private static BigDecimal value(Map<String, BigDecimal> of, String words) {
        BigDecimal exact = of.get(words);
        if (exact != null) return exact;
        for (Map.Entry<String, BigDecimal> e : of.entrySet())
            if (e.getKey().endsWith("*")
                    && words.startsWith(e.getKey().substring(0, e.getKey().length() - 1))) return e.getValue();
        return BigDecimal.ONE;
    }

    static void add(
            Prose prose,
            Told told,
            BigDecimal value,
            String unit,
            @Nullable String approx,
            Figures.Span at,
            @Nullable String to) {
        for (Mention known : told.get(Field.FIGURES)) if (known.start() < at.end() && at.start() < known.end()) return;
        int sentence = prose.sentenceAt(at.start());
        String rest = prose.plain
                .substring(Math.min(at.end(), prose.endOf(sentence)), prose.endOf(sentence))
                .replaceFirst("[,;:.\\u3001\\u3002\\uff0c\\uff1b].*$", "")
                .strip();
        String[] words = rest.split("\\s+");
        String meaning = String.join(" ", List.of(words).subList(0, Math.min(words.length, 9)));
        String number = value.stripTrailingZeros().toPlainString();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("number", Figures.number(number));
        more.put("unit", unit.strip());
        more.put("meaning", meaning);
        more.put("approx", approx == null ? "" : approx.strip());
        if (to != null) more.put("to", Figures.number(to.replace(',', '.')));
        told.add(Field.FIGURES, new Mention(number, at.start(), at.end(), more));
    }
}
