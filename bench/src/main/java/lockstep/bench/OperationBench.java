package lockstep.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.bench.SimpleRules.Rule;
import lockstep.console.Terminal;
import lockstep.model.CannotDo;
import lockstep.model.finding.Standings;

/** Puts the analysis, and every simple rule, to a labelled table. */
final class OperationBench {
    private final LabelledTable table;
    private final Map<String, Boolean> labels;
    private final CaseObjects objects;
    private final Standings standings;

    private OperationBench(LabelledTable table, Map<String, Boolean> labels, CaseObjects objects, Standings standings) {
        this.table = table;
        this.labels = labels;
        this.objects = objects;
        this.standings = standings;
    }

    static OperationScore score(LabelledTable table, Terminal terminal) throws IOException {
        Map<String, Boolean> labels = table.operation();
        if (!labels.containsValue(true))
            throw new CannotDo(table.labels() + " labels no account 1", "it must say who is of the operation");
        try (var made = TemporaryCase.of(table.table())) {
            Standings standings = made.coordination();
            var bench = new OperationBench(table, labels, made.objects(), standings);
            bench.tell(terminal);
            return bench.score();
        }
    }

    private OperationScore score() {
        boolean[] member = members();
        boolean[] flags = new boolean[member.length];
        double[] evidence = new double[member.length];
        double[] acts = Arrays.stream(objects.acts()).asDoubleStream().toArray();
        fill(flags, evidence);
        var flagged = OperationScore.flagged(flags, member);
        List<OperationScore.RuleScore> rules = new ArrayList<>();
        for (Rule rule : SimpleRules.of(objects)) rules.add(OperationScore.rule(rule, member, flagged.others()));
        int many = (int) labels.values().stream().filter(m -> m).count();
        int hidden = count(member);
        return new OperationScore(
                table.name(),
                many,
                member.length - hidden,
                flagged,
                OperationScore.bands(objects.acts(), flags, member),
                RankQuality.averagePrecision(evidence, member),
                RankQuality.averagePrecision(acts, member),
                rules);
    }

    private void fill(boolean[] flags, double[] evidence) {
        var numbers = new HashMap<Integer, Integer>();
        for (int n = 0; n < objects.keys().length; n++) numbers.put(objects.keys()[n], n);
        for (int row = 0; row < standings.size(); row++) {
            int account = numbers.getOrDefault(standings.account()[row], -1);
            if (account < 0) continue;
            flags[account] = TemporaryCase.isFlagged(standings, row);
            evidence[account] = standings.evidence()[row];
        }
    }

    private boolean[] members() {
        boolean[] member = new boolean[objects.names().size()];
        for (int a = 0; a < member.length; a++)
            member[a] = labels.getOrDefault(objects.names().get(a), false);
        return member;
    }

    /** What does not meet: members without a row are missed, accounts without a label are taken for others. */
    private void tell(Terminal terminal) {
        var names = java.util.Set.copyOf(objects.names());
        long absent = labels.entrySet().stream()
                .filter(e -> e.getValue() && !names.contains(e.getKey()))
                .count();
        long unlabelled =
                objects.names().stream().filter(n -> !labels.containsKey(n)).count();
        if (absent > 0)
            terminal.say("%s: %d accounts of the operation have no row; they count as missed", table.name(), absent);
        if (unlabelled > 0)
            terminal.say("%s: %d accounts have no label; they count as others", table.name(), unlabelled);
    }

    private static int count(boolean[] some) {
        int count = 0;
        for (boolean one : some) if (one) count++;
        return count;
    }
}
