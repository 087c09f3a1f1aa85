package lockstep.kernels.chance;

import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;

/** Copies of a set of actions in which everybody shares what they shared, and nobody knows of anybody. */
public final class Surrogates {
    /*
     * Redrawn: every action has a time of its own drawn. An object with at least CROWD sharers keeps its own burst: the time is that of
     * one of its actions, drawn at random. A smaller object takes, after its first share, the latency of an action drawn from another
     * small object, since its own times may be a group's.
     *
     * Shifted: each subject's clock is moved by a whole number of days, 1 to 7 back or forth, so that hours stay and company goes.
     *
     * Randomness is keyed by (seed, copy, subject, object), never by the order of the work [1].
     *
     * Time  O(n log n).   Memory  24 bytes an action.
     *
     * [1] Besag and Clifford 1991, Biometrika 78(2), on how many copies are enough.
     */
    private static final int CROWD = 30;
    private static final long DAY = 86_400_000;

    private Surrogates() {}

    /** @param copy which copy, from 0 */
    public static Actions redrawn(Actions actions, long seed, int copy) {
        int[] small = small(actions);
        long[] time = new long[actions.size()];
        for (int p = 0; p < time.length; p++) {
            int o = actions.objectAt(p);
            int from = actions.firstOf(o);
            int many = actions.firstOf(o + 1) - from;
            SplittableRandom random = random(seed, copy, actions.subjectAt(p), o);
            if (many >= CROWD || small.length == 0) {
                time[p] = actions.timeAt(from + random.nextInt(many));
                continue;
            }
            int donor = small[random.nextInt(small.length)];
            time[p] = actions.timeAt(from)
                    + actions.timeAt(donor)
                    - actions.timeAt(actions.firstOf(actions.objectAt(donor)));
        }
        return actions.withTimes(time);
    }

    /** @param copy which copy, from 0 */
    public static Actions shifted(Actions actions, long seed, int copy) {
        long[] time = new long[actions.size()];
        for (int p = 0; p < time.length; p++) {
            SplittableRandom random = random(seed, copy, actions.subjectAt(p), -1);
            int days = 1 + random.nextInt(7);
            time[p] = actions.timeAt(p) + (random.nextBoolean() ? days : -days) * DAY;
        }
        return actions.withTimes(time);
    }

    /** Positions of the actions after the first on objects of two sharers or more that are no crowd. */
    private static int[] small(Actions actions) {
        int[] small = new int[actions.size()];
        int many = 0;
        for (int p = 0; p < actions.size(); p++) {
            int o = actions.objectAt(p);
            boolean crowd = actions.firstOf(o + 1) - actions.firstOf(o) >= CROWD;
            if (!crowd && p > actions.firstOf(o)) small[many++] = p;
        }
        return java.util.Arrays.copyOf(small, many);
    }

    private static SplittableRandom random(long seed, int copy, int subject, int object) {
        long mixed = seed;
        for (long key : new long[] {copy, subject, object})
            mixed = (mixed ^ key) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        return new SplittableRandom(mixed);
    }
}
