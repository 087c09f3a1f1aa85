package lockstep.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/**
 * The simple rule, with its bound, that serves best on some operations: chosen as bounds are.
 *
 * @param rule its name
 * @param bound accounts that reach it are flagged
 */
record RuleChoice(String rule, double bound) {
    /** Bounds tried of one rule; of more scores only so many, evenly by rank. */
    private static final int TRIED = 60;

    static RuleChoice from(Collection<LearningTable> tables) {
        var best = new RuleChoice("none", Double.POSITIVE_INFINITY);
        double most = 0;
        for (String rule : tables.stream()
                .flatMap(t -> t.rules().stream())
                .map(SimpleRules.Rule::name)
                .distinct()
                .toList()) {
            for (double bound : tried(rule, tables)) {
                double score = LearningAim.mean(tables, t -> t.by(rule, bound));
                if (score <= most) continue;
                most = score;
                best = new RuleChoice(rule, bound);
            }
        }
        return best;
    }

    private static double[] tried(String rule, Collection<LearningTable> tables) {
        double[] all = tables.stream()
                .flatMapToDouble(t -> Arrays.stream(t.scores(rule)))
                .distinct()
                .sorted()
                .toArray();
        if (all.length <= TRIED) return all;
        return DoubleStream.iterate(0, i -> i < TRIED, i -> i + 1)
                .map(i -> all[(int) (i * (all.length - 1) / (TRIED - 1))])
                .toArray();
    }
}
