package lockstep.media.credentials.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.status.Steps;
import lockstep.media.credentials.trust.Trust;
import lockstep.media.credentials.trust.TrustList;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** A time stamp (RFC 3161): somebody else says that a signature was there at a time. */
public final class TimeStamp {
    private static final int MOST_BYTES = 256 << 10;

    private TimeStamp() {}

    /**
     * The time that a stamp proves, or nothing, with a step that says why.
     *
     * @param stamp a response or a token, as DER
     * @param stamped the bytes that it must be of
     * @param mustBeListed whether a stamp of somebody on no list proves nothing
     */
    public static Optional<Instant> check(
            byte[] stamp, byte[] stamped, List<TrustList> lists, boolean mustBeListed, Steps steps, String where) {
        try {
            return checked(stamp, stamped, lists, mustBeListed, steps, where);
        } catch (IOException
                | TSPException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException damaged) {
            steps.note("timeStamp.malformed", where, "the time stamp cannot be read: " + damaged.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Instant> checked(
            byte[] stamp, byte[] stamped, List<TrustList> lists, boolean mustBeListed, Steps steps, String where)
            throws IOException, TSPException, CMSException, GeneralSecurityException, OperatorCreationException {
        if (stamp.length > MOST_BYTES) {
            throw new IOException(stamp.length + " bytes");
        }
        TimeStampToken token = token(stamp);
        var info = token.getTimeStampInfo();
        byte[] imprint = MessageDigest.getInstance(
                        info.getMessageImprintAlgOID().getId())
                .digest(stamped);
        if (!MessageDigest.isEqual(imprint, info.getMessageImprintDigest())) {
            steps.note("timeStamp.mismatch", where, "the time stamp is of other bytes");
            return Optional.empty();
        }
        List<X509Certificate> chain = chain(token);
        if (chain.isEmpty() || !signed(token, chain.get(0))) {
            steps.note("timeStamp.mismatch", where, "the signature of the time stamp does not hold");
            return Optional.empty();
        }
        Instant time = info.getGenTime().toInstant();
        steps.holds("timeStamp.validated", where, time + " by " + chain.get(0).getSubjectX500Principal());
        if (!within(chain.get(0), time)) {
            steps.note("timeStamp.outsideValidity", where, "its signer's certificate was not valid then");
            return Optional.empty();
        }
        Optional<TrustList> list = Trust.of(chain, lists, time);
        if (list.isPresent()) {
            steps.holds("timeStamp.trusted", where, "on the list " + list.get().name());
            return Optional.of(time);
        }
        steps.note("timeStamp.untrusted", where, "who made the time stamp is on no list that was given");
        return mustBeListed ? Optional.empty() : Optional.of(time);
    }

    private static TimeStampToken token(byte[] stamp) throws IOException, TSPException, CMSException {
        ASN1Sequence sequence = ASN1Sequence.getInstance(stamp);
        if (sequence.getObjectAt(0) instanceof org.bouncycastle.asn1.ASN1ObjectIdentifier) {
            return new TimeStampToken(new CMSSignedData(stamp));
        }
        var content = TimeStampResp.getInstance(sequence).getTimeStampToken();
        if (content == null) {
            throw new IOException("a response without a token");
        }
        return new TimeStampToken(content);
    }

    private static boolean signed(TimeStampToken token, X509Certificate signer) throws OperatorCreationException {
        SignerInformation info =
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        try {
            // the key alone: whether the certificate was valid is asked apart
            return info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer.getPublicKey()));
        } catch (CMSException doesNotHold) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<X509Certificate> chain(TimeStampToken token) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>();
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        for (X509CertificateHolder holder : signers) {
            chain.add(converter.getCertificate(holder));
        }
        Collection<X509CertificateHolder> all = token.getCertificates().getMatches(null);
        for (X509CertificateHolder holder : all) {
            X509Certificate one = converter.getCertificate(holder);
            if (!chain.contains(one) && chain.size() < 12) {
                chain.add(one);
            }
        }
        return signers.isEmpty() ? List.of() : chain;
    }

    private static boolean within(X509Certificate certificate, Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }
}
