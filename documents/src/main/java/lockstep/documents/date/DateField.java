package lockstep.documents.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateStyle.Order;

/** Reads a field or a line that holds one date and little else. A day that may be two is none. */
public final class DateField {
    private static final String TIME =
            "(?:[T ,]+(?:at\\s+)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(?i:(am|pm|a\\.m\\.|p\\.m\\.))?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?";
    /** Ours, or one of Thailand's. */
    private static final String YEAR = "((?:19|20|24|25)\\d{2}";

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)" + YEAR + ")(?:[-/. ]\\s?|(?=\\d{2}/\\d{2}(?!\\d)))(\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME);
    private static final Pattern PACKED = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d{1,3}\\b)");
    private static final Pattern HAN =
            Pattern.compile("((?:19|20)\\d{2})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?" + TIME);
    private static final Pattern VIETNAMESE = Pattern.compile("(?i)(?<!\\d)(\\d{1,2})\\s+" + DateWords.any("month-word")
            + "\\s+(\\d{1,2}),?\\s+(?:" + DateWords.any("year-word") + "\\s+)?((?:19|20)\\d{2})(?!\\d)" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d\\p{L}])(\\d{1,2})(?:" + DateWords.any("ordinal") + "|\\.)?[\\s-]*(?:" + DateWords.any("of")
                    + "\\s+|d')?(" + Months.ANY + ")\\.?,?[\\s-]*(?:" + DateWords.any("of") + "\\s+)?(?:"
                    + DateWords.any("year-word") + "\\s*)?" + YEAR + "|\\d{2}(?=\\s+\\d{2}:))(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(" + Months.ANY + ")\\.?\\s+(\\d{1,2})" + DateWords.any("ordinal")
                    + "?,?\\s+((?:19|20)\\d{2})(?!\\d)" + TIME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?" + YEAR + ")(?!\\d)" + TIME);
    private static final Pattern UNIX_STYLE = Pattern.compile(
            "(" + Months.ANY + ")\\s+(\\d{1,2})\\s+(\\d{2}):(\\d{2}):(\\d{2})\\s+[A-Z]{0,5}\\s*((?:19|20)\\d{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern THAI_DOT = Pattern.compile("(?<=\\p{IsThai})\\.");
    private static final Pattern SECONDS = Pattern.compile("\\s*(\\d{10})(\\d{3})?\\s*");
    private static final int LONGEST = 400;
    /** Years above it are not ours. */
    private static final int OURS = 2399;

    private DateField() {}

    /** ISO 8601 day or time of the first date in the text; empty where there is none, or where it may be two. */
    public static Optional<String> read(String text) {
        return read(text, DateStyle.unknown());
    }

    /** The same on a page that writes its days in a style. */
    public static Optional<String> read(String text, DateStyle style) {
        return any(plain(text), style).filter(DateField::isPlausible);
    }

    /** What stands in a field for machines: also seconds or milliseconds since 1970. */
    public static Optional<String> machine(String text, DateStyle style) {
        Matcher m = SECONDS.matcher(text);
        if (!m.matches()) return read(text, style);
        String time = Instant.ofEpochSecond(Long.parseLong(m.group(1)))
                .atOffset(ZoneOffset.UTC)
                .toString();
        return Optional.of(time).filter(DateField::isPlausible).or(() -> read(text, style));
    }

    /** Whether a text holds a date at all, also one that may be two days. */
    public static boolean holds(String text) {
        String plain = plain(text);
        Matcher m = NUMERIC.matcher(plain);
        return any(plain, DateStyle.unknown()).isPresent()
                || (m.find()
                        && (day(m.group(4), m.group(1), m.group(3)).isPresent()
                                || day(m.group(4), m.group(3), m.group(1)).isPresent()));
    }

    private static boolean isPlausible(String iso) {
        return Plausible.is(LocalDate.parse(iso.substring(0, 10)));
    }

    /** With digits as we write them. */
    private static String plain(String text) {
        String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        boolean ascii = part.chars().allMatch(c -> c < 0x300);
        if (ascii) return part;
        String digits = DIGITS.matcher(part)
                .replaceAll(d -> String.valueOf(Character.digit(d.group().codePointAt(0), 10)));
        return THAI_DOT.matcher(digits.replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", ""))
                .replaceAll("");
    }

    private static Optional<String> any(String text, DateStyle style) {
        Optional<LocalDate> other = OtherCalendars.in(text, style);
        if (other.isPresent()) return other.map(LocalDate::toString);
        Matcher m = ISO.matcher(text);
        if (m.find())
            return OtherCalendars.notOurs(style) ? Optional.empty() : stamp(m, m.group(1), m.group(2), m.group(3), 4);
        m = HAN.matcher(text);
        if (m.find()) return stamp(m, m.group(1), m.group(2), m.group(3), 4);
        m = VIETNAMESE.matcher(text);
        if (m.find()) return stamp(m, m.group(3), m.group(2), m.group(1), 4);
        m = DAY_MONTH.matcher(text);
        if (m.find()) return stamp(m, m.group(3), month(m.group(2), style), m.group(1), 4);
        m = MONTH_DAY.matcher(text);
        if (m.find()) return stamp(m, m.group(3), month(m.group(1), style), m.group(2), 4);
        m = UNIX_STYLE.matcher(text);
        if (m.find())
            return day(m.group(6), month(m.group(1), style), m.group(2)).map(LocalDate::toString);
        m = NUMERIC.matcher(text);
        if (m.find()) return numeric(m, style);
        m = PACKED.matcher(text);
        return m.find() ? day(m.group(1), m.group(2), m.group(3)).map(LocalDate::toString) : Optional.empty();
    }

    /** 3/4/2020 is 3 April or March 4 as a region writes it, and 3.4.2020 is 3 April but where the month comes first. */
    private static Optional<String> numeric(Matcher m, DateStyle style) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (first > 12 || first == second) return stamp(m, m.group(4), m.group(3), m.group(1), 5);
        if (second > 12) return stamp(m, m.group(4), m.group(1), m.group(3), 5);
        boolean dots = m.group(2).equals(".");
        Order order = OtherCalendars.notOurs(style) ? Order.UNKNOWN : style.order();
        boolean dayFirst = dots ? order != Order.MONTH_FIRST : order == Order.DAY_FIRST;
        if (dayFirst) return stamp(m, m.group(4), m.group(3), m.group(1), 5);
        if (!dots && order == Order.MONTH_FIRST) return stamp(m, m.group(4), m.group(1), m.group(3), 5);
        style.cannotTell(m.group());
        return Optional.empty();
    }

    private static String month(String name, DateStyle style) {
        return String.valueOf(Months.of(name, style).orElse(0));
    }

    private static Optional<String> stamp(Matcher m, String year, String month, String day, int time) {
        Optional<LocalDate> on = day(year.length() == 2 ? "20" + year : year, month, day);
        if (on.isEmpty() || m.group(time) == null) return on.map(LocalDate::toString);
        int hour = Integer.parseInt(m.group(time));
        String half = m.group(time + 3);
        if (half != null) hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
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
        int y = Integer.parseInt(year);
        if (y > OURS) return OtherCalendars.thai(y, Integer.parseInt(month), Integer.parseInt(day));
        try {
            return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
