package lockstep.worlds.desk;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Posts a day of a network whose rate is known: steady, or grown from one day on.
 *
 * @param count by day
 * @param exposure what each weekday, or the day's whole volume, would give
 */
public record DailyWorld(long[] count, double[] exposure) {
    /** What makes days uneven though the rate is one. */
    public enum Kind {
        /** Chance alone. */
        POISSON,
        /** Days vary a little more than chance alone: negative binomial of size 20, quieter at weekends. */
        WEEKDAYS,
        /** Days vary much: size 5. */
        UNEVEN,
        /** A busy day is followed by busy days: half of a day's surprise is left on the next. */
        PERSISTENT,
        /** A share of a volume that itself rises and falls threefold. */
        SHARE;

        /** As on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Draws a series.
     *
     * @param mean posts a day
     * @param changed first day of the new rate
     * @param factor new rate by old
     */
    public static DailyWorld draw(
            Kind kind, int days, double mean, int changed, double factor, SplittableRandom random) {
        var world = new DailyWorld(new long[days], new double[days]);
        double z = random.nextGaussian();
        for (int t = 0; t < days; t++) {
            world.exposure[t] = exposure(kind, t);
            double rate = mean * world.exposure[t] * (t < changed ? 1 : factor);
            double uneven = switch (kind) {
                case POISSON -> 1;
                case WEEKDAYS, SHARE -> gamma(20, random);
                case UNEVEN -> gamma(5, random);
                case PERSISTENT -> Math.exp(.25 * z - .25 * .25 / 2);
            };
            world.count[t] = poisson(rate * uneven, random);
            z = .5 * z + Math.sqrt(.75) * random.nextGaussian();
        }
        if (kind == Kind.SHARE) for (int t = 0; t < days; t++) world.exposure[t] = Math.rint(1_000 * exposure(kind, t));
        return world;
    }

    private static double exposure(Kind kind, int t) {
        return switch (kind) {
            case WEEKDAYS -> t % 7 < 5 ? 1.2 : .5;
            case SHARE -> 1 + .5 * Math.sin(t / 9.0);
            case POISSON, UNEVEN, PERSISTENT -> 1;
        };
    }

    /** A gamma of mean 1 and whole shape, as a sum of exponentials. */
    private static double gamma(int shape, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) sum -= Math.log(1 - random.nextDouble());
        return sum / shape;
    }

    /** The arrivals of unit rate before a time. */
    private static long poisson(double mean, SplittableRandom random) {
        long arrived = -1;
        for (double at = 0; at <= mean; at -= Math.log(1 - random.nextDouble())) arrived++;
        return arrived;
    }
}
