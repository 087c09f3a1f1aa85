package lockstep.kernels.time;

/**
 * An alarm that may be looked at every day: the chance that it ever rings while the rate stays what it was is at most the stated one.
 */
public final class Alarm {
    /*
     * For each possible first day of a change, and each of a few factors up or down, the likelihood ratio of the counts since then is a
     * martingale of mean 1 when the rate is the old one. Their weighted sum, weights adding to 1 over all days to come, is one too, so by
     * Ville's inequality it ever exceeds 1 / chance with at most that chance [1]. The ratio of two negative binomials of one size is
     * monotone in the count, so the bound also holds wherever the true rate is on the old side. The old rate is taken one standard error towards
     * the change, since it is estimated.
     *
     * Weight of a first day: hazard * (1 - hazard)^day with hazard 1 / 60.  Cost O(factors) a day.
     *
     * [1] Shin, Ramdas and Rinaldo 2023, "E-detectors".
     */
    private static final double HAZARD = 1 / 60.0;
    private static final double[] UP = {1.5, 2, 3};

    private final boolean up;
    private final double rate;
    private final double size;
    private final double limit;
    private final double[] sum = new double[UP.length];
    private double left = 1;

    private Alarm(boolean up, double rate, double size, double chance) {
        this.up = up;
        this.rate = rate;
        this.size = size;
        this.limit = 1 / chance;
    }

    /**
     * An alarm for a rise, or a fall, over a baseline.
     *
     * @param baseline the days before
     * @param chance of ringing ever while nothing changes
     */
    public static Alarm over(Counts baseline, boolean up, double chance) {
        int n = baseline.length();
        double rate = baseline.rate(0, n);
        double exposed = 0;
        for (int t = 0; t < n; t++) exposed += baseline.exposure(t);
        double memory = (1 + baseline.persistence()) / (1 - baseline.persistence());
        double variance = exposed == 0 ? 0 : (rate / exposed + rate * rate / baseline.size() / n) * memory;
        double end = Math.max(rate / 4, rate + (up ? 1 : -1) * Math.sqrt(variance));
        return new Alarm(up, end, baseline.size() / memory, chance);
    }

    /**
     * The next day.
     *
     * @return whether the alarm rings
     */
    public boolean next(long count, double exposure) {
        double all = 0;
        double begin = left * HAZARD;
        left -= begin;
        for (int f = 0; f < UP.length; f++) {
            double factor = up ? UP[f] : 1 / UP[f];
            sum[f] = (sum[f] + begin) * ratio(count, exposure, factor);
            all += sum[f] / UP.length;
        }
        return all + left >= limit;
    }

    private double ratio(long count, double exposure, double factor) {
        if (exposure <= 0) return 1;
        double mean = rate * exposure;
        return Math.exp(count * (Math.log(factor) + Math.log((size + mean) / (size + factor * mean)))
                + size * Math.log((size + mean) / (size + factor * mean)));
    }
}
