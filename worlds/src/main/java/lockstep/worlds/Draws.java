package lockstep.worlds;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Randomness for one purpose: the same seed, purpose and keys give the same numbers, whatever was drawn before. */
final class Draws {
    private final SplittableRandom random;

    private Draws(long mixed) {
        random = new SplittableRandom(mixed);
    }

    static Draws of(long seed, String purpose, long... keys) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) mixed = mix(mixed ^ purpose.charAt(i));
        for (long key : keys) mixed = mix(mixed ^ key);
        return new Draws(mixed);
    }

    private static long mix(long z) {
        long x = z + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** From 0 to below 1. */
    double unit() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double p) {
        return unit() < p;
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    double normal() {
        // Marsaglia's polar method; the second value is thrown away so that no state is carried between calls
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double s = x * x + y * y;
            if (s > 0 && s < 1) return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        }
    }

    double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** Evenly spread on a log scale. */
    double logUniform(double low, double high) {
        return low * StrictMath.pow(high / low, unit());
    }

    /** Lomax: from 0, with a tail that falls as x to the power of minus alpha. */
    double heavy(double alpha) {
        return StrictMath.pow(1 - unit(), -1 / alpha) - 1;
    }

    int poisson(double mean) {
        if (mean <= 0) return 0;
        if (mean > 60) return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
        double limit = StrictMath.exp(-mean);
        int k = 0;
        for (double p = unit(); p > limit; p *= unit()) k++;
        return k;
    }

    /** An index with a chance in proportion to its share of the running sums. */
    int pick(double[] runningSums) {
        double x = unit() * runningSums[runningSums.length - 1];
        int at = Arrays.binarySearch(runningSums, x);
        return Math.min(at < 0 ? -at - 1 : at + 1, runningSums.length - 1);
    }

    /** So many different numbers below a bound, in rising order. */
    int[] some(int count, int bound) {
        if (count > bound) throw new IllegalArgumentException("asked for " + count + " of " + bound);
        int[] order = shuffled(bound);
        int[] taken = Arrays.copyOf(order, count);
        Arrays.sort(taken);
        return taken;
    }

    int[] shuffled(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int i = n - 1; i > 0; i--) {
            int j = below(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
