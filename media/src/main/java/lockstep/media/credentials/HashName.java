package lockstep.media.credentials;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The three hashes that C2PA allows, by the names that it gives them. */
final class HashName {
    private HashName() {}

    /** A digest of a name, or of the second where the first is empty; nothing where it is no hash of C2PA. */
    static Optional<MessageDigest> digest(String name, String otherwise) {
        String asked = name.isEmpty() ? otherwise : name;
        String known = switch (asked) {
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            default -> "";
        };
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(MessageDigest.getInstance(known));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
