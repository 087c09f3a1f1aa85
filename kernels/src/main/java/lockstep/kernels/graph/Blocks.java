package lockstep.kernels.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Parts of a graph that no single node can cut: two groups that share one member come out as two. */
public final class Blocks {
    /*
     * Biconnected components by depth-first search with low points, on a stack of its own so that long chains cost no recursion [1].
     * A tie that is alone in its part is a bridge and is no block.
     *
     * Time and memory  O(nodes + ties).
     *
     * [1] Hopcroft and Tarjan 1973, Communications of the ACM 16(6).
     */
    private final int[] first;
    private final int[] tie;
    private final int[] a;
    private final int[] b;
    private final int[] seen;
    private final int[] low;
    private final int[] next;
    private final int[] via;
    private final List<int[]> blocks = new ArrayList<>();
    private int[] open = new int[64];
    private int opened;
    private int clock;

    private Blocks(int nodes, int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.first = new int[nodes + 1];
        for (int i = 0; i < a.length; i++) {
            first[a[i] + 1]++;
            first[b[i] + 1]++;
        }
        for (int v = 0; v < nodes; v++) first[v + 1] += first[v];
        this.tie = new int[2 * a.length];
        this.next = Arrays.copyOf(first, nodes);
        for (int i = 0; i < a.length; i++) {
            tie[next[a[i]]++] = i;
            tie[next[b[i]]++] = i;
        }
        System.arraycopy(first, 0, next, 0, nodes);
        this.seen = new int[nodes];
        this.low = new int[nodes];
        this.via = new int[nodes];
    }

    /**
     * The ties of each block of at least two ties, ascending; blocks by their first tie.
     *
     * @param nodes number of nodes
     * @param a one end of each tie
     * @param b the other end; no tie twice, none from a node to itself
     */
    public static List<int[]> of(int nodes, int[] a, int[] b) {
        var search = new Blocks(nodes, a, b);
        for (int v = 0; v < nodes; v++)
            if (search.seen[v] == 0 && search.first[v] < search.first[v + 1]) search.from(v);
        search.blocks.sort(Comparator.comparingInt(block -> block[0]));
        return search.blocks;
    }

    private void from(int root) {
        int[] path = new int[64];
        int depth = 0;
        path[0] = root;
        via[root] = -1;
        enter(root);
        while (depth >= 0) {
            int v = path[depth];
            if (next[v] == first[v + 1]) {
                if (--depth >= 0) close(path[depth], v);
                continue;
            }
            int i = tie[next[v]++];
            int w = a[i] == v ? b[i] : a[i];
            if (i == via[v]) continue;
            if (seen[w] == 0) {
                push(i);
                via[w] = i;
                enter(w);
                if (++depth == path.length) path = Arrays.copyOf(path, 2 * depth);
                path[depth] = w;
            } else if (seen[w] < seen[v]) {
                push(i);
                low[v] = Math.min(low[v], seen[w]);
            }
        }
    }

    /** Back from a child: if nothing below it reaches above the parent, the ties since then are a block. */
    private void close(int parent, int child) {
        low[parent] = Math.min(low[parent], low[child]);
        if (low[child] < seen[parent]) return;
        int from = opened;
        while (open[from - 1] != via[child]) from--;
        from--;
        int[] block = Arrays.copyOfRange(open, from, opened);
        opened = from;
        if (block.length < 2) return;
        Arrays.sort(block);
        blocks.add(block);
    }

    private void enter(int v) {
        clock++;
        seen[v] = clock;
        low[v] = clock;
    }

    private void push(int i) {
        if (opened == open.length) open = Arrays.copyOf(open, 2 * opened);
        open[opened++] = i;
    }
}
