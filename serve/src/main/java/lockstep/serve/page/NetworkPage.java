package lockstep.serve.page;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Columns;
import lockstep.model.Run;
import lockstep.model.finding.Account;
import lockstep.report.Names;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.http.Session;
import lockstep.serve.room.Room;

/** The network behind a run, as columns that a page can hand to its graphics card. */
public final class NetworkPage {
    static final List<Param> PARAMS = List.of(
            Param.text("run", "the network of this run; without, of the latest that has one"),
            Param.text("analysis", "of the latest run of this analysis"),
            Param.text("finding", "only the accounts of this finding, of its own run where none is named"),
            Param.whole("account", "only this account and those tied to it"),
            Param.whole("limit", "at most this many ties, the strongest; 100,000 without"),
            Param.decimal("min_weight", "only ties of at least this weight"),
            Param.truth("kept", "only ties that the backbone keeps"),
            Param.time("since", "only ties that have an action at or after"),
            Param.time("until", "only ties that have an action before"));

    private static final int MOST_TIES = 500_000;
    private static final int ORDINARY = 100_000;
    private static final int KNOWN = 4;

    private static final String TESTED = "coordination";
    private static final String FIRST = "first_at";
    private static final String LAST = "last_at";

    /** Layouts of the latest runs asked for; a run's network never changes, so neither does its picture. */
    private final Map<String, PlacedNetwork> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlacedNetwork> eldest) {
            return size() > KNOWN;
        }
    };

    /**
     * Accounts as columns, one place for each.
     *
     * @param id number of the account in the case
     * @param group the finding of this run that it is in, or empty
     * @param evidence how strongly the data tie it to others, by the run; null where it was not tested
     * @param degree number of its ties in the whole network
     * @param x place, 0 to 100,000
     * @param first first action of its ties, milliseconds since 1970 UTC; null where the run does not say
     */
    public record Nodes(
            int[] id,
            String[] label,
            String[] platform,
            String[] group,
            String[] verdict,
            String[] layer,
            double[] evidence,
            double[] q,
            int[] degree,
            double[] strength,
            int[] x,
            int[] y,
            long[] first,
            long[] last) {}

    /**
     * Ties as columns, strongest first.
     *
     * @param from place of one account in the columns of the accounts
     * @param first its first action, milliseconds since 1970 UTC; null where the run does not say
     * @param measures further numbers of the ties by name
     */
    public record Edges(
            int[] from,
            int[] to,
            double[] weight,
            boolean[] kept,
            long[] first,
            long[] last,
            Map<String, double[]> measures) {}

    /**
     * A network, or as much of it as was asked for.
     *
     * @param accounts in the whole network
     * @param ties in the whole network
     * @param thinned whether ties were left out by {@code limit}
     * @param total ties that the filters leave, before {@code limit}
     * @param next where the ties left out are: this network with more ties, or where they are more than a page may draw, all as a table;
     *     null where none was left out
     */
    public record Graph(
            String run,
            String analysis,
            Nodes nodes,
            Edges edges,
            int side,
            int accounts,
            int ties,
            boolean thinned,
            long total,
            Optional<String> next) {}

    Graph of(Room room, Request request) {
        Run run = run(room, request);
        PlacedNetwork all = drawn(room, run.id());
        int limit = (int) request.whole("limit", ORDINARY, 1, MOST_TIES);
        int[] wanted = wanted(room, request, all);
        int[] ties = wanted.length > limit ? Arrays.copyOf(wanted, limit) : wanted;
        int[] nodes = IntStream.concat(
                        Arrays.stream(ties).map(t -> all.from()[t]),
                        Arrays.stream(ties).map(t -> all.to()[t]))
                .sorted()
                .distinct()
                .toArray();
        return new Graph(
                run.id(),
                run.analysis(),
                nodes(room, request, run, all, nodes),
                edges(all, ties, nodes),
                lockstep.serve.layout.Places.SIDE,
                all.keys().length,
                all.network().size(),
                wanted.length > limit,
                wanted.length,
                wanted.length > limit ? Optional.of(rest(request, run, wanted.length, limit)) : Optional.empty());
    }

    private static String rest(Request request, Run run, int ties, int limit) {
        if (limit >= MOST_TIES) return "/export/csv?run=" + run.id();
        Map<String, String> query = new TreeMap<>(request.query());
        query.put("limit", Integer.toString(Math.min(ties, MOST_TIES)));
        return Paging.address("/network.json", query);
    }

    /** Lays the latest network, if there is one, before anybody asks for it. */
    void warm(Room room) {
        Request nobody = new Request(Map.of(), Map.of(), Session.nobody(), InputStream.nullInputStream());
        if (room.count("SELECT count(*) AS n FROM ties", Map.of()) > 0)
            drawn(room, run(room, nobody).id());
    }

    private synchronized PlacedNetwork drawn(Room room, String run) {
        PlacedNetwork known = drawn.get(run);
        if (known != null) return known;
        PlacedNetwork fresh = PlacedNetwork.of(room, run);
        drawn.put(run, fresh);
        return fresh;
    }

    private static Run run(Room room, Request request) {
        if (request.has("run")) return RunRows.find(room, request.text("run"));
        Columns c = room.select("SELECT DISTINCT run FROM ties", Map.of());
        Set<String> with = new HashSet<>(Arrays.asList(c.strings("run")));
        String finding = request.has("finding") ? runOf(room, request.text("finding")) : "";
        List<Run> fit = room.data().runs().stream()
                .filter(run -> !request.has("analysis") || run.analysis().equals(request.text("analysis")))
                .filter(run -> finding.isEmpty() || run.id().equals(finding))
                .filter(run -> with.contains(run.id()))
                .toList();
        // the network that was put to a test first, then the latest of the others
        return fit.stream()
                .filter(run -> run.analysis().equals(TESTED))
                .reduce((earlier, later) -> later)
                .or(() -> fit.stream().reduce((earlier, later) -> later))
                .orElseThrow(() -> new NotFound("no run has such a network"));
    }

    /** The run that made a finding; empty where there is no such finding. */
    private static String runOf(Room room, String finding) {
        Columns c = room.select("SELECT run FROM findings WHERE finding = :id", Map.of("id", finding));
        return c.size() == 0 ? "" : c.text("run", 0);
    }

    private static int[] wanted(Room room, Request request, PlacedNetwork all) {
        double least = request.decimal("min_weight", Double.NEGATIVE_INFINITY);
        boolean kept = request.truth("kept", false);
        long account = request.whole("account", -1, 0, Integer.MAX_VALUE);
        long since = request.time("since").map(t -> t.toEpochMilli()).orElse(Long.MIN_VALUE);
        long until = request.time("until").map(t -> t.toEpochMilli()).orElse(Long.MAX_VALUE);
        double[] first = all.network().measures().getOrDefault(FIRST, new double[0]);
        double[] last = all.network().measures().getOrDefault(LAST, new double[0]);
        Set<Integer> members = new HashSet<>();
        if (request.has("finding")) {
            Columns c = room.select(
                    "SELECT account FROM memberships WHERE finding = :id", Map.of("id", request.text("finding")));
            for (long key : c.longs("account")) members.add((int) key);
        }
        return IntStream.range(0, all.network().size())
                .filter(t -> all.network().weight()[t] >= least)
                .filter(t -> !kept || all.network().kept()[t])
                .filter(t -> account < 0
                        || all.network().a()[t] == account
                        || all.network().b()[t] == account)
                .filter(t -> last.length == 0 || last[t] >= since)
                .filter(t -> first.length == 0 || first[t] < until)
                .filter(t -> !request.has("finding")
                        || (members.contains(all.network().a()[t])
                                && members.contains(all.network().b()[t])))
                .toArray();
    }

    private static Edges edges(PlacedNetwork all, int[] ties, int[] nodes) {
        boolean[] kept = new boolean[ties.length];
        for (int i = 0; i < ties.length; i++) kept[i] = all.network().kept()[ties[i]];
        Map<String, double[]> measures = new TreeMap<>();
        for (String name : all.measures()) {
            if (name.equals(FIRST) || name.equals(LAST)) continue;
            measures.put(name, PlacedNetwork.pick(numbers(all, name), ties));
        }
        return new Edges(
                Arrays.stream(ties)
                        .map(t -> Arrays.binarySearch(nodes, all.from()[t]))
                        .toArray(),
                Arrays.stream(ties)
                        .map(t -> Arrays.binarySearch(nodes, all.to()[t]))
                        .toArray(),
                PlacedNetwork.pick(all.network().weight(), ties),
                kept,
                times(all, FIRST, ties),
                times(all, LAST, ties),
                measures);
    }

    private static double[] numbers(PlacedNetwork all, String name) {
        return all.network()
                .measures()
                .getOrDefault(name, new double[all.network().size()]);
    }

    private static long[] times(PlacedNetwork all, String name, int[] ties) {
        double[] times = all.network().measures().get(name);
        long[] picked = new long[ties.length];
        for (int i = 0; i < ties.length; i++)
            picked[i] = times == null || Double.isNaN(times[ties[i]]) ? Long.MIN_VALUE : (long) times[ties[i]];
        return picked;
    }

    private static Nodes nodes(Room room, Request request, Run run, PlacedNetwork all, int[] nodes) {
        int n = nodes.length;
        int[] id = PlacedNetwork.pick(all.keys(), nodes);
        int[] degree = new int[all.keys().length];
        double[] strength = new double[all.keys().length];
        long[] first = new long[all.keys().length];
        long[] last = new long[all.keys().length];
        Arrays.fill(first, Long.MIN_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        double[] firsts = all.network().measures().getOrDefault(FIRST, new double[0]);
        double[] lasts = all.network().measures().getOrDefault(LAST, new double[0]);
        for (int t = 0; t < all.network().size(); t++) {
            for (int end : new int[] {all.from()[t], all.to()[t]}) {
                degree[end]++;
                strength[end] += all.network().weight()[t];
                if (firsts.length > 0 && (first[end] == Long.MIN_VALUE || firsts[t] < first[end]))
                    first[end] = (long) firsts[t];
                if (lasts.length > 0 && lasts[t] > last[end]) last[end] = (long) lasts[t];
            }
        }
        var about = new About(room, run.id());
        Names names = room.names(request.session());
        List<Account> accounts = room.data().accounts(id);
        return new Nodes(
                id,
                accounts.stream().map(names::of).toArray(String[]::new),
                accounts.stream().map(Account::platform).toArray(String[]::new),
                words(about.group, id),
                words(about.verdict, id),
                words(about.layer, id),
                numbers(about.evidence, id),
                numbers(about.q, id),
                PlacedNetwork.pick(degree, nodes),
                PlacedNetwork.pick(strength, nodes),
                PlacedNetwork.pick(all.places().x(), nodes),
                PlacedNetwork.pick(all.places().y(), nodes),
                IntStream.range(0, n).mapToLong(i -> first[nodes[i]]).toArray(),
                IntStream.range(0, n).mapToLong(i -> last[nodes[i]]).toArray());
    }

    private static String[] words(Map<Integer, String> byKey, int[] id) {
        return Arrays.stream(id).mapToObj(key -> byKey.getOrDefault(key, "")).toArray(String[]::new);
    }

    private static double[] numbers(Map<Integer, Double> byKey, int[] id) {
        return Arrays.stream(id)
                .mapToDouble(key -> byKey.getOrDefault(key, Double.NaN))
                .toArray();
    }

    /** What a run and the registry say of accounts. */
    private static final class About {
        final Map<Integer, String> group = new HashMap<>();
        final Map<Integer, String> verdict = new HashMap<>();
        final Map<Integer, String> layer = new HashMap<>();
        final Map<Integer, Double> evidence = new HashMap<>();
        final Map<Integer, Double> q = new HashMap<>();

        About(Room room, String run) {
            Map<String, Object> with = Map.of("run", run);
            Columns s = room.select("SELECT account, evidence, q FROM standings WHERE run = :run", with);
            for (int i = 0; i < s.size(); i++) {
                int key = (int) s.longs("account")[i];
                evidence.put(key, s.doubles("evidence")[i]);
                q.put(key, s.doubles("q")[i]);
            }
            Columns m = room.select(
                    "SELECT m.account, m.evidence, m.q, f.finding, f.verdict FROM memberships m JOIN findings f ON f.finding = m.finding"
                            + " WHERE f.run = :run ORDER BY f.rank",
                    with);
            for (int i = 0; i < m.size(); i++) {
                int key = (int) m.longs("account")[i];
                if (group.putIfAbsent(key, m.text("finding", i)) != null) continue;
                verdict.put(key, m.text("verdict", i));
                evidence.put(key, m.doubles("evidence")[i]);
                q.put(key, m.doubles("q")[i]);
            }
            Columns l =
                    room.select("SELECT account, min(layer) AS layer FROM account_labels GROUP BY account", Map.of());
            for (int i = 0; i < l.size(); i++) layer.put((int) l.longs("account")[i], l.text("layer", i));
        }
    }
}
