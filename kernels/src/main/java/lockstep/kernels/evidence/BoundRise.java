package lockstep.kernels.evidence;

import java.util.Arrays;

/** By how much the bound of a pair can rise at most when more subjects are found, so that most need not be worked out again. */
public final class BoundRise {
    /*
     * Of EvidenceBound, timing does not turn on who was found. In the part of choice, n takers of an object become n - d at least, with d
     * takers newly found, so 1 / q rises by at most (n + a) / (n - d + a), and the product over the objects in common by no more than that
     * over all objects of either. lambda is at most (before / now) times itself, with what all outsiders took up before and now, and
     * the null's mixture falls by at most exp(-(R - 1) (before / now - 1) lambda), with R the largest risk.
     *
     * Time  O(entries) to make, O(1) to ask.   Memory  8 bytes a subject.
     */
    private final ActIndex x;
    private final double unseen;
    private final int fewest;
    private final double most;
    private final EvidenceBound.Known before;
    private final EvidenceBound.Known now;
    private final double[] product;

    /**
     * @param before what bounds were worked out with
     * @param now the same with more subjects found
     */
    public BoundRise(
            ActIndex x,
            Choice choices,
            Against.Popularity popularity,
            EvidenceBound.Known before,
            EvidenceBound.Known now) {
        this.x = x;
        this.unseen = popularity.unseen();
        this.fewest = popularity.fewest();
        this.most = choices.risks().most();
        this.before = before;
        this.now = now;
        this.product = new double[x.subjects];
        int[][] circle = now.outsiders().circle();
        int largest = Arrays.stream(circle).mapToInt(c -> c.length).max().orElse(0);
        for (int s = 0; s < product.length; s++)
            for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++)
                product[s] += ofObject(x.objectOf[e], circle[s].length + largest);
    }

    private double ofObject(int o, int circles) {
        if (x.takers(o) > Against.CROWD) return 0;
        int left = now.outsiders().left(x, o);
        int newly = before.outsiders().left(x, o) - left;
        return newly == 0 ? 0 : Math.log1p(newly / (Math.max(0, left - 2 - circles) + unseen));
    }

    /** What to add to the logarithm of the bound of two. */
    public double of(int u, int v) {
        if (x.taken(u) < fewest || x.taken(v) < fewest) return 0;
        double least = least(before, u, v);
        int chosen = Math.min(x.taken(u), x.taken(v));
        long popular = x.taken(u) <= x.taken(v) ? before.popular()[u] : before.popular()[v];
        double expected = Math.max(x.taken(u), x.taken(v)) / least * (popular + chosen * unseen);
        double apart = (most - 1) * Math.max(0, least / least(now, u, v) - 1) * expected;
        return Math.min(product[u], product[v]) + apart;
    }

    /** The least that outsiders of two took up in all. */
    private double least(EvidenceBound.Known known, int u, int v) {
        int mine = x.taken(u);
        int theirs = x.taken(v);
        boolean[] found = known.outsiders().found();
        double outside =
                (double) x.entries() - known.outsiders().taken() - (found[u] ? 0 : mine) - (found[v] ? 0 : theirs);
        return Math.max(mine + theirs, outside - known.circles()[u] - known.circles()[v]);
    }
}
