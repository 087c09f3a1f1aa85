package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lockstep.kernels.graph.Neighbours;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Exhibit;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;

/** Finds groups of accounts that keep acting on the same objects within a short time of one another: one class for every trace. */
public final class CoActing implements Detector<CoActing.Settings> {
    private static final long serialVersionUID = 1L;

    /** Why no finding of this version carries a p-value. */
    public static final Chance UNTESTED = new Chance.NotTested(
            "the thresholds are the customary ones, which busy accounts pass by accident; the analysis coordination"
                    + " puts the same accounts to a test of chance");

    private final Trace trace;

    private CoActing(Trace trace) {
        this.trace = trace;
    }

    /** The analysis of one kind of action. */
    public static CoActing over(Trace trace) {
        return new CoActing(trace);
    }

    /**
     * @param window largest gap within which two actions on one object count together
     * @param minShared objects on which two accounts must have met to be joined
     * @param backbone which ties stay before groups are made
     * @param level of that rule
     * @param resolution of the grouping
     * @param minGroup accounts in a group at least
     * @param hotPairs in-window pairs of actions above which an object is passed over
     * @param like whose definitions make the ties
     */
    public record Settings(
            @Param(
                    says = "two actions on one object count together when at most this far apart",
                    byDefault = "60",
                    unit = "s",
                    min = 0,
                    max = 604_800,
                    cites = "graham2020")
            Duration window,

            @Param(
                    says = "two accounts are joined when they met on at least this many objects",
                    byDefault = "2",
                    unit = "objects",
                    min = 1,
                    max = 1_000_000,
                    cites = "righetti2022")
            int minShared,

            @Param(
                    says =
                            "which ties stay before groups are made: all, those above a quantile of the weights, or those that"
                                    + " stand out by the disparity filter or the noise-corrected backbone",
                    byDefault = "all",
                    oneOf = {"all", "percentile", "disparity", "noise-corrected"},
                    cites = "serrano2009")
            String backbone,

            @Param(
                    says =
                            "level of that rule: the quantile, the significance of the disparity filter, or how many standard"
                                    + " deviations for noise-corrected",
                    byDefault = "0.5",
                    min = 0,
                    max = 10,
                    cites = "righetti2022")
            double level,

            @Param(
                    says = "higher makes more and smaller groups",
                    byDefault = "1",
                    min = 0.001,
                    max = 1000,
                    cites = "traag2019")
            double resolution,

            @Param(
                    says = "groups have at least this many accounts",
                    byDefault = "2",
                    unit = "accounts",
                    min = 2,
                    max = 1_000_000)
            int minGroup,

            @Param(
                    says =
                            "an object on which more pairs of actions meet within the window is passed over, and the finding says so",
                    byDefault = "10000000",
                    unit = "pairs",
                    min = 1,
                    max = 9e15)
            long hotPairs,

            @Param(
                    says =
                            "whose definitions make the ties: our own, CooRTweet's (min-shared is its participation, level its quantile)"
                                    + " or the coordination network toolkit's (min-shared is its least weight); with theirs nothing is passed over",
                    byDefault = "lockstep",
                    oneOf = {"lockstep", "coortweet", "toolkit"})
            String like) {
        public Settings {
            if (backbone.equals("percentile") && level > 1)
                throw new IllegalArgumentException("--level is " + level + "; a percentile takes 0 to 1, as 0.9");
        }
    }

    @Override
    public Card card() {
        return new Card(
                "co-" + trace.id().replaceAll("[ /:]", "-"),
                1,
                Card.Family.COORDINATION,
                Card.Maturity.STABLE,
                "accounts that " + trace.verb() + " within a short time of one another",
                "actions of the kind " + trace.id(),
                trace.techniques(),
                trace.cites(),
                Parameter.of(Settings.class));
    }

    public Trace trace() {
        return trace;
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        if (data.keys(trace).actions() == 0) {
            return Outcome.cannotLook(
                    "actions of the kind " + trace.id(),
                    "0 among %,d posts".formatted(data.extent().posts()));
        }
        work.step("pairing accounts that " + trace.verb());
        CoActions met = CoActions.in(data, trace, s);
        work.step("grouping accounts");
        EdgeList backbone = met.backbone();
        Groups groups = Groups.leiden(backbone, s.resolution(), s.minGroup(), work.seed());
        work.step("gathering evidence");
        List<Finding> findings = findings(data, s, met, backbone, groups);
        return new Outcome(findings, Optional.empty(), network(met), notes(met, backbone, groups, s));
    }

    private List<Finding> findings(CaseData data, Settings s, CoActions met, EdgeList backbone, Groups groups) {
        if (groups.size() == 0) return List.of();
        int[] accounts = met.keys().accounts();
        Neighbours ties = Neighbours.of(backbone);
        GroupEvidence evidence = GroupEvidence.of(
                data, trace, groups, met.keys(), met.hot(), s.window().toMillis());
        List<Exhibit.Table> posts = GroupExhibits.posts(data, evidence.strongest());
        List<String> limits = met.limits(trace, s.hotPairs());
        List<Finding> findings = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int[] members = groups.members().get(g);
            var about = members(data, members, groups.of(), ties, accounts);
            List<Exhibit> exhibits = List.of(
                    GroupExhibits.network(members, groups.of(), ties, accounts, trace),
                    GroupExhibits.timeline(evidence.bursts(), evidence.byGroup()[g]),
                    GroupExhibits.objects(evidence, g, trace),
                    posts.get(g));
            findings.add(new Finding(
                    "",
                    "",
                    card().id(),
                    about,
                    says(members.length, s, evidence, g),
                    score(members, groups.of(), ties),
                    UNTESTED,
                    evidence.strongest().get(g),
                    evidence.byGroup()[g].length,
                    trace.couldAlsoBe(),
                    trace.techniques(),
                    limits,
                    exhibits));
        }
        findings.sort(Comparator.<Finding>comparingDouble(f -> -f.score().value())
                .thenComparing(f -> f.about().get(0).account()));
        return findings;
    }

    private String says(int members, Settings s, GroupEvidence evidence, int group) {
        long objects = Arrays.stream(evidence.byGroup()[group])
                .map(b -> evidence.bursts().object()[b])
                .distinct()
                .count();
        return "%,d accounts %s within %s of one another: %,d times, on %,d different ones"
                .formatted(members, trace.verb(), inWords(s.window()), evidence.byGroup()[group].length, objects);
    }

    private static String inWords(Duration d) {
        if (d.toMillis() % 1000 != 0) return d.toMillis() + " ms";
        long seconds = d.toSeconds();
        if (seconds >= 7200 && seconds % 3600 == 0) return seconds / 3600 + " hours";
        if (seconds >= 120 && seconds % 60 == 0) return seconds / 60 + " minutes";
        return seconds + " s";
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
                "meetings for each account: objects on which two accounts met, summed over the pairs, by the number of accounts",
                Explanation.of(members.length, "accounts"),
                Explanation.of(joined, "pairs joined"),
                Explanation.of(possible, "pairs possible"),
                Explanation.of(joined == 0 ? 0 : sum / joined, "objects that a joined pair met on, mean"));
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

    private Network network(CoActions met) {
        int[] accounts = met.keys().accounts();
        return new Network(
                "accounts that " + trace.verb() + ": number of different ones",
                Arrays.stream(met.ties().a()).map(i -> accounts[i]).toArray(),
                Arrays.stream(met.ties().b()).map(i -> accounts[i]).toArray(),
                met.ties().weight(),
                met.measures(),
                met.kept());
    }

    private List<String> notes(CoActions met, EdgeList backbone, Groups groups, Settings s) {
        List<String> notes = new ArrayList<>();
        notes.add("%,d actions of %,d accounts on %,d objects; %,d pairs of actions within the window"
                .formatted(
                        met.keys().actions(),
                        met.keys().accounts().length,
                        met.keys().objects().length,
                        met.hot().allPairs()));
        notes.add("%,d pairs of accounts met on %,d objects or more; %,d ties kept; %,d groups"
                .formatted(met.ties().size(), s.minShared(), backbone.size(), groups.size()));
        notes.addAll(met.limits(trace, s.hotPairs()));
        return notes;
    }
}
