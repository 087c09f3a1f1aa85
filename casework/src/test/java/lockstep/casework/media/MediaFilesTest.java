package lockstep.casework.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import lockstep.casework.media.MediaFiles.Said;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFilesTest {
    private static final int AFTER_HEADER = 33;

    @TempDir
    Path folder;

    @Test
    void eachFileOfAFolderIsSaidInItsOrderAndOneThatIsDamagedOrNoneEndsNothing() throws IOException {
        Files.write(folder.resolve("a.png"), png());
        Files.write(folder.resolve("b.png"), with(png(), "tEXt", "parameters\0a red square, steps: 20, sampler: some"));
        Files.write(folder.resolve("c.png"), Arrays.copyOf(png(), 40));
        Files.writeString(folder.resolve("d.txt"), "no picture");
        Files.writeString(folder.resolve(".hidden"), "nothing");
        List<List<Said>> said = said(folder);
        assertThat(said)
                .extracting(s -> s.get(0).about())
                .containsExactly("none", "self-declared", "unreadable", "other");
        assertThat(said.get(1)).anySatisfy(s -> {
            assertThat(s.kind()).isEqualTo("fact");
            assertThat(s.value()).contains("red square");
            assertThat(s.where()).contains("tEXt");
            assertThat(s.model()).isTrue();
        });
        assertThat(said.get(0)).noneMatch(Said::model);
    }

    @Test
    void whatIsNotThereOrNoListIsRefusedByName() throws IOException {
        assertThatThrownBy(() -> MediaFiles.in(List.of(folder.resolve("no such"))))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("no such");
        Path list = folder.resolve("list.pem");
        Files.writeString(list, "-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> MediaFiles.trust(List.of("2026-01-20=" + list)))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("list.pem");
    }

    private static List<List<Said>> said(Path folder) {
        List<List<Said>> all = new ArrayList<>();
        MediaFiles.each(MediaFiles.in(List.of(folder)), MediaFiles.trust(List.of()), all::add);
        return all;
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** With a chunk behind the header. */
    private static byte[] with(byte[] png, String type, String text) {
        byte[] words = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(words);
        return ByteBuffer.allocate(png.length + words.length + 8)
                .put(png, 0, AFTER_HEADER)
                .putInt(words.length - 4)
                .put(words)
                .putInt((int) sum.getValue())
                .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
                .array();
    }
}
