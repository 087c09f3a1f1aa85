package lockstep.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import lockstep.analyses.coordination.BoundTable;
import lockstep.bench.OperationScore.Flagged;

/** Chooses bounds, bound by bound, from all operations and from all but each. */
final class LeaveOneOut {
    /*
     * From the present bounds, each learnable one in turn takes the value among those tried that serves best on the operations at hand;
     * so again until nothing changes, twice at most. A value is better only if it gains more than GAIN, and if no more innocents of the
     * worlds are accused than now. What all operations choose is kept only where at least half of the folds choose it too. Every
     * look at a table is made once and serves all folds.
     */
    private static final int PASSES = 2;

    /** What less than this is worth is a tie, and the present value stays. */
    private static final double GAIN = .005;

    /**
     * Bounds chosen without one operation.
     *
     * @param leftOut its name
     * @param bounds chosen from the others
     */
    record Fold(String leftOut, BoundTable bounds) {}

    /**
     * What was learnt.
     *
     * @param present the bounds before
     * @param bounds chosen from all
     * @param folds one for each operation
     */
    record Learnt(BoundTable present, BoundTable bounds, List<Fold> folds) {
        Fold without(String operation) {
            return folds.stream()
                    .filter(f -> f.leftOut().equals(operation))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final List<? extends Tried> tables;
    private final ToLongFunction<BoundTable> accused;
    private final Consumer<String> progress;
    private final Map<String, Map<String, Flagged>> seen = new HashMap<>();
    private final Map<String, Long> accusedBy = new HashMap<>();

    /**
     * @param tables at least two operations
     * @param accused how many innocents of the worlds are accused under bounds
     */
    LeaveOneOut(List<? extends Tried> tables, ToLongFunction<BoundTable> accused, Consumer<String> progress) {
        this.tables = List.copyOf(tables);
        this.accused = accused;
        this.progress = progress;
    }

    Learnt from(BoundTable present) {
        var folds = new ArrayList<Fold>();
        tables.stream().map(Tried::operation).distinct().sorted().forEach(operation -> {
            List<Tried> others = tables.stream()
                    .filter(t -> !t.operation().equals(operation))
                    .collect(Collectors.toList());
            progress.accept("without " + operation);
            folds.add(new Fold(operation, chosen(present, others)));
        });
        progress.accept("with all");
        return new Learnt(present, steady(present, chosen(present, tables), folds), List.copyOf(folds));
    }

    private BoundTable chosen(BoundTable present, List<? extends Tried> on) {
        BoundTable best = present;
        long allowed = accused(present);
        double score = score(present, on);
        for (int pass = 0; pass < PASSES; pass++) {
            BoundTable before = best;
            for (BoundTable.Row row : present.rows()) {
                if (!row.learnt()) continue;
                for (double value : row.tried()) {
                    if (value == best.row(row.name()).values()[0]) continue;
                    BoundTable other = best.with(row.name(), value);
                    double its = score(other, on);
                    if (its <= score + GAIN || accused(other) > allowed) continue;
                    progress.accept(
                            row.name() + " = " + BoundTable.told(value) + String.format(Locale.ROOT, ": %.4f", its));
                    score = its;
                    best = other;
                }
            }
            if (key(before).equals(key(best))) break;
        }
        return best;
    }

    /** The bounds chosen from all, without those that fewer than half of the folds choose. */
    private static BoundTable steady(BoundTable present, BoundTable all, List<Fold> folds) {
        BoundTable steady = present;
        for (BoundTable.Row row : all.rows()) {
            double value = row.values()[0];
            long alike = folds.stream()
                    .filter(f -> f.bounds().row(row.name()).values()[0] == value)
                    .count();
            if (row.learnt() && 2 * alike >= folds.size()) steady = steady.with(row.name(), value);
        }
        return steady;
    }

    private <T extends Tried> double score(BoundTable bounds, List<T> on) {
        return LearningAim.mean(on, t -> flagged(t, bounds));
    }

    /** Whom the analysis flags in a table; looked at once. */
    Flagged flagged(Tried table, BoundTable bounds) {
        return seen.computeIfAbsent(key(bounds), k -> new LinkedHashMap<>())
                .computeIfAbsent(table.name(), n -> table.under(bounds));
    }

    long accused(BoundTable bounds) {
        return accusedBy.computeIfAbsent(key(bounds), k -> accused.applyAsLong(bounds));
    }

    private static String key(BoundTable bounds) {
        return bounds.rows().stream().map(r -> BoundTable.told(r.values())).collect(Collectors.joining(";"));
    }
}
