package lockstep.kernels.time;

import java.util.Arrays;
import java.util.SplittableRandom;

/** By how much the changes of one group of accounts differ from those of another, with the chance of it if they did not. */
public final class Contrast {
    /*
     * Difference in differences with the account as the unit: each account gives one number, its own change, so that one account's many
     * posts count once. The statistic is the difference of means by its standard error (Welch); its distribution is that of drawing anew
     * which accounts are the treated ones. Divided by the standard error it stays valid, as accounts grow many, where the two groups
     * vary differently [1]. p is two-sided, (1 + as far) / (1 + draws); drawing stops when 50 draws lie as far [2]: p is then above any
     * level of use.
     *
     * Interval: difference +/- standard error * the quantile of the same draws, so that it holds 0 just where p is above one less the
     * level.  Cost O(accounts * draws).
     *
     * [1] Janssen 1997, Statistics & Probability Letters 36(1).  [2] Besag and Clifford 1991, Biometrika 78(2).
     */
    private static final int ENOUGH = 50;

    private Contrast() {}

    /**
     * What the two groups amount to.
     *
     * @param treated mean change of the treated
     * @param control mean change of the others
     * @param difference treated less control
     * @param low lower end of its interval, which holds 0 just where p is above one less the level
     * @param high upper end
     * @param p chance of a difference as far, either way, if who is treated were drawn
     */
    public record Result(double treated, double control, double difference, double low, double high, double p) {}

    /**
     * Compares.
     *
     * @param treated change of each treated account
     * @param control change of each other account; two or more of each
     * @param level coverage of the interval
     * @param draws at most so many
     */
    public static Result of(double[] treated, double[] control, double level, int draws, SplittableRandom random) {
        if (treated.length < 2 || control.length < 2)
            throw new IllegalArgumentException(treated.length + " and " + control.length + " accounts; it takes 2");
        int n = treated.length + control.length;
        double[] all = new double[n];
        System.arraycopy(treated, 0, all, 0, treated.length);
        System.arraycopy(control, 0, all, treated.length, control.length);
        double[] seen = moments(all, treated.length);
        double observed = Math.abs(seen[2]);
        double[] far = new double[draws];
        int asFar = 0;
        int drawn = 0;
        while (drawn < draws && asFar < ENOUGH) {
            for (int i = 0; i < treated.length; i++) {
                int j = i + random.nextInt(n - i);
                double kept = all[i];
                all[i] = all[j];
                all[j] = kept;
            }
            far[drawn] = Math.abs(moments(all, treated.length)[2]);
            if (far[drawn] >= observed - 1e-12) asFar++;
            drawn++;
        }
        double p = asFar >= ENOUGH ? (double) asFar / drawn : (1.0 + asFar) / (1 + drawn);
        double difference = seen[0] - seen[1];
        double half = asFar(far, drawn, asFar >= ENOUGH, 1 - level) * seen[3];
        return new Result(seen[0], seen[1], difference, difference - half, difference + half, p);
    }

    /** The distance by standard errors from which on a difference would have a p of at most the level. */
    private static double asFar(double[] far, int drawn, boolean stopped, double refused) {
        // p is (1 + as far) / (1 + draws), or as far / draws where drawing stopped: so many may lie as far
        double most = stopped ? refused * drawn : refused * (1 + drawn) - 1;
        int may = (int) Math.floor(most + 1e-9);
        if (may < 0) return Double.POSITIVE_INFINITY;
        Arrays.sort(far, 0, drawn);
        return far[Math.max(0, drawn - 1 - may)];
    }

    /** Mean of the first, mean of the others, difference by standard error, standard error. */
    private static double[] moments(double[] all, int first) {
        double[] a = mean(all, 0, first);
        double[] b = mean(all, first, all.length);
        double error = Math.sqrt(a[1] / first + b[1] / (all.length - first));
        double t = a[0] == b[0] ? 0 : (a[0] - b[0]) / Math.max(error, 1e-300);
        return new double[] {a[0], b[0], t, error};
    }

    private static double[] mean(double[] all, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) mean += all[i];
        mean /= to - from;
        double square = 0;
        for (int i = from; i < to; i++) square += (all[i] - mean) * (all[i] - mean);
        return new double[] {mean, square / (to - from - 1)};
    }
}
