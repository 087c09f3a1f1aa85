package lockstep.kernels.image;

import java.util.Locale;
import java.util.Optional;

/**
 * What a picture looks like in 256 bits. Two pictures look alike when few bits differ.
 *
 * @param highest bits 255 to 192
 * @param high bits 191 to 128
 * @param low bits 127 to 64
 * @param lowest bits 63 to 0
 */
public record ImageHash(long highest, long high, long low, long lowest) implements Comparable<ImageHash> {

    /** Bits in a hash. */
    public static final int BITS = 256;

    /** Reads 64 hexadecimal digits, in upper or lower case. */
    public static Optional<ImageHash> parse(String hex) {
        if (hex.length() != 64 || !hex.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new ImageHash(
                Long.parseUnsignedLong(hex, 0, 16, 16),
                Long.parseUnsignedLong(hex, 16, 32, 16),
                Long.parseUnsignedLong(hex, 32, 48, 16),
                Long.parseUnsignedLong(hex, 48, 64, 16)));
    }

    /** How many bits differ, 0 to 256. Unrelated pictures differ in about 128. */
    public int distance(ImageHash other) {
        return Long.bitCount(highest ^ other.highest)
                + Long.bitCount(high ^ other.high)
                + Long.bitCount(low ^ other.low)
                + Long.bitCount(lowest ^ other.lowest);
    }

    /** As 64 hexadecimal digits, the highest bits first, as hash lists are exchanged. */
    public String hex() {
        return String.format(Locale.ROOT, "%016x%016x%016x%016x", highest, high, low, lowest);
    }

    @Override
    public int compareTo(ImageHash other) {
        return hex().compareTo(other.hex());
    }

    @Override
    public String toString() {
        return hex();
    }
}
