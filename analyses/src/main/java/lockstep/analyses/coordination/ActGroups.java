package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.ActIndex;
import lockstep.kernels.shape.EdgeList;

/** Groups of accounts from ties between them. */
final class ActGroups {
    private static final int SMALLEST = 3;
    private static final int[] NOBODY = {};

    private ActGroups() {}

    /** Accounts that two significant ties or more hold in a group of three or more. */
    static List<int[]> of(int subjects, int[] a, int[] b) {
        boolean[] alive = new boolean[a.length];
        Arrays.fill(alive, true);
        int[] degree = new int[subjects];
        for (boolean changed = true; changed; ) {
            changed = false;
            Arrays.fill(degree, 0);
            for (int i = 0; i < a.length; i++) {
                if (!alive[i]) continue;
                degree[a[i]]++;
                degree[b[i]]++;
            }
            for (int i = 0; i < a.length; i++) {
                if (!alive[i] || degree[a[i]] >= 2 && degree[b[i]] >= 2) continue;
                alive[i] = false;
                changed = true;
            }
        }
        int[] root = IntStream.range(0, subjects).toArray();
        for (int i = 0; i < a.length; i++) if (alive[i]) join(root, a[i], b[i]);
        boolean[] in = new boolean[subjects];
        for (int s = 0; s < subjects; s++) in[s] = degree[s] >= 2;
        return parts(root, in);
    }

    /**
     * Groups, with accounts of a crowd: Leiden parts the accounts of both by what they share, rare things weighing more; a part that
     * holds half of a group or more extends it, any other of three or more makes a group.
     *
     * @param traces in which they share
     * @param rare takers up to which what they share counts
     */
    static List<int[]> withCrowd(List<ActIndex> traces, int rare, List<int[]> groups, boolean[] crowd, long seed) {
        int[] of = new int[crowd.length];
        Arrays.fill(of, -1);
        for (int g = groups.size() - 1; g >= 0; g--) for (int s : groups.get(g)) of[s] = g;
        List<int[]> now = new ArrayList<>(groups);
        for (int[] part : Groups.leiden(
                        ties(traces, rare, s -> crowd[s] || of[s] >= 0, crowd.length), 1, SMALLEST, seed)
                .members()) {
            int[] more = Arrays.stream(part).filter(s -> of[s] < 0).toArray();
            if (more.length == 0) continue;
            int best = mostOf(part, of, groups);
            if (best >= 0) now.set(best, union(now.get(best), more));
            else if (more.length >= SMALLEST) now.add(more);
        }
        return largestFirst(now);
    }

    /** The group of which a part holds most, half at least; -1 for none. */
    private static int mostOf(int[] part, int[] of, List<int[]> groups) {
        int[] in = new int[groups.size()];
        for (int s : part) if (of[s] >= 0) in[of[s]]++;
        return IntStream.range(0, in.length)
                .filter(g -> 2 * in[g] >= groups.get(g).length)
                .boxed()
                .max(Comparator.comparingInt(g -> in[g]))
                .orElse(-1);
    }

    private static EdgeList ties(List<ActIndex> traces, int rare, IntPredicate counts, int subjects) {
        Map<Long, Double> weight = new TreeMap<>();
        for (ActIndex x : traces)
            for (int s = 0; s < x.subjects(); s++) {
                int from = s;
                if (counts.test(s))
                    x.each(s, rare, (t, takers) -> {
                        if (t > from && counts.test(t))
                            weight.merge((long) from << 32 | t, 1.0 / (takers - 1), Double::sum);
                    });
            }
        return new EdgeList(
                subjects,
                weight.keySet().stream().mapToInt(k -> (int) (k >>> 32)).toArray(),
                weight.keySet().stream().mapToInt(Long::intValue).toArray(),
                weight.values().stream().mapToDouble(w -> w).toArray());
    }

    /** Groups of which no two have half of the smaller in common. */
    static List<int[]> apart(List<int[]> groups) {
        List<int[]> now = new ArrayList<>();
        for (int[] group : largestFirst(groups)) {
            int[] with = now.stream()
                    .filter(g -> 2
                                    * Arrays.stream(group)
                                            .filter(s -> Arrays.binarySearch(g, s) >= 0)
                                            .count()
                            >= group.length)
                    .findFirst()
                    .orElse(NOBODY);
            if (with.length == 0) now.add(group);
            else now.set(now.indexOf(with), union(with, group));
        }
        return largestFirst(now);
    }

    static List<int[]> largestFirst(List<int[]> groups) {
        return groups.stream()
                .sorted(Comparator.<int[]>comparingInt(g -> -g.length).thenComparingInt(g -> g[0]))
                .toList();
    }

    static int[] union(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .sorted()
                .toArray();
    }

    private static List<int[]> parts(int[] root, boolean[] in) {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int s = 0; s < root.length; s++)
            if (in[s])
                parts.computeIfAbsent(rootOf(root, s), r -> new ArrayList<>()).add(s);
        return parts.values().stream()
                .filter(p -> p.size() >= SMALLEST)
                .map(p -> p.stream().mapToInt(s -> s).toArray())
                .toList();
    }

    private static void join(int[] root, int a, int b) {
        int x = rootOf(root, a);
        int y = rootOf(root, b);
        root[Math.max(x, y)] = Math.min(x, y);
    }

    private static int rootOf(int[] root, int s) {
        int r = s;
        while (root[r] != r) r = root[r] = root[root[r]];
        return r;
    }
}
