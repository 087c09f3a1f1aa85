package lockstep.model;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people read them, in one form on every surface. */
public final class Spans {
    private Spans() {}

    /** 45 s, 3 min 20 s, 18 h 32 min, 3 d 4 h, to the nearest; the same for a length backwards. */
    public static String told(Duration d) {
        long s = Math.abs(d.toSeconds());
        if (s < 60) return seconds(Math.abs(d.toMillis()));
        if (s < 3600) return both(s / 60, "min", s % 60, "s");
        long minutes = (s + 30) / 60;
        if (minutes < 1440) return both(minutes / 60, "h", minutes % 60, "min");
        long hours = (s + 1800) / 3600;
        return both(hours / 24, "d", hours % 24, "h");
    }

    private static String seconds(long millis) {
        String tenths = String.format(Locale.ROOT, "%.1f", millis / 1000.0);
        return (tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths) + " s";
    }

    private static String both(long large, String unit, long small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
