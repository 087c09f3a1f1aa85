package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.time.Shares;

/**
 * Whether a clock outside a group says when its members act: releases at full hours, as under an embargo, or an hour of the day that each
 * member keeps, as machines that follow one calendar do. Who acts by such a clock meets others who do, without any order among them.
 */
public final class OutsideClock {
    /*
     * Full hours: of the things that two members took up, the share that a member takes up first within MARK after a full or half hour,
     * against the share of all acts of others that fall there, for apps post at full hours too. What goes beyond is (s - b) / (1 - b), with
     * the lower end of Wilson's interval for s [1].
     *
     * Own hour: of the moments at which a member takes up such things, the most that lie within AROUND of one time of the day, however many
     * days apart; the mean over members who did so often.
     *
     * A clock that reads whole hours says neither: its acts are left out.
     *
     * Time  O(n log n) with n actions of the members, after one pass over all.
     *
     * [1] Wilson 1927, JASA 22(158).
     */
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MARK = 5 * MINUTE;
    private static final long AROUND = 15 * MINUTE;
    private static final int MOST = 10_000;
    private static final double NOMINAL = MARK / (.5 * HOUR);

    private final List<Actions> traces;
    private Optional<Everybody> everybody = Optional.empty();

    /**
     * What all acts say, worked out when the first group is asked about: most looks ask about none.
     *
     * @param coarse whose clock reads whole hours
     * @param acts of the others
     * @param onMark how many of them come after a full or half hour
     */
    private record Everybody(boolean[] coarse, long acts, long onMark) {}

    /**
     * What a clock says of a group, each a share from 0 to 1.
     *
     * @param fullHours of the common things that begin after full and half hours, beyond what is usual: at least so many
     * @param ownHour of a member's moments with them that lie at one time of its day, on the average
     */
    public record Share(double fullHours, double ownHour) {}

    /** @param traces actions of one or more traces; subjects numbered alike in all */
    public OutsideClock(Collection<Actions> traces) {
        this.traces = List.copyOf(traces);
    }

    private Everybody everybody() {
        if (everybody.isEmpty()) everybody = Optional.of(counted());
        return everybody.orElseThrow();
    }

    private Everybody counted() {
        int subjects = traces.stream().mapToInt(Actions::subjects).max().orElse(0);
        boolean[] coarse = new boolean[subjects];
        Arrays.fill(coarse, true);
        for (Actions a : traces)
            for (int x = 0; x < a.size(); x++)
                if (Math.floorMod(a.timeAt(x), HOUR) != 0) coarse[a.subjectAt(x)] = false;
        long acts = 0;
        long onMark = 0;
        for (Actions a : traces) {
            for (int x = 0; x < a.size(); x++) {
                if (coarse[a.subjectAt(x)]) continue;
                acts++;
                if (onMark(a.timeAt(x))) onMark++;
            }
        }
        return new Everybody(coarse, acts, onMark);
    }

    private static boolean onMark(long time) {
        return Math.floorMod(time, HOUR / 2) < MARK;
    }

    /** @param members each once */
    public Share of(int[] members) {
        boolean[] coarse = everybody().coarse();
        int[] fine = Arrays.stream(members).filter(m -> !coarse[m]).toArray();
        var common = CommonActs.of(traces, fine, MOST, 1);
        return new Share(fullHours(common, usual(fine)), ownHour(common));
    }

    /** The share of all acts of others that come after a full or half hour. */
    private double usual(int[] members) {
        long own = 0;
        long ownOnMark = 0;
        for (Actions a : traces) {
            for (int m : members) {
                if (m >= a.subjects()) continue;
                for (int k = a.firstBy(m); k < a.firstBy(m + 1); k++) {
                    own++;
                    if (onMark(a.timeAt(a.positionBy(k)))) ownOnMark++;
                }
            }
        }
        long others = everybody().acts() - own;
        return others == 0 ? NOMINAL : Math.max(NOMINAL, (everybody().onMark() - ownOnMark) / (double) others);
    }

    private static double fullHours(CommonActs common, double usual) {
        int[] firstOf = common.firstOf();
        int things = firstOf.length - 1;
        if (things < 1 || usual >= 1) return 0;
        long begun = IntStream.range(0, things)
                .filter(f -> onMark(Arrays.stream(common.time(), firstOf[f], firstOf[f + 1])
                        .min()
                        .orElseThrow()))
                .count();
        return Math.max(0, (Shares.wilson(begun, things, .95).low() - usual) / (1 - usual));
    }

    private static double ownHour(CommonActs common) {
        return Arrays.stream(common.moments())
                .filter(CommonActs::isOften)
                .mapToDouble(OutsideClock::atOneHour)
                .average()
                .orElse(0);
    }

    /** The largest share of moments within a stretch of twice AROUND on the circle of the day. */
    private static double atOneHour(long[] moments) {
        long[] ofDay =
                Arrays.stream(moments).map(t -> Math.floorMod(t, DAY)).sorted().toArray();
        int n = ofDay.length;
        int most = 0;
        int end = 0;
        for (int i = 0; i < n; i++) {
            end = Math.max(end, i);
            while (end + 1 < i + n && later(ofDay, end + 1) - ofDay[i] <= 2 * AROUND) end++;
            most = Math.max(most, end - i + 1);
        }
        return most / (double) n;
    }

    private static long later(long[] ofDay, int i) {
        return ofDay[i % ofDay.length] + (i >= ofDay.length ? DAY : 0);
    }
}
