package lockstep.analyses.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lockstep.kernels.shape.Actions;
import lockstep.model.analysis.Work;

/** A small made-up world of one kind of action, to be looked at. */
final class Deeds {
    static final long DAY = 86_400_000;
    static final int ITEMS = 500;

    private final List<long[]> acts = new ArrayList<>();
    private final int people;

    Deeds(int people) {
        this.people = people;
    }

    void act(int subject, int object, long time) {
        acts.add(new long[] {subject, object, time});
    }

    /** People from one number on who each share some items of four weeks, hours after they appear. */
    Deeds strangers(SplittableRandom random, int from) {
        for (int u = from; u < people; u++) {
            for (int k = 0; k < 10; k++) {
                int item = (int) (ITEMS * Math.pow(random.nextDouble(), 1.5));
                double hours = -4 * Math.log(1 - random.nextDouble());
                act(u, item, item * 28 * DAY / ITEMS + (long) (hours * 3_600_000));
            }
        }
        return this;
    }

    CoTiming.Result look() {
        return look("repost");
    }

    CoTiming.Result look(String trace) {
        return CoTiming.look(traces(trace), CoTiming.Options.defaults(), Work.quiet(1));
    }

    Map<String, Actions> traces(String trace) {
        int[] subject = acts.stream().mapToInt(a -> (int) a[0]).toArray();
        int[] object = acts.stream().mapToInt(a -> (int) a[1]).toArray();
        long[] time = acts.stream().mapToLong(a -> a[2]).toArray();
        int objects = acts.stream().mapToInt(a -> (int) a[1]).max().orElse(0) + 1;
        return Map.of(trace, Actions.of(people, objects, subject, object, time));
    }
}
