package lockstep.kernels.text;

import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/** Groups texts whose members are alike on average, not only each to its neighbour. */
public final class AverageLink {
    /*
     * Agglomeration by average similarity [1] along the ties of a sparse graph: of all joinable groups, the two whose members are most
     * alike on average are joined, until no average reaches the bound. The average over all pairs of members is exact, ties or not:
     * it is the product of the two sums of vectors, divided by both sizes. Two groups are joinable when a tie runs between them. A group
     * whose texts came up over longer than `span` must be held together by more: what keeps coming up in like words is mostly a series
     * of things (a daily report, a playlist), not one.
     *
     * The heap may hold an average that has changed since; it is computed anew when it comes up, and goes back if another is now better.
     * Equal averages are taken in the order in which they arose.
     *
     * Time  O(ties log ties + sum over joins of the features of the larger group).   Memory  24 bytes a tie, and the bags.
     *
     * [1] Sokal and Michener 1958, University of Kansas Science Bulletin 38.
     */
    /**
     * How alike a group must be.
     *
     * @param alike average likeness of the members of a group that came up within {@code span}, above 0
     * @param span from the first text that came up to the last, milliseconds
     * @param beyond average likeness of those of a longer one
     */
    public record Bound(double alike, long span, double beyond) {
        public Bound {
            if (!(alike > 0) || beyond < alike)
                throw new IllegalArgumentException("alike " + alike + ", beyond " + beyond);
        }
    }

    private final Bound bound;
    private final long[] from;
    private final long[] to;
    private final int[] up;
    private final int[] size;
    private final int[][] feature;
    private final float[][] sum;
    private final int[] head;
    private final int[] tail;
    private final int[] next;
    private final int[] other;
    private final Best best = new Best();

    private AverageLink(Bags bags, EdgeList ties, long[] first, Bound bound) {
        int n = bags.size();
        this.bound = bound;
        from = first.clone();
        to = first.clone();
        up = new int[n];
        size = new int[n];
        Arrays.setAll(up, i -> i);
        Arrays.fill(size, 1);
        feature = bags.feature().clone();
        sum = bags.weight().clone();
        head = new int[n];
        tail = new int[n];
        Arrays.fill(head, -1);
        Arrays.fill(tail, -1);
        next = new int[2 * ties.size()];
        other = new int[next.length];
        for (int e = 0; e < ties.size(); e++) {
            append(2 * e, ties.a()[e], ties.b()[e]);
            append(2 * e + 1, ties.b()[e], ties.a()[e]);
            if (ties.weight()[e] >= bound.alike) best.add(ties.weight()[e], ties.a()[e], ties.b()[e]);
        }
    }

    /**
     * The group of each text: its earliest member.
     *
     * @param ties between texts, by {@link NearInTime}
     * @param first when each text came up
     * @param bound how alike a group must be
     */
    public static int[] of(Bags bags, EdgeList ties, long[] first, Bound bound) {
        var work = new AverageLink(bags, ties, first, bound);
        work.run();
        int[] group = new int[bags.size()];
        int[] lowest = new int[bags.size()];
        Arrays.fill(lowest, -1);
        for (int t = 0; t < group.length; t++) {
            int root = work.root(t);
            if (lowest[root] < 0) lowest[root] = t;
            group[t] = lowest[root];
        }
        return group;
    }

    private void append(int at, int of, int to) {
        other[at] = to;
        next[at] = -1;
        if (head[of] < 0) head[of] = at;
        else next[tail[of]] = at;
        tail[of] = at;
    }

    private void run() {
        while (best.take()) {
            int x = root(best.a);
            int y = root(best.b);
            if (x == y) continue;
            double now = average(x, y);
            if (now < least(x, y)) continue;
            if (now < best.alike - 1e-6 && now < best.top()) best.add(now, x, y);
            else join(x, y);
        }
    }

    private double average(int x, int y) {
        return Bags.dot(feature[x], sum[x], feature[y], sum[y]) / ((double) size[x] * size[y]);
    }

    private double least(int x, int y) {
        return Math.max(to[x], to[y]) - Math.min(from[x], from[y]) > bound.span ? bound.beyond : bound.alike;
    }

    private void join(int x, int y) {
        int into = size[x] >= size[y] ? x : y;
        int gone = into == x ? y : x;
        add(into, gone);
        up[gone] = into;
        size[into] += size[gone];
        from[into] = Math.min(from[into], from[gone]);
        to[into] = Math.max(to[into], to[gone]);
        for (int at = head[gone]; at >= 0; at = next[at]) {
            int z = root(other[at]);
            if (z == into) continue;
            double alike = average(into, z);
            if (alike >= least(into, z)) best.add(alike, into, z);
        }
        if (head[gone] < 0) return;
        if (head[into] < 0) head[into] = head[gone];
        else next[tail[into]] = head[gone];
        tail[into] = tail[gone];
    }

    private void add(int into, int gone) {
        int[] fx = feature[into];
        int[] fy = feature[gone];
        int[] f = new int[fx.length + fy.length];
        float[] w = new float[f.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < fx.length || j < fy.length) {
            int a = i < fx.length ? fx[i] : Integer.MAX_VALUE;
            int b = j < fy.length ? fy[j] : Integer.MAX_VALUE;
            f[n] = Math.min(a, b);
            w[n] = (a <= b ? sum[into][i++] : 0) + (b <= a ? sum[gone][j++] : 0);
            n++;
        }
        feature[into] = Arrays.copyOf(f, n);
        sum[into] = Arrays.copyOf(w, n);
        feature[gone] = new int[0];
        sum[gone] = new float[0];
    }

    private int root(int t) {
        int at = t;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    /** Pairs of groups, the most alike first. */
    private static final class Best {
        private int[] pairA = new int[1024];
        private int[] pairB = new int[1024];
        private int pairs;
        private long[] heap = new long[1024];
        private int n;
        int a;
        int b;
        double alike;

        void add(double how, int x, int y) {
            if (pairs == pairA.length) {
                pairA = Arrays.copyOf(pairA, 2 * pairs);
                pairB = Arrays.copyOf(pairB, 2 * pairs);
            }
            pairA[pairs] = x;
            pairB[pairs] = y;
            if (n == heap.length) heap = Arrays.copyOf(heap, 2 * n);
            int at = n++;
            long key = (long) Float.floatToIntBits((float) (4 - how)) << 32 | pairs++;
            while (at > 0 && heap[(at - 1) / 2] > key) {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }
            heap[at] = key;
        }

        /** Average of the best that is left; 0 if none is. */
        double top() {
            return n == 0 ? 0 : how(heap[0]);
        }

        private static double how(long key) {
            return 4 - (double) Float.intBitsToFloat((int) (key >>> 32));
        }

        boolean take() {
            if (n == 0) return false;
            long key = heap[0];
            a = pairA[(int) key];
            b = pairB[(int) key];
            alike = how(key);
            long moved = heap[--n];
            int at = 0;
            while (2 * at + 1 < n) {
                int child = 2 * at + 1;
                if (child + 1 < n && heap[child + 1] < heap[child]) child++;
                if (heap[child] >= moved) break;
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = moved;
            return true;
        }
    }
}
