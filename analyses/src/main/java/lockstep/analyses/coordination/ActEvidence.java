package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.evidence.Against;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.Outsiders;
import lockstep.kernels.evidence.Side;
import lockstep.kernels.shape.Actions;
import lockstep.model.Count;

/**
 * Which accounts have more acts in common, or closer in time, than chance gives: pairs first, then groups that the pairs hold together,
 * then whoever goes with a group, then those who post what many others post.
 */
public final class ActEvidence {
    /*
     * Evidence is an e-value a pair and trace; a pair's is their mean. Whoever is found is left out of the estimate of chance in the next
     * pass, until nobody is added. Families are fixed before looking: all pairs of accounts with three objects or more, all such
     * accounts times the groups, all such accounts.
     *
     * Time  that of bounds of all candidates, and of the evidence of those that may be significant, times the passes (at most PASSES).
     */
    private static final int PASSES = 6;
    private static final int ROUNDS = 10;
    private static final int CROWD = 2_000;
    private static final long BUDGET = 3_000_000_000L;
    private static final int CHUNK = 2_048;
    private static final int PARTS = 16;

    /** A pair's evidence of choice is one of three parts that are averaged. */
    static final int PARTS_OF_PAIR = 3;

    private final ActTraces traces;
    private final Bounds bounds;
    private final double level;
    private final long seed;
    private final int able;
    private final boolean[] found;
    private List<Outsiders> outsiders;
    private final ConcurrentLinkedQueue<Looking> idle = new ConcurrentLinkedQueue<>();
    private final double[] log;
    private final double[] rate;
    private final double[] crowd;
    private final double[] crowdRate;

    /**
     * What was found.
     *
     * @param groups members of each, ascending; largest first
     * @param pairs that are significant
     * @param log natural logarithm of each subject's strongest e-value
     * @param rate false-discovery rate of each subject, 1 where it was not found
     * @param family how many pairs were paid for
     * @param power of whom coordination would have shown
     */
    public record Result(List<int[]> groups, Pairs pairs, double[] log, double[] rate, double family, Power power) {}

    /**
     * Significant pairs.
     *
     * @param a lower subject
     * @param b higher subject
     * @param log natural logarithm of the e-value
     * @param met acts in common that count, in the trace that says most
     * @param expected what chance gives there
     * @param gap the window in which half of those lie, milliseconds
     */
    public record Pairs(int[] a, int[] b, double[] log, int[] met, double[] expected, long[] gap) {
        public int size() {
            return a.length;
        }
    }

    private ActEvidence(ActTraces traces, double level, long seed, Bounds bounds) {
        this.bounds = bounds;
        this.seed = seed;
        this.traces = traces;
        this.level = level;
        this.able = traces.able();
        this.found = new boolean[traces.subjects()];
        this.outsiders = traces.outsiders(found);
        this.log = new double[traces.subjects()];
        this.rate = new double[traces.subjects()];
        Arrays.fill(log, EValues.NONE);
        Arrays.fill(rate, 1);
        this.crowd = traces.crowd();
        this.crowdRate = EValues.rates(crowd, able);
    }

    /**
     * @param actions by name of trace, repeats included; subjects numbered alike in all
     * @param level false-discovery rate of each of the three families
     */
    public static Result of(Map<String, Actions> actions, double level, long seed, Bounds bounds) {
        return new ActEvidence(new ActTraces(actions, seed, bounds), level, seed, bounds).look();
    }

    /** For each member of groups that are given, the false-discovery rate that it goes with the others. */
    static double[][] rates(Map<String, Actions> actions, List<int[]> groups, double level, long seed, Bounds bounds) {
        var evidence = new ActEvidence(new ActTraces(actions, seed, bounds), level, seed, bounds);
        evidence.newly(groups);
        return groups.stream().map(g -> evidence.belonging(g, groups.size())).toArray(double[][]::new);
    }

    private Result look() {
        long[] candidates = traces.candidates(CROWD, BUDGET);
        double family = able * (able - 1.0) / 2;
        List<int[]> groups = List.of();
        Pairs pairs = pairs(candidates, new double[0], new int[0]);
        var bounded = new PairBounds(candidates, family, level);
        for (int pass = 1; pass <= PASSES; pass++) {
            double[] logs = bounded.logs(traces, outsiders, (i, least) -> logs(candidates, i, least));
            double[] rates = EValues.rates(logs, family);
            int[] kept = IntStream.range(0, rates.length)
                    .filter(i -> rates[i] <= level)
                    .toArray();
            groups = ActGroups.of(traces.subjects(), lower(candidates, kept), higher(candidates, kept));
            mark(candidates, logs, rates, groups);
            groups = extended(groups);
            boolean last = pass == PASSES || !anyNew(groups);
            if (last) pairs = pairs(candidates, logs, kept);
            newly(groups);
            if (last) break;
        }
        groups = withCrowd(groups);
        newly(groups);
        groups = closed(ActGroups.apart(extended(groups)));
        return new Result(groups, pairs, log, rate, family, traces.power(family, level));
    }

    private void mark(long[] candidates, double[] logs, double[] rates, List<int[]> groups) {
        boolean[] in = new boolean[found.length];
        for (int[] g : groups) for (int s : g) in[s] = true;
        for (int i = 0; i < candidates.length; i++) {
            if (rates[i] > level) continue;
            for (int s : new int[] {(int) (candidates[i] >>> 32), (int) candidates[i]}) {
                log[s] = Math.max(log[s], logs[i]);
                if (in[s]) rate[s] = Math.min(rate[s], rates[i]);
            }
        }
    }

    private boolean anyNew(List<int[]> groups) {
        return groups.stream().flatMapToInt(Arrays::stream).anyMatch(s -> !found[s]);
    }

    /** Leaves groups out of the estimate of chance. */
    private void newly(List<int[]> groups) {
        if (!anyNew(groups)) return;
        for (int[] g : groups) for (int s : g) found[s] = true;
        outsiders = traces.outsiders(found);
    }

    /** Logarithm of the e-value of some candidates, the mean over the traces; none where it is sure to be below the least that matters. */
    private double[] logs(long[] candidates, int[] some, double least) {
        double[] logs = new double[some.length];
        IntStream.range(0, (some.length + CHUNK - 1) / CHUNK)
                .parallel()
                .forEach(c -> with(looking -> {
                    for (int i = c * CHUNK; i < Math.min(some.length, (c + 1) * CHUNK); i++)
                        logs[i] = looking.pair((int) (candidates[some[i]] >>> 32), (int) candidates[some[i]], least);
                }));
        return logs;
    }

    private static int[] lower(long[] pairs, int[] some) {
        return Arrays.stream(some).map(i -> (int) (pairs[i] >>> 32)).toArray();
    }

    private static int[] higher(long[] pairs, int[] some) {
        return Arrays.stream(some).map(i -> (int) pairs[i]).toArray();
    }

    /** Lends a Looking, whose columns are as long as the acts are many: one for each thread, not for each question. */
    private void with(Consumer<Looking> ask) {
        Looking free = idle.poll();
        Looking looking = free == null ? new Looking() : free;
        ask.accept(looking);
        idle.add(looking);
    }

    private Pairs pairs(long[] candidates, double[] logs, int[] some) {
        int[] met = new int[some.length];
        double[] expected = new double[some.length];
        long[] gap = new long[some.length];
        with(looking -> {
            for (int i = 0; i < some.length; i++) {
                looking.pair((int) (candidates[some[i]] >>> 32), (int) candidates[some[i]], EValues.NONE);
                met[i] = looking.best.met();
                expected[i] = looking.best.expected();
                gap[i] = looking.best.window();
            }
        });
        return new Pairs(
                lower(candidates, some),
                higher(candidates, some),
                Arrays.stream(some).mapToDouble(i -> logs[i]).toArray(),
                met,
                expected,
                gap);
    }

    /** Compares in every trace; keeps what one subject is held against as long as it is the same. */
    private final class Looking {
        private final Against[] against = new Against[traces.size()];
        private final Side[] side = new Side[traces.size()];
        private int subject = -1;
        Against.Found best = Against.Found.NOTHING;

        Looking() {
            for (int t = 0; t < against.length; t++) against[t] = traces.against(t);
        }

        double pair(int u, int v, double least) {
            if (subject != u) {
                subject = u;
                for (int t = 0; t < side.length; t++) side[t] = Side.of(traces.index(t), u);
            }
            return mean(v, side, 1, least);
        }

        /**
         * The mean of a subject's e-values against one side; what is met with too few partners counts for nothing, and against a group
         * nothing but words counts by choice alone: an audience chooses what its idols do.
         *
         * @param least from which it matters; none is given where it is sure to be below
         */
        double mean(int v, Side[] sides, int partners, double least) {
            best = Against.Found.NOTHING;
            // a little less than it takes, for sums in another order differ in their last digits
            double needed = least + Math.log(Math.max(1, against.length)) - 1e-6;
            double[] most = new double[against.length];
            for (int t = 0; t < most.length; t++) {
                Against.Found f = against[t].without(v, sides[t], outsiders.get(t));
                boolean counts = f.partners() >= partners && (partners <= 1 || traces.isWords(t) || f.timing() > 0);
                most[t] = counts ? f.log() : EValues.NONE;
            }
            double sum = EValues.NONE;
            for (int t = 0; t < most.length; t++) {
                if (most[t] == EValues.NONE) continue;
                double others = sum;
                for (int later = t + 1; later < most.length; later++) others = EValues.sum(others, most[later]);
                Against.Found f = against[t].withTopics(EValues.less(needed, others));
                if (f.met() == 0) return EValues.NONE;
                sum = EValues.sum(sum, f.log());
                if (f.log() > best.log()) best = f;
            }
            return sum - Math.log(Math.max(1, against.length));
        }
    }

    /** One who may go with a group. */
    private record Joining(int subject, int group, double log) {}

    /** Groups with everybody who goes with them as a whole, in rounds until nobody is added. */
    private List<int[]> extended(List<int[]> groups) {
        List<int[]> now = new ArrayList<>(groups);
        for (int round = 0; round < ROUNDS && !now.isEmpty(); round++) {
            List<Joining> asked = new ArrayList<>();
            for (int g = 0; g < now.size(); g++) ask(now.get(g), g, asked);
            double[] rates =
                    EValues.rates(asked.stream().mapToDouble(Joining::log).toArray(), (double) able * now.size());
            Map<Integer, IntStream.Builder> more = new TreeMap<>();
            for (int i = 0; i < rates.length; i++) {
                if (rates[i] > level) continue;
                Joining joins = asked.get(i);
                found(joins.subject(), joins.log(), rates[i]);
                more.computeIfAbsent(joins.group(), g -> IntStream.builder()).add(joins.subject());
            }
            more.forEach((g, subjects) ->
                    now.set(g, ActGroups.union(now.get(g), subjects.build().toArray())));
            if (more.isEmpty()) break;
        }
        return now;
    }

    private void found(int subject, double e, double byChance) {
        log[subject] = Math.max(log[subject], e);
        rate[subject] = Math.min(rate[subject], byChance);
    }

    /** The e-value that each outsider goes with a group: the mean of that of acts in common and that of exclusive choice. */
    private void ask(int[] group, int number, List<Joining> asked) {
        if (group.length > bounds.joining().largest()) return;
        double[] log = traces.exclusive(group, found);
        Side[] sides = sides(group);
        boolean[] near = near(group);
        // a mean of two below this is above the level, however many are found
        double least = Math.log(2 / level) - 1e-6;
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> with(looking -> {
                    for (int s = part; s < log.length; s += PARTS) {
                        if (!near[s] && log[s] == EValues.NONE) continue;
                        double acts = near[s]
                                ? looking.mean(s, sides, bounds.joining().partners(), EValues.less(least, log[s]))
                                : EValues.NONE;
                        log[s] = EValues.sum(acts, log[s]) - Math.log(2);
                    }
                }));
        for (int m : group) log[m] = EValues.NONE;
        for (int s = 0; s < log.length; s++) if (log[s] > 0) asked.add(new Joining(s, number, log[s]));
    }

    private Side[] sides(int[] group) {
        return IntStream.range(0, traces.size())
                .mapToObj(t -> Side.of(traces.index(t), group))
                .toArray(Side[]::new);
    }

    /** Groups without members who go with one or two of the others, and not with the group as a whole, nor post what a crowd posts. */
    private List<int[]> closed(List<int[]> groups) {
        List<int[]> closed = new ArrayList<>();
        for (int[] group : groups) {
            double[] rates = belonging(group, groups.size());
            int[] kept = IntStream.range(0, group.length)
                    .filter(i -> rates[i] <= level)
                    .map(i -> group[i])
                    .toArray();
            if (kept.length >= 3) closed.add(kept);
        }
        return closed;
    }

    /** For each member, the rate that it goes with the others as a whole, or that it posts what a crowd posts. */
    private double[] belonging(int[] group, int groups) {
        double[] exclusive = traces.exclusive(group, found);
        double[] e = new double[group.length];
        IntStream.range(0, group.length).parallel().forEach(i -> {
            int[] others = Arrays.stream(group).filter(s -> s != group[i]).toArray();
            Side[] sides = sides(others);
            with(looking -> {
                double acts = looking.mean(group[i], sides, bounds.joining().partners(), EValues.NONE);
                e[i] = EValues.sum(acts, exclusive[group[i]]) - Math.log(2);
            });
        });
        double[] rates = EValues.rates(e, (double) able * groups);
        for (int i = 0; i < rates.length; i++) rates[i] = Math.min(rates[i], crowdRate[group[i]]);
        return rates;
    }

    /** Who has a few objects in common with a group, in one trace. */
    private boolean[] near(int[] group) {
        boolean[] near = new boolean[found.length];
        for (int t = 0; t < traces.size(); t++) {
            ActIndex x = traces.index(t);
            int[] common = x.inCommon(Side.of(x, group), CROWD);
            for (int s = 0; s < common.length; s++)
                near[s] |= common[s] >= bounds.outsiders().fewest();
        }
        return near;
    }

    /** Groups with those who post what many others post. */
    private List<int[]> withCrowd(List<int[]> groups) {
        boolean[] of = new boolean[found.length];
        for (int s = 0; s < of.length; s++) of[s] = crowdRate[s] <= level;
        List<int[]> now = ActGroups.withCrowd(traces.crowded(), bounds.crowd().rare(), groups, of, seed);
        for (int[] g : now) for (int s : g) if (of[s]) found(s, crowd[s], crowdRate[s]);
        return now;
    }

    /** In a sentence, for the notes of a run. */
    public static String says(Result r) {
        int many = r.groups().stream().mapToInt(g -> g.length).sum();
        return String.format(
                Locale.ROOT,
                "%s could have three acts in common, and %s more, or closer, than chance gives; by what they chose and when, %s in %s,"
                        + " to which what timing alone shows is joined before anything is listed",
                Count.of(Math.round(r.family()), "pair of accounts", "pairs of accounts"),
                Count.of(r.pairs().size(), "has", "have"),
                Count.of(many, "account stands", "accounts stand"),
                Count.of(r.groups().size(), "group"));
    }
}
