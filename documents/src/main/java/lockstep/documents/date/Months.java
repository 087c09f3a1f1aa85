package lockstep.documents.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.documents.scan.Needles;
import lockstep.documents.schema.SchemaNames;
import lockstep.documents.schema.Shape;

/** Names of months in many languages, as the Unicode locale data has them. */
final class Months {
    private static final SchemaNames NAMES = new SchemaNames("dates.tsv");
    private static final List<String> LANGUAGES = NAMES.of("month-names");
    private static final Set<String> SHORT = NAMES.set("short-month-names");

    private static final Map<String, Integer> NUMBER = read();

    /** Any name of a month, longest first, as a group-free pattern. */
    static final String ANY = NUMBER.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(n -> n.replaceAll("([^\\p{L}\\p{M}\\d ])", "\\\\$1"))
            .collect(Collectors.joining("|", "(?:", ")"));

    /** First words of all names: where none stands, no name does. */
    private static final Set<String> FIRST_WORDS =
            NUMBER.keySet().stream().map(n -> n.split(" ")[0]).collect(Collectors.toSet());

    /** How these begin, by a few bits of their first two letters: most words of a text are told apart by it. */
    private static final boolean[] BEGINNINGS = beginnings();

    private static final Pattern NUMERIC = Shape.DAY_OF_OTHER_SCRIPT.pattern();
    private static final int AROUND = 32;

    private static final String TWO_MONTHS = NAMES.one("two-months");
    private static final int CROATIAN = 10;
    private static final Pattern CROATIAN_SIGNS = Pattern.compile(DateWords.any("sign", "hr"));
    private static final Pattern NORTHERN_SIGNS = Pattern.compile(DateWords.any("sign", "pl"));

    private Months() {}

    private static boolean[] beginnings() {
        var beginnings = new boolean[1 << 12];
        for (String word : FIRST_WORDS) beginnings[beginning(word, 0)] = true;
        return beginnings;
    }

    private static int beginning(String text, int at) {
        char second = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) ? text.charAt(at + 1) : ' ';
        return (Character.toLowerCase(text.charAt(at)) & 63) << 6 | (Character.toLowerCase(second) & 63);
    }

    /** Words whose small letters are not one for one are always looked up. */
    private static boolean mayBegin(String text, int at) {
        return BEGINNINGS[beginning(text, at)] || text.charAt(at) == '\u0130';
    }

    /** Stretches of a text, apart from one another and in order, where the name of a month or a numeric day stands. */
    static List<int[]> places(String text) {
        List<int[]> places = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < text.length() && Character.isLetter(text.charAt(i))) i++;
            if (i - from <= 14
                    && mayBegin(text, from)
                    && FIRST_WORDS.contains(text.substring(from, i).toLowerCase(Locale.ROOT)))
                places.add(new int[] {from, i});
        }
        Matcher m = NUMERIC.matcher(text);
        while (m.find()) places.add(new int[] {m.start(), m.end()});
        places.sort(Comparator.comparingInt(p -> p[0]));
        return joined(text, places);
    }

    /** Stretches of a text, apart from one another and in order, around each number that may be a year. */
    static List<int[]> aroundYears(String text) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i + 4 <= text.length(); i++) {
            char c = text.charAt(i);
            boolean century = (c == '1' && text.charAt(i + 1) == '9') || (c == '2' && text.charAt(i + 1) == '0');
            if (century && Character.isDigit(text.charAt(i + 2)) && Character.isDigit(text.charAt(i + 3)))
                places.add(new int[] {i, i + 4});
        }
        return joined(text, places);
    }

    /** Stretches of a text, apart from one another and in order, around some words in small letters. */
    static List<int[]> around(String text, Needles words) {
        List<int[]> places = new ArrayList<>();
        char[] low = text.toCharArray();
        for (int i = 0; i < low.length; i++) low[i] = Character.toLowerCase(low[i]);
        words.in(new String(low), (word, end) -> {
            places.add(new int[] {end, end});
        });
        return joined(text, places);
    }

    private static List<int[]> joined(String text, List<int[]> places) {
        List<int[]> joined = new ArrayList<>();
        for (int[] p : places) {
            int from = Math.max(0, p[0] - AROUND);
            int to = Math.min(text.length(), p[1] + AROUND);
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && from <= last[1]) last[1] = Math.max(last[1], to);
            else joined.add(new int[] {from, to});
        }
        return joined;
    }

    /** The month of a name that is one month in every language that has it. */
    static OptionalInt of(String name) {
        if (isTwo(name)) return OptionalInt.empty();
        return any(name);
    }

    private static OptionalInt any(String name) {
        Integer n = NUMBER.get(name.toLowerCase(Locale.ROOT).replace(".", ""));
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    /** One name is October in Croatian and November in Polish and Czech; without a language it is neither. */
    static OptionalInt of(String name, DateStyle style) {
        if (!isTwo(name)) return any(name);
        if (style.isIn(NAMES.of("two-months-south"))) return OptionalInt.of(CROATIAN);
        return style.isIn(NAMES.of("two-months-north")) ? any(name) : OptionalInt.empty();
    }

    /** The same in running text, which shows by its letters and smallest words of which of these languages it is. */
    static OptionalInt of(String name, String text) {
        if (!isTwo(name)) return any(name);
        long croatian = CROATIAN_SIGNS.matcher(text).results().count();
        long northern = NORTHERN_SIGNS.matcher(text).results().count();
        if (croatian == northern) return OptionalInt.empty();
        return croatian > northern ? OptionalInt.of(CROATIAN) : any(name);
    }

    private static boolean isTwo(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(TWO_MONTHS);
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
                if (SHORT.contains(language)) {
                    add(names, month.getDisplayName(TextStyle.SHORT, locale), month.getValue());
                }
            }
        }
        names.put("sept", 9);
        // August in Syria and Iraq, too short a name for prose elsewhere.
        names.put("\u0622\u0628", 8);
        names.put("januar", 1);
        names.put("februar", 2);
        return names;
    }

    private static void add(Map<String, Integer> names, String name, int number) {
        String low = name.toLowerCase(Locale.ROOT).replace(".", "");
        boolean thai = Character.UnicodeScript.of(low.codePointAt(0)) == Character.UnicodeScript.THAI;
        if (low.length() >= (thai ? 2 : 3) && !Character.isDigit(low.charAt(0))) names.putIfAbsent(low, number);
    }
}
