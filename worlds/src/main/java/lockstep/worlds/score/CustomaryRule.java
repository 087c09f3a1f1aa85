package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;
import lockstep.model.finding.Verdict;

/** What is customary, as a baseline: two accounts that share the same object within a minute, at least twice, are coordinated. */
public final class CustomaryRule {
    private static final long WINDOW = 60_000;
    private static final int TIMES = 2;

    private CustomaryRule() {}

    /** The connected groups of each trace, all called coordinated. */
    public static List<Claim> claims(Map<String, Actions> traces) {
        var claims = new ArrayList<Claim>();
        for (var trace : new TreeMap<>(traces).entrySet()) {
            // a domain or a hashtag is customary only as part of more; links, posts and texts are what the rule is used
            // on
            if (!trace.getKey().equals("domain"))
                claims.addAll(groups(ties(trace.getValue().firstOnly())));
        }
        return claims;
    }

    private static List<Claim.Tie> ties(Actions actions) {
        var counts = new HashMap<Long, Integer>();
        for (int o = 0; o < actions.objects(); o++) {
            int from = actions.firstOf(o);
            for (int p = from; p < actions.firstOf(o + 1); p++) {
                while (actions.timeAt(p) - actions.timeAt(from) > WINDOW) from++;
                for (int q = from; q < p; q++) {
                    long a = Math.min(actions.subjectAt(q), actions.subjectAt(p));
                    long b = Math.max(actions.subjectAt(q), actions.subjectAt(p));
                    counts.merge((a << 32) | b, 1, Integer::sum);
                }
            }
        }
        var ties = new ArrayList<Claim.Tie>();
        counts.forEach((pair, count) -> {
            if (count >= TIMES) ties.add(new Claim.Tie((int) (pair >>> 32), (int) (long) pair));
        });
        ties.sort((x, y) -> x.a() != y.a() ? Integer.compare(x.a(), y.a()) : Integer.compare(x.b(), y.b()));
        return ties;
    }

    private static List<Claim> groups(List<Claim.Tie> ties) {
        var root = new HashMap<Integer, Integer>();
        for (var tie : ties) {
            root.putIfAbsent(tie.a(), tie.a());
            root.putIfAbsent(tie.b(), tie.b());
            int a = find(root, tie.a());
            int b = find(root, tie.b());
            root.put(Math.max(a, b), Math.min(a, b));
        }
        var members = new TreeMap<Integer, List<Integer>>();
        for (int s : root.keySet())
            members.computeIfAbsent(find(root, s), r -> new ArrayList<>()).add(s);
        var inside = new HashMap<Integer, List<Claim.Tie>>();
        for (var tie : ties)
            inside.computeIfAbsent(find(root, tie.a()), r -> new ArrayList<>()).add(tie);
        var claims = new ArrayList<Claim>();
        members.forEach((r, list) -> {
            int[] sorted = list.stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(sorted);
            claims.add(new Claim(sorted, Verdict.COORDINATED, inside.getOrDefault(r, List.of())));
        });
        return claims;
    }

    private static int find(Map<Integer, Integer> root, int s) {
        int at = s;
        while (true) {
            int up = root.getOrDefault(at, at);
            if (up == at) return at;
            at = up;
        }
    }
}
