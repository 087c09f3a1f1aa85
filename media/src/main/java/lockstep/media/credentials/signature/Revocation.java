package lockstep.media.credentials.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import lockstep.media.credentials.status.Steps;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** What a stapled answer (OCSP) says of a signer's certificate. No server is asked. */
public final class Revocation {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private Revocation() {}

    /**
     * Adds one step: not revoked, revoked, or that the answer proves nothing.
     *
     * @param chain the signer's certificate, then its issuer
     * @param time when the signature was made, as far as known
     */
    public static void check(byte[] answer, List<X509Certificate> chain, Instant time, Steps steps, String where) {
        try {
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
            if (basic == null || !signedByIssuer(basic, chain)) {
                steps.note(
                        "signingCredential.ocsp.unknown",
                        where,
                        "the answer on revocation is not signed by the issuer");
                return;
            }
            for (SingleResp one : basic.getResponses()) {
                if (one.getCertID().getSerialNumber().equals(chain.get(0).getSerialNumber())) {
                    status(one, time, steps, where);
                    return;
                }
            }
            steps.note("signingCredential.ocsp.unknown", where, "the answer on revocation is of another certificate");
        } catch (IOException
                | OCSPException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException damaged) {
            steps.note("signingCredential.ocsp.unknown", where, "the answer on revocation cannot be read");
        }
    }

    private static void status(SingleResp one, Instant time, Steps steps, String where) {
        boolean early = time.isBefore(one.getThisUpdate().toInstant());
        boolean late =
                one.getNextUpdate() != null && time.isAfter(one.getNextUpdate().toInstant());
        if (one.getCertStatus() == CertificateStatus.GOOD) {
            if (early || late) {
                steps.note("signingCredential.ocsp.unknown", where, "the answer is of another time than the signature");
                return;
            }
            steps.holds("signingCredential.ocsp.notRevoked", where);
        } else if (one.getCertStatus() instanceof RevokedStatus revoked
                && !revoked.getRevocationTime().toInstant().isAfter(time)) {
            steps.fails(
                    "signingCredential.ocsp.revoked",
                    where,
                    "revoked on " + revoked.getRevocationTime().toInstant());
        } else {
            steps.note(
                    "signingCredential.ocsp.unknown",
                    where,
                    "the issuer knows nothing of the certificate at that time");
        }
    }

    /* The issuer itself, or somebody whom the issuer gave a certificate for this. */
    private static boolean signedByIssuer(BasicOCSPResp basic, List<X509Certificate> chain)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        if (chain.size() < 2) {
            return false;
        }
        X509Certificate issuer = chain.get(1);
        var verifiers = new JcaContentVerifierProviderBuilder();
        if (basic.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return true;
        }
        for (X509CertificateHolder holder : basic.getCerts()) {
            X509Certificate delegate = new JcaX509CertificateConverter().getCertificate(holder);
            List<String> usages = delegate.getExtendedKeyUsage();
            if (usages != null
                    && usages.contains(OCSP_SIGNING)
                    && basic.isSignatureValid(verifiers.build(delegate.getPublicKey()))) {
                delegate.verify(issuer.getPublicKey());
                return true;
            }
        }
        return false;
    }
}
