package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Pages that are spoilt in seeded ways: each comes out as one document, or as a reject that names a limit, and in time.
 *
 * <p>{@code -Dlockstep.mutations=3000} spoils as many; {@code -Dlockstep.seed=N} in other ways; {@code -Dlockstep.largest=2000000} larger pages too.
 */
class MutatedPagesTest {
    private static final int PAGES = Integer.getInteger("lockstep.mutations", 60);
    private static final long SEED = Long.getLong("lockstep.seed", 20_261_130);
    private static final int LARGEST = Integer.getInteger("lockstep.largest", 120_000);

    /** What a page may take of the processor, and what it tells as much again for each 100,000 letters. */
    private static final ReadingOptions HASTY = new ReadingOptions(
            ReadingOptions.USUAL.lists(),
            ReadingOptions.USUAL.columns(),
            new Limits(1_000_000, 256L << 20, Duration.ofSeconds(2)));

    private static final int BLOCK = 512;
    private static final List<String> OWN = List.of(
            "wordpress-classic",
            "russian-agency",
            "chinese-portal",
            "german-magazine",
            "live-blog",
            "table-layout-breaks");

    private static List<String> pages() throws IOException {
        Optional<Path> shared = SharedData.at("data/pages/readability_test_pages.tar.gz");
        if (shared.isPresent())
            return members(shared.get()).stream()
                    .filter(page -> page.length() <= LARGEST)
                    .toList();
        return OWN.stream().map(name -> MadeUpPage.of(name).html()).toList();
    }

    /** The pages of a tape archive. */
    private static List<String> members(Path archive) throws IOException {
        List<String> pages = new ArrayList<>();
        try (InputStream file = Files.newInputStream(archive);
                var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
            byte[] head = in.readNBytes(BLOCK);
            while (head.length == BLOCK && head[0] != 0) {
                String name = new String(head, 0, 100, StandardCharsets.US_ASCII).strip();
                int length = Integer.parseInt(new String(head, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
                byte[] body = in.readNBytes(length);
                in.skipNBytes((BLOCK - length % BLOCK) % BLOCK);
                if (name.contains("source.html")) pages.add(new String(body, StandardCharsets.UTF_8));
                head = in.readNBytes(BLOCK);
            }
        }
        return pages;
    }

    @Test
    void everySpoiltPageIsReadOrToldInTimeAndNoneIsLost() throws IOException {
        List<String> pages = pages();
        // What Java spends on loading the lists and on its first compiling is no page's.
        pages.stream()
                .limit(5)
                .forEach(
                        page -> Reading.read("page.html", page.getBytes(StandardCharsets.UTF_8), ReadingOptions.USUAL));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            var random = new Random(SEED + i);
            byte[] bytes = Mutation.some(pages.get(random.nextInt(pages.size())), random);
            String fault = fault(bytes);
            if (!fault.isEmpty()) wrong.add(fault + "; seed " + (SEED + i) + ", " + bytes.length + " bytes");
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with how a page was read, also where it is read once more; nothing where all is well. */
    private static String fault(byte[] bytes) {
        String fault = faultAtOnce(bytes);
        return fault.isEmpty() ? "" : faultAtOnce(bytes);
    }

    private static String faultAtOnce(byte[] bytes) {
        Read read = Reading.read("page.html", bytes, HASTY);
        if (read.documents().size() + read.rejects().size() != 1)
            return "lost: " + read.documents().size() + " documents";
        read.documents().forEach(d -> assertThat(DocumentJson.line(d)).isNotEmpty());
        for (Reject r : read.rejects()) if (!r.reason().matches("is empty|is one text of .*")) return r.says();
        return "";
    }
}
