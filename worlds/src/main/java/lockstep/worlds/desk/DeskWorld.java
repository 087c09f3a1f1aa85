package lockstep.worlds.desk;

import java.util.SplittableRandom;

/**
 * Stories that two news desks both carried: when each happened by a third party's first mention, when each desk had it, and which
 * stories are watched. The second desk copies the first on a stated share of the watched stories, and nowhere else.
 *
 * @param event first mention by a third party, milliseconds since 1970 UTC
 * @param a first mention by the first desk
 * @param b first mention by the second desk
 * @param watched whether the story is one of those in question
 */
public record DeskWorld(long[] event, long[] a, long[] b, boolean[] watched) {
    private static final double HOUR = 3600;
    private static final long START = 1_640_995_200L;
    private static final int DAYS = 120;
    private static final double[] PEAK = {4, 11, 19};
    private static final double[] USUAL = {.2, .4, .4};
    private static final double[] ELSEWHERE = {.5, .3, .2};

    /** By how much the second desk came after the first, for each story. */
    public long[] lag() {
        long[] lag = new long[a.length];
        for (int i = 0; i < lag.length; i++) lag[i] = b[i] - a[i];
        return lag;
    }

    /**
     * Draws a world.
     *
     * @param watched number of watched stories
     * @param controls number of control stories
     * @param copied share of the watched stories that the second desk copies from the first
     */
    public static DeskWorld draw(Confounding kind, int watched, int controls, double copied, SplittableRandom random) {
        int n = watched + controls;
        var world = new DeskWorld(new long[n], new long[n], new long[n], new boolean[n]);
        for (int i = 0; i < n; i++) world.story(i, i < watched, kind, copied, random);
        return world;
    }

    private void story(int i, boolean isWatched, Confounding kind, double copied, SplittableRandom random) {
        watched[i] = isWatched;
        boolean apart = isWatched && kind == Confounding.EVENT_PLACE;
        double happened = happened(apart ? ELSEWHERE : USUAL, isWatched && kind == Confounding.WEEKENDS, random);
        double speed = isWatched && kind == Confounding.NEWS_SPEED ? 1 / 3.0 : 1;
        double source = happened;
        if (kind == Confounding.COMMON_WIRE) source = happened + logNormal(1.5 * HOUR, .8, random);
        boolean closed = kind == Confounding.WEEKENDS;
        double wire = kind == Confounding.COMMON_WIRE ? .3 : 1;
        double first = desk(source + logNormal(2 * HOUR * speed * wire, 1, random), 8, closed, random);
        double slow = kind == Confounding.SLOW_DESK ? 3 : 1;
        double second = desk(source + logNormal(2 * HOUR * speed * slow, 1, random), 3, false, random);
        if (isWatched && random.nextDouble() < copied)
            second = desk(first + logNormal(1.5 * HOUR, .7, random), 3, false, random);
        if (kind == Confounding.LOST_POSTS && random.nextDouble() < .4)
            first = desk(first + logNormal(4 * HOUR, 1, random), 8, false, random);
        if (kind == Confounding.COARSE_CLOCK) second = Math.floor(second / HOUR) * HOUR;
        event[i] = Math.round(1000 * (happened + logNormal(.5 * HOUR, 1, random)));
        a[i] = Math.round(1000 * first);
        b[i] = Math.round(1000 * second);
    }

    private static double happened(double[] places, boolean atWeekends, SplittableRandom random) {
        double draw = random.nextDouble();
        int place = draw < places[0] ? 0 : draw < places[0] + places[1] ? 1 : 2;
        long day = random.nextInt(DAYS);
        while (atWeekends && !isWeekend(START + day * 86_400.0) && random.nextDouble() < .6) day = random.nextInt(DAYS);
        double hour = PEAK[place] + 3 * random.nextGaussian();
        return START + day * 86_400.0 + (hour - 24 * Math.floor(hour / 24)) * HOUR;
    }

    /** When a desk that is open from eight to eight of its own day gets to it; what waits for the morning waits a little more. */
    private static double desk(double ready, double zone, boolean closedAtWeekends, SplittableRandom random) {
        double local = ready + zone * HOUR;
        double hour = local / HOUR - 24 * Math.floor(local / 86_400);
        double wait = hour < 8 ? 8 - hour : hour >= 20 ? 32 - hour : 0;
        double opened = ready + wait * HOUR;
        while (closedAtWeekends && isWeekend(opened + zone * HOUR)) {
            opened = wait == 0
                    ? Math.floor((opened + zone * HOUR) / 86_400) * 86_400 + (32 - zone) * HOUR
                    : opened + 86_400;
            wait = 1;
        }
        return wait == 0 ? ready : opened - .5 * HOUR * Math.log(1 - random.nextDouble());
    }

    private static boolean isWeekend(double seconds) {
        long day = (long) Math.floor(seconds / 86_400);
        long weekday = Math.floorMod(day + 3, 7L);
        return weekday >= 5;
    }

    private static double logNormal(double median, double spread, SplittableRandom random) {
        return median * Math.exp(spread * random.nextGaussian());
    }
}
