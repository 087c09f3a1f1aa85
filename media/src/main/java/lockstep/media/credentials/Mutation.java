package lockstep.media.credentials;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One random change of a file, of the kinds that break readers: a byte, a length, a piece cut out or doubled, an early end. */
public final class Mutation {
    private static final int[] LENGTHS = {0, 1, 7, 8, 16, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff};

    private Mutation() {}

    /** A changed copy; the file itself is left as it is. Files of under 16 bytes come back unchanged. */
    public static byte[] of(byte[] file, SplittableRandom random) {
        byte[] made = file.clone();
        if (made.length < 16) {
            return made;
        }
        int at = random.nextInt(made.length - 8);
        switch (random.nextInt(5)) {
            case 0 -> made[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> ByteBuffer.wrap(made).putInt(at, LENGTHS[random.nextInt(LENGTHS.length)]);
            case 2 -> made = Arrays.copyOf(made, at);
            case 3 -> {
                int length = Math.min(random.nextInt(1, 64), made.length - at);
                System.arraycopy(file, at + length, made, at, made.length - at - length);
            }
            default -> {
                int to = random.nextInt(made.length - 8);
                int length = Math.min(random.nextInt(1, 256), made.length - Math.max(at, to));
                System.arraycopy(file, at, made, to, length);
            }
        }
        return made;
    }
}
