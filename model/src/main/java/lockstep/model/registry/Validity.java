package lockstep.model.registry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lockstep.model.WrongUse;

/**
 * The days on which something held, both ends included; an end that nobody stated is open.
 *
 * @param from first day
 * @param to last day
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Nobody said since when or until when. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new WrongUse(
                    "valid from " + from.get() + " to " + to.get() + " ends before it begins", "swap the two dates");
        }
    }

    /** Reads two days as {@code 2020-03-12}; an empty word is an open end. */
    public static Validity of(String from, String to) {
        return new Validity(day("valid_from", from), day("valid_to", to));
    }

    private static Optional<LocalDate> day(String column, String word) {
        if (word.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(word.strip()));
        } catch (DateTimeParseException notADay) {
            throw new WrongUse(column + " is " + word.strip() + "; it takes a day as 2020-03-12, or nothing", "");
        }
    }

    /** First millisecond since 1970 UTC at which it holds. */
    public long firstMillis() {
        return from.map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                .orElse(-Long.MAX_VALUE);
    }

    /** First millisecond since 1970 UTC at which it no longer holds. */
    public long endMillis() {
        return to.map(d ->
                        d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                .orElse(Long.MAX_VALUE);
    }

    public boolean overlaps(Validity other) {
        return firstMillis() < other.endMillis() && other.firstMillis() < endMillis();
    }

    /** As in a sentence: {@code from 2020-03-12}, or empty where both ends are open. */
    public String words() {
        String since = from.map(d -> "from " + d).orElse("");
        String until = to.map(d -> "to " + d).orElse("");
        return (since + " " + until).strip();
    }
}
