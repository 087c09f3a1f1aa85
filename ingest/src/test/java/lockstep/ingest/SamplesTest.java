package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lockstep.ingest.formats.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format has a sample that is recognised and read as expected. */
final class SamplesTest {
    static final Path FOLDER =
            Path.of(System.getProperty("lockstep.root", "..")).resolve("samples/formats");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> !f.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFormatHasASample() throws IOException {
        List<String> there = new ArrayList<>();
        for (Path sample : samples()) there.add(id(sample));
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(
                        Formats.ALL.stream().map(SourceFormat::id).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsRecognisedAndReadAsExpected(Path sample) throws IOException {
        var recorded = new Recorded();
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        var result = new Ingest(recorded, Reading.PLAIN, Allowance.ANY, clock)
                .read(Archives.in(sample).get(0), (rows, bytes, of) -> {});
        assertThat(result).isInstanceOfSatisfying(Ingest.Result.Read.class, read -> {
            assertThat(read.source().format()).isEqualTo(id(sample));
            assertThat(read.source().read()).isEqualTo(recorded.taken + recorded.rejects.size());
        });
        Path expected = FOLDER.resolve(id(sample) + ".expected");
        if (System.getenv("LOCKSTEP_WRITE") != null) Files.write(expected, recorded.rows);
        assertThat(recorded.rows).isEqualTo(Files.readAllLines(expected));
    }

    private static String id(Path sample) {
        String name = String.valueOf(sample.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
