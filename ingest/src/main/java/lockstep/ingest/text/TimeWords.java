package lockstep.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words in times: names of months and days in many languages, abbreviations of zones, words that say nothing. */
final class TimeWords {
    private static final TimeWords SHARED = new TimeWords();

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Set<DayOfWeek>> days = new HashMap<>();
    private final Map<String, List<ZoneOffset>> zones = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    static TimeWords shared() {
        return SHARED;
    }

    private TimeWords() {
        for (String line : lines()) {
            String[] cells = line.split("\t");
            switch (cells[0]) {
                case "zone" -> zones.put(cells[1], offsets(cells[2]));
                case "months" -> {
                    for (String tag : cells[1].split(" ")) name(Locale.forLanguageTag(tag));
                }
                case "days" -> {
                    for (String tag : cells[1].split(" ")) days(Locale.forLanguageTag(tag));
                }
                case "filler" -> fillers.addAll(List.of(cells[1].split(" ")));
                default -> throw new IllegalStateException("times.tsv: " + line);
            }
        }
        // a name that means different months in two languages means none
        months.values().removeIf(month -> month == 0);
    }

    /** The month of a name, from 1; 0 where there is none. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** The days of the week that a word names in any language; none where it names none. */
    Set<DayOfWeek> days(String word) {
        return days.getOrDefault(word, Set.of());
    }

    /** What an abbreviation may stand for; several where it alone does not say which. */
    List<ZoneOffset> zone(String word) {
        return zones.getOrDefault(word, List.of());
    }

    boolean saysNothing(String word) {
        return fillers.contains(word);
    }

    private void name(Locale language) {
        for (TextStyle style : TextStyle.values()) {
            if (style == TextStyle.NARROW || style == TextStyle.NARROW_STANDALONE) continue;
            for (Month month : Month.values()) {
                String name = plain(month.getDisplayName(style, language), language);
                if (!name.isEmpty() && !Character.isDigit(name.charAt(0)))
                    months.merge(name, month.getValue(), (a, b) -> a.equals(b) ? a : Integer.valueOf(0));
            }
        }
        days(language);
    }

    private void days(Locale language) {
        for (TextStyle style : TextStyle.values()) {
            if (style == TextStyle.NARROW || style == TextStyle.NARROW_STANDALONE) continue;
            for (DayOfWeek day : DayOfWeek.values())
                days.computeIfAbsent(
                                plain(day.getDisplayName(style, language), language),
                                d -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
        }
    }

    private static String plain(String name, Locale language) {
        return name.toLowerCase(language).replace(".", "").strip();
    }

    private static List<ZoneOffset> offsets(String cell) {
        List<ZoneOffset> all = new ArrayList<>();
        for (String offset : cell.split(" ")) all.add(ZoneOffset.of(offset));
        return List.copyOf(all);
    }

    private static List<String> lines() {
        try (InputStream in = TimeWords.class.getResourceAsStream("times.tsv")) {
            if (in == null) throw new IllegalStateException("times.tsv is missing");
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
