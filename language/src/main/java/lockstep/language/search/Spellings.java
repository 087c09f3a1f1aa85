package lockstep.language.search;

import java.util.HashMap;
import java.util.Map;
import lockstep.language.form.Clean;
import lockstep.language.form.Fold;
import lockstep.language.form.Tokens;

/** Regular expressions that find every spelling which readers take for one word. */
final class Spellings {
    /*
     * Each character of the Basic Multilingual Plane is cleaned and folded once; those that fold to one another are a class. Between
     * the letters of a word hidden characters and marks may stand. The expressions keep to what RE2 and java.util.regex both read.
     */
    private static final Map<Integer, String> CLASSES = classes();
    private static final String HIDDEN =
            "[\\x{0300}-\\x{036F}\\x{064B}-\\x{065F}\\x{0670}\\x{0640}\\x{00AD}\\x{200B}-\\x{200F}\\x{2060}-\\x{2064}\\x{FEFF}\\x{FE00}-\\x{FE0F}]*";
    private static final String EDGE = "[^\\p{L}\\p{N}_]";

    private Spellings() {}

    /** An expression for folded words that follow one another; a star ends a word that is only begun. */
    static String of(java.util.List<String> words) {
        var out = new StringBuilder();
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (!unspaced(first)) out.append("(?:^|").append(EDGE).append(')');
        for (int w = 0; w < words.size(); w++) {
            if (w > 0) out.append("[^\\p{L}\\p{N}]{1,3}");
            word(words.get(w), out);
        }
        if (!last.endsWith("*") && !unspaced(last))
            out.append("(?:$|").append(EDGE).append(')');
        return out.toString();
    }

    private static boolean unspaced(String word) {
        return Tokens.isUnspaced(word.codePointAt(0));
    }

    private static void word(String word, StringBuilder out) {
        int[] letters = word.codePoints().filter(c -> c != '*').toArray();
        for (int i = 0; i < letters.length; i++) {
            if (i > 0) out.append(HIDDEN);
            if (letters[i] == 's' && i + 1 < letters.length && letters[i + 1] == 's') {
                out.append("(?:[sS]").append(HIDDEN).append("[sS]|\\x{00DF})");
                i++;
            } else out.append(CLASSES.getOrDefault(letters[i], quoted(letters[i])));
        }
    }

    private static String quoted(int c) {
        return String.format(java.util.Locale.ROOT, "\\x{%04X}", c);
    }

    private static Map<Integer, String> classes() {
        Map<Integer, StringBuilder> members = new HashMap<>();
        for (int c = 'A'; c <= 0xFFFF; c++) {
            if (c >= 0xD800 && c <= 0xF8FF) continue;
            if (!Character.isLetterOrDigit(c)) continue;
            String folded = Fold.word(Clean.of(Character.toString(c)));
            if (folded.codePointCount(0, folded.length()) != 1) continue;
            members.computeIfAbsent(folded.codePointAt(0), f -> new StringBuilder())
                    .append(quoted(c));
        }
        Map<Integer, String> classes = new HashMap<>();
        members.forEach((folded, all) ->
                classes.put(folded, "[" + (all.indexOf(quoted(folded)) < 0 ? quoted(folded) : "") + all + "]"));
        return classes;
    }
}
