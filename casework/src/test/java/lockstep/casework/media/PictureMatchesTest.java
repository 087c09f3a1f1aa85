package lockstep.casework.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import lockstep.casework.media.PictureMatches.Pair;
import lockstep.casework.media.PictureMatches.Unread;
import lockstep.model.analysis.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMatchesTest {
    private static final int SIDE = 300;

    @TempDir
    Path folder;

    @Test
    void theSamePictureIsFoundSmallerAndMirroredAndOthersAreNot() throws IOException {
        BufferedImage one = scene(1);
        write("a.png", one);
        write("b-smaller.jpg", drawn(one, SIDE / 2, SIDE / 2, false));
        write("c-mirrored.png", drawn(one, SIDE, SIDE, true));
        for (int seed = 2; seed < 30; seed++) write("other-" + seed + ".png", scene(seed));
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        Files.write(folder.resolve("cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        PictureMatches found = matches();
        assertThat(found.pairs())
                .extracting(p -> name(p.asked()) + " " + name(p.found()))
                .containsExactlyInAnyOrder(
                        "a.png b-smaller.jpg", "a.png c-mirrored.png", "b-smaller.jpg c-mirrored.png");
        assertThat(found.pairs()).allMatch(p -> p.bits() <= 31);
        assertThat(found.pairs())
                .filteredOn(p -> p.found().endsWith("c-mirrored.png"))
                .extracting(Pair::askedAs, Pair::foundAs)
                .allMatch(t -> t.toList().contains("mirrored"));
        assertThat(found.unread())
                .filteredOn(u -> !u.other())
                .extracting(Unread::file)
                .hasSizeLessThan(3);
        assertThat(found.read()).isEqualTo(31);
    }

    @Test
    void aPlainPictureLooksLikeNothing() throws IOException {
        for (int k = 0; k < 3; k++) {
            var plain = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = plain.createGraphics();
            g.setColor(new Color(40 * k, 90, 120));
            g.fillRect(0, 0, SIDE, SIDE);
            g.dispose();
            write("plain-" + k + ".png", plain);
        }
        PictureMatches found = matches();
        assertThat(found.pairs()).isEmpty();
        assertThat(found.plain()).hasSize(3);
    }

    private PictureMatches matches() {
        List<Path> files = MediaFiles.in(List.of(folder));
        return PictureMatches.of(files, files, false, Work.quiet(1));
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private void write(String name, BufferedImage picture) throws IOException {
        ImageIO.write(
                picture,
                name.substring(name.lastIndexOf('.') + 1),
                folder.resolve(name).toFile());
    }

    private static BufferedImage scene(long seed) {
        var random = new SplittableRandom(seed);
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        for (int k = 0; k < 60; k++) {
            g.setColor(new Color(random.nextInt(1 << 24)));
            g.fillOval(
                    random.nextInt(SIDE) - 40,
                    random.nextInt(SIDE) - 40,
                    20 + random.nextInt(120),
                    20 + random.nextInt(120));
        }
        g.dispose();
        return picture;
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height, boolean mirrored) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (mirrored) g.drawImage(from, width, 0, -width, height, null);
        else g.drawImage(from, 0, 0, width, height, null);
        g.dispose();
        return picture;
    }
}
