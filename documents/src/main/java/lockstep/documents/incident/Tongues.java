package lockstep.documents.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Actors, targets, claims, figures and voices in prose of other languages than English, by rules that stand in a list. */
final class Tongues {
    record Rule(String kind, String extra, List<String> words, Pattern pattern) {}

    private Tongues() {}

    static List<Rule> rules(List<String[]> rows) {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : rows) {
            Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + row[4] + ")");
            rules.add(new Rule(row[1], row[2], Arrays.asList(row[3].split("\\|")), pattern));
        }
        return List.copyOf(rules);
    }

    /** Counts; read before the English ones, which part numbers otherwise. */
    static void figures(Prose prose, Told told) {
        if (isEnglish(prose.low)) return;
        for (Rule rule : prose.lists.rules) {
            if (rule.kind.equals("figure"))
                Prose.find(rule.pattern, prose.low, prose.with(rule.words), m -> figure(prose, m, told));
        }
    }

    /** Whether every fortieth word or more is one that only English has. */
    private static boolean isEnglish(String low) {
        int words = 1;
        int english = 0;
        for (int i = low.indexOf(' '); i >= 0; i = low.indexOf(' ', i + 1)) {
            words++;
            if (low.startsWith(" the ", i) || low.startsWith(" of ", i) || low.startsWith(" and ", i)) english++;
        }
        return english * 40 > words;
    }

    static void in(Prose prose, Told told) {
        if (isEnglish(prose.low)) return;
        for (Rule rule : prose.lists.rules) {
            if (rule.kind.equals("figure")) continue;
            String in = rule.kind.equals("voice") ? prose.plain : prose.low;
            Prose.find(rule.pattern, in, prose.with(rule.words), m -> {
                switch (rule.kind) {
                    case "actor" -> {
                        if (over(told, Field.ACTORS, m.start(), m.end())) return;
                        told.words(Field.ACTORS, m.start(), m.end());
                        if (!rule.extra.isEmpty()) told.add(Field.LAYERS, rule.extra, m.start(), m.end());
                    }
                    case "target" -> told.words(Field.TARGETS, m.start(), m.end());
                    case "claim" -> {
                        told.words(Field.CLAIMS, m.start("c"), m.end("c"));
                        told.words(Field.NARRATIVES, m.start("c"), m.end("c"));
                    }
                    case "voice" -> voice(rule.extra, m, told);
                    default -> throw new IllegalStateException("prose.tsv has no kind " + rule.kind);
                }
            });
        }
        told.keepFirst(Field.ACTORS);
        told.keepFirst(Field.TARGETS);
        told.keepFirst(Field.SOURCES);
    }

    private static boolean over(Told told, Field field, int start, int end) {
        for (Mention m : told.get(field)) if (m.start() < end && start < m.end()) return true;
        return false;
    }

    private static void voice(String firmness, Matcher m, Told told) {
        if (over(told, Field.ASSERTIONS, m.start(), m.end())) return;
        String who = told.flat(m.start("who"), m.end("who"));
        // A single short word is more often a noun than a name.
        if (who.length() < 3) return;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("who", who);
        more.put("firmness", firmness);
        told.add(Field.ASSERTIONS, new Mention(firmness, m.start(), m.end(), more));
        told.words(Field.SOURCES, m.start("who"), m.end("who"));
    }

    private static void figure(Prose prose, Matcher m, Told told) {
        int start = m.group("approx") == null ? m.start("digits") : m.start("approx");
        if (over(told, Field.FIGURES, start, m.end()) || over(told, Field.DATES, m.start("digits"), m.end("digits")))
            return;
        BigDecimal number =
                new BigDecimal(m.group("digits").replaceAll("[^\\d]", "")).multiply(scale(m.group("scale")));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("number", number.longValue());
        more.put("unit", m.group("unit"));
        int sentence = prose.sentenceAt(start);
        String rest = prose.plain
                .substring(Math.min(m.end(), prose.endOf(sentence)), prose.endOf(sentence))
                .replaceFirst("[,;:.].*$", "")
                .strip();
        String[] words = rest.split("\\s+");
        more.put("meaning", String.join(" ", Arrays.copyOf(words, Math.min(words.length, 9))));
        more.put("approx", m.group("approx") == null ? "" : m.group("approx"));
        told.add(Field.FIGURES, new Mention(number.toPlainString(), start, m.end(), more));
    }

    private static BigDecimal scale(@Nullable String scale) {
        if (scale == null) return BigDecimal.ONE;
        String s = scale.toLowerCase(Locale.ROOT);
        if (s.startsWith("mil") && !s.startsWith("mill") && !s.startsWith("milli")) return BigDecimal.valueOf(1000);
        if (s.startsWith("tausend") || s.startsWith("тыс") || s.equals("mille")) return BigDecimal.valueOf(1000);
        if (s.startsWith("milliard") || s.startsWith("миллиард")) return BigDecimal.valueOf(1_000_000_000L);
        return BigDecimal.valueOf(1_000_000);
    }
}
