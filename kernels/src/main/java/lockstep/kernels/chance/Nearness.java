package lockstep.kernels.chance;

import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/** How many pairs of actions on each object lie within a window of one another. */
final class Nearness {
    /*
     * Two pointers over the times of an object. `near` counts pairs; `chains` counts ordered pairs of pairs that have one action in
     * common, the sum over actions of near(near - 1), from which follows how many pairs of pairs have none; `most` is the largest
     * number of others near one action.
     *
     * Time  O(n).   Memory  20 bytes an object.
     */
    final long[] near;
    final double[] chains;
    final int[] most;

    private Nearness(int objects) {
        near = new long[objects];
        chains = new double[objects];
        most = new int[objects];
    }

    static Nearness of(Actions actions, long window) {
        var counted = new Nearness(actions.objects());
        IntStream.range(0, actions.objects()).parallel().forEach(o -> counted.count(actions, o, window));
        return counted;
    }

    private void count(Actions actions, int o, long window) {
        int from = actions.firstOf(o);
        int end = actions.firstOf(o + 1);
        int lo = from;
        int hi = from;
        long pairs = 0;
        double shared = 0;
        int largest = 0;
        for (int p = from; p < end; p++) {
            long t = actions.timeAt(p);
            while (t - actions.timeAt(lo) > window) lo++;
            while (hi < end && actions.timeAt(hi) - t <= window) hi++;
            double others = hi - lo - 1.0;
            largest = Math.max(largest, hi - lo - 1);
            pairs += hi - p - 1;
            shared += others * (others - 1);
        }
        near[o] = pairs;
        chains[o] = shared;
        most[o] = largest;
    }

    /** The fewest meetings that could be rare: below them even the usual rate gives p above one in a hundred. */
    static int fewestRare(Actions actions, long window) {
        long[] near = of(actions, window).near;
        double nears = 0;
        double pairs = 0;
        for (int o = 0; o < near.length; o++) {
            double n = actions.firstOf(o + 1) - actions.firstOf(o);
            double m = n * (n - 1) / 2;
            if (m < 1) continue;
            double less = Math.min(1, 100 / m);
            nears += less * near[o];
            pairs += less * m;
        }
        double rate = (nears + .5) / (pairs + 10);
        return Math.max(2, Math.min(12, (int) Math.ceil(Math.log(.01) / Math.log(Math.min(.9, rate / 2)))));
    }
}
