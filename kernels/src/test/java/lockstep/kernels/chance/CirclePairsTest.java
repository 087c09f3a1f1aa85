package lockstep.kernels.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class CirclePairsTest {
    private static final int SUBJECTS = 30;
    private static final long WINDOW = 60_000;

    private static Actions world(long seed) {
        var random = new Random(seed);
        int n = 700;
        int[] subject = random.ints(n, 0, SUBJECTS).toArray();
        int[] object = random.ints(n, 0, 40).toArray();
        long[] time = random.longs(n, 0, 400_000).toArray();
        return Actions.of(SUBJECTS, 40, subject, object, time).firstOnly();
    }

    private static Ego ego(Actions actions, int cap) {
        var met = Meetings.of(actions, new long[] {WINDOW}, new int[] {3}, 1_000_000, 1_000_000);
        return Ego.of(met, SUBJECTS, 0, WINDOW, 3, cap);
    }

    /** Whether a subject's row holds the other, and they met on two objects besides that of two positions. */
    private static boolean leavesOut(Actions actions, Ego ego, int p, int q) {
        int s = actions.subjectAt(p);
        return IntStream.range(ego.first[s], ego.first[s + 1])
                .filter(k -> ego.other[k] == actions.subjectAt(q))
                .anyMatch(k -> ego.met[k] - (Math.abs(actions.timeAt(p) - actions.timeAt(q)) <= WINDOW ? 1 : 0) >= 2);
    }

    @Test
    void pairsOfOneCircleAndHowManyAreLeftOutAreThoseFoundByHand() {
        for (int cap : new int[] {2, 5, 100}) {
            Actions actions = world(cap);
            Ego ego = ego(actions, cap);
            var circle = new CirclePairs(actions, ego);
            var told = new TreeSet<Long>();
            int[] calls = new int[1];
            circle.each((p, q) -> {
                calls[0]++;
                told.add((long) Math.min(p, q) << 32 | Math.max(p, q));
            });
            var byHand = new TreeSet<Long>();
            int[] left = new int[actions.size()];
            for (int p = 0; p < actions.size(); p++) {
                int o = actions.objectAt(p);
                for (int q = actions.firstOf(o); q < actions.firstOf(o + 1); q++) {
                    if (q == p || !leavesOut(actions, ego, p, q)) continue;
                    left[p]++;
                    byHand.add((long) Math.min(p, q) << 32 | Math.max(p, q));
                }
            }
            assertThat(told).isEqualTo(byHand).isNotEmpty();
            assertThat(calls[0]).isEqualTo(byHand.size());
            assertThat(IntStream.range(0, left.length).map(circle::left).toArray())
                    .isEqualTo(left);
            assertThat(Arrays.stream(left).max().orElse(0)).isPositive();
        }
    }
}
