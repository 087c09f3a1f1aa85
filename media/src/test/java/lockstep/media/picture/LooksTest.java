package lockstep.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lockstep.kernels.image.Luminance;
import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void aFramedAndACaptionedPictureAreFoundAgain() {
        var picture = patches(1);
        var index = PictureIndex.of(List.of(Looks.of(picture), Looks.of(patches(2))));
        assertThat(index.near(Looks.of(framed(picture, 30, 40, 255))))
                .extracting(PictureIndex.Near::picture)
                .containsExactly(0);
        assertThat(index.near(Looks.of(written(framed(picture, 0, 60, 255)))))
                .extracting(PictureIndex.Near::picture, PictureIndex.Near::asked)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, Variant.UNCAPTIONED));
    }

    @Test
    void aMirroredPictureIsFoundAndSaidToBeMirrored() {
        var picture = patches(1);
        var mirrored = new float[picture.values().length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = picture.values()[i / 400 * 400 + 399 - i % 400];
        }
        var near = PictureIndex.of(List.of(Looks.of(picture))).near(Looks.of(new Luminance(400, 300, mirrored)));
        assertThat(near).hasSize(1);
        assertThat(List.of(near.get(0).asked(), near.get(0).found())).contains(Variant.MIRRORED);
    }

    @Test
    void unrelatedPicturesAreNotTheSame() {
        var pictures = new ArrayList<List<Look>>();
        for (int seed = 0; seed < 60; seed++) {
            pictures.add(Looks.of(patches(seed)));
        }
        var index = PictureIndex.of(pictures);
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(index.near(pictures.get(i)))
                    .extracting(PictureIndex.Near::picture)
                    .containsExactly(i);
        }
    }

    @Test
    void plainPicturesAreLikeNothing() {
        var plain = new float[400 * 300];
        var looks = Looks.of(new Luminance(400, 300, plain));
        assertThat(PictureIndex.of(List.of(looks, looks)).near(looks)).isEmpty();
    }

    private static Luminance patches(long seed) {
        var random = new Random(seed);
        var values = new float[400 * 300];
        Arrays.fill(values, 120);
        for (int patch = 0; patch < 60; patch++) {
            double left = random.nextDouble() * 400;
            double top = random.nextDouble() * 300;
            double size = 8 + random.nextDouble() * 40;
            double light = (random.nextDouble() - 0.5) * 160;
            for (int i = 0; i < values.length; i++) {
                double away = Math.hypot(i % 400 - left, i / 400 - top) / size;
                values[i] = (float) Math.max(20, Math.min(235, values[i] + light * Math.exp(-away * away)));
            }
        }
        return new Luminance(400, 300, values);
    }

    private static Luminance framed(Luminance picture, int across, int below, float ground) {
        int width = picture.width() + 2 * across;
        var values = new float[width * (picture.height() + below + across)];
        Arrays.fill(values, ground);
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(
                    picture.values(), row * picture.width(), values, (row + across) * width + across, picture.width());
        }
        return new Luminance(width, picture.height() + below + across, values);
    }

    /** Black strokes amid the bar below. */
    private static Luminance written(Luminance picture) {
        var values = picture.values().clone();
        for (int row = picture.height() - 40; row < picture.height() - 20; row++) {
            for (int column = 20; column < 300; column += column % 3 + 2) {
                values[row * picture.width() + column] = 0;
            }
        }
        return new Luminance(picture.width(), picture.height(), values);
    }
}
