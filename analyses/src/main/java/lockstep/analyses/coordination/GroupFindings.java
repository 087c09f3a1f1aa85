package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lockstep.kernels.graph.Neighbours;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.finding.Account;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;

/**
 * Makes a finding of each group: who, what they did together, score, evidence, pictures.
 *
 * @param data the case
 * @param trace what was compared
 * @param analysis id of the analysis
 * @param window largest gap that counts as together
 */
record GroupFindings(CaseData data, Trace trace, String analysis, Duration window) {
    /**
     * What a sentence about a group is made of.
     *
     * @param members accounts
     * @param bursts times that they acted together
     * @param objects different objects on which they did
     */
    record Told(int members, int bursts, long objects) {}

    /** Findings, strongest first. */
    List<Finding> of(CoActions met, Groups groups, List<String> limits, Function<Told, String> says) {
        if (groups.size() == 0) return List.of();
        int[] accounts = met.keys().accounts();
        Neighbours ties = Neighbours.of(met.backbone());
        GroupEvidence evidence = GroupEvidence.of(data, trace, groups, met.keys(), met.hot(), window.toMillis());
        List<Exhibit.Table> posts = GroupExhibits.posts(data, evidence.strongest());
        List<Finding> findings = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int[] members = groups.members().get(g);
            int[] bursts = evidence.byGroup()[g];
            List<Exhibit> exhibits = List.of(
                    GroupExhibits.network(members, groups.of(), ties, accounts, trace),
                    GroupExhibits.timeline(evidence.bursts(), bursts),
                    GroupExhibits.objects(evidence, g, trace),
                    posts.get(g));
            findings.add(Finding.of(analysis)
                    .about(members(data, members, groups.of(), ties, accounts))
                    .says(says.apply(new Told(members.length, bursts.length, objects(evidence, bursts))))
                    .score(score(members, groups.of(), ties))
                    .chance(CoActing.UNTESTED)
                    .evidence(evidence.strongest().get(g), bursts.length)
                    .couldAlsoBe(trace.couldAlsoBe())
                    .techniques(trace.techniques())
                    .limits(limits)
                    .exhibits(exhibits)
                    .made());
        }
        findings.sort(Comparator.<Finding>comparingDouble(f -> -f.score().value())
                .thenComparing(f -> f.about().get(0).account()));
        return findings;
    }

    private static long objects(GroupEvidence evidence, int[] bursts) {
        return Arrays.stream(bursts)
                .map(b -> evidence.bursts().object()[b])
                .distinct()
                .count();
    }

    /** How much the group repeats itself: objects met on, summed over its ties, for each member. */
    private static Explanation score(int[] members, int[] groupOf, Neighbours ties) {
        double sum = 0;
        int joined = 0;
        for (int m : members) {
            for (int i = ties.first()[m]; i < ties.first()[m + 1]; i++) {
                if (ties.node()[i] <= m || groupOf[ties.node()[i]] != groupOf[m]) continue;
                sum += ties.weight()[i];
                joined++;
            }
        }
        double possible = members.length * (members.length - 1.0) / 2;
        return Explanation.of(
                sum / members.length,
                "meetings for each account: how often two accounts met, summed over the pairs, by the number of accounts",
                Explanation.of(members.length, "accounts"),
                Explanation.of(joined, "pairs joined"),
                Explanation.of(possible, "pairs possible"),
                Explanation.of(joined == 0 ? 0 : sum / joined, "meetings of a joined pair, mean"));
    }

    private static List<Finding.Member> members(
            CaseData data, int[] members, int[] groupOf, Neighbours ties, int[] accounts) {
        List<Account> who =
                data.accounts(Arrays.stream(members).map(m -> accounts[m]).toArray());
        List<Finding.Member> list = new ArrayList<>();
        for (int k = 0; k < members.length; k++) {
            int m = members[k];
            double strength = 0;
            for (int i = ties.first()[m]; i < ties.first()[m + 1]; i++)
                if (groupOf[ties.node()[i]] == groupOf[m]) strength += ties.weight()[i];
            list.add(new Finding.Member(who.get(k), strength, Double.NaN, Double.NaN));
        }
        list.sort(Comparator.comparing(Finding.Member::account));
        return list;
    }
}
