package lockstep.documents.incident;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English words that are numbers, and the nouns that such numbers count. */
final class NumberWords {
    private static final Map<String, Long> WORDS = words();
    /** Every number word, the longest first. */
    static final String ANY = alternatives(WORDS.keySet());

    static final List<String> OPENING = List.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "teen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "million",
            "dozen",
            "scores");

    private NumberWords() {}

    private static Map<String, Long> words() {
        Map<String, Long> words = new LinkedHashMap<>();
        String[] small = {
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < small.length; i++) words.put(small[i], i + 2L);
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        String[] ones = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int t = 0; t < tens.length; t++) {
            words.put(tens[t], 10L * (t + 2));
            for (int o = 0; o < ones.length; o++) words.put(tens[t] + "-" + ones[o], 10L * (t + 2) + o + 1);
        }
        words.put("hundred", 100L);
        words.put("a hundred", 100L);
        words.put("one hundred", 100L);
        words.put("a thousand", 1000L);
        words.put("one thousand", 1000L);
        words.put("a million", 1_000_000L);
        words.put("one million", 1_000_000L);
        words.put("half a million", 500_000L);
        words.put("a dozen", 12L);
        words.put("half a dozen", 6L);
        words.put("two dozen", 24L);
        words.put("three dozen", 36L);
        words.put("four dozen", 48L);
        words.put("dozens", 24L);
        words.put("scores", 40L);
        words.put("hundreds", 200L);
        words.put("several hundred", 300L);
        words.put("a few hundred", 300L);
        words.put("thousands", 2000L);
        words.put("several thousand", 3000L);
        words.put("a few thousand", 3000L);
        words.put("tens of thousands", 20_000L);
        words.put("hundreds of thousands", 200_000L);
        words.put("millions", 2_000_000L);
        words.put("tens of millions", 20_000_000L);
        words.put("hundreds of millions", 200_000_000L);
        return words;
    }

    private static String alternatives(Set<String> words) {
        List<String> all = new ArrayList<>(words);
        all.sort(Comparator.comparingInt(String::length).reversed());
        return String.join("|", all);
    }

    static @Nullable Long value(String word) {
        return WORDS.get(word);
    }

    /** "hundreds" and its like say how exact they are. */
    static boolean vague(String word) {
        return word.matches("dozens|scores|.*hundreds.*|.*thousands.*|.*millions.*|(?:several|a few) .*");
    }

    static BigDecimal scale(@Nullable String scale) {
        if (scale == null) return BigDecimal.ONE;
        return switch (scale.strip()) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand", "k" -> BigDecimal.valueOf(1000);
            case "million", "m" -> BigDecimal.valueOf(1_000_000);
            case "billion", "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(1_000_000_000_000L);
        };
    }
}
