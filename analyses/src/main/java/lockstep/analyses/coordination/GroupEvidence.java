package lockstep.analyses.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lockstep.kernels.pairs.ActList;
import lockstep.kernels.pairs.BurstActs;
import lockstep.kernels.pairs.BurstList;
import lockstep.kernels.pairs.Bursts;
import lockstep.kernels.pairs.GroupsKnown;
import lockstep.kernels.pairs.HotObjects;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;
import lockstep.model.Trace;
import lockstep.model.TraceKeys;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Finding;

/**
 * What each group did together: every burst as numbers, the strongest as evidence down to the posts.
 *
 * @param bursts of all groups
 * @param byGroup places in {@code bursts} of each group's, strongest first
 * @param strongest evidence of each group, strongest first
 * @param values what the objects named in the evidence and the tables are called, by dense number
 */
record GroupEvidence(BurstList bursts, int[][] byGroup, List<List<Evidence>> strongest, Map<Integer, String> values) {
    /** Actions listed for one fact; a finding says when there were more. */
    static final int ACTS = 100;

    private static final int TOP_OBJECTS = 10;
    private static final int ASKED_AT_ONCE = 5000;

    private static final String VALUES = """
            -- One row: an object and what it is called.
            SELECT object, value
            FROM objects
            WHERE object IN (:objects)
            ORDER BY object
            """;

    static GroupEvidence of(CaseData data, Trace trace, Groups groups, TraceKeys keys, HotObjects hot, long window) {
        var known = new GroupsKnown(groups.of(), hot);
        BurstList bursts = data.sweep(trace, known, new Bursts(window));
        int[][] byGroup = strongestFirst(bursts, groups.size());
        int[] chosen = Arrays.stream(byGroup)
                .flatMapToInt(places -> Arrays.stream(places).limit(Finding.EVIDENCE))
                .toArray();
        ActList acts = data.sweep(trace, known, new BurstActs(window, bursts.only(chosen), ACTS));
        Map<Integer, String> values = values(data, keys, wanted(bursts, byGroup, chosen));
        return new GroupEvidence(
                bursts, byGroup, facts(trace, bursts, chosen, acts, keys, values, groups.size()), values);
    }

    /** The objects that a group met on most often, with the number of bursts on each, most first. */
    Map<Integer, Integer> topObjects(int group) {
        return topObjects(bursts, byGroup[group]);
    }

    private static Map<Integer, Integer> topObjects(BurstList bursts, int[] places) {
        Map<Integer, Integer> count = new HashMap<>();
        for (int b : places) count.merge(bursts.object()[b], 1, Integer::sum);
        Map<Integer, Integer> top = new LinkedHashMap<>();
        count.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP_OBJECTS)
                .forEach(e -> top.put(e.getKey(), e.getValue()));
        return top;
    }

    /** Most members first, then closest together, then earliest. */
    private static int[][] strongestFirst(BurstList bursts, int groups) {
        int[] size = new int[groups];
        for (int g : bursts.group()) size[g]++;
        Integer[][] places = new Integer[groups][];
        for (int g = 0; g < groups; g++) places[g] = new Integer[size[g]];
        Arrays.fill(size, 0);
        for (int b = 0; b < bursts.size(); b++) places[bursts.group()[b]][size[bursts.group()[b]]++] = b;
        Comparator<Integer> strongest = Comparator.<Integer>comparingInt(b -> -bursts.members()[b])
                .thenComparingLong(b -> bursts.end()[b] - bursts.start()[b])
                .thenComparingLong(b -> bursts.start()[b])
                .thenComparingInt(b -> bursts.object()[b]);
        int[][] sorted = new int[groups][];
        for (int g = 0; g < groups; g++) {
            Arrays.sort(places[g], strongest);
            sorted[g] = Arrays.stream(places[g]).mapToInt(b -> b).toArray();
        }
        return sorted;
    }

    private static int[] wanted(BurstList bursts, int[][] byGroup, int[] chosen) {
        IntStream ofEvidence = Arrays.stream(chosen).map(b -> bursts.object()[b]);
        IntStream ofTables = Arrays.stream(byGroup)
                .flatMapToInt(
                        places -> topObjects(bursts, places).keySet().stream().mapToInt(o -> o));
        return IntStream.concat(ofEvidence, ofTables).distinct().sorted().toArray();
    }

    private static Map<Integer, String> values(CaseData data, TraceKeys keys, int[] objects) {
        Map<Long, Integer> denseOf = new HashMap<>();
        for (int o : objects) denseOf.put((long) keys.objects()[o], o);
        Map<Integer, String> values = new HashMap<>();
        List<Long> asked = denseOf.keySet().stream().sorted().toList();
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            List<Long> some = asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE));
            Columns rows = data.select(VALUES, Map.of("objects", some));
            for (int r = 0; r < rows.size(); r++) {
                Integer dense = denseOf.get(rows.longs("object")[r]);
                if (dense != null) values.put(dense, rows.text("value", r));
            }
        }
        return values;
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private static List<List<Evidence>> facts(
            Trace trace,
            BurstList bursts,
            int[] chosen,
            ActList acts,
            TraceKeys keys,
            Map<Integer, String> values,
            int groups) {
        List<List<Evidence.Act>> byBurst = new ArrayList<>();
        for (int b = 0; b < chosen.length; b++) byBurst.add(new ArrayList<>());
        for (int i = 0; i < acts.size(); i++) {
            int account = keys.accounts()[acts.subject()[i]];
            byBurst.get(acts.burst()[i])
                    .add(new Evidence.Act(account, Instant.ofEpochMilli(acts.time()[i]), acts.row()[i]));
        }
        List<List<Evidence>> facts = new ArrayList<>();
        for (int g = 0; g < groups; g++) facts.add(new ArrayList<>());
        for (int b = 0; b < chosen.length; b++) {
            int object = bursts.object()[chosen[b]];
            facts.get(bursts.group()[chosen[b]])
                    .add(new Evidence.CoAction(
                            trace.id(), keys.objects()[object], values.getOrDefault(object, ""), byBurst.get(b)));
        }
        return facts;
    }
}
