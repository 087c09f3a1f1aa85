package lockstep.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lockstep.analyses.coordination.BoundTable;
import lockstep.bench.OperationScore.Flagged;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Terminal;

/** What learning found: for people and machines, and as the head of the table that was learnt. */
final class LearnTable {
    private final List<LearningTable> tables;
    private final LeaveOneOut learning;
    private final LeaveOneOut.Learnt learnt;
    private final int worlds;
    private final Map<String, RuleChoice> rules = new HashMap<>();

    LearnTable(List<LearningTable> tables, LeaveOneOut learning, LeaveOneOut.Learnt learnt, int worlds) {
        this.tables = List.copyOf(tables);
        this.learning = learning;
        this.learnt = learnt;
        this.worlds = worlds;
        for (LeaveOneOut.Fold fold : learnt.folds()) rules.put(fold.leftOut(), RuleChoice.from(without(fold)));
    }

    private List<LearningTable> without(LeaveOneOut.Fold fold) {
        return tables.stream()
                .filter(t -> !t.operation().equals(fold.leftOut()))
                .toList();
    }

    void print(Terminal terminal, Form form) {
        rows().print(terminal, form);
        if (form != Form.TABLE) return;
        summary().forEach(terminal::print);
        terminal.print("");
        terminal.print("BOUNDS: the present value, the one learnt from all, and in how many of "
                + learnt.folds().size() + " folds each value was chosen");
        bounds().print(terminal, form);
    }

    /** One row a table. */
    Listing rows() {
        var rows = new Listing(
                "table",
                "operation",
                "accounts",
                "others",
                "now",
                "others_now",
                "with_all",
                "others_with_all",
                "left_out",
                "recall_left_out",
                "others_left_out",
                "others_share",
                "bounds_left_out",
                "rule_left_out",
                "rule_others",
                "rule",
                "rule_bound");
        for (LearningTable t : tables) {
            Flagged now = learning.flagged(t, learnt.present());
            Flagged all = learning.flagged(t, learnt.bounds());
            Flagged left = leftOut(t);
            RuleChoice rule = rule(t);
            Flagged ruled = t.by(rule.rule(), rule.bound());
            rows.add(
                    t.name(),
                    t.operation(),
                    t.members(),
                    t.others(),
                    now.members(),
                    now.others(),
                    all.members(),
                    all.others(),
                    left.members(),
                    LearningAim.recall(t, left),
                    left.others(),
                    left.others() / (double) Math.max(1, t.others()),
                    changes(learnt.without(t.operation()).bounds()),
                    ruled.members(),
                    ruled.others(),
                    rule.rule(),
                    rule.bound());
        }
        return rows;
    }

    private Flagged leftOut(LearningTable t) {
        return learning.flagged(t, learnt.without(t.operation()).bounds());
    }

    /** What differs from the present bounds. */
    private String changes(BoundTable bounds) {
        String changes = bounds.rows().stream()
                .filter(r -> r.values()[0] != learnt.present().row(r.name()).values()[0])
                .map(r -> r.name() + "=" + BoundTable.told(r.values()))
                .collect(Collectors.joining(" "));
        return changes.isEmpty() ? "as now" : changes;
    }

    /** One row a learnable bound. */
    Listing bounds() {
        var rows = new Listing("bound", "now", "learnt", "folds");
        for (BoundTable.Row row : learnt.present().rows()) {
            if (!row.learnt()) continue;
            Map<String, Long> chosen = learnt.folds().stream()
                    .collect(Collectors.groupingBy(
                            f -> BoundTable.told(f.bounds().row(row.name()).values()), Collectors.counting()));
            rows.add(
                    row.name(),
                    BoundTable.told(row.values()),
                    BoundTable.told(learnt.bounds().row(row.name()).values()),
                    chosen.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        return rows;
    }

    private RuleChoice rule(LearningTable table) {
        return Objects.requireNonNull(rules.get(table.operation()), table.operation());
    }

    private List<String> summary() {
        var says = new ArrayList<String>();
        says.add(said("now", t -> learning.flagged(t, learnt.present())));
        says.add(said("learnt from all", t -> learning.flagged(t, learnt.bounds())));
        says.add(said("left out", this::leftOut));
        says.add(said("rule, left out", t -> {
            RuleChoice rule = rule(t);
            return t.by(rule.rule(), rule.bound());
        }));
        return says;
    }

    private String said(String what, java.util.function.Function<LearningTable, Flagged> flags) {
        double mean = tables.stream()
                .mapToDouble(t -> LearningAim.recall(t, flags.apply(t)))
                .average()
                .orElse(0);
        double least = tables.stream()
                .mapToDouble(t -> LearningAim.recall(t, flags.apply(t)))
                .min()
                .orElse(0);
        int flagged = tables.stream().mapToInt(t -> flags.apply(t).others()).sum();
        int others = tables.stream().mapToInt(LearningTable::others).sum();
        return String.format(
                Locale.ROOT,
                "%s: mean recall %.3f over %d tables, least %.3f; others flagged %d of %d (%.3f %%)",
                what,
                mean,
                tables.size(),
                least,
                flagged,
                others,
                100.0 * flagged / Math.max(1, others));
    }

    /** The table learnt from all, with the procedure, the data and what was found of those left out in its head. */
    BoundTable table() {
        var head = new ArrayList<String>();
        head.add(
                "Every number that decides what evidence says and what verdict a group gets. Shares are from 0 to 1, windows in"
                        + " seconds.");
        head.add(
                "by: learnt = chosen by lockstep bench learn among those tried; fixed = set by hand, for the reason given.");
        head.add("");
        head.add(
                "Learnt bound by bound from the operations below: accounts found at q 5 %, less what flagged others cost beyond"
                        + " .05 %; no more innocents accused in " + worlds + " worlds;");
        head.add(
                "kept where half of the folds, each without one operation, choose it too. For each: found with the bounds of"
                        + " those before, with these, and with those learnt without it.");
        for (LearningTable t : tables) {
            Flagged now = learning.flagged(t, learnt.present());
            Flagged all = learning.flagged(t, learnt.bounds());
            Flagged left = leftOut(t);
            head.add(String.format(
                    Locale.ROOT,
                    "%s: %d of %d, %d, %d; others %d of %d, %d, %d",
                    t.name(),
                    now.members(),
                    t.members(),
                    all.members(),
                    left.members(),
                    now.others(),
                    t.others(),
                    all.others(),
                    left.others()));
        }
        head.addAll(summary());
        return learnt.bounds().under(head);
    }
}
