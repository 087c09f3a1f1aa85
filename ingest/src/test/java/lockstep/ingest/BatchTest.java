package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lockstep.model.CannotDo;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What lies among files: nothing, something that is damaged or not there; and what archives call their members. */
final class BatchTest {
    private static final String ROW = "{\"user_id\":\"7\",\"created_at\":1622541600,\"text\":\"w1\"}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst", "bz2", "xz"})
    void whatStandsBeforeACutIsReadAndTheCutIsTold(String packing) throws IOException {
        byte[] whole = packed(packing);
        Reads reads = Reads.bytes("a.jsonl." + packing, Arrays.copyOf(whole, whole.length * 3 / 4), Reading.PLAIN);
        assertThat(reads.posts()).hasSizeGreaterThan(100);
        assertThat(reads.reasons()).last().asString().startsWith("cut-off: ");
        assertThat(Reads.bytes("b.jsonl." + packing, whole, Reading.PLAIN).reasons())
                .isEmpty();
    }

    private static byte[] packed(String packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var random = new Random(7);
        try (OutputStream out = switch (packing) {
            case "gz" -> new GZIPOutputStream(bytes);
            case "zst" -> new ZstdOutputStream(bytes);
            case "bz2" -> new BZip2CompressorOutputStream(bytes, 1);
            default -> new XZOutputStream(bytes, new LZMA2Options());
        }) {
            for (int i = 0; i < 20_000; i++)
                out.write(ROW.replace("w1", "w" + random.nextLong() + "w" + random.nextLong())
                        .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileOfWhichNothingIsLeftButItsFirstBytesIsCutAndNotEmpty() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(ROW.getBytes(StandardCharsets.UTF_8));
        }
        byte[] first = Arrays.copyOf(bytes.toByteArray(), 10);
        assertThatThrownBy(() -> Reads.bytes("a.csv.gz", first, Reading.PLAIN)).hasMessageContaining("cut off");
        assertThat(Reads.bytes("a.csv", new byte[0], Reading.PLAIN).result()).isInstanceOf(Ingest.Result.Empty.class);
        assertThat(Reads.bytes("a.json", " [ ]\n".getBytes(StandardCharsets.UTF_8), Reading.PLAIN)
                        .result())
                .isInstanceOf(Ingest.Result.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"./posts.csv", "../posts.csv", "a/./posts.csv", "posts.csv"})
    void membersOfAnArchiveAreReadHoweverTheirPathBegins(String member) throws IOException {
        assertThat(Archives.in(tar(member))).extracting(Opened::member).containsExactly(member);
        assertThat(Archives.in(zip(member))).extracting(Opened::member).containsExactly(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"./.posts.csv", ".git/posts.csv", "__MACOSX/posts.csv", "a/._posts.csv"})
    void hiddenMembersAreNotAndAnArchiveOfNoOthersIsTold(String member) throws IOException {
        assertThatThrownBy(() -> Archives.in(tar(member))).hasMessageContaining("archive without files");
        assertThatThrownBy(() -> Archives.in(zip(member))).hasMessageContaining("archive without files");
    }

    private Path tar(String member) throws IOException {
        Path file = folder.resolve("a.tar.bz2");
        try (var out = new TarArchiveOutputStream(new BZip2CompressorOutputStream(Files.newOutputStream(file)))) {
            var entry = new TarArchiveEntry(member, true);
            entry.setSize(ROW.length());
            out.putArchiveEntry(entry);
            out.write(ROW.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        return file;
    }

    private Path zip(String member) throws IOException {
        Path file = folder.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(member));
            out.write(ROW.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void whatIsNotThereIsToldWhenItsTurnComes() {
        Path there = written("a.csv");
        List<Path> files = Paths.of(List.of(folder.resolve("none.csv").toString(), there.toString()));
        assertThat(files).hasSize(2).last().isEqualTo(there);
        assertThatThrownBy(() -> Archives.in(files.get(0)))
                .isInstanceOf(CannotDo.class)
                .hasMessageContaining("no file")
                .hasMessageContaining("none.csv");
        List<Path> pattern = Paths.of(List.of(folder.resolve("*.tsv").toString()));
        assertThatThrownBy(() -> Archives.in(pattern.get(0))).hasMessageContaining("no file matches");
    }

    @Test
    void aFolderWithoutFilesIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        List<Path> files = Paths.of(List.of(empty.toString()));
        assertThatThrownBy(() -> Archives.in(files.get(0))).hasMessageContaining("folder without files");
    }

    @Test
    void linksWithinAFolderAreFollowedAndThoseThatLeadNowhereAreTold() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.csv"), "x");
        Files.createSymbolicLink(data.resolve("a.csv"), written("a.csv"));
        Files.createSymbolicLink(data.resolve("gone.csv"), folder.resolve("gone"));
        Files.createSymbolicLink(data.resolve("more"), elsewhere);
        Files.createSymbolicLink(data.resolve("round"), data);
        List<Path> files = Paths.of(List.of(data.toString()));
        assertThat(files)
                .extracting(file -> data.relativize(file).toString())
                .containsExactly("a.csv", "gone.csv", "more/b.csv");
        assertThatThrownBy(() -> Archives.in(files.get(1))).hasMessageContaining("no file");
    }

    @Test
    void aDamagedArchiveIsToldWithWhatToDo() {
        Path file = written("a.zip");
        assertThatThrownBy(() -> Archives.in(file))
                .isInstanceOfSatisfying(
                        CannotDo.class, told -> assertThat(told.help()).isEqualTo("get the file again"));
    }

    private Path written(String name) {
        try {
            return Files.writeString(folder.resolve(name), "user_id,created_at,text\n7,1622541600,w1\n");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
