package lockstep.kernels.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import lockstep.kernels.shape.Actions;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final int SUBJECTS = 700;
    private static final int OBJECTS = 400;

    private static ActIndex world(long seed) {
        var random = new Random(seed);
        int n = 8_000;
        int[] object = IntStream.range(0, n)
                .map(i -> (int) (OBJECTS * Math.pow(random.nextDouble(), 2)))
                .toArray();
        return ActIndex.of(Actions.of(
                SUBJECTS,
                OBJECTS,
                random.ints(n, 0, SUBJECTS).toArray(),
                object,
                random.longs(n, 0, 1_000_000).toArray()));
    }

    private static int inCommon(ActIndex x, int u, int v, int rare) {
        return (int) IntStream.range(0, OBJECTS)
                .filter(o -> x.takers(o) <= rare && x.entry(u, o) >= 0 && x.entry(v, o) >= 0)
                .count();
    }

    @Test
    void circlesAndPairsAreThoseCountedByHand() {
        ActIndex x = world(1);
        int[][] circles = Candidates.circles(x, 40, 3, 5);
        long[] pairs = Candidates.of(x, 3, 40, 1_000_000_000);
        int many = 0;
        for (int u = 0; u < SUBJECTS; u++) {
            int subject = u;
            int[] common = IntStream.range(0, SUBJECTS)
                    .map(v -> inCommon(x, subject, v, 40))
                    .toArray();
            int[] byHand = IntStream.range(0, SUBJECTS)
                    .filter(v -> v != subject && common[v] >= 3)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(v -> -common[v]).thenComparing(v -> v))
                    .limit(5)
                    .mapToInt(v -> v)
                    .sorted()
                    .toArray();
            assertThat(circles[u]).isEqualTo(byHand);
            for (int v = u + 1; v < SUBJECTS; v++)
                if (common[v] >= 3) assertThat(pairs[many++]).isEqualTo((long) u << 32 | v);
        }
        assertThat(pairs).hasSize(many).isNotEmpty();
    }
}
