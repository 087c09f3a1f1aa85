package lockstep.documents.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses the language of an article from its script and its commonest small words. */
public final class Language {
    /** Of languages that fit as well, the one with more lists is taken: its texts are the more likely. */
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    /** For each small word the languages that have it. */
    private static final Map<String, List<String>> LANGUAGES_OF = new HashMap<>();

    private static final int LONGEST;

    static {
        int longest = 0;
        for (var entry : SMALL_WORDS.entrySet()) {
            for (String word : entry.getValue()) {
                LANGUAGES_OF.computeIfAbsent(word, w -> new ArrayList<>()).add(entry.getKey());
                longest = Math.max(longest, word.length());
            }
        }
        LONGEST = longest;
    }

    private Language() {}

    /** ISO 639-1 code, or empty where there is too little to tell. */
    public static String of(String text) {
        String sample = text.length() > 4000 ? text.substring(0, 4000) : text;
        String byScript = byScript(sample);
        if (!byScript.isEmpty()) return byScript;
        String best = "";
        int most = 1;
        Map<String, Integer> hits = new HashMap<>();
        for (String word : words(sample.toLowerCase(Locale.ROOT))) {
            for (String language : LANGUAGES_OF.getOrDefault(word, List.of())) hits.merge(language, 1, Integer::sum);
        }
        for (String language : SMALL_WORDS.keySet()) {
            int n = hits.getOrDefault(language, 0);
            if (n > most) {
                most = n;
                best = language;
            }
        }
        return best;
    }

    /** The words that are short enough to be small ones. */
    private static List<String> words(String low) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= low.length(); ) {
            int c = i < low.length() ? low.codePointAt(i) : ' ';
            if (!inWord(c)) {
                if (i > from && i - from <= LONGEST) words.add(low.substring(from, i));
                from = i + Character.charCount(c);
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean inWord(int c) {
        if (c < 0x80) return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(c);
        };
    }

    private static String byScript(String s) {
        int letters = 0;
        int[] of = new int[6];
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            switch (Character.UnicodeScript.of(c)) {
                case HAN -> of[0]++;
                case HIRAGANA, KATAKANA -> of[1]++;
                case HANGUL -> of[2]++;
                case GREEK -> of[3]++;
                case HEBREW -> of[4]++;
                case GEORGIAN -> of[5]++;
                default -> {}
            }
        }
        if (letters == 0) return "";
        if (of[1] > 0.1 * letters) return "ja";
        if (of[0] > 0.4 * letters) return "zh";
        if (of[2] > 0.4 * letters) return "ko";
        if (of[3] > 0.4 * letters) return "el";
        if (of[4] > 0.4 * letters) return "he";
        return of[5] > 0.4 * letters ? "ka" : "";
    }

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String language : Languages.byLists()) {
            Set<String> small = SmallWords.of(language, "word");
            if (!small.isEmpty()) words.put(language, small);
        }
        return words;
    }
}
