package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.analyses.peers.Toolkit;
import lockstep.kernels.pairs.AllActions;
import lockstep.kernels.pairs.CountPairs;
import lockstep.kernels.pairs.HotObjects;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Count;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Param;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;

/** Finds groups of accounts most of whose posts come within seconds of one another, whatever they say. */
public final class CoPost implements Detector<CoPost.Settings> {
    private static final long serialVersionUID = 1L;

    private static final Trace MOMENTS = new Trace(
            "post",
            "post at the same moments",
            "moment",
            """
            -- One row: an account posted something; all posts share one object, which is the clock.
            SELECT account AS subject, 0 AS object, posted_at AS acted_at, post
            FROM posts
            WHERE posted_at IS NOT NULL
            """,
            List.of(
                    "accounts that one scheduling service serves",
                    "several feeds of one outlet, or automatic weather and price reports on the full hour",
                    "a source that rounds its times to the minute",
                    "very busy accounts, which are always near one another"),
            List.of("T0049.003"),
            List.of("graham2020"));

    /**
     * @param window largest gap within which two posts count together
     * @param minTimes posts of each that stand near one of the other
     * @param minShare those by all posts of the busier of the two
     * @param minGroup accounts in a group at least
     * @param hotPairs pairs of posts within the window above which it does not look
     */
    public record Settings(
            @Param(
                    says = "two posts count together when at most this far apart",
                    byDefault = "5",
                    unit = "s",
                    min = 0,
                    max = 3600)
            Duration window,

            @Param(
                    says = "each of two accounts has at least this many posts near one of the other",
                    byDefault = "10",
                    unit = "posts",
                    min = 2,
                    max = 1_000_000)
            int minTimes,

            @Param(
                    says = "these are at least this share of all posts of the busier of the two",
                    byDefault = "0.5",
                    min = 0,
                    max = 1)
            double minShare,

            @Param(
                    says = "groups have at least this many accounts",
                    byDefault = "2",
                    unit = "accounts",
                    min = 2,
                    max = 1_000_000)
            int minGroup,

            @Param(
                    says =
                            "it does not look where more pairs of posts stand within the window: ask for a shorter time or window",
                    byDefault = "500000000",
                    unit = "pairs",
                    min = 1,
                    max = 9e15)
            long hotPairs) {}

    @Override
    public Card card() {
        return new Card(
                "co-post",
                1,
                Card.Family.COORDINATION,
                Card.Maturity.EXPERIMENTAL,
                "accounts most of whose posts come within seconds of one another",
                "times of posts",
                MOMENTS.techniques(),
                MOMENTS.cites(),
                Parameter.of(Settings.class));
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Outcome detect(CaseData data, Settings s, Work work) {
        Declared declared = Declared.in(data);
        Trace looked = declared.without(MOMENTS);
        TraceKeys keys = data.keys(looked);
        if (keys.actions() == 0) return Outcome.cannotLook("posts with a time", "none");
        HotObjects all =
                data.sweep(looked, Boolean.TRUE, new CountPairs(s.window().toMillis(), s.hotPairs()));
        if (!all.isEmpty()) {
            return Outcome.cannotLook(
                    String.format(
                            Locale.ROOT,
                            "at most %,d pairs of posts within the window; ask with --since, --until or a shorter --window",
                            s.hotPairs()),
                    String.format(Locale.ROOT, "%,d pairs", all.allPairs()));
        }
        work.step("pairing accounts that post at the same moments");
        CoActions met = met(data, looked, all, s).honouring(declared);
        Groups groups =
                Groups.leiden(met.backbone(), 1, s.minGroup(), work.seed()).as(declared, keys.accounts(), s.minGroup());
        work.step("gathering evidence");
        List<Finding> findings = declared.noted(new GroupFindings(data, looked, card().id(), s.window())
                .of(met, groups, List.of(), told -> says(told, s)));
        String note = String.format(
                Locale.ROOT,
                "%s within the window; %s posted together often enough; %s",
                Count.of(all.allPairs(), "pair of posts", "pairs of posts"),
                Count.of(met.ties().size(), "pair of accounts", "pairs of accounts"),
                Count.of(groups.size(), "group"));
        List<String> notes = new ArrayList<>(declared.notes());
        notes.add(0, note);
        return new Outcome(findings, Optional.empty(), network(met), notes);
    }

    private static String says(GroupFindings.Told group, Settings s) {
        return String.format(
                Locale.ROOT,
                "%,d accounts post within %s of one another most of the time: %,d times in all",
                group.members(),
                Spoken.time(s.window()),
                group.bursts());
    }

    private static CoActions met(CaseData data, Trace looked, HotObjects all, Settings s) {
        TraceKeys keys = data.keys(looked);
        AllActions.Rows rows = data.sweep(looked, Boolean.TRUE, new AllActions());
        int[] posts = new int[keys.accounts().length];
        for (int subject : rows.subject()) posts[subject]++;
        var items = new Toolkit.Items(
                rows.object(),
                rows.subject(),
                IntStream.range(0, rows.size()).toArray(),
                Arrays.stream(rows.time()).mapToDouble(t -> t / 1000.0).toArray());
        EdgeList ties =
                bothWays(Toolkit.network(items, s.window().toMillis() / 1000.0, s.minTimes(), false), posts.length);
        boolean[] kept = new boolean[ties.size()];
        for (int t = 0; t < kept.length; t++)
            kept[t] = ties.weight()[t] >= s.minShare() * Math.max(posts[ties.a()[t]], posts[ties.b()[t]]);
        return new CoActions(keys, all, ties, Map.of(), kept);
    }

    /** The ties that stand in both directions, by the smaller of the two weights. */
    private static EdgeList bothWays(Toolkit.Directed ties, int nodes) {
        long[] keys = IntStream.range(0, ties.size())
                .mapToLong(i -> key(ties.source()[i], ties.target()[i]))
                .toArray();
        int[] back = IntStream.range(0, keys.length)
                .map(i -> Arrays.binarySearch(keys, key(ties.target()[i], ties.source()[i])))
                .toArray();
        int[] both = IntStream.range(0, keys.length)
                .filter(i -> ties.source()[i] < ties.target()[i] && back[i] >= 0)
                .toArray();
        return new EdgeList(
                nodes,
                Arrays.stream(both).map(i -> ties.source()[i]).toArray(),
                Arrays.stream(both).map(i -> ties.target()[i]).toArray(),
                Arrays.stream(both)
                        .mapToDouble(i -> Math.min(ties.weight()[i], ties.weight()[back[i]]))
                        .toArray());
    }

    private static long key(int x, int y) {
        return ((long) x << 32) | y;
    }

    private static Network network(CoActions met) {
        int[] accounts = met.keys().accounts();
        return new Network(
                "accounts that post at the same moments: number of posts",
                Arrays.stream(met.ties().a()).map(i -> accounts[i]).toArray(),
                Arrays.stream(met.ties().b()).map(i -> accounts[i]).toArray(),
                met.ties().weight(),
                met.measures(),
                met.kept());
    }
}
