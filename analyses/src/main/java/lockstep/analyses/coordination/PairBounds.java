package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.EvidenceBound;
import lockstep.kernels.evidence.Outsiders;

/** Which of many pairs must be worked out, so that every significant one is: those whose evidence could be high enough at best. */
final class PairBounds {
    /*
     * Every pair starts with a bound of its e-value. The highest are worked out, a part at a time, which lowers them, until all that
     * could still be rejected are known. Rejection under e-BH needs the more the fewer are as high, so what is left out could not be
     * rejected, and leaves the rates of those that are as they are.
     *
     * Time  that of a bound each, and of the evidence of those worked out.   Memory  16 bytes a pair.
     */
    private static final int CHUNK = 1_024;
    private static final int LEAST = 4_096;

    private final long[] pairs;
    private final double family;
    private final double level;

    /** Works out the evidence of some pairs. */
    interface Evidence {
        /**
         * @param some places of pairs, ascending
         * @param least logarithm from which an e-value matters; where it is sure to be below, none is given
         */
        double[] of(int[] some, double least);
    }

    PairBounds(long[] pairs, double family, double level) {
        this.pairs = pairs;
        this.family = family;
        this.level = level;
    }

    /** Logarithms of the e-values of all pairs that are significant, and of some that are not; none for the others. */
    double[] logs(ActTraces traces, List<Outsiders> outsiders, Evidence evidence) {
        double[] bounds = bounds(traces, outsiders);
        double least = EValues.least(bounds, family, level);
        int[] open = IntStream.range(0, bounds.length)
                .filter(i -> bounds[i] >= least)
                .toArray();
        double[] known =
                worked(open, Arrays.stream(open).mapToDouble(i -> bounds[i]).toArray(), evidence);
        Arrays.fill(bounds, EValues.NONE);
        for (int k = 0; k < open.length; k++) bounds[open[k]] = known[k];
        return bounds;
    }

    private double[] worked(int[] open, double[] logs, Evidence evidence) {
        var worked = new BitSet(open.length);
        while (true) {
            double least = EValues.least(logs, family, level);
            int[] some = IntStream.range(0, open.length)
                    .filter(k -> !worked.get(k) && logs[k] >= least)
                    .toArray();
            if (some.length == 0) break;
            int[] asked = highest(some, logs);
            double[] found = evidence.of(Arrays.stream(asked).map(k -> open[k]).toArray(), least);
            for (int i = 0; i < asked.length; i++) logs[asked[i]] = found[i];
            for (int k : asked) worked.set(k);
        }
        for (int k = 0; k < logs.length; k++) if (!worked.get(k)) logs[k] = EValues.NONE;
        return logs;
    }

    private static int[] highest(int[] some, double[] logs) {
        if (some.length <= LEAST) return some;
        double[] sorted = Arrays.stream(some).mapToDouble(k -> logs[k]).sorted().toArray();
        double from = sorted[sorted.length - Math.max(LEAST, sorted.length / 4)];
        return Arrays.stream(some).filter(k -> logs[k] >= from).toArray();
    }

    private double[] bounds(ActTraces traces, List<Outsiders> outsiders) {
        double[] bounds = new double[pairs.length];
        EvidenceBound.Known[] known = IntStream.range(0, traces.size())
                .mapToObj(t -> EvidenceBound.Known.of(traces.index(t), outsiders.get(t)))
                .toArray(EvidenceBound.Known[]::new);
        IntStream.range(0, (pairs.length + CHUNK - 1) / CHUNK).parallel().forEach(c -> {
            EvidenceBound[] bound = IntStream.range(0, known.length)
                    .mapToObj(t -> traces.bound(t, known[t]))
                    .toArray(EvidenceBound[]::new);
            for (int i = c * CHUNK; i < Math.min(pairs.length, (c + 1) * CHUNK); i++) bounds[i] = of(pairs[i], bound);
        });
        return bounds;
    }

    private static double of(long pair, EvidenceBound[] bound) {
        double sum = EValues.NONE;
        for (EvidenceBound one : bound) sum = EValues.sum(sum, one.of((int) (pair >>> 32), (int) pair));
        return sum - Math.log(Math.max(1, bound.length));
    }
}
