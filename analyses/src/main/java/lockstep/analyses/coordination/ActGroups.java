package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lockstep.kernels.evidence.ActIndex;

/** Groups of accounts from ties between them. */
final class ActGroups {
    private static final int SMALLEST = 3;
    private static final int SHARED = 2;

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
     * Groups, with accounts of a crowd: each joins the group it shares most texts with, two at least; those left make groups of their own,
     * in which each shares three texts or more.
     */
    static List<int[]> withCrowd(ActIndex words, List<int[]> groups, boolean[] crowd) {
        List<int[]> now = new ArrayList<>(groups);
        int[] of = new int[crowd.length];
        Arrays.fill(of, -1);
        for (int g = 0; g < groups.size(); g++) for (int s : groups.get(g)) of[s] = g;
        boolean[] left = new boolean[crowd.length];
        Map<Integer, List<Integer>> joining = new TreeMap<>();
        for (int s = 0; s < crowd.length; s++) {
            if (!crowd[s] || of[s] >= 0) continue;
            int[] shared = new int[groups.size()];
            words.shared(s, t -> of[t], shared);
            int best = IntStream.range(0, shared.length)
                    .boxed()
                    .max(Comparator.<Integer>comparingInt(g -> shared[g]).thenComparing(Comparator.reverseOrder()))
                    .orElse(-1);
            if (best >= 0 && shared[best] >= SHARED)
                joining.computeIfAbsent(best, g -> new ArrayList<>()).add(s);
            else left[s] = true;
        }
        joining.forEach((g, more) -> now.set(g, union(now.get(g), more)));
        now.addAll(ofTheirOwn(words, left));
        return largestFirst(now);
    }

    private static List<int[]> ofTheirOwn(ActIndex words, boolean[] left) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int s = 0; s < left.length; s++) {
                if (!left[s] || words.sharedWith(s, left) >= SMALLEST) continue;
                left[s] = false;
                changed = true;
            }
        }
        int[] root = IntStream.range(0, left.length).toArray();
        for (int s = 0; s < left.length; s++) {
            int from = s;
            if (left[s])
                words.each(s, t -> {
                    if (left[t]) join(root, from, t);
                });
        }
        return parts(root, left);
    }

    static List<int[]> largestFirst(List<int[]> groups) {
        return groups.stream()
                .sorted(Comparator.<int[]>comparingInt(g -> -g.length).thenComparingInt(g -> g[0]))
                .toList();
    }

    static int[] union(int[] some, Collection<Integer> more) {
        return IntStream.concat(Arrays.stream(some), more.stream().mapToInt(s -> s))
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
