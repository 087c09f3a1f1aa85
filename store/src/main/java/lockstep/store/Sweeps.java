package lockstep.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/** Runs sweeps on this machine: fixed ranges of subjects, as many at once as there are processors, joined in order. */
public final class Sweeps {
    /** Fixed, so that floating sums agree on every machine. */
    static final int RANGES = 64;

    private Sweeps() {}

    /** Runs a pass over all subjects. */
    public static <S, R> R run(Actions actions, S known, Sweep<S, R> sweep) {
        List<Range> ranges = ranges(actions, RANGES);
        List<R> parts = IntStream.range(0, ranges.size())
                .parallel()
                .mapToObj(i -> sweep.over(actions, ranges.get(i), known))
                .toList();
        Optional<R> joined = parts.stream().reduce(sweep::join);
        return joined.orElseThrow();
    }

    /** Ranges with about the same number of actions on shared objects, the measure of work of every pass over pairs. */
    static List<Range> ranges(Actions actions, int count) {
        int subjects = actions.subjects();
        long[] work = new long[subjects + 1];
        for (int s = 0; s < subjects; s++) {
            long own = 1;
            for (int i = actions.firstBy(s); i < actions.firstBy(s + 1); i++) {
                int object = actions.objectAt(actions.positionBy(i));
                own += Math.min(actions.firstOf(object + 1) - actions.firstOf(object), 4096);
            }
            work[s + 1] = work[s] + own;
        }
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int r = 1; r <= count; r++) {
            long goal = work[subjects] / count * r;
            int to = from;
            while (to < subjects && (r == count || work[to] < goal)) to++;
            if (to > from) ranges.add(new Range(from, to));
            from = to;
        }
        if (ranges.isEmpty()) ranges.add(new Range(0, 0));
        return ranges;
    }
}
