package lockstep.kernels.time;

/**
 * Counts by day, each with how many were to be expected if nothing changed: the exposure takes hours, weekdays, coverage or the day's
 * whole volume out of the comparison.
 */
public final class Counts {
    /*
     * Cost of a stretch: twice the negative log-likelihood of a negative binomial with one rate, mean rate * exposure and size r, up to
     * terms that no segmentation changes. Exposures are put into at most 16 classes of equal ratio, so that the cost of any stretch
     * takes O(classes) from running sums. The rate is the ratio of sums, which is the best one where exposures are alike and close to
     * it elsewhere.
     *
     * Size r: from the variance of counts about the mean of their own fortnight, which a change cannot swell for long. Persistence: the
     * same residuals, one day against the next.
     */
    private static final int CLASSES = 16;
    private static final int FORTNIGHT = 14;

    private final long[] count;
    private final double[] exposure;
    private final double size;
    private final double[] level;
    private final long[][] countTo;
    private final int[][] daysTo;

    private Counts(long[] count, double[] exposure, double size) {
        this.count = count;
        this.exposure = exposure;
        this.size = size;
        int n = count.length;
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double e : exposure) {
            if (e <= 0) continue;
            low = Math.min(low, e);
            high = Math.max(high, e);
        }
        int classes = high > low * 1.000001 ? CLASSES : 1;
        level = new double[classes];
        double[] members = new double[classes];
        int[] classOf = new int[n];
        double width = classes == 1 ? 1 : Math.log(high / low) / classes;
        for (int t = 0; t < n; t++) {
            classOf[t] = exposure[t] <= 0 || classes == 1
                    ? exposure[t] <= 0 ? -1 : 0
                    : Math.min(classes - 1, (int) (Math.log(exposure[t] / low) / width));
            if (classOf[t] < 0) continue;
            level[classOf[t]] += exposure[t];
            members[classOf[t]]++;
        }
        for (int c = 0; c < classes; c++) level[c] = members[c] == 0 ? 1 : level[c] / members[c];
        countTo = new long[classes][n + 1];
        daysTo = new int[classes][n + 1];
        for (int t = 0; t < n; t++) {
            for (int c = 0; c < classes; c++) {
                countTo[c][t + 1] = countTo[c][t] + (classOf[t] == c ? count[t] : 0);
                daysTo[c][t + 1] = daysTo[c][t] + (classOf[t] == c ? 1 : 0);
            }
        }
    }

    /**
     * A series; the size is estimated from it.
     *
     * @param count by day
     * @param exposure by day; a day with exposure 0 says nothing
     */
    public static Counts of(long[] count, double[] exposure) {
        if (count.length != exposure.length) throw new IllegalArgumentException("columns differ in length");
        return new Counts(count.clone(), exposure.clone(), size(count, exposure));
    }

    /** Other counts with the same exposure and size: surrogates. */
    Counts with(long[] other) {
        return new Counts(other, exposure, size(other, exposure));
    }

    /** Days. */
    public int length() {
        return count.length;
    }

    /** Size of the negative binomial: small where days vary more than chance alone gives; at most 1e6. */
    public double size() {
        return size;
    }

    double exposure(int t) {
        return exposure[t];
    }

    /** Rate of the days from one up to, and without, another. */
    public double rate(int from, int to) {
        double y = 0;
        double e = 0;
        for (int c = 0; c < level.length; c++) {
            y += countTo[c][to] - countTo[c][from];
            e += level[c] * (daysTo[c][to] - daysTo[c][from]);
        }
        return e == 0 ? 0 : y / e;
    }

    /** Cost of a stretch under one rate. */
    double cost(int from, int to) {
        double rate = rate(from, to);
        if (rate <= 0) return 0;
        double cost = 0;
        for (int c = 0; c < level.length; c++) {
            int days = daysTo[c][to] - daysTo[c][from];
            if (days == 0) continue;
            long y = countTo[c][to] - countTo[c][from];
            double mean = rate * level[c];
            cost -= y * Math.log(mean / (size + mean)) - days * size * Math.log1p(mean / size);
        }
        return 2 * cost;
    }

    /** How much of one day's surprise is left on the next, 0 to 0.9. */
    double persistence() {
        double[] local = local(count, exposure);
        double same = 0;
        double all = 0;
        int pairs = 0;
        for (int t = 1; t < count.length; t++) {
            if (local[t] <= 0 || local[t - 1] <= 0) continue;
            double now = (count[t] - local[t]) / Math.sqrt(local[t]);
            double before = (count[t - 1] - local[t - 1]) / Math.sqrt(local[t - 1]);
            same += now * before;
            all += (now * now + before * before) / 2;
            pairs++;
        }
        // a fortnight less its own mean has a correlation of one part in thirteen below zero by itself
        return pairs < FORTNIGHT || all == 0 ? 0 : Math.max(0, Math.min(.9, same / all + 1.0 / (FORTNIGHT - 1)));
    }

    private static double size(long[] count, double[] exposure) {
        double[] local = local(count, exposure);
        double excess = 0;
        double square = 0;
        for (int t = 0; t < count.length; t++) {
            if (local[t] <= 0) continue;
            double d = count[t] - local[t];
            excess += d * d * FORTNIGHT / (FORTNIGHT - 1.0) - local[t];
            square += local[t] * local[t];
        }
        return excess <= square * 1e-6 ? 1e6 : Math.max(.05, square / excess);
    }

    /** What each day's own fortnight would let one expect of it. */
    private static double[] local(long[] count, double[] exposure) {
        double[] local = new double[count.length];
        for (int start = 0; start < count.length; start += FORTNIGHT) {
            int end = count.length - start < 2 * FORTNIGHT ? count.length : start + FORTNIGHT;
            double y = 0;
            double e = 0;
            for (int t = start; t < end; t++) {
                y += count[t];
                e += exposure[t];
            }
            for (int t = start; t < end; t++) local[t] = e == 0 ? 0 : y / e * exposure[t];
            if (end == count.length) break;
        }
        return local;
    }
}
