package lockstep.kernels.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {
    @Test
    void findsWhatAComparisonOfAllFinds() {
        for (int size : new int[] {1, 2, 300, 5_000, 70_000}) {
            var random = new Random(size);
            var hashes = families(size, random);
            var index = HashIndex.of(hashes);
            for (int i = 0; i < 200; i++) {
                var asked = i % 2 == 0
                        ? hashes.get(random.nextInt(size))
                        : changed(hashes.get(random.nextInt(size)), 31, random);
                assertThat(index.near(asked)).as("among %s", size).isEqualTo(allOf(hashes, asked));
            }
        }
    }

    @Test
    void tellsEveryPairOnce() {
        var hashes = families(2_000, new Random(7));
        var found = new ArrayList<String>();
        HashIndex.of(hashes).pairs((one, other) -> found.add(one + " " + other));
        var expected = new ArrayList<String>();
        for (int i = 0; i < hashes.size(); i++) {
            for (int j = i + 1; j < hashes.size(); j++) {
                if (hashes.get(i).distance(hashes.get(j)) <= 31) {
                    expected.add(i + " " + j);
                }
            }
        }
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(1_000);
    }

    @Test
    void randomHashesHaveNoNeighbours() {
        var random = new Random(3);
        var hashes = new ArrayList<ImageHash>();
        for (int i = 0; i < 20_000; i++) {
            hashes.add(random(random));
        }
        var found = new ArrayList<Integer>();
        HashIndex.of(hashes).pairs((one, other) -> found.add(one));
        assertThat(found).isEmpty();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertThat(HashIndex.of(List.of()).near(new ImageHash(1, 2, 3, 4))).isEmpty();
    }

    private static int[] allOf(List<ImageHash> hashes, ImageHash asked) {
        return java.util.stream.IntStream.range(0, hashes.size())
                .filter(place -> hashes.get(place).distance(asked) <= 31)
                .toArray();
    }

    /** One in four a new hash, the others up to 40 bits from an earlier one: on both sides of the limit. */
    private static List<ImageHash> families(int size, Random random) {
        var hashes = new ArrayList<ImageHash>();
        for (int i = 0; i < size; i++) {
            boolean isNew = i == 0 || random.nextInt(4) == 0;
            hashes.add(isNew ? random(random) : changed(hashes.get(random.nextInt(i)), random.nextInt(41), random));
        }
        return hashes;
    }

    private static ImageHash random(Random random) {
        return new ImageHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static ImageHash changed(ImageHash hash, int bits, Random random) {
        var words = new long[] {hash.highest(), hash.high(), hash.low(), hash.lowest()};
        random.ints(0, 256).distinct().limit(bits).forEach(bit -> words[bit / 64] ^= 1L << bit);
        return new ImageHash(words[0], words[1], words[2], words[3]);
    }
}
