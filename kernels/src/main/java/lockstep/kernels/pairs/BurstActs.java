package lockstep.kernels.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/**
 * Lists the actions of chosen bursts: who, when, in which row.
 *
 * @param window as in {@link Bursts}
 * @param chosen which bursts
 * @param atMost actions listed for one burst; the earliest are
 */
public record BurstActs(long window, BurstList chosen, int atMost) implements Sweep<GroupsKnown, ActList> {
    /*
     * Time  O(members' actions x actions within the window on the same object), only on the objects of the chosen bursts.
     * Memory  O(actions listed).
     */
    @Override
    public ActList over(Actions actions, Range subjects, GroupsKnown known) {
        Map<Integer, Map<Start, Integer>> byObject = new HashMap<>();
        for (int b = 0; b < chosen.size(); b++)
            byObject.computeIfAbsent(chosen.object()[b], o -> new HashMap<>())
                    .put(new Start(chosen.group()[b], chosen.start()[b]), b);
        var run = new Bursts.Run(actions, window, known.groupOf());
        var found = new Growing();
        for (int i = actions.firstBy(subjects.from()); i < actions.firstBy(subjects.to()); i++) {
            int p = actions.positionBy(i);
            Map<Start, Integer> here = byObject.get(actions.objectAt(p));
            if (here == null) continue;
            Integer burst = here.get(new Start(known.groupOf()[actions.subjectAt(p)], actions.timeAt(p)));
            if (burst == null || !run.startsAt(p)) continue;
            run.follow(p);
            for (int k = 0; k < Math.min(atMost, run.size()); k++) found.add(burst, actions, run.position(k));
        }
        return found.done();
    }

    @Override
    public ActList join(ActList earlier, ActList later) {
        return earlier.then(later);
    }

    private record Start(int group, long time) {}

    private static final class Growing {
        private int[] burst = new int[64];
        private int[] subject = new int[64];
        private long[] time = new long[64];
        private long[] row = new long[64];
        private int n;

        void add(int b, Actions actions, int p) {
            if (n == burst.length) {
                burst = Arrays.copyOf(burst, 2 * n);
                subject = Arrays.copyOf(subject, 2 * n);
                time = Arrays.copyOf(time, 2 * n);
                row = Arrays.copyOf(row, 2 * n);
            }
            burst[n] = b;
            subject[n] = actions.subjectAt(p);
            time[n] = actions.timeAt(p);
            row[n++] = actions.rowAt(p);
        }

        ActList done() {
            return new ActList(
                    Arrays.copyOf(burst, n), Arrays.copyOf(subject, n), Arrays.copyOf(time, n), Arrays.copyOf(row, n));
        }
    }
}
