package lockstep.casework.incidents;

/**
 * Whether counts rose from an earlier span to a later one of the same length.
 *
 * @param rate the two counts, with the exact interval of their ratio
 */
public record Trend(RateRatio rate) {
    /** The trend over months in order; of an odd number the one in the middle is left out. */
    public static Trend of(long[] byMonth) {
        int half = byMonth.length / 2;
        long a = 0;
        long b = 0;
        for (int i = 0; i < half; i++) a += byMonth[i];
        for (int i = byMonth.length - half; i < byMonth.length; i++) b += byMonth[i];
        return new Trend(RateRatio.ofTimes(a, b));
    }

    public long earlier() {
        return rate.earlier();
    }

    public long later() {
        return rate.later();
    }

    public double ratio() {
        return rate.ratio();
    }

    public double low() {
        return rate.low();
    }

    public double high() {
        return rate.high();
    }

    /** A sentence for the reader. */
    public String says(String what) {
        return what + ": " + earlier() + " in the earlier half of the months, " + later() + " in the later: "
                + rate.times("");
    }
}
