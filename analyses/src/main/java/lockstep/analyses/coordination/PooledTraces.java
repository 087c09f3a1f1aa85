package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.SameActs;

/**
 * Several traces of the same subjects as one: the objects of each trace follow those of the trace before it.
 *
 * @param actions first action of each subject on each object
 * @param kind which trace each object is of
 * @param names of the traces, in order
 * @param firstObject where each trace's objects begin
 */
record PooledTraces(Actions actions, byte[] kind, List<String> names, int[] firstObject) {
    /**
     * @param traces by name; subjects numbered alike in all
     * @param grain milliseconds that every time is rounded down to; 1 leaves times as they are
     */
    static PooledTraces of(Map<String, Actions> traces, long grain) {
        return without(traces, grain, new boolean[0]);
    }

    /** The same without the actions of some subjects, who keep their numbers. */
    static PooledTraces without(Map<String, Actions> traces, long grain, boolean[] apart) {
        var sorted = new TreeMap<>(traces);
        byte[] kind =
                new byte[sorted.values().stream().mapToInt(Actions::objects).sum()];
        int[] firstObject = new int[sorted.size()];
        int offset = 0;
        byte number = 0;
        for (Actions a : sorted.values()) {
            firstObject[number] = offset;
            Arrays.fill(kind, offset, offset + a.objects(), number++);
            offset += a.objects();
        }
        return new PooledTraces(
                once(repeats(sorted, 1, apart), grain), kind, new ArrayList<>(sorted.keySet()), firstObject);
    }

    /** First actions, where of objects that come in the same acts one stands for all: an act counts once, whatever it holds. */
    private static Actions once(Actions all, long grain) {
        int[] standIn = SameActs.standIns(all);
        int[] subject = new int[all.size()];
        int[] object = new int[all.size()];
        long[] time = new long[all.size()];
        long[] row = new long[all.size()];
        for (int p = 0; p < subject.length; p++) {
            subject[p] = all.subjectAt(p);
            object[p] = standIn[all.objectAt(p)];
            time[p] = Math.floorDiv(all.timeAt(p), grain) * grain;
            row[p] = all.rowAt(p);
        }
        return Actions.of(all.subjects(), all.objects(), subject, object, time, row)
                .firstOnly();
    }

    /** Every action of several traces, repeats included. */
    static Actions repeats(SortedMap<String, Actions> traces, long grain, boolean[] apart) {
        int size = traces.values().stream().mapToInt(Actions::size).sum();
        int[] subject = new int[size];
        int[] object = new int[size];
        long[] time = new long[size];
        long[] row = new long[size];
        int at = 0;
        int offset = 0;
        for (Actions a : traces.values()) {
            for (int p = 0; p < a.size(); p++) {
                if (a.subjectAt(p) < apart.length && apart[a.subjectAt(p)]) continue;
                subject[at] = a.subjectAt(p);
                object[at] = offset + a.objectAt(p);
                time[at] = Math.floorDiv(a.timeAt(p), grain) * grain;
                row[at++] = a.rowAt(p);
            }
            offset += a.objects();
        }
        return Actions.of(
                traces.values().stream().mapToInt(Actions::subjects).max().orElse(0),
                offset,
                Arrays.copyOf(subject, at),
                Arrays.copyOf(object, at),
                Arrays.copyOf(time, at),
                Arrays.copyOf(row, at));
    }
}
