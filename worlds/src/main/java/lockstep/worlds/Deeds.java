package lockstep.worlds;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;

/** The actions of one trace of a world, as columns; rows in no particular order. */
public final class Deeds {
    private int[] subject = new int[1024];
    private int[] object = new int[1024];
    private long[] time = new long[1024];
    private int size;
    private int objects;

    Deeds() {}

    void add(int who, int what, long when) {
        if (size == subject.length) {
            subject = Arrays.copyOf(subject, 2 * size);
            object = Arrays.copyOf(object, 2 * size);
            time = Arrays.copyOf(time, 2 * size);
        }
        subject[size] = who;
        object[size] = what;
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

    /** The same in the shape that the kernels read. */
    public Actions actions(int subjects) {
        return Actions.of(
                subjects,
                objects,
                Arrays.copyOf(subject, size),
                Arrays.copyOf(object, size),
                Arrays.copyOf(time, size));
    }
}
