package lockstep.kernels.chance;

import java.util.ArrayList;
import java.util.List;
import lockstep.kernels.shape.Actions;

/** Actions of a test, added one by one. */
final class Rows {
    private final List<long[]> rows = new ArrayList<>();

    void add(int subject, int object, long time) {
        rows.add(new long[] {subject, object, time});
    }

    Actions actions(int subjects, int objects) {
        return Actions.of(
                subjects,
                objects,
                rows.stream().mapToInt(r -> (int) r[0]).toArray(),
                rows.stream().mapToInt(r -> (int) r[1]).toArray(),
                rows.stream().mapToLong(r -> r[2]).toArray());
    }
}
