package lockstep.documents.lists;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as a language spells them, by the Unicode rules for spelling them out. */
public final class SpeltNumbers {
    /** The family by which wordings name them: those from two to ninety-nine. */
    public static final String FAMILY = "spelt";

    private static final String SOFT_HYPHEN = "\u00ad";
    private static final String CHINESE = "zh";
    private static final Map<String, Map<String, Integer>> KNOWN = new ConcurrentHashMap<>();

    private SpeltNumbers() {}

    /** Any of them, the longer before the shorter. */
    static String any(String language) {
        return known(language).keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** The number that words spell; nothing where they spell none. */
    public static Optional<BigDecimal> value(String language, String words) {
        Integer known = known(language).get(words);
        if (known != null) return Optional.of(BigDecimal.valueOf(known));
        String plain = language.equals(CHINESE)
                ? Transliterator.getInstance("Hant-Hans").transliterate(words)
                : words;
        var read = new ParsePosition(0);
        Number number = format(language).parse(plain, read);
        return Optional.of(new BigDecimal(number.toString())).filter(n -> read.getIndex() == plain.length());
    }

    private static Map<String, Integer> known(String language) {
        return KNOWN.computeIfAbsent(language, l -> {
            RuleBasedNumberFormat format = format(l);
            return IntStream.rangeClosed(2, 99)
                    .boxed()
                    .collect(Collectors.toMap(
                            n -> format.format(n).replace(SOFT_HYPHEN, ""), Function.identity(), (a, b) -> a));
        });
    }

    private static RuleBasedNumberFormat format(String language) {
        return new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    }
}
