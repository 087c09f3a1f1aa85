package lockstep.kernels.pairs;

import java.util.Arrays;
import java.util.BitSet;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/**
 * Finds the pairs of subjects that act on the same objects within a window.
 *
 * @param window largest gap between two actions that still count together, milliseconds
 * @param minObjects pairs that meet on fewer distinct objects are left out
 */
public record Meetings(long window, int minObjects) implements Sweep<HotObjects, MeetingList> {
    /*
     * For each subject, and each of its actions, walk outwards in the object's order of time while the gap is within the window,
     * and count in a dense row of counters, one for each subject with a higher number; a list of the counters touched empties the
     * row again. No list of pairs is made, sorted or spilled [1]. An object counts once for a pair however often the two repeat
     * themselves on it; its gap is the smallest. Objects named as hot are passed over.
     *
     * Time  O(actions + in-window pairs), twice for the two ends.   Memory  32 bytes a subject for each range at work, and the
     * pairs kept.   Ties in time are pairs. A subject never pairs with itself.
     *
     * [1] Gustavson 1978, ACM TOMS 4(3): sparse rows by a dense accumulator.
     */
    public Meetings {
        if (window < 0) throw new IllegalArgumentException("window " + window + " ms");
        if (minObjects < 1) throw new IllegalArgumentException("at least " + minObjects + " objects; takes 1 or more");
    }

    @Override
    public MeetingList over(Actions actions, Range subjects, HotObjects known) {
        var row = new Row(actions, known.asBits());
        var found = new MeetingList.Growing();
        for (int u = subjects.from(); u < subjects.to(); u++) {
            row.fill(u);
            row.drain(u, found);
        }
        return found.done();
    }

    @Override
    public MeetingList join(MeetingList earlier, MeetingList later) {
        return earlier.then(later);
    }

    /** The counters of one subject against all with a higher number. */
    private final class Row {
        private final Actions actions;
        private final BitSet hot;
        private final int[] met;
        private final int[] lastObject;
        private final long[] lastGap;
        private final long[] gaps;
        private final long[] first;
        private final long[] last;
        private final int[] touched;
        private int touches;

        Row(Actions actions, BitSet hot) {
            int n = actions.subjects();
            this.actions = actions;
            this.hot = hot;
            this.met = new int[n];
            this.lastObject = new int[n];
            this.lastGap = new long[n];
            this.gaps = new long[n];
            this.first = new long[n];
            this.last = new long[n];
            this.touched = new int[n];
        }

        void fill(int u) {
            for (int i = actions.firstBy(u); i < actions.firstBy(u + 1); i++) {
                int p = actions.positionBy(i);
                int object = actions.objectAt(p);
                if (hot.get(object)) continue;
                long t = actions.timeAt(p);
                int start = actions.firstOf(object);
                for (int q = p - 1; q >= start && t - actions.timeAt(q) <= window; q--)
                    if (actions.subjectAt(q) > u) meet(actions.subjectAt(q), object, actions.timeAt(q), t);
                int end = actions.firstOf(object + 1);
                for (int q = p + 1; q < end && actions.timeAt(q) - t <= window; q++)
                    if (actions.subjectAt(q) > u) meet(actions.subjectAt(q), object, t, actions.timeAt(q));
            }
        }

        private void meet(int v, int object, long from, long to) {
            long gap = to - from;
            if (met[v] == 0) {
                touched[touches++] = v;
                first[v] = from;
                last[v] = to;
            } else {
                first[v] = Math.min(first[v], from);
                last[v] = Math.max(last[v], to);
            }
            if (met[v] == 0 || lastObject[v] != object) {
                met[v]++;
                lastObject[v] = object;
                gaps[v] += gap;
                lastGap[v] = gap;
            } else if (gap < lastGap[v]) {
                gaps[v] += gap - lastGap[v];
                lastGap[v] = gap;
            }
        }

        void drain(int u, MeetingList.Growing into) {
            Arrays.sort(touched, 0, touches);
            for (int k = 0; k < touches; k++) {
                int v = touched[k];
                if (met[v] >= minObjects) into.add(u, v, met[v], (double) gaps[v] / met[v], first[v], last[v]);
                met[v] = 0;
                gaps[v] = 0;
            }
            touches = 0;
        }
    }
}
