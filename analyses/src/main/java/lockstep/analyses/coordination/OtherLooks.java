package lockstep.analyses.coordination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import lockstep.kernels.chance.PairTest;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Chance.Robustness;

/**
 * What happens to a group when it is looked at in other ways: on each half of the objects, without its strongest member, by the ties
 * of one window alone. Each look asks for the chance of as much anywhere in the case, as the group's own p does.
 */
final class OtherLooks {
    private static final double HOLDS = .05;

    private final PairTest.Ties ties;
    private final WeakTies all;
    private final WeakTies evenHalf;
    private final WeakTies oddHalf;
    private final long family;
    private final List<Duration> windows;

    /**
     * @param subjects number of accounts
     * @param family number of tests that were paid for
     */
    OtherLooks(PairTest.Ties ties, int subjects, long family, List<Duration> windows) {
        this.ties = ties;
        this.all = new WeakTies(ties, subjects, family);
        this.evenHalf = new WeakTies(withChance(ties, ties.even()), subjects, family);
        this.oddHalf = new WeakTies(withChance(ties, ties.odd()), subjects, family);
        this.family = family;
        this.windows = windows;
    }

    /** Every other look at a group, in a fixed order. */
    List<Robustness> at(CoTiming.Group group, double[] evidence) {
        List<Robustness> looks = new ArrayList<>();
        int members = group.members().length;
        looks.add(look("on the first half of the objects alone", evenHalf, group.edges(), members));
        looks.add(look("on the other half of the objects alone", oddHalf, group.edges(), members));
        int strongest = Arrays.stream(group.members())
                .boxed()
                .max(java.util.Comparator.<Integer>comparingDouble(m -> evidence[m])
                        .thenComparing(m -> -m))
                .orElse(-1);
        int[] without = only(group.edges(), e -> ties.a()[e] != strongest && ties.b()[e] != strongest);
        looks.add(look("without its strongest member", all, without, members - 1));
        for (int w = 0; w < windows.size(); w++) {
            int window = w;
            int[] within = only(group.edges(), e -> ties.window()[e] == window);
            if (within.length == 0) continue;
            String name = String.format(
                    Locale.ROOT, "by its %,d ties of %s alone", within.length, Spoken.time(windows.get(w)));
            looks.add(look(name, all, within, ends(within)));
        }
        return looks;
    }

    private Robustness look(String name, WeakTies weak, int[] edges, int members) {
        if (edges.length == 0 || members < 2) return new Robustness(name, 1, false);
        double p = weak.groupChance(edges, members, family);
        return new Robustness(name, Math.max(p, Chance.LEAST_TOLD), p <= HOLDS);
    }

    private static int[] only(int[] edges, IntPredicate which) {
        return Arrays.stream(edges).filter(which).toArray();
    }

    private int ends(int[] edges) {
        return (int) Arrays.stream(edges)
                .flatMap(e -> java.util.stream.IntStream.of(ties.a()[e], ties.b()[e]))
                .distinct()
                .count();
    }

    private static PairTest.Ties withChance(PairTest.Ties t, double[] p) {
        return new PairTest.Ties(t.a(), t.b(), p, t.window(), t.met(), t.expected(), t.trials(), t.even(), t.odd());
    }
}
