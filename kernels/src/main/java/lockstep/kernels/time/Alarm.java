package lockstep.kernels.time;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

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

    private Alarm(State state) {
        this.up = state.up;
        this.rate = state.rate;
        this.size = state.size;
        this.limit = state.limit;
        this.left = state.left;
        for (int f = 0; f < UP.length; f++) sum[f] = state.sums.get(f);
    }

    /**
     * All that an alarm remembers, so that it can be kept and gone on with on another day.
     *
     * @param up whether it waits for a rise
     * @param rate the old rate, one standard error towards the change
     * @param size of the negative binomial
     * @param limit evidence at which it rings: one by the chance
     * @param left weight of the first days still to come
     * @param sums evidence for each factor
     */
    public record State(boolean up, double rate, double size, double limit, double left, List<Double> sums) {
        public State {
            sums = List.copyOf(sums);
            if (sums.size() != UP.length)
                throw new IllegalArgumentException(sums.size() + " sums; it takes " + UP.length);
        }
    }

    /**
     * An alarm for a rise, or a fall, over a baseline.
     *
     * @param baseline the days before
     * @param chance of ringing ever while nothing changes
     */
    public static Alarm over(Counts baseline, boolean up, double chance) {
        int n = baseline.length();
        double rate = Math.max(baseline.rate(0, n), baseline.leastRate());
        double variance = baseline.rateVariance(0, n);
        double end = Math.max(rate / 4, rate + (up ? 1 : -1) * Math.sqrt(variance));
        double size = baseline.size() / baseline.memoryAtMost();
        return new Alarm(new State(up, end, size, 1 / chance, 1, Collections.nCopies(UP.length, 0.0)));
    }

    /** Goes on where an alarm stood. */
    public static Alarm from(State state) {
        return new Alarm(state);
    }

    /** All that it remembers. */
    public State state() {
        return new State(up, rate, size, limit, left, Arrays.stream(sum).boxed().toList());
    }

    /** Evidence for a change by now; it rings at one by the chance. */
    public double evidence() {
        double all = left;
        for (double s : sum) all += s / UP.length;
        return all;
    }

    /**
     * The next day.
     *
     * @return whether the alarm rings
     */
    public boolean next(long count, double exposure) {
        double begin = left * HAZARD;
        left -= begin;
        for (int f = 0; f < UP.length; f++) {
            double factor = up ? UP[f] : 1 / UP[f];
            sum[f] = (sum[f] + begin) * ratio(count, exposure, factor);
        }
        return evidence() >= limit;
    }

    private double ratio(long count, double exposure, double factor) {
        if (exposure <= 0) return 1;
        double mean = rate * exposure;
        return Math.exp(count * (Math.log(factor) + Math.log((size + mean) / (size + factor * mean)))
                + size * Math.log((size + mean) / (size + factor * mean)));
    }
}
