package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** How often two subjects who have one act in common, and no more, do it within a window: by how many took it up. */
public final class GapRates {
    /*
     * Learnt from one-off meetings, of which coordination gives few: of each object up to 60 pairs of takers are drawn, at most three
     * gaps a subject and class, and a gap counts only if the pair has no other act in common. Add-one keeps a rate from being zero, and
     * at 1, which says nothing, where nothing was seen.
     */
    private static final int DRAWN = 60;
    private static final int EACH = 3;
    private static final int ASKED = 24;

    /**
     * How to look.
     *
     * @param windows within which two acts may be near, milliseconds, ascending
     * @param classes of objects, by the most takers of each class
     * @param shares of the common acts that two who act together may keep near on purpose
     * @param crowd takers outside its wide circle from which an object tells how hasty somebody is
     * @param known takers up to which an object tells who is close to whom
     * @param close objects in common that make somebody close
     * @param circle how many of those closest to a subject do not tell its haste
     * @param wide how many of those closest to it do not make an object a crowd's
     * @param prior meetings by which haste is drawn to the usual
     */
    public record Design(
            long[] windows,
            int[] classes,
            double[] shares,
            int crowd,
            int known,
            int close,
            int circle,
            int wide,
            double prior) {}

    private final Design design;
    private final long[] windows;
    private final double[][] rate;
    private final double[][] haste;
    private final Delays delays;

    private GapRates(ActIndex index, long seed, Design design) {
        this.design = design;
        this.windows = design.windows();
        this.rate = new double[design.classes().length + 1][windows.length];
        int[] seen = new int[rate.length];
        int[][] near = new int[rate.length][windows.length];
        byte[][] used = new byte[rate.length][index.subjects()];
        var random = new Random(seed);
        int[] order = shuffled(index.objects(), random);
        for (int o : order) {
            int n = index.takers(o);
            if (n < 2) continue;
            int c = classOf(n);
            for (int draw = n == 2 ? 1 : Math.min(DRAWN, n * (n - 1) / 2); draw > 0; draw--) {
                int i = n == 2 ? 0 : random.nextInt(n);
                int j = n == 2 ? 1 : random.nextInt(n);
                int a = index.takerFirst[o] + i;
                int b = index.takerFirst[o] + j;
                int u = index.takers[a];
                int v = index.takers[b];
                if (u == v || used[c][u] >= EACH || used[c][v] >= EACH || !onceOnly(index, u, v)) continue;
                used[c][u]++;
                used[c][v]++;
                seen[c]++;
                long gap = index.gap(index.takerEntry[a], u, index.takerEntry[b], v);
                for (int w = 0; w < windows.length; w++) if (gap <= windows[w]) near[c][w]++;
            }
        }
        for (int c = 0; c < rate.length; c++)
            for (int w = 0; w < windows.length; w++) rate[c][w] = (near[c][w] + 1.0) / (seen[c] + 1.0);
        int[][] closest =
                Candidates.closest(index, design.known(), design.close(), Math.max(design.circle(), design.wide()));
        int[][] circle = Candidates.nearest(closest, design.circle());
        int[][] wide = Candidates.nearest(closest, design.wide());
        this.delays = Delays.of(index, design.crowd(), circle, wide, windows);
        this.haste = new double[index.subjects()][];
        for (int s = 0; s < haste.length; s++) haste[s] = haste(index, s, circle[s], wide[s], random);
    }

    /** How much oftener than usual a subject is near to others on what a crowd takes up. */
    private double[] haste(ActIndex x, int s, int[] circle, int[] wide, Random random) {
        double[] near = new double[windows.length];
        double[] usual = new double[windows.length];
        int[] close = new int[windows.length];
        for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++) {
            int o = x.objectOf[e];
            int n = x.takers(o);
            if (!Delays.isCrowd(x, o, s, design.crowd(), wide)) continue;
            int from = random.nextInt(n);
            int asked = 0;
            Arrays.fill(close, 0);
            for (int i = 0; i < n && asked < ASKED; i++) {
                int p = x.takerFirst[o] + (from + i) % n;
                if (x.takers[p] == s || Arrays.binarySearch(circle, x.takers[p]) >= 0) continue;
                asked++;
                long gap = x.gapTo(e, s, p);
                for (int w = windows.length - 1; w >= 0 && gap <= windows[w]; w--) close[w]++;
            }
            if (asked == 0) continue;
            for (int w = 0; w < windows.length; w++) {
                near[w] += close[w] / (double) asked;
                usual[w] += rate[classOf(n)][w];
            }
        }
        double[] haste = new double[windows.length];
        for (int w = 0; w < windows.length; w++)
            haste[w] = Math.max(1, (near[w] + design.prior()) / (usual[w] + design.prior()));
        return haste;
    }

    public static GapRates of(ActIndex index, long seed, Design design) {
        return new GapRates(index, seed, design);
    }

    /** The class of an object by its number of takers. */
    private int classOf(int takers) {
        int c = 0;
        while (c < design.classes().length && takers > design.classes()[c]) c++;
        return c;
    }

    /** Chance that the nearest of several others is within a window. */
    double within(int takers, int window, int others, double haste) {
        double one = Math.min(1, haste * rate[classOf(takers)][window]);
        return others <= 1 ? one : -Math.expm1(others * Math.log1p(-Math.min(one, 1 - 1e-12)));
    }

    /**
     * Logarithm of the e-value of the gaps at which two sides took up what both chose: a mixture over windows and over the share of
     * meetings that are kept on purpose.
     *
     * @param takers of each object
     * @param others on the other side that could have been the nearest
     * @param gap to the nearest, milliseconds
     * @param many how many objects count
     */
    double log(int subject, int[] owners, int[] takers, int[] others, long[] gap, int many) {
        double log = EValues.NONE;
        double[][] own = own(subject, owners, many);
        for (int w = 0; w < windows.length; w++) {
            var product = new EValues.Product[design.shares().length];
            for (int k = 0; k < design.shares().length; k++) product[k] = new EValues.Product();
            for (int i = 0; i < many; i++) {
                double within = gap[i] <= windows[w]
                        ? 1
                                / Math.max(
                                        own[i][w],
                                        within(takers[i], w, others[i], haste[subject][w] * haste[owners[i]][w]))
                        : 0;
                for (int k = 0; k < design.shares().length; k++)
                    product[k].times(1 - design.shares()[k] + design.shares()[k] * within);
            }
            for (EValues.Product one : product)
                log = EValues.sum(log, one.log() - Math.log(windows.length * design.shares().length));
        }
        return log;
    }

    /** Chance of being near to each owner by the delays of both alone. */
    private double[][] own(int subject, int[] owners, int many) {
        double[][] own = new double[many][];
        for (int i = 0; i < many; i++)
            own[i] = i > 0 && owners[i] == owners[i - 1] ? own[i - 1] : delays.near(subject, owners[i]);
        return own;
    }

    /** A factor of 1 for each window and share, to be multiplied by {@link #times}. */
    double[] none() {
        double[] none = new double[windows.length * design.shares().length];
        Arrays.fill(none, 1);
        return none;
    }

    /** Multiplies the factors by what one object adds, where that is more than nothing. */
    void times(double[] factors, int takers, int subject, int other, long gap) {
        double[] shares = design.shares();
        for (int w = windows.length - 1; w >= 0 && gap <= windows[w]; w--) {
            double within = within(takers, w, 1, haste[subject][w] * haste[other][w]);
            for (int k = 0; k < shares.length; k++)
                factors[w * shares.length + k] *= 1 - shares[k] + shares[k] / within;
        }
    }

    /** Logarithm of the mean of the factors. */
    double mean(double[] factors) {
        double sum = 0;
        for (double factor : factors) sum += factor;
        return Math.log(sum / factors.length);
    }

    /** The window in which most of the gaps lie that are near at all, for telling; milliseconds. */
    long telling(long[] gap, int many) {
        for (int w = 0; w < windows.length; w++) {
            long window = windows[w];
            int near = 0;
            for (int i = 0; i < many; i++) if (gap[i] <= window) near++;
            if (2 * near >= many) return window;
        }
        return windows[windows.length - 1];
    }

    /** Whether all that two have in common was taken up in one and the same act of the first. */
    private static boolean onceOnly(ActIndex x, int u, int v) {
        int act = -1;
        int i = x.entryFirst[u];
        int j = x.entryFirst[v];
        while (i < x.entryFirst[u + 1] && j < x.entryFirst[v + 1]) {
            int order = Integer.compare(x.objectOf[i], x.objectOf[j]);
            if (order == 0) {
                int here = x.actOf[x.actFirst[i]];
                if (act >= 0 && act != here) return false;
                act = here;
            }
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return act >= 0;
    }

    private static int[] shuffled(int many, Random random) {
        int[] order = IntStream.range(0, many).toArray();
        for (int i = many - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
