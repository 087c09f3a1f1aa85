package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lockstep.kernels.chance.ClockGrain;
import lockstep.kernels.chance.CommonPairs;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.model.Run;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Verdict;

/**
 * The test of chance: which accounts met on their common objects more closely than chance, shared habits and common sources explain.
 *
 * <p>Needs no case: it takes the actions of one or more traces and gives groups, a verdict on each, and evidence for every account.
 */
public final class CoTiming {
    // ties this unlikely still help to rank accounts; among so many pairs only those are listed that can make a group
    private static final double HINT = .2;
    private static final int MANY = 200_000;

    /** Share of the accounts with coarse clocks from which everybody is read so; fewer are set apart. */
    private static final double COARSE = .1;

    private CoTiming() {}

    /**
     * How to look.
     *
     * @param windows how close two actions count as together
     * @param falseDiscovery largest share of listed ties that may be false
     * @param sitting actions of one account at most this far apart are one sitting
     * @param circle how many of an account's closest others are left out when chance is estimated
     * @param minAccounts smallest group that is reported
     * @param minObjects fewest distinct objects on which each member met others
     */
    public record Options(
            @Param(
                    says =
                            "two actions on one object count together when at most this far apart; each window is tried and paid for",
                    byDefault = "5,60,600,3600,21600",
                    unit = "s",
                    min = 1,
                    max = 604_800)
            List<Duration> windows,

            @Param(
                    says = "largest share of the listed ties that may be false",
                    byDefault = "0.05",
                    min = 1e-6,
                    max = 0.5)
            double falseDiscovery,

            @Param(
                    says = "what an account does with pauses no longer than this is one sitting, and counts once",
                    byDefault = "1800",
                    unit = "s",
                    min = 0,
                    max = 86_400)
            Duration sitting,

            @Param(
                    says = "how many of an account's closest others are left out when chance is estimated",
                    byDefault = "128",
                    unit = "accounts",
                    min = 1,
                    max = 4_096)
            int circle,

            @Param(says = "smallest group that is reported", byDefault = "3", unit = "accounts", min = 2, max = 1_000)
            int minAccounts,

            @Param(
                    says = "fewest distinct objects on which each member met others",
                    byDefault = "3",
                    unit = "objects",
                    min = 1,
                    max = 1_000)
            int minObjects) {
        public Options {
            windows = windows.stream().sorted().distinct().toList();
        }

        /** What is used when nothing is said. */
        public static Options defaults() {
            return lockstep.model.analysis.Settings.defaults(Options.class);
        }
    }

    /**
     * Accounts that one network of ties holds together.
     *
     * @param members subject numbers, ascending
     * @param edges which of the result's ties hold it together
     * @param alone for each member, chance that it would act with the group as it does
     * @param chance what chance gives, and the verdict
     * @param traces names of the traces on which members met, most meetings first
     * @param objects distinct objects on which members met
     * @param lift how much oftener members chose the same objects than their activity and the objects' popularity give;
     *     it describes a shared audience and has no say in the verdict
     */
    public record Group(
            int[] members,
            int[] edges,
            double[] alone,
            Chance.Tested chance,
            List<String> traces,
            int objects,
            Chance.Interval lift) {
        public Verdict verdict() {
            return chance.verdict();
        }

        public double p() {
            return chance.p();
        }

        Group with(List<Chance.Robustness> looks) {
            return new Group(members, edges, alone, chance.with(looks), traces, objects, lift);
        }

        public double q() {
            return chance.q();
        }
    }

    /**
     * All that a look yields.
     *
     * @param groups strongest first
     * @param pairs of accounts that no group holds, strongest first: as one, or convergent
     * @param evidence for each subject, how strongly the data tie it to others: higher is stronger, 0 with no tested tie
     * @param p for each subject, chance of a tie at least as strong as its strongest; 1 with no tested tie
     * @param q for each subject, false-discovery rate over all subjects that could be tested
     * @param said the verdict on each subject, and what it rests on
     * @param ties tested pairs, all that could matter
     * @param family how many pairs had at least two objects in common: the number of tests paid for
     * @param notes what was bounded, rounded or not looked at
     */
    public record Result(
            List<Group> groups,
            List<Group> pairs,
            double[] evidence,
            double[] p,
            double[] q,
            Said said,
            PairTest.Ties ties,
            long family,
            List<String> notes) {
        public Result {
            groups = List.copyOf(groups);
            pairs = List.copyOf(pairs);
            notes = List.copyOf(notes);
        }

        Result with(List<Group> these) {
            return new Result(these, pairs, evidence, p, q, said, ties, family, notes);
        }

        Result noting(List<String> told) {
            return new Result(groups, pairs, evidence, p, q, said, ties, family, told);
        }

        /** For each subject. */
        public Verdict[] verdict() {
            return said.verdict();
        }
    }

    /**
     * Looks.
     *
     * @param traces actions by name of trace; subjects numbered alike in all
     */
    public static Result look(Map<String, Actions> traces, Options options, Work work) {
        return look(traces, options, work, Known.of(traces));
    }

    /**
     * What a case knows beyond actions.
     *
     * @param declared what people declared of accounts
     * @param accounts the case's key of each subject
     * @param sites where links lead
     */
    record Known(Declared declared, int[] accounts, Sites sites) {
        static final Known NOTHING = new Known(Declared.NOTHING, new int[0], Sites.UNKNOWN);

        /** What the traces of a case tell where no case is at hand. */
        static Known of(Map<String, Actions> traces) {
            return new Known(Declared.NOTHING, new int[0], SitesOfTraces.in(traces));
        }

        boolean mayPair(Group pair) {
            return accounts.length == 0 || declared.mayPair(accounts[pair.members()[0]], accounts[pair.members()[1]]);
        }
    }

    /** The same groups and verdicts, of which is not asked how steady they are: a quarter of the time where there are groups. */
    public static Result lookOnce(Map<String, Actions> traces, Options options, Work work) {
        Known known = Known.of(traces);
        Timed timed = timed(traces, options, work, known);
        return judged(timed, chosen(traces, options, work, timed), options, known);
    }

    private static ActEvidence.Result chosen(Map<String, Actions> all, Options options, Work work, Timed timed) {
        work.step("weighing what was chosen");
        return ActEvidence.of(all, options.falseDiscovery(), work.seed(), timed.bounds());
    }

    /** The same with what a case knows. */
    static Result look(Map<String, Actions> all, Options options, Work work, Known known) {
        Timed timed = timed(all, options, work, known);
        Result result = judged(timed, chosen(all, options, work, timed), options, known);
        work.step("looking again with a part left out");
        var again = new LeftOut(timed.traces(), options.falseDiscovery(), work.seed(), timed.bounds());
        result = result.with(lookedAtAgain(result.groups(), again));
        List<String> notes = new ArrayList<>(result.notes());
        Background.of(all, result).says().ifPresent(caution -> notes.add(0, Run.CAUTION + caution));
        return result.noting(notes);
    }

    /** The same groups; those that choice holds together with how they fare where a part of the acts is left out. */
    static List<Group> lookedAtAgain(List<Group> groups, LeftOut again) {
        List<Group> byChoice = groups.stream()
                .filter(g -> g.chance().model().equals(EvidenceGroups.MODEL))
                .toList();
        if (byChoice.isEmpty() || !again.isAsked()) return groups;
        var looks = again.looks(byChoice.stream().map(Group::members).toList());
        List<Group> told = new ArrayList<>(groups);
        for (int g = 0; g < looks.size(); g++)
            told.set(groups.indexOf(byChoice.get(g)), byChoice.get(g).with(looks.get(g)));
        return told;
    }

    /** The verdicts that timing and acts come to. */
    static Result judged(Timed timed, ActEvidence.Result acts, Options options, Known known) {
        List<String> notes = new ArrayList<>(timed.notes());
        notes.add(ActEvidence.says(acts));
        var both = new EvidenceGroups(timed, acts, options.falseDiscovery(), known.sites());
        PairTest.Ties joint = known.declared().counted(both.ties(timed.ties()), known.accounts());
        List<Group> groups = both.groups(timed.groups(), joint);
        List<Group> pairs = new TiedPairs(
                        timed.everyone(), joint, timed.family(), acts, timed.windows(), timed.bounds())
                .outside(groups, options).stream().filter(known::mayPair).toList();
        Result result = Ranking.of(timed, groups, pairs, joint, acts, notes);
        notes.add(result.said().notes());
        return result.noting(notes);
    }

    /** Groups that timing alone gives. */
    static List<Group> byTiming(Map<String, Actions> traces, Options options, Work work) {
        return timed(traces, options, work, Known.NOTHING).groups();
    }

    /**
     * What timing alone gives.
     *
     * @param traces all actions, repeats included
     * @param pooled what timing was tested on: without accounts whose clocks are too coarse, an act counting once
     * @param everyone all actions, with those accounts, where each thing that an act holds stands for itself
     * @param windows in milliseconds, as fine as the clocks are
     */
    record Timed(
            Map<String, Actions> traces,
            PooledTraces pooled,
            PooledTraces everyone,
            PairTest test,
            PairTest.Ties ties,
            long family,
            long[] windows,
            Bounds bounds,
            List<Group> groups,
            List<String> notes) {
        /** The same, judged by other bounds. */
        Timed under(Bounds others, Options options, Known known) {
            var groups = new TiedGroups(pooled, test, ties, family, windows, others, known.sites())
                    .look(options, known.declared(), known.accounts());
            return new Timed(traces, pooled, everyone, test, ties, family, windows, others, groups, notes);
        }
    }

    static Timed timed(Map<String, Actions> all, Options options, Work work, Known known) {
        List<String> notes = new ArrayList<>();
        Map<String, Actions> traces = new TreeMap<>(all);
        traces.remove(Traces.WORDS.id());
        var clocks = ClockGrain.of(PooledTraces.of(traces, 1).actions());
        long grain = clocks.general(COARSE);
        boolean[] apart = clocks.coarserThan(grain);
        PooledTraces fine = PooledTraces.without(traces, grain, apart);
        PooledTraces pooled = fine.byActs();
        long[] windows = windows(options, grain);
        if (grain >= 60_000)
            notes.add("times are read to " + Spoken.time(Duration.ofMillis(grain)) + ": many clocks are no finer");
        set(apart).ifPresent(notes::add);
        work.step("counting the pairs that could be tested");
        long family = CommonPairs.count(pooled.actions(), 4_096);
        work.step("putting pairs to the test");
        var design = new PairTest.Design(
                windows, options.sitting().toMillis(), options.circle(), 4_000_000L, 1_500_000_000L);
        var test = new PairTest(pooled.actions(), pooled.kind(), halves(pooled.actions()), design);
        PairTest.Ties ties = known.declared()
                .counted(test.all(test.meetings().size() > MANY ? WeakTies.level(family) : HINT), known.accounts());
        notes.add(String.format(
                Locale.ROOT,
                "%,d pairs have two or more objects in common; %,d met often enough to be tested",
                family,
                test.meetings().size()));
        bounded(test, windows, notes);
        work.step("grouping accounts");
        Bounds bounds = Bounds.defaults();
        var groups = new TiedGroups(pooled, test, ties, family, windows, bounds, known.sites())
                .look(options, known.declared(), known.accounts());
        PooledTraces everyone = set(apart).isPresent() ? PooledTraces.of(traces, grain) : fine;
        return new Timed(traces, pooled, everyone, test, ties, family, windows, bounds, groups, notes);
    }

    private static Optional<String> set(boolean[] apart) {
        long many = java.util.stream.IntStream.range(0, apart.length)
                .filter(s -> apart[s])
                .count();
        if (many == 0) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d accounts act on whole minutes or hours alone, others do not: they were compared by what they chose, and by gaps"
                        + " that such clocks can tell",
                many));
    }

    private static void bounded(PairTest test, long[] windows, List<String> notes) {
        for (int w = 0; w < windows.length; w++) {
            int many = test.meetings().bounded()[w];
            if (many > 0)
                notes.add(many + " objects were too crowded to propose pairs at " + windows[w] / 1000
                        + " s; they count in the test of every other pair");
        }
    }

    /** Windows no shorter than a tick of the clock say the same thing twice. */
    static long[] windows(Options options, long grain) {
        return options.windows().stream()
                .mapToLong(Duration::toMillis)
                .map(w -> w / grain * grain)
                .distinct()
                .toArray();
    }

    /**
     * One half or the other for each object, by the three hours in which it was first shared: what is done in one sitting stays
     * together, and no time after the first share has a say.
     */
    static byte[] halves(Actions actions) {
        byte[] half = new byte[actions.objects()];
        for (int o = 0; o < half.length; o++) {
            if (actions.firstOf(o) == actions.firstOf(o + 1)) continue;
            long slot = Math.floorDiv(actions.timeAt(actions.firstOf(o)), 3 * 3_600_000L);
            half[o] = (byte) (mixed(slot) >>> 63);
        }
        return half;
    }

    static long mixed(long x) {
        long z = x * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    static int[] sortedCopy(int[] members) {
        int[] copy = members.clone();
        Arrays.sort(copy);
        return copy;
    }
}
