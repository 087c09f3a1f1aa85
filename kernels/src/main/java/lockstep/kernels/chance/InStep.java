package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;

/**
 * Whether the members of a group take up the same things at nearer times than each one's own times give. Accounts that draw on one
 * source, each by itself, choose alike and are not in step.
 */
public final class InStep {
    /*
     * A permutation test [1]. Every member keeps the things that it took up and the moments at which it did; which moment goes with
     * which act is drawn anew. What comes in one act stays together. The statistic is the mean of log(1 + gap in minutes) between
     * neighbours in time on one object who are not the same member; repeats count, for first times alone come early on what is popular.
     *
     * Draws end as soon as ENOUGH are as near as the data [2]. Beyond MOST actions, objects are sampled.
     *
     * Time  O(draws * n log n) with n actions of the members on what two of them took up.   Memory  24 bytes of them.
     *
     * [1] Mielke, Berry 2007, Permutation Methods, ch. 2.   [2] Besag, Clifford 1991, Biometrika 78(2).
     */
    private static final int DRAWS = 199;
    private static final int ENOUGH = 10;
    private static final int MOST = 10_000;
    private static final double MINUTE = 60_000;
    private static final int MEMBER_BITS = 20;
    private static final long MEMBER = (1L << MEMBER_BITS) - 1;

    private final int[] member;
    private final int[] moment;
    private final long[][] moments;
    private final int[] firstOf;
    private final long began;

    /** Time since the beginning, then member: one number an act, so that a sort needs no objects. */
    private final long[] acts;

    private InStep(CommonActs common) {
        this.member = common.member();
        this.moment = new int[common.size()];
        this.moments = common.moments();
        for (int i = 0; i < moment.length; i++) moment[i] = Arrays.binarySearch(moments[member[i]], common.time()[i]);
        this.firstOf = common.firstOf();
        this.began = Arrays.stream(common.time()).min().orElse(0);
        this.acts = new long[common.size()];
    }

    /**
     * @param traces actions of one or more traces, repeats included; subjects numbered alike in all
     * @param members each once
     * @return the chance that members with these acts and moments would be as near by accident; 1 where nothing can be told
     */
    public static double chance(Collection<Actions> traces, int[] members, long seed) {
        var common = CommonActs.of(traces, members, MOST, seed);
        return common.size() < 2 ? 1 : new InStep(common).chance(new SplittableRandom(seed));
    }

    private double chance(SplittableRandom random) {
        double seen = apart(moments);
        long[][] drawn = Arrays.stream(moments).map(long[]::clone).toArray(long[][]::new);
        int asNear = 0;
        for (int d = 1; d <= DRAWS; d++) {
            for (long[] own : drawn) CommonActs.shuffle(own, random);
            if (apart(drawn) <= seen + 1e-9) asNear++;
            if (asNear == ENOUGH) return asNear / (double) d;
        }
        return (1 + asNear) / (1.0 + DRAWS);
    }

    /** The mean of log(1 + minutes) between neighbours. */
    private double apart(long[][] times) {
        for (int i = 0; i < acts.length; i++) acts[i] = times[member[i]][moment[i]] - began << MEMBER_BITS | member[i];
        double sum = 0;
        int many = 0;
        for (int f = 0; f + 1 < firstOf.length; f++) {
            Arrays.sort(acts, firstOf[f], firstOf[f + 1]);
            for (int i = firstOf[f] + 1; i < firstOf[f + 1]; i++) {
                if (((acts[i] ^ acts[i - 1]) & MEMBER) == 0) continue;
                sum += Math.log1p(((acts[i] >> MEMBER_BITS) - (acts[i - 1] >> MEMBER_BITS)) / MINUTE);
                many++;
            }
        }
        return many == 0 ? 0 : sum / many;
    }
}
