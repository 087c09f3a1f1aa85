package lockstep.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseIndexTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theBestBagsAreThoseOfALookAtEveryBag(long seed) {
        var random = new Random(seed);
        int features = 30;
        int[][] ids = new int[50][];
        float[][] weights = new float[50][];
        for (int b = 0; b < ids.length; b++) {
            ids[b] = IntStream.range(0, features)
                    .filter(f -> random.nextInt(5) == 0)
                    .toArray();
            weights[b] = new float[ids[b].length];
            for (int i = 0; i < weights[b].length; i++) weights[b][i] = 1 + random.nextInt(4);
        }
        int[] query =
                IntStream.range(0, features).filter(f -> random.nextInt(3) == 0).toArray();
        float[] w = new float[query.length];
        for (int i = 0; i < w.length; i++) w[i] = 1 + random.nextInt(3);
        var search = SparseIndex.of(features, ids, weights).search();
        for (float least : new float[] {0, 8}) {
            search.run(query, w, 7, Integer.MAX_VALUE, least);
            int[] best = IntStream.range(0, ids.length)
                    .boxed()
                    .filter(b -> dot(ids[b], weights[b], query, w) > 0)
                    .filter(b -> dot(ids[b], weights[b], query, w) >= least)
                    .sorted((x, y) -> {
                        int byScore =
                                Float.compare(dot(ids[y], weights[y], query, w), dot(ids[x], weights[x], query, w));
                        return byScore != 0 ? byScore : x - y;
                    })
                    .limit(7)
                    .mapToInt(b -> b)
                    .toArray();
            assertThat(IntStream.range(0, search.found()).map(search::bag).toArray())
                    .isEqualTo(best);
        }
    }

    private static float dot(int[] ids, float[] weights, int[] query, float[] w) {
        float sum = 0;
        for (int i = 0; i < ids.length; i++)
            for (int j = 0; j < query.length; j++) if (ids[i] == query[j]) sum += weights[i] * w[j];
        return sum;
    }
}
