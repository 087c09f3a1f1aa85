package lockstep.kernels.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CreationScanTest {
    private static final long SEED = 20_190_811;
    private static final long HOUR = 3_600_000L;
    private static final long MONTH = 720 * HOUR;

    /** Accounts over twenty months, some of them the group's; so many of these were made within one day. */
    private static long[][] made(int others, int group, int burst, SplittableRandom random) {
        long[][] rows = new long[others + group][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = (long) (random.nextDouble() * 20 * MONTH);
            rows[i][1] = i < group ? 1 : 0;
            if (i < burst) rows[i][0] = 7 * MONTH + 200 * HOUR + (long) (random.nextDouble() * 20 * HOUR);
        }
        Arrays.sort(rows, (a, b) -> Long.compare(a[0], b[0]));
        return rows;
    }

    private static CreationScan.Burst scan(long[][] rows, int draws, SplittableRandom random) {
        return CreationScan.of(created(rows), months(rows), group(rows), draws, random);
    }

    private static long[] created(long[][] rows) {
        return Arrays.stream(rows).mapToLong(r -> r[0]).toArray();
    }

    private static int[] months(long[][] rows) {
        return Arrays.stream(rows).mapToInt(r -> (int) (r[0] / MONTH)).toArray();
    }

    private static boolean[] group(long[][] rows) {
        boolean[] g = new boolean[rows.length];
        for (int i = 0; i < g.length; i++) g[i] = rows[i][1] == 1;
        return g;
    }

    @Test
    void accountsMadeInOneDayAreABurst() {
        var random = new SplittableRandom(SEED);
        var burst = scan(made(1_000, 60, 15, random), 199, random);
        assertThat(burst.p()).isLessThanOrEqualTo(.01);
        assertThat(burst.inside()).isBetween(14, 20);
        assertThat(burst.length()).isBetween(6 * HOUR, 72 * HOUR);
        assertThat(burst.inside()).isGreaterThan((int) (3 * burst.expected()));
    }

    @Test
    void aGroupMadeAsOthersAreIsSeldomABurst() {
        var random = new SplittableRandom(SEED);
        int wrong = 0;
        for (int w = 0; w < 100; w++)
            if (scan(made(300, 30, 0, random), 99, random.split()).p() <= .05) wrong++;
        // 100 at 5 %: 12 or more would happen once in three hundred
        assertThat(wrong).as("of 100, seed %d", SEED).isLessThanOrEqualTo(11);
    }

    @Test
    void aMonthInWhichEverybodySignedUpIsNone() {
        var random = new SplittableRandom(SEED);
        int wrong = 0;
        for (int w = 0; w < 50; w++) {
            long[][] rows = made(300, 30, 0, random);
            // two thirds of all, the group's included, came in one month
            for (int i = 0; i < rows.length; i++) if (i % 3 > 0) rows[i][0] = 9 * MONTH + rows[i][0] % MONTH;
            Arrays.sort(rows, (a, b) -> Long.compare(a[0], b[0]));
            if (scan(rows, 99, random.split()).p() <= .05) wrong++;
        }
        assertThat(wrong).as("of 50, seed %d", SEED).isLessThanOrEqualTo(7);
    }

    @Test
    void theBestWindowIsTheBestOfAllWindowsTriedOneByOne() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            long[][] rows = made(40, 10, round % 5, random);
            assertThat(CreationScan.scan(created(rows), group(rows))[0]).isCloseTo(naive(rows), within(1e-9));
        }
    }

    private static double naive(long[][] rows) {
        double best = 0;
        long all = Arrays.stream(rows).filter(r -> r[1] == 1).count();
        for (long length : CreationScan.LENGTHS) {
            for (long[] begin : rows) {
                if (begin[1] == 0) continue;
                long n = Arrays.stream(rows)
                        .filter(r -> r[0] >= begin[0] && r[0] <= begin[0] + length)
                        .count();
                long c = Arrays.stream(rows)
                        .filter(r -> r[1] == 1 && r[0] >= begin[0] && r[0] <= begin[0] + length)
                        .count();
                double in = (double) c / n;
                double out = rows.length == n ? 0 : (double) (all - c) / (rows.length - n);
                if (in <= out) continue;
                best = Math.max(best, log(c, n) + log(all - c, rows.length - n) - log(all, rows.length));
            }
        }
        return best;
    }

    private static double log(long k, long n) {
        if (k == 0 || k == n) return 0;
        return k * Math.log((double) k / n) + (n - k) * Math.log(1 - (double) k / n);
    }
}
