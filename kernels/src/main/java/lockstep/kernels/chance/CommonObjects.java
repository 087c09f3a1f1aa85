package lockstep.kernels.chance;

import lockstep.kernels.shape.Actions;

/** The objects on which two subjects both acted. */
final class CommonObjects {
    /*
     * Both lists stand in order of the object. Where one is much longer, each object of the shorter is looked for in it by steps that
     * double, then by halving [1]: an account with a hundred thousand actions meets many that have ten.
     *
     * Time  O(short + long), or O(short * log(long / short)) where that is less.
     *
     * [1] Bentley and Yao 1976, Information Processing Letters 5(3).
     */
    private static final int LONGER = 8;

    /** Told of the position of each of the two on a common object. */
    interface Both {
        void on(int p, int q);
    }

    private CommonObjects() {}

    /**
     * Calls back for each common object, in order of object.
     *
     * @param actions at most one action for each subject and object
     */
    static void each(Actions actions, int u, int v, Both both) {
        int i = actions.firstBy(u);
        int j = actions.firstBy(v);
        int iEnd = actions.firstBy(u + 1);
        int jEnd = actions.firstBy(v + 1);
        boolean leapInFirst = (long) iEnd - i > (long) LONGER * (jEnd - j);
        boolean leapInSecond = (long) jEnd - j > (long) LONGER * (iEnd - i);
        while (i < iEnd && j < jEnd) {
            int x = actions.objectBy(i);
            int y = actions.objectBy(j);
            if (x == y) both.on(actions.positionBy(i++), actions.positionBy(j++));
            else if (x < y) i = leapInFirst ? reach(actions, y, i + 1, iEnd) : i + 1;
            else j = leapInSecond ? reach(actions, x, j + 1, jEnd) : j + 1;
        }
    }

    /** The first index from {@code from} with at least the object, or {@code end}. */
    private static int reach(Actions actions, int object, int from, int end) {
        int low = from;
        int step = 1;
        while (low + step < end && actions.objectBy(low + step) < object) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(end, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (actions.objectBy(middle) < object) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
