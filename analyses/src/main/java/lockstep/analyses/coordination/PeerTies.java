package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.analyses.peers.CooRNetwork;
import lockstep.analyses.peers.CooRTweet;
import lockstep.analyses.peers.SharePairs;
import lockstep.analyses.peers.Shares;
import lockstep.analyses.peers.Toolkit;
import lockstep.kernels.pairs.AllActions;
import lockstep.kernels.pairs.KeyIndex;
import lockstep.kernels.shape.Columns;
import lockstep.kernels.shape.EdgeList;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.finding.Account;

/**
 * The ties of a trace by the definitions of another tool, over all its actions in the order of their source; nothing is bounded.
 *
 * @param ties each pair of accounts once, in dense numbers
 * @param measures further numbers of each tie, under the peer's own names
 * @param kept the ties that the peer's own cut keeps
 */
record PeerTies(EdgeList ties, Map<String, double[]> measures, boolean[] kept) {
    /** CooRTweet: the least participation is the least number of objects, the quantile is the level. */
    static PeerTies coortweet(CaseData data, Trace trace, CoActing.Settings s) {
        TraceKeys keys = data.keys(trace);
        SharePairs pairs =
                CooRTweet.detectGroups(shares(data, trace, keys), s.window().toMillis() / 1000.0, s.minShared(), true);
        CooRNetwork network = CooRNetwork.of(pairs, Math.min(1, s.level()));
        CooRNetwork.Measures m = network.full();
        int shift = keys.objects().length;
        int[] order = IntStream.range(0, network.ties())
                .boxed()
                .sorted(Comparator.comparingLong(t -> key(network.from()[t], network.to()[t])))
                .mapToInt(t -> t)
                .toArray();
        Map<String, double[]> measures = new LinkedHashMap<>();
        measures.put(
                "avg_time_delta",
                Arrays.stream(order).mapToDouble(t -> m.avgTimeDelta()[t]).toArray());
        measures.put(
                "n_content_id",
                Arrays.stream(order).mapToDouble(t -> m.contents()[t]).toArray());
        measures.put(
                "n_content_id_y",
                Arrays.stream(order).mapToDouble(t -> m.contentsY()[t]).toArray());
        measures.put(
                "edge_symmetry_score",
                Arrays.stream(order).mapToDouble(t -> m.symmetry()[t]).toArray());
        boolean[] kept = new boolean[order.length];
        for (int i = 0; i < order.length; i++) kept[i] = m.above()[order[i]];
        var ties = new EdgeList(
                keys.accounts().length,
                Arrays.stream(order)
                        .map(t -> Math.min(network.from()[t], network.to()[t]) - shift)
                        .toArray(),
                Arrays.stream(order)
                        .map(t -> Math.max(network.from()[t], network.to()[t]) - shift)
                        .toArray(),
                Arrays.stream(order).mapToDouble(t -> m.weight()[t]).toArray());
        return new PeerTies(ties, measures, kept);
    }

    /** The toolkit: a tie stands when it does in one direction; both weights are kept as measures. */
    static PeerTies toolkit(CaseData data, Trace trace, CoActing.Settings s) {
        TraceKeys keys = data.keys(trace);
        AllActions.Rows rows = data.sweep(trace, Boolean.TRUE, new AllActions());
        var posts = new KeyIndex(rows.size());
        var items = new Toolkit.Items(
                rows.object(),
                rows.subject(),
                Arrays.stream(rows.row()).mapToInt(posts::add).toArray(),
                Arrays.stream(rows.time()).mapToDouble(t -> t / 1000.0).toArray());
        Toolkit.Directed directed = Toolkit.network(items, s.window().toMillis() / 1000.0, s.minShared(), false);
        long[] pairs = IntStream.range(0, directed.size())
                .mapToLong(i -> key(directed.source()[i], directed.target()[i]))
                .sorted()
                .distinct()
                .toArray();
        double[] forth = new double[pairs.length];
        double[] back = new double[pairs.length];
        for (int i = 0; i < directed.size(); i++) {
            int at = Arrays.binarySearch(pairs, key(directed.source()[i], directed.target()[i]));
            (directed.source()[i] < directed.target()[i] ? forth : back)[at] = directed.weight()[i];
        }
        double[] weight = new double[pairs.length];
        for (int i = 0; i < weight.length; i++) weight[i] = Math.max(forth[i], back[i]);
        var ties = new EdgeList(
                keys.accounts().length,
                Arrays.stream(pairs).mapToInt(k -> (int) (k >> 32)).toArray(),
                Arrays.stream(pairs).mapToInt(k -> (int) k).toArray(),
                weight);
        boolean[] kept = new boolean[pairs.length];
        Arrays.fill(kept, true);
        return new PeerTies(ties, Map.of("weight_a_to_b", forth, "weight_b_to_a", back), kept);
    }

    private static long key(int x, int y) {
        return ((long) Math.min(x, y) << 32) | Math.max(x, y);
    }

    /** Numbers from 0 are objects, then come accounts, then posts; a post that is its own object has the object's number. */
    private static Shares shares(CaseData data, Trace trace, TraceKeys keys) {
        AllActions.Rows rows = data.sweep(trace, Boolean.TRUE, new AllActions());
        int[] order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> rows.row()[i]).thenComparingInt(i -> rows.object()[i]))
                .mapToInt(i -> i)
                .toArray();
        int objects = keys.objects().length;
        int accounts = keys.accounts().length;
        var posts = new KeyIndex(rows.size());
        for (int i : order) posts.add(rows.row()[i]);
        String[] names = new String[objects + accounts + posts.size()];
        for (int o = 0; o < objects; o++) names[o] = "o" + o;
        int a = 0;
        for (Account account : data.accounts(keys.accounts()))
            names[objects + a++] = account.platform() + ":" + account.id();
        for (int p = 0; p < posts.size(); p++) names[objects + accounts + p] = "p" + p;
        int[] own = ownObjects(data, trace, keys, posts);
        return new Shares(
                Arrays.stream(order).map(i -> rows.object()[i]).toArray(),
                Arrays.stream(order).map(i -> objects + rows.subject()[i]).toArray(),
                Arrays.stream(order)
                        .map(i -> posts.find(rows.row()[i]))
                        .map(p -> own[p] >= 0 ? own[p] : objects + accounts + p)
                        .toArray(),
                Arrays.stream(order).mapToDouble(i -> rows.time()[i] / 1000.0).toArray(),
                names);
    }

    /** For each post the object that it is itself, as an original among its reposts; -1 for none. */
    private static int[] ownObjects(CaseData data, Trace trace, TraceKeys keys, KeyIndex posts) {
        String sql = String.format(Locale.ROOT, """
                -- One row: a post that acts on itself, as a table of shares lists an original.
                SELECT t.post AS post, t.object AS object
                FROM (
                %s
                ) t
                JOIN posts p ON p.post = t.post
                JOIN objects o ON o.object = t.object
                WHERE o.value = p.native_id
                ORDER BY t.post, t.object
                """, trace.sql());
        Columns rows = data.select(sql, Map.of());
        var dense = new KeyIndex(keys.objects().length);
        for (int key : keys.objects()) dense.add(key);
        int[] own = new int[posts.size()];
        Arrays.fill(own, -1);
        for (int r = 0; r < rows.size(); r++) {
            int post = posts.find(rows.longs("post")[r]);
            if (post >= 0) own[post] = dense.find(rows.longs("object")[r]);
        }
        return own;
    }
}
