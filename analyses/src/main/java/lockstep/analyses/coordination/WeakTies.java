package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.chance.PairTest;
import lockstep.kernels.graph.Blocks;

/**
 * Ties that are weak one by one and too many among few accounts to be chance.
 *
 * <p>A group whose members have little in common two by two leaves many ties of p near one in a hundred among the same few accounts.
 * Accidents of that size are scattered: in a graph of accidents hardly an account has three, and no set of accounts has three each
 * among themselves.
 */
final class WeakTies {
    private static final double LEVEL = .01;
    private static final double FAMILY = 5e6;
    private static final int CORE = 3;

    private final PairTest.Ties ties;
    private final int subjects;
    private final double level;

    /** Every weak tie of the case, and the number of accounts at their ends. */
    private final int[] weak;

    private final int active;

    /** @param family number of pairs that could be tested */
    WeakTies(PairTest.Ties ties, int subjects, long family) {
        this.ties = ties;
        this.subjects = subjects;
        this.level = level(family);
        this.weak = IntStream.range(0, ties.size())
                .filter(i -> ties.p()[i] <= level)
                .toArray();
        this.active = nodes(weak);
    }

    /** How unlikely a weak tie is: more so among very many pairs, so that accidents do not outnumber what they could hide. */
    static double level(long family) {
        return LEVEL * Math.min(1, FAMILY / Math.max(1, family));
    }

    /**
     * Ties of the sets of accounts that hold more weak ties than a search of all sets of their size would turn up by chance.
     *
     * @param level largest chance that any such set comes up in a case without them
     */
    List<int[]> sets(double level) {
        int[] left = weak;
        List<int[]> found = new ArrayList<>();
        for (int core = CORE; ; core++) {
            left = core(left, core);
            if (left.length == 0) return found;
            for (int[] block : blocks(left)) {
                if (Math.log(level) > log(active, nodes(block), block.length, this.level) && !inside(found, block))
                    found.add(block);
            }
        }
    }

    /**
     * Chance that a group as strong comes up anywhere in the case: by its strongest tie, or by the number of its ties.
     *
     * @param edges ties that hold the group together
     * @param accounts number of its accounts
     * @param family number of tests that were paid for
     */
    double groupChance(int[] edges, int accounts, long family) {
        double least = Arrays.stream(edges).mapToDouble(i -> ties.p()[i]).min().orElse(1);
        return Math.min(1, 2 * Math.min(least * family, chance(edges, accounts)));
    }

    /** Expected number of sets of so many accounts that hold as many weak ties as these by accident. */
    double chance(int[] edges, int accounts) {
        long many = Arrays.stream(edges).filter(i -> ties.p()[i] <= level).count();
        return Math.min(1, Math.exp(log(active, accounts, (int) many, level)));
    }

    /** A denser core of a set that stands already adds nothing. */
    private static boolean inside(List<int[]> found, int[] block) {
        for (int[] f : found) if (Arrays.binarySearch(f, block[0]) >= 0) return true;
        return false;
    }

    private List<int[]> blocks(int[] some) {
        int[] a = Arrays.stream(some).map(i -> ties.a()[i]).toArray();
        int[] b = Arrays.stream(some).map(i -> ties.b()[i]).toArray();
        return Blocks.of(subjects, a, b).stream()
                .map(block -> Arrays.stream(block).map(k -> some[k]).toArray())
                .toList();
    }

    /** What is left when accounts with fewer than {@code least} ties go, again and again. */
    private int[] core(int[] some, int least) {
        int[] degree = new int[subjects];
        for (int i : some) {
            degree[ties.a()[i]]++;
            degree[ties.b()[i]]++;
        }
        int[] left = some;
        while (true) {
            int[] kept = Arrays.stream(left)
                    .filter(i -> degree[ties.a()[i]] >= least && degree[ties.b()[i]] >= least)
                    .toArray();
            if (kept.length == left.length) return kept;
            for (int i : left) {
                if (degree[ties.a()[i]] >= least && degree[ties.b()[i]] >= least) continue;
                // marked after the filter: both ends of a tie that goes lose it once
                gone.add(i);
            }
            for (int i : gone) {
                degree[ties.a()[i]]--;
                degree[ties.b()[i]]--;
            }
            gone.clear();
            left = kept;
        }
    }

    private final List<Integer> gone = new ArrayList<>();

    private int nodes(int[] some) {
        return (int) Arrays.stream(some)
                .flatMap(i -> Arrays.stream(new int[] {ties.a()[i], ties.b()[i]}))
                .distinct()
                .count();
    }

    /**
     * Natural logarithm of the expected number of sets of n accounts with so many weak ties: ways to choose the set, times ways to
     * choose the ties, times their chance.
     */
    static double log(int active, int n, int many, double level) {
        double pairs = n * (n - 1.0) / 2;
        return choose(active, n) + choose(pairs, Math.min(many, pairs)) + many * Math.log(level);
    }

    private static double choose(double n, double k) {
        double sum = 0;
        for (double i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
        return sum;
    }
}
