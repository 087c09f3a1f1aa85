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
 * Reads times as files have them: seconds, milliseconds or microseconds since 1970, ISO 8601, the form of Twitter's first
 * interface, the form of e-mail, or a pattern that a person names. Counts those without a zone.
 */
public final class Times {
    /** What is not a time, or is one outside 1970 to 2200. */
    public static final long BAD = PostRow.UNKNOWN;

    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final long FIRST_SECOND_NO_MORE = 100_000_000_000L;
    private static final long FIRST_MILLI =
            Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final List<DateTimeFormatter> OTHERS = List.of(
            pattern("EEE MMM dd HH:mm:ss Z yyyy"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            pattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS[XXX][XX][X]"),
            pattern("yyyy-MM-dd HH:mm:ss zzz"),
            pattern("yyyyMMdd'T'HHmmss[X]"),
            pattern("yyyy/MM/dd HH:mm:ss"),
            pattern("yyyy/MM/dd HH:mm"));

    private final ZoneId zone;
    private final boolean utc;
    private final Optional<DateTimeFormatter> named;
    private long noZone;
    private long lastDay = Long.MIN_VALUE;
    private int lastDate;

    /**
     * @param format a pattern of java.time, or empty
     * @param zone of times that name none
     */
    public Times(String format, ZoneId zone) {
        this.zone = zone;
        this.utc = zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC");
        this.named = format.isEmpty() ? Optional.empty() : Optional.of(named(format));
    }

    /** How many times of rows had no zone. */
    public long noZone() {
        return noZone;
    }

    /** Milliseconds since 1970 UTC, or {@link #BAD}. */
    public long read(Utf8 value) {
        if (named.isPresent()) return inRange(byPattern(value.toString().strip(), named.get()));
        byte[] bytes = value.bytes();
        int from = value.from();
        int to = from + value.length();
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) from++;
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) to--;
        if (from == to) return BAD;
        long number = digits(bytes, from, to);
        if (number >= 0) return number(number);
        if (to - from >= 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-') {
            long iso = iso(bytes, from, to);
            if (iso != BAD) return inRange(iso);
        }
        return inRange(slow(value.toString().strip()));
    }

    /** Reads a time that is not the time of a row: without a zone, it is not counted. */
    public long readAside(Utf8 value) {
        long before = noZone;
        long millis = read(value);
        noZone = before;
        return millis;
    }

    /** Reads a time from text. */
    public long read(String text) {
        var value = new Utf8();
        value.set(text);
        return read(value);
    }

    /** Reads a whole number since 1970, in seconds, milliseconds or microseconds by its size. */
    public static long number(long number) {
        if (number < 0) return BAD;
        if (number < FIRST_SECOND_NO_MORE) return inRange(number * 1000);
        if (number < FIRST_MILLI) return BAD;
        if (number < FIRST_SECOND_NO_MORE * 1000) return inRange(number);
        if (number < FIRST_SECOND_NO_MORE * 1_000_000) return inRange(number / 1000);
        return BAD;
    }

    private static long inRange(long millis) {
        return millis >= 0 && millis < LATEST ? millis : BAD;
    }

    private static long digits(byte[] bytes, int from, int to) {
        int whole = to;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                whole = i;
                break;
            }
        }
        if (whole - from > 18 || whole == from) return -1;
        long number = 0;
        for (int i = from; i < whole; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        if (whole == to) return number;
        long milli = 0;
        int places = 0;
        for (int i = whole + 1; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            if (places < 3) {
                milli = milli * 10 + digit;
                places++;
            }
        }
        while (places++ < 3) milli *= 10;
        // seconds with a fraction become milliseconds, unless they are so early that these would be taken for seconds
        boolean seconds = number < FIRST_SECOND_NO_MORE && number * 1000 >= FIRST_MILLI;
        return seconds ? number * 1000 + milli : number;
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
        for (DateTimeFormatter form : OTHERS) {
            long millis = byPattern(text, form);
            if (millis != BAD) return millis;
        }
        return BAD;
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
                    "letters as in yyyy-MM-dd HH:mm:ss, dd/MM/yyyy HH:mm, M/d/yyyy h:mm a");
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
