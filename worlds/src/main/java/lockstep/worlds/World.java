package lockstep.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;

/** One simulated world: who did what when, by trace, and the truth about who acted together and why. */
public final class World {
    private final String family;
    private final long seed;
    private final int subjects;
    private final SortedMap<String, Deeds> traces;
    private final List<Group> groups;
    private final int[] quick;

    World(String family, long seed, SortedMap<String, Deeds> traces, List<Group> groups, Subjects who) {
        this.family = family;
        this.seed = seed;
        this.subjects = who.count;
        this.quick = who.quick;
        this.traces = new TreeMap<>(traces);
        this.groups = List.copyOf(groups);
    }

    /**
     * The subjects of a world.
     *
     * @param count numbered from 0
     * @param quick those with alerts on, in rising order
     */
    record Subjects(int count, int[] quick) {}

    public String family() {
        return family;
    }

    public long seed() {
        return seed;
    }

    public int subjects() {
        return subjects;
    }

    /** By the name of the trace: repost, link, domain, hashtag, text. */
    public Map<String, Deeds> traces() {
        return Map.copyOf(traces);
    }

    /** The same in the shape that the kernels read, in the order of the names. */
    public SortedMap<String, Actions> actions() {
        var all = new TreeMap<String, Actions>();
        traces.forEach((name, deeds) -> all.put(name, deeds.actions(subjects)));
        return all;
    }

    /** Every group that was made, planted and innocent. */
    public List<Group> groups() {
        return groups;
    }

    public List<Group> planted() {
        return groups.stream().filter(Group::planted).toList();
    }

    public List<Group> innocent() {
        return groups.stream().filter(g -> !g.planted()).toList();
    }

    /** Whether a person of organic life has alerts on: no group, but a habit that looks like one. */
    public boolean hasAlerts(int subject) {
        return Arrays.binarySearch(quick, subject) >= 0;
    }

    /** Rows in all traces. */
    public long size() {
        return traces.values().stream().mapToLong(Deeds::size).sum();
    }
}
