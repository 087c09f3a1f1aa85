package lockstep.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What was removed from a case on request, as keyed hashes: who holds the case alone cannot tell the names, but knows them again. */
public final class Tombstones {
    /** What a hash stands for. */
    public enum Kind {
        ACCOUNT("account"),
        SOURCE("source");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the case. */
        public String word() {
            return word;
        }
    }

    private final Set<String> hashes;
    private final Mac mac;

    private Tombstones(Set<String> hashes, Mac mac) {
        this.hashes = hashes;
        this.mac = mac;
    }

    /** All of one kind that the case holds now. */
    public static Tombstones of(CaseFile file, Kind kind) {
        var hashes = new HashSet<String>();
        try (PreparedStatement ask =
                file.connection().prepareStatement("SELECT DISTINCT hash FROM tombstones WHERE what = ?")) {
            ask.setString(1, kind.word());
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) hashes.add(row.getString(1));
            }
        } catch (SQLException broken) {
            throw CaseFile.refused(file.path(), broken);
        }
        return new Tombstones(Set.copyOf(hashes), mac(file));
    }

    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** Whether an account was removed. */
    public boolean holds(String platform, String nativeId) {
        return holds(account(platform, nativeId));
    }

    /** Whether a source, by its SHA-256, or an account as {@code platform:id} was removed. */
    public boolean holds(String name) {
        return !hashes.isEmpty() && hashes.contains(hash(mac, name));
    }

    /** The hash of a name under the key of a case. */
    static String hash(CaseFile file, String name) {
        return hash(mac(file), name);
    }

    /** An account as it is hashed. */
    static String account(String platform, String nativeId) {
        return platform + ":" + nativeId;
    }

    private static String hash(Mac mac, String name) {
        return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac mac(CaseFile file) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(file.fact("pseudonym_key")), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
