package lockstep.kernels.shape;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which objects come in the same acts, as the link, the tags and the original of one post that is passed on: they are one choice, and
 * whoever meets on one of them meets on all.
 */
public final class SameActs {
    /*
     * An act is what one subject does at one moment; where a moment is a whole hour, one row. Two objects are one choice if half or more of the acts
     * that hold either hold both. For each object those are tried that come in its first acts: what comes in half of all its acts is
     * missed there once in 2^TRIED.
     *
     * Time  O(n log n), and for each object at most TRIED x WIDE others of at most twice its size.   Memory  16 bytes an action.
     */
    private static final int TRIED = 5;
    private static final int WIDE = 16;
    private static final long HOUR = 3_600_000;

    private final Actions actions;
    private final int[] actAt;
    private final int[] firstIn;
    private final int[] held;
    private final int[] root;
    private final int[] stamp;

    private SameActs(Actions actions) {
        this.actions = actions;
        this.actAt = new int[actions.size()];
        int acts = number();
        this.firstIn = new int[acts + 1];
        this.held = new int[actions.size()];
        this.root = IntStream.range(0, actions.objects()).toArray();
        this.stamp = new int[acts];
        Arrays.fill(stamp, -1);
        fill();
    }

    /** For each object the one that stands for it: itself, where it comes in acts of its own. */
    public static int[] standIns(Actions actions) {
        var same = new SameActs(actions);
        for (int o = 0; o < same.root.length; o++) same.join(o);
        return IntStream.range(0, same.root.length).map(same::rootOf).toArray();
    }

    /** Numbers the acts, subject by subject. */
    private int number() {
        int acts = 0;
        for (int s = 0; s < actions.subjects(); s++) {
            int from = actions.firstBy(s);
            int to = actions.firstBy(s + 1);
            long[] moments = IntStream.range(from, to)
                    .mapToLong(k -> moment(actions.positionBy(k)))
                    .sorted()
                    .distinct()
                    .toArray();
            for (int k = from; k < to; k++) {
                int p = actions.positionBy(k);
                actAt[p] = acts + Arrays.binarySearch(moments, moment(p));
            }
            acts += moments.length;
        }
        return acts;
    }

    private long moment(int position) {
        long time = actions.timeAt(position);
        long row = actions.rowAt(position);
        return Math.floorMod(time, HOUR) == 0 && row != 0 ? ~row : time;
    }

    private void fill() {
        for (int act : actAt) firstIn[act + 1]++;
        for (int a = 0; a + 1 < firstIn.length; a++) firstIn[a + 1] += firstIn[a];
        int[] next = Arrays.copyOf(firstIn, firstIn.length - 1);
        for (int p = 0; p < actAt.length; p++) held[next[actAt[p]]++] = p;
    }

    private void join(int o) {
        int from = actions.firstOf(o);
        int to = actions.firstOf(o + 1);
        if (to - from < 2) return;
        boolean stamped = false;
        for (int p = from; p < Math.min(to, from + TRIED); p++) {
            int act = actAt[p];
            for (int k = firstIn[act]; k < Math.min(firstIn[act + 1], firstIn[act] + WIDE); k++) {
                int other = actions.objectAt(held[k]);
                int n = actions.firstOf(other + 1) - actions.firstOf(other);
                if (other == o || n < 2 || n > 2 * (to - from) || to - from > 2 * n || rootOf(other) == rootOf(o))
                    continue;
                if (!stamped) for (int q = from; q < to; q++) stamp[actAt[q]] = o;
                stamped = true;
                if (2 * both(o, other) >= Math.max(n, to - from)) join(rootOf(o), rootOf(other));
            }
        }
    }

    private int both(int o, int other) {
        int both = 0;
        for (int q = actions.firstOf(other); q < actions.firstOf(other + 1); q++) if (stamp[actAt[q]] == o) both++;
        return both;
    }

    private void join(int a, int b) {
        root[Math.max(a, b)] = Math.min(a, b);
    }

    private int rootOf(int o) {
        int r = o;
        while (root[r] != r) r = root[r] = root[root[r]];
        return r;
    }
}
