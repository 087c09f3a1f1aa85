package lockstep.kernels.time;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whether two carriers come nearer to one another in time than either comes to a control, on the same narratives. */
public final class Together {
    /*
     * For each narrative and each two of three carriers: whether their times lie less than `near` apart, less the share of narratives of
     * the same stratum of hours at which they would if one's delay after the event were paired with another narrative's delay of the
     * other. That takes desk hours out. What makes all of them fast on one narrative, as hot news does, makes A and C near to one
     * another as well; so the excess of A and B is held against that of A and C, and of B and C, narrative by narrative, and the signs
     * of the differences are drawn anew [1]. p is the larger of the two: both have to be beaten.
     *
     * Time O(strata * n^2 + n * draws).
     *
     * [1] Fisher 1935, "The Design of Experiments", section 21.
     */
    private Together() {}

    /**
     * What the narratives amount to.
     *
     * @param narratives that all three carry
     * @param near of them on which A and B lie near one another
     * @param expected how many by desk hours alone
     * @param nearControl the larger number of A and C, and of B and C
     * @param p chance of an excess of A and B as far beyond both of the control's
     */
    public record Result(int narratives, int near, double expected, int nearControl, double p) {}

    /**
     * Tests.
     *
     * @param stratum of each narrative's event, from 0
     * @param event time of the event, milliseconds
     * @param a first mention by A
     * @param b by B
     * @param c by the control
     * @param near how near, milliseconds
     */
    public static Result test(
            int[] stratum, long[] event, long[][] abc, long near, int draws, SplittableRandom random) {
        int n = event.length;
        int strata = IntStream.of(stratum).max().orElse(-1) + 1;
        double[][] excess = new double[3][n];
        int[] seen = new int[3];
        double expected = 0;
        int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
        for (int s = 0; s < strata; s++) {
            int here = s;
            int[] of = IntStream.range(0, n).filter(i -> stratum[i] == here).toArray();
            for (int k = 0; k < 3; k++) {
                long[] x = abc[pairs[k][0]];
                long[] y = abc[pairs[k][1]];
                for (int i : of) {
                    boolean isNear = Math.abs(x[i] - y[i]) < near;
                    if (isNear) seen[k]++;
                    double usual = usual(of, i, event, x, y, near);
                    if (k == 0) expected += usual;
                    excess[k][i] = (isNear ? 1 : 0) - usual;
                }
            }
        }
        double p = Math.max(
                signs(excess[0], excess[1], draws, random.split()), signs(excess[0], excess[2], draws, random.split()));
        return new Result(n, seen[0], expected, Math.max(seen[1], seen[2]), p);
    }

    /** Share of the stratum's narratives whose delay of y, put beside this one's delay of x, is near; both ways about. */
    private static double usual(int[] of, int i, long[] event, long[] x, long[] y, long near) {
        if (of.length < 2) return 1;
        int near2 = 0;
        for (int j : of) {
            if (j == i) continue;
            if (Math.abs((x[i] - event[i]) - (y[j] - event[j])) < near) near2++;
            if (Math.abs((y[i] - event[i]) - (x[j] - event[j])) < near) near2++;
        }
        return near2 / (2.0 * (of.length - 1));
    }

    private static double signs(double[] a, double[] b, int draws, SplittableRandom random) {
        double observed = 0;
        for (int i = 0; i < a.length; i++) observed += a[i] - b[i];
        int asFar = 0;
        for (int d = 0; d < draws; d++) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) sum += random.nextBoolean() ? a[i] - b[i] : b[i] - a[i];
            if (sum >= observed - 1e-9) asFar++;
        }
        return (1.0 + asFar) / (1 + draws);
    }
}
