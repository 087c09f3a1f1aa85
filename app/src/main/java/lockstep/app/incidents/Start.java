package lockstep.app.incidents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lockstep.documents.incident.Field;
import tools.jackson.databind.JsonNode;

/**
 * The months in which the acts of an incident may have begun: one where the text names a day or a month, twelve where it names
 * but a year.
 *
 * @param first earliest month
 * @param last latest month
 */
public record Start(YearMonth first, YearMonth last) {
    public Start {
        if (last.isBefore(first)) throw new IllegalArgumentException(last + " is before " + first);
    }

    /** What a record tells of its start; without a date in the text the month of publication; empty if neither is known. */
    public static Optional<Start> of(Told told) {
        for (JsonNode date : told.mentions(Field.DATES)) {
            if (!date.path("role").asString("").equals("start")) continue;
            return span(date.path("from").asString(""), date.path("to").asString(""));
        }
        return span(told.article().published(), told.article().published());
    }

    private static Optional<Start> span(String from, String to) {
        try {
            LocalDate day = LocalDate.parse(from.substring(0, Math.min(10, from.length())));
            boolean wholeYear = day.getDayOfYear() == 1 && to.equals(day.getYear() + "-12-31");
            YearMonth first = YearMonth.from(day);
            return Optional.of(new Start(first, wholeYear ? first.plusMonths(11) : first));
        } catch (DateTimeException | StringIndexOutOfBoundsException notADay) {
            return Optional.empty();
        }
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
