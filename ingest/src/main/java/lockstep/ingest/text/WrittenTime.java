package lockstep.ingest.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people and tools write them: {@code 06-Mar-2022 10:22PM}, {@code 6 марта 2021, 09:15}, {@code Mar 6, 2021 · 9:15 AM UTC},
 * {@code 06.03.2021 14:05}. A word that is not known makes it no time: nothing is passed over.
 *
 * @param local day and clock
 * @param offset the zone, where one is written
 * @param otherDay whether it names a day of the week that was not that day
 */
record WrittenTime(LocalDateTime local, Optional<ZoneOffset> offset, boolean otherDay) {
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?![\\d:])\\s*([ap]\\.?\\s?m\\.?(?![\\p{L}\\d]))?");
    private static final Pattern OFFSET =
            Pattern.compile("^\\s*\\(?\\s*(?:utc|gmt)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?(?![\\d:])");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})\\s*([-/.年년])\\s*(\\d{1,2})\\s*([-/.月월])\\s*(\\d{1,4})\\s*[日일]?");

    private static final Pattern REGION =
            Pattern.compile("\\s\\[?([A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)\\]?\\s*$");
    private static final Pattern COMMENT = Pattern.compile("^\\s*\\([^()]*\\)\\s*$");
    private static final List<String> MORNINGS = List.of("上午", "오전", "午前");
    private static final Pattern HALF_BEFORE = Pattern.compile("(上午|오전|午前|下午|오후|午後)\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");
    private static final Pattern CLOCK_SIGNS =
            Pattern.compile("(\\d{1,2})\\s?[時时點点시]\\s?(\\d{1,2})\\s?[分분](?:\\s?(\\d{1,2})\\s?[秒초])?");
    private static final Pattern HOUR_SIGN = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})\\s?h\\s?(\\d{2})(?!\\d)");
    private static final Pattern DAY_COLON = Pattern.compile("^(\\d{1,2})([a-z]{3,9})(\\d{4}):(?=\\d)");

    /**
     * Reads one.
     *
     * @param order of day and month, where both are numbers
     * @param zone that a person names, which decides what an ambiguous abbreviation means
     */
    static Optional<WrittenTime> of(String written, DateOrder order, ZoneId zone) {
        Matcher region = REGION.matcher(written);
        if (region.find()) return within(region, written, order);
        String text = clockWritten(written.toLowerCase(Locale.ROOT).strip());
        Matcher clock = CLOCK.matcher(text);
        LocalTime time = LocalTime.MIDNIGHT;
        String before = text;
        String after = "";
        boolean hasClock = clock.find();
        try {
            if (hasClock) {
                time = time(clock);
                before = text.substring(0, clock.start());
                after = text.substring(clock.end());
            }
            Optional<ZoneOffset> offset = Optional.empty();
            Matcher shift = OFFSET.matcher(after);
            if (hasClock && shift.find()) {
                offset = Optional.of(offset(shift));
                // what a bracket says behind an offset is the name of the same
                after = COMMENT.matcher(after.substring(shift.end())).replaceFirst("");
            }
            return new Parts(order, zone).read(before, after, time, offset, hasClock);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The clock of a zone that is named as {@code Europe/Berlin}. */
    private static Optional<WrittenTime> within(Matcher region, String written, DateOrder order) {
        if (!ZoneId.getAvailableZoneIds().contains(region.group(1))) return Optional.empty();
        ZoneId there = ZoneId.of(region.group(1));
        return of(written.substring(0, region.start()), order, there)
                .map(t -> t.offset.isPresent()
                        ? t
                        : new WrittenTime(t.local, Optional.of(there.getRules().getOffset(t.local)), t.otherDay));
    }

    /** Halves of the day before the hour, {@code 09h04} and the colon behind a day that SAS writes, as elsewhere. */
    private static String clockWritten(String text) {
        String signed = CLOCK_SIGNS.matcher(text).replaceAll(WrittenTime::withColons);
        String said = HALF_BEFORE
                .matcher(signed)
                .replaceAll(m -> m.group(2) + (MORNINGS.contains(m.group(1)) ? " am" : " pm"));
        said = HOUR_SIGN.matcher(said).replaceAll("$1:$2");
        return DAY_COLON.matcher(said).replaceFirst("$1 $2 $3 ");
    }

    private static String withColons(MatchResult clock) {
        String second = clock.group(3) == null ? "" : ":" + twoDigits(clock.group(3));
        return clock.group(1) + ":" + twoDigits(clock.group(2)) + second;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** Whether a text is a time of day and no more. */
    static boolean isClock(String text) {
        return CLOCK.matcher(clockWritten(text.toLowerCase(Locale.ROOT).strip()))
                .matches();
    }

    /** The abbreviation of a zone in a time that alone does not say which; empty where there is none. */
    static String openZone(String written) {
        for (String word : words(written.toLowerCase(Locale.ROOT)))
            if (TimeWords.shared().zone(word).size() > 1) return word.toUpperCase(Locale.ROOT);
        return "";
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(5);
        if (half != null) {
            if (hour < 1 || hour > 12) throw new DateTimeException("hour " + hour);
            hour = hour % 12 + (half.charAt(0) == 'p' ? 12 : 0);
        }
        int second = clock.group(3) == null ? 0 : Math.min(59, Integer.parseInt(clock.group(3)));
        String fraction = clock.group(4) == null ? "" : clock.group(4);
        int nano = fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second, nano);
    }

    private static ZoneOffset offset(Matcher shift) {
        int hours = Integer.parseInt(shift.group(2));
        int minutes = shift.group(3) == null ? 0 : Integer.parseInt(shift.group(3));
        int sign = shift.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher runs = Pattern.compile("\\p{N}+|[\\p{L}\\p{M}]+").matcher(text);
        while (runs.find()) words.add(runs.group());
        return words;
    }

    /** What stands around the clock. */
    private record Parts(DateOrder order, ZoneId zone) {
        Optional<WrittenTime> read(
                String before, String after, LocalTime time, Optional<ZoneOffset> shift, boolean hasClock) {
            String around = before + " " + after;
            Matcher numbers = NUMBERS.matcher(around);
            Optional<LocalDate> numeric = Optional.empty();
            if (numbers.find()) {
                numeric = numeric(numbers);
                if (numeric.isEmpty()) return Optional.empty();
                around = around.substring(0, numbers.start()) + " " + around.substring(numbers.end());
            }
            List<Integer> loose = new ArrayList<>();
            int month = 0;
            List<ZoneOffset> named = List.of();
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (String word : words(around)) {
                // the T of ISO 8601 is a day's name in one language or another
                if (word.length() > 1 || word.charAt(0) >= 0x80)
                    days.addAll(TimeWords.shared().days(word));
                int isMonth = TimeWords.shared().month(word);
                if (Character.isDigit(word.charAt(0))) {
                    if (word.length() > 4) return Optional.empty();
                    loose.add(Integer.parseInt(word));
                } else if (isMonth > 0 && month == 0) month = isMonth;
                else if (hasClock
                        && named.isEmpty()
                        && !TimeWords.shared().zone(word).isEmpty())
                    named = TimeWords.shared().zone(word);
                else if (!isPassedOver(word, loose)) return Optional.empty();
            }
            if (numeric.isPresent() && (month > 0 || !loose.isEmpty())) return Optional.empty();
            Optional<LocalDate> date = numeric.isPresent() ? numeric : spelt(loose, month);
            List<ZoneOffset> zones = named;
            return date.flatMap(d -> zoned(d.atTime(time), shift, zones)
                    .map(t -> new WrittenTime(t.local, t.offset, !days.isEmpty() && !days.contains(d.getDayOfWeek()))));
        }

        private static boolean isPassedOver(String word, List<Integer> numbers) {
            boolean ordinal =
                    !numbers.isEmpty() && List.of("st", "nd", "rd", "th").contains(word);
            return ordinal
                    || word.equals("t")
                    || !TimeWords.shared().days(word).isEmpty()
                    || TimeWords.shared().saysNothing(word);
        }

        private Optional<WrittenTime> zoned(LocalDateTime local, Optional<ZoneOffset> shift, List<ZoneOffset> named) {
            if (shift.isPresent() || named.isEmpty()) return Optional.of(new WrittenTime(local, shift, false));
            if (named.size() == 1) return Optional.of(new WrittenTime(local, Optional.of(named.get(0)), false));
            ZoneOffset told = zone.getRules().getOffset(local);
            boolean settles = !zone.equals(ZoneOffset.UTC) && named.contains(told);
            return settles ? Optional.of(new WrittenTime(local, Optional.of(told), false)) : Optional.empty();
        }

        private static Optional<LocalDate> spelt(List<Integer> numbers, int month) {
            if (month == 0 || numbers.size() != 2) return Optional.empty();
            int first = numbers.get(0);
            int second = numbers.get(1);
            // 05-MAR-24, as databases write it
            if (first <= 31 && second <= 31) return DateOrder.DAY_FIRST.date(first, month, second);
            if (first >= 1000 && second <= 31) return Optional.of(LocalDate.of(first, month, second));
            return second >= 1000 && first <= 31 ? Optional.of(LocalDate.of(second, month, first)) : Optional.empty();
        }

        /** By the order of the column, else by the only one in which the numbers are a date. */
        private Optional<LocalDate> ofShortYear(String written, int first, int second, int third) {
            DateOrder known = order == DateOrder.UNKNOWN ? DateOrder.of(List.of(written.strip())) : order;
            return known.date(first, second, third);
        }

        private Optional<LocalDate> numeric(Matcher parts) {
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(3));
            int third = Integer.parseInt(parts.group(5));
            boolean same = parts.group(2).equals(parts.group(4)) || "年년".contains(parts.group(2));
            if (!same) return Optional.empty();
            if (parts.group(1).length() == 4) return Optional.of(LocalDate.of(first, second, third));
            if (parts.group(5).length() <= 2) return ofShortYear(parts.group(), first, second, third);
            if (parts.group(5).length() != 4) return Optional.empty();
            // with full stops nobody writes the month first
            boolean day = parts.group(2).equals(".")
                    || order == DateOrder.DAY_FIRST
                    || first > 12 && order == DateOrder.UNKNOWN;
            boolean monthFirst = order == DateOrder.MONTH_FIRST || second > 12 && order == DateOrder.UNKNOWN;
            if (day) return Optional.of(LocalDate.of(third, second, first));
            return monthFirst ? Optional.of(LocalDate.of(third, first, second)) : Optional.empty();
        }
    }
}
