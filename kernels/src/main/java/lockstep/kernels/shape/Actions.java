package lockstep.kernels.shape;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
     * Memory  16 bytes an action, 8 more for the second order, 8 more with rows.  Time to build  O(n) where the input is in order of
     * time, else O(n log n) for the objects that are not.
     */
    private final int[] firstOf;
    private final int[] subject;
    private final int[] object;
    private final long[] time;
    private final long[] row;
    private final int[] firstBy;
    private final int[] positionBy;
    private final int[] objectBy;

    private Actions(int[] firstOf, int[] subject, int[] object, long[] time, long[] row, int subjects) {
        this.firstOf = firstOf;
        this.subject = subject;
        this.object = object;
        this.time = time;
        this.row = row;
        this.firstBy = new int[subjects + 1];
        this.positionBy = bySubject(subject, firstBy);
        this.objectBy = new int[object.length];
        for (int k = 0; k < objectBy.length; k++) objectBy[k] = object[positionBy[k]];
    }

    /**
     * Sorts raw columns into both orders.
     *
     * @param subjects number of subjects; ids run from 0
     * @param objects number of objects; ids run from 0
     * @param subject subject of each action
     * @param object object of each action
     * @param time time of each action, milliseconds since 1970 UTC
     * @param row what the caller knows each action by, for example its post; may be empty
     */
    public static Actions of(int subjects, int objects, int[] subject, int[] object, long[] time, long[] row) {
        int n = subject.length;
        if (object.length != n || time.length != n || (row.length != n && row.length != 0)) {
            throw new IllegalArgumentException("columns differ in length");
        }
        int[] firstOf = new int[objects + 1];
        for (int o : object) firstOf[o + 1]++;
        for (int o = 0; o < objects; o++) firstOf[o + 1] += firstOf[o];
        int[] next = Arrays.copyOf(firstOf, objects);
        int[] s = new int[n];
        long[] t = new long[n];
        long[] r = new long[row.length];
        for (int i = 0; i < n; i++) {
            int p = next[object[i]]++;
            s[p] = subject[i];
            t[p] = time[i];
            if (r.length > 0) r[p] = row[i];
        }
        int[] ob = new int[n];
        for (int o = 0; o < objects; o++) Arrays.fill(ob, firstOf[o], firstOf[o + 1], o);
        var slices = new Slices(t, s, r);
        for (int o = 0; o < objects; o++) slices.sort(firstOf[o], firstOf[o + 1]);
        return new Actions(firstOf, s, ob, t, r, subjects);
    }

    /** The same with no row references, which saves their memory. */
    public static Actions of(int subjects, int objects, int[] subject, int[] object, long[] time) {
        return of(subjects, objects, subject, object, time, new long[0]);
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
        long[] r = new long[row.length];
        int kept = 0;
        for (int o = 0; o < objects(); o++) {
            for (int p = firstOf[o]; p < firstOf[o + 1]; p++) {
                if (seen[subject[p]] == o) continue;
                seen[subject[p]] = o;
                s[kept] = subject[p];
                ob[kept] = o;
                t[kept] = time[p];
                if (r.length > 0) r[kept] = row[p];
                kept++;
            }
            first[o + 1] = kept;
        }
        if (kept == n) return this;
        return new Actions(
                first,
                Arrays.copyOf(s, kept),
                Arrays.copyOf(ob, kept),
                Arrays.copyOf(t, kept),
                r.length > 0 ? Arrays.copyOf(r, kept) : r,
                subjects());
    }

    /** The actions at some positions; subjects and objects keep their numbers. */
    public Actions only(IntPredicate positions) {
        int[] kept = IntStream.range(0, size()).filter(positions).toArray();
        if (kept.length == size()) return this;
        return of(
                subjects(),
                objects(),
                Arrays.stream(kept).map(p -> subject[p]).toArray(),
                Arrays.stream(kept).map(p -> object[p]).toArray(),
                Arrays.stream(kept).mapToLong(p -> time[p]).toArray(),
                row.length == 0
                        ? row
                        : Arrays.stream(kept).mapToLong(p -> row[p]).toArray());
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

    /** What the caller knows the action by; 0 where no rows were given. */
    public long rowAt(int position) {
        return row.length == 0 ? 0 : row[position];
    }

    /** Where a subject's own list begins in {@link #positionBy}; it ends where the next subject's begins. */
    public int firstBy(int s) {
        return firstBy[s];
    }

    public int positionBy(int index) {
        return positionBy[index];
    }

    /** The object at an index of the subject-major order: {@code objectAt(positionBy(index))} without the leap in memory. */
    public int objectBy(int index) {
        return objectBy[index];
    }

    private static int[] bySubject(int[] subject, int[] firstBy) {
        for (int s : subject) firstBy[s + 1]++;
        for (int s = 0; s + 1 < firstBy.length; s++) firstBy[s + 1] += firstBy[s];
        int[] next = Arrays.copyOf(firstBy, Math.max(0, firstBy.length - 1));
        int[] positions = new int[subject.length];
        for (int p = 0; p < subject.length; p++) positions[next[subject[p]]++] = p;
        return positions;
    }

    /** Columns of which slices are put in order: by time, then subject, then row. */
    private record Slices(long[] time, int[] subject, long[] row) {
        private static final int SHORT = 24;

        /** Sorts one slice. One that is in order already costs one look. */
        void sort(int from, int to) {
            boolean inOrder = true;
            for (int i = from + 1; i < to && inOrder; i++) inOrder = compare(i - 1, i) <= 0;
            if (inOrder) return;
            int[] order = new int[to - from];
            for (int i = 0; i < order.length; i++) order[i] = from + i;
            if (order.length > SHORT) mergeSort(order, order.clone());
            else insertionSort(order);
            long[] t = new long[order.length];
            int[] s = new int[order.length];
            long[] r = new long[row.length == 0 ? 0 : order.length];
            for (int i = 0; i < order.length; i++) {
                t[i] = time[order[i]];
                s[i] = subject[order[i]];
                if (r.length > 0) r[i] = row[order[i]];
            }
            System.arraycopy(t, 0, time, from, t.length);
            System.arraycopy(s, 0, subject, from, s.length);
            if (r.length > 0) System.arraycopy(r, 0, row, from, r.length);
        }

        private void insertionSort(int[] order) {
            for (int i = 1; i < order.length; i++) {
                int x = order[i];
                int j = i - 1;
                while (j >= 0 && compare(order[j], x) > 0) order[j + 1] = order[j--];
                order[j + 1] = x;
            }
        }

        private void mergeSort(int[] a, int[] scratch) {
            int n = a.length;
            for (int width = 1; width < n; width *= 2) {
                for (int lo = 0; lo < n; lo += 2 * width) {
                    int mid = Math.min(lo + width, n);
                    int hi = Math.min(lo + 2 * width, n);
                    int i = lo;
                    int j = mid;
                    for (int k = lo; k < hi; k++) {
                        boolean left = j >= hi || (i < mid && compare(a[i], a[j]) <= 0);
                        scratch[k] = left ? a[i++] : a[j++];
                    }
                }
                System.arraycopy(scratch, 0, a, 0, n);
            }
        }

        private int compare(int x, int y) {
            if (time[x] != time[y]) return time[x] < time[y] ? -1 : 1;
            if (subject[x] != subject[y]) return subject[x] < subject[y] ? -1 : 1;
            return row.length == 0 ? 0 : Long.compare(row[x], row[y]);
        }
    }
}
