package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.evidence.Against;
import lockstep.kernels.evidence.BoundRise;
import lockstep.kernels.evidence.Candidates;
import lockstep.kernels.evidence.Crowd;
import lockstep.kernels.evidence.EValues;
import lockstep.kernels.evidence.EvidenceBound;
import lockstep.kernels.evidence.Exclusive;
import lockstep.kernels.evidence.GapRates;
import lockstep.kernels.evidence.Outsiders;
import lockstep.kernels.evidence.Unseen;
import lockstep.kernels.shape.Actions;

/** The traces in which acts are compared: each kind of action for itself, and all of them together. */
final class ActTraces {
    /** Derived from others: counting them again would not make two acts of one. */
    private static final Set<String> DERIVED = Set.of("domain", "hashtags");

    /** What is chosen from so much that having it in common says something by itself. */
    private static final Set<String> CHOSEN = Set.of("words", "text", "copy", "link", "hashtag");

    private static final Set<String> CROWDED = Set.of("words", "text", "copy", "link");

    private static final String POOLED = "";
    private static final int[] NOBODY = {};

    private final Bounds bounds;
    private final List<One> traces = new ArrayList<>();
    private final Optional<ActIndex> links;
    private final byte[] pages;
    private final int subjects;

    /** One trace with what chance is estimated by. */
    private record One(
            String name, ActIndex index, GapRates rates, double unseen, double pull, int[][] circle, boolean isWords) {}

    /** @param actions by name of trace, repeats included; subjects numbered alike in all */
    ActTraces(Map<String, Actions> actions, long seed, Bounds bounds) {
        this.bounds = bounds;
        var sorted = new TreeMap<>(actions);
        this.subjects =
                sorted.values().stream().mapToInt(Actions::subjects).max().orElse(0);
        String told = words(sorted);
        sorted.keySet().removeIf(name -> isWords(name) && !name.equals(told));
        sorted.keySet().remove("domain");
        var indices = new TreeMap<String, ActIndex>();
        sorted.forEach((name, a) -> indices.put(name, ActIndex.of(a)));
        Optional<Actions> texts = Optional.ofNullable(sorted.get(told));
        Optional<Actions> shared = texts.flatMap(t -> Optional.ofNullable(sorted.get("link")));
        this.links = shared.flatMap(l -> Optional.ofNullable(indices.get("link")));
        Optional<ActIndex> words = Optional.ofNullable(indices.get(told));
        this.pages = shared.map(l -> PageWords.in(
                        words.orElseThrow(),
                        texts.orElseThrow(),
                        links.orElseThrow(),
                        l,
                        bounds.crowd().rare()))
                .orElse(new byte[0]);
        indices.forEach((name, index) -> {
            if (index.entries() > 0) add(name, index, name.equals(told), seed);
        });
        sorted.keySet().removeAll(DERIVED);
        if (sorted.size() > 1) add(POOLED, ActIndex.of(PooledTraces.repeats(sorted, 1, new boolean[0])), false, seed);
    }

    private void add(String name, ActIndex index, boolean isWords, long seed) {
        Bounds.Outsiders b = bounds.outsiders();
        int[][] circle = isWords ? Candidates.circles(index, b.rare(), b.alike(), b.circle()) : nobody(subjects);
        traces.add(new One(
                name,
                index,
                GapRates.of(index, seed, bounds.gaps()),
                Unseen.of(index, b.unseen()),
                isWords ? b.pullOfWords() : b.pull(),
                circle,
                isWords));
    }

    private static int[][] nobody(int subjects) {
        int[][] nobody = new int[subjects][];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }

    /** Texts by the fullest account of them that there is. */
    private static String words(Map<String, Actions> traces) {
        for (String name : List.of("words", "text", "copy")) if (traces.containsKey(name)) return name;
        return "";
    }

    private static boolean isWords(String name) {
        return name.equals("words") || name.equals("text") || name.equals("copy");
    }

    int size() {
        return traces.size();
    }

    int subjects() {
        return subjects;
    }

    ActIndex index(int trace) {
        return traces.get(trace).index();
    }

    /** Whether a trace is that of texts. */
    boolean isWords(int trace) {
        return traces.get(trace).isWords();
    }

    /** Evidence that each subject posts what many others post: the mean over the traces of texts and links. */
    double[] crowd() {
        return mean(
                CROWDED,
                t -> t.isWords() && links.isPresent()
                        ? Crowd.logs(t.index(), links.orElseThrow(), pages, bounds.crowd())
                        : Crowd.logs(t.index(), bounds.crowd()));
    }

    /** Evidence that each subject takes up what only a group takes up: the mean over the traces of texts, links and hashtags. */
    double[] exclusive(int[] group, boolean[] found) {
        return mean(CHOSEN, t -> Exclusive.logs(t.index(), group, found, bounds.exclusive()));
    }

    private double[] mean(Set<String> names, Function<One, double[]> logs) {
        double[] sum = new double[subjects];
        Arrays.fill(sum, EValues.NONE);
        List<One> those = traces.stream().filter(t -> names.contains(t.name())).toList();
        for (One one : those) {
            double[] log = logs.apply(one);
            for (int s = 0; s < log.length; s++) if (log[s] != EValues.NONE) sum[s] = EValues.sum(sum[s], log[s]);
        }
        double many = Math.log(Math.max(1, those.size()));
        for (int s = 0; s < sum.length; s++) sum[s] -= many;
        return sum;
    }

    /** Traces in which {@link #crowd} looks. */
    List<ActIndex> crowded() {
        return traces.stream()
                .filter(t -> CROWDED.contains(t.name()))
                .map(One::index)
                .toList();
    }

    /** A fresh instance to compare with in one thread. */
    Against against(int trace) {
        One one = traces.get(trace);
        return new Against(one.index(), one.rates(), bounds.choice(), popularity(one));
    }

    /** A fresh instance to bound in one thread. */
    EvidenceBound bound(int trace, EvidenceBound.Known known) {
        One one = traces.get(trace);
        return new EvidenceBound(one.index(), one.rates(), bounds.choice(), popularity(one), known);
    }

    /** By how much bounds can rise at most from one pass to a later one. */
    BoundRise rise(int trace, EvidenceBound.Known before, EvidenceBound.Known now) {
        One one = traces.get(trace);
        return new BoundRise(one.index(), bounds.choice(), popularity(one), before, now);
    }

    private Against.Popularity popularity(One one) {
        return new Against.Popularity(
                one.unseen(), one.pull(), bounds.outsiders().fewest());
    }

    /** By whom chance is estimated in each trace as long as nobody else is found. */
    List<Outsiders> outsiders(boolean[] found) {
        boolean[] now = found.clone();
        return traces.stream()
                .map(one -> Outsiders.of(one.index(), now, one.circle()))
                .toList();
    }

    /** Subjects that took up a few objects of one trace: only they can be put to a test. */
    int able() {
        boolean[] able = new boolean[subjects];
        for (One one : traces)
            for (int s = 0; s < subjects; s++)
                able[s] |= s < one.index().subjects()
                        && one.index().taken(s) >= bounds.outsiders().fewest();
        int many = 0;
        for (boolean a : able) if (a) many++;
        return many;
    }

    /** Of whom coordination would have shown, were half of what they do in common with one other and with nobody else. */
    Power power(double family, double level) {
        List<One> kinds = traces.stream().filter(t -> !t.name().equals(POOLED)).toList();
        if (kinds.isEmpty()) return Power.none(subjects);
        double bound = Math.log(Math.max(1, family) / level * traces.size() * ActEvidence.PARTS_OF_PAIR);
        int[] needs = kinds.stream()
                .mapToInt(t -> bounds.choice()
                        .shows(
                                bounds.outsiders().fewest(),
                                t.unseen(),
                                t.index().entries(),
                                bound))
                .toArray();
        byte[] richest = new byte[subjects];
        int[] acts = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            double most = -1;
            for (byte k = 0; k < needs.length; k++) {
                ActIndex x = kinds.get(k).index();
                int did = s < x.subjects() ? x.taken(s) : 0;
                double share = did / (double) (needs[k] < 0 ? Integer.MAX_VALUE : needs[k]);
                if (share <= most) continue;
                most = share;
                richest[s] = k;
                acts[s] = did;
            }
        }
        return new Power(kinds.stream().map(One::name).toList(), needs, richest, acts);
    }

    /** Pairs that any trace proposes, ascending, the lower subject in the upper half. */
    long[] candidates(int crowd, long budget) {
        long[] all = new long[0];
        for (One one : traces)
            all = united(all, Candidates.of(one.index(), bounds.outsiders().fewest(), crowd, budget));
        return all;
    }

    /** Both of two ascending lists as one, what stands in both once. */
    private static long[] united(long[] some, long[] more) {
        if (some.length == 0) return more;
        long[] all = new long[some.length + more.length];
        int many = 0;
        int i = 0;
        int j = 0;
        while (i < some.length || j < more.length) {
            boolean first = j == more.length || i < some.length && some[i] <= more[j];
            long next = first ? some[i++] : more[j++];
            if (many == 0 || all[many - 1] != next) all[many++] = next;
        }
        return Arrays.copyOf(all, many);
    }
}
