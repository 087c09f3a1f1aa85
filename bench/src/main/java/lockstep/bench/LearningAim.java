package lockstep.bench;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lockstep.bench.OperationScore.Flagged;

/** What learning looks for: accounts of operations found, with others left alone. */
final class LearningAim {
    /** Share of others that may be flagged at no cost. */
    static final double ALLOWED = .0005;

    /** One in a hundred others beyond that costs as much as the whole operation gains. */
    private static final double COST = 100;

    private LearningAim() {}

    /** Recall of one table, less what its flagged others cost. */
    static double of(Tried table, Flagged flagged) {
        double others = flagged.others() / (double) Math.max(1, table.others());
        return recall(table, flagged) - COST * Math.max(0, others - ALLOWED);
    }

    static double recall(Tried table, Flagged flagged) {
        return flagged.members() / (double) Math.max(1, table.members());
    }

    /** The mean over operations of the mean over their tables. */
    static <T extends Tried> double mean(Collection<T> tables, Function<T, Flagged> flags) {
        Map<String, Double> byOperation = tables.stream()
                .collect(Collectors.groupingBy(
                        Tried::operation, Collectors.averagingDouble(t -> of(t, flags.apply(t)))));
        return byOperation.values().stream().mapToDouble(v -> v).average().orElse(0);
    }
}
