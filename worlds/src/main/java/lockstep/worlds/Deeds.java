package lockstep.worlds;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** The actions of one trace of a world, as columns; rows in no particular order. */
public final class Deeds {
    private int[] subject = new int[1024];
    private int[] object = new int[1024];
    private long[] time = new long[1024];
    private long[] act = new long[1024];
    private int size;
    private int objects;

    Deeds() {}

    /** @param of the act that the row is part of: a post or a repost, with all that it holds in any trace */
    void add(int who, int what, long when, long of) {
        if (size == subject.length) {
            subject = Arrays.copyOf(subject, 2 * size);
            object = Arrays.copyOf(object, 2 * size);
            time = Arrays.copyOf(time, 2 * size);
            act = Arrays.copyOf(act, 2 * size);
        }
        subject[size] = who;
        object[size] = what;
        act[size] = of;
        time[size++] = when;
        objects = Math.max(objects, what + 1);
    }

    /** An object that nothing has been done to yet. */
    int newObject() {
        return objects++;
    }

    void reserve(int count) {
        objects = Math.max(objects, count);
    }

    public int size() {
        return size;
    }

    public int objects() {
        return objects;
    }

    public int subjectAt(int row) {
        return subject[row];
    }

    public int objectAt(int row) {
        return object[row];
    }

    /** Milliseconds since 1970 UTC. */
    public long timeAt(int row) {
        return time[row];
    }

    /** The act that the row is part of; rows of one act stand in several traces, or more than once in one. */
    public long actAt(int row) {
        return act[row];
    }

    /** The same in the shape that the kernels read; what a row is known by is its act. */
    public Actions actions(int subjects) {
        return Actions.of(
                subjects,
                objects,
                Arrays.copyOf(subject, size),
                Arrays.copyOf(object, size),
                Arrays.copyOf(time, size),
                Arrays.copyOf(act, size));
    }
}
