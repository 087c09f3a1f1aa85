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
}
