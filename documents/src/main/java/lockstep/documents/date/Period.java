package lockstep.documents.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day or a span of days that a text names, and where.
 *
 * @param from first day
 * @param end last day, or null where the text leaves it open
 * @param start first char of the words
 * @param stop one past their last char
 * @param grain how exact the words are
 * @param relative whether the year was reckoned from an anchor rather than read
 * @param begins how exact the first day is: of "since 2023" it is a year
 */
public record Period(
        LocalDate from, @Nullable LocalDate end, int start, int stop, Grain grain, boolean relative, Grain begins) {
    /** How exact a date is told. */
    public enum Grain {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        LONGER;

        /** The word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a longer period that begins with a year, the first day is exact to that year. */
    public Period(LocalDate from, @Nullable LocalDate end, int start, int stop, Grain grain, boolean relative) {
        this(from, end, start, stop, grain, relative, begins(from, grain));
    }

    private static Grain begins(LocalDate from, Grain grain) {
        if (grain != Grain.LONGER) return grain;
        return from.getDayOfYear() == 1 ? Grain.YEAR : Grain.DAY;
    }

    /** Last day, where there is one. */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(end);
    }

    /** ISO 8601: a day, or an interval, open with two dots. */
    public String iso() {
        if (end == null) return from + "/..";
        return end.equals(from) ? from.toString() : from + "/" + end;
    }

    Period at(int first, int last) {
        return new Period(from, end, first, last, grain, relative, begins);
    }

    Period until(@Nullable LocalDate last) {
        return new Period(from, last, start, stop, Grain.LONGER, relative, begins);
    }
}
