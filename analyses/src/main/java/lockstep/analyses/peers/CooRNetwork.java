package lockstep.analyses.peers;

import java.util.Arrays;
import java.util.stream.IntStream;
import lockstep.kernels.graph.Backbone;
import lockstep.kernels.pairs.KeyIndex;

/**
 * Accounts joined by the pairs of their share events: CooRTweet's network, each tie once, in its order.
 *
 * @param vertices accounts, in the order of igraph's vertices
 * @param from account of each tie that comes first among the vertices
 * @param to the other
 * @param full measures over all pairs
 * @param fast measures over the pairs within the narrower window; empty when pairs were not flagged
 * @param names name of each number
 */
public record CooRNetwork(int[] vertices, int[] from, int[] to, Measures full, Measures fast, String[] names) {
    /**
     * What is measured on each tie. A tie without any pair of the kind has weight 0, and NaN elsewhere.
     *
     * @param weight number of pairs of share events, which is not the number of objects
     * @param avgTimeDelta mean seconds between the two
     * @param contents number of different older posts
     * @param contentsY number of different newer posts
     * @param symmetry the smaller of these two by the larger
     * @param objects the objects, in order of first appearance
     * @param above whether the weight is above the quantile of all weights
     */
    public record Measures(
            int[] weight,
            double[] avgTimeDelta,
            int[] contents,
            int[] contentsY,
            double[] symmetry,
            int[][] objects,
            boolean[] above) {
        static final Measures NONE = new Measures(
                new int[0], new double[0], new int[0], new int[0], new double[0], new int[0][], new boolean[0]);

        boolean has(int tie) {
            return tie < weight.length && weight[tie] > 0;
        }

        Measures only(int[] ties) {
            if (weight.length == 0) return this;
            var contentsOf = Arrays.stream(ties).map(t -> contents[t]).toArray();
            var objectsOf = Arrays.stream(ties).mapToObj(t -> objects[t]).toArray(int[][]::new);
            boolean[] aboveOf = new boolean[ties.length];
            for (int i = 0; i < ties.length; i++) aboveOf[i] = above[ties[i]];
            return new Measures(
                    Arrays.stream(ties).map(t -> weight[t]).toArray(),
                    Arrays.stream(ties).mapToDouble(t -> avgTimeDelta[t]).toArray(),
                    contentsOf,
                    Arrays.stream(ties).map(t -> contentsY[t]).toArray(),
                    Arrays.stream(ties).mapToDouble(t -> symmetry[t]).toArray(),
                    objectsOf,
                    aboveOf);
        }
    }

    /**
     * The network as {@code generate_coordinated_network} makes it, with the fast measures when the pairs are flagged.
     *
     * @param quantile ties heavier than this quantile of all weights are marked as above
     */
    public static CooRNetwork of(SharePairs pairs, double quantile) {
        int[] rank = Shares.ranks(pairs.names());
        int[] edgeOf = new int[pairs.size()];
        KeyIndex edges = CooRTweet.accountPairs(pairs, edgeOf, rank);
        int[] a = new int[edges.size()];
        int[] b = new int[edges.size()];
        for (int e = 0; e < a.length; e++) {
            a[e] = (int) (edges.key(e) >> 32);
            b[e] = (int) edges.key(e);
        }
        int[] vertices =
                IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray();
        int[] place = new int[pairs.names().length + 1];
        for (int v = 0; v < vertices.length; v++) place[vertices[v] + 1] = v;
        for (int e = 0; e < a.length; e++) {
            if (place[a[e] + 1] <= place[b[e] + 1]) continue;
            int swapped = a[e];
            a[e] = b[e];
            b[e] = swapped;
        }
        Measures full = measures(pairs, edgeOf, a.length, quantile);
        Measures fast = Measures.NONE;
        if (pairs.isFlagged()) {
            int[] quick = IntStream.range(0, pairs.size())
                    .filter(i -> pairs.fast()[i])
                    .toArray();
            fast = measures(
                    pairs.only(quick), Arrays.stream(quick).map(i -> edgeOf[i]).toArray(), a.length, quantile);
        }
        return new CooRNetwork(vertices, a, b, full, fast, pairs.names());
    }

    public int ties() {
        return from.length;
    }

    private static Measures measures(SharePairs pairs, int[] edgeOf, int edges, double quantile) {
        int[] first = new int[edges + 1];
        for (int e : edgeOf) first[e + 1]++;
        for (int e = 0; e < edges; e++) first[e + 1] += first[e];
        int[] next = Arrays.copyOf(first, edges);
        int[] byEdge = new int[edgeOf.length];
        for (int i = 0; i < edgeOf.length; i++) byEdge[next[edgeOf[i]]++] = i;
        int[] weight = new int[edges];
        double[] delta = new double[edges];
        int[] contents = new int[edges];
        int[] contentsY = new int[edges];
        double[] symmetry = new double[edges];
        int[][] objects = new int[edges][];
        for (int e = 0; e < edges; e++) {
            int from = first[e];
            int to = first[e + 1];
            weight[e] = to - from;
            objects[e] = IntStream.range(from, to)
                    .map(i -> pairs.object()[byEdge[i]])
                    .distinct()
                    .toArray();
            contents[e] = distinct(pairs.content(), byEdge, from, to);
            contentsY[e] = distinct(pairs.contentY(), byEdge, from, to);
            double sum = 0;
            for (int i = from; i < to; i++) sum += pairs.delta()[byEdge[i]];
            delta[e] = sum / (to - from);
            symmetry[e] = (double) Math.min(contents[e], contentsY[e]) / Math.max(contents[e], contentsY[e]);
        }
        return new Measures(weight, delta, contents, contentsY, symmetry, objects, above(weight, quantile));
    }

    private static boolean[] above(int[] weight, double quantile) {
        boolean[] above = new boolean[weight.length];
        double[] present =
                Arrays.stream(weight).filter(w -> w > 0).asDoubleStream().toArray();
        if (present.length == 0) return above;
        double cut = Backbone.quantile(present, quantile);
        for (int e = 0; e < above.length; e++) above[e] = weight[e] > cut;
        return above;
    }

    private static int distinct(int[] column, int[] rows, int from, int to) {
        if (to - from == 1) return 1;
        return (int)
                IntStream.range(from, to).map(i -> column[rows[i]]).distinct().count();
    }

    /** Only ties above the quantile, {@code subgraph = 1}; vertices without a tie are dropped. */
    public CooRNetwork above() {
        return withTies(IntStream.range(0, ties()).filter(t -> full.above[t]).toArray());
    }

    /** Only ties above the quantile of the fast weights, {@code subgraph = 2}. */
    public CooRNetwork fastAbove() {
        return withTies(fastCore());
    }

    /** The neighbours of the ends of those ties, and all ties among them, {@code subgraph = 3}. */
    public CooRNetwork aroundFast() {
        boolean[] core = coreVertices();
        boolean[] around = new boolean[names.length + 1];
        for (int t = 0; t < ties(); t++) {
            if (core[from[t] + 1]) around[to[t] + 1] = true;
            if (core[to[t] + 1]) around[from[t] + 1] = true;
        }
        int[] ties = IntStream.range(0, ties())
                .filter(t -> around[from[t] + 1] && around[to[t] + 1])
                .toArray();
        int[] kept = Arrays.stream(vertices).filter(v -> around[v + 1]).toArray();
        return new CooRNetwork(kept, pick(from, ties), pick(to, ties), full.only(ties), fast.only(ties), names);
    }

    /** Which vertices are ends of a fast tie above its quantile: {@code color_v}. By number of the name plus one. */
    boolean[] coreVertices() {
        boolean[] core = new boolean[names.length + 1];
        for (int t : fastCore()) {
            core[from[t] + 1] = true;
            core[to[t] + 1] = true;
        }
        return core;
    }

    private int[] fastCore() {
        return IntStream.range(0, ties())
                .filter(t -> fast.has(t) && fast.above[t])
                .toArray();
    }

    private CooRNetwork withTies(int[] ties) {
        boolean[] used = new boolean[names.length + 1];
        for (int t : ties) {
            used[from[t] + 1] = true;
            used[to[t] + 1] = true;
        }
        int[] kept = Arrays.stream(vertices).filter(v -> used[v + 1]).toArray();
        return new CooRNetwork(kept, pick(from, ties), pick(to, ties), full.only(ties), fast.only(ties), names);
    }

    private static int[] pick(int[] column, int[] places) {
        return Arrays.stream(places).map(i -> column[i]).toArray();
    }
}
