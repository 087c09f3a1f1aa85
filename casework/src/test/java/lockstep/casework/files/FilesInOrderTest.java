package lockstep.casework.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesInOrderTest {
    @TempDir
    private Path folder;

    @Test
    void whatCameIsHandedOverAsNamedEvenWhereTheFirstIsTheSlowest() throws IOException {
        List<Path> files = files(100, 10);
        var others = new CountDownLatch(20);
        List<Path> taken = new ArrayList<>();
        FilesInOrder.each(
                files,
                2,
                file -> {
                    if (file.equals(files.get(0))) await(others);
                    else others.countDown();
                    return file;
                },
                taken::add);
        assertThat(taken).isEqualTo(files);
    }

    @Test
    void aFileThatIsTooLargeToStandBesideOthersIsReadAlone() throws IOException {
        List<Path> files = files(6, 1);
        for (Path file : files) {
            try (var grown = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                grown.setLength(20L << 20);
            }
        }
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        List<Path> taken = new ArrayList<>();
        FilesInOrder.each(
                files,
                3,
                file -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    return file;
                },
                taken::add);
        assertThat(most).hasValue(1);
        assertThat(taken).isEqualTo(files);
    }

    @Test
    void whatOneFileThrowsIsThrownAfterThoseBeforeItWereHandedOver() throws IOException {
        List<Path> files = files(40, 1);
        List<Path> taken = new ArrayList<>();
        assertThatThrownBy(() -> FilesInOrder.each(
                        files,
                        2,
                        file -> {
                            if (file.equals(files.get(30))) throw new CannotDo("no", "");
                            return file;
                        },
                        taken::add))
                .isInstanceOf(CannotDo.class);
        assertThat(taken).isEqualTo(files.subList(0, 30));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> files(int many, int letters) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < many; i++)
            files.add(Files.writeString(folder.resolve("file-" + i + ".txt"), "x".repeat(letters)));
        return files;
    }
}
