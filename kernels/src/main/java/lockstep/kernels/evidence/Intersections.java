package lockstep.kernels.evidence;

import java.util.Arrays;

/** How many outsiders took up both of two objects, remembered for a while. */
final class Intersections {
    /*
     * A table of as many places as fit a cache, each with the pair that asked last [1]; what is pushed out is counted again. The rarer
     * object's takers are looked for among those of the other by halving, or both are walked where that is less.
     *
     * Time  O(1) where remembered, else O(takers).   Memory  1 MB.   [1] Direct-mapped, as Smith 1982, ACM Computing Surveys 14(3).
     */
    private static final int PLACES = 1 << 16;
    private static final int LONGER = 16;

    private final ActIndex x;
    private final long[] pair = new long[PLACES];
    private final int[] many = new int[PLACES];
    private final int[] askedAt = new int[PLACES];
    private Outsiders outsiders = Outsiders.all(0);
    private int turn;

    Intersections(ActIndex x) {
        this.x = x;
    }

    /** Forgets what was counted for others. */
    void turn(Outsiders now) {
        outsiders = now;
        turn++;
    }

    /** Subjects who took up both and were not found. */
    int of(int object, int other) {
        int rare = x.takers(object) < x.takers(other) ? object : other;
        int popular = rare == object ? other : object;
        long key = (long) rare << 32 | popular;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 48);
        if (pair[at] != key || askedAt[at] != turn) {
            pair[at] = key;
            askedAt[at] = turn;
            many[at] = counted(rare, popular);
        }
        return many[at];
    }

    private int counted(int rare, int popular) {
        boolean[] found = outsiders.found();
        boolean halving = x.takers(popular) > (long) LONGER * x.takers(rare);
        int end = x.takerFirst[popular + 1];
        int j = x.takerFirst[popular];
        int both = 0;
        for (int i = x.takerFirst[rare]; i < x.takerFirst[rare + 1] && j < end; i++) {
            int s = x.takers[i];
            if (halving) {
                int at = Arrays.binarySearch(x.takers, j, end, s);
                j = at >= 0 ? at : -at - 1;
            } else {
                while (j < end && x.takers[j] < s) j++;
            }
            if (j < end && x.takers[j] == s && !found[s]) both++;
        }
        return both;
    }
}
