package lockstep.kernels.shape;

/**
 * Weighted ties between dense nodes, each tie once, with the lower node first, sorted by both ends.
 *
 * @param nodes number of nodes; ids run from 0
 * @param a lower end of each tie
 * @param b higher end of each tie
 * @param weight weight of each tie
 */
public record EdgeList(int nodes, int[] a, int[] b, double[] weight) {
    public EdgeList {
        if (a.length != b.length || a.length != weight.length) {
            throw new IllegalArgumentException("columns differ in length");
        }
    }

    public int size() {
        return a.length;
    }

    /** Only the ties that are kept, in the same order, among the same nodes. */
    public EdgeList only(boolean[] kept) {
        if (kept.length != a.length) throw new IllegalArgumentException("columns differ in length");
        int n = 0;
        for (boolean keep : kept) if (keep) n++;
        int[] keptA = new int[n];
        int[] keptB = new int[n];
        double[] keptWeight = new double[n];
        int to = 0;
        for (int e = 0; e < a.length; e++) {
            if (!kept[e]) continue;
            keptA[to] = a[e];
            keptB[to] = b[e];
            keptWeight[to++] = weight[e];
        }
        return new EdgeList(nodes, keptA, keptB, keptWeight);
    }
}
