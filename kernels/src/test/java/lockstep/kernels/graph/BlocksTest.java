package lockstep.kernels.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void twoTrianglesThatShareANodeAreTwoBlocks() {
        // 0-1-2 and 2-3-4, and a bridge 4-5
        var blocks = Blocks.of(6, new int[] {0, 1, 0, 2, 3, 2, 4}, new int[] {1, 2, 2, 3, 4, 4, 5});
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0)).containsExactly(0, 1, 2);
        assertThat(blocks.get(1)).containsExactly(3, 4, 5);
    }

    @Test
    void aChainHasNoBlock() {
        assertThat(Blocks.of(4, new int[] {0, 1, 2}, new int[] {1, 2, 3})).isEmpty();
    }
}
