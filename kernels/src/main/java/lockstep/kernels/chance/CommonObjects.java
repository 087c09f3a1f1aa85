package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** The objects on which two subjects both acted. */
final class CommonObjects {
    /*
     * Where each object stands among the first subject's actions is kept in a column, for the first subject of one question is mostly
     * that of the next; the second one's list is walked. Where that is much longer, each object of the shorter is looked for in it by
     * steps that double, then by halving [1]: an account with a hundred thousand actions meets many that have ten.
     *
     * Time  O(second), or O(first * log(second / first)) where that is less; O(first) when the first changes.   Memory  4 bytes an object.
     *
     * [1] Bentley and Yao 1976, Information Processing Letters 5(3).
     */
    private static final int LONGER = 8;

    private final Actions actions;
    private final int[] where;
    private int whose = -1;

    /** Told of the position of each of the two on a common object. */
    interface Both {
        void on(int p, int q);
    }

    /**
     * @param actions at most one action for each subject and object
     */
    CommonObjects(Actions actions) {
        this.actions = actions;
        this.where = new int[actions.objects()];
        Arrays.fill(where, -1);
    }

    /** Calls back for each common object, in order of object. */
    void each(int u, int v, Both both) {
        int mine = actions.firstBy(u + 1) - actions.firstBy(u);
        int theirs = actions.firstBy(v + 1) - actions.firstBy(v);
        if (theirs > LONGER * (long) mine) {
            leap(u, v, both);
            return;
        }
        turn(u);
        for (int k = actions.firstBy(v); k < actions.firstBy(v + 1); k++) {
            int p = where[actions.objectBy(k)];
            if (p >= 0) both.on(p, actions.positionBy(k));
        }
    }

    private void turn(int u) {
        if (u == whose) return;
        if (whose >= 0)
            for (int k = actions.firstBy(whose); k < actions.firstBy(whose + 1); k++) where[actions.objectBy(k)] = -1;
        for (int k = actions.firstBy(u); k < actions.firstBy(u + 1); k++)
            where[actions.objectBy(k)] = actions.positionBy(k);
        whose = u;
    }

    private void leap(int u, int v, Both both) {
        int end = actions.firstBy(v + 1);
        int j = actions.firstBy(v);
        for (int i = actions.firstBy(u); i < actions.firstBy(u + 1) && j < end; i++) {
            int object = actions.objectBy(i);
            if (actions.objectBy(j) < object) j = reach(object, j + 1, end);
            if (j < end && actions.objectBy(j) == object) both.on(actions.positionBy(i), actions.positionBy(j++));
        }
    }

    /** The first index from {@code from} with at least the object, or {@code end}. */
    private int reach(int object, int from, int end) {
        if (from >= end || actions.objectBy(from) >= object) return from;
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
