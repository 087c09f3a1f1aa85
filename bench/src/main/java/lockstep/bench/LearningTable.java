package lockstep.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.analyses.coordination.BoundTable;
import lockstep.analyses.coordination.BoundTrial;
import lockstep.analyses.coordination.CoTiming;
import lockstep.analyses.coordination.Coordination;
import lockstep.bench.OperationScore.Flagged;
import lockstep.model.CannotDo;
import lockstep.model.finding.Verdict;

/**
 * A labelled table read once, with its traces in memory.
 *
 * @param isMember by subject
 * @param rules scores of the simple rules, by account as the rules number them
 * @param isRuled whether an account, as the rules number them, is a member
 * @param members accounts that are labelled so, those without a row among them
 */
record LearningTable(
        String name,
        String operation,
        BoundTrial trial,
        boolean[] isMember,
        List<SimpleRules.Rule> rules,
        boolean[] isRuled,
        int members)
        implements Tried {

    /** @param operation of which it is; several tables may be of one */
    static LearningTable read(LabelledTable table, String operation) throws IOException {
        Map<String, Boolean> labels = table.operation();
        int members = (int) labels.values().stream().filter(m -> m).count();
        if (members == 0)
            throw new CannotDo(table.labels() + " labels no account 1", "it must say who is of the operation");
        try (var made = TemporaryCase.of(table.table())) {
            CaseObjects objects = made.objects();
            boolean[] ruled = new boolean[objects.keys().length];
            var byKey = new HashMap<Integer, Boolean>();
            for (int a = 0; a < ruled.length; a++) {
                ruled[a] = labels.getOrDefault(objects.names().get(a), false);
                byKey.put(objects.keys()[a], ruled[a]);
            }
            Coordination.Acted acted = made.acted();
            boolean[] isMember = new boolean[acted.accounts().length];
            for (int s = 0; s < isMember.length; s++) isMember[s] = byKey.getOrDefault(acted.accounts()[s], false);
            return new LearningTable(
                    table.name(),
                    operation,
                    new BoundTrial(acted.traces(), TemporaryCase.SEED),
                    isMember,
                    SimpleRules.of(objects),
                    ruled,
                    members);
        }
    }

    @Override
    public int others() {
        int others = 0;
        for (boolean one : isMember) if (!one) others++;
        return others;
    }

    @Override
    public Flagged under(BoundTable bounds) {
        CoTiming.Result result = trial.under(bounds);
        Verdict[] verdict = result.verdict();
        boolean[] flags = new boolean[isMember.length];
        for (int s = 0; s < flags.length; s++)
            flags[s] = verdict[s].isTogether() && result.q()[s] <= TemporaryCase.RATE;
        return OperationScore.flagged(flags, isMember);
    }

    /** Whom a simple rule flags at a bound; nobody where the table does not hold what it counts. */
    Flagged by(String rule, double bound) {
        return rules.stream()
                .filter(r -> r.name().equals(rule))
                .findFirst()
                .map(r -> by(r.score(), bound))
                .orElse(Flagged.NOBODY);
    }

    private Flagged by(double[] score, double bound) {
        boolean[] flags = new boolean[score.length];
        for (int a = 0; a < flags.length; a++) flags[a] = score[a] > 0 && score[a] >= bound;
        return OperationScore.flagged(flags, isRuled);
    }

    /** Scores of members by a rule, each once. */
    double[] scores(String rule) {
        return rules.stream()
                .filter(r -> r.name().equals(rule))
                .flatMapToDouble(r -> IntStream.range(0, isRuled.length)
                        .filter(a -> isRuled[a] && r.score()[a] > 0)
                        .mapToDouble(a -> r.score()[a]))
                .distinct()
                .toArray();
    }

    /** Which tables are of one operation: those named NAME and ANYTHING_NAME. */
    static String operationOf(String name, List<String> names) {
        return names.stream()
                .filter(n -> name.equals(n) || name.endsWith("_" + n))
                .min(Comparator.comparingInt(String::length))
                .orElse(name);
    }
}
