package lockstep.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import lockstep.app.ingest.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people see is bounded and says so; what machines read is whole. */
class MediaCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COPIES = 12;
    private static final int PAIRS = COPIES * (COPIES - 1) / 2;

    @TempDir
    private Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void saved() throws IOException {
        desk = new Desk(folder);
        Path saved = Files.createDirectory(folder.resolve("saved"));
        for (int k = 0; k < COPIES; k++)
            ImageIO.write(scene(1), "png", saved.resolve("copy-" + k + ".png").toFile());
        ImageIO.write(scene(2), "png", saved.resolve("other.png").toFile());
        Files.writeString(saved.resolve("notes.txt"), "no picture");
    }

    @Test
    void eachPairIsToldOnceAndMachinesGetAll() {
        assertThat(desk.run("media", "match", "saved", "--in", "saved", "--csv"))
                .isZero();
        assertThat(CsvReader.builder().ofCsvRecord(desk.printed()).stream().count() - 1)
                .isEqualTo(PAIRS);
        assertThat(desk.run("media", "match", "saved", "--in", "saved", "--json"))
                .isZero();
        assertThat(JSON.readTree(desk.printed()).size()).isEqualTo(PAIRS);
        assertThat(desk.run("media", "match", "saved", "--in", "saved")).isZero();
        assertThat(desk.said()).contains("40 of " + PAIRS + " pairs").doesNotContain("notes.txt");
        assertThat(desk.run("media", "match", "saved/notes.txt", "--in", "saved"))
                .isZero();
        assertThat(desk.said()).contains("notes.txt: not a picture");
    }

    @Test
    void ofAFolderEachPictureHasALineAndItsGrade() {
        assertThat(desk.run("media", "facts", "saved", "--json")).isZero();
        JsonNode rows = JSON.readTree(desk.printed());
        assertThat(rows.size()).isEqualTo(COPIES + 1);
        assertThat(rows.get(0).get("about").asString()).isEqualTo("none");
        assertThat(desk.run("media", "facts", "saved/notes.txt")).isEqualTo(1);
        assertThat(desk.run("media", "facts", "nowhere")).isNotZero();
        assertThat(desk.said()).contains("nowhere");
        assertThat(desk.run("media")).isNotZero();
        assertThat(desk.said()).contains("lockstep media facts FILE");
    }

    private static BufferedImage scene(long seed) {
        var random = new SplittableRandom(seed);
        var picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        for (int k = 0; k < 40; k++) {
            g.setColor(new Color(random.nextInt(1 << 24)));
            g.fillOval(
                    random.nextInt(200) - 30,
                    random.nextInt(200) - 30,
                    20 + random.nextInt(90),
                    20 + random.nextInt(90));
        }
        g.dispose();
        return picture;
    }
}
