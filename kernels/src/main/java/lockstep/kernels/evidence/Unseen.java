package lockstep.kernels.evidence;

import java.util.BitSet;

/** The Good-Turing estimate: how many takers an object has, on average, that nobody has been seen to take up but the one at hand. */
public final class Unseen {
    /*
     * 2 N2 / N1, with N1 objects of one taker and N2 of two; a subject counts once among the twos, so that a pair that has much in common
     * does not raise it, and at most so many times among the ones, so that one who posts a great deal does not lower it.
     */
    private Unseen() {}

    /** @param each how many objects that nobody else took up count of one subject */
    public static double of(ActIndex x, int each) {
        int[] alone = new int[x.subjects];
        var seen = new BitSet(x.subjects);
        long ones = 0;
        long twos = 0;
        for (int o = 0; o < x.objects; o++) {
            int p = x.takerFirst[o];
            if (x.takers(o) == 1 && alone[x.takers[p]]++ < each) ones++;
            if (x.takers(o) != 2) continue;
            int u = x.takers[p];
            int v = x.takers[p + 1];
            if (!seen.get(u) && !seen.get(v)) twos++;
            seen.set(u);
            seen.set(v);
        }
        return Math.min(1, (2.0 * twos + 2) / (ones + 2.0));
    }
}
