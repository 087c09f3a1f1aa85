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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days by the calendars of Iran and Afghanistan, Thailand, Japan and Taiwan. */
final class OtherCalendars {
    /*
     * Lunar days of the Islamic year are not reckoned: they begin with what is seen of the moon, and differ by a day from country
     * to country. Nor are those of Nepal and Ethiopia: their numbers look like other years of ours, so that numbers alone tell
     * nothing in these languages.
     */
    private static final Map<String, Integer> PERSIAN = persianMonths();

    private static final Pattern PERSIAN_WORDS = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*(?:ام\\s*)?("
            + String.join("|", PERSIAN.keySet()) + ")(?:\\s*ماه)?،?\\s*(?:سال\\s*)?(1[34]\\d{2})(?!\\d)");
    private static final Pattern PERSIAN_NUMBERS = Pattern.compile(
            "(?<!\\d)(?:(1[34]\\d{2})([/.-])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([/.-])(\\d{1,2})\\6(1[34]\\d{2}))(?!\\d)");
    private static final Pattern JAPANESE =
            Pattern.compile("(明治|大正|昭和|平成|令和)\\s*(\\d{1,2}|元)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern TAIWANESE =
            Pattern.compile("(?:中華民國|民國|民国)\\s*(\\d{2,3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "明治", JapaneseEra.MEIJI,
            "大正", JapaneseEra.TAISHO,
            "昭和", JapaneseEra.SHOWA,
            "平成", JapaneseEra.HEISEI,
            "令和", JapaneseEra.REIWA);
    /** Languages whose pages write numbers of years that are not ours. */
    private static final String[] NOT_OURS = {"ne", "am", "ti"};

    private OtherCalendars() {}

    private static Map<String, Integer> persianMonths() {
        Map<String, Integer> names = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (String locale : new String[] {"fa@calendar=persian", "fa_AF@calendar=persian"}) {
            String[] months = new DateFormatSymbols(
                            Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale(locale)), new ULocale(locale))
                    .getMonths();
            for (int i = 0; i < 12 && i < months.length; i++) names.put(months[i], i + 1);
        }
        return names;
    }

    /** A day in words or numbers that only such a calendar has. */
    static Optional<LocalDate> in(String text, DateStyle style) {
        Matcher m = JAPANESE.matcher(text);
        if (m.find()) return japanese(m);
        m = TAIWANESE.matcher(text);
        if (m.find()) return taiwanese(m);
        if (text.indexOf("13") < 0 && text.indexOf("14") < 0) return Optional.empty();
        m = PERSIAN_WORDS.matcher(text);
        if (m.find()) return persian(m.group(3), Objects.requireNonNull(PERSIAN.get(m.group(2))), m.group(1));
        m = PERSIAN_NUMBERS.matcher(text);
        // 1445/08/24 is lunar in Arabic, and 1402/12/15 of the sun in Persian.
        if (!m.find() || !style.isIn("fa", "ps", "prs", "tg", "mzn", "glk")) return Optional.empty();
        boolean yearFirst = m.group(1) != null;
        return yearFirst
                ? persian(m.group(1), Integer.parseInt(m.group(3)), m.group(4))
                : persian(m.group(8), Integer.parseInt(m.group(7)), m.group(5));
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
            int year = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
            JapaneseEra era = Objects.requireNonNull(ERAS.get(m.group(1)));
            return Optional.of(LocalDate.from(
                    JapaneseDate.of(era, year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> taiwanese(Matcher m) {
        try {
            return Optional.of(LocalDate.from(MinguoDate.of(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> persian(String year, int month, String day) {
        var calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("@calendar=persian"));
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(Calendar.EXTENDED_YEAR, Integer.parseInt(year));
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, Integer.parseInt(day));
        try {
            return Optional.of(Instant.ofEpochMilli(calendar.getTimeInMillis())
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
