package lockstep.app.incidents;

/**
 * Whether counts rose from an earlier span to a later one, with an interval, and with what was there to count from.
 *
 * @param earlier incidents in the earlier half of the months
 * @param later incidents in the later half
 * @param ratio later to earlier; one more half is put on each so that none divides by nothing
 * @param low lower end of the 95 % interval
 * @param high upper end
 */
public record Trend(long earlier, long later, double ratio, double low, double high) {
    /*
     * Counts are taken as Poisson. The log of their ratio is about normal with variance 1/(a + 1/2) + 1/(b + 1/2).
     */

    /** The trend over months in order. */
    public static Trend of(long[] byMonth) {
        int half = byMonth.length / 2;
        long a = 0;
        long b = 0;
        for (int i = 0; i < half; i++) a += byMonth[i];
        for (int i = byMonth.length - half; i < byMonth.length; i++) b += byMonth[i];
        double log = Math.log((b + 0.5) / (a + 0.5));
        double error = 1.96 * Math.sqrt(1 / (a + 0.5) + 1 / (b + 0.5));
        return new Trend(a, b, Math.exp(log), Math.exp(log - error), Math.exp(log + error));
    }

    /** A sentence for the reader. */
    public String says(String what) {
        String sign = low > 1 ? "a rise" : high < 1 ? "a fall" : "no rise or fall that these counts can show";
        return String.format(
                java.util.Locale.ROOT,
                "%s: %d in the earlier half of the months, %d in the later: %.2f times as many (95 %% interval %.2f to %.2f): %s",
                what,
                earlier,
                later,
                ratio,
                low,
                high,
                sign);
    }
}
