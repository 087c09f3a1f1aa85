package lockstep.analyses.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lockstep.kernels.chance.PairTest;
import org.junit.jupiter.api.Test;

class KeptTiesTest {
    private static final long SEED = 20_261_122;

    @Test
    void whatLiesWithinAndWhatTouchesIsThatOfAWalkOverAllTies() {
        var random = new SplittableRandom(SEED);
        int apart = 0;
        for (int round = 0; round < 200; round++) {
            PairTest.Ties ties = ties(random, 20, 60);
            int[] some = IntStream.range(0, ties.size())
                    .filter(i -> random.nextInt(3) > 0)
                    .toArray();
            int size = 2 + random.nextInt(16);
            int[] nodes = IntStream.generate(() -> random.nextInt(20))
                    .distinct()
                    .limit(size)
                    .sorted()
                    .toArray();
            var found = new TreeSet<Integer>();
            var kept = new KeptTies(ties, 20, some);
            kept.within(nodes, found::add);
            var within = new TreeSet<Integer>();
            int touching = 0;
            for (int i : some) {
                boolean a = Arrays.binarySearch(nodes, ties.a()[i]) >= 0;
                boolean b = Arrays.binarySearch(nodes, ties.b()[i]) >= 0;
                if (a || b) touching++;
                if (a && b) within.add(i);
            }
            assertThat(found).as("seed " + SEED + ", round " + round).isEqualTo(within);
            assertThat(kept.apart(nodes)).isEqualTo(2 * within.size() >= touching);
            if (kept.apart(nodes)) apart++;
        }
        assertThat(apart).isBetween(10, 190);
    }

    private static PairTest.Ties ties(SplittableRandom random, int subjects, int n) {
        int[] a = new int[n];
        int[] b = new int[n];
        for (int i = 0; i < n; i++) {
            a[i] = random.nextInt(subjects - 1);
            b[i] = a[i] + 1 + random.nextInt(subjects - a[i] - 1);
        }
        double[] p = new double[n];
        return new PairTest.Ties(a, b, p, new byte[n], new int[n], p, new int[n], p, p);
    }
}
