package lockstep.kernels.chance;

import lockstep.kernels.shape.Actions;

/** For each object, how many of its pairs belong to one another's circle, and how many of those are near in a window. */
final class CircleCounts {
    /*
     * Time  O(pairs and common objects).   Memory  16 bytes an object.
     */
    final long[] pairs;
    final long[] near;

    CircleCounts(Actions actions, CirclePairs circle, long window) {
        this.pairs = new long[actions.objects()];
        this.near = new long[actions.objects()];
        circle.each((p, q) -> {
            int o = actions.objectAt(p);
            pairs[o]++;
            if (Math.abs(actions.timeAt(p) - actions.timeAt(q)) <= window) near[o]++;
        });
    }
}
