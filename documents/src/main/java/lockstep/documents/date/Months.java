package lockstep.documents.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of months in many languages, as the Unicode locale data has them. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "be", "bg", "sr", "pl", "cs", "sk", "ro", "hu", "sv",
            "da", "nb", "fi", "et", "lv", "lt", "tr", "el", "ka", "ar", "fa", "he", "id");

    private static final Map<String, Integer> NUMBER = read();

    /** Any name of a month, longest first, as a group-free pattern. */
    static final String ANY = NUMBER.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    private Months() {}

    static OptionalInt of(String name) {
        Integer n = NUMBER.get(name.toLowerCase(Locale.ROOT).replace(".", ""));
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> names = new TreeMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    add(names, month.getDisplayName(style, locale), month.getValue());
                }
                // Short names of other languages collide with common words.
                if (List.of("en", "de", "fr", "es", "ru").contains(language)) {
                    add(names, month.getDisplayName(TextStyle.SHORT, locale), month.getValue());
                }
            }
        }
        names.put("sept", 9);
        names.put("januar", 1);
        names.put("februar", 2);
        return names;
    }

    private static void add(Map<String, Integer> names, String name, int number) {
        String low = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (low.length() >= 3 && !Character.isDigit(low.charAt(0))) names.putIfAbsent(low, number);
    }
}
