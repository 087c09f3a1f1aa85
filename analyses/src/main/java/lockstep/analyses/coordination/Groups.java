package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import lockstep.kernels.graph.Neighbours;
import lockstep.kernels.shape.EdgeList;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Sets of nodes that a network holds together more closely than their ties to the rest.
 *
 * @param of the group of each node, -1 for none
 * @param members the nodes of each group, ascending; groups by size, largest first, then by lowest node
 */
public record Groups(int[] of, List<int[]> members) {
    private static final int ITERATIONS = 10;

    /*
     * Leiden [1] on modularity, which is the constant Potts model with node weights equal to strengths and the resolution divided by
     * the whole strength. Nodes without a tie are left out before, so that they cost nothing; ties go in as sorted neighbours,
     * since sorting inside the library is slow. The same ties and seed give the same groups.
     *
     * [1] Traag, Waltman and van Eck 2019, Scientific Reports 9:5233.
     */
    /**
     * Groups by Leiden.
     *
     * @param ties the ties that count
     * @param resolution higher makes smaller groups; 1 is plain modularity
     * @param atLeast smallest group
     * @param seed of the order in which nodes are visited
     */
    public static Groups leiden(EdgeList ties, double resolution, int atLeast, long seed) {
        int[] dense = new int[ties.nodes()];
        Arrays.fill(dense, -1);
        for (int e = 0; e < ties.size(); e++) {
            dense[ties.a()[e]] = 0;
            dense[ties.b()[e]] = 0;
        }
        int n = 0;
        for (int i = 0; i < dense.length; i++) if (dense[i] == 0) dense[i] = n++;
        if (n == 0) return new Groups(dense, List.of());
        EdgeList compact = new EdgeList(
                n,
                Arrays.stream(ties.a()).map(i -> dense[i]).toArray(),
                Arrays.stream(ties.b()).map(i -> dense[i]).toArray(),
                ties.weight());
        return collect(dense, cluster(compact, resolution, seed), atLeast);
    }

    /**
     * The same groups as people decided.
     *
     * @param accounts the case's key of each node
     * @param atLeast smallest group
     */
    Groups as(Declared declared, int[] accounts, int atLeast) {
        if (declared.decisions().isEmpty()) return this;
        return ordered(
                of.length,
                declared.regrouped(members, accounts).stream()
                        .filter(m -> m.length >= atLeast)
                        .toList());
    }

    private static int[] cluster(EdgeList ties, double resolution, long seed) {
        Neighbours all = Neighbours.of(ties);
        double[] strength = new double[all.nodes()];
        double total = 0;
        for (int i = 0; i < strength.length; i++) {
            strength[i] = all.strength(i);
            total += strength[i];
        }
        long[] first = Arrays.stream(all.first()).asLongStream().toArray();
        var network =
                new Network(strength, first, new LargeIntArray(all.node()), new LargeDoubleArray(all.weight()), false);
        var leiden = new LeidenAlgorithm(
                resolution / total, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        Clustering clustering = leiden.findClustering(network);
        return clustering.getClusters();
    }

    private static Groups collect(int[] dense, int[] clusterOf, int atLeast) {
        int clusters = Arrays.stream(clusterOf).max().orElse(-1) + 1;
        int[] size = new int[clusters];
        for (int c : clusterOf) size[c]++;
        int[][] members = new int[clusters][];
        for (int c = 0; c < clusters; c++) members[c] = new int[size[c]];
        Arrays.fill(size, 0);
        for (int node = 0; node < dense.length; node++) {
            if (dense[node] < 0) continue;
            int c = clusterOf[dense[node]];
            members[c][size[c]++] = node;
        }
        return ordered(
                dense.length,
                Arrays.stream(members).filter(m -> m.length >= atLeast).toList());
    }

    private static Groups ordered(int nodes, List<int[]> members) {
        List<int[]> ordered = new ArrayList<>(members);
        ordered.sort(Comparator.<int[]>comparingInt(m -> -m.length).thenComparingInt(m -> m[0]));
        int[] of = new int[nodes];
        Arrays.fill(of, -1);
        for (int g = 0; g < ordered.size(); g++) for (int node : ordered.get(g)) of[node] = g;
        return new Groups(of, List.copyOf(ordered));
    }

    public int size() {
        return members.size();
    }
}
