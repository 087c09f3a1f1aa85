package lockstep.analyses.coordination;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import lockstep.kernels.shape.Actions;

/**
 * How the members of one group act on the objects they have in common, as numbers that no null model is needed for.
 *
 * @param objects objects that at least two members acted on
 * @param met objects on which two members were within the widest window
 * @param within for each window, share of the members' common pair-items that lie within it
 * @param outsiders mean share of non-members among those who acted on the objects
 * @param first share of the objects on which one and the same account acted first
 * @param starter that account
 * @param starterInside whether it is a member
 * @param ahead share of the objects that others share too on which the members come before most of the others
 * @param takingPart mean share of the members that act on an object on which any two do
 * @param alike mean share of what a member takes up that another member takes up too
 * @param days distinct days with meetings
 * @param weeks distinct weeks with meetings
 */
record GroupShape(
        int objects,
        int met,
        double[] within,
        double outsiders,
        double first,
        int starter,
        boolean starterInside,
        double ahead,
        double takingPart,
        double alike,
        int days,
        int weeks) {
    private static final long DAY = 86_400_000;

    static GroupShape of(Actions actions, int[] members, long[] windows) {
        boolean[] in = new boolean[actions.subjects()];
        for (int m : members) in[m] = true;
        int[] objects = Arrays.stream(members)
                .flatMap(m -> java.util.stream.IntStream.range(actions.firstBy(m), actions.firstBy(m + 1)))
                .map(k -> actions.objectAt(actions.positionBy(k)))
                .sorted()
                .toArray();
        var counting = new Counting(actions, in, windows);
        for (int i = 0; i < objects.length; ) {
            int j = i;
            while (j < objects.length && objects[j] == objects[i]) j++;
            if (j - i >= 2) counting.object(objects[i], j - i);
            i = j;
        }
        return counting.shape(members.length, alike(actions, members));
    }

    private static double alike(Actions actions, int[] members) {
        Map<Integer, Integer> taken = new HashMap<>();
        for (int m : members)
            for (int k = actions.firstBy(m); k < actions.firstBy(m + 1); k++)
                taken.merge(actions.objectBy(k), 1, Integer::sum);
        double sum = 0;
        for (int m : members) {
            int from = actions.firstBy(m);
            int to = actions.firstBy(m + 1);
            int alike = 0;
            for (int k = from; k < to; k++) if (taken.getOrDefault(actions.objectBy(k), 0) >= 2) alike++;
            sum += to == from ? 0 : alike / (double) (to - from);
        }
        return sum / members.length;
    }

    private static final class Counting {
        private final Actions actions;
        private final boolean[] in;
        private final long[] windows;
        private final double[] near;
        private final Map<Integer, Integer> firsts = new HashMap<>();
        private final java.util.Set<Long> days = new java.util.HashSet<>();
        private final java.util.Set<Long> weeks = new java.util.HashSet<>();
        private double pairs;
        private double outside;
        private double part;
        private int ahead;
        private int crowded;
        private int objects;
        private int met;

        Counting(Actions actions, boolean[] in, long[] windows) {
            this.actions = actions;
            this.in = in;
            this.windows = windows;
            this.near = new double[windows.length];
        }

        void object(int o, int many) {
            long[] times = new long[many];
            int at = 0;
            int from = actions.firstOf(o);
            int end = actions.firstOf(o + 1);
            for (int p = from; p < end; p++) if (in[actions.subjectAt(p)]) times[at++] = actions.timeAt(p);
            objects++;
            pairs += many * (many - 1.0) / 2;
            for (int i = 0; i < many; i++) {
                for (int j = i + 1; j < many; j++) {
                    for (int w = windows.length - 1; w >= 0 && times[j] - times[i] <= windows[w]; w--) near[w]++;
                }
            }
            boolean together = false;
            for (int i = 1; i < many; i++) {
                if (times[i] - times[i - 1] > windows[windows.length - 1]) continue;
                together = true;
                days.add(Math.floorDiv(times[i], DAY));
                weeks.add(Math.floorDiv(times[i], 7 * DAY));
            }
            if (!together) return;
            met++;
            outside += 1 - many / (double) (end - from);
            part += many;
            ahead(from, end, many);
            for (int p = from; p < end && actions.timeAt(p) == actions.timeAt(from); p++)
                firsts.merge(actions.subjectAt(p), 1, Integer::sum);
        }

        private void ahead(int from, int end, int many) {
            int others = end - from - many;
            if (others < 3) return;
            crowded++;
            int before = 0;
            int inside = 0;
            for (int p = from; p < end && 2 * inside < many; p++) {
                if (in[actions.subjectAt(p)]) inside++;
                else before++;
            }
            if (before <= .25 * others) ahead++;
        }

        GroupShape shape(int size, double alike) {
            double[] within = new double[near.length];
            for (int w = 0; w < within.length; w++) within[w] = pairs > 0 ? near[w] / pairs : 0;
            int starter = -1;
            int most = 0;
            for (var e : firsts.entrySet()) {
                if (e.getValue() > most || (e.getValue() == most && e.getKey() < starter)) {
                    starter = e.getKey();
                    most = e.getValue();
                }
            }
            double many = Math.max(1, met);
            return new GroupShape(
                    objects,
                    met,
                    within,
                    outside / many,
                    most / many,
                    starter,
                    starter >= 0 && in[starter],
                    crowded == 0 ? 0 : ahead / (double) crowded,
                    part / many / size,
                    alike,
                    days.size(),
                    weeks.size());
        }
    }
}
