package lockstep.kernels.chance;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;

/**
 * The actions of a group on what two or more of its members took up, in order of object.
 *
 * @param members how many the group has
 * @param member of each action, from 0
 * @param object of each action; those of all traces numbered in a row
 * @param time of each action
 */
record CommonActs(int members, int[] member, int[] object, long[] time) {
    private static final long DAY = 86_400_000;
    private static final int OFTEN = 5;

    /**
     * Time O(n log n) for n actions of the members.
     *
     * @param traces actions of one or more traces, repeats included; subjects numbered alike in all
     * @param group each once
     * @param most actions from which objects are sampled
     */
    static CommonActs of(Collection<Actions> traces, int[] group, int most, long seed) {
        var all = new Rows();
        int offset = 0;
        for (Actions a : traces) {
            for (int m = 0; m < group.length; m++) all.add(a, group[m], m, offset);
            offset += a.objects();
        }
        boolean[] taken = all.byTwo(offset);
        int many = (int) all.indices().filter(i -> taken[all.object[i]]).count();
        double share = most / (double) Math.max(1, many);
        int[] kept = all.indices()
                .filter(i -> taken[all.object[i]])
                .filter(i -> share >= 1 || lot(seed, all.object[i]) < share)
                .boxed()
                .sorted(Comparator.comparingInt(i -> all.object[i]))
                .mapToInt(i -> i)
                .toArray();
        return new CommonActs(
                group.length,
                Arrays.stream(kept).map(i -> all.member[i]).toArray(),
                Arrays.stream(kept).map(i -> all.object[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> all.time[i]).toArray());
    }

    private static double lot(long seed, int object) {
        return new SplittableRandom(seed ^ object * 0x9E3779B97F4A7C15L).nextDouble();
    }

    int size() {
        return member.length;
    }

    /** Where the actions on each object begin, and after them the end of the last. */
    int[] firstOf() {
        return IntStream.rangeClosed(0, size())
                .filter(i -> i == 0 || i == size() || object[i] != object[i - 1])
                .toArray();
    }

    /** The different moments of one member, ascending. */
    long[] moments(int who) {
        return IntStream.range(0, size())
                .filter(i -> member[i] == who)
                .mapToLong(i -> time[i])
                .sorted()
                .distinct()
                .toArray();
    }

    /** The different moments of each member, ascending. */
    long[][] moments() {
        return IntStream.range(0, members).mapToObj(this::moments).toArray(long[][]::new);
    }

    /** Whether moments lie on so many days that they tell of hours which somebody keeps. */
    static boolean isOften(long[] moments) {
        return Arrays.stream(moments).map(t -> Math.floorDiv(t, DAY)).distinct().count() >= OFTEN;
    }

    /** In an order drawn anew. */
    static void shuffle(long[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    private static final class Rows {
        private int[] member = new int[64];
        private int[] object = new int[64];
        private long[] time = new long[64];
        private int size;

        IntStream indices() {
            return IntStream.range(0, size);
        }

        void add(Actions a, int subject, int m, int offset) {
            if (subject >= a.subjects()) return;
            for (int k = a.firstBy(subject); k < a.firstBy(subject + 1); k++)
                add(m, offset + a.objectBy(k), a.timeAt(a.positionBy(k)));
        }

        private void add(int m, int o, long t) {
            if (size == member.length) {
                member = Arrays.copyOf(member, 2 * size);
                object = Arrays.copyOf(object, 2 * size);
                time = Arrays.copyOf(time, 2 * size);
            }
            member[size] = m;
            object[size] = o;
            time[size++] = t;
        }

        /** Which objects two different members took up. */
        boolean[] byTwo(int objects) {
            int[] first = new int[objects];
            Arrays.fill(first, -1);
            boolean[] two = new boolean[objects];
            for (int i = 0; i < size; i++) {
                if (first[object[i]] < 0) first[object[i]] = member[i];
                else if (first[object[i]] != member[i]) two[object[i]] = true;
            }
            return two;
        }
    }
}
