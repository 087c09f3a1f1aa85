package lockstep.kernels.time;

import java.util.Arrays;

/**
 * Counts by day, each with how many were to be expected if nothing changed: the exposure takes hours, weekdays, coverage or the day's
 * whole volume out of the comparison.
 */
public final class Counts {
    /*
     * Cost of a stretch: twice the negative log-likelihood of a negative binomial with one rate, mean rate * exposure and size r, up to
     * terms that no segmentation changes. Exposures are put into at most 16 classes of equal ratio, so that the cost of any stretch
     * takes O(classes that have a day) from running sums, one logarithm each. The rate is the ratio of sums, which is the best one where exposures are alike and close to
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
    private final double[] logLevel;
    private final double logSize;
    private final long[] countTo;
    private final int[] daysTo;

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
        double[] sum = new double[classes];
        int[] members = new int[classes];
        int[] classOf = new int[n];
        double width = classes == 1 ? 1 : Math.log(high / low) / classes;
        for (int t = 0; t < n; t++) {
            classOf[t] = exposure[t] <= 0
                    ? -1
                    : classes == 1 ? 0 : Math.min(classes - 1, (int) (Math.log(exposure[t] / low) / width));
            if (classOf[t] < 0) continue;
            sum[classOf[t]] += exposure[t];
            members[classOf[t]]++;
        }
        int[] place = places(members, classOf);
        level = new double[Arrays.stream(place).max().orElse(-1) + 1];
        for (int c = 0; c < classes; c++) if (place[c] >= 0) level[place[c]] = sum[c] / members[c];
        logLevel = Arrays.stream(level).map(Math::log).toArray();
        logSize = Math.log(size);
        countTo = new long[level.length * (n + 1)];
        daysTo = new int[level.length * (n + 1)];
        runningSums(classOf);
    }

    /** Classes without a day are left out; each day's class gets its new number. */
    private static int[] places(int[] members, int[] classOf) {
        int[] place = new int[members.length];
        int kept = 0;
        for (int c = 0; c < members.length; c++) place[c] = members[c] == 0 ? -1 : kept++;
        for (int t = 0; t < classOf.length; t++) if (classOf[t] >= 0) classOf[t] = place[classOf[t]];
        return place;
    }

    private void runningSums(int[] classOf) {
        int wide = level.length;
        for (int t = 0; t < classOf.length; t++) {
            System.arraycopy(countTo, t * wide, countTo, (t + 1) * wide, wide);
            System.arraycopy(daysTo, t * wide, daysTo, (t + 1) * wide, wide);
            if (classOf[t] < 0) continue;
            countTo[(t + 1) * wide + classOf[t]] += count[t];
            daysTo[(t + 1) * wide + classOf[t]]++;
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
        int wide = level.length;
        double y = 0;
        double e = 0;
        for (int c = 0; c < wide; c++) {
            y += countTo[to * wide + c] - countTo[from * wide + c];
            e += level[c] * (daysTo[to * wide + c] - daysTo[from * wide + c]);
        }
        return e == 0 ? 0 : y / e;
    }

    /** Cost of a stretch under one rate. */
    double cost(int from, int to) {
        double rate = rate(from, to);
        if (rate <= 0) return 0;
        int wide = level.length;
        double logRate = Math.log(rate);
        double cost = 0;
        for (int c = 0; c < wide; c++) {
            int days = daysTo[to * wide + c] - daysTo[from * wide + c];
            if (days == 0) continue;
            long y = countTo[to * wide + c] - countTo[from * wide + c];
            double more = Math.log(size + rate * level[c]);
            cost -= y * (logRate + logLevel[c] - more) - days * size * (more - logSize);
        }
        return 2 * cost;
    }

    /**
     * By how much the rate of a stretch may be off: the variance of its estimate, with the series' own spread and persistence.
     */
    public double rateVariance(int from, int to) {
        double rate = rate(from, to);
        double exposed = 0;
        int days = 0;
        for (int t = from; t < to; t++) {
            exposed += exposure[t];
            if (exposure[t] > 0) days++;
        }
        if (exposed == 0) return 0;
        return (rate / exposed + rate * rate / size / days) * memory();
    }

    /** By what factor persistence swells the variance of a mean. */
    double memory() {
        double persistence = persistence();
        return (1 + persistence) / (1 - persistence);
    }

    /** Half a count over all days: the rate that a series without any count is taken to have. */
    double leastRate() {
        double exposed = 0;
        for (double e : exposure) exposed += e;
        return exposed == 0 ? 0 : .5 / exposed;
    }

    /** Standard error of the persistence. */
    double persistenceError() {
        double persistence = persistence();
        return Math.sqrt((1 - persistence * persistence) / count.length);
    }

    /** What persistence swells the variance by; where it is there beyond doubt, a standard error on the safe side. */
    double memoryAtMost() {
        double persistence = persistence();
        double error = persistenceError();
        double safe = persistence < 1.5 * error ? persistence : Math.min(.9, persistence + error);
        return (1 + safe) / (1 - safe);
    }

    /** How much of one day's surprise is left on the next, 0 to 0.9. */
    double persistence() {
        return persistence(count, exposure);
    }

    private static double persistence(long[] count, double[] exposure) {
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
        // a correlation about the mean of so few days is (1 + 3 r) / days below the true one (Kendall 1954)
        double mended = (same / all + 1.0 / FORTNIGHT) / (1 - 3.0 / FORTNIGHT);
        return pairs < FORTNIGHT || all == 0 ? 0 : Math.max(0, Math.min(.9, mended));
    }

    private static double size(long[] count, double[] exposure) {
        double[] local = local(count, exposure);
        double persistence = persistence(count, exposure);
        // what the fortnight's own mean takes out of the spread: a day, and more where days hang together
        double lost = Math.min(FORTNIGHT / 2.0, (1 + persistence) / (1 - persistence));
        double excess = 0;
        double square = 0;
        for (int t = 0; t < count.length; t++) {
            if (local[t] <= 0) continue;
            double d = count[t] - local[t];
            excess += d * d * FORTNIGHT / (FORTNIGHT - lost) - local[t];
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
