package lockstep.documents.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.date.DateStyle.Order;
import lockstep.documents.schema.Shape;

/** Reads a field or a line that holds one date and little else. A day that may be two is none. */
public final class DateField {
    private static final List<Pattern> FORMS = DateForms.of("field");
    private static final List<Pattern> NUMERIC = DateForms.of("numeric");
    private static final List<Pattern> PACKED = DateForms.of("packed");
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern THAI_DOT = Pattern.compile("(?<=\\p{IsThai})\\.");
    private static final Pattern SECONDS = Shape.UNIX_TIME.pattern();
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
        return any(plain, DateStyle.unknown()).isPresent()
                || DateForms.first(NUMERIC, plain)
                        .filter(m -> day(m.group("y"), m.group("a"), m.group("b"))
                                        .isPresent()
                                || day(m.group("y"), m.group("b"), m.group("a")).isPresent())
                        .isPresent();
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
        Optional<Matcher> whole = DateForms.first(FORMS, text);
        if (whole.isPresent()) return whole(whole.get(), style);
        Optional<Matcher> numeric = DateForms.first(NUMERIC, text);
        if (numeric.isPresent()) return numeric(numeric.get(), style);
        return DateForms.first(PACKED, text)
                .flatMap(m -> day(m.group("y"), m.group("m"), m.group("d")))
                .map(LocalDate::toString);
    }

    /** Numbers alone that begin with the year tell nothing where years are not ours. */
    private static Optional<String> whole(Matcher m, DateStyle style) {
        String month = m.group("m");
        boolean named = !Character.isDigit(month.charAt(0));
        boolean numbers = m.pattern().equals(FORMS.get(0));
        if (numbers && OtherCalendars.notOurs(style)) return Optional.empty();
        return stamp(m, named ? month(month, style) : month, m.group("d"));
    }

    /** 3/4/2020 is 3 April or March 4 as a region writes it, and 3.4.2020 is 3 April but where the month comes first. */
    private static Optional<String> numeric(Matcher m, DateStyle style) {
        int first = DateForms.number(m, "a");
        int second = DateForms.number(m, "b");
        if (first > 12 || first == second) return stamp(m, m.group("b"), m.group("a"));
        if (second > 12) return stamp(m, m.group("a"), m.group("b"));
        boolean dots = m.group("mark").equals(".");
        Order order = OtherCalendars.notOurs(style) ? Order.UNKNOWN : style.order();
        boolean dayFirst = dots ? order != Order.MONTH_FIRST : order == Order.DAY_FIRST;
        if (dayFirst) return stamp(m, m.group("b"), m.group("a"));
        if (!dots && order == Order.MONTH_FIRST) return stamp(m, m.group("a"), m.group("b"));
        style.cannotTell(m.group());
        return Optional.empty();
    }

    private static String month(String name, DateStyle style) {
        return String.valueOf(Months.of(name, style).orElse(0));
    }

    private static Optional<String> stamp(Matcher m, String month, String day) {
        String year = m.group("y");
        Optional<LocalDate> on = day(year.length() == 2 ? "20" + year : year, month, day);
        if (on.isEmpty() || part(m, "hour").isEmpty()) return on.map(LocalDate::toString);
        int hour = DateForms.number(m, "hour");
        String half = part(m, "half").toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        int minute = DateForms.number(m, "minute");
        if (hour > 23 || minute > 59) return on.map(LocalDate::toString);
        String second = part(m, "second");
        String seconds = second.isEmpty() ? "" : ":" + second;
        return Optional.of(on.get() + "T" + two(hour) + ":" + two(minute) + seconds + zone(m));
    }

    private static String zone(Matcher m) {
        String zone = part(m, "zone").toUpperCase(Locale.ROOT);
        return zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }

    private static String part(Matcher m, String name) {
        return DateForms.part(m, name);
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
