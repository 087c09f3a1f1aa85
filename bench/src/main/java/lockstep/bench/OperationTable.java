package lockstep.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lockstep.bench.OperationScore.RuleScore;
import lockstep.console.Listing;
import lockstep.console.Listing.Form;
import lockstep.console.Listing.Told;
import lockstep.console.Terminal;
import lockstep.worlds.score.Share;
import tools.jackson.databind.json.JsonMapper;

/** What the operations say of the analysis and of the simple rules: for people, and as one object for machines. */
final class OperationTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] FIELDS = {
        "operation",
        "accounts",
        "others",
        "flagged",
        "others_flagged",
        "others_share",
        "recall",
        "recall_1_2",
        "recall_3_5",
        "recall_6_10",
        "recall_11_30",
        "recall_31_up",
        "average_precision",
        "by_volume",
        "best_rule",
        "best_bound",
        "best_flagged",
        "best_at_0",
        "best_at_0_bound",
        "best_at_0_flagged",
        "wins"
    };
    private static final String[] RULE_FIELDS = {
        "operation",
        "rule",
        "bound",
        "flagged",
        "others_flagged",
        "recall",
        "bound_at_0",
        "flagged_at_0",
        "recall_at_0",
        "wins"
    };

    private final List<OperationScore> scores;

    OperationTable(List<OperationScore> scores) {
        this.scores = List.copyOf(scores);
    }

    void print(Terminal terminal) {
        terminal.print("flagged: q at most 5 %, and said to be coordinated or of a common source");
        rows().print(terminal, Form.TABLE);
        terminal.print(total());
        terminal.print("");
        terminal.print("EVERY SIMPLE RULE with no more others flagged than by the analysis, and with none");
        rules().print(terminal, Form.TABLE);
    }

    /** One row an operation. */
    Listing rows() {
        var listing = new Listing(FIELDS);
        scores.forEach(s -> listing.add(values(s).toArray()));
        return listing;
    }

    private static List<Object> values(OperationScore s) {
        var values = new ArrayList<Object>(List.of(
                s.name(),
                s.members(),
                s.others(),
                s.flagged().members(),
                s.flagged().others(),
                s.flagged().others() / (double) Math.max(1, s.others()),
                s.recall()));
        s.bands().forEach(b -> values.add(told(b.found())));
        RuleScore best = s.best();
        RuleScore none = s.bestAtNone();
        values.addAll(List.of(
                s.byEvidence(),
                s.byVolume(),
                best.rule(),
                bound(best.asRash().bound()),
                best.asRash().flagged().members(),
                none.rule(),
                bound(none.atNone().bound()),
                none.atNone().flagged().members(),
                s.wins(best, "rule")));
        return values;
    }

    private static Told told(Share share) {
        return new Told(
                share.of() == 0 ? Double.NaN : share.value(),
                share.of() == 0 ? "-" : share.hits() + " of " + share.of());
    }

    private static Told bound(double bound) {
        if (Double.isInfinite(bound)) return new Told(Double.NaN, "-");
        return new Told(
                bound,
                bound == Math.rint(bound)
                        ? String.format(Locale.ROOT, "%.0f", bound)
                        : String.format(Locale.ROOT, "%.3f", bound));
    }

    /** One row a rule of an operation, those that find most first. */
    Listing rules() {
        var listing = new Listing(RULE_FIELDS);
        for (OperationScore s : scores) {
            s.rules().stream()
                    .sorted(Comparator.comparingInt(
                                    (RuleScore r) -> -r.asRash().flagged().members())
                            .thenComparing(RuleScore::rule))
                    .forEach(r -> listing.add(values(s, r).toArray()));
        }
        return listing;
    }

    private static List<Object> values(OperationScore s, RuleScore r) {
        return List.of(
                s.name(),
                r.rule(),
                bound(r.asRash().bound()),
                r.asRash().flagged().members(),
                r.asRash().flagged().others(),
                s.recall(r.asRash().flagged()),
                bound(r.atNone().bound()),
                r.atNone().flagged().members(),
                s.recall(r.atNone().flagged()),
                s.wins(r, "rule"));
    }

    /** One line over all operations. */
    String total() {
        Totals t = totals();
        return String.format(
                Locale.ROOT,
                "all %d: mean recall %.3f, minimum %.3f; others flagged %d of %d; best rule for each: mean recall %.3f;"
                        + " one rule for all (%s): %.3f; lockstep wins %d, equal %d, a rule wins %d",
                t.operations(),
                t.meanRecall(),
                t.minimumRecall(),
                t.othersFlagged(),
                t.others(),
                t.meanRecallOfBestRules(),
                t.oneRule(),
                t.meanRecallOfOneRule(),
                t.lockstepWins(),
                t.equal(),
                t.ruleWins());
    }

    /** Over all operations. */
    private record Totals(
            int operations,
            double meanRecall,
            double minimumRecall,
            int othersFlagged,
            int others,
            double meanRecallOfBestRules,
            String oneRule,
            double meanRecallOfOneRule,
            long lockstepWins,
            long equal,
            long ruleWins) {
        Map<String, Object> named() {
            var t = new LinkedHashMap<String, Object>();
            t.put("operations", operations);
            t.put("mean_recall", meanRecall);
            t.put("minimum_recall", minimumRecall);
            t.put("others_flagged", othersFlagged);
            t.put("others", others);
            t.put("mean_recall_of_best_rules", meanRecallOfBestRules);
            t.put("one_rule", oneRule);
            t.put("mean_recall_of_one_rule", meanRecallOfOneRule);
            t.put("lockstep_wins", lockstepWins);
            t.put("equal", equal);
            t.put("rule_wins", ruleWins);
            return t;
        }
    }

    private Totals totals() {
        Map.Entry<String, Double> one = oneRule();
        return new Totals(
                scores.size(),
                scores.stream().mapToDouble(OperationScore::recall).average().orElseThrow(),
                scores.stream().mapToDouble(OperationScore::recall).min().orElseThrow(),
                scores.stream().mapToInt(s -> s.flagged().others()).sum(),
                scores.stream().mapToInt(OperationScore::others).sum(),
                scores.stream()
                        .mapToDouble(s -> s.recall(s.best().asRash().flagged()))
                        .average()
                        .orElseThrow(),
                one.getKey(),
                one.getValue(),
                won("lockstep"),
                won("equal"),
                won("rule"));
    }

    /** The rule that finds most on average over all operations, each at a bound of its own; a rule that a case cannot hold finds nothing. */
    private Map.Entry<String, Double> oneRule() {
        var sums = new TreeMap<String, Double>();
        for (OperationScore s : scores) {
            for (RuleScore r : s.rules())
                sums.merge(r.rule(), s.recall(r.asRash().flagged()) / scores.size(), Double::sum);
        }
        return sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }

    private long won(String who) {
        return scores.stream().filter(s -> s.wins(s.best(), "rule").equals(who)).count();
    }

    String json() {
        var operations = new ArrayList<Map<String, Object>>();
        for (OperationScore s : scores) {
            Map<String, Object> one = named(FIELDS, values(s));
            one.put(
                    "rules",
                    s.rules().stream()
                            .map(r -> named(RULE_FIELDS, values(s, r)))
                            .toList());
            operations.add(one);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("operations", operations);
        all.put("total", totals().named());
        return JSON.writeValueAsString(all);
    }

    /** What is not a number is left out. */
    private static Map<String, Object> named(String[] fields, List<Object> values) {
        var named = new LinkedHashMap<String, Object>();
        for (int f = 0; f < fields.length; f++) {
            Object value = values.get(f) instanceof Told told ? told.value() : values.get(f);
            if (!(value instanceof Double d) || Double.isFinite(d)) named.put(fields[f], value);
        }
        return named;
    }
}
