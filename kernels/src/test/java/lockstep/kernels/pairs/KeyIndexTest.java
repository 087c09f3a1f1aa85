package lockstep.kernels.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
    @Test
    void keysAreNumberedInTheOrderOfTheirFirstAppearance() {
        var index = new KeyIndex(1);
        Map<Long, Integer> naive = new LinkedHashMap<>();
        var random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            long key = random.nextInt(30_000) * (i % 2 == 0 ? 1L << 32 : 1L);
            assertThat(index.add(key)).isEqualTo(naive.computeIfAbsent(key, k -> naive.size()));
        }
        assertThat(index.size()).isEqualTo(naive.size());
        naive.forEach((key, number) -> {
            assertThat(index.find(key)).isEqualTo(number);
            assertThat(index.key(number)).isEqualTo(key);
        });
        assertThat(index.find(-1)).isEqualTo(-1);
    }
}
