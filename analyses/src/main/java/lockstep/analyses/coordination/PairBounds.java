package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.BoundRise;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.EvidenceBound;
import lockstep.kernels.evidence.Outsiders;

/** Which of many pairs must be worked out, so that every significant one is: those whose evidence could be high enough at best. */
final class PairBounds {
    /*
     * Every pair starts with a bound of its e-value. The highest are worked out, a part at a time, which lowers them, until all that
     * could still be rejected are known. Rejection under e-BH needs the more the fewer are as high, so what is left out could not be
     * rejected, and leaves the rates of those that are as they are. In later passes, in which more subjects were found, bounds
     * are raised by the most that this can do, and worked out again where that makes them high enough.
     *
     * Time  that of a bound each, and of the evidence of those worked out.   Memory  24 bytes a pair.
     */
    private static final int CHUNK = 1_024;
    private static final int LEAST = 4_096;

    private final long[] pairs;
    private final double family;
    private final double level;
    private final double[] bounds;
    private List<EvidenceBound.Known> known = List.of();

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
        this.bounds = new double[pairs.length];
        Arrays.fill(bounds, Double.POSITIVE_INFINITY);
    }

    /**
     * Logarithms of the e-values of all pairs that are significant, and of some that are not; none for the others.
     *
     * @param outsiders of this pass: who was found before stays found
     */
    double[] logs(ActTraces traces, List<Outsiders> outsiders, Evidence evidence) {
        List<EvidenceBound.Known> now = IntStream.range(0, traces.size())
                .mapToObj(t -> EvidenceBound.Known.of(traces.index(t), outsiders.get(t)))
                .toList();
        if (!known.isEmpty()) raise(traces, now);
        known = now;
        bound(traces, open());
        int[] open = open();
        double[] found =
                worked(open, Arrays.stream(open).mapToDouble(i -> bounds[i]).toArray(), evidence);
        double[] logs = new double[pairs.length];
        Arrays.fill(logs, EValues.NONE);
        for (int k = 0; k < open.length; k++) logs[open[k]] = found[k];
        return logs;
    }

    /** Pairs that could be rejected if all were as high as their bounds. */
    private int[] open() {
        double least = EValues.least(bounds, family, level);
        return IntStream.range(0, bounds.length).filter(i -> bounds[i] >= least).toArray();
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

    private void raise(ActTraces traces, List<EvidenceBound.Known> now) {
        BoundRise[] rises = IntStream.range(0, now.size())
                .mapToObj(t -> traces.rise(t, known.get(t), now.get(t)))
                .toArray(BoundRise[]::new);
        each(pairs.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                double most = 0;
                for (BoundRise rise : rises) most = Math.max(most, rise.of((int) (pairs[i] >>> 32), (int) pairs[i]));
                bounds[i] += most;
            }
        });
    }

    private void bound(ActTraces traces, int[] some) {
        each(some.length, (from, to) -> {
            EvidenceBound[] bound = IntStream.range(0, known.size())
                    .mapToObj(t -> traces.bound(t, known.get(t)))
                    .toArray(EvidenceBound[]::new);
            for (int k = from; k < to; k++) bounds[some[k]] = of(pairs[some[k]], bound);
        });
    }

    /** Parts of some things, several at once. */
    private static void each(int many, Part part) {
        IntStream.range(0, (many + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(c -> part.over(c * CHUNK, Math.min(many, (c + 1) * CHUNK)));
    }

    private interface Part {
        void over(int from, int to);
    }

    private static double of(long pair, EvidenceBound[] bound) {
        double sum = EValues.NONE;
        for (EvidenceBound one : bound) sum = EValues.sum(sum, one.of((int) (pair >>> 32), (int) pair));
        return sum - Math.log(Math.max(1, bound.length));
    }
}
