package lockstep.kernels.graph;

import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/**
 * A network as each node's sorted neighbours: those of node n stand at {@code first[n]} up to, and without, {@code first[n + 1]}.
 *
 * @param first where the neighbours of each node begin; one more entry than nodes
 * @param node the neighbours
 * @param weight weight of the tie to each
 * @param tie which tie of the edge list it is
 */
public record Neighbours(int[] first, int[] node, double[] weight, int[] tie) {
    /*
     * Two passes of a counting sort. Ties come sorted by both ends, so that the lower neighbours of a node are filled in order
     * before the higher ones only if the lower ends go first: hence two passes.
     *
     * Time and memory  O(nodes + ties).
     */
    public static Neighbours of(EdgeList ties) {
        int n = ties.nodes();
        int[] first = new int[n + 1];
        for (int e = 0; e < ties.size(); e++) {
            first[ties.a()[e] + 1]++;
            first[ties.b()[e] + 1]++;
        }
        for (int i = 0; i < n; i++) first[i + 1] += first[i];
        int[] node = new int[2 * ties.size()];
        double[] weight = new double[node.length];
        int[] tie = new int[node.length];
        int[] next = Arrays.copyOf(first, n);
        for (int e = 0; e < ties.size(); e++) put(next[ties.b()[e]]++, ties.a()[e], e, ties, node, weight, tie);
        for (int e = 0; e < ties.size(); e++) put(next[ties.a()[e]]++, ties.b()[e], e, ties, node, weight, tie);
        return new Neighbours(first, node, weight, tie);
    }

    public int nodes() {
        return first.length - 1;
    }

    public int degree(int n) {
        return first[n + 1] - first[n];
    }

    /** Sum of the weights of a node's ties. */
    public double strength(int n) {
        double sum = 0;
        for (int i = first[n]; i < first[n + 1]; i++) sum += weight[i];
        return sum;
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private static void put(int at, int other, int e, EdgeList ties, int[] node, double[] weight, int[] tie) {
        node[at] = other;
        weight[at] = ties.weight()[e];
        tie[at] = e;
    }
}
