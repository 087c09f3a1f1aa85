package lockstep.store.narratives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which narrative of before each newly found group of posts goes on from.
 *
 * @param idOf for each group the narrative it goes on from, or empty for a new one; several groups may have the same
 * @param splitFrom for each new group the narrative that most of its known posts were in, or empty
 * @param into for narratives that no group goes on from: the one that took most of their posts, or empty where none is left
 */
record Continued(List<String> idOf, List<String> splitFrom, Map<String, String> into) {
    /*
     * A group goes on from the narrative with which it shares most posts, if that is at least a fifth of the smaller of the two; each
     * narrative has one such group, the pairs that share most first, older narratives first among equals. A group of which a person
     * put more than half of the known posts into one narrative belongs to that narrative besides.
     */
    private static final int LEAST_SHARE = 5;

    private record Shared(int group, String narrative, int posts) {}

    /**
     * @param groups posts of each group
     * @param before narrative of each known post
     * @param said narrative into which a person put a post
     */
    static Continued of(List<long[]> groups, Map<Long, String> before, Map<Long, String> said) {
        Map<String, Integer> size = new HashMap<>();
        before.values().forEach(n -> size.merge(n, 1, Integer::sum));
        List<Shared> shared = new ArrayList<>();
        String[] idOf = new String[groups.size()];
        String[] most = new String[groups.size()];
        for (int g = 0; g < idOf.length; g++) {
            idOf[g] = "";
            most[g] = "";
            Map<String, Integer> with = new TreeMap<>();
            Map<String, Integer> put = new TreeMap<>();
            int known = 0;
            for (long post : groups.get(g)) {
                String was = before.get(post);
                if (was == null) continue;
                known++;
                with.merge(was, 1, Integer::sum);
                if (was.equals(said.get(post))) put.merge(was, 1, Integer::sum);
            }
            int best = 0;
            for (var e : with.entrySet()) {
                shared.add(new Shared(g, e.getKey(), e.getValue()));
                if (e.getValue() > best) most[g] = e.getKey();
                best = Math.max(best, e.getValue());
            }
            for (var e : put.entrySet()) if (2 * e.getValue() > known) idOf[g] = e.getKey();
        }
        shared.sort(Comparator.comparingInt((Shared s) -> -s.posts)
                .thenComparing(Shared::narrative, Continued::older)
                .thenComparingInt(Shared::group));
        Map<String, Integer> taken = new HashMap<>();
        for (Shared s : shared) {
            boolean enough =
                    LEAST_SHARE * s.posts >= Math.min(groups.get(s.group).length, size.getOrDefault(s.narrative, 0));
            if (!enough || !idOf[s.group].isEmpty() || taken.putIfAbsent(s.narrative, s.group) != null) continue;
            idOf[s.group] = s.narrative;
        }
        return new Continued(List.of(idOf), splits(idOf, most), lost(size, shared, idOf));
    }

    private static List<String> splits(String[] idOf, String[] most) {
        List<String> from = new ArrayList<>();
        for (int g = 0; g < idOf.length; g++) from.add(idOf[g].isEmpty() ? most[g] : "");
        return from;
    }

    private static Map<String, String> lost(Map<String, Integer> size, List<Shared> shared, String[] idOf) {
        Map<String, String> into = new TreeMap<>();
        for (String n : size.keySet()) into.put(n, "");
        // most shared first, so the first group with an id is the one that took most
        for (Shared s : shared)
            if (!idOf[s.group].isEmpty() && into.getOrDefault(s.narrative, "-").isEmpty())
                into.put(s.narrative, idOf[s.group]);
        for (String kept : idOf) into.remove(kept);
        return into;
    }

    /** N-2 before N-10, found ones before others. */
    static int older(String x, String y) {
        return Comparator.comparingLong(Continued::number).thenComparing(n -> n).compare(x, y);
    }

    static long number(String id) {
        return id.matches("N-\\d{1,18}") ? Long.parseLong(id.substring(2)) : Long.MAX_VALUE;
    }
}
