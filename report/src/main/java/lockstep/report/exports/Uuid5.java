package lockstep.report.exports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name (RFC 9562, version 5), so that exporting twice makes the same objects and not doubles. */
public final class Uuid5 {
    /** STIX 2.1's own namespace, for observables: another tool gives the same account the same id. */
    public static final UUID STIX = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /** Ours, for everything that only a case can name. */
    public static final UUID LOCKSTEP = of(STIX, "lockstep");

    private Uuid5() {}

    /** The id of a name within a namespace. */
    public static UUID of(UUID namespace, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x5000L;
            long low = hash.getLong() & ~(3L << 62) | 1L << 63;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
