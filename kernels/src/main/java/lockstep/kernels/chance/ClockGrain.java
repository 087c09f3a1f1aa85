package lockstep.kernels.chance;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** How finely each subject's times were written down. */
public final class ClockGrain {
    /*
     * A subject's clock reads whole minutes if all its moments do, and it has enough different ones that chance would not do it. Two such
     * subjects fall on the same minute far oftener than two fine clocks do. Where a good part of the subjects have such a clock, everybody
     * is read at the coarser grain, which alone makes pairs comparable [1]; where only a few have, they are set apart, so that one
     * scheduler does not blind the test to all others.
     *
     * Time  O(n log n).
     *
     * [1] Shlomovich et al. 2022, on event times known only in bins (arXiv 2108.12357).
     */
    private static final long[] GRAINS = {1, 1_000, 60_000, 3_600_000};
    private static final int ENOUGH = 3;

    private final long[] grain;
    private final boolean[] judged;

    private ClockGrain(Actions actions) {
        this.grain = new long[actions.subjects()];
        this.judged = new boolean[actions.subjects()];
        for (int s = 0; s < grain.length; s++) {
            long[] moments = moments(actions, s);
            judged[s] = moments.length >= ENOUGH;
            grain[s] = judged[s] ? grain(moments) : 1;
        }
    }

    public static ClockGrain of(Actions actions) {
        return new ClockGrain(actions);
    }

    /**
     * The grain in milliseconds at which all times should be read: 1, a second, a minute or an hour.
     *
     * @param share of subjects whose coarse clocks make everybody's coarse, 0 to 1
     */
    public long general(double share) {
        int all = 0;
        int[] coarse = new int[GRAINS.length];
        for (int s = 0; s < grain.length; s++) {
            if (!judged[s]) continue;
            all++;
            for (int g = 1; g < GRAINS.length; g++) if (grain[s] >= GRAINS[g]) coarse[g]++;
        }
        for (int g = GRAINS.length - 1; g > 0; g--) if (coarse[g] > 0 && coarse[g] >= share * all) return GRAINS[g];
        return 1;
    }

    /** Subjects whose clocks are coarser than a grain by so much that they show: whole minutes or hours. */
    public boolean[] coarserThan(long general) {
        boolean[] coarser = new boolean[grain.length];
        for (int s = 0; s < coarser.length; s++) coarser[s] = grain[s] > general && grain[s] >= 60_000;
        return coarser;
    }

    private static long[] moments(Actions actions, int s) {
        long[] times = new long[actions.firstBy(s + 1) - actions.firstBy(s)];
        for (int k = 0; k < times.length; k++) times[k] = actions.timeAt(actions.positionBy(actions.firstBy(s) + k));
        return Arrays.stream(times).sorted().distinct().toArray();
    }

    private static long grain(long[] moments) {
        for (int g = GRAINS.length - 1; g > 0; g--) {
            long grain = GRAINS[g];
            if (Arrays.stream(moments).allMatch(t -> Math.floorMod(t, grain) == 0)) return grain;
        }
        return 1;
    }
}
