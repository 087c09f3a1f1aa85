package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random damage to every sample: no crash, no hang, and every input row is a row or a reject. */
final class DamageTest {
    private static final long SEED = 20_260_101;
    private static final int ROUNDS = 150;

    static List<Path> samples() throws IOException {
        return SamplesTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void damageIsNeverACrashAndNothingIsLost(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        String name = String.valueOf(sample.getFileName());
        String format = name.substring(0, name.lastIndexOf('.'));
        for (int round = 0; round < ROUNDS; round++) {
            var random = new SplittableRandom(SEED + round);
            byte[] damaged = damaged(whole, random);
            Reading reading = random.nextBoolean() ? Reading.PLAIN : Reading.PLAIN.as(format);
            String what = name + ", seed " + (SEED + round);
            var recorded = new Recorded();
            var opened = new Opened(sample, "", damaged.length, () -> new ByteArrayInputStream(damaged));
            try {
                var result =
                        new Ingest(recorded, reading, Allowance.ANY, Clock.systemUTC()).read(opened, (r, b, o) -> {});
                if (result instanceof Ingest.Result.Read read) {
                    assertThat(read.source().read()).as(what).isEqualTo(recorded.taken + recorded.rejects.size());
                    assertThat(read.source().bytes()).as(what).isEqualTo(damaged.length);
                }
            } catch (CannotDo | WrongUse refused) {
                assertThat(refused.getMessage()).as(what).isNotBlank();
            } catch (RuntimeException crash) {
                fail(what, crash);
            }
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        byte[] signs = {'"', ',', '\n', '\r', 0, (byte) 0xff, (byte) 0xc3, '{', '}', '[', ']', '\\', ':', ' ', '9'};
        int hits = 1 + random.nextInt(8);
        for (int i = 0; i < hits; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = signs[random.nextInt(signs.length)];
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> {
                    byte[] longer = new byte[bytes.length + 1];
                    System.arraycopy(bytes, 0, longer, 0, at);
                    longer[at] = signs[random.nextInt(signs.length)];
                    System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
