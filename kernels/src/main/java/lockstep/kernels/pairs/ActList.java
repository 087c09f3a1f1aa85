package lockstep.kernels.pairs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Single actions that belong to bursts.
 *
 * @param burst place of the burst in the list that was asked for
 * @param subject who
 * @param time when, milliseconds since 1970 UTC
 * @param row what the caller knows the action by
 */
public record ActList(int[] burst, int[] subject, long[] time, long[] row) implements Serializable {
    public int size() {
        return burst.length;
    }

    ActList then(ActList later) {
        int n = size();
        int m = later.size();
        int[] b = Arrays.copyOf(burst, n + m);
        int[] s = Arrays.copyOf(subject, n + m);
        long[] t = Arrays.copyOf(time, n + m);
        long[] r = Arrays.copyOf(row, n + m);
        System.arraycopy(later.burst, 0, b, n, m);
        System.arraycopy(later.subject, 0, s, n, m);
        System.arraycopy(later.time, 0, t, n, m);
        System.arraycopy(later.row, 0, r, n, m);
        return new ActList(b, s, t, r);
    }
}
