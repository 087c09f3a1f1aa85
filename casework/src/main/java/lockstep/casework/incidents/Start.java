package lockstep.casework.incidents;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The months in which the acts of an incident may have begun: one where the text names a day or a month, three where it
 * names a quarter, twelve where it names but a year.
 *
 * @param first earliest month
 * @param last latest month
 */
public record Start(YearMonth first, YearMonth last) {
    public Start {
        if (last.isBefore(first)) throw new IllegalArgumentException(last + " is before " + first);
    }

    /** What a record tells of its start; without a date in the text the month of publication; empty if neither is known. */
    public static Optional<Start> of(ArticleRecord told) {
        return told.telling().began().map(b -> new Start(YearMonth.from(b.from()), YearMonth.from(b.to())));
    }

    public boolean certain() {
        return first.equals(last);
    }

    /** Whether it may have begun in a month. */
    public boolean touches(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** How many months it may have begun in. */
    public long months() {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }
}
