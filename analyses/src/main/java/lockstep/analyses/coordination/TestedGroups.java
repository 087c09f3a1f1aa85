package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.pairs.HotObjects;
import lockstep.kernels.shape.Actions;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Verdict;

/** Makes findings of tested groups: a sentence, the score, and evidence down to the posts from the trace on which they met most. */
final class TestedGroups {
    private static final int TIES = 2000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration EVER = Duration.ofDays(3_650);

    private final CaseData data;
    private final CoTiming.Options options;
    private final int[] accounts;
    private final Map<String, TraceKeys> keys;
    private final CoTiming.Result result;
    private final List<CoTiming.Group> groups;
    private final Declared declared;
    private final MetOn met;
    private final Supplier<OtherLooks> looks;

    /**
     * @param accounts the case's key of each subject
     * @param keys of each trace that was looked at
     * @param traces the actions of each
     * @param result what came out
     * @param groups those to make findings of, each account in one of them at most
     */
    TestedGroups(
            CaseData data,
            CoTiming.Options options,
            int[] accounts,
            Map<String, TraceKeys> keys,
            Map<String, Actions> traces,
            CoTiming.Result result,
            List<CoTiming.Group> groups) {
        this.data = data;
        this.options = options;
        this.accounts = accounts;
        this.keys = keys;
        this.result = result;
        this.declared = Declared.in(data);
        this.groups = groups;
        long[] windows = groups.stream()
                .mapToLong(g -> window(result.ties(), g).toMillis())
                .toArray();
        this.met = MetOn.of(traces, groups, windows);
        OtherLooks[] made = new OtherLooks[1];
        this.looks = () -> {
            if (made[0] == null)
                made[0] = new OtherLooks(result.ties(), accounts.length, result.family(), options.windows());
            return made[0];
        };
    }

    /** One finding for each group, in the order of the groups. */
    List<Finding> findings() {
        Finding[] made = new Finding[groups.size()];
        for (Map.Entry<String, TraceKeys> trace : keys.entrySet()) {
            int[] of = java.util.stream.IntStream.range(0, groups.size())
                    .filter(g -> mostMet(g).equals(trace.getKey()))
                    .toArray();
            Trace named = declared.without(Traces.named(trace.getKey()));
            int[] close = Arrays.stream(of).filter(g -> !far(groups.get(g))).toArray();
            int[] far = Arrays.stream(of).filter(g -> far(groups.get(g))).toArray();
            if (close.length > 0) fill(made, close, named, trace.getValue());
            if (far.length > 0) fill(made, far, named, trace.getValue());
        }
        return Arrays.stream(made).filter(f -> f != null).toList();
    }

    /** Whether what its accounts have in common lies further apart than a telling window. */
    private boolean far(CoTiming.Group group) {
        return window(result.ties(), group).compareTo(LONGEST) > 0;
    }

    private String mostMet(int group) {
        List<String> kinds = met.kinds(group);
        return kinds.isEmpty() ? "" : kinds.get(0);
    }

    /** Findings of the groups that met most on one trace: its sweeps are made once for all of them. */
    private void fill(Finding[] made, int[] which, Trace trace, TraceKeys traceKeys) {
        List<CoTiming.Group> these = Arrays.stream(which).mapToObj(groups::get).toList();
        long window = these.stream()
                .mapToLong(g -> window(result.ties(), g).toMillis())
                .max()
                .orElse(60_000);
        var evidence = GroupEvidence.of(data, trace, inTrace(these, traceKeys), traceKeys, HotObjects.NONE, window);
        List<Exhibit.Table> posts = GroupExhibits.posts(data, evidence.strongest());
        for (int i = 0; i < which.length; i++) {
            if (evidence.strongest().get(i).isEmpty()) continue;
            made[which[i]] = finding(which[i], i, trace, evidence, posts.get(i));
        }
    }

    private Finding finding(int number, int place, Trace trace, GroupEvidence evidence, Exhibit.Table posts) {
        CoTiming.Group group = groups.get(number);
        List<String> kinds = met.kinds(number);
        List<Exhibit> exhibits = List.of(
                network(result.ties(), group),
                GroupExhibits.timeline(evidence.bursts(), evidence.byGroup()[place]),
                GroupExhibits.objects(evidence, place, trace),
                posts);
        List<Evidence> facts = evidence.strongest().get(place);
        return Finding.of(Coordination.ID)
                .about(members(group))
                .says(says(group, kinds))
                .score(score(result.ties(), group))
                .chance(chance(group))
                .evidence(facts, evidence.byGroup()[place].length)
                .couldAlsoBe(couldAlsoBe(kinds))
                .techniques(techniques(kinds))
                .limits(limits(kinds))
                .exhibits(exhibits)
                .made();
    }

    /** The groups in the dense numbers of one trace. */
    private Groups inTrace(List<CoTiming.Group> these, TraceKeys traceKeys) {
        int[] numberOf = new int[Arrays.stream(accounts).max().orElse(-1) + 1];
        Arrays.fill(numberOf, -1);
        for (int n = 0; n < traceKeys.accounts().length; n++) numberOf[traceKeys.accounts()[n]] = n;
        int[] of = new int[traceKeys.accounts().length];
        Arrays.fill(of, -1);
        List<int[]> members = new ArrayList<>();
        for (int g = 0; g < these.size(); g++) {
            int[] present = Arrays.stream(these.get(g).members())
                    .map(m -> numberOf[accounts[m]])
                    .filter(n -> n >= 0)
                    .sorted()
                    .toArray();
            for (int n : present) of[n] = g;
            members.add(present);
        }
        return new Groups(of, members);
    }

    /** The window in which most of the group's ties were found, an hour at most: wider ones make no telling evidence. */
    private Duration window(PairTest.Ties ties, CoTiming.Group group) {
        if (group.edges().length == 0 || group.chance().model().equals(EvidenceGroups.MODEL) && within(group) < .5)
            return EVER;
        int[] count = new int[options.windows().size()];
        for (int edge : group.edges()) count[Math.min(ties.window()[edge], count.length - 1)]++;
        int most = 0;
        for (int w = 1; w < count.length; w++) if (count[w] > count[most]) most = w;
        Duration found = options.windows().get(most);
        if (found.compareTo(Duration.ofMinutes(1)) < 0) return Duration.ofMinutes(1);
        return found.compareTo(LONGEST) > 0 ? LONGEST : found;
    }

    /** Share of the ties found in a window of an hour at most. */
    private double within(CoTiming.Group group) {
        return Arrays.stream(group.edges())
                        .filter(e -> options.windows()
                                        .get(Math.min(
                                                result.ties().window()[e],
                                                options.windows().size() - 1))
                                        .compareTo(LONGEST)
                                <= 0)
                        .count()
                / (double) group.edges().length;
    }

    private String says(CoTiming.Group group, List<String> kinds) {
        List<String> verbs = kinds.stream().map(t -> Traces.named(t).verb()).toList();
        String did = verbs.isEmpty()
                ? "act together"
                : verbs.size() == 1
                        ? verbs.get(0)
                        : String.join(", ", verbs.subList(0, verbs.size() - 1)) + " and " + verbs.get(verbs.size() - 1);
        String what = group.verdict() == Verdict.AS_ONE
                ? "two accounts act as one: they " + did
                : String.format(Locale.ROOT, "%,d accounts %s", group.members().length, did);
        Duration window = window(result.ties(), group);
        String different = String.format(
                Locale.ROOT, verbs.size() == 1 ? ", %,d different ones" : ", %,d in all", group.objects());
        String on = window.equals(EVER)
                ? different
                : different + ", most often within " + Spoken.time(window) + " of one another";
        return switch (group.verdict()) {
            case COORDINATED -> what + on + ": more closely than chance, shared habits and common sources explain";
            case AS_ONE -> what + on;
            case COMMON_SOURCE -> what + on + ": as accounts do that one source upstream feeds";
            case CONVERGENT ->
                what + on
                        + ": consistent with independent convergence, the same choices at times that shared interest explains";
            default -> what + on + ": no more closely than chance gives";
        };
    }

    private static Explanation score(PairTest.Ties ties, CoTiming.Group group) {
        double met = 0;
        double expected = 0;
        for (int edge : group.edges()) {
            met += ties.met()[edge];
            expected += ties.expected()[edge];
        }
        return Explanation.of(
                -Math.log10(Math.max(group.p(), 1e-300)),
                "how seldom chance gives this much, as the number of zeros of p",
                Explanation.of(group.members().length, "accounts"),
                Explanation.of(group.objects(), "different objects on which they met"),
                Explanation.of(group.edges().length, "pairs that met more often than chance gives"),
                Explanation.of(met, "sittings in which those pairs met"),
                Explanation.of(expected, "sittings in which chance would have them meet"),
                Explanation.of(
                        group.lift().estimate(),
                        "how much oftener they chose the same objects than their activity gives"));
    }

    private List<Finding.Member> members(CoTiming.Group group) {
        int[] keysOf = Arrays.stream(group.members()).map(m -> accounts[m]).toArray();
        List<Account> who = data.accounts(keysOf);
        List<Finding.Member> members = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            int m = group.members()[i];
            members.add(new Finding.Member(who.get(i), result.evidence()[m], result.p()[m], result.q()[m]));
        }
        members.sort(Comparator.comparing(Finding.Member::account));
        return members;
    }

    private Exhibit.Network network(PairTest.Ties ties, CoTiming.Group group) {
        List<Exhibit.Tie> all = new ArrayList<>();
        for (int e : group.edges()) {
            all.add(new Exhibit.Tie(accounts[ties.a()[e]], accounts[ties.b()[e]], ties.met()[e]));
        }
        all.sort(Comparator.<Exhibit.Tie>comparingDouble(t -> -t.weight())
                .thenComparingInt(Exhibit.Tie::a)
                .thenComparingInt(Exhibit.Tie::b));
        return new Exhibit.Network(
                "accounts joined by the number of sittings in which they met",
                Arrays.stream(group.members()).mapToObj(m -> accounts[m]).toList(),
                all.stream().limit(TIES).toList());
    }

    private static List<String> couldAlsoBe(List<String> kinds) {
        Set<String> all = new LinkedHashSet<>();
        for (String trace : kinds) all.addAll(Traces.named(trace).couldAlsoBe());
        all.add("several accounts of one person, office or newsroom, which need not hide it");
        all.add(
                "a clock that is not in the data and says when: a press feed with an embargo, a calendar, a scheduling app");
        return List.copyOf(all);
    }

    private static List<String> techniques(List<String> kinds) {
        Set<String> all = new LinkedHashSet<>();
        for (String trace : kinds) all.addAll(Traces.named(trace).techniques());
        return List.copyOf(all);
    }

    private static List<String> limits(List<String> kinds) {
        if (kinds.size() < 2) return List.of();
        return List.of("the evidence shown is of the kind on which they met most (" + kinds.get(0) + "); they met on "
                + String.join(", ", kinds.subList(1, kinds.size())) + " too");
    }

    /** What chance gives, with what happens to the group in other looks. */
    private Chance.Tested chance(CoTiming.Group group) {
        Chance.Tested c = group.chance();
        if (group.members().length == 2) return c;
        return c.robustness().isEmpty() ? c.with(looks.get().at(group, result.evidence())) : c;
    }
}
