package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import lockstep.kernels.shape.Actions;

/** Chance that two subjects are near on one object, from the others who share it and from what is usual on such objects. */
final class ItemChance {
    /*
     * The pair and, for each of the two, those who met it on at least two *other* objects are left out. Of the rest
     *
     *   plain    = near pairs / pairs
     *   weighted = sum w_u(s) w_v(s') [near] / sum w_u(s) w_v(s')      s, s' two different sharers, w habits by hour and rank
     *
     * each drawn towards the rate of the class with the weight of its beta prior against the (effective) number of sharers left; the
     * rate is that of the pair's own habits for the weighted one. The larger of the two is taken. An object whose sharers are all of
     * the circle has the rate of its class.
     *
     * Time  O(sharers), or O(cells) above HOT sharers.
     */
    static final int HOT = 2_000;

    private static final int SCANNED = 256;

    // sums in another order differ in their last digits
    private static final double CAUTION = 1 - 1e-9;

    private final Actions actions;
    private final Profiles profiles;
    private final WindowRates[] rates;
    private final Ego[] egos;
    private final CirclePairs[] circle;
    private final ConcurrentHashMap<Long, HotCells> hot;
    private final int[][] metFirst;
    private final int[][] metSecond;
    private final long[][] ofCircle;
    private final float[] habitsFirst = new float[Profiles.CELLS];
    private final float[] habitsSecond = new float[Profiles.CELLS];
    private final long[] time = new long[HOT + 1];
    private final double[] one = new double[HOT + 1];
    private final double[] other = new double[HOT + 1];
    private final WindowRates.Habits[] habits;
    private final double[] ratio;
    private int u = -1;
    private int v = -1;

    ItemChance(
            Actions actions,
            Profiles profiles,
            WindowRates[] rates,
            Ego[] egos,
            CirclePairs[] circle,
            ConcurrentHashMap<Long, HotCells> hot) {
        this.actions = actions;
        this.profiles = profiles;
        this.rates = rates;
        this.egos = egos;
        this.circle = circle;
        this.hot = hot;
        this.metFirst = new int[rates.length][actions.subjects()];
        this.metSecond = new int[rates.length][actions.subjects()];
        this.ofCircle = new long[rates.length][(actions.subjects() + 63) / 64];
        this.habits = Arrays.stream(rates).map(r -> r.new Habits()).toArray(WindowRates.Habits[]::new);
        this.ratio = new double[rates.length];
    }

    /** Turns to another pair. */
    void pair(int first, int second) {
        boolean same = first == u;
        if (same && second == v) return;
        mark(false);
        if (!same) {
            circle(u, first, metFirst);
            u = first;
            profiles.weights(u, habitsFirst);
            for (var h : habits) h.of(u);
        }
        circle(v, second, metSecond);
        v = second;
        mark(true);
        profiles.weights(v, habitsSecond);
        for (int w = 0; w < rates.length; w++) ratio[w] = habits[w].ratio(v);
    }

    private void circle(int old, int now, int[][] met) {
        for (int w = 0; w < egos.length; w++) {
            Ego ego = egos[w];
            if (old >= 0) for (int k = ego.first[old]; k < ego.first[old + 1]; k++) met[w][ego.other[k]] = 0;
            for (int k = ego.first[now]; k < ego.first[now + 1]; k++) met[w][ego.other[k]] = ego.met[k];
        }
    }

    /** Marks all of both circles, so that a look into a small table tells who is of neither. */
    private void mark(boolean as) {
        for (int w = 0; w < egos.length && u >= 0 && v >= 0; w++) {
            mark(egos[w], u, ofCircle[w], as);
            mark(egos[w], v, ofCircle[w], as);
        }
    }

    private static void mark(Ego ego, int s, long[] marks, boolean as) {
        for (int k = ego.first[s]; k < ego.first[s + 1]; k++) {
            int other = ego.other[k];
            if (as) marks[other >> 6] |= 1L << other;
            else marks[other >> 6] &= ~(1L << other);
        }
    }

    /**
     * @param p where the first acts on the object
     * @param q where the second does
     * @param w window
     */
    double near(int p, int q, int w) {
        int o = actions.objectAt(p);
        WindowRates rate = rates[w];
        int c = rate.classOf(o);
        double usual = rate.rate[c];
        double usualOfPair = Math.min(1, usual * ratio[w]);
        double weight = rate.weight[c];
        int n = actions.firstOf(o + 1) - actions.firstOf(o);
        if (n > HOT) return hot(o, w, usual, usualOfPair, weight);
        int left = others(p, q, w);
        if (left < 2) return Math.max(usual, usualOfPair);
        double plain = 0;
        double nears = 0;
        double sumOne = 0;
        double sumOther = 0;
        double same = 0;
        double squareOne = 0;
        double squareOther = 0;
        double runOne = 0;
        double runOther = 0;
        int lo = 0;
        for (int i = 0; i < left; i++) {
            for (; time[i] - time[lo] > rate.window; lo++) {
                runOne -= one[lo];
                runOther -= other[lo];
            }
            plain += i - lo;
            nears += one[i] * runOther + other[i] * runOne;
            runOne += one[i];
            runOther += other[i];
            sumOne += one[i];
            sumOther += other[i];
            same += one[i] * other[i];
            squareOne += one[i] * one[i];
            squareOther += other[i] * other[i];
        }
        double pairs = left * (left - 1.0) / 2;
        double chance = drawn(plain / pairs, left, usual, weight);
        double product = sumOne * sumOther - same;
        double effective = Math.min(sumOne * sumOne / squareOne, sumOther * sumOther / squareOther);
        double share = product > 1e-9 ? Math.max(0, Math.min(1, nears / product)) : plain / pairs;
        return Math.max(chance, drawn(share, effective, usualOfPair, weight));
    }

    /**
     * A chance that {@link #near} is never below, from counts alone: as if all that are left out for one of the two were others than
     * those for the other, each near as many as anybody is. What is near to the two themselves is counted where that is soon done.
     *
     * Time O(1), or O(those near) on objects of at most SCANNED sharers.
     *
     * @param p where the first acts on the object
     * @param q where the second does
     * @param w window
     */
    double atLeast(int p, int q, int w) {
        int o = actions.objectAt(p);
        WindowRates rate = rates[w];
        int c = rate.classOf(o);
        double usual = rate.rate[c];
        double weight = rate.weight[c];
        int n = actions.firstOf(o + 1) - actions.firstOf(o);
        int circles = n > HOT ? 0 : Math.min(n - 2, circle[w].left(p) + circle[w].left(q));
        double lost = n > HOT ? 0 : lost(p, q, w, n) + (double) circles * rate.most[o];
        double share = Math.max(0, rate.near[o] - lost) / (n * (n - 1.0) / 2);
        double left = n > HOT ? n : Math.max(1, n - circles - 2);
        double least = Math.min(drawn(share, n, usual, weight), drawn(share, left, usual, weight));
        return CAUTION * (left < 2 ? Math.min(usual, least) : least);
    }

    /** Near pairs that one of the two is in. */
    private double lost(int p, int q, int w, int n) {
        if (n > SCANNED) return 2.0 * rates[w].most[actions.objectAt(p)];
        return nearTo(p, rates[w].window) + nearTo(q, rates[w].window);
    }

    private int nearTo(int p, long window) {
        int o = actions.objectAt(p);
        long t = actions.timeAt(p);
        int near = 0;
        for (int x = p - 1; x >= actions.firstOf(o) && t - actions.timeAt(x) <= window; x--) near++;
        for (int x = p + 1; x < actions.firstOf(o + 1) && actions.timeAt(x) - t <= window; x++) near++;
        return near;
    }

    private static double drawn(double share, double sharers, double usual, double weight) {
        double counts = Math.max(0, Math.min(sharers, sharers * (sharers - 1) / 2));
        return (share * counts + usual * weight) / (counts + weight);
    }

    /** Copies out those who are of neither circle; returns how many. */
    private int others(int p, int q, int w) {
        int o = actions.objectAt(p);
        long tp = actions.timeAt(p);
        long tq = actions.timeAt(q);
        long window = egos[w].window;
        int[] first = metFirst[w];
        int[] second = metSecond[w];
        long[] marks = ofCircle[w];
        int left = 0;
        for (int x = actions.firstOf(o); x < actions.firstOf(o + 1); x++) {
            int s = actions.subjectAt(x);
            if (s == u || s == v) continue;
            long t = actions.timeAt(x);
            if ((marks[s >> 6] >>> s & 1) != 0) {
                if (first[s] > 0 && first[s] - (Math.abs(t - tp) <= window ? 1 : 0) >= CirclePairs.REMAIN) continue;
                if (second[s] > 0 && second[s] - (Math.abs(t - tq) <= window ? 1 : 0) >= CirclePairs.REMAIN) continue;
            }
            int cell = profiles.cellAt(x);
            time[left] = t;
            one[left] = habitsFirst[cell];
            other[left++] = habitsSecond[cell];
        }
        return left;
    }

    private double hot(int o, int w, double usual, double usualOfPair, double weight) {
        long key = (long) w << 32 | o;
        HotCells cells = hot.computeIfAbsent(key, k -> new HotCells(actions, profiles, o, rates[w].window));
        int n = actions.firstOf(o + 1) - actions.firstOf(o);
        double chance = drawn(cells.plain(), n, usual, weight);
        double effective = Math.min(cells.effective(habitsFirst), cells.effective(habitsSecond));
        return Math.max(chance, drawn(cells.weighted(habitsFirst, habitsSecond), effective, usualOfPair, weight));
    }
}
