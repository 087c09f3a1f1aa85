package lockstep.kernels.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void setsThatDifferInAFewShinglesAreOneGroupAndOthersAreAlone(long seed) {
        var random = new Random(seed);
        int[][] sets = new int[300][];
        for (int i = 0; i < sets.length; i++) {
            boolean copy = i % 3 == 2;
            int[] base = copy ? sets[i - 1] : random.ints(60).toArray();
            sets[i] = IntStream.range(0, base.length)
                    .map(k -> copy && k < 4 ? random.nextInt() : base[k])
                    .sorted()
                    .distinct()
                    .toArray();
        }
        int[] group = NearDuplicates.group(sets, 0.6);
        for (int i = 0; i < sets.length; i++) assertThat(group[i]).isEqualTo(i % 3 == 2 ? i - 1 : i);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void noPairBelowTheBoundIsEverJoined(long seed) {
        var random = new Random(seed);
        int[][] sets = new int[400][];
        for (int i = 0; i < sets.length; i++)
            sets[i] = random.ints(30, 0, 90).sorted().distinct().toArray();
        int[] group = NearDuplicates.group(sets, 0.6);
        for (int i = 0; i < sets.length; i++) {
            if (group[i] == i) continue;
            int at = i;
            assertThat(IntStream.range(0, sets.length)
                            .filter(j -> j != at && group[j] == group[at])
                            .mapToDouble(j -> NearDuplicates.jaccard(sets[at], sets[j]))
                            .max()
                            .orElse(0))
                    .isGreaterThanOrEqualTo(0.6);
        }
    }
}
