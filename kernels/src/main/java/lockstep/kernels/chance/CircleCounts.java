package lockstep.kernels.chance;

import lockstep.kernels.shape.Actions;

/** For each object, how many of its pairs belong to one another's circle by what they did on other objects. */
final class CircleCounts {
    /*
     * A pair is of one circle on object o if it met on at least REMAIN objects other than o. The object's own meeting does not count,
     * so whether a pair is left out says nothing about the object's times.
     *
     * Time  as CommonObjects, for each circle pair.   Memory  16 bytes an object.
     */
    static final int REMAIN = 2;

    final long[] pairs;
    final long[] near;

    private final Actions actions;
    private final Ego ego;
    private final CommonObjects shared;

    CircleCounts(Actions actions, Ego ego, long window) {
        this.actions = actions;
        this.ego = ego;
        this.shared = new CommonObjects(actions);
        this.pairs = new long[actions.objects()];
        this.near = new long[actions.objects()];
        eachPair((p, q) -> {
            int o = actions.objectAt(p);
            pairs[o]++;
            if (Math.abs(actions.timeAt(p) - actions.timeAt(q)) <= window) near[o]++;
        });
    }

    void eachPair(CommonObjects.Both both) {
        for (int u = 0; u < actions.subjects(); u++) {
            for (int k = ego.first[u]; k < ego.first[u + 1]; k++) {
                if (ego.other[k] > u || !lists(ego.other[k], u)) common(u, ego.other[k], ego.met[k], both);
            }
        }
    }

    /** Whether a subject's own capped row holds the other, who then has the pair already. */
    private boolean lists(int lower, int higher) {
        for (int k = ego.first[lower]; k < ego.first[lower + 1]; k++) if (ego.other[k] == higher) return true;
        return false;
    }

    private void common(int u, int v, int met, CommonObjects.Both both) {
        shared.each(u, v, (p, q) -> {
            int here = Math.abs(actions.timeAt(p) - actions.timeAt(q)) <= ego.window ? 1 : 0;
            if (met - here >= REMAIN) both.on(p, q);
        });
    }
}
