package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;

/** On which kinds of action the members of each group met, and how often: so that a finding speaks of those that carry it. */
final class MetOn {
    /** A kind that carries less than this share of the meetings of the first is not named. */
    private static final double TELLING = .1;

    private final Map<String, int[]> byTrace = new TreeMap<>();

    /**
     * @param traces actions by name of trace, subjects numbered alike in all
     * @param groups to count for
     * @param windows largest gap of a meeting for each group, milliseconds
     */
    static MetOn of(Map<String, Actions> traces, List<CoTiming.Group> groups, long[] windows) {
        var met = new MetOn();
        traces.forEach((name, actions) -> met.byTrace.put(name, count(actions, groups, windows)));
        return met;
    }

    /** The kinds of action that carry a group, most meetings first. */
    List<String> kinds(int group) {
        List<String> names = new ArrayList<>(byTrace.keySet());
        // words are the copies and texts once more, boilerplate included: named only where nothing else carries the
        // texts
        boolean told = meetings(Traces.COPY.id(), group) + meetings(Traces.TEXT.id(), group) > 0;
        if (told) names.remove(Traces.WORDS.id());
        names.sort(Comparator.<String>comparingInt(n -> -meetings(n, group)).thenComparing(n -> n));
        if (names.isEmpty()) return List.of();
        int most = meetings(names.get(0), group);
        return names.stream()
                .filter(n -> meetings(n, group) >= Math.max(1, TELLING * most))
                .toList();
    }

    private int meetings(String trace, int group) {
        int[] counts = byTrace.get(trace);
        return counts == null ? 0 : counts[group];
    }

    /** Neighbours in time on one object, both of one group and not the same account. */
    private static int[] count(Actions a, List<CoTiming.Group> groups, long[] windows) {
        int[] of = new int[a.subjects()];
        Arrays.fill(of, -1);
        for (int g = groups.size() - 1; g >= 0; g--) for (int m : groups.get(g).members()) of[m] = g;
        int[] met = new int[groups.size()];
        int[] last = new int[groups.size()];
        for (int o = 0; o < a.objects(); o++) {
            Arrays.fill(last, -1);
            for (int p = a.firstOf(o); p < a.firstOf(o + 1); p++) {
                int g = of[a.subjectAt(p)];
                if (g < 0) continue;
                boolean close = last[g] >= 0 && a.timeAt(p) - a.timeAt(last[g]) <= windows[g];
                if (close && a.subjectAt(p) != a.subjectAt(last[g])) met[g]++;
                last[g] = p;
            }
        }
        return met;
    }
}
