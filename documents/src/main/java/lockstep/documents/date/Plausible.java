package lockstep.documents.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Tells days on which something may have been published from what programs write where they know none. */
final class Plausible {
    /** Day zero of systems and databases, in one zone and the other. */
    private static final Set<LocalDate> ZERO = Set.of(
            LocalDate.of(1970, 1, 1),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(1980, 1, 1),
            LocalDate.of(1904, 1, 1),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1999, 11, 30));
    /** Zones differ by a day, and clocks run fast. */
    private static final int AHEAD = 2;

    private Plausible() {}

    static boolean is(LocalDate day) {
        return !ZERO.contains(day) && !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(AHEAD));
    }
}
