package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** From when to when pairs of subjects met: what a slider over time needs. */
public final class MeetingTimes {
    /*
     * Time  as CommonObjects, for each pair and each set of actions.   Memory  16 bytes a pair.
     */
    private final int[] a;
    private final int[] b;
    private final long[] window;
    private final long[] first;
    private final long[] last;

    /**
     * @param a one subject of each pair
     * @param b the other
     * @param window largest gap of a meeting of each pair, in milliseconds
     */
    public MeetingTimes(int[] a, int[] b, long[] window) {
        if (a.length != b.length || a.length != window.length)
            throw new IllegalArgumentException("columns differ in length");
        this.a = a.clone();
        this.b = b.clone();
        this.window = window.clone();
        this.first = new long[a.length];
        this.last = new long[a.length];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** Looks at further actions; an account's later actions on an object are passed over. */
    public void over(Actions actions) {
        Actions once = actions.firstOnly();
        var shared = new CommonObjects(once);
        for (int i = 0; i < a.length; i++) {
            int pair = i;
            shared.each(a[i], b[i], (p, q) -> meet(pair, once.timeAt(p), once.timeAt(q)));
        }
    }

    private void meet(int pair, long one, long other) {
        if (Math.abs(one - other) > window[pair]) return;
        first[pair] = Math.min(first[pair], Math.min(one, other));
        last[pair] = Math.max(last[pair], Math.max(one, other));
    }

    /** When each pair first met, milliseconds since 1970 UTC; {@link Long#MAX_VALUE} where it did not meet. */
    public long[] first() {
        return first.clone();
    }

    /** When each pair last met; {@link Long#MIN_VALUE} where it did not meet. */
    public long[] last() {
        return last.clone();
    }
}
