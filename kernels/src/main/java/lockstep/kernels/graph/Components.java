package lockstep.kernels.graph;

import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/** Finds which nodes hang together. */
public final class Components {
    /*
     * Union by smaller number with path halving [1]; the root of a component is its smallest node, so that the numbering depends on
     * nothing else.
     *
     * Time  O((nodes + ties) log nodes) at worst, near linear in practice.   Memory  4 bytes a node.
     *
     * [1] Tarjan and van Leeuwen 1984, JACM 31(2).
     */
    private Components() {}

    /** A component number for each node, from 0 in the order of the components' smallest nodes. */
    public static int[] of(EdgeList ties) {
        int[] up = new int[ties.nodes()];
        Arrays.setAll(up, i -> i);
        for (int e = 0; e < ties.size(); e++) {
            int x = root(up, ties.a()[e]);
            int y = root(up, ties.b()[e]);
            if (x < y) up[y] = x;
            else up[x] = y;
        }
        int[] number = new int[up.length];
        int next = 0;
        for (int n = 0; n < up.length; n++) number[n] = up[n] == n ? next++ : number[root(up, n)];
        return number;
    }

    /** How many components there are, single nodes included. */
    public static int count(int[] components) {
        int highest = -1;
        for (int c : components) highest = Math.max(highest, c);
        return highest + 1;
    }

    private static int root(int[] up, int n) {
        int at = n;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }
}
