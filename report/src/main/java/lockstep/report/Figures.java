package lockstep.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import lockstep.model.Count;
import lockstep.model.Spans;
import lockstep.model.finding.Chance;

/** Numbers and times as people read them. What is not a number is a dash. */
public final class Figures {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Figures() {}

    /** 80,211 */
    public static String count(long n) {
        return Count.of(n);
    }

    /** A count with its noun: "1 account", "37 accounts". */
    public static String count(long n, String one) {
        return Count.of(n, one);
    }

    /** Three digits that matter. */
    public static String number(double v) {
        if (Double.isNaN(v)) return "–";
        if (Double.isInfinite(v)) return v > 0 ? "∞" : "−∞";
        double size = Math.abs(v);
        if (v == Math.rint(v) && size < 1e9) return count((long) v);
        if (size >= 100 && size < 1e9) return String.format(Locale.ROOT, "%,.0f", v);
        if (size >= 0.001 && size < 1e9)
            return trimmed(String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", v));
        return scientific(v);
    }

    /** A probability: 0.034, 0.0004, 4.1e-9; "≤ 1e-12" for the smallest that is told. */
    public static String chance(double p) {
        if (Double.isNaN(p)) return "–";
        if (p == 0) return "0";
        if (p == Chance.LEAST_TOLD) return "≤ 1e-12";
        if (p >= 0.0995) return String.format(Locale.ROOT, "%.2f", p);
        if (p >= 0.0001) return String.format(Locale.ROOT, p >= 0.00995 ? "%.3f" : "%.4f", p);
        return scientific(p);
    }

    /** The share of false alarms of a test, which is a bound where its p is one. */
    public static String falseAlarms(Chance.Tested t) {
        String q = chance(t.q());
        return t.atMost() && !q.startsWith("≤") ? "≤ " + q : q;
    }

    /** The same where a test was made. */
    public static Optional<String> falseAlarms(Chance chance) {
        return chance instanceof Chance.Tested t ? Optional.of(falseAlarms(t)) : Optional.empty();
    }

    /** An interval, where one is made: "1.2 to 3.4", "at least 1.2" where it has no upper end. */
    public static Optional<String> interval(Chance.Interval i) {
        if (!i.isMade()) return Optional.empty();
        return Optional.of(
                i.high() == Double.POSITIVE_INFINITY
                        ? "at least " + number(i.low())
                        : number(i.low()) + " to " + number(i.high()));
    }

    /** A share of one as per cent. */
    public static String percent(double share) {
        if (Double.isNaN(share)) return "–";
        double percent = share * 100;
        if (percent > 0 && percent < 0.01) return "less than 0.01 %";
        return trimmed(String.format(Locale.ROOT, percent >= 10 ? "%.0f" : percent >= 1 ? "%.1f" : "%.2f", percent))
                + " %";
    }

    /** A probability as how often it comes about: "about once in 2,300 tries". */
    public static String odds(double p) {
        if (Double.isNaN(p)) return "an unknown number of times";
        if (p > 0.5) return "more often than not";
        if (p <= Chance.LEAST_TOLD) return "at most once in a million million tries";
        double tries = 1 / p;
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(tries)) - 1));
        return "about once in " + count(Math.round(tries / unit) * (long) unit) + " tries";
    }

    /** 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h. */
    public static String span(Duration d) {
        return Spans.told(d);
    }

    /** 2016-10-03 09:12:05 */
    public static String second(Instant when) {
        return SECOND.format(when);
    }

    public static String minute(Instant when) {
        return MINUTE.format(when);
    }

    public static String day(Instant when) {
        return DAY.format(when);
    }

    /** 3.4 MB */
    public static String bytes(long n) {
        if (n < 1000) return n + " bytes";
        String[] units = {"kB", "MB", "GB", "TB"};
        double size = n;
        int unit = -1;
        while (size >= 999.5 && unit < units.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, units[unit]);
    }

    private static String scientific(double v) {
        return String.format(Locale.ROOT, "%.1e", v).replace("e-0", "e-").replace("e+0", "e+");
    }

    private static String trimmed(String decimal) {
        return decimal.contains(".") ? decimal.replaceAll("0+$", "").replaceAll("\\.$", "") : decimal;
    }
}
