package lockstep.kernels.pairs;

import java.io.Serializable;
import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/**
 * Pairs of subjects that met, each pair once, the lower subject first, sorted by both.
 *
 * @param a lower subject of each pair
 * @param b higher subject of each pair
 * @param objects number of distinct objects on which the pair met
 * @param gap mean over those objects of the smallest time between the two, milliseconds
 * @param first earliest action of any meeting, milliseconds since 1970 UTC
 * @param last latest action of any meeting, milliseconds since 1970 UTC
 */
public record MeetingList(int[] a, int[] b, int[] objects, double[] gap, long[] first, long[] last)
        implements Serializable {
    public MeetingList {
        if (a.length != b.length
                || a.length != objects.length
                || a.length != gap.length
                || a.length != first.length
                || a.length != last.length) throw new IllegalArgumentException("columns differ in length");
    }

    public int size() {
        return a.length;
    }

    /** The same as weighted ties: the weight is the number of objects. */
    public EdgeList edges(int nodes) {
        return new EdgeList(nodes, a, b, Arrays.stream(objects).asDoubleStream().toArray());
    }

    /** Two lists of neighbouring ranges of subjects as one. */
    MeetingList then(MeetingList later) {
        int n = size();
        int m = later.size();
        if (n == 0) return later;
        if (m == 0) return this;
        return new MeetingList(
                joined(a, later.a),
                joined(b, later.b),
                joined(objects, later.objects),
                joined(gap, later.gap),
                joined(first, later.first),
                joined(last, later.last));
    }

    private static int[] joined(int[] x, int[] y) {
        int[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        return both;
    }

    private static long[] joined(long[] x, long[] y) {
        long[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        return both;
    }

    private static double[] joined(double[] x, double[] y) {
        double[] both = Arrays.copyOf(x, x.length + y.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        return both;
    }

    /** Grows by one pair at a time. */
    static final class Growing {
        private int[] a = new int[64];
        private int[] b = new int[64];
        private int[] objects = new int[64];
        private double[] gap = new double[64];
        private long[] first = new long[64];
        private long[] last = new long[64];
        private int n;

        void add(int u, int v, int met, double meanGap, long from, long to) {
            if (n == a.length) grow();
            a[n] = u;
            b[n] = v;
            objects[n] = met;
            gap[n] = meanGap;
            first[n] = from;
            last[n++] = to;
        }

        MeetingList done() {
            return new MeetingList(
                    Arrays.copyOf(a, n),
                    Arrays.copyOf(b, n),
                    Arrays.copyOf(objects, n),
                    Arrays.copyOf(gap, n),
                    Arrays.copyOf(first, n),
                    Arrays.copyOf(last, n));
        }

        private void grow() {
            int more = Math.addExact(n, n);
            a = Arrays.copyOf(a, more);
            b = Arrays.copyOf(b, more);
            objects = Arrays.copyOf(objects, more);
            gap = Arrays.copyOf(gap, more);
            first = Arrays.copyOf(first, more);
            last = Arrays.copyOf(last, more);
        }
    }
}
