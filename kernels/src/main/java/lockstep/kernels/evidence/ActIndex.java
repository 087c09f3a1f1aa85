package lockstep.kernels.evidence;

import java.util.Arrays;
import java.util.BitSet;
import lockstep.kernels.shape.Actions;

/**
 * The acts of one trace, ready to be compared: what each subject took up and when first, in which of its acts, and who took up each
 * object.
 *
 * <p>An act is what one subject does at one moment, however many objects it holds; a subject whose clock shows whole hours does one act
 * a row. An entry is a subject and an object that it took up; entries run by subject, then object.
 */
public final class ActIndex {
    /*
     * Time  O(n log n).   Memory  about 48 bytes an entry and 4 an act: times stand beside takers too, for who asks all of them.
     */
    private static final long HOUR = 3_600_000;
    private static final int ENOUGH = 3;

    final int subjects;
    final int objects;
    final int[] entryFirst;
    final int[] objectOf;
    final long[] timeOf;
    final int[] actFirst;
    final int[] actOf;
    final int[] takerFirst;
    final int[] takers;
    final int[] takerEntry;
    final long[] takerTime;
    private final BitSet hourly;
    final int acts;

    private ActIndex(Actions actions) {
        this.subjects = actions.subjects();
        this.objects = actions.objects();
        this.hourly = new BitSet(subjects);
        this.entryFirst = new int[subjects + 1];
        int n = actions.size();
        int[] objectOf = new int[n];
        long[] timeOf = new long[n];
        int[] actFirst = new int[n + 1];
        int[] actOf = new int[n];
        int entries = 0;
        int held = 0;
        int acts = 0;
        for (int s = 0; s < subjects; s++) {
            int from = actions.firstBy(s);
            int to = actions.firstBy(s + 1);
            long[] moments = moments(actions, from, to, false);
            boolean byRow = isHourly(moments);
            hourly.set(s, byRow);
            if (byRow) moments = moments(actions, from, to, true);
            for (int k = from; k < to; k++) {
                int p = actions.positionBy(k);
                if (k == from || objectOf[entries - 1] != actions.objectAt(p)) {
                    objectOf[entries] = actions.objectAt(p);
                    timeOf[entries] = actions.timeAt(p);
                    actFirst[entries++] = held;
                }
                timeOf[entries - 1] = Math.min(timeOf[entries - 1], actions.timeAt(p));
                int act = acts + Arrays.binarySearch(moments, moment(actions, p, byRow));
                if (held == actFirst[entries - 1] || actOf[held - 1] != act) actOf[held++] = act;
            }
            acts += moments.length;
            entryFirst[s + 1] = entries;
        }
        actFirst[entries] = held;
        this.acts = acts;
        this.objectOf = Arrays.copyOf(objectOf, entries);
        this.timeOf = Arrays.copyOf(timeOf, entries);
        this.actFirst = Arrays.copyOf(actFirst, entries + 1);
        this.actOf = Arrays.copyOf(actOf, held);
        this.takerFirst = new int[objects + 1];
        this.takers = new int[entries];
        this.takerEntry = new int[entries];
        this.takerTime = new long[entries];
        byObject();
    }

    /** @param actions all actions of a trace, repeats included; rows tell acts apart where a clock shows whole hours */
    public static ActIndex of(Actions actions) {
        return new ActIndex(actions);
    }

    private void byObject() {
        for (int o : objectOf) takerFirst[o + 1]++;
        for (int o = 0; o < objects; o++) takerFirst[o + 1] += takerFirst[o];
        int[] next = Arrays.copyOf(takerFirst, objects);
        for (int s = 0; s < subjects; s++) {
            for (int e = entryFirst[s]; e < entryFirst[s + 1]; e++) {
                int at = next[objectOf[e]]++;
                takers[at] = s;
                takerEntry[at] = e;
                takerTime[at] = timeOf[e];
            }
        }
    }

    private static long moment(Actions actions, int position, boolean byRow) {
        return byRow ? actions.rowAt(position) : actions.timeAt(position);
    }

    private static long[] moments(Actions actions, int from, int to, boolean byRow) {
        long[] all = new long[to - from];
        for (int k = from; k < to; k++) all[k - from] = moment(actions, actions.positionBy(k), byRow);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Whether a subject's clock shows whole hours; fewer than three moments tell nothing. */
    private static boolean isHourly(long[] moments) {
        return moments.length >= ENOUGH && Arrays.stream(moments).allMatch(t -> Math.floorMod(t, HOUR) == 0);
    }

    public int subjects() {
        return subjects;
    }

    public int objects() {
        return objects;
    }

    /** How many different objects a subject took up. */
    public int taken(int subject) {
        return entryFirst[subject + 1] - entryFirst[subject];
    }

    /** How many subjects took up an object. */
    public int takers(int object) {
        return takerFirst[object + 1] - takerFirst[object];
    }

    /** Subjects and the objects that each took up, counted once. */
    public int entries() {
        return objectOf.length;
    }

    /** How many objects of at most {@code crowd} takers each subject has in common with a side. */
    public int[] inCommon(Side side, int crowd) {
        int[] common = new int[subjects];
        for (int o : side.objects) {
            if (takers(o) > crowd) continue;
            for (int p = takerFirst[o]; p < takerFirst[o + 1]; p++) common[takers[p]]++;
        }
        return common;
    }

    /** Asked about two subjects that took up one object. */
    public interface Shared {
        /** @param takers how many took it up */
        void by(int other, int takers);
    }

    /** Everybody else who took up an object of at most so many takers that a subject took up; once an object. */
    public void each(int subject, int rare, Shared shared) {
        for (int e = entryFirst[subject]; e < entryFirst[subject + 1]; e++) {
            int o = objectOf[e];
            if (takers(o) > rare) continue;
            for (int p = takerFirst[o]; p < takerFirst[o + 1]; p++)
                if (takers[p] != subject) shared.by(takers[p], takers(o));
        }
    }

    /** The entry of a subject and an object that it took up. */
    public int entry(int subject, int object) {
        return Arrays.binarySearch(objectOf, entryFirst[subject], entryFirst[subject + 1], object);
    }

    /** How far apart two entries' first acts lie, milliseconds, and never less than what the two clocks can tell apart. */
    long gap(int entry, int subject, int other, int otherSubject) {
        return Math.max(tick(subject, otherSubject), Math.abs(timeOf[entry] - timeOf[other]));
    }

    /** The same of an entry and the taker at a place. */
    long gapTo(int entry, int subject, int place) {
        return Math.max(tick(subject, takers[place]), Math.abs(timeOf[entry] - takerTime[place]));
    }

    private long tick(int subject, int other) {
        return hourly.get(subject) || hourly.get(other) ? HOUR : 0;
    }
}
