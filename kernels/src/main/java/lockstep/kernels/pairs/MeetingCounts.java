package lockstep.kernels.pairs;

import java.util.Arrays;
import java.util.BitSet;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;

/** Counts on how many objects each pair of subjects met, and hands over each pair at once: for networks too large to be held. */
public final class MeetingCounts {
    /*
     * As Meetings, without the times: the counter of a subject and the object that it counted last stand side by side in
     * memory, so that a meeting costs one cache line. Pairs come by lower subject, then higher.
     *
     * Time  O(actions + in-window pairs), twice for the two ends.   Memory  12 bytes a subject.
     */
    private final Actions actions;
    private final long window;
    private final int minObjects;
    private final BitSet hot;
    private final int[] cells;
    private final int[] touched;

    /** Takes one pair after the other. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param a lower subject
         * @param b higher subject
         * @param objects on how many objects they met
         */
        void pair(int a, int b, int objects);
    }

    /**
     * @param window largest gap between two actions that still count together, milliseconds
     * @param minObjects pairs that met on fewer are not handed over
     * @param hot objects that are passed over
     */
    public MeetingCounts(Actions actions, long window, int minObjects, HotObjects hot) {
        this.actions = actions;
        this.window = window;
        this.minObjects = minObjects;
        this.hot = hot.asBits();
        this.cells = new int[2 * actions.subjects()];
        this.touched = new int[actions.subjects()];
    }

    /** Hands over every pair whose lower subject is in the range. */
    public void each(Range subjects, Taker taker) {
        for (int u = subjects.from(); u < subjects.to(); u++) {
            int touches = fill(u);
            if (touches > 1) Arrays.sort(touched, 0, touches);
            for (int k = 0; k < touches; k++) {
                int v = touched[k];
                if (cells[2 * v] >= minObjects) taker.pair(u, v, cells[2 * v]);
                cells[2 * v] = 0;
            }
        }
    }

    private int fill(int u) {
        int touches = 0;
        boolean skip = !hot.isEmpty();
        for (int i = actions.firstBy(u); i < actions.firstBy(u + 1); i++) {
            int p = actions.positionBy(i);
            int object = actions.objectAt(p);
            if (skip && hot.get(object)) continue;
            long t = actions.timeAt(p);
            int start = actions.firstOf(object);
            for (int q = p - 1; q >= start && t - actions.timeAt(q) <= window; q--)
                if (actions.subjectAt(q) > u) touches = meet(actions.subjectAt(q), object, touches);
            int end = actions.firstOf(object + 1);
            for (int q = p + 1; q < end && actions.timeAt(q) - t <= window; q++)
                if (actions.subjectAt(q) > u) touches = meet(actions.subjectAt(q), object, touches);
        }
        return touches;
    }

    private int meet(int v, int object, int touches) {
        int met = cells[2 * v];
        if (met == 0) {
            cells[2 * v] = 1;
            cells[2 * v + 1] = object;
            touched[touches] = v;
            return touches + 1;
        }
        if (cells[2 * v + 1] != object) {
            cells[2 * v] = met + 1;
            cells[2 * v + 1] = object;
        }
        return touches;
    }
}
