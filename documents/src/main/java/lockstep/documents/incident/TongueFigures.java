package lockstep.documents.incident;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Counts in German, French, Spanish and Russian, by a list of how each writes them. */
final class TongueFigures {
    private TongueFigures() {}

    static void in(Article a, String language) {
        CountWords words = a.lists.counts.get(language);
        if (words == null) return;
        List<int[]> sentences = a.with(words.needles());
        Prose.find(words.count, a.prose.low, sentences, m -> count(a, words, m));
        Prose.find(words.share, a.prose.low, sentences, m -> {
            boolean times = m.group("times") != null;
            String found = times ? m.group("times") : m.group("share");
            String unit = times && m.group("unit") != null ? m.group("unit") : times ? "times" : "percent";
            var at = new Figures.Span(m.start(), m.end());
            add(a, CountWords.value(words.numbers, found), unit, m.group("approx"), at, null);
        });
    }

    private static void count(Article a, CountWords t, Matcher m) {
        String word = m.group("word");
        boolean percent = m.group("pct") != null;
        if (word == null) {
            String digits = m.group("digits");
            // A year before a noun counts nothing.
            if (digits.matches("(?:19|20)\\d\\d") && m.group("scale") == null && !percent) return;
            for (Mention d : a.draft.get(Field.DATES))
                if (d.start() < m.end("digits") && m.start("digits") < d.end()) return;
        }
        BigDecimal value = word != null
                ? CountWords.value(t.numbers, word)
                : new BigDecimal(m.group("digits").replaceAll("\\D", "")
                        + (m.group("dec") == null ? "" : m.group("dec").replace(',', '.')));
        String scale = word != null ? m.group("scale2") : m.group("scale");
        if (scale != null) value = value.multiply(CountWords.value(t.scales, scale));
        String approx = m.group("approx");
        boolean vague = word != null && t.vague(word);
        if (approx == null && vague) approx = word;
        String to = word == null ? m.group("to") : null;
        add(a, value, percent ? "percent" : m.group("unit"), approx, new Figures.Span(m.start(), m.end()), to);
    }

    static void add(
            Article a, BigDecimal value, String unit, @Nullable String approx, Figures.Span at, @Nullable String to) {
        Prose prose = a.prose;
        for (Mention known : a.draft.get(Field.FIGURES))
            if (known.start() < at.end() && at.start() < known.end()) return;
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
        a.draft.add(Field.FIGURES, new Mention(number, at.start(), at.end(), more));
    }
}
