package lockstep.kernels.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/** Puts pairs of subjects to the test: did they meet more often on their common objects than chance gives? */
public final class PairTest {
    /*
     * For each pair that met often enough to matter, and each window: all objects in common, crowded ones included; on each the chance
     * of being near (ItemChance); of the objects on which both acted in one sitting (next to one another in time for both, at most
     * `sitting` apart) one is drawn by its number, for two who are awake together meet again and again; the exact Poisson-binomial tail of as many meetings or more. A pair's p is the smallest over the windows times their number.
     * A window in which the tail would be too likely even if the chances were the least that they can be is passed over.
     *
     * Time  O(sum over pairs proposed and windows of the sharers of common objects, at most 2,000 each).
     */
    private static final int DEAR = 8;

    private final Actions actions;
    private final Design design;
    private final byte[] half;
    private final Meetings meetings;
    private final Profiles profiles;
    private final Ego[] egos;
    private final CirclePairs[] circles;
    private final WindowRates[] rates;
    private final int[] atLeast;
    private final ConcurrentHashMap<Long, HotCells> hot = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Looking> idle = new ConcurrentLinkedQueue<>();

    /**
     * How the test is made.
     *
     * @param windows largest gaps in milliseconds, ascending, at most five
     * @param sitting actions of one subject at most this many milliseconds apart are one sitting
     * @param circle largest number of a subject's closest others that are left out when chance is estimated
     * @param crowd most near pairs of one object that are walked to propose pairs
     * @param budget most near pairs that are walked in all, for each window
     */
    public record Design(long[] windows, long sitting, int circle, long crowd, long budget) {}

    /**
     * Pairs with their chances.
     *
     * @param a lower subject of each pair; in order of a, then b
     * @param b higher subject
     * @param p chance of as many meetings or more, over all windows
     * @param window the window that gave it
     * @param met sittings in which they met in that window
     * @param expected how many chance gives
     * @param trials sittings in common
     * @param even the same p from the one half of the objects alone
     * @param odd from the other half alone
     */
    public record Ties(
            int[] a,
            int[] b,
            double[] p,
            byte[] window,
            int[] met,
            double[] expected,
            int[] trials,
            double[] even,
            double[] odd) {
        public int size() {
            return a.length;
        }
    }

    /**
     * @param actions at most one action for each subject and object
     * @param kind trace of each object, from 0
     * @param half 0 or 1 for each object, set by selection alone
     */
    public PairTest(Actions actions, byte[] kind, byte[] half, Design design) {
        this.actions = actions;
        this.design = design;
        this.half = half;
        this.atLeast = IntStream.range(0, design.windows.length)
                .map(w -> Nearness.fewestRare(actions, design.windows[w]))
                .toArray();
        this.meetings = Meetings.of(actions, design.windows, atLeast, design.crowd, design.budget);
        int hour = Math.min(3, design.windows.length - 1);
        this.profiles = Profiles.of(
                actions,
                Ego.of(
                        meetings,
                        actions.subjects(),
                        hour,
                        design.windows[hour],
                        Math.max(3, atLeast[hour]),
                        design.circle));
        this.egos = new Ego[design.windows.length];
        this.circles = new CirclePairs[design.windows.length];
        this.rates = new WindowRates[design.windows.length];
        for (int w = 0; w < egos.length; w++) {
            circle(w);
            rates[w] = new WindowRates(actions, profiles, kind, design.windows[w], circles[w]);
        }
    }

    /** Who is left out in a window: the circle of the next wider one, which the widest has in common with the one before it. */
    private void circle(int w) {
        int last = egos.length - 1;
        int wide = Math.min(w + 1, last);
        if (w == last && w > 0 && Math.max(3, atLeast[w]) == Math.max(3, atLeast[w - 1])) {
            egos[w] = egos[w - 1];
            circles[w] = circles[w - 1];
            return;
        }
        egos[w] = Ego.of(
                meetings, actions.subjects(), wide, design.windows[wide], Math.max(3, atLeast[w]), design.circle);
        circles[w] = new CirclePairs(actions, egos[w]);
    }

    /** The pairs that were proposed to the test. */
    public Meetings meetings() {
        return meetings;
    }

    /** Tests every proposed pair; pairs with p above {@code listed} are left out. */
    public Ties all(double listed) {
        List<int[]> blocks = blocks();
        List<Found> parts = blocks.parallelStream()
                .map(b -> with(looking -> over(looking, b[0], b[1], listed)))
                .toList();
        return joined(parts);
    }

    /** Tests one pair, whether proposed or not. */
    public Look look(int u, int v) {
        return with(looking -> looking.at(Math.min(u, v), Math.max(u, v)));
    }

    /**
     * Tests one subject against several as if they were one: on each object it is held against the one of them that acts in the
     * middle of the others.
     *
     * @param others of whom the subject itself is passed over
     */
    public Look look(int subject, MemberActs others) {
        return with(looking -> looking.against(subject, others));
    }

    /** Lends a Looking, whose columns are as long as the subjects are many: one for each thread, not for each question. */
    private <T> T with(Function<Looking, T> ask) {
        Looking free = idle.poll();
        Looking looking = free == null ? new Looking() : free;
        T answer = ask.apply(looking);
        idle.add(looking);
        return answer;
    }

    /**
     * A pair in every window.
     *
     * @param p tail in each window, not yet paid for their number
     * @param met sittings in which they met
     * @param expected what chance gives
     * @param trials sittings in common
     * @param even tails from the one half
     * @param odd tails from the other
     */
    public record Look(double[] p, int[] met, double[] expected, int trials, double[] even, double[] odd) {
        /** Chance over all windows, their number paid for. */
        public double paid() {
            return Math.min(1, p[best()] * p.length);
        }

        /** The window that gives the smallest tail. */
        public int best() {
            int best = 0;
            for (int w = 1; w < p.length; w++) if (p[w] < p[best]) best = w;
            return best;
        }
    }

    /** Runs of pairs that share their first subject, cut to a few thousand pairs. */
    private List<int[]> blocks() {
        List<int[]> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= meetings.size(); i++) {
            boolean edge = i == meetings.size() || meetings.a()[i] != meetings.a()[i - 1];
            if (edge && (i - from >= 512 || i == meetings.size())) {
                blocks.add(new int[] {from, i});
                from = i;
            }
        }
        return blocks;
    }

    private final class Looking {
        final ItemChance chance = new ItemChance(actions, profiles, rates, egos, circles, hot);
        final PoissonBinomial tail = new PoissonBinomial();
        int[] p = new int[64];
        int[] q = new int[64];
        int[] sitting = new int[64];
        int[] order = new int[64];
        int[] drawn = new int[64];
        double[] none = new double[64];
        double[] part = new double[64];
        double[][] exact = new double[design.windows.length][64];
        boolean[] met = new boolean[64];
        byte[] side = new byte[64];
        final boolean[] worth = new boolean[design.windows.length];
        final CommonObjects shared = new CommonObjects(actions);
        final boolean[] every = new boolean[design.windows.length];
        int inCommon;

        Looking() {
            Arrays.fill(every, true);
        }

        Look at(int u, int v) {
            int many = common(u, v);
            return windows(many, sittings(many), every);
        }

        /** The pair in each window that could be its best; empty where even the least that its chances can be leaves it above what is listed. */
        Optional<Look> listed(int u, int v, double listed) {
            int many = common(u, v);
            int trials = sittings(many);
            boolean any = false;
            for (int w = 0; w < worth.length; w++) {
                worth[w] = atLeast(w, many, trials) * worth.length <= listed;
                any |= worth[w] && reaches(w, trials, listed);
            }
            return any ? Optional.of(windows(many, trials, worth)) : Optional.empty();
        }

        /**
         * Whether the tail is as small as what is listed, after {@link #atLeast} of the same window: the least chances give way to the true ones, those on small objects first, until
         * the tail is too likely whatever the others are.
         */
        private boolean reaches(int w, int trials, double listed) {
            int k = meetings(w, trials);
            long[] bySharers = new long[trials];
            for (int t = 0; t < trials; t++) bySharers[t] = (long) sharers(drawn[t]) << 32 | t;
            Arrays.sort(bySharers);
            for (int known = 1; known <= trials; known++) {
                int t = (int) bySharers[known - 1];
                part[t] = exact(t, w);
                // at 1, 2, 4, ... known ones, for a tail costs as much as a few chances, and before a chance that costs
                // more
                boolean asked = known == trials
                        || Integer.bitCount(known) == 1
                        || bySharers[known] >>> 32 > DEAR * (long) trials;
                if (asked && tail.tail(part, trials, k) * worth.length > listed) return false;
            }
            return true;
        }

        private int meetings(int w, int trials) {
            int k = 0;
            for (int t = 0; t < trials; t++) if (near(drawn[t], w)) k++;
            return k;
        }

        private int sharers(int i) {
            int o = actions.objectAt(p[i]);
            return actions.firstOf(o + 1) - actions.firstOf(o);
        }

        /** The chance on the object of a sitting, worked out once. */
        private double exact(int t, int w) {
            if (Double.isNaN(exact[w][t])) exact[w][t] = near(p[drawn[t]], q[drawn[t]], w);
            return exact[w][t];
        }

        /** A tail that the one of {@link #window} is never below. */
        private double atLeast(int w, int many, int trials) {
            int rough = 0;
            for (int i = 0; i < many; i++) if (near(i, w)) rough++;
            int k = meetings(w, trials);
            if (rough < atLeast[w] || k < 2) return 1;
            for (int t = 0; t < trials; t++) part[t] = chance.atLeast(p[drawn[t]], q[drawn[t]], w);
            return tail.tail(part, trials, k);
        }

        private Look windows(int many, int trials, boolean[] asked) {
            int windows = design.windows.length;
            var look = new Look(
                    new double[windows],
                    new int[windows],
                    new double[windows],
                    trials,
                    new double[windows],
                    new double[windows]);
            for (int w = 0; w < windows; w++) window(look, w, many, trials, asked[w]);
            return look;
        }

        Look against(int subject, MemberActs others) {
            int many = 0;
            for (int k = actions.firstBy(subject); k < actions.firstBy(subject + 1); k++) {
                int middle = others.middle(actions.objectBy(k), subject);
                if (middle < 0) continue;
                if (many == p.length) grow();
                p[many] = actions.positionBy(k);
                q[many++] = middle;
            }
            return windows(many, sittings(many), every);
        }

        /** Finds the objects in common, in order of the first subject's time. */
        private int common(int u, int v) {
            inCommon = 0;
            shared.each(u, v, (x, y) -> {
                if (inCommon == p.length) grow();
                p[inCommon] = x;
                q[inCommon++] = y;
            });
            return inCommon;
        }

        private void grow() {
            p = Arrays.copyOf(p, 2 * p.length);
            q = Arrays.copyOf(q, p.length);
            sitting = Arrays.copyOf(sitting, p.length);
            order = Arrays.copyOf(order, p.length);
            drawn = Arrays.copyOf(drawn, p.length);
            none = Arrays.copyOf(none, p.length);
            part = Arrays.copyOf(part, p.length);
            for (int w = 0; w < exact.length; w++) exact[w] = Arrays.copyOf(exact[w], p.length);
            met = Arrays.copyOf(met, p.length);
            side = Arrays.copyOf(side, p.length);
        }

        private int sittings(int many) {
            long[] byTime = new long[many];
            long zero = Long.MAX_VALUE;
            for (int i = 0; i < many; i++) zero = Math.min(zero, actions.timeAt(p[i]));
            for (int i = 0; i < many; i++) byTime[i] = (actions.timeAt(p[i]) - zero) / 1000 << 24 | i;
            Arrays.sort(byTime);
            int trials = 0;
            for (int k = 0; k < many; k++) {
                int now = (int) (byTime[k] & 0xffffff);
                order[k] = now;
                if (k > 0 && !within(order[k - 1], now, design.sitting)) trials++;
                boolean opens = k == 0 || trials != sitting[order[k - 1]];
                if (opens) side[trials] = half[actions.objectAt(p[now])];
                if (opens || lot(now) < lot(drawn[trials])) drawn[trials] = now;
                sitting[now] = trials;
            }
            int all = many == 0 ? 0 : trials + 1;
            for (double[] of : exact) Arrays.fill(of, 0, all, Double.NaN);
            return all;
        }

        /** Which object of a sitting is drawn must not turn on the times. */
        private int lot(int i) {
            return actions.objectAt(p[i]) * 0x9E3779B1;
        }

        private boolean within(int i, int j, long gap) {
            return Math.abs(actions.timeAt(p[i]) - actions.timeAt(p[j])) <= gap
                    && Math.abs(actions.timeAt(q[i]) - actions.timeAt(q[j])) <= gap;
        }

        private void window(Look look, int w, int many, int trials, boolean asked) {
            int rough = 0;
            for (int i = 0; i < many; i++) if (near(i, w)) rough++;
            look.p[w] = 1;
            look.even[w] = 1;
            look.odd[w] = 1;
            for (int t = 0; t < trials; t++) {
                met[t] = near(drawn[t], w);
                if (met[t]) look.met[w]++;
            }
            if (!asked || rough < atLeast[w] || look.met[w] < 2) return;
            for (int t = 0; t < trials; t++) {
                part[t] = exact(t, w);
                none[t] = 1 - part[t];
            }
            look.expected[w] = PoissonBinomial.mean(part, trials);
            look.p[w] = tail.tail(part, trials, look.met[w]);
            look.even[w] = halfTail(trials, 0);
            look.odd[w] = halfTail(trials, 1);
        }

        private boolean near(int i, int w) {
            return Math.abs(actions.timeAt(p[i]) - actions.timeAt(q[i])) <= design.windows[w];
        }

        private double near(int x, int y, int w) {
            chance.pair(actions.subjectAt(x), actions.subjectAt(y));
            return chance.near(x, y, w);
        }

        private double halfTail(int trials, int which) {
            int n = 0;
            int k = 0;
            for (int i = 0; i < trials; i++) {
                if (side[i] != which) continue;
                part[n++] = 1 - none[i];
                if (met[i]) k++;
            }
            return tail.tail(part, n, k);
        }
    }

    private static final class Found {
        int[] a = new int[64];
        int[] b = new int[64];
        double[] p = new double[64];
        byte[] window = new byte[64];
        int[] met = new int[64];
        double[] expected = new double[64];
        int[] trials = new int[64];
        double[] even = new double[64];
        double[] odd = new double[64];
        int many;

        void add(int u, int v, Look look, double paid) {
            if (many == a.length) size(2 * many);
            int w = look.best();
            a[many] = u;
            b[many] = v;
            p[many] = paid;
            window[many] = (byte) w;
            met[many] = look.met[w];
            expected[many] = look.expected[w];
            trials[many] = look.trials;
            even[many] = Math.min(1, least(look.even) * look.p.length);
            odd[many++] = Math.min(1, least(look.odd) * look.p.length);
        }

        void size(int size) {
            a = Arrays.copyOf(a, size);
            b = Arrays.copyOf(b, size);
            p = Arrays.copyOf(p, size);
            window = Arrays.copyOf(window, size);
            met = Arrays.copyOf(met, size);
            expected = Arrays.copyOf(expected, size);
            trials = Arrays.copyOf(trials, size);
            even = Arrays.copyOf(even, size);
            odd = Arrays.copyOf(odd, size);
        }
    }

    private static double least(double[] p) {
        double least = 1;
        for (double x : p) least = Math.min(least, x);
        return least;
    }

    private Found over(Looking looking, int from, int to, double listed) {
        var found = new Found();
        for (int i = from; i < to; i++) {
            int u = meetings.a()[i];
            int v = meetings.b()[i];
            looking.listed(u, v, listed).ifPresent(look -> {
                if (look.paid() <= listed) found.add(u, v, look, look.paid());
            });
        }
        found.size(found.many);
        return found;
    }

    private static Ties joined(List<Found> parts) {
        var all = new Found();
        all.size(parts.stream().mapToInt(f -> f.many).sum());
        for (Found f : parts) {
            System.arraycopy(f.a, 0, all.a, all.many, f.many);
            System.arraycopy(f.b, 0, all.b, all.many, f.many);
            System.arraycopy(f.p, 0, all.p, all.many, f.many);
            System.arraycopy(f.window, 0, all.window, all.many, f.many);
            System.arraycopy(f.met, 0, all.met, all.many, f.many);
            System.arraycopy(f.expected, 0, all.expected, all.many, f.many);
            System.arraycopy(f.trials, 0, all.trials, all.many, f.many);
            System.arraycopy(f.even, 0, all.even, all.many, f.many);
            System.arraycopy(f.odd, 0, all.odd, all.many, f.many);
            all.many += f.many;
        }
        return new Ties(all.a, all.b, all.p, all.window, all.met, all.expected, all.trials, all.even, all.odd);
    }
}
