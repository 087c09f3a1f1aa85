package lockstep.kernels.pairs;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Bursts of groups on objects, by the subject that acts first.
 *
 * @param group which group
 * @param object on which object
 * @param members how many members took part
 * @param start first action, milliseconds since 1970 UTC
 * @param end last action, milliseconds since 1970 UTC
 */
public record BurstList(int[] group, int[] object, int[] members, long[] start, long[] end) implements Serializable {
    public int size() {
        return group.length;
    }

    /** Only the bursts with these places, in the order given. */
    public BurstList only(int[] places) {
        int n = places.length;
        int[] g = new int[n];
        int[] o = new int[n];
        int[] m = new int[n];
        long[] s = new long[n];
        long[] e = new long[n];
        for (int i = 0; i < n; i++) {
            g[i] = group[places[i]];
            o[i] = object[places[i]];
            m[i] = members[places[i]];
            s[i] = start[places[i]];
            e[i] = end[places[i]];
        }
        return new BurstList(g, o, m, s, e);
    }

    BurstList then(BurstList later) {
        int n = size();
        int m = later.size();
        int[] g = Arrays.copyOf(group, n + m);
        int[] o = Arrays.copyOf(object, n + m);
        int[] k = Arrays.copyOf(members, n + m);
        long[] s = Arrays.copyOf(start, n + m);
        long[] e = Arrays.copyOf(end, n + m);
        System.arraycopy(later.group, 0, g, n, m);
        System.arraycopy(later.object, 0, o, n, m);
        System.arraycopy(later.members, 0, k, n, m);
        System.arraycopy(later.start, 0, s, n, m);
        System.arraycopy(later.end, 0, e, n, m);
        return new BurstList(g, o, k, s, e);
    }
}
