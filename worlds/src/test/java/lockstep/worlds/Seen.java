package lockstep.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One act as it is seen: who, when, and what it holds by trace. */
record Seen(int who, long time, Map<String, Set<Integer>> holds) {
    int size() {
        return holds.values().stream().mapToInt(Set::size).sum();
    }

    Set<Integer> of(String trace) {
        return holds.getOrDefault(trace, Set.of());
    }

    static List<Seen> acts(World world) {
        var acts = new TreeMap<Long, Seen>();
        world.traces().forEach((trace, deeds) -> {
            for (int i = 0; i < deeds.size(); i++) {
                int who = deeds.subjectAt(i);
                long time = deeds.timeAt(i);
                var seen = acts.computeIfAbsent(deeds.actAt(i), a -> new Seen(who, time, new HashMap<>()));
                assertThat(seen.who()).isEqualTo(who);
                assertThat(seen.time()).isEqualTo(time);
                seen.holds().computeIfAbsent(trace, t -> new HashSet<>()).add(deeds.objectAt(i));
            }
        });
        return List.copyOf(acts.values());
    }

    static List<Seen> actsOf(World world, Group group) {
        return acts(world).stream().filter(a -> group.has(a.who())).toList();
    }

    /** When each member acted first on each object of a trace that at least so many members acted on. */
    static Map<Integer, Map<Integer, Long>> shared(World world, Group group, String trace, int atLeast) {
        var times = new TreeMap<Integer, Map<Integer, Long>>();
        for (Seen act : actsOf(world, group)) {
            for (int o : act.of(trace))
                times.computeIfAbsent(o, x -> new TreeMap<>()).merge(act.who(), act.time(), Math::min);
        }
        times.values().removeIf(who -> who.size() < atLeast);
        return times;
    }

    static double medianHours(Iterable<Map<Integer, Long>> times) {
        var spans = new ArrayList<Long>();
        for (var who : times) {
            var sorted = new TreeSet<>(who.values());
            spans.add(sorted.last() - sorted.first());
        }
        spans.sort(null);
        return spans.get(spans.size() / 2) / 3_600_000.0;
    }

    /** Days since the world began. */
    static double day(long time) {
        return (time - People.START) / (double) People.DAY;
    }

    /** Hours since midnight, UTC. */
    static double hour(long time) {
        return Math.floorMod(time, People.DAY) / (double) People.HOUR;
    }

    /** What at least so many members acted on, and hardly more others than members. */
    static Map<Integer, Map<Integer, Long>> theirs(World world, Group group, String trace, int atLeast) {
        var all = shared(world, group, trace, atLeast);
        var others = new HashMap<Integer, Set<Integer>>();
        for (var act : acts(world)) {
            if (group.has(act.who())) continue;
            for (int o : act.of(trace))
                others.computeIfAbsent(o, x -> new HashSet<>()).add(act.who());
        }
        all.entrySet()
                .removeIf(e -> others.getOrDefault(e.getKey(), Set.of()).size()
                        > 4 + e.getValue().size());
        return all;
    }
}
