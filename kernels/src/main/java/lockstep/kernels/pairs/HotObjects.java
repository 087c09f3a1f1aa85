package lockstep.kernels.pairs;

import java.io.Serializable;
import java.util.BitSet;

/**
 * The objects that too many subjects acted on at once, and how many in-window pairs there are in all.
 *
 * @param objects dense ids of the objects above the cap, ascending
 * @param pairs in-window pairs of actions of different subjects or of one, for each of them
 * @param allPairs in-window pairs of actions over all objects, those above the cap included
 */
public record HotObjects(int[] objects, long[] pairs, long allPairs) implements Serializable {
    /** Nothing is bounded. */
    public static final HotObjects NONE = new HotObjects(new int[0], new long[0], 0);

    public HotObjects {
        if (objects.length != pairs.length) throw new IllegalArgumentException("columns differ in length");
    }

    public boolean isEmpty() {
        return objects.length == 0;
    }

    /** In-window pairs that are left to enumerate. */
    public long keptPairs() {
        long kept = allPairs;
        for (long p : pairs) kept -= p;
        return kept;
    }

    /** A bit for each of the objects. */
    public BitSet asBits() {
        var bits = new BitSet();
        for (int o : objects) bits.set(o);
        return bits;
    }
}
