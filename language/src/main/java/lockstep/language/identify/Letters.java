package lockstep.language.identify;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the letters of a text alone say about its language: the script, and letters that only some languages write. */
final class Letters {
    private static final Map<Integer, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.HIRAGANA, "ja"),
            Map.entry(UScript.KATAKANA, "ja"),
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.ORIYA, "or"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.TIBETAN, "bo"));

    /** Languages that are written in more scripts than the one that the tables name. */
    private static final Set<String> TWO_SCRIPTS =
            Set.of("sr", "uz", "az", "kk", "ky", "tg", "tk", "tt", "bs", "ku", "mn", "ms", "sd");

    private static final Map<String, int[]> SCRIPTS_OF = new ConcurrentHashMap<>();

    private static final int SCRIPTS = 512;

    private final int[] counts = new int[SCRIPTS];
    private int letters;
    private int kana;
    private int ukrainian;
    private int russian;
    private int persian;
    private int urdu;

    Letters(CharSequence text) {
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (!Character.isLetter(c)) continue;
            letters++;
            count(c);
        }
    }

    private void count(int c) {
        if (c < 0x250) {
            counts[UScript.LATIN]++;
            return;
        }
        int script = UScript.getScript(c);
        counts[script]++;
        if (script == UScript.HIRAGANA || script == UScript.KATAKANA) kana++;
        if ("іїєґІЇЄҐ".indexOf(c) >= 0) ukrainian++;
        if ("ыэёъЫЭЁЪ".indexOf(c) >= 0) russian++;
        if ("پچژگ".indexOf(c) >= 0) persian++;
        if ("ٹڈڑےں".indexOf(c) >= 0) urdu++;
    }

    int count() {
        return letters;
    }

    int kana() {
        return kana;
    }

    /** The script of most letters. */
    int script() {
        int best = UScript.COMMON;
        for (int s = 0; s < counts.length; s++) if (counts[s] > counts[best]) best = s;
        return best;
    }

    /** The language, where the script leaves no choice. */
    String certain() {
        int script = script();
        if (script == UScript.HAN) return kana * 10 > letters ? "ja" : "zh";
        return ONE_LANGUAGE.getOrDefault(script, "");
    }

    /** Whether any letter is of a script that a language is written in; so is one that the tables of scripts do not know. */
    boolean areOf(String language) {
        if (TWO_SCRIPTS.contains(language)) return true;
        int[] scripts = SCRIPTS_OF.computeIfAbsent(language, l -> UScript.getCode(new ULocale(l)));
        return scripts == null || Arrays.stream(scripts).anyMatch(s -> counts[s] > 0);
    }

    /** Whether a language is written with letters that this text has, or without ones it has. */
    double fits(String language) {
        return switch (language) {
            case "uk" -> russian > ukrainian ? 0.02 : ukrainian > 0 ? 20 : 1;
            case "ru" -> ukrainian > russian ? 0.02 : russian > 0 ? 5 : 1;
            case "bg", "mk", "sr" -> russian + ukrainian > 0 ? 0.05 : 1;
            case "fa" -> urdu > 0 ? 0.1 : persian > 0 ? 3 : 1;
            case "ur" -> urdu > 0 ? 3 : 1;
            case "ar", "arz" -> persian + urdu > 0 ? 0.1 : 1;
            default -> 1;
        };
    }
}
