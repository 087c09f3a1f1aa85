package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileThatBreaksOffHalfwayLeavesTheOldOneAndNothingBeside() throws IOException {
        Path out = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> WholeFile.text(out, to -> {
                    to.write("new ".repeat(100_000));
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left");
        assertThat(out).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**a.csv").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aNewFileThatBreaksOffIsNotThereAtAll() {
        Path out = folder.resolve("b.bin");
        assertThatThrownBy(() -> WholeFile.bytes(out, to -> {
                    to.write(1);
                    throw new IOException("broken");
                }))
                .hasMessage("broken");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWholeFileTakesThePlaceOfTheOldOneAndALinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        WholeFile.text(link, "new");
        assertThat(real).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }
}
