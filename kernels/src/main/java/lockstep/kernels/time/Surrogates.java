package lockstep.kernels.time;

import java.util.SplittableRandom;

/** Series that could have been, had nothing changed: the same exposure, spread and persistence, one rate. */
final class Surrogates {
    /*
     * Counts are Poisson about rate * exposure * exp(z - v / 2), where z is a stationary first-order autoregression with variance v =
     * log(1 + 1 / size): the spread of a negative binomial of that size to second order. The residuals of the counts are less persistent
     * than z, since Poisson noise has no memory; z's persistence is the residuals' divided by z's share of the variance, at most 0.95. Each
     * surrogate's own persistence is drawn about the estimate, which is not exact.
     */
    private Surrogates() {}

    static long[] draw(Counts counts, SplittableRandom random) {
        int n = counts.length();
        double rate = counts.rate(0, n);
        double v = Math.log1p(1 / counts.size());
        double mean = 0;
        for (int t = 0; t < n; t++) mean += rate * counts.exposure(t) / n;
        double share = mean / (mean + counts.size());
        double persistence = share <= 0
                ? 0
                : within((counts.persistence() + counts.persistenceError() * random.nextGaussian()) / share);
        if (counts.size() >= 1e6) persistence = 0;
        double z = Math.sqrt(v) * random.nextGaussian();
        long[] drawn = new long[n];
        for (int t = 0; t < n; t++) {
            drawn[t] = poisson(rate * counts.exposure(t) * Math.exp(z - v / 2), random);
            z = persistence * z + Math.sqrt(v * (1 - persistence * persistence)) * random.nextGaussian();
        }
        return drawn;
    }

    private static double within(double persistence) {
        return Math.max(0, Math.min(.95, persistence));
    }

    /** A Poisson number: by products of uniforms in steps of 30; normal above 1000. */
    static long poisson(double mean, SplittableRandom random) {
        if (mean <= 0) return 0;
        if (mean > 1000) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        long sum = 0;
        double left = mean;
        while (left > 30) {
            sum += poisson(30, random);
            left -= 30;
        }
        double limit = Math.exp(-left);
        double product = random.nextDouble();
        while (product > limit) {
            sum++;
            product *= random.nextDouble();
        }
        return sum;
    }
}
