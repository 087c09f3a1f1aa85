package lockstep.documents.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a field or a line that holds one date and little else. */
public final class DateField {
    private static final String TIME =
            "(?:[T ,]+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(?i:(am|pm|a\\.m\\.|p\\.m\\.))?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:[-/. ]\\s?|(?=\\d{2}/\\d{2}(?!\\d)))(\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME);
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d{1,3}\\b)");
    private static final Pattern HAN =
            Pattern.compile("((?:19|20)\\d{2})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?[\\s-]*(?:de\\s+|d')?(" + Months.ANY
                    + ")\\.?,?[\\s-]*(?:de\\s+)?((?:19|20)\\d{2}|\\d{2}(?=\\s+\\d{2}:))(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(" + Months.ANY + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)" + TIME);
    private static final Pattern UNIX_STYLE = Pattern.compile(
            "(" + Months.ANY + ")\\s+(\\d{1,2})\\s+(\\d{2}):(\\d{2}):(\\d{2})\\s+[A-Z]{0,5}\\s*((?:19|20)\\d{2})",
            Pattern.CASE_INSENSITIVE);

    private DateField() {}

    /** ISO 8601 day or time of the first date in the text; empty where there is none that exists in the calendar. */
    public static Optional<String> read(String text) {
        if (text.length() > 400) return read(text.substring(0, 400));
        Matcher m = ISO.matcher(text);
        if (m.find()) return stamp(m, m.group(1), m.group(2), m.group(3), 4);
        m = HAN.matcher(text);
        if (m.find()) return stamp(m, m.group(1), m.group(2), m.group(3), 4);
        m = DAY_MONTH.matcher(text);
        if (m.find()) return stamp(m, m.group(3), month(m.group(2)), m.group(1), 4);
        m = MONTH_DAY.matcher(text);
        if (m.find()) return stamp(m, m.group(3), month(m.group(1)), m.group(2), 4);
        m = UNIX_STYLE.matcher(text);
        if (m.find()) return day(m.group(6), month(m.group(1)), m.group(2)).map(LocalDate::toString);
        m = NUMERIC.matcher(text);
        if (m.find()) return numeric(m);
        m = PACKED.matcher(text);
        return m.find() ? day(m.group(1), m.group(2), m.group(3)).map(LocalDate::toString) : Optional.empty();
    }

    /** 3/4/2020 is 4 March where people write slashes, 3.4.2020 is 3 April. */
    private static Optional<String> numeric(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean monthFirst = second > 12 || (m.group(2).equals("/") && first <= 12);
        return monthFirst
                ? stamp(m, m.group(4), m.group(1), m.group(3), 5)
                : stamp(m, m.group(4), m.group(3), m.group(1), 5);
    }

    private static String month(String name) {
        OptionalInt number = Months.of(name);
        return String.valueOf(number.orElse(0));
    }

    private static Optional<String> stamp(Matcher m, String year, String month, String day, int time) {
        Optional<LocalDate> on = day(year.length() == 2 ? "20" + year : year, month, day);
        if (on.isEmpty() || m.group(time) == null) return on.map(LocalDate::toString);
        int hour = Integer.parseInt(m.group(time));
        String half = m.group(time + 3);
        if (half != null)
            hour = hour % 12 + (half.toLowerCase(java.util.Locale.ROOT).startsWith("p") ? 12 : 0);
        int minute = Integer.parseInt(m.group(time + 1));
        if (hour > 23 || minute > 59) return on.map(LocalDate::toString);
        String seconds = m.group(time + 2) == null ? "" : ":" + m.group(time + 2);
        String zone = m.group(time + 4) == null ? "" : m.group(time + 4);
        if (zone.length() == 5) zone = zone.substring(0, 3) + ":" + zone.substring(3);
        return Optional.of(on.get() + "T" + two(hour) + ":" + two(minute) + seconds + zone);
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : String.valueOf(n);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
