package lockstep.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader(PictureLimits.USUAL);

    @Test
    void damagedFilesAreReadOrRefusedButNothingElse() throws IOException {
        var random = new Random(11);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp", "tiff"}) {
            var whole = file(format, 90, 70);
            for (int i = 0; i < 80; i++) {
                var bytes = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                for (int change = 0; change < i % 7 && bytes.length > 0; change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                long before = System.nanoTime();
                readOrRefused(bytes);
                assertThat(System.nanoTime() - before).as(format).isLessThan(3_000_000_000L);
            }
        }
    }

    @Test
    void aCutJpegIsRefused() throws IOException {
        var whole = file("jpeg", 300, 200);
        assertThatThrownBy(() -> reader.read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("damaged JPEG");
    }

    @Test
    void whatIsNotReadSaysWhatToDo() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(svg)).hasMessageContaining("SVG");
        assertThatThrownBy(() -> reader.read(new byte[0])).hasMessageContaining("empty");
        var avif = "0000ftypavif".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(avif)).hasMessageContaining("convert it");
    }

    @Test
    void aLargePictureIsReadWithPointsLeftOut() throws Exception {
        var limits = new PictureLimits(1 << 20, 1_000, 10_000, PictureLimits.USUAL.time());
        var picture = new PictureReader(limits).read(file("png", 300, 200));
        assertThat(picture.width()).isEqualTo(300);
        assertThat(picture.step()).isEqualTo(3);
        assertThat(picture.luminance().width()).isEqualTo(100);
        assertThatThrownBy(() -> new PictureReader(limits).read(file("png", 1_001, 1)))
                .hasMessageContaining("1001 x 1");
    }

    private void readOrRefused(byte[] bytes) {
        try {
            assertThat(reader.read(bytes).luminance().width()).isPositive();
        } catch (UnreadablePicture e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static byte[] file(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 2_654_435 & 0xffffff);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
