package lockstep.worlds;

/** The accounts of a world and their habits: when they are up, how much they do, what they care for, how fast they are. */
final class People {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    /** Monday, 1 January 2024, 00:00 UTC. */
    static final long START = 1_704_067_200_000L;

    /** How much goes on at each local hour of an ordinary day. */
    private static final double[] CURVE = {
        .10, .04, .02, .01, .02, .06, .20, .50, .70, .70, .65, .70, .90, .80, .65, .65, .70, .80, .90, 1.0, 1.1, 1.1,
        .80, .35
    };

    private static final int[] ZONES = {0, 3, 8, -5, -8};
    private static final double[] ZONE_SUMS = {.30, .45, .60, .85, 1.0};

    final int count;
    final int days;
    final double[] wanted;
    final int[] home;
    final double[] loyalty;
    /** Median age, in ms, at which an account comes across an item. */
    final double[] depth;

    final boolean[] alert;
    final boolean[] button;
    /** Running sums over 24 UTC hours. */
    final double[][] hours;
    /** Running sums over the days of the world. */
    final double[][] daySums;

    People(Recipe recipe, long seed) {
        count = recipe.accounts;
        days = recipe.days;
        wanted = new double[count];
        home = new int[count];
        loyalty = new double[count];
        depth = new double[count];
        alert = new boolean[count];
        button = new boolean[count];
        hours = new double[count][];
        daySums = new double[count][];
        for (int u = 0; u < count; u++) {
            var draws = Draws.of(seed, "person", u);
            wanted[u] = Math.min(400, 2 + 0.4 * recipe.activity * draws.heavy(recipe.activityTail));
            home[u] = draws.below(recipe.communities);
            loyalty[u] = Math.min(0.98, recipe.loyalty * draws.between(0.6, 1.25));
            alert[u] = draws.chance(recipe.alert);
            depth[u] = draws.lognormal(3 * HOUR, 1.0);
            button[u] = draws.chance(recipe.button);
            hours[u] = hours(recipe, draws);
            daySums[u] = days(recipe, draws);
        }
    }

    private static double[] hours(Recipe recipe, Draws draws) {
        double zone = recipe.zones ? ZONES[draws.pick(ZONE_SUMS)] : 0;
        double shift = zone + 1.3 * draws.normal();
        double[] sums = new double[24];
        double sum = 0;
        for (int h = 0; h < 24; h++) {
            double local = h + shift;
            // habits differ: one posts on the morning train, another after lunch
            double habit = StrictMath.exp(0.5 * draws.normal());
            sum += (1 - recipe.dayAndNight) * 0.5 + recipe.dayAndNight * curve(local) * habit;
            sums[h] = sum;
        }
        return sums;
    }

    private static double[] days(Recipe recipe, Draws draws) {
        double weekend = StrictMath.exp(recipe.weekly * draws.normal());
        double[] sums = new double[recipe.days];
        double sum = 0;
        double mood = 0;
        for (int d = 0; d < recipe.days; d++) {
            // days on and days off come in runs
            mood = 0.7 * mood + 0.6 * draws.normal();
            sum += (d % 7 >= 5 ? weekend : 1) * StrictMath.exp(mood);
            sums[d] = sum;
        }
        return sums;
    }

    private static double curve(double localHour) {
        double h = ((localHour % 24) + 24) % 24;
        int low = (int) h;
        double part = h - low;
        return CURVE[low] * (1 - part) + CURVE[(low + 1) % 24] * part;
    }

    /** A moment at which the account is likely to be up. */
    long moment(int u, Draws draws) {
        long day = draws.pick(daySums[u]);
        long hour = draws.pick(hours[u]);
        return START + day * DAY + hour * HOUR + (long) (draws.unit() * HOUR);
    }

    /** How lively the account is at an hour, against its own mean of 1. */
    double liveliness(int u, long time) {
        int h = (int) Math.floorMod(time / HOUR, 24L);
        return 24 * (hours[u][h] - (h == 0 ? 0 : hours[u][h - 1])) / hours[u][23];
    }

    /** The time itself when the account is up, or else some time after it next gets up. */
    long whenUp(int u, long time, Draws draws) {
        if (liveliness(u, time) > 0.3) return time;
        long hour = time / HOUR;
        for (int ahead = 1; ahead < 24; ahead++) {
            long then = (hour + ahead) * HOUR;
            if (liveliness(u, then) > 0.3) return then + (long) draws.exponential(35.0 * MINUTE);
        }
        return time;
    }

    long end() {
        return START + days * DAY;
    }

    /** A moment in the working hours of a desk that opens at a UTC hour, Monday to Friday mostly. */
    long deskMoment(int opens, Draws draws) {
        while (true) {
            long day = draws.below(days);
            if (day % 7 >= 5 && !draws.chance(0.2)) continue;
            double into = Math.min(11.5, Math.max(-0.5, 4.5 + 2.5 * draws.normal()));
            return START + day * DAY + (long) ((opens + into) * HOUR);
        }
    }
}
