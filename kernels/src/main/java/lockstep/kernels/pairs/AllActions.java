package lockstep.kernels.pairs;

import java.io.Serializable;
import java.util.Arrays;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/** Hands out all actions as columns: for definitions that need them in the order of their source. */
public record AllActions() implements Sweep<Boolean, AllActions.Rows> {
    /*
     * Time and memory  O(actions): 24 bytes each.
     */
    /**
     * Actions by subject, then object, then time.
     *
     * @param subject who
     * @param object on what
     * @param time when, milliseconds since 1970 UTC
     * @param row what the caller knows the action by
     */
    public record Rows(int[] subject, int[] object, long[] time, long[] row) implements Serializable {
        public int size() {
            return subject.length;
        }
    }

    @Override
    public Rows over(Actions actions, Range subjects, Boolean known) {
        int from = actions.firstBy(subjects.from());
        int n = actions.firstBy(subjects.to()) - from;
        var rows = new Rows(new int[n], new int[n], new long[n], new long[n]);
        for (int i = 0; i < n; i++) {
            int p = actions.positionBy(from + i);
            rows.subject[i] = actions.subjectAt(p);
            rows.object[i] = actions.objectAt(p);
            rows.time[i] = actions.timeAt(p);
            rows.row[i] = actions.rowAt(p);
        }
        return rows;
    }

    @Override
    public Rows join(Rows earlier, Rows later) {
        int n = earlier.size();
        int m = later.size();
        var rows = new Rows(
                Arrays.copyOf(earlier.subject, n + m),
                Arrays.copyOf(earlier.object, n + m),
                Arrays.copyOf(earlier.time, n + m),
                Arrays.copyOf(earlier.row, n + m));
        System.arraycopy(later.subject, 0, rows.subject, n, m);
        System.arraycopy(later.object, 0, rows.object, n, m);
        System.arraycopy(later.time, 0, rows.time, n, m);
        System.arraycopy(later.row, 0, rows.row, n, m);
        return rows;
    }
}
