package lockstep.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lockstep.kernels.image.ImageHash;
import lockstep.kernels.image.Pdq;
import org.junit.jupiter.api.Test;

class PublishedHashesTest {
    @Test
    void thePublishedHashesOfTheBridgeAreEqual() throws Exception {
        Path data = SharedPictures.data().resolve("images-pdq");
        for (var line : lines(data.resolve("expected_hashes.csv"))) {
            var fields = line.split(",", -1);
            Path file = data.resolve("pdq/data").resolve(fields[1].replace("reg_test/input", "reg-test-input"));
            assertThat(hash(file).hex()).as(fields[1]).isEqualTo(fields[0]);
        }
    }

    @Test
    void otherPublishedHashesAreEqualOrTwoBitsAway() throws Exception {
        Path data = SharedPictures.data().resolve("media/threatexchange/pdq");
        for (var line : lines(data.resolve("expected_hashes.csv"))) {
            var fields = line.split(",", -1);
            boolean plain = fields[0].contains("q0003"); // quality 3: its bits are noise
            if (!fields[0].startsWith("modes/")) {
                int away = hash(data.resolve(fields[0]))
                        .distance(ImageHash.parse(fields[1]).orElseThrow());
                assertThat(away).as(line).isLessThanOrEqualTo(plain ? 12 : 2);
            }
        }
    }

    @Test
    void colourModesLookTheSame() throws Exception {
        Path data = SharedPictures.data().resolve("media/threatexchange/pdq");
        for (var line : lines(data.resolve("expected_hashes.csv"))) {
            var fields = line.split(",", -1);
            if (fields[0].startsWith("modes/")) {
                int away = hash(data.resolve(fields[0]))
                        .distance(ImageHash.parse(fields[1]).orElseThrow());
                assertThat(away).as(fields[0]).isLessThanOrEqualTo(10);
            }
        }
    }

    @Test
    void hostileAndUnreadFilesAreRefusedInTime() {
        Path data = SharedPictures.data().resolve("media/c2pa-rs/fixtures");
        var reader = new PictureReader(PictureLimits.USUAL);
        long start = System.nanoTime();
        assertThatThrownBy(() -> reader.read(data.resolve("tiff_poc.tiff"))).isInstanceOf(UnreadablePicture.class);
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        assertThatThrownBy(() -> reader.read(data.resolve("sample1.avif"))).hasMessageContaining("convert it");
        assertThatThrownBy(() -> reader.read(data.resolve("sample1.heif"))).hasMessageContaining("convert it");
    }

    private static ImageHash hash(Path file) throws UnreadablePicture, IOException {
        return Pdq.of(new PictureReader(PictureLimits.USUAL).read(file).luminance())
                .hash();
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }
}
