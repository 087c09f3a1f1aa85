package lockstep.kernels.pairs;

import java.util.Arrays;
import lockstep.kernels.shape.Actions;
import lockstep.kernels.shape.Range;
import lockstep.kernels.shape.Sweep;

/**
 * Counts the in-window pairs of each object, without making one, and names the objects that have more than a cap.
 *
 * @param window largest gap between two actions that still count together, milliseconds
 * @param cap in-window pairs of one object above which it is named
 */
public record CountPairs(long window, long cap) implements Sweep<Boolean, HotObjects> {
    /*
     * On each object a left edge follows the right one through the times; the pairs that end at an action are those between.
     * An object belongs to the range of the subject that acted on it first, so that each is counted once.
     *
     * Time  O(actions), whatever the number of pairs.   Memory  O(objects above the cap).
     */
    public CountPairs {
        if (window < 0) throw new IllegalArgumentException("window " + window + " ms");
        if (cap < 0) throw new IllegalArgumentException("cap " + cap);
    }

    @Override
    public HotObjects over(Actions actions, Range subjects, Boolean known) {
        int[] objects = new int[16];
        long[] pairs = new long[16];
        int hot = 0;
        long all = 0;
        for (int i = actions.firstBy(subjects.from()); i < actions.firstBy(subjects.to()); i++) {
            int p = actions.positionBy(i);
            int object = actions.objectAt(p);
            if (p != actions.firstOf(object)) continue;
            long count = pairsOn(actions, object);
            all += count;
            if (count <= cap) continue;
            if (hot == objects.length) {
                objects = Arrays.copyOf(objects, 2 * hot);
                pairs = Arrays.copyOf(pairs, 2 * hot);
            }
            objects[hot] = object;
            pairs[hot++] = count;
        }
        return sorted(Arrays.copyOf(objects, hot), Arrays.copyOf(pairs, hot), all);
    }

    @Override
    public HotObjects join(HotObjects earlier, HotObjects later) {
        int n = earlier.objects().length;
        int m = later.objects().length;
        int[] objects = Arrays.copyOf(earlier.objects(), n + m);
        long[] pairs = Arrays.copyOf(earlier.pairs(), n + m);
        System.arraycopy(later.objects(), 0, objects, n, m);
        System.arraycopy(later.pairs(), 0, pairs, n, m);
        return sorted(objects, pairs, earlier.allPairs() + later.allPairs());
    }

    private long pairsOn(Actions actions, int object) {
        int left = actions.firstOf(object);
        long count = 0;
        for (int p = left; p < actions.firstOf(object + 1); p++) {
            while (actions.timeAt(p) - actions.timeAt(left) > window) left++;
            count += p - left;
        }
        return count;
    }

    private static HotObjects sorted(int[] objects, long[] pairs, long all) {
        int n = objects.length;
        for (int i = 1; i < n; i++) {
            int o = objects[i];
            long c = pairs[i];
            int j = i - 1;
            for (; j >= 0 && objects[j] > o; j--) {
                objects[j + 1] = objects[j];
                pairs[j + 1] = pairs[j];
            }
            objects[j + 1] = o;
            pairs[j + 1] = c;
        }
        return new HotObjects(objects, pairs, all);
    }
}
