package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/**
 * Whether a group shares no more than the day: each thing belongs to one day, and the hours that every member keeps explain when on that
 * day it is taken up. So do players of a daily game, readers of one calendar, pupils with one task a day, each by itself.
 */
public final class ThingsOfTheDay {
    /*
     * Of what two or more members took up, each at its first time, some things lie within one day. For those: the mean distance from
     * the median, as it is, and as it would be if every member kept its days and its hours of the day, but which hour goes with which day
     * were drawn anew; what comes in one act stays together. The ratio is near 1 where members mind their own hours, and near 0 where
     * they act when the others do. Days begin at the hour at which the group is quietest.
     *
     * Where the hours that members keep are nearly one (less than OWN from the median), they are no hours of their own: 0.
     *
     * Members who act on few days have no hours that one could know, and are left out. Beyond MOST actions, objects are sampled.
     *
     * Time  O(draws * n log n) with n actions of the members on what two of them took up.   Memory  24 bytes of them.
     */
    private static final int DRAWS = 19;
    private static final int MOST = 10_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long OWN = HOUR;

    private final int[] member;
    private final int[] moment;
    private final long[][] moments;
    private final int[] firstOf;

    private ThingsOfTheDay(CommonActs common) {
        this.moments = common.moments();
        int[] firsts = firsts(common);
        this.member = Arrays.stream(firsts).map(i -> common.member()[i]).toArray();
        this.moment = Arrays.stream(firsts)
                .map(i -> Arrays.binarySearch(moments[common.member()[i]], common.time()[i]))
                .toArray();
        this.firstOf = IntStream.rangeClosed(0, firsts.length)
                .filter(k ->
                        k == 0 || k == firsts.length || common.object()[firsts[k]] != common.object()[firsts[k - 1]])
                .toArray();
    }

    /** @return from 0, where members act with one another or on things of many days, to about 1, where they share the day alone */
    public static double share(Collection<Actions> traces, int[] members, long seed) {
        var common = CommonActs.of(traces, members, MOST, seed);
        return common.size() < 2 ? 0 : new ThingsOfTheDay(common).share(new SplittableRandom(seed));
    }

    /** The first act of each member on each thing, in order of thing; only of members whose hours can be known. */
    private int[] firsts(CommonActs common) {
        boolean[] known = new boolean[moments.length];
        for (int m = 0; m < known.length; m++) known[m] = CommonActs.isOften(moments[m]);
        Map<Long, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < common.size(); i++) {
            int member = common.member()[i];
            if (known[member])
                first.merge(
                        (long) common.object()[i] << 32 | member,
                        i,
                        (a, b) -> common.time()[b] < common.time()[a] ? b : a);
        }
        return first.values().stream().mapToInt(i -> i).toArray();
    }

    private double share(SplittableRandom random) {
        int[] common = IntStream.range(0, firstOf.length - 1)
                .filter(f -> firstOf[f + 1] - firstOf[f] >= 2)
                .toArray();
        int[] ofOneDay = Arrays.stream(common).filter(this::isOfOneDay).toArray();
        double seen = apart(ofOneDay, moments);
        double expected = 0;
        long dawn = dawn();
        for (int d = 0; d < DRAWS; d++) expected += apart(ofOneDay, drawn(dawn, random)) / DRAWS;
        return expected < OWN ? 0 : ofOneDay.length / (double) common.length * seen / expected;
    }

    private boolean isOfOneDay(int f) {
        long[] times = times(f, moments);
        return times[times.length - 1] - times[0] <= DAY;
    }

    private long[] times(int f, long[][] of) {
        return IntStream.range(firstOf[f], firstOf[f + 1])
                .mapToLong(k -> of[member[k]][moment[k]])
                .sorted()
                .toArray();
    }

    /** The mean distance from the median, over things. */
    private double apart(int[] things, long[][] of) {
        return Arrays.stream(things)
                .mapToDouble(f -> {
                    long[] times = times(f, of);
                    long median = times[times.length / 2];
                    return Arrays.stream(times)
                            .mapToDouble(t -> Math.abs(t - median))
                            .average()
                            .orElse(0);
                })
                .average()
                .orElse(0);
    }

    private long[][] drawn(long dawn, SplittableRandom random) {
        long[][] drawn = new long[moments.length][];
        for (int m = 0; m < moments.length; m++) {
            long[] hours = Arrays.stream(moments[m])
                    .map(t -> Math.floorMod(t - dawn, DAY))
                    .toArray();
            CommonActs.shuffle(hours, random);
            drawn[m] = new long[hours.length];
            for (int i = 0; i < hours.length; i++)
                drawn[m][i] = moments[m][i] - Math.floorMod(moments[m][i] - dawn, DAY) + hours[i];
        }
        return drawn;
    }

    /** The hour of the day about which the group does least. */
    private long dawn() {
        int[] acts = new int[24];
        for (int k = 0; k < member.length; k++)
            acts[(int) (Math.floorMod(moments[member[k]][moment[k]], DAY) / HOUR)]++;
        int quietest = 0;
        for (int h = 1; h < 24; h++) if (around(acts, h) < around(acts, quietest)) quietest = h;
        return quietest * HOUR;
    }

    private static int around(int[] acts, int hour) {
        return acts[(hour + 23) % 24] + acts[hour] + acts[(hour + 1) % 24];
    }
}
