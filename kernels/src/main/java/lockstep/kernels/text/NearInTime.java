package lockstep.kernels.text;

import java.util.Arrays;
import lockstep.kernels.shape.EdgeList;

/** Finds for each text the earlier texts that are most like it and were still heard not long before. */
public final class NearInTime {
    /*
     * Features come rarest first. A text's prefix is the shortest run of its features whose rest is shorter than the bound: two texts as
     * alike as the bound share a feature of both prefixes [1], so only prefixes are indexed and looked up, and nothing is missed. Texts
     * are taken in order of time; a text that was last heard before the window is dropped from a list when the list is next walked. A
     * list longer than LONGEST keeps its latest texts: beyond that, in one window, pairs may be missed.
     *
     * Time  O(texts * prefix * texts in the window with the feature).   Memory  4 bytes a feature of a prefix within the window, 16 bytes
     * a tie, at most `most` ties a text.
     *
     * [1] Chaudhuri, Ganti and Kaushik 2006, A primitive operator for similarity joins in data cleaning, ICDE.
     */
    private static final int LONGEST = 20_000;

    private final Bags bags;
    private final long[] first;
    private final long[] last;
    private final Rule rule;
    private final int[][] marks;
    private final int[][] list;
    private final int[] length;
    private final int[] seen;
    private final int[] best;
    private final float[] bestAlike;
    private int found;

    /**
     * Which texts hang together.
     *
     * @param soon silence up to which {@code alike} is enough, milliseconds
     * @param alike how alike two texts must then be, above 0
     * @param late longest silence at all
     * @param copy how alike they must be after more than {@code soon}
     * @param shared how much they must share: 1 is as much as one word that nobody else has
     */
    public record Rule(long soon, double alike, long late, double copy, double shared) {
        public Rule {
            if (!(alike > 0) || copy < alike || late < soon)
                throw new IllegalArgumentException("alike " + alike + ", copy " + copy + ", " + soon + " to " + late);
        }

        private boolean ties(long silence, double likeness, double common) {
            return common >= shared && likeness >= (silence <= soon ? alike : copy);
        }
    }

    private NearInTime(Bags bags, long[] first, long[] last, int[][] marks, Rule rule, int most) {
        this.bags = bags;
        this.first = first;
        this.last = last;
        this.rule = rule;
        this.marks = marks;
        int features = 0;
        for (int[] text : bags.feature()) for (int f : text) features = Math.max(features, f + 1);
        this.list = new int[features][];
        this.length = new int[features];
        this.seen = new int[bags.size()];
        this.best = new int[most];
        this.bestAlike = new float[most];
        Arrays.fill(seen, -1);
    }

    /**
     * Ties between texts.
     *
     * @param first when each text was first heard, ascending
     * @param last when it was last heard
     * @param marks numbers and dates of each text, ascending: two texts of which each has one that the other lacks are not tied
     * @param rule which texts hang together
     * @param most ties that a text may have to earlier ones
     */
    public static EdgeList of(Bags bags, long[] first, long[] last, int[][] marks, Rule rule, int most) {
        return new NearInTime(bags, first, last, marks, rule, most).ties();
    }

    private EdgeList ties() {
        int n = bags.size();
        int[] a = new int[1024];
        int[] b = new int[1024];
        double[] alike = new double[1024];
        int ties = 0;
        for (int t = 0; t < n; t++) {
            if (t > 0 && first[t] < first[t - 1]) throw new IllegalArgumentException("texts are not in order of time");
            int prefix = prefix(bags.weight()[t]);
            look(t, prefix);
            for (int i = 0; i < found; i++) {
                if (ties == a.length) {
                    a = Arrays.copyOf(a, 2 * ties);
                    b = Arrays.copyOf(b, 2 * ties);
                    alike = Arrays.copyOf(alike, 2 * ties);
                }
                a[ties] = best[i];
                b[ties] = t;
                alike[ties++] = bestAlike[i];
            }
            for (int i = 0; i < prefix; i++) put(bags.feature()[t][i], t);
        }
        return sorted(n, Arrays.copyOf(a, ties), Arrays.copyOf(b, ties), Arrays.copyOf(alike, ties));
    }

    private int prefix(float[] weight) {
        double rest = 0;
        int i = weight.length;
        while (i > 0 && rest + weight[i - 1] * weight[i - 1] < rule.alike * rule.alike) {
            rest += weight[i - 1] * weight[i - 1];
            i--;
        }
        return i;
    }

    private void look(int t, int prefix) {
        found = 0;
        for (int i = 0; i < prefix; i++) {
            int f = bags.feature()[t][i];
            int kept = 0;
            for (int p = 0; p < length[f]; p++) {
                int other = list[f][p];
                if (last[other] < first[t] - rule.late) continue;
                list[f][kept++] = other;
                if (seen[other] == t) continue;
                seen[other] = t;
                float alike = bags.alike(other, t);
                boolean tied = rule.ties(first[t] - last[other], alike, bags.shared(other, t, alike));
                if (tied && !contradict(marks[other], marks[t])) keep(other, alike);
            }
            length[f] = kept;
        }
    }

    private static boolean contradict(int[] x, int[] y) {
        return x.length > 0 && y.length > 0 && hasOther(x, y) && hasOther(y, x);
    }

    private static boolean hasOther(int[] x, int[] y) {
        for (int mark : x) if (Arrays.binarySearch(y, mark) < 0) return true;
        return false;
    }

    /** Keeps the most alike; of equals the earlier one. */
    private void keep(int other, float alike) {
        int at = found;
        while (at > 0 && (bestAlike[at - 1] < alike || (bestAlike[at - 1] == alike && best[at - 1] > other))) at--;
        if (at == best.length) return;
        if (found < best.length) found++;
        for (int i = found - 1; i > at; i--) {
            best[i] = best[i - 1];
            bestAlike[i] = bestAlike[i - 1];
        }
        best[at] = other;
        bestAlike[at] = alike;
    }

    private void put(int f, int t) {
        if (list[f] == null) list[f] = new int[2];
        if (length[f] == LONGEST) {
            System.arraycopy(list[f], LONGEST / 2, list[f], 0, LONGEST / 2);
            length[f] = LONGEST / 2;
        }
        if (length[f] == list[f].length) list[f] = Arrays.copyOf(list[f], Math.min(LONGEST, 2 * length[f]));
        list[f][length[f]++] = t;
    }

    private static EdgeList sorted(int nodes, int[] a, int[] b, double[] alike) {
        long[] order = new long[a.length];
        for (int e = 0; e < a.length; e++) order[e] = (long) a[e] << 32 | e;
        Arrays.sort(order);
        int[] sortedA = new int[a.length];
        int[] sortedB = new int[a.length];
        double[] weight = new double[a.length];
        for (int i = 0; i < order.length; i++) {
            int e = (int) order[i];
            sortedA[i] = a[e];
            sortedB[i] = b[e];
            weight[i] = alike[e];
        }
        return new EdgeList(nodes, sortedA, sortedB, weight);
    }
}
