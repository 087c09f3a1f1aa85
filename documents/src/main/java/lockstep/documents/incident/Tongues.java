package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Actors, targets, claims, figures and voices in prose of other languages than English, by rules that stand in a list. */
final class Tongues {
    record Rule(String kind, String extra, List<String> words, Pattern pattern) {}

    private Tongues() {}

    static List<Rule> rules(List<String[]> rows) {
        List<Rule> rules = new ArrayList<>();
        for (String[] row : rows) {
            // Chinese parts no words.
            String edge = row[0].equals("zh") ? "" : "(?<![\\p{L}\\p{N}])";
            Pattern pattern = Pattern.compile(edge + "(?:" + row[4] + ")");
            rules.add(new Rule(row[1], row[2], Arrays.asList(row[3].split("\\|")), pattern));
        }
        return List.copyOf(rules);
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

    /** Which of the languages that have rules a text is written in; English where none of the others shows. */
    static String of(Prose prose) {
        String low = prose.low;
        int letters = 0;
        int cyrillic = 0;
        int han = 0;
        for (int i = 0; i < low.length(); i += 3) {
            char c = low.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            if (c >= '\u0400' && c <= '\u04ff') cyrillic++;
            else if (c >= '\u3400' && c <= '\u9fff') han++;
        }
        if (han * 3 > letters) return "zh";
        if (cyrillic * 3 > letters) return "ru";
        String best = "en";
        int most = count(low, List.of(" the ", " of ", " and ", " to ")) + 1;
        for (Map.Entry<String, List<String>> e : COMMON.entrySet()) {
            int n = count(low, e.getValue());
            if (n > most) {
                best = e.getKey();
                most = n;
            }
        }
        return best;
    }

    private static final Map<String, List<String>> COMMON = Map.of(
            "de", List.of(" der ", " die ", " und ", " von ", " das "),
            "fr", List.of(" le ", " les ", " des ", " et ", " une "),
            "es", List.of(" el ", " los ", " las ", " y ", " una "));

    private static int count(String low, List<String> words) {
        int n = 0;
        for (String word : words)
            for (int at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length() - 1)) n++;
        return n;
    }

    static void in(Prose prose, Told told) {
        if (isEnglish(prose.low)) return;
        for (Rule rule : prose.lists.rules) {
            String in = rule.pattern.pattern().contains("\\p{Lu}")
                            || rule.pattern.pattern().contains("A-Z")
                    ? prose.plain
                    : prose.low;
            Prose.find(rule.pattern, in, prose.with(rule.words), m -> {
                switch (rule.kind) {
                    case "actor" -> {
                        if (over(told, Field.ACTORS, m.start(), m.end())) return;
                        told.words(Field.ACTORS, m.start(), m.end());
                        if (!rule.extra.isEmpty()) told.add(Field.LAYERS, rule.extra, m.start(), m.end());
                    }
                    case "target" -> target(rule, prose, m, told);
                    case "cited" -> {
                        if (!over(told, Field.CITED, m.start("c"), m.end("c")))
                            told.words(Field.CITED, m.start("c"), m.end("c"));
                    }
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
        told.keepFirst(Field.CITED);
        told.keepFirst(Field.TARGETS);
        told.keepFirst(Field.SOURCES);
    }

    /** The words of a list are told one by one. */
    private static void target(Rule rule, Prose prose, Matcher m, Told told) {
        if (!rule.pattern.pattern().contains("(?<t>")) {
            told.words(Field.TARGETS, m.start(), m.end());
            return;
        }
        Matcher and = AND.matcher(prose.plain).region(m.start("t"), m.end("t"));
        int from = m.start("t");
        while (and.find()) {
            if (and.start() > from) told.words(Field.TARGETS, from, and.start());
            from = and.end();
        }
        if (from < m.end("t")) told.words(Field.TARGETS, from, m.end("t"));
    }

    private static final Pattern AND = Pattern.compile(
            ", (?:darunter |dont |incluid\\p{L}+ |включая )?| (?:und|et|y|и) (?:die |der |les |des |la |el |los )?|[和、及与]");

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
}
