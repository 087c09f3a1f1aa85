package lockstep.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostBlockTest {
    @Test
    void postsThatComeInAnyOrderAreHandedOnByKeyWithWhatIsTheirs() {
        long from = 3L * PostBlock.KEYS;
        List<Long> keys = new ArrayList<>(
                LongStream.range(0, 5_000).map(i -> from + i * 13).boxed().toList());
        Collections.shuffle(keys, new Random(7));
        var block = new PostBlock(from);
        for (long key : keys) block.take(key, (int) (key % 101), -key, "post " + key);
        List<Long> handed = new ArrayList<>();
        block.inOrder((post, account, postedAt, text) -> {
            handed.add(post);
            assertThat(account).isEqualTo((int) (post % 101));
            assertThat(postedAt).isEqualTo(-post);
            assertThat(text).isEqualTo("post " + post);
        });
        assertThat(handed).isSorted().hasSameElementsAs(keys).hasSameSizeAs(keys);
    }
}
