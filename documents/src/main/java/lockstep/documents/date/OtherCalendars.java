package lockstep.documents.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.documents.schema.SchemaNames;

/** Days by the calendars of Iran and Afghanistan, Thailand, Japan and Taiwan. */
final class OtherCalendars {
    /*
     * Lunar days of the Islamic year are not reckoned: they begin with what is seen of the moon, and differ by a day from country
     * to country. Nor are those of Nepal and Ethiopia: their numbers look like other years of ours, so that numbers alone tell
     * nothing in these languages.
     */
    private static final SchemaNames NAMES = new SchemaNames("dates.tsv");
    private static final Map<String, Integer> PERSIAN = persianMonths();

    private static final List<Pattern> PERSIAN_WORDS =
            DateForms.of("persian", Map.of("persian-month", "(?:" + String.join("|", PERSIAN.keySet()) + ")"));
    private static final List<Pattern> PERSIAN_NUMBERS = DateForms.of("persian-numbers");
    private static final List<Pattern> JAPANESE = DateForms.of("japanese");
    private static final List<Pattern> TAIWANESE = DateForms.of("taiwanese");
    private static final Map<String, JapaneseEra> ERAS = Arrays.stream(JapaneseEra.values())
            .collect(Collectors.toMap(era -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN), Function.identity()));
    /** Languages whose pages write numbers of years that are not ours. */
    private static final List<String> NOT_OURS = NAMES.of("not-ours");

    private OtherCalendars() {}

    private static Map<String, Integer> persianMonths() {
        Map<String, Integer> names = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (String locale : NAMES.of("persian-months")) {
            String[] months = new DateFormatSymbols(
                            Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale(locale)), new ULocale(locale))
                    .getMonths();
            for (int i = 0; i < 12 && i < months.length; i++) names.put(months[i], i + 1);
        }
        return names;
    }

    /** A day in words or numbers that only such a calendar has. */
    static Optional<LocalDate> in(String text, DateStyle style) {
        Optional<Matcher> east = DateForms.first(JAPANESE, text);
        if (east.isPresent()) return japanese(east.get());
        east = DateForms.first(TAIWANESE, text);
        if (east.isPresent()) return taiwanese(east.get());
        if (text.indexOf("13") < 0 && text.indexOf("14") < 0) return Optional.empty();
        Optional<Matcher> words = DateForms.first(PERSIAN_WORDS, text);
        if (words.isPresent())
            return persian(
                    words.get(), Objects.requireNonNull(PERSIAN.get(words.get().group("m"))));
        // 1445/08/24 is lunar in Arabic, and 1402/12/15 of the sun in Persian.
        return DateForms.first(PERSIAN_NUMBERS, text)
                .filter(m -> style.isIn(NAMES.of("persian")))
                .flatMap(m -> persian(m, DateForms.number(m, "m")));
    }

    /** A year of Thailand's as one of ours; other years stay. */
    static Optional<LocalDate> thai(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.from(ThaiBuddhistDate.of(year, month, day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether numbers alone cannot tell a day of ours. */
    static boolean notOurs(DateStyle style) {
        return style.isIn(NOT_OURS);
    }

    private static Optional<LocalDate> japanese(Matcher m) {
        try {
            // The first year of a time may be told in a word.
            boolean counted = Character.isDigit(m.group("y").charAt(0));
            int year = counted ? DateForms.number(m, "y") : 1;
            JapaneseEra era = Objects.requireNonNull(ERAS.get(m.group("era")));
            return Optional.of(
                    LocalDate.from(JapaneseDate.of(era, year, DateForms.number(m, "m"), DateForms.number(m, "d"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> taiwanese(Matcher m) {
        try {
            return Optional.of(LocalDate.from(
                    MinguoDate.of(DateForms.number(m, "y"), DateForms.number(m, "m"), DateForms.number(m, "d"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> persian(Matcher m, int month) {
        var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(Calendar.EXTENDED_YEAR, DateForms.number(m, "y"));
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, DateForms.number(m, "d"));
        try {
            return Optional.of(Instant.ofEpochMilli(calendar.getTimeInMillis())
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
