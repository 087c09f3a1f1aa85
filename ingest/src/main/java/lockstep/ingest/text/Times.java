package lockstep.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.WrongUse;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/**
 * Reads times as files have them: seconds to nanoseconds since 1970, days of a spreadsheet, ISO 8601, the form of Twitter's first
 * interface, the form of e-mail, dates written out or in numbers, or a pattern that a person names. Counts those without a zone.
 */
public final class Times {
    /** What is not a time, or is one outside 1970 to 2200. */
    public static final long BAD = PostRow.UNKNOWN;

    private static final long DAY = 86_400_000L;
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    /** Smaller numbers are no seconds since 1970: they are days of a spreadsheet, dates in digits, or no times at all. */
    private static final long FIRST_SECOND = 631_152_000L;

    private static final long FIRST_MILLI = FIRST_SECOND * 1000;
    private static final long LAST_SECOND = LATEST / 1000;
    /** Spreadsheets count days from 1899-12-30; from 1954 to 2119 no number is anything else. */
    private static final long FIRST_SHEET_DAY = 20_000;

    private static final long LAST_SHEET_DAY = 80_000;
    private static final long SHEET_DAY_OF_1970 = 25_569;
    private static final int DIGITS_OF_A_NUMBER = 19;
    private static final List<DateTimeFormatter> OTHERS = List.of(
            pattern("EEE MMM dd HH:mm:ss Z yyyy"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            pattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS[XXX][XX][X]"),
            pattern("yyyyMMdd'T'HHmmss[X]"));
    private static final DateTimeFormatter DIGITS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMdd[HHmm[ss]]")
            .toFormatter(Locale.ROOT);

    private final ZoneId zone;
    private final boolean utc;
    private final Optional<DateTimeFormatter> named;
    private final Optional<NumberUnit> unit;
    private final boolean onlyNamed;
    private final DateOrder order;
    private long noZone;
    private long sheetDays;
    private long otherDays;
    private long lastDay = Long.MIN_VALUE;
    private int lastDate;

    /**
     * @param format a pattern of java.time, or seconds, milliseconds or days for numbers that count these, or empty
     * @param zone of times that name none
     */
    public Times(String format, ZoneId zone) {
        this(format, zone, DateOrder.UNKNOWN, true);
    }

    private Times(String format, ZoneId zone, DateOrder order, boolean onlyNamed) {
        this.zone = zone;
        this.utc = zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC");
        this.unit = NumberUnit.of(format);
        this.named = format.isEmpty() || unit.isPresent() ? Optional.empty() : Optional.of(named(format));
        this.onlyNamed = onlyNamed;
        this.order = order;
    }

    /**
     * Reads the times of one column, whose values say which number of a date is the day.
     *
     * @param format a pattern, or empty
     * @param onlyThat whether nothing but the pattern is read
     */
    public static Times ofColumn(String format, ZoneId zone, DateOrder order, boolean onlyThat) {
        return new Times(format, zone, order, onlyThat);
    }

    /** How many times of rows had no zone. */
    public long noZone() {
        return noZone;
    }

    /** How many times were days of a spreadsheet. */
    public long sheetDays() {
        return sheetDays;
    }

    /** How many times name a day of the week that was not the day of their date. */
    public long otherDays() {
        return otherDays;
    }

    /** Adds what another reader of the same source counted. */
    public void add(Times other) {
        noZone += other.noZone;
        sheetDays += other.sheetDays;
        otherDays += other.otherDays;
    }

    /** Milliseconds since 1970 UTC, or {@link #BAD}. */
    public long read(Utf8 value) {
        if (named.isPresent() || unit.isPresent()) {
            long millis = asNamed(value.toString().strip());
            if (millis != BAD || onlyNamed) return millis;
        }
        byte[] bytes = value.bytes();
        int from = value.from();
        int to = from + value.length();
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) from++;
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) to--;
        if (from == to) return BAD;
        int digits = digits(bytes, from, to);
        if (digits == to - from) return counted(number(bytes, from, to), digits);
        if (to - from >= 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            long iso = iso(bytes, from, to);
            if (iso != BAD) return inRange(iso);
        }
        return inRange(slow(plain(value.toString())));
    }

    /** Whether a text is a time of day and no more. */
    public static boolean isClock(String written) {
        return WrittenTime.isClock(plain(written));
    }

    /** Whether a date can be read with the day first and with the month first. */
    public static boolean isOpen(String written) {
        return DateOrder.isOpen(plain(written));
    }

    /** Why a text is no time, as a person can mend it. */
    public String why(String written) {
        String plain = plain(written);
        if (WholeNumber.isExponent(plain))
            return "it is a number without its last digits, as a spreadsheet or a script shortens it: save the column as text";
        if (named.isEmpty() && unit.isEmpty()) {
            if (DateOrder.isShort(plain))
                return "its year has two digits, and which number is the year, the month and the day is not sure; "
                        + "--time-format \"dd/MM/yy HH:mm\" or \"M/d/yy h:mm a\" says which";
            if (DateOrder.isOpen(plain) && order == DateOrder.UNKNOWN)
                return "its first two numbers may be day and month or month and day; --time-format \"dd/MM/yyyy HH:mm\" or "
                        + "\"M/d/yyyy h:mm a\" says which";
            String open = WrittenTime.openZone(plain);
            if (!open.isEmpty())
                return open
                        + " is the name of several zones; --time-zone, as America/Chicago or Asia/Shanghai, says which";
        }
        if (named.isEmpty() && unit.isEmpty() && isSmallNumber(plain))
            return "it is too small a number for seconds since 1970; --time-format days, seconds or milliseconds reads it as such";
        return otherCalendar(plain)
                + "takes ISO 8601, or seconds or milliseconds since 1970, dates written out, or --time-format";
    }

    private static boolean isSmallNumber(String plain) {
        return !plain.isEmpty() && plain.length() > 4 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Years that another calendar counts now: 1402 is of the Persian or the Islamic one, 2567 of the Buddhist one. */
    private static String otherCalendar(String plain) {
        for (String part : plain.split("[^0-9]+")) {
            int year = part.length() == 4 ? Integer.parseInt(part) : 0;
            if (year >= 1350 && year < 1500 || year >= 2513 && year < 2700)
                return year
                        + " is a year of another calendar, which tables do not tell apart: write days of the Gregorian one; ";
        }
        return "";
    }

    /** Reads a time that is not the time of a row: without a zone, it is not counted. */
    public long readAside(Utf8 value) {
        long before = noZone;
        long days = otherDays;
        long millis = read(value);
        noZone = before;
        otherDays = days;
        return millis;
    }

    /** Reads a time from text. */
    public long read(String text) {
        var value = new Utf8();
        value.set(text);
        return read(value);
    }

    /** Reads a whole number since 1970, in seconds, milliseconds, microseconds or nanoseconds by its size. */
    public static long number(long number) {
        if (number < FIRST_SECOND) return BAD;
        if (number < LAST_SECOND) return inRange(number * 1000);
        if (number < FIRST_MILLI) return BAD;
        if (number < LATEST) return number;
        if (number < FIRST_MILLI * 1000) return BAD;
        if (number < LATEST * 1000) return number / 1000;
        return number < FIRST_MILLI * 1_000_000 || number / 1_000_000 >= LATEST ? BAD : number / 1_000_000;
    }

    /** A whole number: since 1970, else a day of a spreadsheet, else a date in digits. */
    private long counted(long number, int digits) {
        long since = number(number);
        if (since != BAD) return since;
        if (number >= FIRST_SHEET_DAY && number < LAST_SHEET_DAY) return sheetDay(number);
        boolean date = digits == 8 || digits == 12 || digits == 14;
        return date ? inRange(byPattern(Long.toString(number), DIGITS)) : BAD;
    }

    private long sheetDay(double days) {
        long millis = Math.round((days - SHEET_DAY_OF_1970) * DAY);
        long second = Math.round(millis / 1000.0) * 1000;
        sheetDays++;
        // what a spreadsheet calls 09:15:00 is written with eight decimals, which is off by some milliseconds
        return inRange(local(Math.abs(millis - second) < 20 ? second : millis));
    }

    /** Seconds with a fraction, or days of a spreadsheet with one; BAD where it is neither. */
    private long fraction(String text) {
        int dot = Math.max(text.indexOf('.'), text.indexOf(','));
        if (dot < 1 || dot > DIGITS_OF_A_NUMBER || dot + 1 == text.length()) return BAD;
        for (int i = 0; i < text.length(); i++)
            if (i != dot && (text.charAt(i) < '0' || text.charAt(i) > '9')) return BAD;
        long whole = Long.parseLong(text.substring(0, dot));
        String rest = text.substring(dot + 1);
        if (whole >= FIRST_SECOND && whole < LAST_SECOND)
            return whole * 1000 + Long.parseLong((rest + "000").substring(0, 3));
        if (whole >= FIRST_SHEET_DAY && whole < LAST_SHEET_DAY) return sheetDay(Double.parseDouble(whole + "." + rest));
        return number(whole);
    }

    private static long inRange(long millis) {
        // midnight of 1970 is how programs write that there is no time
        return millis > 0 && millis < LATEST ? millis : BAD;
    }

    private static int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') at++;
        return at - from;
    }

    private static long number(byte[] bytes, int from, int to) {
        if (to - from > DIGITS_OF_A_NUMBER) return -1;
        long number = 0;
        for (int i = from; i < to; i++) number = number * 10 + bytes[i] - '0';
        return number;
    }

    /** Digits of any script, minus signs, blanks and quotes in the forms that are read here. */
    private static String plain(String written) {
        String text = written.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\""))
            text = text.substring(1, text.length() - 1);
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > 0x7f && Character.isDigit(c)) plain.append((char) ('0' + Character.digit(c, 10)));
            else if (c == 0x2212) plain.append('-');
            else if (Character.isSpaceChar(c)) plain.append(' ');
            else plain.appendCodePoint(c);
        });
        return plain.toString().strip();
    }

    /** yyyy-MM-dd, then nothing or T or a space and HH:mm, then nothing or :ss with a fraction, then a zone or none. */
    private long iso(byte[] bytes, int from, int to) {
        int year = two(bytes, from, to) * 100 + two(bytes, from + 2, to);
        int month = two(bytes, from + 5, to);
        int day = two(bytes, from + 8, to);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > days(year, month)) return BAD;
        long millis = day(year, month, day) * 86_400_000L;
        int at = from + 10;
        if (at == to) return local(millis);
        if (bytes[at] != 'T' && bytes[at] != ' ' && bytes[at] != 't') return BAD;
        int hour = two(bytes, at + 1, to);
        int minute = at + 3 < to && bytes[at + 3] == ':' ? two(bytes, at + 4, to) : -1;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return BAD;
        millis += hour * 3_600_000L + minute * 60_000L;
        at += 6;
        if (at < to && bytes[at] == ':') {
            int second = two(bytes, at + 1, to);
            if (second < 0 || second > 60) return BAD;
            millis += Math.min(second, 59) * 1000L;
            at += 3;
            if (at < to && (bytes[at] == '.' || bytes[at] == ',')) {
                int scale = 100;
                for (at++; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++, scale /= 10) {
                    millis += (long) (bytes[at] - '0') * scale;
                }
            }
        }
        return zoned(millis, bytes, at, to);
    }

    private long zoned(long millis, byte[] bytes, int zoneAt, int to) {
        int at = zoneAt;
        if (at == to) return local(millis);
        if (bytes[at] == ' ') at++;
        int left = to - at;
        if (left == 1 && (bytes[at] == 'Z' || bytes[at] == 'z')) return millis;
        if (left == 3 && (bytes[at] == 'U' || bytes[at] == 'G')) {
            String name = new String(bytes, at, 3, java.nio.charset.StandardCharsets.US_ASCII);
            return name.equals("UTC") || name.equals("GMT") ? millis : BAD;
        }
        if (left < 3 || left > 6 || bytes[at] != '+' && bytes[at] != '-') return BAD;
        int hours = two(bytes, at + 1, to);
        int minutes = left == 3 ? 0 : two(bytes, left == 6 ? at + 4 : at + 3, to);
        if (left == 4 || left == 6 && bytes[at + 3] != ':' || hours < 0 || hours > 18 || minutes < 0 || minutes > 59)
            return BAD;
        long offset = hours * 3_600_000L + minutes * 60_000L;
        return bytes[at] == '+' ? millis - offset : millis + offset;
    }

    private long local(long millis) {
        noZone++;
        if (utc) return millis;
        var time = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000), 0, ZoneOffset.UTC);
        return time.atZone(zone).toInstant().toEpochMilli() + Math.floorMod(millis, 1000);
    }

    private long day(int year, int month, int day) {
        int date = (year * 16 + month) * 32 + day;
        if (date != lastDate) {
            lastDate = date;
            lastDay = LocalDate.of(year, month, day).toEpochDay();
        }
        return lastDay;
    }

    private static int days(int year, int month) {
        return month == 2
                ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
                : 30 + ((month + (month >> 3)) & 1);
    }

    private static int two(byte[] bytes, int at, int to) {
        if (at + 2 > to) return -1_000_000;
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }

    private long slow(String text) {
        long whole = WholeNumber.of(text);
        if (whole >= 0) return counted(whole, 0);
        if (text.startsWith("/Date(")) return scripted(text);
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int digits = digits(bytes, 0, bytes.length);
        if (digits == bytes.length) return counted(number(bytes, 0, digits), digits);
        if (digits > 0) {
            long fraction = fraction(text);
            if (fraction != BAD) return fraction;
        }
        if (bytes.length >= 10 && bytes[4] == '-' && bytes[7] == '-') {
            int region = text.endsWith("]") ? text.indexOf('[') : -1;
            long iso = iso(bytes, 0, region > 0 ? region : bytes.length);
            if (iso != BAD) return iso;
        }
        for (DateTimeFormatter form : OTHERS) {
            long millis = byPattern(text, form);
            if (millis != BAD) return millis;
        }
        return WrittenTime.of(text, order, zone).map(this::millis).orElse(BAD);
    }

    /** {@code /Date(1710234245000+0100)/}, as old services of Microsoft write milliseconds; the offset only tells how it was shown. */
    private static long scripted(String text) {
        int end = text.indexOf(')');
        int sign = Math.max(text.indexOf('+'), text.lastIndexOf('-'));
        String digits = end < 0 ? "" : text.substring(6, sign > 6 && sign < end ? sign : end);
        boolean number = !digits.isEmpty()
                && digits.length() <= DIGITS_OF_A_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? inRange(Long.parseLong(digits)) : BAD;
    }

    private long millis(WrittenTime time) {
        if (time.otherDay()) otherDays++;
        long millis = time.local().toInstant(ZoneOffset.UTC).toEpochMilli();
        return time.offset().map(o -> millis - o.getTotalSeconds() * 1000L).orElseGet(() -> local(millis));
    }

    private long asNamed(String text) {
        if (named.isPresent()) return inRange(byPattern(text, named.get()));
        long millis = unit.map(u -> u.millis(text)).orElse(BAD);
        return millis >= 0 && millis < LATEST ? millis : BAD;
    }

    private long byPattern(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor parsed = form.parse(text);
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS))
                return Instant.from(parsed).toEpochMilli();
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (date == null) return BAD;
            LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
            ZoneId stated = parsed.query(TemporalQueries.zone());
            if (stated != null)
                return ZonedDateTime.of(local, stated).toInstant().toEpochMilli();
            return local(local.toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeParseException notThis) {
            return BAD;
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return BAD;
        }
    }

    private static DateTimeFormatter named(String format) {
        try {
            return pattern(format);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(
                    "--time-format " + format + " is not a pattern: " + wrong.getMessage(),
                    "letters as in yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm, M/d/yyyy h:mm a; or seconds, milliseconds, days");
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
