package lockstep.store.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lockstep.model.intake.Platforms;
import lockstep.store.file.CaseFile;

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

    private static final String ANY = "*";
    /** Ids of so few signs count within something, or are a word that others go by, too. */
    private static final int LONGEST_COUNT = 8;

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

    /** Whether an account was removed that is known by this id. */
    public boolean holds(String platform, String nativeId) {
        return holds(account(platform, nativeId))
                || holds(account(Platforms.named(platform), nativeId))
                || holds(account(ANY, nativeId)) && platform.isEmpty()
                || nativeId.length() > LONGEST_COUNT && holds(account("", nativeId));
    }

    /** Whether an account was removed that went by this handle, whatever its id was; for rows that give no more than a handle. */
    public boolean holdsName(String platform, String handle) {
        return holds(platform, handle) || holds(platform, name(handle)) || holdsBare(platform, handle);
    }

    /** Whether an account was removed that was known by this handle and nothing else; for rows that give an id besides. */
    public boolean holdsBare(String platform, String handle) {
        return holds(platform, handle) || holds(platform, bare(handle));
    }

    /** All names under which an account that is removed is known again. */
    public static Set<String> names(String platform, String nativeId, Collection<String> handles) {
        Set<String> names = new TreeSet<>();
        boolean known = handles.stream().anyMatch(h -> !h.isEmpty() && !h.equalsIgnoreCase(nativeId));
        Set<String> all = new TreeSet<>(handles);
        if (!known) all.add(nativeId);
        all.remove("");
        for (String called : new TreeSet<>(List.of(platform, Platforms.named(platform)))) {
            names.add(account(called, nativeId));
            for (String handle : all) names.add(account(called, known ? name(handle) : bare(handle)));
        }
        // where a source names no platform, only what is no mere count or common word leads to the account
        if (nativeId.length() > LONGEST_COUNT) names.add(account(ANY, nativeId));
        for (String handle : all)
            if (handle.length() > LONGEST_COUNT) names.add(account(ANY, known ? name(handle) : bare(handle)));
        return names;
    }

    /** The handle of somebody who is known by an id. */
    private static String name(String handle) {
        return "@" + handle.toLowerCase(Locale.ROOT);
    }

    /** The handle of somebody of whom no id is known. */
    private static String bare(String handle) {
        return "@@" + handle.toLowerCase(Locale.ROOT);
    }

    /** Whether a source, by its SHA-256, or an account as {@code platform:id} was removed. */
    public boolean holds(String name) {
        return !hashes.isEmpty() && hashes.contains(hash(mac, name));
    }

    /** The hash of a name under the key of a case. */
    public static String hash(CaseFile file, String name) {
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
