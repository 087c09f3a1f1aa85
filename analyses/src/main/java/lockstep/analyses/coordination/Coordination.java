package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.kernels.chance.MeetingTimes;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.Whole;
import lockstep.model.CaseData;
import lockstep.model.Count;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.analysis.Card;
import lockstep.model.analysis.Detector;
import lockstep.model.analysis.Parameter;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Finding;
import lockstep.model.finding.Network;
import lockstep.model.finding.Outcome;
import lockstep.model.finding.Standings;
import lockstep.model.finding.Verdict;

/**
 * Puts every group of accounts to the test of chance, over all kinds of action at once, and says what it amounts to: coordinated,
 * common source, as one (of two), convergent, no more than chance, or too little data to say.
 */
public final class Coordination implements Detector<CoTiming.Options> {
    private static final long serialVersionUID = 1L;

    /** The id of the one analysis of this kind. */
    public static final String ID = "coordination";

    /** Derived from other kinds: the site of a link, a sequence of tags. Counting both would count one act twice. */
    private static final Set<String> DERIVED = Set.of("domain", "hashtags", "mention");

    /** Pairs of one account that become findings; a hub's others are in the network. */
    private static final int PARTNERS = 3;

    private static final String KINDS = """
            -- One row: a kind of action that the case holds.
            SELECT name
            FROM kinds
            ORDER BY name
            """;

    private static final String ACCOUNTS = """
            -- One row: an account that acts, in the order in which dense numbers follow names. Lists, labels and mentions name others.
            SELECT account
            FROM accounts
            WHERE account IN (SELECT account FROM actions)
            ORDER BY platform, native_id, account
            """;

    @Override
    public Card card() {
        return new Card(
                ID,
                3,
                Card.Family.COORDINATION,
                Card.Maturity.STABLE,
                "accounts that act together more closely in time than chance, shared habits and common sources explain",
                "reposts, links, hashtags, replies, texts or any other kind of action that two accounts can share",
                List.of("T0049.003"),
                List.of("ours"),
                Parameter.of(CoTiming.Options.class));
    }

    @Override
    public Class<CoTiming.Options> settings() {
        return CoTiming.Options.class;
    }

    @Override
    public Outcome detect(CaseData data, CoTiming.Options options, Work work) {
        work.step("reading actions");
        int[] accounts = accounts(data);
        Declared declared = Declared.in(data);
        Map<String, TraceKeys> keys = new LinkedHashMap<>();
        Map<String, Actions> traces = traces(data, accounts, keys);
        if (traces.isEmpty()) {
            return Outcome.cannotLook(
                    "actions that two accounts can share",
                    "none among " + Count.of(data.extent().posts(), "post"));
        }
        CoTiming.Result result = CoTiming.look(
                traces, options, work, new CoTiming.Known(declared, accounts, Sites.in(data, keys, traces)));
        work.step("gathering evidence");
        List<Finding> found = new ArrayList<>(
                new TestedGroups(data, options, accounts, keys, traces, result, result.groups()).findings());
        for (List<CoTiming.Group> round : TiedPairs.rounds(asOne(result), PARTNERS))
            found.addAll(new TestedGroups(data, options, accounts, keys, traces, result, round).findings());
        List<Finding> findings = declared.noted(found);
        List<String> notes = new ArrayList<>(result.notes());
        notes.addAll(declared.notes());
        Innocents.of(result.groups(), result.q(), result.verdict()).says().ifPresent(notes::add);
        pairsNoted(result, findings).ifPresent(notes::add);
        return new Outcome(
                findings,
                Optional.empty(),
                network(result, accounts, traces, options),
                standings(result, accounts),
                notes);
    }

    /**
     * What a case's accounts did.
     *
     * @param accounts the case's keys; a place in them is a subject's number
     * @param traces actions by name of trace
     */
    public record Acted(int[] accounts, Map<String, Actions> traces) {}

    /** All that a case's accounts did, as this analysis sees it. */
    public static Acted acted(CaseData data) {
        int[] accounts = accounts(data);
        return new Acted(accounts, traces(data, accounts, new LinkedHashMap<>()));
    }

    /** Keys of all accounts; a place in this list is the number of a subject in every trace. */
    static int[] accounts(CaseData data) {
        long[] wide = data.select(ACCOUNTS, Map.of()).longs("account");
        return Arrays.stream(wide).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * Which kinds of action are looked at: all that the case names and that are not derived from another. A copy says what the same
     * text says and more, with boilerplate set apart, so texts count only where there are no copies.
     */
    static Map<String, Actions> traces(CaseData data, int[] accounts, Map<String, TraceKeys> keys) {
        int[] numberOf = new int[Arrays.stream(accounts).max().orElse(-1) + 1];
        for (int n = 0; n < accounts.length; n++) numberOf[accounts[n]] = n;
        Declared declared = Declared.in(data);
        Map<String, Actions> traces = new HashMap<>();
        Columns kinds = data.select(KINDS, Map.of());
        List<String> named = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) named.add(kinds.text("name", i));
        List<String> primary = named.stream().filter(k -> !DERIVED.contains(k)).toList();
        boolean copies = data.keys(Traces.COPY).actions() > 0;
        List<String> looked = new ArrayList<>(primary.isEmpty() ? named : primary);
        if (looked.contains(Traces.TEXT.id())) looked.add(Traces.WORDS.id());
        for (String kind : looked) {
            if (!Traces.canBeNamed(kind) || copies && kind.equals(Traces.TEXT.id())) continue;
            Trace trace = declared.without(Traces.named(kind));
            TraceKeys of = data.keys(trace);
            if (of.actions() == 0) continue;
            keys.put(kind, of);
            traces.put(kind, renumbered(data.sweep(trace, Boolean.TRUE, new Whole()), of, numberOf, accounts.length));
        }
        return traces;
    }

    /** The same actions with subjects numbered alike in every trace. */
    private static Actions renumbered(Actions a, TraceKeys keys, int[] numberOf, int accounts) {
        int[] subject = new int[a.size()];
        int[] object = new int[a.size()];
        long[] time = new long[a.size()];
        long[] row = new long[a.size()];
        for (int p = 0; p < a.size(); p++) {
            subject[p] = numberOf[keys.accounts()[a.subjectAt(p)]];
            object[p] = a.objectAt(p);
            time[p] = a.timeAt(p);
            row[p] = a.rowAt(p);
        }
        return Actions.of(accounts, a.objects(), subject, object, time, row);
    }

    private static Network network(
            CoTiming.Result result, int[] accounts, Map<String, Actions> traces, CoTiming.Options options) {
        PairTest.Ties ties = result.ties();
        boolean[] kept = new boolean[ties.size()];
        for (CoTiming.Group group : result.groups()) for (int edge : group.edges()) kept[edge] = true;
        int[] listed = listed(ties, kept);
        Map<String, double[]> measures = new LinkedHashMap<>();
        measures.put(
                "expected",
                Arrays.stream(listed).mapToDouble(i -> ties.expected()[i]).toArray());
        measures.put("p", Arrays.stream(listed).mapToDouble(i -> ties.p()[i]).toArray());
        measures.putAll(times(ties, listed, traces, options));
        boolean[] keptListed = new boolean[listed.length];
        for (int i = 0; i < listed.length; i++) keptListed[i] = kept[listed[i]];
        return new Network(
                "accounts that met more closely in time than chance gives: number of sittings in which they met",
                Arrays.stream(listed).map(i -> accounts[ties.a()[i]]).toArray(),
                Arrays.stream(listed).map(i -> accounts[ties.b()[i]]).toArray(),
                Arrays.stream(listed).mapToDouble(i -> ties.met()[i]).toArray(),
                measures,
                keptListed);
    }

    /** From when to when each tie's accounts met; none where a rounded clock hides it. */
    private static Map<String, double[]> times(
            PairTest.Ties ties, int[] listed, Map<String, Actions> traces, CoTiming.Options options) {
        List<Duration> windows = options.windows();
        var times = new MeetingTimes(
                Arrays.stream(listed).map(i -> ties.a()[i]).toArray(),
                Arrays.stream(listed).map(i -> ties.b()[i]).toArray(),
                Arrays.stream(listed)
                        .mapToLong(i -> Math.max(
                                60_000,
                                windows.get(Math.min(ties.window()[i], windows.size() - 1))
                                        .toMillis()))
                        .toArray());
        traces.values().forEach(times::over);
        long[] first = times.first();
        long[] last = times.last();
        if (Arrays.stream(first).anyMatch(t -> t == Long.MAX_VALUE)) return Map.of();
        return Map.of(
                "first_at", Arrays.stream(first).asDoubleStream().toArray(),
                "last_at", Arrays.stream(last).asDoubleStream().toArray());
    }

    /** Ties worth drawing: those of groups, and others that chance gives once in a hundred tests. */
    private static int[] listed(PairTest.Ties ties, boolean[] kept) {
        return java.util.stream.IntStream.range(0, ties.size())
                .filter(i -> kept[i] || ties.p()[i] <= .01)
                .toArray();
    }

    private static Standings standings(CoTiming.Result r, int[] accounts) {
        int[] some = java.util.stream.IntStream.range(0, Math.min(accounts.length, r.evidence().length))
                .filter(r.said()::acted)
                .toArray();
        Verdict[] verdict = r.verdict();
        return new Standings(
                Arrays.stream(some).map(n -> accounts[n]).toArray(),
                Arrays.stream(some).mapToDouble(n -> r.evidence()[n]).toArray(),
                Arrays.stream(some).mapToDouble(n -> r.p()[n]).toArray(),
                Arrays.stream(some).mapToDouble(n -> r.q()[n]).toArray(),
                Arrays.stream(some).mapToObj(n -> verdict[n]).toArray(Verdict[]::new),
                Arrays.stream(some).mapToObj(r.said()::because).toArray(String[]::new));
    }

    private static List<CoTiming.Group> asOne(CoTiming.Result result) {
        return result.pairs().stream()
                .filter(p -> p.verdict() == Verdict.AS_ONE)
                .toList();
    }

    private static Optional<String> pairsNoted(CoTiming.Result result, List<Finding> findings) {
        long listed = findings.stream()
                .filter(f -> f.chance().verdict() == Verdict.AS_ONE)
                .count();
        int asOne = asOne(result).size();
        if (result.pairs().isEmpty()) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d pairs of accounts that no group holds act as one, %,d of them listed as findings; %,d more met beyond chance where a"
                        + " shared interest explains it (the network of the run has all)",
                asOne,
                listed,
                result.pairs().size() - asOne));
    }
}
