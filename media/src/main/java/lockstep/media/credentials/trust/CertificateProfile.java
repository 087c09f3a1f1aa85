package lockstep.media.credentials.trust;

import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What C2PA asks of the certificate of a signer, before any list is asked. */
public final class CertificateProfile {
    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final Set<String> ALGORITHMS = Set.of(
            "SHA256WITHRSA",
            "SHA384WITHRSA",
            "SHA512WITHRSA",
            "SHA256WITHECDSA",
            "SHA384WITHECDSA",
            "SHA512WITHECDSA",
            "RSASSA-PSS",
            "ED25519",
            "EDDSA");

    private CertificateProfile() {}

    /** Why a certificate may not sign, or nothing. Times of validity are not asked here. */
    public static Optional<String> fault(X509Certificate certificate, Set<String> usages) {
        if (certificate.getVersion() != 3) {
            return Optional.of("version " + certificate.getVersion() + "; it takes 3");
        }
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (!ALGORITHMS.contains(algorithm)) {
            return Optional.of("signed with " + algorithm);
        }
        if (certificate.getBasicConstraints() >= 0) {
            return Optional.of("a certificate of an authority, not of a signer");
        }
        if (certificate.getIssuerUniqueID() != null || certificate.getSubjectUniqueID() != null) {
            return Optional.of("unique ids of issuer or subject are not allowed");
        }
        return key(certificate.getPublicKey()).or(() -> keyUsage(certificate)).or(() -> extended(certificate, usages));
    }

    private static Optional<String> key(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            // above 16,384 bits one check alone costs seconds
            return bits < 2048 || bits > 16_384 ? Optional.of("an RSA key of " + bits + " bits") : Optional.empty();
        }
        if (key instanceof ECPublicKey curve) {
            int bits = curve.getParams().getCurve().getField().getFieldSize();
            return Set.of(256, 384, 521).contains(bits)
                    ? Optional.empty()
                    : Optional.of("a curve of " + bits + " bits");
        }
        boolean edwards =
                key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519");
        return edwards ? Optional.empty() : Optional.of("a key of the kind " + key.getAlgorithm());
    }

    private static Optional<String> keyUsage(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[0] && !usage[1]) {
            return Optional.of("its key usage does not say that it signs");
        }
        return usage[5] ? Optional.of("a signer's certificate that may sign certificates") : Optional.empty();
    }

    private static Optional<String> extended(X509Certificate certificate, Set<String> usages) {
        List<String> said;
        try {
            said = certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException damaged) {
            return Optional.of("its extended key usage cannot be read");
        }
        if (said == null) {
            return Optional.of("no extended key usage");
        }
        if (said.contains(ANY_USAGE)) {
            return Optional.of("it may be used for anything");
        }
        boolean stamps = said.contains(TIME_STAMPING);
        boolean answers = said.contains(OCSP_SIGNING);
        if (stamps && answers || (stamps || answers) && said.size() > 1) {
            return Optional.of("it mixes time stamps or revocation with other usages");
        }
        return said.stream().anyMatch(usages::contains)
                ? Optional.empty()
                : Optional.of("none of its usages " + String.join(", ", said) + " is on the list");
    }
}
