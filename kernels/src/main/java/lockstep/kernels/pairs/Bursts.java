package lockstep.kernels.pairs;

import java.util.Arrays;
import java.util.BitSet;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/**
 * Finds every time that members of one group acted on one object close together.
 *
 * @param window largest gap between one action of a burst and the next, milliseconds
 */
public record Bursts(long window) implements Sweep<GroupsKnown, BurstList> {
    /*
     * A burst is a longest run of actions of one group on one object with gaps of at most the window, by two members or more. It
     * belongs to the range of the subject that acts first in it, so that each is found once.
     *
     * Time  O(members' actions x actions within the window on the same object).   Memory  O(bursts).
     */
    @Override
    public BurstList over(Actions actions, Range subjects, GroupsKnown known) {
        var run = new Run(actions, window, known.groupOf());
        BitSet hot = known.hot().asBits();
        int[] group = new int[64];
        int[] object = new int[64];
        int[] members = new int[64];
        long[] start = new long[64];
        long[] end = new long[64];
        int n = 0;
        for (int i = actions.firstBy(subjects.from()); i < actions.firstBy(subjects.to()); i++) {
            int p = actions.positionBy(i);
            if (hot.get(actions.objectAt(p)) || !run.startsAt(p) || run.follow(p) < 2) continue;
            if (n == group.length) {
                group = Arrays.copyOf(group, 2 * n);
                object = Arrays.copyOf(object, 2 * n);
                members = Arrays.copyOf(members, 2 * n);
                start = Arrays.copyOf(start, 2 * n);
                end = Arrays.copyOf(end, 2 * n);
            }
            group[n] = known.groupOf()[actions.subjectAt(p)];
            object[n] = actions.objectAt(p);
            members[n] = run.members();
            start[n] = actions.timeAt(p);
            end[n++] = actions.timeAt(run.lastPosition());
        }
        return new BurstList(
                Arrays.copyOf(group, n),
                Arrays.copyOf(object, n),
                Arrays.copyOf(members, n),
                Arrays.copyOf(start, n),
                Arrays.copyOf(end, n));
    }

    @Override
    public BurstList join(BurstList earlier, BurstList later) {
        return earlier.then(later);
    }

    /** Follows one burst at a time from its first action. */
    static final class Run {
        private final Actions actions;
        private final long window;
        private final int[] groupOf;
        private final int[] stamp;
        private int[] positions = new int[16];
        private int stamps;
        private int size;
        private int members;

        Run(Actions actions, long window, int[] groupOf) {
            this.actions = actions;
            this.window = window;
            this.groupOf = groupOf;
            this.stamp = new int[actions.subjects()];
        }

        /** Whether a member acts here and none of its group acted within the window before. */
        boolean startsAt(int p) {
            int group = groupOf[actions.subjectAt(p)];
            if (group < 0) return false;
            int start = actions.firstOf(actions.objectAt(p));
            for (int q = p - 1; q >= start && actions.timeAt(p) - actions.timeAt(q) <= window; q--)
                if (groupOf[actions.subjectAt(q)] == group) return false;
            return true;
        }

        /** Walks the burst that starts here; the number of its members. */
        int follow(int p) {
            int group = groupOf[actions.subjectAt(p)];
            int end = actions.firstOf(actions.objectAt(p) + 1);
            stamps++;
            size = 0;
            members = 0;
            add(p);
            long last = actions.timeAt(p);
            for (int q = p + 1; q < end && actions.timeAt(q) - last <= window; q++) {
                if (groupOf[actions.subjectAt(q)] != group) continue;
                add(q);
                last = actions.timeAt(q);
            }
            return members;
        }

        private void add(int p) {
            if (size == positions.length) positions = Arrays.copyOf(positions, 2 * size);
            positions[size++] = p;
            int s = actions.subjectAt(p);
            if (stamp[s] != stamps) members++;
            stamp[s] = stamps;
        }

        int members() {
            return members;
        }

        int lastPosition() {
            return positions[size - 1];
        }

        int size() {
            return size;
        }

        int position(int i) {
            return positions[i];
        }
    }
}
