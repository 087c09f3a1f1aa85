package lockstep.kernels.shape;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Who acted on what, and when: read-only columns with dense ids, in two orders.
 *
 * <p>Item-major: the actions on one object stand side by side, by time, then subject; a place in that order is a <em>position</em>.
 * Subject-major: {@link #firstBy} and {@link #positionBy} list each subject's positions, by object, then time. Subjects and objects
 * are numbered from 0 in the order of their names, so that nothing depends on the order of the input.
 */
public final class Actions implements Serializable {
    private static final long serialVersionUID = 1L;

    /*
     * Memory  24 bytes an action with times and rows, 4 more for each order.  Time to build  O(n log n) for the times within an
     * object, O(n) for the rest.
     */
    private final int[] firstOf;
    private final int[] subject;
    private final int[] object;
    private final long[] time;
    private final long[] row;
    private final int[] firstBy;
    private final int[] positionBy;

    private Actions(int[] firstOf, int[] subject, int[] object, long[] time, long[] row, int subjects) {
        this.firstOf = firstOf;
        this.subject = subject;
        this.object = object;
        this.time = time;
        this.row = row;
        this.firstBy = new int[subjects + 1];
        this.positionBy = bySubject(subject, firstBy);
    }

    /**
     * Sorts raw columns into both orders.
     *
     * @param subjects number of subjects; ids run from 0
     * @param objects number of objects; ids run from 0
     * @param subject subject of each action
     * @param object object of each action
     * @param time time of each action, milliseconds since 1970 UTC
     * @param row what the caller knows each action by, for example its post
     */
    public static Actions of(int subjects, int objects, int[] subject, int[] object, long[] time, long[] row) {
        int n = subject.length;
        if (object.length != n || time.length != n || row.length != n) {
            throw new IllegalArgumentException("columns differ in length");
        }
        int[] firstOf = new int[objects + 1];
        for (int o : object) firstOf[o + 1]++;
        for (int o = 0; o < objects; o++) firstOf[o + 1] += firstOf[o];
        int[] next = Arrays.copyOf(firstOf, objects);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[next[object[i]]++] = i;
        var keys = new Keys(time, subject, row);
        for (int o = 0; o < objects; o++) keys.sort(order, firstOf[o], firstOf[o + 1]);
        int[] s = new int[n];
        int[] ob = new int[n];
        long[] t = new long[n];
        long[] r = new long[n];
        for (int i = 0; i < n; i++) {
            int from = order[i];
            s[i] = subject[from];
            ob[i] = object[from];
            t[i] = time[from];
            r[i] = row[from];
        }
        return new Actions(firstOf, s, ob, t, r, subjects);
    }

    /** The same with no row references. */
    public static Actions of(int subjects, int objects, int[] subject, int[] object, long[] time) {
        return of(subjects, objects, subject, object, time, new long[subject.length]);
    }

    /** The first action of each subject on each object, later repeats left out. */
    public Actions firstOnly() {
        int n = subject.length;
        int[] seen = new int[subjects()];
        Arrays.fill(seen, -1);
        int[] first = new int[firstOf.length];
        int[] s = new int[n];
        int[] ob = new int[n];
        long[] t = new long[n];
        long[] r = new long[n];
        int kept = 0;
        for (int o = 0; o < objects(); o++) {
            for (int p = firstOf[o]; p < firstOf[o + 1]; p++) {
                if (seen[subject[p]] == o) continue;
                seen[subject[p]] = o;
                s[kept] = subject[p];
                ob[kept] = o;
                t[kept] = time[p];
                r[kept++] = row[p];
            }
            first[o + 1] = kept;
        }
        if (kept == n) return this;
        return new Actions(
                first,
                Arrays.copyOf(s, kept),
                Arrays.copyOf(ob, kept),
                Arrays.copyOf(t, kept),
                Arrays.copyOf(r, kept),
                subjects());
    }

    /**
     * The same selection with other times, sorted anew within each object.
     *
     * @param resampled a time for each position of this instance, milliseconds since 1970 UTC
     */
    public Actions withTimes(long[] resampled) {
        return of(subjects(), objects(), subject, object, resampled, row);
    }

    public int subjects() {
        return firstBy.length - 1;
    }

    public int objects() {
        return firstOf.length - 1;
    }

    public int size() {
        return subject.length;
    }

    /** Where the actions on an object begin; they end where those on the next begin. */
    public int firstOf(int o) {
        return firstOf[o];
    }

    public int subjectAt(int position) {
        return subject[position];
    }

    /** Milliseconds since 1970 UTC. */
    public long timeAt(int position) {
        return time[position];
    }

    public int objectAt(int position) {
        return object[position];
    }

    /** What the caller knows the action by. */
    public long rowAt(int position) {
        return row[position];
    }

    /** Where a subject's own list begins in {@link #positionBy}; it ends where the next subject's begins. */
    public int firstBy(int s) {
        return firstBy[s];
    }

    public int positionBy(int index) {
        return positionBy[index];
    }

    private static int[] bySubject(int[] subject, int[] firstBy) {
        for (int s : subject) firstBy[s + 1]++;
        for (int s = 0; s + 1 < firstBy.length; s++) firstBy[s + 1] += firstBy[s];
        int[] next = Arrays.copyOf(firstBy, Math.max(0, firstBy.length - 1));
        int[] positions = new int[subject.length];
        for (int p = 0; p < subject.length; p++) positions[next[subject[p]]++] = p;
        return positions;
    }

    /** What actions on one object are ordered by: time, then subject, then row. */
    private record Keys(long[] time, int[] subject, long[] row) {
        private static final int SHORT = 24;

        /** Sorts a slice of row numbers. Input that is in order already costs one look. */
        void sort(int[] order, int from, int to) {
            boolean inOrder = true;
            for (int i = from + 1; i < to && inOrder; i++) inOrder = compare(order[i - 1], order[i]) <= 0;
            if (inOrder) return;
            if (to - from > SHORT) {
                mergeSort(order, Arrays.copyOfRange(order, from, to), from, to);
                return;
            }
            for (int i = from + 1; i < to; i++) {
                int x = order[i];
                int j = i - 1;
                while (j >= from && compare(order[j], x) > 0) order[j + 1] = order[j--];
                order[j + 1] = x;
            }
        }

        private void mergeSort(int[] a, int[] scratch, int from, int to) {
            int n = to - from;
            for (int width = 1; width < n; width *= 2) {
                for (int lo = 0; lo < n; lo += 2 * width) {
                    int mid = Math.min(lo + width, n);
                    int hi = Math.min(lo + 2 * width, n);
                    int i = lo;
                    int j = mid;
                    for (int k = lo; k < hi; k++) {
                        boolean left = j >= hi || (i < mid && compare(a[from + i], a[from + j]) <= 0);
                        scratch[k] = left ? a[from + i++] : a[from + j++];
                    }
                }
                System.arraycopy(scratch, 0, a, from, n);
            }
        }

        private int compare(int x, int y) {
            if (time[x] != time[y]) return time[x] < time[y] ? -1 : 1;
            if (subject[x] != subject[y]) return subject[x] < subject[y] ? -1 : 1;
            return Long.compare(row[x], row[y]);
        }
    }
}
