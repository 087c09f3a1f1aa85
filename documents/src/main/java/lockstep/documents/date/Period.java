package lockstep.documents.date;

import java.time.LocalDate;
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
 */
public record Period(LocalDate from, @Nullable LocalDate end, int start, int stop, Grain grain, boolean relative) {
    /** How exact a date is told. */
    public enum Grain {
        DAY,
        MONTH,
        YEAR,
        LONGER
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
        return new Period(from, end, first, last, grain, relative);
    }

    Period until(@Nullable LocalDate last) {
        return new Period(from, last, start, stop, Grain.LONGER, relative);
    }
}
