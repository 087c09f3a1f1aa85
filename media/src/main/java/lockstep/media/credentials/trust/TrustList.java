package lockstep.media.credentials.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lockstep.model.CannotDo;
import lockstep.model.Sha256;

/**
 * A list of whom to trust: certificates at the top of chains, and single certificates by their hash.
 *
 * @param name what a verdict calls it, as {@code official}
 * @param dated of which day it is, as the one who gave it says; may be empty
 * @param sha256 hash of its file, in hexadecimal
 * @param anchors certificates that chains may end at
 * @param allowed base64 of the SHA-256 of certificates that are trusted without a chain
 */
public record TrustList(String name, String dated, String sha256, List<X509Certificate> anchors, Set<String> allowed) {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int HASH_LETTERS = 44;

    public TrustList {
        anchors = List.copyOf(anchors);
        allowed = Set.copyOf(allowed);
    }

    /** Reads a file of PEM certificates, with text between them, and of hashes, one a line. */
    public static TrustList read(String name, String dated, Path file) {
        try {
            return of(name, dated, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new CannotDo(
                    file + " cannot be read as a trust list", "give a text file of PEM certificates", unreadable);
        }
    }

    /** As {@link #read}, from the text itself. */
    public static TrustList of(String name, String dated, String text) {
        List<X509Certificate> anchors = new ArrayList<>();
        Set<String> allowed = new HashSet<>();
        int line = 0;
        int begin = 0;
        StringBuilder body = new StringBuilder();
        boolean inside = false;
        for (String one : text.lines().toList()) {
            line++;
            if (one.startsWith(BEGIN)) {
                inside = true;
                begin = line;
                body.setLength(0);
            } else if (one.startsWith(END)) {
                inside = false;
                anchors.add(certificate(name, begin, body.toString()));
            } else if (inside) {
                body.append(one.strip());
            } else if (one.strip().length() == HASH_LETTERS && !one.contains(" ")) {
                allowed.add(one.strip());
            }
        }
        return new TrustList(name, dated, Sha256.hex(text), anchors, allowed);
    }

    private static X509Certificate certificate(String name, int line, String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException damaged) {
            throw new CannotDo(
                    "the trust list " + name + ", line " + line + ": no certificate", "get the list anew", damaged);
        }
    }

    /** Base64 of the SHA-256 of a certificate, as lists of single certificates write it. */
    static String hash(byte[] der) {
        return Base64.getEncoder().encodeToString(Sha256.begun().digest(der));
    }
}
