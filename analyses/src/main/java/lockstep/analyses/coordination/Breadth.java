package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/**
 * On how many kinds of action, and in how many weeks that do not overlap, the members of a group met; what happened on fewer than
 * three objects counts for nothing.
 *
 * @param kinds kinds of action
 * @param weeks spans of seven days, each beginning with a meeting after the end of the one before
 */
record Breadth(int kinds, int weeks) {
    private static final int OBJECTS = 3;
    private static final long WEEK = 7 * 86_400_000L;

    /**
     * @param window largest gap of a meeting, milliseconds
     */
    static Breadth of(PooledTraces pooled, int[] members, long window) {
        Actions actions = pooled.actions();
        int[] objects = Arrays.stream(members)
                .flatMap(m -> IntStream.range(actions.firstBy(m), actions.firstBy(m + 1)))
                .map(k -> actions.objectAt(actions.positionBy(k)))
                .sorted()
                .toArray();
        int[] byKind = new int[pooled.names().size()];
        List<Long> meetings = new ArrayList<>();
        for (int i = 1; i < objects.length; i++) {
            boolean second = objects[i] == objects[i - 1] && (i == 1 || objects[i - 2] != objects[i]);
            if (!second) continue;
            long at = meeting(actions, objects[i], members, window);
            if (at == Long.MIN_VALUE) continue;
            byKind[pooled.kind()[objects[i]]]++;
            meetings.add(at);
        }
        int kinds = (int) Arrays.stream(byKind).filter(n -> n >= OBJECTS).count();
        return new Breadth(
                kinds, weeks(meetings.stream().mapToLong(t -> t).sorted().toArray()));
    }

    /** When two members first met on an object. */
    private static long meeting(Actions actions, int object, int[] members, long window) {
        long last = Long.MIN_VALUE;
        for (int p = actions.firstOf(object); p < actions.firstOf(object + 1); p++) {
            if (Arrays.binarySearch(members, actions.subjectAt(p)) < 0) continue;
            if (last != Long.MIN_VALUE && actions.timeAt(p) - last <= window) return last;
            last = actions.timeAt(p);
        }
        return Long.MIN_VALUE;
    }

    static int weeks(long[] sorted) {
        int weeks = 0;
        for (int i = 0; i < sorted.length; ) {
            int j = i;
            while (j < sorted.length && sorted[j] - sorted[i] < WEEK) j++;
            if (j - i >= OBJECTS) weeks++;
            i = j;
        }
        return weeks;
    }
}
