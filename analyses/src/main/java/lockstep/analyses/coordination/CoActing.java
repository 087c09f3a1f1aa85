package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Count;
import lockstep.model.Trace;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Chance;
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
        Declared declared = Declared.in(data);
        Trace looked = declared.without(trace);
        if (data.keys(looked).actions() == 0) {
            return Outcome.cannotLook(
                    "actions of the kind " + trace.id(),
                    "0 among " + Count.of(data.extent().posts(), "post"));
        }
        work.step("pairing accounts that " + trace.verb());
        CoActions met = CoActions.in(data, looked, s).honouring(declared);
        work.step("grouping accounts");
        EdgeList backbone = met.backbone();
        Groups groups = Groups.leiden(backbone, s.resolution(), s.minGroup(), work.seed())
                .as(declared, met.keys().accounts(), s.minGroup());
        work.step("gathering evidence");
        List<Finding> findings = declared.noted(new GroupFindings(data, looked, card().id(), s.window())
                .of(met, groups, met.limits(trace, s.hotPairs()), told -> says(told, s)));
        List<String> notes = notes(met, backbone, groups, s);
        notes.addAll(declared.notes());
        return new Outcome(findings, Optional.empty(), network(met), notes);
    }

    private String says(GroupFindings.Told group, Settings s) {
        return String.format(
                Locale.ROOT,
                "%,d accounts %s within %s of one another: %,d times, on %,d different ones",
                group.members(),
                trace.verb(),
                Spoken.time(s.window()),
                group.bursts(),
                group.objects());
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
        notes.add(Count.of(met.keys().actions(), "action")
                + " of " + Count.of(met.keys().accounts().length, "account")
                + " on " + Count.of(met.keys().objects().length, "object")
                + "; " + Count.of(met.hot().allPairs(), "pair") + " of actions within the window");
        notes.add(Count.of(met.ties().size(), "pair") + " of accounts met on " + Count.of(s.minShared(), "object")
                + " or more; " + Count.of(backbone.size(), "tie") + " kept; " + Count.of(groups.size(), "group"));
        notes.addAll(met.limits(trace, s.hotPairs()));
        return notes;
    }
}
