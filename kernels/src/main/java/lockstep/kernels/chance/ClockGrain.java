package lockstep.kernels.chance;

import lockstep.kernels.shape.Actions;

/** How finely times were written down. */
public final class ClockGrain {
    /*
     * A subject's clock reads whole minutes if all its times do, and it has enough of them that chance would not do it. Where even a
     * small part of the subjects have such a clock, two of them fall on the same minute far oftener than two fine clocks do, so
     * everybody is read at the coarser grain: only that makes pairs comparable [1].
     *
     * Time  O(n).
     *
     * [1] Shlomovich et al. 2022, on event times known only in bins (arXiv 2108.12357).
     */
    private static final long[] GRAINS = {1, 1_000, 60_000, 3_600_000};
    private static final int ENOUGH = 3;

    private ClockGrain() {}

    /**
     * The grain in milliseconds at which all times should be read: 1, a second, a minute or an hour.
     *
     * @param share of subjects whose coarse clocks make everybody's coarse, 0 to 1
     */
    public static long of(Actions actions, double share) {
        int judged = 0;
        int[] coarse = new int[GRAINS.length];
        for (int s = 0; s < actions.subjects(); s++) {
            if (actions.firstBy(s + 1) - actions.firstBy(s) < ENOUGH) continue;
            judged++;
            for (int g = 1; g < GRAINS.length; g++) if (whole(actions, s, GRAINS[g])) coarse[g]++;
        }
        for (int g = GRAINS.length - 1; g > 0; g--) {
            if (coarse[g] > 0 && coarse[g] >= share * judged) return GRAINS[g];
        }
        return 1;
    }

    private static boolean whole(Actions actions, int s, long grain) {
        for (int k = actions.firstBy(s); k < actions.firstBy(s + 1); k++) {
            if (Math.floorMod(actions.timeAt(actions.positionBy(k)), grain) != 0) return false;
        }
        return true;
    }
}
