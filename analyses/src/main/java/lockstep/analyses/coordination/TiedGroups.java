package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lockstep.kernels.chance.CoSelection;
import lockstep.kernels.chance.FalseDiscovery;
import lockstep.kernels.chance.OutsideClock;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.graph.Blocks;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Chance;

/** Groups that the significant ties hold together, each with what chance gives. */
final class TiedGroups {
    private static final String MODEL =
            "each account shares what it shares, at times that its own hours and haste, the others on the"
                    + " same objects and what is usual on such objects give";

    /** How many accounts are asked whether they belong to one group. */
    private static final int ASKED = 300;

    /** Share of the possible ties from which a part is close. */
    private static final double CLOSE = .5;

    private final PooledTraces pooled;
    private final PairTest test;
    private final PairTest.Ties ties;
    private final WeakTies weak;
    private final double[] q;
    private final long family;
    private final long[] windows;
    private final Bounds bounds;
    private final Sites sites;
    private final OutsideClock clock;

    TiedGroups(
            PooledTraces pooled,
            PairTest test,
            PairTest.Ties ties,
            long family,
            long[] windows,
            Bounds bounds,
            Sites sites) {
        this.bounds = bounds;
        this.sites = sites;
        this.clock = new OutsideClock(List.of(pooled.actions()));
        this.pooled = pooled;
        this.test = test;
        this.ties = ties;
        this.weak = new WeakTies(ties, pooled.actions().subjects(), family);
        this.q = FalseDiscovery.rates(ties.p(), Math.max(family, ties.size()));
        this.family = family;
        this.windows = windows;
    }

    /** @param accounts the case's key of each subject; asked only where people decided about groups */
    List<CoTiming.Group> look(CoTiming.Options options, Declared declared, int[] accounts) {
        List<Part> parts = new ArrayList<>();
        for (int[] edges : declared.reblocked(blocks(options), ties, accounts)) {
            int[] core = ends(edges);
            if (parts.stream().anyMatch(p -> mostlyIn(core, p.members()))) continue;
            Part part = part(edges, core, options.falseDiscovery(), declared, accounts);
            if (part.members().length >= options.minAccounts()) parts.add(part);
        }
        double[] p = parts.stream().mapToDouble(this::chance).toArray();
        double[] rates = FalseDiscovery.rates(p, p.length);
        if (parts.isEmpty()) return List.of();
        var selection = new CoSelection(pooled.actions());
        return IntStream.range(0, p.length)
                .mapToObj(g -> group(
                        parts.get(g), p[g], rates[g], selection.of(parts.get(g).members())))
                .filter(g -> g.objects() >= options.minObjects() && g.q() <= options.falseDiscovery())
                .sorted(Comparator.comparingDouble(CoTiming.Group::p)
                        .thenComparing(g -> -g.members().length)
                        .thenComparing(g -> g.members()[0]))
                .toList();
    }

    /**
     * @param edges ties that hold the core together
     * @param core accounts at their ends
     * @param members the core and those who belong to it
     * @param belonging what came out for each
     */
    private record Part(int[] edges, int[] core, int[] members, Belonging belonging) {}

    private Part part(int[] edges, int[] core, double level, Declared declared, int[] accounts) {
        Belonging first = Belonging.to(test, pooled.actions(), core, near(core));
        int[] members = declared.beside(core, union(core, first.belong(level)), accounts);
        return new Part(edges, core, members, first);
    }

    private int[] ends(int[] edges) {
        return Arrays.stream(edges)
                .flatMap(i -> IntStream.of(ties.a()[i], ties.b()[i]))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Members, and those who share most of the objects on which two members act: at most a few hundred are asked. */
    private int[] near(int[] members) {
        Actions actions = pooled.actions();
        int[] acted = new int[actions.objects()];
        int[] common = new int[actions.subjects()];
        for (int m : members)
            for (int k = actions.firstBy(m); k < actions.firstBy(m + 1); k++)
                acted[actions.objectAt(actions.positionBy(k))]++;
        for (int o = 0; o < acted.length; o++) {
            if (acted[o] < 2) continue;
            for (int p = actions.firstOf(o); p < actions.firstOf(o + 1); p++) common[actions.subjectAt(p)]++;
        }
        long[] order = IntStream.range(0, common.length)
                .filter(s -> common[s] >= 3)
                .mapToLong(s -> (long) -common[s] << 32 | s)
                .sorted()
                .limit(ASKED)
                .toArray();
        return union(Arrays.stream(order).mapToInt(x -> (int) x).toArray(), members);
    }

    private static int[] union(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .sorted()
                .toArray();
    }

    private static boolean mostlyIn(int[] core, int[] members) {
        long in = Arrays.stream(core)
                .filter(m -> Arrays.binarySearch(members, m) >= 0)
                .count();
        return in >= .7 * core.length;
    }

    /**
     * Ties that stand alone, and those that stand by their number, in parts. Close parts are cut out first, from the strictest level
     * down, so that a group at work amid a crowd is not lost in the crowd; what is left falls into parts that no one account holds
     * together.
     */
    private List<int[]> blocks(CoTiming.Options options) {
        boolean[] kept = new boolean[ties.size()];
        for (int i = 0; i < kept.length; i++) kept[i] = q[i] <= options.falseDiscovery();
        for (int[] set : weak.sets(options.falseDiscovery() / 5)) {
            for (int i : set) kept[i] = true;
        }
        int[] some = IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
        var index = new KeptTies(ties, pooled.actions().subjects(), some);
        List<Close> close = new ArrayList<>();
        for (double level = 1e-14; level < 1; level *= 10) {
            double strict = level;
            for (int[] block : parts(Arrays.stream(some).filter(i -> ties.p()[i] <= strict))) {
                int[] nodes = ends(block);
                if (block.length < CLOSE * nodes.length * (nodes.length - 1) / 2 || !index.apart(nodes)) continue;
                close.removeIf(c -> mostlyIn(c.nodes(), nodes));
                close.add(new Close(block, nodes));
            }
        }
        boolean[] taken = new boolean[ties.size()];
        for (Close c : close) index.within(c.nodes(), i -> taken[i] = true);
        Comparator<int[]> largest =
                Comparator.<int[]>comparingInt(e -> -e.length).thenComparingInt(e -> e[0]);
        return Stream.concat(
                        close.stream().map(Close::edges).sorted(largest),
                        parts(Arrays.stream(some).filter(i -> !taken[i])).stream()
                                .sorted(largest))
                .toList();
    }

    /** A part in which nearly everybody is tied to everybody. */
    private record Close(int[] edges, int[] nodes) {}

    private List<int[]> parts(IntStream which) {
        int[] some = which.toArray();
        int[] a = Arrays.stream(some).map(i -> ties.a()[i]).toArray();
        int[] b = Arrays.stream(some).map(i -> ties.b()[i]).toArray();
        return Blocks.of(pooled.actions().subjects(), a, b).stream()
                .map(block -> Arrays.stream(block).map(k -> some[k]).toArray())
                .toList();
    }

    /** Chance that a group as strong comes up anywhere in the case: by its strongest tie, or by the number of its ties. */
    private double chance(Part part) {
        return Math.max(Chance.LEAST_TOLD, weak.groupChance(part.edges(), part.core().length, family));
    }

    /** Whether a tie of it is significant by itself. */
    private boolean stands(Part part) {
        return Arrays.stream(part.edges()).anyMatch(i -> ties.p()[i] * family <= .05);
    }

    private CoTiming.Group group(Part part, double p, double rate, CoSelection.Lift lift) {
        double observed = 0;
        double expected = 0;
        for (int i : part.edges()) {
            observed += ties.met()[i];
            expected += ties.expected()[i];
        }
        GroupShape shape = GroupShape.of(pooled.actions(), part.core(), windows);
        double ratio = observed / Math.max(1e-9, expected);
        double spread = Math.exp(1.96 / Math.sqrt(Math.max(1, Math.min(observed, shape.met()))));
        var effect = new Chance.Interval(
                ratio, ratio / spread, ratio * spread, .95, "meetings observed to meetings that chance gives");
        Verdicts shaped = Verdicts.on(
                shape, effect, hour(windows), stands(part), sites.own(part.core(), bounds.verdict()), bounds.verdict());
        var breadth = Breadth.of(pooled, part.core(), windows[hour(windows)]);
        var posterior = Posterior.of(ties, part.edges(), p, family, breadth);
        Verdicts verdicts = shaped.carriedBy(posterior).unlessByClock(clock, part.core(), bounds.verdict());
        List<String> because = new ArrayList<>(verdicts.because());
        because.addAll(posterior.says(verdicts.verdict()));
        because.add(chose(lift));
        fewOthers(part.members().length, pooled.actions().subjects()).ifPresent(because::add);
        var chance =
                new Chance.Tested(MODEL, observed, expected, effect, p, rate, verdicts.verdict(), because, List.of());
        double[] alone =
                Arrays.stream(part.members()).mapToDouble(part.belonging()::p).toArray();
        return new CoTiming.Group(
                part.members(), part.edges(), alone, chance, pooled.names(), shape.met(), interval(lift));
    }

    static Chance.Interval interval(CoSelection.Lift lift) {
        return new Chance.Interval(
                lift.estimate(),
                lift.low(),
                lift.high(),
                .95,
                "objects in common to what activity and popularity give");
    }

    static String chose(CoSelection.Lift lift) {
        return String.format(
                Locale.ROOT,
                "they chose the same objects %s times as often as their activity and the objects' popularity give (%s to %s): %s",
                figure(lift.estimate()),
                figure(lift.low()),
                figure(lift.high()),
                lift.low() > 1
                        ? "a shared interest, which by itself is no sign of coordination"
                        : "no more than so many active accounts do anyway");
    }

    /** What a file shows that holds hardly anybody but the group. */
    static Optional<String> fewOthers(int members, int accounts) {
        if (members * 2 <= accounts) return Optional.empty();
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d of the %,d accounts that acted are in the group: there are few others to compare it with, and what all of a"
                        + " file do together passes for its usual behaviour; add accounts that had nothing to do with it",
                members,
                accounts));
    }

    private static String figure(double times) {
        return String.format(Locale.ROOT, times < 10 ? "%.1f" : "%,.0f", times);
    }

    /** The window nearest to an hour. */
    static int hour(long[] windows) {
        int best = 0;
        for (int w = 1; w < windows.length; w++) {
            if (Math.abs(windows[w] - 3_600_000) < Math.abs(windows[best] - 3_600_000)) best = w;
        }
        return best;
    }
}
