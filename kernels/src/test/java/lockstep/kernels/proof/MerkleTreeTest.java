package lockstep.kernels.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The entries and roots of the reference implementation of Certificate Transparency. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> leaves(int n) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < n; i++) leaves.add(MerkleTree.leaf(HexFormat.of().parseHex(ENTRIES.get(i))));
        return leaves;
    }

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        for (int n = 1; n <= 8; n++)
            assertThat(HexFormat.of().formatHex(MerkleTree.over(leaves(n)).root()))
                    .isEqualTo(ROOTS.get(n - 1));
        assertThat(HexFormat.of().formatHex(MerkleTree.over(List.of()).root()))
                .startsWith("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void everyPathLeadsToTheRootAndNoOtherPlaceLeafOrPathDoes() {
        var random = new SplittableRandom(3);
        for (int n = 1; n <= 40; n++) {
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < n; i++) leaves.add(MerkleTree.leaf(new byte[] {(byte) i, (byte) n}));
            MerkleTree tree = MerkleTree.over(leaves);
            for (int i = 0; i < n; i++) {
                List<byte[]> path = tree.path(i);
                assertThat(MerkleTree.holds(leaves.get(i), i, n, path, tree.root()))
                        .isTrue();
                assertThat(MerkleTree.holds(MerkleTree.leaf(new byte[] {7, 7, 7}), i, n, path, tree.root()))
                        .isFalse();
                for (int other = 0; other < n; other++)
                    if (other != i)
                        assertThat(MerkleTree.holds(leaves.get(i), other, n, path, tree.root()))
                                .isFalse();
                if (path.isEmpty()) continue;
                byte[] bent = path.get(random.nextInt(path.size()));
                bent[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                assertThat(MerkleTree.holds(leaves.get(i), i, n, path, tree.root()))
                        .isFalse();
            }
        }
    }
}
