package lockstep.documents.kept;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import lockstep.documents.date.Period.Grain;

/**
 * When acts began, as exactly as it is told: a day, or the month, quarter, half or year in which it lies.
 *
 * @param from first day on which they may have begun
 * @param to last day on which they may have begun
 * @param precision what is told
 */
public record Began(LocalDate from, LocalDate to, Grain precision) {
    /** The beginning that an entry of a record tells. */
    static Optional<Began> of(RecordEntry date) {
        String from = date.part("from");
        String to = date.part("to");
        return day(from).map(first -> of(first, precision(date.part("precision"), first, to)));
    }

    /** A day of publication, a month or a year. */
    static Optional<Began> published(String published) {
        return day(published).map(day -> of(day, Grain.DAY));
    }

    private static Began of(LocalDate from, Grain precision) {
        LocalDate to = switch (precision) {
            case MONTH -> from.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> from.plusMonths(3).minusDays(1);
            case HALF -> from.plusMonths(6).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
            case DAY, LONGER -> from;
        };
        return new Began(from, to, precision);
    }

    /** Records of before say it by the ends of the period alone. */
    private static Grain precision(String told, LocalDate from, String to) {
        for (Grain grain : Grain.values()) if (grain.word().equals(told.toLowerCase(Locale.ROOT))) return grain;
        if (from.getDayOfMonth() != 1) return Grain.DAY;
        for (Grain grain : new Grain[] {Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR})
            if (of(from, grain).to.toString().equals(to)) return grain;
        return from.getDayOfYear() == 1 && to.isEmpty() ? Grain.YEAR : Grain.DAY;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** As exactly as it is known: a day, {@code 2024-03}, {@code 2024}, or an interval of ISO 8601. */
    public String label() {
        return switch (precision) {
            case DAY, LONGER -> from.toString();
            case MONTH -> from.toString().substring(0, 7);
            case YEAR -> from.toString().substring(0, 4);
            case QUARTER, HALF -> from + "/" + to;
        };
    }

    private boolean coarse() {
        return precision == Grain.YEAR || precision == Grain.HALF;
    }

    private boolean exact() {
        return precision == Grain.DAY || precision == Grain.MONTH || precision == Grain.LONGER;
    }

    /** Whether two beginnings lie so many days apart at most, and are told so exactly that this means something. */
    boolean near(Began other, long days) {
        if (exact() && other.exact()) return Math.abs(ChronoUnit.DAYS.between(from, other.from)) <= days;
        return !coarse() && !other.coarse() && equals(other);
    }

    /** Whether two beginnings may be one day, though a year or a quarter is all that is told. */
    boolean mayBeNear(Began other, long days) {
        return near(other, days) || (!(exact() && other.exact()) && !from.isAfter(other.to) && !other.from.isAfter(to));
    }
}
