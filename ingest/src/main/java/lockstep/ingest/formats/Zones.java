package lockstep.ingest.formats;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import lockstep.ingest.text.Times;
import lockstep.model.intake.Utf8;

/** Zones as they stand in a column of their own: {@code -0500}, {@code +03:00}, {@code EST}. */
final class Zones {
    private Zones() {}

    /** Whether a text names a zone behind a time. */
    static boolean isOne(String text) {
        var times = new Times("", ZoneOffset.UTC);
        return times.read("2021-03-06 09:15:00 " + text) != Times.BAD && times.noZone() == 0 || isRegion(text);
    }

    /** Puts day, time of day and zone together, as far as they are there. */
    static String together(Utf8 day, Utf8 clock, Utf8 zone) {
        String time = clock.isEmpty()
                ? day.toString().strip()
                : day.toString().strip() + " " + clock.toString().strip();
        if (zone.isEmpty()) return time;
        var plain = new Times("", ZoneOffset.UTC);
        long read = plain.read(time);
        // a time that names its zone keeps it
        if (read == Times.BAD || plain.noZone() == 0) return time;
        String named = zone.toString().strip();
        return isRegion(named)
                ? java.time.Instant.ofEpochMilli(read)
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameLocal(ZoneId.of(named))
                        .toOffsetDateTime()
                        .toString()
                : time + " " + named;
    }

    private static boolean isRegion(String text) {
        try {
            return text.indexOf('/') > 0 && ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
