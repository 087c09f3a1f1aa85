package lockstep.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Sha256 {
    private Sha256() {}

    /** A hash that is begun, for what comes in parts. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Of a text in UTF-8, in lower-case hex. */
    public static String hex(String text) {
        return hex(begun().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of all that a stream holds, in lower-case hex. */
    public static String hex(InputStream in) throws IOException {
        MessageDigest sum = begun();
        byte[] part = new byte[1 << 16];
        for (int n = in.read(part); n >= 0; n = in.read(part)) sum.update(part, 0, n);
        return hex(sum.digest());
    }

    /** A hash as it is written. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
