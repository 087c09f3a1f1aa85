package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import lockstep.model.CannotDo;
import lockstep.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines asked again and again are those that one pass over the file gives. */
class KeptOriginalsTest {
    @TempDir
    private Path folder;

    private static String rows(int lines) {
        var text = new StringBuilder("id,text\n");
        for (int i = 2; i <= lines; i++) {
            text.append(i).append(i % 700 == 0 ? ",\"over\ntwo \"\"lines\"\"\"\n" : ",plain\n");
        }
        return text.toString();
    }

    static Source source(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return new Source(
                1, file.toString(), "", "csv", sha, bytes.length, 0, 0, 0, 0, 0, "Z", Map.of(), Instant.EPOCH);
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    @Test
    void eachLineIsTheOneThatAFullPassGives() throws Exception {
        Source source = source(plain(rows(5000)));
        var wanted = new TreeSet<>(List.of(1L, 2L, 699L, 700L, 1024L, 1025L, 1401L, 2048L, 2049L, 4999L, 5007L));
        Map<Long, byte[]> slow = Originals.of(source, wanted, folder);
        try (var kept = new KeptOriginals(folder)) {
            for (long line : wanted)
                assertThat(kept.line(source, line)).as("line " + line).isEqualTo(slow.get(line));
        }
    }

    @Test
    void aCompressedFileGivesTheSameLinesAndLeavesNothingBehind() throws Exception {
        Path packed = folder.resolve("rows.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(rows(3000).getBytes(StandardCharsets.UTF_8));
        }
        Source source = source(packed);
        try (var kept = new KeptOriginals(folder)) {
            assertThat(kept.line(source, 2050))
                    .isEqualTo(Originals.of(source, new TreeSet<>(List.of(2050L)), folder)
                            .get(2050L));
            assertThat(kept.line(source, 1)).isEqualTo("id,text\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatChangedSinceIsRefused() throws Exception {
        Path file = plain(rows(100));
        Source source = source(file);
        try (var kept = new KeptOriginals(folder)) {
            assertThat(kept.line(source, 5)).isEqualTo("5,plain\n".getBytes(StandardCharsets.UTF_8));
            Files.writeString(file, rows(101));
            assertThatThrownBy(() -> kept.line(source, 5))
                    .isInstanceOf(CannotDo.class)
                    .hasMessageContaining("SHA-256");
        }
    }
}
