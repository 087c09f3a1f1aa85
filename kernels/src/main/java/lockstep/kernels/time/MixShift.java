package lockstep.kernels.time;

import java.util.SplittableRandom;

/** Whether what accounts post about is mixed differently after a day than before, more than single accounts explain. */
public final class MixShift {
    /*
     * G = 2 sum of observed * log(observed / expected) over the table of period by class, all accounts together. Its distribution comes
     * from swapping the two periods of each account as a whole with chance one half: an account that posts much weighs much in the
     * observed and in every drawn table alike, so that posts need not be independent of one another [1].
     *
     * Cost O(accounts * classes * draws); stops early as in Contrast.
     *
     * [1] Good 2005, "Permutation, Parametric and Bootstrap Tests of Hypotheses", chapter on matched pairs.
     */
    private static final int ENOUGH = 50;

    private MixShift() {}

    /** G, and the chance of one as large if no account changed. */
    public record Result(double g, double p) {}

    /**
     * Tests.
     *
     * @param before for each account, posts of each class before
     * @param after the same after
     */
    public static Result of(long[][] before, long[][] after, int draws, SplittableRandom random) {
        int classes = before.length == 0 ? 0 : before[0].length;
        long[] first = new long[classes];
        long[] second = new long[classes];
        for (int a = 0; a < before.length; a++) {
            for (int c = 0; c < classes; c++) {
                first[c] += before[a][c];
                second[c] += after[a][c];
            }
        }
        double observed = g(first, second);
        int asFar = 0;
        int drawn = 0;
        while (drawn < draws && asFar < ENOUGH) {
            java.util.Arrays.fill(first, 0);
            java.util.Arrays.fill(second, 0);
            for (int a = 0; a < before.length; a++) {
                boolean swapped = random.nextBoolean();
                for (int c = 0; c < classes; c++) {
                    first[c] += swapped ? after[a][c] : before[a][c];
                    second[c] += swapped ? before[a][c] : after[a][c];
                }
            }
            if (g(first, second) >= observed - 1e-9) asFar++;
            drawn++;
        }
        return new Result(observed, asFar >= ENOUGH ? (double) asFar / drawn : (1.0 + asFar) / (1 + drawn));
    }

    static double g(long[] first, long[] second) {
        double a = 0;
        double b = 0;
        for (int c = 0; c < first.length; c++) {
            a += first[c];
            b += second[c];
        }
        double g = 0;
        for (int c = 0; c < first.length; c++) {
            double both = first[c] + second[c];
            g += term(first[c], both * a / (a + b)) + term(second[c], both * b / (a + b));
        }
        return 2 * g;
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
