package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** The common objects of all pairs that are of one another's circle, by what they did on other objects. */
final class CirclePairs {
    /*
     * A pair is of one circle on object o if it met on at least REMAIN objects other than o. The object's own meeting does not count,
     * so whether a pair is left out says nothing about the object's times. Common objects are looked up once and kept, for the counts
     * of a window and its tables need them both, and windows may have one circle.
     *
     * Time  as CommonObjects, for each circle pair.   Memory  8 bytes a pair and common object, 2 bytes an action.
     */
    static final int REMAIN = 2;

    private final Actions actions;
    private final Ego ego;
    private final CommonObjects shared;
    private final char[] left;
    private int[] p = new int[256];
    private int[] q = new int[256];
    private int many;

    CirclePairs(Actions actions, Ego ego) {
        this.actions = actions;
        this.ego = ego;
        this.shared = new CommonObjects(actions);
        this.left = new char[actions.size()];
        for (int u = 0; u < actions.subjects(); u++) {
            for (int k = ego.first[u]; k < ego.first[u + 1]; k++) {
                boolean back = lists(ego.other[k], u);
                if (ego.other[k] > u || !back) common(u, ego.other[k], ego.met[k], back);
            }
        }
    }

    /** Calls back for each pair and common object: by the subject whose row holds the other, in order of row, then object. */
    void each(CommonObjects.Both both) {
        for (int i = 0; i < many; i++) both.on(p[i], q[i]);
    }

    /** How many of the circle of the subject that acts at a position act on the same object. */
    int left(int position) {
        return left[position];
    }

    /** Whether a subject's own capped row holds the other, who then has the pair already. */
    private boolean lists(int lower, int higher) {
        for (int k = ego.first[lower]; k < ego.first[lower + 1]; k++) if (ego.other[k] == higher) return true;
        return false;
    }

    private void common(int u, int v, int met, boolean back) {
        shared.each(u, v, (x, y) -> {
            int here = Math.abs(actions.timeAt(x) - actions.timeAt(y)) <= ego.window ? 1 : 0;
            if (met - here < REMAIN) return;
            if (many == p.length) {
                p = Arrays.copyOf(p, 2 * many);
                q = Arrays.copyOf(q, 2 * many);
            }
            p[many] = x;
            q[many++] = y;
            left[x]++;
            if (back) left[y]++;
        });
    }
}
