package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.evidence.Against;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.GapRates;
import lockstep.kernels.evidence.Outsiders;
import lockstep.kernels.evidence.Side;
import lockstep.kernels.shape.Actions;

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
     * Time  that of the candidates, times the passes (at most PASSES).
     */
    private static final int PASSES = 6;
    private static final int ROUNDS = 6;
    private static final int CROWD = 2_000;
    private static final long BUDGET = 3_000_000_000L;
    private static final int LARGEST = 150;
    private static final int CHUNK = 2_048;

    /** Whoever only goes with a group has to do so more surely than a pair. */
    private static final double JOINING = Double.parseDouble(System.getProperty("joining", "1"));

    private final ActTraces traces;
    private final double level;
    private final int able;
    private final boolean[] found;
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
     */
    public record Result(List<int[]> groups, Pairs pairs, double[] log, double[] rate, double family) {}

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

    private ActEvidence(ActTraces traces, double level) {
        this.traces = traces;
        this.level = level;
        this.able = traces.able();
        this.found = new boolean[traces.subjects()];
        this.log = new double[traces.subjects()];
        this.rate = new double[traces.subjects()];
        Arrays.fill(log, EValues.NONE);
        Arrays.fill(rate, 1);
        this.crowd = crowd();
        this.crowdRate = EValues.rates(crowd, able);
    }

    /**
     * @param actions by name of trace, repeats included; subjects numbered alike in all
     * @param level false-discovery rate of each of the three families
     */
    public static Result of(Map<String, Actions> actions, double level, long seed) {
        return new ActEvidence(new ActTraces(actions, seed), level).look();
    }

    private Result look() {
        long[] candidates = traces.candidates(CROWD, BUDGET);
        double family = able * (able - 1.0) / 2;
        List<int[]> groups = List.of();
        Pairs pairs = pairs(candidates, new double[candidates.length], new boolean[candidates.length]);
        for (int pass = 0; pass < PASSES; pass++) {
            double[] logs = logs(candidates);
            double[] rates = EValues.rates(logs, family);
            boolean[] kept = new boolean[rates.length];
            for (int i = 0; i < kept.length; i++) kept[i] = rates[i] <= level;
            pairs = pairs(candidates, logs, kept);
            groups = ActGroups.of(traces.subjects(), pairs.a(), pairs.b());
            mark(candidates, logs, rates, groups);
            groups = extended(groups);
            if (!newly(groups)) break;
        }
        groups = withCrowd(groups);
        newly(groups);
        groups = closed(ActGroups.apart(extended(groups)));
        return new Result(groups, pairs, log, rate, family);
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

    private boolean newly(List<int[]> groups) {
        boolean any = false;
        for (int[] g : groups) {
            for (int s : g) {
                any |= !found[s];
                found[s] = true;
            }
        }
        return any;
    }

    /** Logarithm of each candidate's e-value: the mean over the traces. */
    private double[] logs(long[] candidates) {
        double[] logs = new double[candidates.length];
        chunks(candidates).parallel().forEach(from -> {
            var looking = new Looking();
            for (int i = from; i < Math.min(candidates.length, from + CHUNK); i++)
                logs[i] = looking.pair((int) (candidates[i] >>> 32), (int) candidates[i]);
        });
        return logs;
    }

    private static IntStream chunks(long[] candidates) {
        return IntStream.iterate(0, from -> from < candidates.length, from -> from + CHUNK);
    }

    private Pairs pairs(long[] candidates, double[] logs, boolean[] kept) {
        int[] some = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
        int[] met = new int[some.length];
        double[] expected = new double[some.length];
        long[] gap = new long[some.length];
        var looking = new Looking();
        for (int i = 0; i < some.length; i++) {
            looking.pair((int) (candidates[some[i]] >>> 32), (int) candidates[some[i]]);
            met[i] = looking.best.met();
            expected[i] = looking.best.expected();
            gap[i] = GapRates.window(looking.best.window());
        }
        return new Pairs(
                Arrays.stream(some).map(i -> (int) (candidates[i] >>> 32)).toArray(),
                Arrays.stream(some).map(i -> (int) candidates[i]).toArray(),
                Arrays.stream(some).mapToDouble(i -> logs[i]).toArray(),
                met,
                expected,
                gap);
    }

    /** Compares in every trace; keeps what one subject is held against as long as it is the same. */
    private final class Looking {
        private final Against[] against = new Against[traces.size()];
        private final Side[] side = new Side[traces.size()];
        private final Outsiders[] outsiders = new Outsiders[traces.size()];
        private int subject = -1;
        Against.Found best = Against.Found.NOTHING;

        Looking() {
            for (int t = 0; t < against.length; t++) {
                against[t] = traces.against(t);
                outsiders[t] = traces.outsiders(t, found);
            }
        }

        double pair(int u, int v) {
            if (subject != u) {
                subject = u;
                for (int t = 0; t < side.length; t++) side[t] = Side.of(traces.index(t), u);
            }
            return mean(v, side, 1);
        }

        /**
         * The mean of a subject's e-values against one side; what is met with too few partners counts for nothing, and against a group
         * nothing but words counts by choice alone: an audience chooses what its idols do.
         */
        double mean(int v, Side[] sides, int partners) {
            best = Against.Found.NOTHING;
            double sum = EValues.NONE;
            for (int t = 0; t < against.length; t++) {
                Against.Found f = against[t].of(v, sides[t], outsiders[t]);
                if (f.partners() < partners || partners > 1 && !traces.isWords(t) && f.timing() <= 0) continue;
                sum = EValues.sum(sum, f.log());
                if (f.log() > best.log()) best = f;
            }
            return sum - Math.log(Math.max(1, against.length));
        }
    }

    /** Groups with everybody who goes with them as a whole, in rounds until nobody is added. */
    private List<int[]> extended(List<int[]> groups) {
        List<int[]> now = new ArrayList<>(groups);
        for (int round = 0; round < ROUNDS && !now.isEmpty(); round++) {
            List<int[]> asked = new ArrayList<>();
            List<Double> logs = new ArrayList<>();
            for (int g = 0; g < now.size(); g++) if (now.get(g).length <= LARGEST) ask(now.get(g), g, asked, logs);
            for (int g = 0; g < now.size(); g++) if (now.get(g).length <= LARGEST) exclusive(now.get(g), g, asked, logs);
            double[] e = logs.stream().mapToDouble(x -> x).toArray();
            double[] rates = EValues.rates(e, (double) able * now.size());
            Map<Integer, TreeSet<Integer>> joining = new TreeMap<>();
            for (int i = 0; i < e.length; i++) {
                if (rates[i] > level * JOINING) continue;
                int s = asked.get(i)[0];
                joining.computeIfAbsent(asked.get(i)[1], x -> new TreeSet<>()).add(s);
                log[s] = Math.max(log[s], e[i]);
                rate[s] = Math.min(rate[s], rates[i]);
            }
            if (joining.isEmpty()) break;
            joining.forEach((g, more) -> now.set(g, ActGroups.union(now.get(g), more)));
        }
        return now;
    }

    /** Groups without members who go with one or two of the others, and not with the group as a whole. */
    private List<int[]> closed(List<int[]> groups) {
        List<int[]> closed = new ArrayList<>();
        for (int[] group : groups) {
            double[] e = new double[group.length];
            IntStream.range(0, group.length).parallel().forEach(i -> {
                int[] others = Arrays.stream(group).filter(s -> s != group[i]).toArray();
                Side[] sides = new Side[traces.size()];
                for (int t = 0; t < sides.length; t++) sides[t] = Side.of(traces.index(t), others);
                e[i] = new Looking().mean(group[i], sides, 2);
            });
            double[] own = exclusive(group);
            for (int i = 0; i < e.length; i++) e[i] = EValues.sum(e[i], own[group[i]]) - Math.log(2);
            double[] rates = EValues.rates(e, (double) able * groups.size());
            int[] kept = IntStream.range(0, group.length)
                    .filter(i -> rates[i] <= level || crowdRate[group[i]] <= level)
                    .map(i -> group[i])
                    .toArray();
            if (kept.length >= 3) closed.add(kept);
        }
        return closed;
    }

    private void exclusive(int[] group, int number, List<int[]> asked, List<Double> logs) {
        boolean[] in = new boolean[found.length];
        for (int m : group) in[m] = true;
        double[] e = exclusive(group);
        for (int s = 0; s < e.length; s++) {
            if (in[s] || e[s] == EValues.NONE) continue;
            asked.add(new int[] {s, number});
            logs.add(e[s]);
        }
    }

    private double[] exclusive(int[] group) {
        double[] sum = new double[found.length];
        Arrays.fill(sum, EValues.NONE);
        int many = 0;
        for (int t = 0; t < traces.size(); t++) {
            if (!traces.counts(t)) continue;
            many++;
            double[] e = lockstep.kernels.evidence.Exclusive.logs(traces.index(t), group, found);
            for (int s = 0; s < e.length; s++) sum[s] = EValues.sum(sum[s], e[s]);
        }
        for (int s = 0; s < sum.length; s++) sum[s] -= Math.log(Math.max(1, many));
        return sum;
    }

    private void ask(int[] group, int number, List<int[]> asked, List<Double> logs) {
        Side[] sides = new Side[traces.size()];
        for (int t = 0; t < sides.length; t++) sides[t] = Side.of(traces.index(t), group);
        int[] near = near(group);
        double[] e = new double[near.length];
        int parts = Math.min(16, near.length);
        IntStream.range(0, parts).parallel().forEach(part -> {
            var looking = new Looking();
            for (int i = part; i < near.length; i += parts) e[i] = looking.mean(near[i], sides, 2);
        });
        for (int i = 0; i < e.length; i++) {
            if (e[i] == EValues.NONE) continue;
            asked.add(new int[] {near[i], number});
            logs.add(e[i]);
        }
    }

    /** Outsiders that have three objects or more in common with a group, in one trace. */
    private int[] near(int[] group) {
        boolean[] near = new boolean[found.length];
        for (int t = 0; t < traces.size(); t++) {
            ActIndex x = traces.index(t);
            int[] common = x.inCommon(Side.of(x, group), CROWD);
            for (int s = 0; s < common.length; s++) near[s] |= common[s] >= 3;
        }
        for (int m : group) near[m] = false;
        return IntStream.range(0, near.length).filter(s -> near[s]).toArray();
    }

    /** Groups with those who post what many others post: each goes to the group it shares most texts with, or they make groups of their own. */
    private List<int[]> withCrowd(List<int[]> groups) {
                double[] logs = crowd;
        double[] rates = EValues.rates(logs, able);
        boolean[] of = new boolean[found.length];
        for (int s = 0; s < logs.length; s++) of[s] = rates[s] <= level;
        List<int[]> now = ActGroups.withCrowd(traces.crowded(), groups, of, 42);
        for (int[] g : now) {
            for (int s : g) {
                if (s >= logs.length || !of[s]) continue;
                log[s] = Math.max(log[s], logs[s]);
                rate[s] = Math.min(rate[s], rates[s]);
            }
        }
        return now;
    }

    private double[] crowd() {
        double[] logs = new double[found.length];
        Arrays.fill(logs, EValues.NONE);
        int many = 0;
        for (int t = 0; t < traces.size(); t++) {
            if (!traces.isCrowded(t)) continue;
            many++;
            double[] e = traces.crowd(t);
            for (int s = 0; s < e.length; s++) logs[s] = EValues.sum(logs[s], e[s]);
        }
        for (int s = 0; s < logs.length; s++) logs[s] -= Math.log(Math.max(1, many));
        return logs;
    }

    /** In a sentence, for the notes of a run. */
    public static String says(Result r) {
        return String.format(
                Locale.ROOT,
                "%,.0f pairs of accounts could have three acts in common; %,d have more, or closer, than chance gives, and %,d accounts"
                        + " stand in %,d groups by what they chose and when",
                r.family(),
                r.pairs().size(),
                r.groups().stream().mapToInt(g -> g.length).sum(),
                r.groups().size());
    }
}
