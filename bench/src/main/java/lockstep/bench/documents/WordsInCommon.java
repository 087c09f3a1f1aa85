package lockstep.bench.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two texts are as bags of words; each character of Chinese and Japanese is a word. */
public final class WordsInCommon {
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private WordsInCommon() {}

    /** Harmonic mean of precision and recall of words; 1 where both are empty. */
    public static double f1(String found, String expected) {
        Map<String, Integer> want = bag(expected);
        int wanted = want.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> have = bag(found);
        int had = have.values().stream().mapToInt(Integer::intValue).sum();
        if (wanted == 0 && had == 0) return 1;
        int common = 0;
        for (var e : have.entrySet()) common += Math.min(e.getValue(), want.getOrDefault(e.getKey(), 0));
        return 2.0 * common / (wanted + had);
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        Matcher m = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (m.find()) bag.merge(m.group(), 1, Integer::sum);
        return bag;
    }
}
