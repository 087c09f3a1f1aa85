package lockstep.analyses.coordination;

import java.time.Duration;

/** Quantities as a sentence says them. */
final class Spoken {
    private Spoken() {}

    /** A length of time: a minute, 10 minutes, 6 hours, 250 ms. */
    static String time(Duration d) {
        if (d.toMillis() % 1000 != 0) return d.toMillis() + " ms";
        long seconds = d.toSeconds();
        if (seconds >= 7200 && seconds % 3600 == 0) return seconds / 3600 + " hours";
        if (seconds == 3600) return "an hour";
        if (seconds >= 120 && seconds % 60 == 0) return seconds / 60 + " minutes";
        return seconds == 60 ? "a minute" : seconds + " s";
    }
}
