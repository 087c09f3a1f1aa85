package lockstep.kernels.evidence;

import java.util.Arrays;

/** A number that the e-value of a pair is never above, from counts alone: what cannot be significant need not be worked out. */
public final class EvidenceBound {
    /*
     * Against tells e = (C + T + C T) / 3 of the acts that count. Of any k of the common objects, with q the least chance of each,
     *
     *   C <= mean over rho of exp(-rho d) prod (1 + rho / q)  /  sum over R of w_R R^k exp(-(R - 1) lambda),
     *
     * for topics only raise q; the k rarest have the largest product, and lambda is at most what all takers give. T is at most the
     * product over all common objects, each factor 1 at least. Where no circle is left out, q is what Against starts from.
     *
     * Not safe for threads: one instance each. Time  O(objects of both).   Memory  16 bytes a subject, shared by all instances of a pass.
     */
    private static final double SLACK = 1e-6;

    private final ActIndex x;
    private final GapRates rates;
    private final Choice choices;
    private final Against.Popularity popularity;
    private final Known known;
    private final double[] chances = new double[Against.MOST];
    private final double[] timing;
    private int[] first = new int[Against.MOST];
    private int[] second = new int[Against.MOST];
    private int many;

    /**
     * What all pairs of a pass have in common.
     *
     * @param outsiders by whom chance is estimated
     * @param popular takers of what each subject took up, itself left out
     * @param circles what each subject's circle took up, those found left out
     */
    public record Known(Outsiders outsiders, long[] popular, long[] circles) {
        /** @param outsiders by whom chance is estimated in this pass */
        public static Known of(ActIndex x, Outsiders outsiders) {
            long[] popular = new long[x.subjects];
            long[] circles = new long[x.subjects];
            for (int s = 0; s < x.subjects; s++) {
                int own = outsiders.found()[s] ? 0 : 1;
                for (int e = x.entryFirst[s]; e < x.entryFirst[s + 1]; e++) {
                    int o = x.objectOf[e];
                    popular[s] += x.takers(o) > Against.CROWD ? x.takers(o) : outsiders.left(x, o) - own;
                }
                for (int c : outsiders.circle()[s]) if (!outsiders.found()[c]) circles[s] += x.taken(c);
            }
            return new Known(outsiders, popular, circles);
        }
    }

    public EvidenceBound(ActIndex index, GapRates rates, Choice choices, Against.Popularity popularity, Known known) {
        this.x = index;
        this.rates = rates;
        this.choices = choices;
        this.popularity = popularity;
        this.known = known;
        this.timing = rates.none();
    }

    /** Natural logarithm of a bound of what {@link Against} tells of two subjects. */
    public double of(int u, int v) {
        common(u, v);
        if (many < popularity.fewest()) return EValues.NONE;
        int mine = x.taken(u);
        int theirs = x.taken(v);
        boolean foundFirst = known.outsiders.found()[u];
        boolean foundSecond = known.outsiders.found()[v];
        int most = Math.max(mine, theirs);
        double outside = x.entries() - known.outsiders.taken() - (foundFirst ? 0 : mine) - (foundSecond ? 0 : theirs);
        double least = Math.max(mine + theirs, outside - known.circles[u] - known.circles[v]);
        outside = Math.max(mine + theirs, outside);
        int left = (foundFirst ? 0 : 1) + (foundSecond ? 0 : 1);
        int circles = known.outsiders.circle()[u].length + known.outsiders.circle()[v].length;
        Arrays.fill(timing, 1);
        int crowded = 0;
        int rarest = 0;
        for (int i = 0; i < many; i++) {
            int o = x.objectOf[first[i]];
            int n = x.takers(o);
            if (n > Against.CROWD) crowded++;
            else n = Math.max(0, known.outsiders.left(x, o) - left - circles);
            rarest = keep(most * (n + popularity.unseen()) / outside, rarest);
            rates.times(timing, x.takers(o), u, v, x.gap(first[i], u, second[i], v));
        }
        boolean smaller = mine <= theirs;
        long popular = smaller ? known.popular[u] : known.popular[v];
        if (smaller ? !foundSecond : !foundFirst) popular -= many - crowded;
        int chosen = Math.min(mine, theirs);
        double expected = most / least * (popular + chosen * popularity.unseen());
        double choice = choices.atMost(chances, rarest, popularity.fewest(), chosen, expected);
        double time = rates.mean(timing);
        return SLACK + EValues.sum(EValues.sum(choice, time), choice + time) - Math.log(3);
    }

    /** Keeps the smallest chances, ascending, as many as Against looks at. */
    private int keep(double chance, int kept) {
        double q = Math.min(.999, chance);
        int at = kept;
        if (kept == chances.length) {
            if (chances[kept - 1] <= q) return kept;
            at--;
        }
        while (at > 0 && chances[at - 1] > q) chances[at] = chances[--at];
        chances[at] = q;
        return Math.min(chances.length, kept + 1);
    }

    private void common(int u, int v) {
        many = 0;
        int a = x.taken(u) <= x.taken(v) ? u : v;
        int b = a == u ? v : u;
        boolean leaps = x.taken(b) > 8 * x.taken(a);
        int j = x.entryFirst[b];
        int end = x.entryFirst[b + 1];
        for (int i = x.entryFirst[a]; i < x.entryFirst[a + 1] && j < end; i++) {
            int o = x.objectOf[i];
            if (leaps) {
                int at = Arrays.binarySearch(x.objectOf, j, end, o);
                j = at >= 0 ? at : -at - 1;
            } else {
                while (j < end && x.objectOf[j] < o) j++;
            }
            if (j < end && x.objectOf[j] == o) add(a == u ? i : j, a == u ? j : i);
        }
    }

    private void add(int one, int other) {
        if (many == first.length) {
            first = Arrays.copyOf(first, 2 * many);
            second = Arrays.copyOf(second, 2 * many);
        }
        first[many] = one;
        second[many++] = other;
    }
}
