package lockstep.kernels.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PdqTest {
    @Test
    void halfOfTheBitsAreSet() {
        var hash = Pdq.of(blobs(300, 200, 1)).hash();
        assertThat(hash.distance(new ImageHash(0, 0, 0, 0))).isEqualTo(128);
    }

    @Test
    void anEvenPictureHasNothingToSee() {
        var grey = new float[100 * 80];
        java.util.Arrays.fill(grey, 128);
        assertThat(Pdq.of(new Luminance(100, 80, grey)).quality()).isZero();
        assertThat(Pdq.of(blobs(300, 200, 1)).quality()).isGreaterThan(Pdq.USELESS_QUALITY);
    }

    @Test
    void aFaintlyNoisyPictureIsTheSameAndAnotherIsNot() {
        var picture = blobs(300, 200, 1);
        var random = new Random(5);
        var noisy = picture.values().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) random.nextGaussian() * 4;
        }
        var hash = Pdq.of(picture).hash();
        assertThat(hash.distance(Pdq.of(new Luminance(300, 200, noisy)).hash())).isLessThanOrEqualTo(Pdq.SAME);
        assertThat(hash.distance(Pdq.of(blobs(300, 200, 2)).hash())).isGreaterThan(80);
    }

    @Test
    void aTurnedPictureHasTheHashThatWasFoundWithoutIt() {
        var picture = blobs(1024, 768, 3);
        var found = Pdq.of(picture);
        for (var orientation : Orientation.values()) {
            var turned = Pdq.of(turned(picture, orientation)).hash();
            assertThat(turned.distance(found.hash(orientation)))
                    .as(orientation.name())
                    .isLessThanOrEqualTo(Pdq.SAME);
        }
        assertThat(new HashSet<>(found.hashes().values())).hasSize(8);
        assertThat(found.hash(Orientation.AS_IS)).isEqualTo(found.hash());
    }

    @Test
    void anyOneSizeIsHashed() {
        for (int side : new int[] {1, 2, 63, 64, 65, 129}) {
            assertThat(Pdq.of(blobs(side, 1, 4)).quality()).isBetween(0, 100);
            assertThat(Pdq.of(blobs(1, side, 4)).quality()).isBetween(0, 100);
        }
    }

    @Test
    void aHashIsReadAsItIsWritten() {
        var hex = "f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6339c4e9c9b22";
        assertThat(ImageHash.parse(hex).orElseThrow().hex()).isEqualTo(hex);
        assertThat(ImageHash.parse(hex.substring(1))).isEmpty();
        assertThat(ImageHash.parse("-" + hex.substring(1))).isEmpty();
    }

    @Test
    void aPlaneThatIsNotFullIsRefused() {
        assertThatThrownBy(() -> new Luminance(3, 3, new float[8])).hasMessageContaining("3 x 3");
    }

    private static Luminance turned(Luminance plane, Orientation orientation) {
        boolean swap = orientation.ordinal() >= 4;
        int width = swap ? plane.height() : plane.width();
        int height = swap ? plane.width() : plane.height();
        boolean flipRows = orientation.ordinal() % 4 >= 2;
        boolean flipColumns = orientation.ordinal() % 2 == 1;
        var values = new float[plane.values().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int row = flipRows ? height - 1 - y : y;
                int column = flipColumns ? width - 1 - x : x;
                values[y * width + x] = swap
                        ? plane.values()[column * plane.width() + row]
                        : plane.values()[row * plane.width() + column];
            }
        }
        return new Luminance(width, height, values);
    }

    /** Forty soft bright and dark patches at places that the seed says. */
    private static Luminance blobs(int width, int height, long seed) {
        var random = new Random(seed);
        var values = new float[width * height];
        java.util.Arrays.fill(values, 128);
        for (int blob = 0; blob < 40; blob++) {
            double left = random.nextDouble() * width;
            double top = random.nextDouble() * height;
            double size = 1 + random.nextDouble() * Math.max(width, height) / 8;
            double light = (random.nextDouble() - 0.5) * 200;
            for (int i = 0; i < values.length; i++) {
                double away = Math.hypot(i % width - left, i / width - top) / size;
                values[i] += (float) (light * Math.exp(-away * away));
            }
        }
        return new Luminance(width, height, values);
    }
}
